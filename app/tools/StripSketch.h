// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tools/NetworkPlace.h"
#include "app/tools/StripWidths.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace riparia {

struct StripWidth {
    bool isLeft = true;
    double metres = 0;
};

/// One step of the sketch of a strip: first the two places, then any number of widths; of each side the last one holds.
struct StripStep {
    std::optional<NetworkPlace> place;
    StripWidth width{}; ///< where there is no place
};

using StripSteps = std::vector<StripStep>;

std::vector<NetworkPlace> placesOf(const StripSteps& steps);
std::optional<double> widthOf(const StripSteps& steps, bool isLeft); ///< metres
/// The stretch of the segment. Works on one bank leave the other side without a width. Empty when its river is not there.
StripSteps stepsOf(const PlanDocument& document, const Segment& segment);

/// `before` with what was typed after it: places as readPlaces() has them, on `river` where none is said; widths once both places are there. A range is
/// the whole stretch, wherever it began. Errors: those of both readers; InvalidArgument for a place on another river.
Result<StripSteps> typedSteps(const PlanDocument& document, const StripSteps& before, const QString& text,
                              std::optional<std::size_t> river);

QJsonObject toJson(const PlanDocument& document, const StripSteps& steps);
/// What still fits the plan.
StripSteps stripSteps(const PlanDocument& document, const QJsonObject& json);

} // namespace riparia
