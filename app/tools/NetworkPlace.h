// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/Snapper.h"
#include "app/document/PlanDocument.h"

#include "core/base/Result.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace riparia {

/// A place on a river of the document's network.
struct NetworkPlace {
    std::size_t river = 0; ///< index into PlanDocument::network().rivers()
    Position at;

    friend bool operator==(const NetworkPlace&, const NetworkPlace&) = default;
};

/// The river of the network that this one of the map is; none when the map shows an older state.
std::optional<std::size_t> networkRiver(const PlanDocument& document, const MapContent& content, std::size_t mapRiver);
std::optional<std::size_t> mapRiver(const PlanDocument& document, const MapContent& content, std::size_t networkRiver);
/// None where the snap lies on no river.
std::optional<NetworkPlace> placeOf(const PlanDocument& document, const MapContent& content, const Snap& snap);

/// In coordinates of the plan.
Point pointOf(const PlanDocument& document, const NetworkPlace& place);

/// The name of a river of the network, else its key.
QString riverName(const PlanDocument& document, std::size_t river);

/// Reads what was typed as one place or as the two ends of a range (ChainageText.h), on the river it names, else on `river`. "+120" and "120m" after
/// `start` are lengths from there. Errors: those of parseChainage; RiverUnknown, RiverAmbiguous; ChainageOutOfRange ...; NotFound
/// when no river is said and none is given.
Result<std::vector<NetworkPlace>> readPlaces(const PlanDocument& document, std::string_view text,
                                             std::optional<std::size_t> river,
                                             const std::optional<NetworkPlace>& start);

} // namespace riparia
