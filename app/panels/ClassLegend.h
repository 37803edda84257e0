// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/PanelContext.h"
#include "app/render/MapStyle.h"

#include <QWidget>

class QLabel;

namespace riparia {

class LegendLines;

/// The legend of a map whose works are told apart by year or by cost: the classes that the map has of all segments, greenways and areas of the scenario shown,
/// how many are in each, and those without a number last. Costs of areas have classes of their own.
class ClassLegend : public QWidget {
    Q_OBJECT

public:
    explicit ClassLegend(PanelContext context, QWidget* parent = nullptr);

    /// After an edit, in another language, or of another theme; nothing for the themes that are not of numbers.
    void refresh(MapTheme theme);

private:
    void refreshAreaCosts(MapTheme theme);

    PanelContext m_context;
    QLabel* m_note; ///< what the figures are
    LegendLines* m_lines;
    QLabel* m_areaNote;
    LegendLines* m_areaLines;
};

} // namespace riparia
