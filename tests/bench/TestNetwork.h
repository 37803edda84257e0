// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geodesy/Ruler.h"
#include "core/io/source/SourceTable.h"
#include "core/plan/Plan.h"
#include "core/river/RiverBuilder.h"

#include <string>
#include <vector>

/// The test network of DESIGN.md 8: 83,333 rivers of 12 connected reaches of 16 vertices and four of one reach, 1,000,000 in all, in longitude and
/// latitude (CGCS2000), shuffled, a third of them drawn upstream; 1 % of the rivers have a gap of 5 to 15 m, 2 % a side arm.
/// A shapefile of 14 columns in the manner of NHDPlus, key in GNIS_ID. The same bytes every time.
namespace riparia::bench {

inline constexpr std::size_t kNetworkReaches = 1'000'000;
inline constexpr const char* kNetworkKey = "GNIS_ID";
inline constexpr const char* kNetworkName = "GNIS_NAME";

/// A folder for what is costly to make, build/bench-data; made where it is missing.
std::string dataFolder();
/// Path of the .shp, which is written on the first call on a machine (half a minute). Ends the program where it cannot be.
std::string networkFile();
/// The network as read with its attributes, once.
const SourceLayer& network();
/// In the CRS of the network, geodesic.
const Ruler& networkRuler();
/// The reaches as RiverBuilder takes them, with their keys.
const ReachSoup& networkSoup();
/// The rivers assembled from them, once.
const std::vector<River>& networkRivers();
/// A plan of those, made anew.
Plan networkPlanInMemory();
/// The same from the file, with nothing that is in memory already: read, assembled, put into a plan.
Plan networkPlanFromFile();

/// The value, or the end of the program with a sentence: without its data a benchmark has nothing to say.
template <class T>
T orStop(Result<T> result, const char* what);
[[noreturn]] void stop(const std::string& what);

template <class T>
T orStop(Result<T> result, const char* what)
{
    if (!result)
        stop(std::string(what) + ": " + std::string(toString(result.error().code)) + " " + result.error().subject +
             " " + result.error().detail);
    return std::move(*result);
}

} // namespace riparia::bench
