// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/ExportFormat.h"
#include "app/shell/ExportChoices.h"

#include "core/base/Result.h"
#include "core/geodesy/Crs.h"
#include "core/geometry/Point.h"

#include <QDialog>

#include <optional>
#include <string>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;

namespace riparia {

/// What the dialog is told of the plan.
struct ExportSubject {
    bool hasFilter = false;
    int selected = 0;              ///< objects that stand in tables
    std::string selectedTable{};   ///< of the first of them
    Crs crs{};                     ///< of the plan; invalid = none yet
    std::optional<Point> middle{}; ///< of the plan, longitude and latitude in degrees
};

enum class ExportScope { All, Shown, Selected };

/// What to write, in which format, and for whom. Begins with what was chosen for the format the last time.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(ExportSubject subject, ExportMemory memory, QWidget* parent);

    ExportChoices choices() const;
    ExportFormat format() const;
    ExportScope scope() const;
    /// Of the shapes; none = that of the plan. Error: CrsUnknown for what is typed and is none; InvalidArgument for degrees in a drawing.
    Result<std::optional<Crs>> crs() const;

    void accept() override;

private:
    void addRow(QGridLayout* grid, QWidget* control, const char* name, const QString& title);
    void addItems();
    void takeFormat();
    void showChoices();
    void showTables(const FormatInfo& info);
    void showCrs(const FormatInfo& info);
    void showDrawing();

    ExportSubject m_subject;
    ExportMemory m_memory;
    QComboBox* m_format;
    QLabel* m_what;
    QComboBox* m_scope;
    QComboBox* m_table;
    QComboBox* m_preset;
    QComboBox* m_language;
    QComboBox* m_crs;
    QComboBox* m_dxf;
    QWidget* m_drawing;
    QCheckBox* m_ticks;
    QCheckBox* m_labels;
    QCheckBox* m_frame;
    QLabel* m_message;
};

} // namespace riparia
