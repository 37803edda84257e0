// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/Crossing.h"
#include "app/canvas/OutlineIndex.h"
#include "app/canvas/SnapKinds.h"
#include "app/render/Ground.h"
#include "app/render/MapContent.h"
#include "app/render/MapPaint.h"
#include "app/render/Viewport.h"

#include "core/geometry/PackedIndex.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace riparia {

/// What the pointer snaps to.
struct Snap {
    SnapKind kind = SnapKind::None;
    Point at;                         ///< plan coordinates
    std::optional<std::size_t> river; ///< index into MapContent::rivers, of every kind that lies on a river
    Position position;                ///< on that river
    double offset = 0;                ///< metres of the pointer from that river, left of the flow positive
    Uuid feature; ///< the segment, area, greenway or boundary whose end, vertex or edge it is; nil for a river's own
    std::optional<std::size_t> otherRiver{}; ///< of an intersection: the river that crosses
    Uuid otherFeature{};                     ///< of an intersection: what crosses, where it is no river
    QString reference{};                     ///< the reference layer it is of; "" for what is of the plan
};

struct SnapOptions {
    double tolerance = 12;                     ///< logical pixels
    bool rounds = false;                       ///< round chainages too: for tools that set chainages
    bool outlines = false;                     ///< areas, greenways and boundaries too: for tools that draw freely
    MapLayers layers;                          ///< what is off is never snapped to
    std::optional<std::size_t> onRiver;        ///< nothing but what lies on this river, at any distance
    SnapKinds kinds{};                         ///< what is off is not found; a river is, for a tool that is on it
    std::shared_ptr<const MapGround> ground{}; ///< with outlines, what is drawn of reference layers is one too
};

/// Finds what the pointer may snap to among what is drawn and shown (UX.md 3.3). Made for a content; a new content of the same rivers shares
/// their index. Immutable.
class Snapper {
public:
    struct Rivers;
    /// Where the lines of rivers lie: what takes long to make for very many. Immutable.
    using Index = std::shared_ptr<const Rivers>;
    /// In any thread.
    static Index indexOf(const MapContent& content);

    Snapper() = default;
    explicit Snapper(std::shared_ptr<const MapContent> content);
    /// `before`: the snapper of the content before this one.
    Snapper(std::shared_ptr<const MapContent> content, const Snapper& before);
    /// With an index that is there. One of another content serves for the rivers that are still the same; the others are not found, none with null.
    /// Of `before` the index of outlines serves on where they are the same.
    Snapper(std::shared_ptr<const MapContent> content, Index index, const Snapper& before);

    const Index& index() const { return m_rivers; }
    /// The index is that of this content.
    bool isIndexed() const { return m_isIndexed; }

    /// Best first: round chainages under 6 pixels away, ends and vertices, intersections, middles under 6 pixels away, rivers, banks, edges; each
    /// nearest first. Empty when nothing is near. Where very much is near, as at small scales, nothing is looked for that would take long.
    std::vector<Snap> candidates(QPointF pointer, const Viewport& view, const SnapOptions& options) const;
    /// The nearest river within `pixels`: for the chainage cell and the tracker. None where rivers are switched off; the river a tool is on
    /// (SnapOptions::onRiver) at any distance.
    std::optional<Snap> nearestRiver(QPointF pointer, const Viewport& view, double pixels,
                                     const SnapOptions& options = {}) const;

    /// The interval of the round chainages one can snap to at this scale, in metres: 100, or more where they lie closer than 24 pixels.
    static double roundInterval(const Viewport& view);

private:
    struct Hand; // where the pointer is

    std::vector<Snap> riversNear(Point map, const Viewport& view, double pixels) const;
    Snap onRiver(std::size_t river, Point map) const;
    std::optional<std::size_t> riverNumbered(std::size_t number) const;
    void addRound(std::vector<Snap>& found, const Snap& river, const Hand& hand) const;
    void addPlacesOn(std::vector<Snap>& found, const Snap& river, const Hand& hand) const;
    std::vector<OutlineIndex::Edge> outlinesNear(const Hand& hand) const;
    const Uuid* shownFeature(const OutlineIndex::Outline& outline, const MapLayers& layers) const;
    void addOutlines(std::vector<Snap>& found, const std::vector<OutlineIndex::Edge>& edges, const Hand& hand) const;
    void addGround(std::vector<Snap>& found, const Hand& hand) const;
    std::vector<DrawnEdge> riverEdgesNear(const Hand& hand) const;
    void addCrossings(std::vector<Snap>& found, const std::vector<Snap>& rivers,
                      const std::vector<OutlineIndex::Edge>& outlines, const Hand& hand) const;
    std::optional<Snap> snapOf(const Crossing& crossing, const std::vector<DrawnEdge>& edges,
                               const std::vector<Snap>& rivers) const;

    std::shared_ptr<const MapContent> m_content;
    Index m_rivers;
    std::shared_ptr<const OutlineIndex> m_outlines;
    bool m_isIndexed = false;
    std::vector<std::optional<std::size_t>>
        m_numbers; // here, of the rivers of the index; where it is not that of this content
    std::unordered_multimap<std::size_t, std::size_t> m_segmentsOn; // shown segments, by river
};

} // namespace riparia
