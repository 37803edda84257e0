// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapContent.h"
#include "app/render/MapSight.h"
#include "app/render/MapStyle.h"

#include <QPainter>
#include <QRectF>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace riparia {

/// The works that a sign stands for.
struct LegendMembers {
    enum class By { Status, Measure, Year, Cost, Grade };
    bool segments = false, areas = false, greenways = false;
    By by = By::Status;
    int number = 0; ///< StatusClass, or the class of the theme
    QString code{}; ///< of measures and grades
};

/// A sign and what it means.
struct LegendRow {
    QString words;
    std::function<void(QPainter&, const QRectF&)> paint; ///< by the map's own painter, into a rectangle of pixels
    std::optional<LegendMembers> members{};              ///< none for what is no works
    QString figures{};                                   ///< beside the words; legendOf() leaves it empty
};
struct LegendGroup {
    QString title;
    std::vector<LegendRow> rows;
};

/// The signs of what can be seen and of nothing else, in the order it is read. `content` tells the classes of themes and the language of names; the rest is in
/// the language of the thread.
std::vector<LegendGroup> legendOf(const MapSight& sight, const MapContent& content,
                                  const std::shared_ptr<const MapStyle>& style);

/// The classes among these, in the order they are read.
std::vector<StatusClass> inLegendOrder(const std::set<StatusClass>& seen);

} // namespace riparia
