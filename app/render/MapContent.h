// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/SharedVector.h"
#include "app/render/ThemeClasses.h"
#include "app/text/Language.h"
#include "app/text/ShownUnits.h"

#include "core/base/Uuid.h"
#include "core/geometry/Polygon.h"
#include "core/linref/Alignment.h"
#include "core/linref/Stationing.h"
#include "core/plan/Plan.h"
#include "core/plan/Taxonomy.h"
#include "core/river/Bank.h"

#include <QString>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace riparia {

/// Geometry that lives in an entity of the plan and is looked at from here; never null. Two are surely equal when they are the same place in memory.
template <class T>
class SharedShape {
public:
    SharedShape()
        : SharedShape(T())
    {}
    SharedShape(T value) // NOLINT(google-explicit-constructor): a shape is as good as a shared one
        : m_value(std::make_shared<const T>(std::move(value)))
    {}
    explicit SharedShape(std::shared_ptr<const T> value)
        : m_value(std::move(value))
    {}

    const T& operator*() const { return *m_value; }
    const T* operator->() const { return m_value.get(); }
    operator const T&() const { return *m_value; } // NOLINT(google-explicit-constructor)
    auto begin() const { return m_value->begin(); }
    auto end() const { return m_value->end(); }
    bool isSameAs(const SharedShape& other) const { return m_value == other.m_value; }

    friend bool operator==(const SharedShape& a, const SharedShape& b)
    {
        return a.m_value == b.m_value || *a.m_value == *b.m_value;
    }

private:
    std::shared_ptr<const T> m_value;
};

struct MapRiver {
    Uuid id;
    QString name;
    std::shared_ptr<const Alignment> alignment; ///< never null
    Stationing stationing;
    bool directionConfirmed = false;
    int rank = 0; ///< how wide it is drawn: index into MapStyle::riverRanks, 0 = smallest
    QString key{};

    /// The key where it has no name, which the map itself leaves unlabelled.
    const QString& shownName() const { return name.isEmpty() ? key : name; }

    friend bool operator==(const MapRiver&, const MapRiver&) = default; ///< the alignment by address
};

/// What became of a work from one scenario to another, where two are compared.
enum class MapDelta : std::uint8_t { None, Added, Removed, Changed };

struct MapSegment {
    Uuid id;
    std::size_t river = 0; ///< index into MapContent::rivers
    Span span;
    Bank bank = Bank::Channel;
    StatusClass status = StatusClass::Unset;
    QString measure;            ///< code of its first measure, "" for none
    std::int8_t yearClass = -1; ///< in MapContent::years, ThemeClasses::kUnknown for none
    std::int8_t costClass = -1; ///< in MapContent::costs
    QString code;
    QString caption;       ///< "Ecological bank protection"
    bool shown = true;     ///< false: filtered out, drawn at 15 %
    std::uint8_t lane = 0; ///< where several run side by side: 0 is nearest to the water; given by assignLanes()
    MapDelta delta = MapDelta::None;

    friend bool operator==(const MapSegment&, const MapSegment&) = default;
};

struct MapArea {
    Uuid id;
    SharedShape<MultiPolygon> shape;
    Box bounds;
    StatusClass status = StatusClass::Unset;
    QString code;
    QString caption; ///< "3.42 hm²"
    bool shown = true;
    MapDelta delta = MapDelta::None;
    QString measure{};          ///< code of its first measure, "" for none
    std::int8_t yearClass = -1; ///< in MapContent::years, ThemeClasses::kUnknown for none
    std::int8_t costClass = -1; ///< in MapContent::areaCosts

    friend bool operator==(const MapArea&, const MapArea&) = default;
};

struct MapGreenway {
    Uuid id;
    SharedShape<std::vector<Line>> lines;
    Box bounds;
    StatusClass status = StatusClass::Unset;
    QString code;
    QString name;
    bool shown = true;
    MapDelta delta = MapDelta::None;
    QString grade{};            ///< its class: regional, municipal, community ...; "" for none
    std::int8_t yearClass = -1; ///< in MapContent::years, ThemeClasses::kUnknown for none
    std::int8_t costClass = -1; ///< in MapContent::costs

    friend bool operator==(const MapGreenway&, const MapGreenway&) = default;
};

struct MapSite {
    Uuid id;
    Point place;
    QString kind; ///< outfall, control_section, park, venue ...
    QString name;

    friend bool operator==(const MapSite&, const MapSite&) = default;
};

struct MapBoundary {
    Uuid id;
    SharedShape<MultiPolygon> shape;
    Box bounds;
    QString role; ///< jurisdiction, water_surface ...
    QString name;

    friend bool operator==(const MapBoundary&, const MapBoundary&) = default;
};

/// What the rivers of a map were made of.
struct MapRiverSource;

/// Everything a map of a plan shows, as plain values: made once for a state of the plan, immutable, shared with workers. Geometry is shared with the
/// plan, rivers with the content before where they are the same.
struct MapContent {
    SharedVector<MapRiver> rivers;
    std::shared_ptr<const MapRiverSource> riverSource; ///< null where the rivers are of no plan
    std::vector<MapSegment> segments;
    std::vector<MapArea> areas;
    std::vector<MapGreenway> greenways;
    std::vector<MapSite> sites;
    std::vector<MapBoundary> boundaries;
    Box bounds;             ///< of all of it
    double unitMetresX = 1; ///< metres per coordinate unit in the middle of it
    double unitMetresY = 1;
    Language language = Language::English; ///< of captions
    ShownUnits units;                      ///< likewise
    ThemeClasses years;                    ///< of all segments, greenways and areas
    ThemeClasses costs;                    ///< of all segments and greenways, in yuan a metre
    ThemeClasses areaCosts;                ///< of all areas, in yuan a square metre
};

/// What a scenario of a plan looks like: names and captions in `language` and `units`, statuses by the last event of each up to `day` (none: whenever).
/// `isShown` tells of segments, areas and greenways whether the filter lets them pass (null: all). Captions of areas and rivers that `previous` has
/// already are taken from there. What has no geometry, or lies on a river that is not there, is left out.
std::shared_ptr<const MapContent> mapContentOf(const Plan& plan, const Uuid& scenario,
                                               const std::function<bool(const Uuid&)>& isShown, Language language,
                                               const std::shared_ptr<const MapContent>& previous = nullptr,
                                               std::optional<Date> day = {}, const ShownUnits& units = {});

/// Gives segments on the same river and bank that overlap lanes of their own, in order of their starts.
void assignLanes(std::vector<MapSegment>& segments);
/// Bounds and unitMetres of content that was put together by hand; `geographic`: coordinates are degrees.
void measureContent(MapContent& content, bool geographic, double unitMetres = 1);

} // namespace riparia
