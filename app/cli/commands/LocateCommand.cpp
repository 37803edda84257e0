// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/LocateCommand.h"

#include "app/cli/FieldList.h"
#include "app/cli/IssueList.h"
#include "app/cli/JsonText.h"
#include "app/cli/PlanAccess.h"
#include "app/text/Fill.h"
#include "app/text/UnitText.h"

#include "core/base/Decimal.h"
#include "core/base/Text.h"
#include "core/geodesy/Projector.h"
#include "core/linref/ChainageText.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>
#include <ostream>

namespace riparia::cli {

namespace {

/// An offset below this is on the line itself.
constexpr double kOnTheLine = 0.0005;
/// A point this many metres from every river was hardly measured in the plan's own system.
constexpr double kElsewhere = 100000;
constexpr double kMostLatitude = 90;

class Texts {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::LocateCommand)

public:
    static CommandSpec spec();
    static QString sideOf(double offset);
    static std::string text(const River& river, const RiverPlace& place);
    static QString twoNumbers() { return tr("a point is two numbers, as in 529572.41,2520471.52"); }
    static QString degrees(const std::string& crs)
    {
        return fill(tr("these look like degrees, but the plan is in %1; name their system, as in --crs EPSG:4490"),
                    {crs});
    }
    static QString eastFirst() { return tr("longitude comes first, and a latitude has 90 degrees at most"); }
    static QString farOff() { return tr("That is far from every river; are the two numbers in the right order?"); }
    static QString negative() { return tr("a distance is zero or more"); }
    static QString nothingNear() { return tr("There is no river within that distance."); }
};

CommandSpec Texts::spec()
{
    return {
        "locate",
        toUtf8(tr("find the place on a river nearest to a point")),
        toUtf8(tr(
            "Tells the river, the chainage, how far the point is from the river and on which side, facing downstream. "
            "Of rivers equally near the one farther downstream is taken.")),
        {{"PLAN", toUtf8(tr("plan file"))}},
        {{"point", "X,Y", toUtf8(tr("east before north, longitude before latitude")), 0, false, {}, true},
         {"crs", "CRS", toUtf8(tr("coordinate system of the point; without it, that of the plan"))},
         {"river", "R", toUtf8(tr("only this river: its key, its code, or its name where no other has it"))},
         {"within", "M", toUtf8(tr("at most this many metres away; exit code 6 where there is none"))},
         {"accept-ballpark", "", toUtf8(tr("accept a conversion of unknown accuracy from the system of the point"))}},
        {{"locate plan.gpkg --point 529572.41,2520471.52", toUtf8(tr("a point in the coordinates of the plan"))},
         {"locate plan.gpkg --point 114.288,22.7824 --crs EPSG:4490 --json",
          toUtf8(tr("a point in degrees, for programs"))}},
    };
}

QString Texts::sideOf(double offset)
{
    if (std::abs(offset) < kOnTheLine)
        return tr("on the line");
    return offset > 0 ? tr("left", "side of a river") : tr("right", "side of a river");
}

std::string Texts::text(const River& river, const RiverPlace& place)
{
    const Located& at = place.located;
    FieldList fields;
    fields.add(tr("River"), river.name.empty() ? river.key : river.name + " (" + river.key + ")");
    fields.add(tr("Chainage"), chainageText(river.stationing.chainageAt(at.at), 3));
    fields.add(tr("Position"), fill(tr("%1 m from the upstream end"), {fixedDecimal(at.at.mm, 3, 3)}));
    fields.add(tr("Offset"),
               fill(tr("%1 m, %2", "distance, side"),
                    {fixedDecimal(toInteger(std::abs(at.offset), 1000), 3, 3), toUtf8(sideOf(at.offset))}));
    fields.add(tr("Place"), UnitText::place(at.on.x, at.on.y));
    return fields.toString(0);
}

Json json(const River& river, const RiverPlace& place)
{
    const Located& at = place.located;
    const bool onLine = std::abs(at.offset) < kOnTheLine;
    return {{"schema", "riparia.locate/1"},
            {"river", river.key},
            {"name", river.name},
            {"position_m", at.at.metres()},
            {"label", chainageText(river.stationing.chainageAt(at.at), 3)},
            {"offset_m", at.offset},
            {"bank", toString(onLine          ? Bank::Channel
                              : at.offset > 0 ? Bank::Left
                                              : Bank::Right)},
            {"x", at.on.x},
            {"y", at.on.y}};
}

Result<double> number(const std::string& typed)
{
    const auto value = parseDouble(std::string(trim(narrow(typed))));
    if (!value)
        return fail(ErrorCode::NumberSyntax, typed);
    return *value;
}

/// "X,Y" in the coordinates of the plan.
Result<Point> pointOf(const Arguments& arguments, const Plan& plan, Session& session)
{
    const std::string typed = arguments.value("point").value_or("");
    const auto parts = split(typed, ',');
    if (parts.size() != 2)
        return fail(ErrorCode::InvalidArgument, "--point " + typed, toUtf8(Texts::twoNumbers()));
    const auto x = number(parts[0]);
    const auto y = number(parts[1]);
    if (!x || !y)
        return fail(x ? y.error() : x.error());
    const auto crsText = arguments.value("crs");
    if (!crsText)
        return Point{*x, *y};
    const auto crs = Crs::parse(*crsText);
    if (!crs)
        return fail(crs.error());
    if (crs->isGeographic() && std::abs(*y) > kMostLatitude)
        return fail(ErrorCode::InvalidArgument, "--point " + typed, toUtf8(Texts::eastFirst()));
    const DatumRule rule = arguments.has("accept-ballpark") ? DatumRule::AcceptBallpark : DatumRule::Strict;
    const auto projector = Projector::make(*crs, plan.info().crs, rule);
    if (!projector)
        return fail(projector.error());
    if (!session.quiet)
        IssueList::print(session.err(), projector->notes(), session);
    return projector->convert({*x, *y});
}

Result<std::optional<RiverPlace>> nearest(const Plan& plan, const RiverNetwork& network, Point p,
                                          const Arguments& arguments)
{
    double within = std::numeric_limits<double>::infinity();
    if (const auto typed = arguments.value("within")) {
        const auto metres = number(*typed);
        if (!metres)
            return fail(metres.error());
        if (!(*metres >= 0))
            return fail(ErrorCode::InvalidArgument, "--within " + *typed, toUtf8(Texts::negative()));
        within = *metres;
    }
    const auto riverText = arguments.value("river");
    if (!riverText)
        return network.locate(p, within);
    const auto index = riverIn(plan, network, *riverText);
    if (!index)
        return fail(index.error());
    const RiverPlace place{*index, network.rivers()[*index].alignment->locate(p)};
    if (std::abs(place.located.offset) > within)
        return std::optional<RiverPlace>();
    return std::optional(place);
}

/// Degrees given for metres would be answered with a river's end and an offset of thousands of kilometres.
Result<void> checkUnits(Point p, const RiverPlace& place, const Arguments& arguments, const Crs& crs)
{
    const bool mayBeDegrees = std::abs(p.x) <= 180 && std::abs(p.y) <= 90;
    if (arguments.has("crs") || crs.isGeographic() || !mayBeDegrees || std::abs(place.located.offset) < kElsewhere)
        return {};
    return fail(ErrorCode::InvalidArgument, "--point " + arguments.value("point").value_or(""),
                toUtf8(Texts::degrees(crs.name())));
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
    const auto point = pointOf(arguments, plan, session);
    if (!point)
        return fail(point.error());
    const auto place = nearest(plan, *network, *point, arguments);
    if (!place)
        return fail(place.error());
    if (!*place) {
        if (session.json)
            session.out() << dumped({{"schema", "riparia.locate/1"}, {"river", nullptr}});
        session.note(Texts::nothingNear());
        return ExitCode::NothingFound;
    }
    if (auto checked = checkUnits(*point, **place, arguments, plan.info().crs); !checked)
        return fail(checked.error());
    if (std::abs((*place)->located.offset) >= kElsewhere)
        session.note(Texts::farOff());
    const River& river = network->rivers()[(*place)->river];
    session.out() << (session.json ? dumped(json(river, **place)) : Texts::text(river, **place));
    return ExitCode::Ok;
}

} // namespace

Command locateCommand()
{
    return {Texts::spec(), run};
}

} // namespace riparia::cli
