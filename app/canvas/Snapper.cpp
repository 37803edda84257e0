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
constexpr double kMiddlePixels = 6; // nothing is drawn there that one would aim at from afar
constexpr double kLeastPixelsApart = 24;
constexpr double kLeastEdgePixels = 24;        // whose middle is offered
constexpr std::size_t kMostStretches = 128;    // of outlines that are looked at
constexpr std::size_t kMostOutlineEdges = 128; // the nearest
constexpr std::size_t kMostRiverBlocks = 64;   // that are looked at for intersections
constexpr std::size_t kMostCrossingEdges = 96; // more are too near to each other for one to aim at where they cross

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

std::size_t rankOf(SnapKind kind)
{
    switch (kind) {
    case SnapKind::RoundChainage: return 0;
    case SnapKind::End:
    case SnapKind::Vertex: return 1;
    case SnapKind::Intersection: return 2;
    case SnapKind::Middle: return 3;
    case SnapKind::River: return 4;
    case SnapKind::Bank: return 5;
    case SnapKind::Edge:
    case SnapKind::None: break;
    }
    return 6;
}

bool isWater(const MapBoundary& boundary)
{
    return boundary.role == QLatin1String("water_surface");
}

} // namespace

struct Snapper::Hand {
    QPointF at;
    const Viewport& view;
    const SnapOptions& options;

    double pixelsTo(Point map) const { return pixelsBetween(view.toScreen(map), at); }
    Box reach() const
    {
        const QPointF corner(options.tolerance, options.tolerance);
        Box box;
        box.add(view.toMap(at - corner));
        box.add(view.toMap(at + corner));
        return box;
    }
};

/// The edges of all rivers in blocks of Alignment::kBlockEdges.
struct Snapper::Rivers {
    SharedVector<MapRiver> rivers;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> blocks; // river, block
    PackedIndex index;

    explicit Rivers(const MapContent& content)
        : rivers(content.rivers)
    {
        std::vector<Box> boxes;
        for (std::uint32_t number = 0; number < rivers.size(); ++number) {
            const Alignment& alignment = *rivers[number].alignment;
            for (std::uint32_t block = 0; block < alignment.blocks().size(); ++block) {
                blocks.emplace_back(number, block);
                boxes.push_back(alignment.blocks()[block]);
            }
        }
        index = PackedIndex(boxes);
    }

    bool areThoseOf(const MapContent& content) const
    {
        return rivers.isSameAs(content.rivers) ||
               std::equal(rivers.begin(), rivers.end(), content.rivers.begin(), content.rivers.end(),
                          [](const MapRiver& a, const MapRiver& b) { return a.alignment == b.alignment; });
    }
};

Snapper::Index Snapper::indexOf(const MapContent& content)
{
    return std::make_shared<const Rivers>(content);
}

Snapper::Snapper(std::shared_ptr<const MapContent> content)
    : Snapper(content, indexOf(*content), Snapper())
{}

Snapper::Snapper(std::shared_ptr<const MapContent> content, const Snapper& before)
    : Snapper(content, before.m_rivers && before.m_rivers->areThoseOf(*content) ? before.m_rivers : indexOf(*content),
              before)
{}

Snapper::Snapper(std::shared_ptr<const MapContent> content, Index index, const Snapper& before)
    : m_content(std::move(content))
    , m_rivers(std::move(index))
    , m_outlines(OutlineIndex::of(*m_content, before.m_outlines))
    , m_isIndexed(m_rivers && m_rivers->areThoseOf(*m_content))
{
    if (m_rivers && !m_isIndexed) {
        std::unordered_map<const Alignment*, std::size_t> numbers;
        for (std::size_t i = 0; i < m_content->rivers.size(); ++i)
            numbers.emplace(m_content->rivers[i].alignment.get(), i);
        for (const MapRiver& river : m_rivers->rivers) {
            const auto known = numbers.find(river.alignment.get());
            m_numbers.push_back(known == numbers.end() ? std::nullopt : std::optional(known->second));
        }
    }
    for (std::size_t i = 0; i < m_content->segments.size(); ++i)
        if (m_content->segments[i].shown)
            m_segmentsOn.emplace(m_content->segments[i].river, i);
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
    const Hand hand{pointer, view, options};
    const Point map = view.toMap(pointer);
    const std::vector<Snap> rivers = options.onRiver && *options.onRiver < m_content->rivers.size()
                                         ? std::vector<Snap>{onRiver(*options.onRiver, map)}
                                     : options.layers.rivers ? riversNear(map, view, options.tolerance)
                                                             : std::vector<Snap>();
    std::vector<Snap> found = rivers;
    for (const Snap& river : rivers) {
        if (options.rounds)
            addRound(found, river, hand);
        addPlacesOn(found, river, hand);
    }
    const std::vector<OutlineIndex::Edge> outlines = outlinesNear(hand);
    addOutlines(found, outlines, hand);
    if (options.ground && options.outlines && !options.onRiver)
        addGround(found, hand);
    std::erase_if(found, [&](const Snap& snap) {
        const bool isNeeded = snap.kind == SnapKind::River && options.onRiver;
        return !isNeeded && !options.kinds.has(snap.kind);
    });
    if (options.kinds.has(SnapKind::Intersection))
        addCrossings(found, rivers, outlines, hand);
    sortByDistance(found.begin(), found.end(), pointer, view);
    std::ranges::stable_sort(found, {}, [](const Snap& snap) { return rankOf(snap.kind); });
    return found;
}

/// The vertices of reference layers under the pointer, and the nearest of their edges.
void Snapper::addGround(std::vector<Snap>& found, const Hand& hand) const
{
    for (const GroundSheet& sheet : hand.options.ground->sheets) {
        if (sheet.opacity <= 0)
            continue;
        std::optional<Snap> nearest;
        double least = hand.options.tolerance;
        for (const GroundEdge& edge : sheet.layer->edgesIn(hand.reach())) {
            for (const Point& vertex : {edge.from, edge.to}) {
                // The end of one edge is the begin of the next.
                const bool isKnown = !found.empty() && found.back().at == vertex && !found.back().reference.isEmpty();
                if (!isKnown && hand.pixelsTo(vertex) <= hand.options.tolerance)
                    found.push_back({SnapKind::Vertex, vertex, {}, {}, 0, {}, {}, {}, sheet.name});
            }
            const QPointF on = nearestOn(hand.view.toScreen(edge.from), hand.view.toScreen(edge.to), hand.at);
            const double away = pixelsBetween(on, hand.at);
            if (away > least || edge.from == edge.to)
                continue;
            least = away;
            nearest = Snap{SnapKind::Edge, hand.view.toMap(on), {}, {}, 0, {}, {}, {}, sheet.name};
        }
        if (nearest)
            found.push_back(*nearest);
    }
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
        if (const auto river = riverNumbered(m_rivers->blocks[block].first))
            rivers.push_back(*river);
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

/// Here, of a river of the index.
std::optional<std::size_t> Snapper::riverNumbered(std::size_t number) const
{
    return m_isIndexed ? std::optional(number) : m_numbers[number];
}

Snap Snapper::onRiver(std::size_t river, Point map) const
{
    const Located located = m_content->rivers[river].alignment->locate(map);
    return {SnapKind::River, located.on, river, located.at, located.offset, {}};
}

/// The round chainage nearest to where the pointer is on the river.
void Snapper::addRound(std::vector<Snap>& found, const Snap& river, const Hand& hand) const
{
    const MapRiver& map = m_content->rivers[*river.river];
    const auto interval = static_cast<std::int64_t>(roundInterval(hand.view) * 1000);
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
    if (pixelsBetween(hand.view.toScreen(snap.at), hand.view.toScreen(river.at)) < kRoundPixels &&
        hand.pixelsTo(snap.at) < 4 * kRoundPixels)
        found.push_back(snap);
}

/// The ends of the river, the ends and middles of the segments on it.
void Snapper::addPlacesOn(std::vector<Snap>& found, const Snap& river, const Hand& hand) const
{
    const double tolerance = hand.options.tolerance;
    const MapRiver& map = m_content->rivers[*river.river];
    const QPointF on = hand.view.toScreen(river.at);
    const auto add = [&](SnapKind kind, Position position, const Uuid& feature, double within) {
        Snap snap = river;
        snap.kind = kind;
        snap.position = position;
        snap.at = map.alignment->pointAt(position);
        snap.feature = feature;
        if (pixelsBetween(hand.view.toScreen(snap.at), on) <= within && hand.pixelsTo(snap.at) <= 2 * tolerance)
            found.push_back(snap);
    };
    add(SnapKind::End, map.alignment->whole().from, {}, tolerance);
    add(SnapKind::End, map.alignment->whole().to, {}, tolerance);
    if (!hand.options.layers.segments)
        return;
    const auto [first, last] = m_segmentsOn.equal_range(*river.river);
    for (auto held = first; held != last; ++held) {
        const MapSegment& segment = m_content->segments[held->second];
        const Millimetres length = segment.span.length();
        add(SnapKind::End, segment.span.from, segment.id, tolerance);
        add(SnapKind::End, segment.span.to, segment.id, tolerance);
        if (hand.view.pixels(length.metres()) >= kLeastEdgePixels)
            add(SnapKind::Middle, segment.span.from + Millimetres{length.value / 2}, segment.id, kMiddlePixels);
    }
}

// --- outlines

/// Those that are shown, the nearest of very many.
std::vector<OutlineIndex::Edge> Snapper::outlinesNear(const Hand& hand) const
{
    if (!hand.options.outlines || hand.options.onRiver)
        return {};
    std::vector<OutlineIndex::Edge> edges = m_outlines->edgesIn(hand.reach(), kMostStretches);
    std::erase_if(edges, [&](const auto& edge) { return !shownFeature(edge.of, hand.options.layers); });
    if (edges.size() > kMostOutlineEdges) {
        const auto last = edges.begin() + static_cast<std::ptrdiff_t>(kMostOutlineEdges);
        std::ranges::nth_element(edges, last, {}, [&](const OutlineIndex::Edge& edge) {
            const QPointF near = nearestOn(hand.view.toScreen(edge.from()), hand.view.toScreen(edge.to()), hand.at);
            return pixelsBetween(near, hand.at);
        });
        edges.erase(last, edges.end());
    }
    return edges;
}

/// Whose outline it is; null where a layer or the filter hides it.
const Uuid* Snapper::shownFeature(const OutlineIndex::Outline& outline, const MapLayers& layers) const
{
    switch (outline.kind) {
    case OutlineIndex::Kind::Area: {
        const MapArea& area = m_content->areas[outline.item];
        return layers.areas && area.shown ? &area.id : nullptr;
    }
    case OutlineIndex::Kind::Greenway: {
        const MapGreenway& greenway = m_content->greenways[outline.item];
        return layers.greenways && greenway.shown ? &greenway.id : nullptr;
    }
    case OutlineIndex::Kind::Boundary: return layers.boundaries ? &m_content->boundaries[outline.item].id : nullptr;
    }
    return nullptr;
}

void Snapper::addOutlines(std::vector<Snap>& found, const std::vector<OutlineIndex::Edge>& edges,
                          const Hand& hand) const
{
    for (const OutlineIndex::Edge& edge : edges) {
        const Uuid& feature = *shownFeature(edge.of, hand.options.layers);
        const auto add = [&](SnapKind kind, Point at, double within) {
            if (hand.pixelsTo(at) <= within)
                found.push_back({kind, at, {}, {}, 0, feature});
        };
        const double tolerance = hand.options.tolerance;
        const bool isOpen =
            edge.of.kind == OutlineIndex::Kind::Greenway && edge.of.points->front() != edge.of.points->back();
        add(isOpen && edge.beginsOutline() ? SnapKind::End : SnapKind::Vertex, edge.from(), tolerance);
        if (isOpen && edge.endsOutline())
            add(SnapKind::End, edge.to(), tolerance);
        const QPointF from = hand.view.toScreen(edge.from());
        const QPointF to = hand.view.toScreen(edge.to());
        if (pixelsBetween(from, to) >= kLeastEdgePixels)
            add(SnapKind::Middle, {(edge.from().x + edge.to().x) / 2, (edge.from().y + edge.to().y) / 2},
                kMiddlePixels);
        const bool isBank =
            edge.of.kind == OutlineIndex::Kind::Boundary && isWater(m_content->boundaries[edge.of.item]);
        add(isBank ? SnapKind::Bank : SnapKind::Edge, hand.view.toMap(nearestOn(from, to, hand.at)), tolerance);
    }
}

// --- intersections

/// None where there are too many.
std::vector<DrawnEdge> Snapper::riverEdgesNear(const Hand& hand) const
{
    if (!m_rivers || !hand.options.layers.rivers)
        return {};
    const Box reach = hand.reach();
    std::vector<std::uint32_t> blocks;
    m_rivers->index.query(reach, [&](std::uint32_t block) {
        blocks.push_back(block);
        return blocks.size() <= kMostRiverBlocks;
    });
    if (blocks.size() > kMostRiverBlocks)
        return {};
    std::sort(blocks.begin(), blocks.end());
    std::vector<DrawnEdge> edges;
    for (const std::uint32_t item : blocks) {
        const auto [number, block] = m_rivers->blocks[item];
        const auto river = riverNumbered(number);
        if (!river)
            continue;
        const Line& points = m_rivers->rivers[number].alignment->points();
        const std::size_t first = block * Alignment::kBlockEdges;
        const std::size_t last = std::min(points.size() - 1, first + Alignment::kBlockEdges);
        for (std::size_t vertex = first; vertex < last; ++vertex) {
            Box bounds;
            bounds.add(points[vertex]);
            bounds.add(points[vertex + 1]);
            if (bounds.intersects(reach))
                edges.push_back({points[vertex], points[vertex + 1], river, vertex});
        }
    }
    return edges;
}

/// After the ends and vertices, which are not offered once more.
void Snapper::addCrossings(std::vector<Snap>& found, const std::vector<Snap>& rivers,
                           const std::vector<OutlineIndex::Edge>& outlines, const Hand& hand) const
{
    std::vector<DrawnEdge> edges = riverEdgesNear(hand);
    for (const OutlineIndex::Edge& edge : outlines)
        edges.push_back({edge.from(), edge.to(), {}, 0, *shownFeature(edge.of, hand.options.layers)});
    if (edges.size() > kMostCrossingEdges)
        return;
    std::vector<Snap> crossings;
    for (const Crossing& crossing : crossingsOf(edges)) {
        const auto snap =
            hand.pixelsTo(crossing.at) <= hand.options.tolerance ? snapOf(crossing, edges, rivers) : std::nullopt;
        const bool isOffered =
            snap && std::ranges::any_of(found, [&](const Snap& other) {
                return rankOf(other.kind) == rankOf(SnapKind::End) && other.river == snap->river &&
                       pixelsBetween(hand.view.toScreen(other.at), hand.view.toScreen(snap->at)) < 0.5;
            });
        if (snap && !isOffered)
            crossings.push_back(*snap);
    }
    found.insert(found.end(), crossings.begin(), crossings.end());
}

/// On a river where one of the two is one of `rivers`, first on that which goes on there; none for rivers that are not looked for.
std::optional<Snap> Snapper::snapOf(const Crossing& crossing, const std::vector<DrawnEdge>& edges,
                                    const std::vector<Snap>& rivers) const
{
    struct Side {
        const DrawnEdge& edge;
        double along;
    };
    Side on{edges[crossing.first], crossing.alongFirst};
    Side across{edges[crossing.second], crossing.alongSecond};
    const auto position = [this](const Side& side) {
        const Alignment& line = *m_content->rivers[*side.edge.river].alignment;
        const Position from = line.positionOf(side.edge.vertex);
        const Millimetres length = line.positionOf(side.edge.vertex + 1) - from;
        return from + Millimetres{std::llround(side.along * static_cast<double>(length.value))};
    };
    const auto riverOf = [&](const Side& side) {
        return std::ranges::find_if(rivers, [&](const Snap& snap) { return snap.river == side.edge.river; });
    };
    const auto isInside = [&](const Side& side) {
        const Span whole = m_content->rivers[*side.edge.river].alignment->whole();
        const Position at = position(side);
        return whole.from < at && at < whole.to;
    };
    if (!on.edge.river && !across.edge.river)
        return Snap{SnapKind::Intersection, crossing.at, {}, {}, 0, on.edge.feature, {}, across.edge.feature};
    const bool isFirst = riverOf(on) != rivers.end();
    const bool isSecond = riverOf(across) != rivers.end();
    if (!isFirst && !isSecond)
        return std::nullopt;
    const bool swaps = !isFirst || (isSecond && !isInside(on));
    const Side& base = swaps ? across : on;
    const Side& other = swaps ? on : across;
    Snap snap = *riverOf(base);
    snap.kind = SnapKind::Intersection;
    snap.at = crossing.at;
    snap.position = position(base);
    snap.otherRiver = other.edge.river;
    snap.otherFeature = other.edge.feature;
    return snap;
}

} // namespace riparia
