// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/geometry/Point.h"
#include "core/ledger/Ledger.h"

#include <memory>
#include <vector>

namespace riparia {

/// A stretch of ground that the same areas cover throughout. It lies in the owner part of the first of them.
struct AreaFace {
    std::shared_ptr<const AreaPart> part;            ///< the owner part it is cut from; never null
    std::vector<const CountedFeature*> contributors; ///< in owner order; the first owns the face
    SquareCentimetres
        area; ///< geodesic, rounded once; where nobody else covers the part: that of the part, bit for bit
    Region region;

    const CountedFeature& owner() const { return *contributors.front(); }
};

/// Faces are disjoint. Those of one part stand together, parts in owner order, each set of contributors once (its ground may lie in several places), and
/// add up to the area of the part but for rounding: half a square centimetre a face, and floating-point noise of overlay (1e-9 of
/// the part). What is smaller than half a square centimetre is no face,
/// unless its part has no other: every part has a face.
struct AreaFaces {
    std::vector<AreaFace> faces;
    /// Where overlay needed a grid (OverlayFixedPrecision, info; subject = the part's owner) or could not cut at all (PolygonUnusable, error:
    /// a contributor is missing from a face there).
    Issues issues;
};

/// An owner part with all who cover some of it, in owner order: the owner first.
struct PartContributors {
    std::shared_ptr<const AreaPart> part;
    std::vector<const CountedFeature*> contributors;
};

/// From the faces of whole parts, those of one part together; in their order.
std::vector<PartContributors> contributorsByPart(const std::vector<AreaFace>& faces, const OwnerOrder& order);

/// The faces of some owner parts of a count. Work is part by part and so bounded by what lies on each part, however large the clusters
/// of overlapping areas are; on all cores; the same result in any case. Errors: Cancelled.
Result<AreaFaces> facesOfParts(const AreaCount& count, const std::vector<std::shared_ptr<const AreaPart>>& parts,
                               const OwnerOrder& order, const Ruler& ruler, const Progress& progress = {});

/// All faces of a ledger's counted areas.
Result<AreaFaces> facesOf(const Ledger& ledger, const Progress& progress = {});
/// The faces, uncut, of all parts whose bounding box meets the box (in plan coordinates).
Result<AreaFaces> facesWithin(const Ledger& ledger, const Box& box, const Progress& progress = {});
/// The faces that one of these features of the ledger contributes to.
Result<AreaFaces> facesWith(const Ledger& ledger, const std::vector<FeaturePtr>& features,
                            const Progress& progress = {});

} // namespace riparia
