// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/geodesy/Ruler.h"
#include "core/geometry/ShapeTable.h"
#include "core/river/River.h"

#include <cstdint>
#include <string>
#include <vector>

namespace riparia {

/// The lines of a source file as they come, in plan coordinates. Parts of a multi-part shape may come in any order and direction.
struct ReachSoup {
    std::string source;              ///< file name for messages
    ShapeTable shapes;               ///< plan coordinates; z and m kept
    std::vector<std::string> key;    ///< one per shape; empty vector = group by connectivity
    std::vector<std::string> name;   ///< one per shape or empty
    std::vector<std::string> nameEn; ///< one per shape or empty
    std::vector<std::int64_t> fid;   ///< one per shape: the feature number people know
};

struct BuildOptions {
    double snap = 1.0;    ///< metres: ends nearer than this are one node
    double bridge = 20.0; ///< metres: gaps up to this are closed by a flagged edge that counts
    Origin origin = Origin::Source;
    double densifyBeyondGeographic = 1000.0; ///< metres: longer edges get intermediate vertices (DESIGN.md 4)
    double densifyBeyondProjected = 5000.0;
};

/// A stretch of a river's alignment that is not in the source: closed by the builder, counted, listed.
struct Bridge {
    std::string river;
    Span span;
};

/// Source length = rivers + side channels + duplicates dropped + not assembled - bridges, to the millimetre.
struct AssemblyBalance {
    Millimetres source;
    Millimetres rivers;
    Millimetres sideChannels;
    Millimetres duplicates;
    Millimetres notAssembled;
    Millimetres bridges;

    /// What does not add up; zero unless there is a bug.
    Millimetres remainder() const { return source - (rivers + sideChannels + duplicates + notAssembled - bridges); }
};

struct BuiltRiver {
    River river;
    bool sideChannel = false;
    std::string mainKey;             ///< of a side channel: the river it left
    std::vector<std::size_t> shapes; ///< rows of the soup that went into it
};

struct Assembly {
    std::vector<BuiltRiver> rivers; ///< in order of first appearance, side channels after their main stem
    std::vector<Bridge> bridges;
    AssemblyBalance balance;
    Issues issues;
};

/// Assembles reaches into rivers (DESIGN.md 4): groups by key or connectivity, snaps ends, orders and orients
/// (monotone M values, else drawn direction by majority of length, else unconfirmed), bridges gaps, keeps the longest path as
/// the main stem and makes side channels of the rest. Every reach ends up in a river or in an Issue.
/// The result does not depend on the order of reaches. Errors: Cancelled, NothingUsable.
Result<Assembly> buildRivers(const ReachSoup& soup, const Ruler& ruler, const BuildOptions& options,
                             const Progress& progress = {});

} // namespace riparia
