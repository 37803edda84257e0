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
#include <optional>
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
    /// One per shape or empty: where the chainage of its river starts, where the source says so.
    std::vector<std::optional<Origin>> origin{};
};

struct BuildOptions {
    double snap = 1.0;                       ///< metres: ends nearer than this are one node
    double bridge = 20.0;                    ///< metres: gaps up to this are closed by a flagged edge that counts
    Origin origin = Origin::Source;          ///< of rivers whose reaches say none, or different ones
    double densifyBeyondGeographic = 1000.0; ///< metres: longer edges get intermediate vertices (DESIGN.md 4)
    double densifyBeyondProjected = 5000.0;
};

/// A stretch of a river's alignment that is not in the source: closed by the builder, counted, listed.
struct Bridge {
    std::string river;
    Span span;
};

/// Where the length of the source went, to the millimetre:
///     source + bridges + snapping + rounding = rivers + side channels + duplicates dropped + not assembled
///
/// `source` is what Ruler::length() gives for the file. Moving ends onto their common node (less than the snapping distance each)
/// makes reaches longer or shorter: `snapping`, usually zero. Every figure is rounded once; what that leaves is
/// `rounding`, at most half a millimetre for each river and each figure here.
struct AssemblyBalance {
    Millimetres source;
    Millimetres rivers;
    Millimetres sideChannels;
    Millimetres duplicates;
    Millimetres notAssembled;
    Millimetres bridges;
    Millimetres snapping;
    Millimetres rounding;

    /// What does not add up; zero unless there is a bug.
    Millimetres remainder() const
    {
        return source + bridges + snapping + rounding - (rivers + sideChannels + duplicates + notAssembled);
    }
};

struct BuiltRiver {
    River river;
    bool sideChannel = false;
    std::string mainKey;             ///< of a side channel: the river it left or, if it has its own spring, joins
    std::vector<std::size_t> shapes; ///< rows of the soup that went into it
};

struct Assembly {
    std::vector<BuiltRiver> rivers; ///< in order of first appearance, side channels after their main stem
    std::vector<Bridge> bridges;
    AssemblyBalance balance;
    Issues issues;
};

/// Assembles reaches into rivers (DESIGN.md 4).
///
/// - *Groups.* Reaches with the same key; reaches that lack the key the others have (each a KeyMissing) with the same name;
///   without either those connected over gaps up to the bridging distance. A river found by name or connection is called `R`
///   and its smallest feature number.
/// - *Nodes.* Ends within the snapping distance of each other are one node, at the place most of them have. A reach on whose
///   middle another of its group ends is divided there.
/// - *Duplicates.* Of reaches, or pieces of them, that run together between the same nodes, drawn either way, one stays.
/// - *Gaps* up to the bridging distance are closed by a straight edge that counts and is listed; not where the river would
///   turn back over it. Over larger gaps the longest piece is `KEY`, the next `KEY#2` ...
/// - *Main stem* is the longest path with the flow (detail::mainStem says how braids, loops and forks are treated). What is left
///   over becomes side channels `KEY/1`, `KEY/2` ... from the source down, rivers of their own. Where such a key is taken the
///   next number is.
/// - *Direction.* By M values that are monotone along all of the path, growing downstream if the origin is the source and
///   upstream if it is the mouth; else the way at least 55 % of its length is drawn; else unconfirmed. A side channel
///   that leaves and joins its main stem follows it.
/// - *Alignment.* Z is kept (NaN where a bridge has none), edges over BuildOptions' limits get vertices on their geodesic.
///
/// Every reach ends up in a river or in an Issue. The result does not depend on the order of reaches, nor of the parts of
/// a shape, nor on which of them are drawn backwards as long as most are not. Near-linear in the number of vertices; uses all
/// cores. Where nothing can be used there are no rivers, but all the issues. Error: Cancelled.
Result<Assembly> buildRivers(const ReachSoup& soup, const Ruler& ruler, const BuildOptions& options,
                             const Progress& progress = {});

} // namespace riparia
