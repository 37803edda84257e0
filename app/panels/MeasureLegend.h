// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/PanelContext.h"

#include <QWidget>

namespace riparia {

class LegendLines;

/// The legend of a map whose works are told apart by their measures: a line for each that is the first of a segment of the scenario shown, and how many
/// segments that are; then the same of areas, with what they are filled with, where any has a measure.
class MeasureLegend : public QWidget {
    Q_OBJECT

public:
    explicit MeasureLegend(PanelContext context, QWidget* parent = nullptr);

    /// After an edit, or in another language.
    void refresh();

private:
    PanelContext m_context;
    LegendLines* m_lines;
};

} // namespace riparia
