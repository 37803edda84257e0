// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/AreaFaces.h"

#include "core/base/Decimal.h"
#include "core/geometry/Parallel.h"
#include "core/ledger/CountContext.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <utility>

namespace riparia {

namespace {

using PartPtr = std::shared_ptr<const AreaPart>;

constexpr std::size_t kPartsPerRange = 16;
/// Only what is smaller than this share of its face is measured to find out whether it is anything at all.
constexpr double kSmallShare = 1e-3;

/// Cuts one owner part by the later areas that lie on it: all in one go where they are in general position, else one after the other
/// in owner order.
class PartCutter {
public:
    PartCutter(const AreaCount& count, const OwnerOrder& order, const Ruler& ruler, const Progress& progress)
        : m_count(count)
        , m_order(order)
        , m_ruler(ruler)
        , m_progress(progress)
    {}

    AreaFaces cut(const PartPtr& part) const;

private:
    struct Piece {
        Region region;
        std::vector<const CountedFeature*> contributors;
    };
    using Pieces = std::vector<Piece>;

    std::vector<FeaturePtr> laterOnes(const AreaPart& part) const;
    std::optional<Pieces> cutAtOnce(const AreaPart& part, const std::vector<FeaturePtr>& later) const;
    Pieces cutOneByOne(const AreaPart& part, const std::vector<FeaturePtr>& later, Issues& issues) const;
    void cutBy(const CountedFeature& feature, Pieces& pieces, Issues& issues) const;
    Result<void> cutPiece(const CountedFeature& feature, Piece& piece, Pieces& more) const;
    bool isNothing(const Region& region, const Region& of) const;
    void report(const AreaPart& part, const Pieces& pieces, Issues& issues) const;

    const AreaCount& m_count;
    const OwnerOrder& m_order;
    const Ruler& m_ruler;
    const Progress& m_progress;
};

std::vector<FeaturePtr> PartCutter::laterOnes(const AreaPart& part) const
{
    std::vector<FeaturePtr> later;
    m_count.index().query(part.region.bounds(), [&](const FeaturePtr& other) {
        if (m_order(part.owner, other.get()))
            later.push_back(other);
    });
    std::sort(later.begin(), later.end(), m_order);
    return later;
}

bool PartCutter::isNothing(const Region& region, const Region& of) const
{
    if (region.isEmpty())
        return true;
    if (region.planarArea() > kSmallShare * of.planarArea())
        return false;
    return SquareCentimetres::fromSquareMetres(m_ruler.area(region.polygons())).value == 0;
}

Result<void> PartCutter::cutPiece(const CountedFeature& feature, Piece& piece, Pieces& more) const
{
    const Region& blade = regionOf(feature, m_count.side());
    const auto inside = piece.region.intersected(blade);
    if (!inside)
        return fail(inside.error());
    if (isNothing(*inside, piece.region))
        return {};
    const auto outside = piece.region.minus(blade);
    if (!outside)
        return fail(outside.error());
    if (!isNothing(*outside, piece.region)) {
        more.push_back({*inside, piece.contributors});
        more.back().contributors.push_back(&feature);
        piece.region = *outside;
        return {};
    }
    piece.contributors.push_back(&feature);
    return {};
}

void PartCutter::cutBy(const CountedFeature& feature, Pieces& pieces, Issues& issues) const
{
    const Box bounds = regionOf(feature, m_count.side()).bounds();
    Pieces more;
    for (Piece& piece : pieces) {
        if (m_progress.cancelled())
            return;
        if (!bounds.intersects(piece.region.bounds()))
            continue;
        if (const auto done = cutPiece(feature, piece, more); !done)
            issues.push_back({Severity::Error, IssueCode::PolygonUnusable, feature.code(), {done.error().detail}, {}});
    }
    std::move(more.begin(), more.end(), std::back_inserter(pieces));
}

void PartCutter::report(const AreaPart& part, const Pieces& pieces, Issues& issues) const
{
    double grid = 0;
    for (const Piece& piece : pieces)
        grid = std::max(grid, piece.region.usedGrid());
    if (grid > part.region.usedGrid()) // what the part needed is said with the part
        issues.push_back({Severity::Info, IssueCode::OverlayFixedPrecision, part.owner->code(), {shortest(grid)}, {}});
}

std::optional<PartCutter::Pieces> PartCutter::cutAtOnce(const AreaPart& part,
                                                        const std::vector<FeaturePtr>& later) const
{
    std::vector<Region> blades;
    blades.reserve(later.size());
    for (const FeaturePtr& feature : later)
        blades.push_back(regionOf(*feature, m_count.side()));
    auto parts = part.region.cutBy(blades);
    if (!parts)
        return std::nullopt;
    Pieces pieces;
    for (Region::Part& one : *parts) {
        pieces.push_back({std::move(one.region), {part.owner}});
        for (const std::uint32_t number : one.cover)
            pieces.back().contributors.push_back(later[number].get());
    }
    return pieces;
}

PartCutter::Pieces PartCutter::cutOneByOne(const AreaPart& part, const std::vector<FeaturePtr>& later,
                                           Issues& issues) const
{
    Pieces pieces{{part.region, {part.owner}}};
    for (const FeaturePtr& feature : later)
        cutBy(*feature, pieces, issues);
    std::sort(pieces.begin(), pieces.end(), [this](const Piece& a, const Piece& b) {
        return std::lexicographical_compare(a.contributors.begin(), a.contributors.end(), b.contributors.begin(),
                                            b.contributors.end(), m_order);
    });
    return pieces;
}

AreaFaces PartCutter::cut(const PartPtr& part) const
{
    AreaFaces result;
    const std::vector<FeaturePtr> later = laterOnes(*part);
    auto atOnce = cutAtOnce(*part, later);
    Pieces pieces = atOnce && !atOnce->empty() ? std::move(*atOnce) : cutOneByOne(*part, later, result.issues);
    report(*part, pieces, result.issues);
    if (pieces.size() == 1) {
        result.faces.push_back({part, std::move(pieces[0].contributors), part->area, std::move(pieces[0].region)});
        return result;
    }
    for (Piece& piece : pieces) {
        const auto area = SquareCentimetres::fromSquareMetres(m_ruler.area(piece.region.polygons()));
        result.faces.push_back({part, std::move(piece.contributors), area, std::move(piece.region)});
    }
    // A sliver may fall into nothing but crumbs: then the largest stands for it, so that no part is without a face.
    const auto isSmaller = [](const AreaFace& a, const AreaFace& b) { return a.area < b.area; };
    const auto largest = std::max_element(result.faces.begin(), result.faces.end(), isSmaller);
    if (largest->area.value == 0)
        result.faces = {AreaFace(*largest)};
    else
        std::erase_if(result.faces, [](const AreaFace& face) { return face.area.value == 0; });
    return result;
}

Result<AreaFaces> facesOfLedgerParts(const Ledger& ledger, const std::vector<PartPtr>& parts, const Progress& progress)
{
    const auto& ruler = ledger.context->ruler();
    if (!ruler)
        return AreaFaces{}; // nothing was measured, so there are no parts
    return facesOfParts(ledger.areas, parts, ledger.context->order(), *ruler, progress);
}

} // namespace

Result<AreaFaces> facesOfParts(const AreaCount& count, const std::vector<PartPtr>& parts, const OwnerOrder& order,
                               const Ruler& ruler, const Progress& progress)
{
    const PartCutter cutter(count, order, ruler, progress);
    std::vector<AreaFaces> ofPart(parts.size());
    std::atomic<std::size_t> done{0};
    inParallel(parts.size(), kPartsPerRange, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end && !progress.cancelled(); ++i)
            ofPart[i] = cutter.cut(parts[i]);
        progress.at(static_cast<double>(done += end - begin) / static_cast<double>(parts.size()));
    });
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled);
    AreaFaces all;
    for (AreaFaces& faces : ofPart) {
        std::move(faces.faces.begin(), faces.faces.end(), std::back_inserter(all.faces));
        std::move(faces.issues.begin(), faces.issues.end(), std::back_inserter(all.issues));
    }
    return all;
}

std::vector<PartContributors> contributorsByPart(const std::vector<AreaFace>& faces, const OwnerOrder& order)
{
    std::vector<PartContributors> parts;
    for (const AreaFace& face : faces) {
        if (parts.empty() || parts.back().part != face.part)
            parts.push_back({face.part, {}});
        auto& contributors = parts.back().contributors;
        contributors.insert(contributors.end(), face.contributors.begin(), face.contributors.end());
    }
    for (PartContributors& part : parts) {
        auto& all = part.contributors;
        std::sort(all.begin(), all.end(), order);
        all.erase(std::unique(all.begin(), all.end()), all.end());
    }
    return parts;
}

Result<AreaFaces> facesOf(const Ledger& ledger, const Progress& progress)
{
    const auto& parts = ledger.areas.parts();
    return facesOfLedgerParts(ledger, {parts.begin(), parts.end()}, progress);
}

Result<AreaFaces> facesWithin(const Ledger& ledger, const Box& box, const Progress& progress)
{
    std::vector<PartPtr> parts;
    for (const PartPtr& part : ledger.areas.parts())
        if (part->region.bounds().intersects(box))
            parts.push_back(part);
    return facesOfLedgerParts(ledger, parts, progress);
}

Result<AreaFaces> facesWith(const Ledger& ledger, const std::vector<FeaturePtr>& features, const Progress& progress)
{
    const OwnerOrder& order = ledger.context->order();
    std::vector<PartPtr> parts;
    std::vector<const CountedFeature*> wanted;
    for (const FeaturePtr& feature : features) {
        if (feature->kind != EntityKind::Area)
            continue;
        wanted.push_back(feature.get());
        ledger.areas.index().query(feature->counted.region.bounds(), [&](const FeaturePtr& other) {
            // Its own part, or that of an earlier one that it may lie on.
            if (auto part = order(*feature, *other) ? nullptr : ledger.areas.partOf(*other, order))
                parts.push_back(std::move(part));
        });
    }
    std::sort(wanted.begin(), wanted.end());
    std::sort(parts.begin(), parts.end(),
              [&](const PartPtr& a, const PartPtr& b) { return order(a->owner, b->owner); });
    parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
    auto faces = facesOfLedgerParts(ledger, parts, progress);
    if (faces)
        std::erase_if(faces->faces, [&](const AreaFace& face) {
            return std::none_of(face.contributors.begin(), face.contributors.end(), [&](const CountedFeature* f) {
                return std::binary_search(wanted.begin(), wanted.end(), f);
            });
        });
    return faces;
}

} // namespace riparia
