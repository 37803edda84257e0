// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/PanelContext.h"

#include <QWidget>

class QVBoxLayout;

namespace riparia {

/// The legend of a map whose works are told apart by their measures: a line for each that is the first of a segment of the scenario shown, and how many
/// segments that are.
class MeasureLegend : public QWidget {
    Q_OBJECT

public:
    explicit MeasureLegend(PanelContext context, QWidget* parent = nullptr);

    /// After an edit, or in another language.
    void refresh();

private:
    void addRow(const QString& code, const QString& name, int count);

    PanelContext m_context;
    QVBoxLayout* m_column;
    QStringList m_shown; // words and counts of the rows
};

} // namespace riparia
