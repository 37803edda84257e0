// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/PanelContext.h"

#include "core/plan/EntityTraits.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QToolButton;

namespace riparia {

class BankChoice;
class DrawingTemplate;
class SketchFields;
class ToolManager;

/// The strip below the toolbar: the tool in use, and what new objects take without a form.
class ToolStrip : public QWidget {
    Q_OBJECT

public:
    ToolStrip(PanelContext context, DrawingTemplate& drawing, ToolManager& tools, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showTool();
    void showTemplate();
    void showMeasure();
    void takeTemplate();
    EntityKind drawnKind() const;
    void makeRoom();
    void fillCombos();
    void fillBases();
    void retranslate();

    PanelContext m_context;
    DrawingTemplate& m_drawing;
    ToolManager& m_tools;
    QLabel* m_icon;
    QLabel* m_tool;
    QLabel* m_take;
    SketchFields* m_sketch;
    BankChoice* m_bank; ///< but with the tools that draw areas and greenways, whose bank follows from where they lie
    QToolButton* m_bankFromCursor; ///< with the tool for segments only
    QCheckBox* m_avoid;            ///< with those only
    QComboBox* m_base;             ///< with the tool for strips only
    QComboBox* m_measure;          ///< of what the tool draws: every kind has its own
    QComboBox* m_status;
    QComboBox* m_works;
};

} // namespace riparia
