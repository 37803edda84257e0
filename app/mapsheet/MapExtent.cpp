// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mapsheet/MapExtent.h"

#include "app/render/MapScene.h"
#include "app/report/Type.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"

#include "core/base/Text.h"
#include "core/plan/ScenarioView.h"

#include <QCoreApplication>

#include <array>
#include <cmath>
#include <set>

namespace riparia {

namespace {

class ExtentWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::MapExtent)

public:
    static QString forms()
    {
        return tr("it is river:KEY, works:CODE, boundary:NAME, plan, or four numbers: west, south, east, north");
    }
    static QString order() { return tr("west has to be less than east, and south less than north"); }
    static QString empty() { return tr("nothing of it is on the map"); }
};

bool isCalled(const std::string& typed, std::initializer_list<const std::string*> names)
{
    const std::string wanted = lowerAscii(narrow(typed));
    return std::ranges::any_of(
        names, [&](const std::string* name) { return !name->empty() && lowerAscii(narrow(*name)) == wanted; });
}

bool isCalled(const std::string& typed, const Meta& meta)
{
    return isCalled(typed, {&meta.code, &meta.name, &meta.nameEn});
}

QString nameOf(const Meta& meta, Language language)
{
    const std::string& wanted = language == Language::Chinese ? meta.name : meta.nameEn;
    const std::string& other = language == Language::Chinese ? meta.nameEn : meta.name;
    return pageText(fromUtf8(!wanted.empty() ? wanted : !other.empty() ? other : meta.code));
}

/// Where the features with these ids lie.
Box boundsOfFeatures(const MapContent& map, const std::set<Uuid>& ids)
{
    Box box;
    for (const MapSegment& segment : map.segments) {
        if (ids.contains(segment.id))
            box.add(boundsOf(*map.rivers[segment.river].alignment, segment.span));
    }
    for (const MapArea& area : map.areas) {
        if (ids.contains(area.id))
            box.add(area.bounds);
    }
    for (const MapGreenway& greenway : map.greenways) {
        if (ids.contains(greenway.id))
            box.add(greenway.bounds);
    }
    return box;
}

Result<ExtentFound> riverExtent(const std::string& name, const Plan& plan, const Uuid& scenario, const MapContent& map)
{
    ExtentFound found;
    bool isThere = false;
    for (const auto& row : entitiesOf<PlanRiver>(plan, scenario)) {
        const River& river = row->river;
        if (!isCalled(name, {&river.key, &river.name, &river.nameEn}) && !isCalled(name, row->meta))
            continue;
        isThere = true;
        found.title = pageText(NameText::river(river, map.language));
        found.rivers.push_back(row->meta.uuid);
        if (river.alignment)
            found.box.add(river.alignment->bounds());
    }
    if (!isThere)
        return fail(ErrorCode::RiverUnknown, name);
    return found;
}

Result<ExtentFound> worksExtent(const std::string& name, const Plan& plan, const Ledger& ledger, const MapContent& map)
{
    ExtentFound found;
    std::set<Uuid> wanted;
    for (const auto& row : entitiesOf<Works>(plan, ledger.request.scenario)) {
        if (isCalled(name, row->meta)) {
            wanted.insert(row->meta.uuid);
            found.title = nameOf(row->meta, map.language);
        }
    }
    if (wanted.empty())
        return fail(ErrorCode::NotFound, "works:" + name);
    std::set<Uuid> features;
    for (const FeaturePtr& feature : ledger.features) {
        if (feature->works && (wanted.contains(feature->works->meta.uuid) || wanted.contains(feature->worksId)))
            features.insert(feature->id());
    }
    found.box = boundsOfFeatures(map, features);
    return found;
}

Result<ExtentFound> boundaryExtent(const std::string& name, const Plan& plan, const Uuid& scenario,
                                   const MapContent& map)
{
    ExtentFound found;
    std::set<Uuid> wanted;
    for (const auto& row : entitiesOf<Boundary>(plan, scenario)) {
        if (isCalled(name, row->meta)) {
            wanted.insert(row->meta.uuid);
            found.title = nameOf(row->meta, map.language);
        }
    }
    if (wanted.empty())
        return fail(ErrorCode::NotFound, "boundary:" + name);
    for (const MapBoundary& boundary : map.boundaries) {
        if (wanted.contains(boundary.id))
            found.box.add(boundary.bounds);
    }
    return found;
}

Result<MapExtent> parseRectangle(const std::string& typed)
{
    const std::vector<std::string> parts = split(typed, ',');
    std::array<double, 4> numbers{};
    if (parts.size() != numbers.size())
        return fail(ErrorCode::InvalidArgument, typed, toUtf8(ExtentWords::forms()));
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto number = parseDouble(trim(parts[i]));
        if (!number || !std::isfinite(*number))
            return fail(ErrorCode::InvalidArgument, typed, toUtf8(ExtentWords::forms()));
        numbers[i] = *number;
    }
    if (numbers[0] >= numbers[2] || numbers[1] >= numbers[3])
        return fail(ErrorCode::InvalidArgument, typed, toUtf8(ExtentWords::order()));
    MapExtent extent{MapExtent::Kind::Rectangle, {}, {}};
    extent.box.add(Point{numbers[0], numbers[1]});
    extent.box.add(Point{numbers[2], numbers[3]});
    return extent;
}

} // namespace

Result<MapExtent> parseMapExtent(std::string_view typed)
{
    const std::string text(trim(narrow(std::string(typed))));
    const std::string lower = lowerAscii(text);
    if (lower.empty() || lower == "plan")
        return MapExtent{};
    constexpr std::array kKinds{std::pair("river:", MapExtent::Kind::River),
                                std::pair("works:", MapExtent::Kind::Works),
                                std::pair("boundary:", MapExtent::Kind::Boundary)};
    for (const auto& [prefix, kind] : kKinds) {
        if (!lower.starts_with(prefix))
            continue;
        const std::string name(trim(text.substr(std::string_view(prefix).size())));
        if (name.empty())
            return fail(ErrorCode::InvalidArgument, text, toUtf8(ExtentWords::forms()));
        return MapExtent{kind, name, {}};
    }
    return parseRectangle(text);
}

Result<ExtentFound> findExtent(const MapExtent& extent, const Plan& plan, const Ledger& ledger, const MapContent& map)
{
    Result<ExtentFound> found = ExtentFound{extent.kind == MapExtent::Kind::Rectangle ? extent.box : map.bounds, {}};
    const Uuid& scenario = ledger.request.scenario;
    switch (extent.kind) {
    case MapExtent::Kind::Plan:
    case MapExtent::Kind::Rectangle: break;
    case MapExtent::Kind::River: found = riverExtent(extent.name, plan, scenario, map); break;
    case MapExtent::Kind::Works: found = worksExtent(extent.name, plan, ledger, map); break;
    case MapExtent::Kind::Boundary: found = boundaryExtent(extent.name, plan, scenario, map); break;
    }
    if (found && found->box.isEmpty())
        return fail(ErrorCode::InvalidArgument, extent.name.empty() ? plan.info().title : extent.name,
                    toUtf8(ExtentWords::empty()));
    return found;
}

} // namespace riparia
