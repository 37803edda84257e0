// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geodesy/RulerImpl.h"

namespace riparia::detail {

/// Puts vertices on the geodesics of a polygon's edges until the straight edges of the plan follow them.
///
/// The distance between the two is looked at a quarter, half and three quarters along (at half alone it vanishes where an
/// edge crosses a central meridian or the equator); an edge that is too far off is halved on the geodesic. Both directions of an
/// edge give the same vertices, so that neighbours keep their common border. At most 4096 pieces per edge; edges over
/// half the globe in longitude are left alone.
class Densifier {
public:
    Densifier(const Ruler::Impl& ruler, double tolerance);

    Ring densified(const Ring& ring);
    /// Cuts every edge longer than `longest` metres into equal pieces on its geodesic.
    Line divided(const Line& line, double longest);

private:
    struct Vertex {
        Point plan;
        Point place; ///< longitude, latitude
    };
    Vertex fromPlan(Point plan) const;
    Vertex fromPlace(Point place, Point near) const;
    double deviation(const Vertex& a, const Vertex& b) const;
    bool isSurelyClose(const Vertex& a, const Vertex& b) const;
    void split(const Vertex& a, const Vertex& b, int depth, Line& between) const;
    bool canDivide(const Vertex& a, const Vertex& b) const;
    void addBetween(const Vertex& a, const Vertex& b, Ring& result) const;
    void addPieces(const Vertex& a, const Vertex& b, double longest, Line& result) const;

    const Ruler::Impl& m_ruler;
    std::optional<ProjPipeline::Lease> m_projection;
    RulerWorker m_worker;
    double m_tolerance;
};

} // namespace riparia::detail
