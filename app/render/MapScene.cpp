// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/MapScene.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <tuple>

namespace riparia {

namespace {

template <class Items>
PackedIndex indexOf(const Items& items)
{
    std::vector<Box> boxes;
    boxes.reserve(items.size());
    for (const auto& item : items)
        boxes.push_back(item.bounds);
    return PackedIndex(boxes);
}

} // namespace

RiverIndex::RiverIndex(const std::vector<MapRiver>& rivers)
{
    std::vector<Box> boxes;
    m_start.reserve(rivers.size() + 1);
    for (const MapRiver& river : rivers) {
        m_start.push_back(static_cast<std::uint32_t>(boxes.size()));
        const std::vector<Box>& blocks = river.alignment->blocks();
        boxes.insert(boxes.end(), blocks.begin(), blocks.end());
        m_vertices += river.alignment->points().size();
    }
    m_start.push_back(static_cast<std::uint32_t>(boxes.size()));
    m_index = PackedIndex(boxes);
}

std::vector<RiverIndex::Block> RiverIndex::blocksIn(const Box& box) const
{
    std::vector<std::uint32_t> items = m_index.query(box);
    std::sort(items.begin(), items.end());
    std::vector<Block> blocks;
    blocks.reserve(items.size());
    std::uint32_t river = 0;
    for (const std::uint32_t item : items) {
        if (item >= m_start[river + 1])
            river = static_cast<std::uint32_t>(std::upper_bound(m_start.begin() + river, m_start.end(), item) -
                                               m_start.begin() - 1);
        blocks.push_back({river, item - m_start[river]});
    }
    return blocks;
}

std::vector<std::uint32_t> RiverIndex::riversIn(const Box& box) const
{
    std::vector<std::uint32_t> rivers;
    for (const Block& block : blocksIn(box)) {
        if (rivers.empty() || rivers.back() != block.river)
            rivers.push_back(block.river);
    }
    return rivers;
}

MapScene::MapScene(std::shared_ptr<const MapContent> content, const MapScene* previous)
    : m_content(std::move(content))
    , m_areas(indexOf(m_content->areas))
    , m_greenways(indexOf(m_content->greenways))
    , m_boundaries(indexOf(m_content->boundaries))
{
    if (previous && haveSameLines(*m_content, previous->content())) {
        m_rivers = previous->m_rivers;
        m_levels = previous->m_levels;
    } else {
        m_rivers = std::make_shared<const RiverIndex>(m_content->rivers);
    }
    std::vector<Box> boxes;
    boxes.reserve(m_content->segments.size());
    for (const MapSegment& segment : m_content->segments)
        boxes.push_back(boundsOf(*m_content->rivers[segment.river].alignment, segment.span));
    m_segments = PackedIndex(boxes);
    boxes.clear();
    for (const MapSite& site : m_content->sites) {
        boxes.emplace_back();
        boxes.back().add(site.place);
    }
    m_sites = PackedIndex(boxes);

    m_segmentOrder.resize(m_content->segments.size());
    std::iota(m_segmentOrder.begin(), m_segmentOrder.end(), 0u);
    std::sort(m_segmentOrder.begin(), m_segmentOrder.end(), [&](std::uint32_t a, std::uint32_t b) {
        const MapSegment& first = m_content->segments[a];
        const MapSegment& second = m_content->segments[b];
        return std::tie(first.river, first.span, a) < std::tie(second.river, second.span, b);
    });
    m_segmentStart.resize(m_content->rivers.size() + 1);
    for (const MapSegment& segment : m_content->segments)
        ++m_segmentStart[segment.river + 1];
    std::partial_sum(m_segmentStart.begin(), m_segmentStart.end(), m_segmentStart.begin());
}

MapScene::MapScene(const MapScene& scene, std::shared_ptr<const LineLevels> levels)
    : MapScene(scene)
{
    m_levels = std::move(levels);
}

std::pair<const std::uint32_t*, const std::uint32_t*> MapScene::segmentsOf(std::uint32_t river) const
{
    return {m_segmentOrder.data() + m_segmentStart[river], m_segmentOrder.data() + m_segmentStart[river + 1]};
}

std::vector<std::uint32_t> MapScene::sorted(const PackedIndex& index, const Box& box)
{
    std::vector<std::uint32_t> items = index.query(box);
    std::sort(items.begin(), items.end());
    return items;
}

Box boundsOf(const Alignment& alignment, Span span)
{
    if (span == alignment.whole())
        return alignment.bounds();
    Box bounds;
    bounds.add(alignment.pointAt(span.from));
    bounds.add(alignment.pointAt(span.to));
    const auto& points = alignment.points();
    for (std::size_t block = 0; block < alignment.blocks().size(); ++block) {
        const std::size_t first = block * Alignment::kBlockEdges;
        const std::size_t last = std::min(points.size() - 1, first + Alignment::kBlockEdges);
        if (alignment.positionOf(last) < span.from || alignment.positionOf(first) > span.to)
            continue;
        if (alignment.positionOf(first) >= span.from && alignment.positionOf(last) <= span.to) {
            bounds.add(alignment.blocks()[block]);
            continue;
        }
        for (std::size_t i = first; i <= last; ++i) {
            if (const Position at = alignment.positionOf(i); at >= span.from && at <= span.to)
                bounds.add(points[i]);
        }
    }
    return bounds;
}

bool haveSameLines(const MapContent& a, const MapContent& b)
{
    return a.rivers.isSameAs(b.rivers) ||
           std::equal(a.rivers.begin(), a.rivers.end(), b.rivers.begin(), b.rivers.end(),
                      [](const MapRiver& x, const MapRiver& y) { return x.alignment == y.alignment; });
}

} // namespace riparia
