// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/TestNetwork.h"

#include "core/io/source/SourceReader.h"
#include "core/plan/ChangeSet.h"
#include "tests/bench/NetworkReaches.h"
#include "tests/bench/NetworkWriter.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace riparia::bench {

namespace fs = std::filesystem;

void stop(const std::string& what)
{
    std::fprintf(stderr, "riparia_bench: %s\n", what.c_str());
    std::exit(1);
}

std::string dataFolder()
{
    const fs::path folder(RIPARIA_BENCH_DATA);
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        stop("cannot make " + folder.string() + ": " + error.message());
    return folder.string();
}

std::string networkFile()
{
    const fs::path folder = fs::path(dataFolder()) / "network-1";
    const fs::path file = folder / "network.shp";
    if (fs::exists(file))
        return file.string();
    // The folder gets its name when everything is in it, so that a run that was stopped leaves nothing half.
    const fs::path unfinished = folder.string() + ".unfinished";
    std::fprintf(stderr, "riparia_bench: writing the test network to %s\n", folder.c_str());
    std::error_code error;
    fs::remove_all(unfinished, error);
    fs::create_directories(unfinished, error);
    if (!writeNetwork(makeNetwork(), (unfinished / "network.shp").string()))
        stop("cannot write " + unfinished.string());
    fs::rename(unfinished, folder, error);
    if (error)
        stop("cannot rename " + unfinished.string() + ": " + error.message());
    return file.string();
}

namespace {

Source readNetwork()
{
    return orStop(readSource(networkFile()), "the test network");
}

Ruler rulerOf(const SourceLayer& layer)
{
    return orStop(Ruler::make(layer.crs), "the ruler of the test network");
}

ReachSoup soupOf(const SourceLayer& layer)
{
    ReachSoup result;
    result.source = layer.file;
    result.shapes = layer.shapes;
    result.fid = layer.fid;
    const FieldColumn& key = *layer.field(kNetworkKey);
    const FieldColumn& name = *layer.field(kNetworkName);
    for (std::size_t row = 0; row < key.rows(); ++row) {
        result.key.emplace_back(key.at(row));
        result.name.emplace_back(name.at(row));
    }
    return result;
}

std::vector<River> riversOf(const ReachSoup& soup, const Ruler& ruler)
{
    Assembly assembly = orStop(buildRivers(soup, ruler, {}), "the rivers of the test network");
    std::vector<River> result;
    for (BuiltRiver& built : assembly.rivers)
        result.push_back(std::move(built.river));
    return result;
}

Plan planOf(std::vector<River> rivers, const Ruler& ruler)
{
    Plan plan;
    PlanInfo info;
    info.crs = ruler.crs();
    plan.setInfo(std::move(info));
    ChangeSet changes;
    for (River& river : rivers) {
        PlanRiver row;
        row.meta.uuid = Uuid::named("riparia_bench " + river.key);
        row.meta.code = river.key;
        row.river = std::move(river);
        changes.add(std::move(row));
    }
    if (!plan.apply(changes))
        stop("the rivers do not fit a plan");
    return plan;
}

} // namespace

const SourceLayer& network()
{
    static const Source source = readNetwork();
    return source.layers.front();
}

const Ruler& networkRuler()
{
    static const Ruler ruler = rulerOf(network());
    return ruler;
}

const ReachSoup& networkSoup()
{
    static const ReachSoup soup = soupOf(network());
    return soup;
}

const std::vector<River>& networkRivers()
{
    static const std::vector<River> rivers = riversOf(networkSoup(), networkRuler());
    return rivers;
}

Plan networkPlanInMemory()
{
    return planOf(networkRivers(), networkRuler());
}

Plan networkPlanFromFile()
{
    const Source source = readNetwork();
    const SourceLayer& layer = source.layers.front();
    const Ruler ruler = rulerOf(layer);
    return planOf(riversOf(soupOf(layer), ruler), ruler);
}

} // namespace riparia::bench
