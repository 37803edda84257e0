// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace riparia::bench {

/// What is known of a figure beside its value: the budget of DESIGN.md 8 and whom it is measured against.
struct FigureNote {
    std::string_view figure;
    std::optional<double> budget{}; ///< in the unit of the figure; at most this is promised
    std::string_view unit{};        ///< of a counter, which Google Benchmark does not know
    std::vector<std::string_view>
        peers{};                   ///< figures of the same run, registered before this one or read by readPeers()
    std::optional<double> share{}; ///< at most this part of the first peer's time is promised
    std::optional<double> least{}; ///< at least this is promised
};

/// An empty note for a figure that is not in the list.
const FigureNote& noteOf(std::string_view figure);

/// One figure of a run.
struct Figure {
    std::string name;
    double value = 0;
    std::string unit;
    std::optional<double> cpu; ///< user and system seconds of all threads, where they were measured
};

/// Takes up what other programs were measured to need in this run: the lines of JSON that tests/bench/peers/peers.sh has printed. Ends the
/// program with a sentence where they cannot be read.
void readPeers(const std::filesystem::path& lines);

/// Prints a figure as one line of JSON, with its budget and its ratio to each peer that was measured before in this run:
/// {"figure": ..., "value": 0.61, "unit": "s", "cpu": 1.1, "budget": 1, "peer": "GDAL ...", "peer_value": 1.9, "ratio": 0.32}
/// `ratio` is value / peer_value, peer_value in the unit of the figure. Further peers follow as peer2, peer2_value, ratio2. Where the budget is
/// a part of the first peer's time, it follows as `ratio_budget`.
void printFigure(const Figure& figure);

} // namespace riparia::bench
