// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/Snapper.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace riparia {

namespace {

constexpr double kRoundPixels = 6;
constexpr double kLeastPixelsApart = 24;

double pixelsBetween(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

/// Nearest first, by the distance of their places from the pointer on screen.
void sortByDistance(std::vector<Snap>::iterator begin, std::vector<Snap>::iterator end, QPointF pointer,
                    const Viewport& view)
{
    std::stable_sort(begin, end, [&](const Snap& a, const Snap& b) {
        return pixelsBetween(view.toScreen(a.at), pointer) < pixelsBetween(view.toScreen(b.at), pointer);
    });
}

/// The place on the edge a-b nearest to the pointer, on screen.
QPointF nearestOn(QPointF a, QPointF b, QPointF pointer)
{
    const QPointF along = b - a;
    const double squared = QPointF::dotProduct(along, along);
    if (squared <= 0)
        return a;
    return a + along * std::clamp(QPointF::dotProduct(pointer - a, along) / squared, 0.0, 1.0);
}

} // namespace

/// The edges of all rivers in blocks of Alignment::kBlockEdges.
struct Snapper::Rivers {
    std::vector<std::shared_ptr<const Alignment>> alignments;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> blocks; // river, block
    PackedIndex index;

    explicit Rivers(const MapContent& content)
    {
        std::vector<Box> boxes;
        for (const MapRiver& river : content.rivers) {
            const auto number = static_cast<std::uint32_t>(alignments.size());
            alignments.push_back(river.alignment);
            for (std::uint32_t block = 0; block < river.alignment->blocks().size(); ++block) {
                blocks.emplace_back(number, block);
                boxes.push_back(river.alignment->blocks()[block]);
            }
        }
        index = PackedIndex(boxes);
    }

    bool areThoseOf(const MapContent& content) const
    {
        return std::equal(alignments.begin(), alignments.end(), content.rivers.begin(), content.rivers.end(),
                          [](const auto& alignment, const MapRiver& river) { return alignment == river.alignment; });
    }
};

Snapper::Index Snapper::indexOf(const MapContent& content)
{
    return std::make_shared<const Rivers>(content);
}

Snapper::Snapper(std::shared_ptr<const MapContent> content)
    : Snapper(content, indexOf(*content))
{}

Snapper::Snapper(std::shared_ptr<const MapContent> content, const Snapper& before)
    : Snapper(content, before.m_rivers && before.m_rivers->areThoseOf(*content) ? before.m_rivers : indexOf(*content))
{}

Snapper::Snapper(std::shared_ptr<const MapContent> content, Index index)
    : m_content(std::move(content))
    , m_rivers(std::move(index))
    , m_isIndexed(m_rivers && m_rivers->areThoseOf(*m_content))
    , m_segmentsOn(m_content->rivers.size())
{
    if (m_rivers && !m_isIndexed) {
        std::unordered_map<const Alignment*, std::size_t> numbers;
        for (std::size_t i = 0; i < m_content->rivers.size(); ++i)
            numbers.emplace(m_content->rivers[i].alignment.get(), i);
        for (const auto& alignment : m_rivers->alignments) {
            const auto known = numbers.find(alignment.get());
            m_numbers.push_back(known == numbers.end() ? std::nullopt : std::optional(known->second));
        }
    }
    for (std::size_t i = 0; i < m_content->segments.size(); ++i)
        if (m_content->segments[i].shown)
            m_segmentsOn[m_content->segments[i].river].push_back(i);
}

double Snapper::roundInterval(const Viewport& view)
{
    double interval = 100;
    for (const double factor : {1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0}) {
        interval = 100 * factor;
        if (view.pixels(interval) >= kLeastPixelsApart)
            break;
    }
    return interval;
}

std::vector<Snap> Snapper::candidates(QPointF pointer, const Viewport& view, const SnapOptions& options) const
{
    if (!m_content)
        return {};
    const Point map = view.toMap(pointer);
    const std::vector<Snap> rivers = options.onRiver && *options.onRiver < m_content->rivers.size()
                                         ? std::vector<Snap>{onRiver(*options.onRiver, map)}
                                     : options.layers.rivers ? riversNear(map, view, options.tolerance)
                                                             : std::vector<Snap>();
    std::vector<Snap> found;
    if (options.rounds)
        for (const Snap& river : rivers)
            addRound(found, river, pointer, view);
    sortByDistance(found.begin(), found.end(), pointer, view);
    auto group = static_cast<std::ptrdiff_t>(found.size());
    for (const Snap& river : rivers)
        addEnds(found, river, pointer, view, options);
    std::vector<Snap> ofPolygons;
    if (options.polygons && options.layers.areas && !options.onRiver)
        addPolygons(ofPolygons, pointer, view, options.tolerance);
    const auto edges = std::stable_partition(ofPolygons.begin(), ofPolygons.end(),
                                             [](const Snap& snap) { return snap.kind == SnapKind::Vertex; });
    found.insert(found.end(), ofPolygons.begin(), edges);
    sortByDistance(found.begin() + group, found.end(), pointer, view);
    group = static_cast<std::ptrdiff_t>(found.size());
    found.insert(found.end(), rivers.begin(), rivers.end());
    found.insert(found.end(), edges, ofPolygons.end());
    sortByDistance(found.begin() + group + static_cast<std::ptrdiff_t>(rivers.size()), found.end(), pointer, view);
    return found;
}

std::optional<Snap> Snapper::nearestRiver(QPointF pointer, const Viewport& view, double pixels,
                                          const SnapOptions& options) const
{
    if (!m_content)
        return std::nullopt;
    if (options.onRiver && *options.onRiver < m_content->rivers.size())
        return onRiver(*options.onRiver, view.toMap(pointer));
    if (!options.layers.rivers)
        return std::nullopt;
    const std::vector<Snap> rivers = riversNear(view.toMap(pointer), view, pixels);
    return rivers.empty() ? std::nullopt : std::optional(rivers.front());
}

/// Nearest first.
std::vector<Snap> Snapper::riversNear(Point map, const Viewport& view, double pixels) const
{
    const QPointF pointer = view.toScreen(map);
    Box box;
    box.add(view.toMap(pointer - QPointF(pixels, pixels)));
    box.add(view.toMap(pointer + QPointF(pixels, pixels)));
    if (!m_rivers)
        return {};
    std::vector<std::size_t> rivers;
    for (const std::uint32_t block : m_rivers->index.query(box)) {
        const std::size_t number = m_rivers->blocks[block].first;
        if (m_isIndexed)
            rivers.push_back(number);
        else if (m_numbers[number])
            rivers.push_back(*m_numbers[number]);
    }
    std::sort(rivers.begin(), rivers.end());
    rivers.erase(std::unique(rivers.begin(), rivers.end()), rivers.end());
    std::vector<Snap> near;
    for (const std::size_t river : rivers) {
        Snap snap = onRiver(river, map);
        if (pixelsBetween(view.toScreen(snap.at), pointer) <= pixels)
            near.push_back(snap);
    }
    sortByDistance(near.begin(), near.end(), pointer, view);
    return near;
}

Snap Snapper::onRiver(std::size_t river, Point map) const
{
    const Located located = m_content->rivers[river].alignment->locate(map);
    return {SnapKind::River, located.on, river, located.at, located.offset, {}};
}

/// The round chainage nearest to where the pointer is on the river.
void Snapper::addRound(std::vector<Snap>& found, const Snap& river, QPointF pointer, const Viewport& view) const
{
    const MapRiver& map = m_content->rivers[*river.river];
    const auto interval = static_cast<std::int64_t>(roundInterval(view) * 1000);
    const std::int64_t chainage = map.stationing.chainageAt(river.position).mm;
    const auto round =
        static_cast<std::int64_t>(std::llround(static_cast<double>(chainage) / static_cast<double>(interval))) *
        interval;
    const auto position = map.stationing.positionOf({round, 0});
    if (!position)
        return; // beyond an end, or twice on this river
    Snap snap = river;
    snap.kind = SnapKind::RoundChainage;
    snap.position = *position;
    snap.at = map.alignment->pointAt(*position);
    if (pixelsBetween(view.toScreen(snap.at), view.toScreen(river.at)) < kRoundPixels &&
        pixelsBetween(view.toScreen(snap.at), pointer) < 4 * kRoundPixels)
        found.push_back(snap);
}

/// The ends of the river and of the segments on it.
void Snapper::addEnds(std::vector<Snap>& found, const Snap& river, QPointF pointer, const Viewport& view,
                      const SnapOptions& options) const
{
    const double tolerance = options.tolerance;
    const MapRiver& map = m_content->rivers[*river.river];
    const auto add = [&](Position position, const Uuid& feature) {
        Snap snap = river;
        snap.kind = SnapKind::End;
        snap.position = position;
        snap.at = map.alignment->pointAt(position);
        snap.feature = feature;
        if (pixelsBetween(view.toScreen(snap.at), view.toScreen(river.at)) <= tolerance &&
            pixelsBetween(view.toScreen(snap.at), pointer) <= 2 * tolerance)
            found.push_back(snap);
    };
    add(map.alignment->whole().from, {});
    add(map.alignment->whole().to, {});
    if (!options.layers.segments)
        return;
    for (const std::size_t index : m_segmentsOn[*river.river]) {
        const MapSegment& segment = m_content->segments[index];
        add(segment.span.from, segment.id);
        add(segment.span.to, segment.id);
    }
}

void Snapper::addPolygons(std::vector<Snap>& found, QPointF pointer, const Viewport& view, double tolerance) const
{
    Box box;
    box.add(view.toMap(pointer - QPointF(tolerance, tolerance)));
    box.add(view.toMap(pointer + QPointF(tolerance, tolerance)));
    const auto addRing = [&](const Ring& ring, const Uuid& id) {
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            const QPointF from = view.toScreen(ring[i]);
            if (pixelsBetween(from, pointer) <= tolerance)
                found.push_back({SnapKind::Vertex, ring[i], {}, {}, 0, id});
            const QPointF on = nearestOn(from, view.toScreen(ring[i + 1]), pointer);
            if (pixelsBetween(on, pointer) <= tolerance)
                found.push_back({SnapKind::Edge, view.toMap(on), {}, {}, 0, id});
        }
    };
    for (const MapArea& area : m_content->areas) {
        if (!area.shown || !area.bounds.intersects(box))
            continue;
        for (const Polygon& polygon : area.shape) {
            addRing(polygon.outer, area.id);
            for (const Ring& hole : polygon.holes)
                addRing(hole, area.id);
        }
    }
}

} // namespace riparia
