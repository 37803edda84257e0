// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/SliceCommand.h"

#include "app/cli/IssueList.h"
#include "app/cli/JsonText.h"
#include "app/cli/PlanAccess.h"
#include "app/text/Fill.h"

#include "core/io/export/GeoJsonWriter.h"
#include "core/io/export/WktText.h"
#include "core/linref/ChainageText.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <ostream>

namespace riparia::cli {

namespace {

class Texts {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::SliceCommand)

public:
    static CommandSpec spec();
    static QString swapped() { return tr("From and to were given the other way round and were put in order."); }
};

CommandSpec Texts::spec()
{
    return {
        "slice",
        toUtf8(tr("cut a piece out of a river between two chainages")),
        toUtf8(tr("Writes the line in the coordinates of the plan as WKT, running downstream, both ends included.")),
        {{"PLAN", toUtf8(tr("plan file"))}},
        {{"river",
          "R",
          toUtf8(tr("the river: its key, its code, or its name where no other has it")),
          0,
          false,
          {},
          true},
         {"from", "K", toUtf8(tr("chainage of one end, in any spelling; without it, the end of the river"))},
         {"to", "K", toUtf8(tr("chainage of the other end"))},
         {"geojson", "", toUtf8(tr("as a GeoJSON feature, in longitude and latitude"))}},
        {{"slice plan.gpkg --river 丁山河 --from K0+350 --to K2+120", toUtf8(tr("the piece as WKT"))},
         {"slice plan.gpkg --river DS --from K0+350 --to K2+120 --geojson > piece.geojson",
          toUtf8(tr("the piece for a web map"))},
         {"slice plan.gpkg --river DS --json", toUtf8(tr("the whole river with its length"))}},
    };
}

struct Slice {
    const River& river;
    Span span;
    Line line;

    /// Labels ordered by chainage, as people write them.
    std::pair<std::string, std::string> labels() const
    {
        Chainage from = river.stationing.chainageAt(span.from);
        Chainage to = river.stationing.chainageAt(span.to);
        if (to.mm < from.mm)
            std::swap(from, to);
        return {chainageText(from), chainageText(to)};
    }
    Json properties() const
    {
        const auto [from, to] = labels();
        return {
            {"river", river.key}, {"name", river.name}, {"from_m", span.from.metres()},      {"to_m", span.to.metres()},
            {"from_label", from}, {"to_label", to},     {"length_m", span.length().metres()}};
    }
};

Result<Span> spanOf(const RiverNetwork& network, std::size_t index, const Arguments& arguments, Session& session)
{
    const River& river = network.rivers()[index];
    Span span = river.alignment->whole();
    const auto from = arguments.value("from");
    const auto to = arguments.value("to");
    // The end a chainage leaves open is the one chainage grows away from, or towards.
    const bool fromMouth = river.stationing.origin() == Origin::Mouth;
    Position first = fromMouth ? span.to : span.from;
    Position last = fromMouth ? span.from : span.to;
    for (const auto& [typed, position] : {std::pair(from, &first), std::pair(to, &last)}) {
        if (!typed)
            continue;
        const auto found = positionOf(network, index, *typed);
        if (!found)
            return fail(found.error());
        *position = *found;
    }
    if (fromMouth ? last > first : first > last)
        session.note(Texts::swapped());
    span = {std::min(first, last), std::max(first, last)};
    return span;
}

Result<std::string> geoJson(const Slice& slice, const Plan& plan, Session& session)
{
    const auto projector = geoJsonProjector(plan.info().crs);
    if (!projector)
        return fail(projector.error());
    if (!session.quiet)
        IssueList::print(session.err(), projector->notes(), session);
    const auto geometry = geoJsonGeometry(slice.line, *projector);
    if (!geometry)
        return fail(geometry.error());
    return dumped({{"type", "Feature"}, {"geometry", Json::parse(*geometry)}, {"properties", slice.properties()}});
}

Result<std::string> document(const Slice& slice, const Plan& plan, const Arguments& arguments, Session& session)
{
    if (arguments.has("geojson"))
        return geoJson(slice, plan, session);
    const std::string wkt = wktOf(slice.line);
    if (!session.json)
        return wkt + "\n";
    Json json{{"schema", "riparia.slice/1"}};
    json.update(slice.properties());
    json["crs"] = plan.info().crs.authorityText();
    json["wkt"] = wkt;
    return dumped(json);
}

Outcome run(const Arguments& arguments, Session& session)
{
    const auto store = openPlan(arguments.positionals.front(), true, session);
    if (!store)
        return fail(store.error());
    const Plan& plan = (*store)->plan();
    const auto network = riversOf(plan, session.file);
    if (!network)
        return fail(network.error());
    const auto index = riverIn(plan, *network, arguments.value("river").value_or(""));
    if (!index)
        return fail(index.error());
    const River& river = network->rivers()[*index];
    const auto span = spanOf(*network, *index, arguments, session);
    if (!span)
        return fail(span.error());
    const auto text = document({river, *span, river.alignment->slice(*span)}, plan, arguments, session);
    if (!text)
        return fail(text.error());
    session.out() << *text;
    return ExitCode::Ok;
}

} // namespace

Command sliceCommand()
{
    return {Texts::spec(), run};
}

} // namespace riparia::cli
