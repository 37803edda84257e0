// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/ShapeTable.h"
#include "core/io/source/CoordinateLimits.h"
#include "core/io/source/IssueLog.h"

#include <cstdint>

class OGRGeometry;
class OGRSimpleCurve;
class OGRPolygon;

namespace riparia {

/// Adds OGR geometries to a shape table: any type, multi-part, collections; Z and M kept, curves turned into chords.
class OgrShapeWriter {
public:
    OgrShapeWriter(ShapeTable& shapes, const CoordinateLimits& limits, IssueLog& log)
        : m_shapes(shapes)
        , m_limits(limits)
        , m_log(log)
    {}

    /// Adds the geometry as one shape. False, with an issue, where it cannot be used; then nothing is added. A feature
    /// without geometry is a shape of kind Null.
    bool add(const OGRGeometry* geometry, std::int64_t feature);

private:
    void say(Severity severity, IssueCode code, std::vector<std::string> args = {});
    void addAny(const OGRGeometry& geometry, int depth);
    void addMembers(const OGRGeometry& collection, int depth);
    void addPolygon(const OGRPolygon& polygon);
    bool addVertices(const OGRSimpleCurve& curve);
    void addVertex(double x, double y, double z, double m);
    void finish();
    void takeBack();

    ShapeTable& m_shapes;
    const CoordinateLimits& m_limits;
    IssueLog& m_log;

    // the feature at hand
    std::int64_t m_feature = 0;
    bool m_isSound = true;
    bool m_hasLine = false;
    bool m_hasPolygon = false;
    bool m_moves = false;
};

} // namespace riparia
