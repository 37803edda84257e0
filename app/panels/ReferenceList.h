// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/ReferenceEdits.h"
#include "app/panels/PanelContext.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace riparia {

class ReferenceRow;

/// The basemaps of a plan, or its reference layers, the topmost first: switched, faded, taken as bank lines, ordered by dragging or Alt+Up and Alt+Down, removed; each in one
/// undo step. What came with a plan from elsewhere is off until it is switched on here.
class ReferenceList : public QWidget {
    Q_OBJECT

public:
    ReferenceList(PanelContext context, bool basemaps, QWidget* parent = nullptr);

    void refresh();
    void retranslate();

Q_SIGNALS:
    void addWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ReferenceRow* makeRow(const ReferenceLayer& layer);
    void showRow(ReferenceRow& row, const ReferenceLayer& layer) const;
    void setOn(const Uuid& id, bool on);
    void fade(const Uuid& id, double opacity);
    void move(const Uuid& id, int place);
    void step(const Uuid& id, int step);
    void run(const Result<FieldEdit>& edit);
    /// Before which row something would come to lie that is let go of there.
    int placeAt(const QPoint& global) const;
    int placeOf(const Uuid& id) const;

    PanelContext m_context;
    bool m_basemaps;
    QVBoxLayout* m_column;
    std::vector<ReferenceRow*> m_rows;
    QPushButton* m_add;
    int m_target = -1; // of what is being dragged; -1 = nothing is
};

} // namespace riparia
