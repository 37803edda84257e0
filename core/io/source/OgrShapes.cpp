// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/OgrShapes.h"

#include "core/io/source/ShapeTables.h"

#include <ogr_geometry.h>

#include <cmath>
#include <limits>
#include <memory>

namespace riparia {

namespace {

constexpr double kArcStepDegrees = 0.5;
constexpr int kDeepest = 32; // collections within collections

void appendExtra(std::vector<double>& values, std::size_t before, double value)
{
    if (!std::isfinite(value))
        value = kNoOrdinate;
    if (values.empty() && std::isnan(value))
        return;
    if (values.empty())
        values.assign(before, kNoOrdinate);
    values.push_back(value);
}

} // namespace

void OgrShapeWriter::say(Severity severity, IssueCode code, std::vector<std::string> args)
{
    m_log.say({m_feature, severity, code, std::move(args), std::nullopt});
}

bool OgrShapeWriter::add(const OGRGeometry* geometry, std::int64_t feature)
{
    m_feature = feature;
    m_isSound = true;
    m_hasLine = m_hasPolygon = m_moves = false;
    if (!geometry || geometry->IsEmpty()) {
        say(Severity::Info, geometry ? IssueCode::GeometryEmpty : IssueCode::GeometryNull);
        m_shapes.endShape(ShapeKind::Null);
        return true;
    }
    std::unique_ptr<OGRGeometry> linear;
    if (geometry->hasCurveGeometry(TRUE)) {
        linear.reset(geometry->getLinearGeometry(kArcStepDegrees));
        geometry = linear.get();
        say(Severity::Info, IssueCode::CurveLinearised);
    }
    if (!geometry) {
        say(Severity::Error, IssueCode::FeatureUnreadable, {"curves that cannot be turned into lines"});
        return false;
    }
    addAny(*geometry, 0);
    if (!m_isSound) {
        takeBack();
        return false;
    }
    finish();
    return true;
}

void OgrShapeWriter::addAny(const OGRGeometry& geometry, int depth)
{
    if (!m_isSound || geometry.IsEmpty())
        return;
    const OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
    if (type == wkbPoint) {
        const OGRPoint& point = *geometry.toPoint();
        addVertex(point.getX(), point.getY(), point.Is3D() ? point.getZ() : kNoOrdinate,
                  point.IsMeasured() ? point.getM() : kNoOrdinate);
        m_shapes.endPart(PartRole::Points);
    } else if (type == wkbLineString) {
        m_hasLine = true;
        if (addVertices(*geometry.toSimpleCurve()))
            m_shapes.endPart(PartRole::Line);
    } else if (type == wkbPolygon || type == wkbTriangle) {
        addPolygon(*geometry.toPolygon());
    } else if (type == wkbPolyhedralSurface || type == wkbTIN) {
        for (const OGRPolygon* polygon : *geometry.toPolyhedralSurface())
            addPolygon(*polygon);
    } else if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) {
        addMembers(geometry, depth);
    } else {
        say(Severity::Error, IssueCode::FeatureUnreadable,
            {std::string("geometry of type ") + geometry.getGeometryName()});
        m_isSound = false;
    }
}

void OgrShapeWriter::addMembers(const OGRGeometry& collection, int depth)
{
    if (wkbFlatten(collection.getGeometryType()) == wkbGeometryCollection && depth == 0)
        say(Severity::Info, IssueCode::GeometryTypeUnexpected, {"Geometry Collection", "lines or polygons"});
    if (depth == kDeepest) {
        say(Severity::Error, IssueCode::FeatureUnreadable, {"collections nested too deeply"});
        m_isSound = false;
        return;
    }
    for (const OGRGeometry* member : *collection.toGeometryCollection())
        addAny(*member, depth + 1);
}

void OgrShapeWriter::addPolygon(const OGRPolygon& polygon)
{
    bool isFirst = true;
    for (const OGRLinearRing* ring : polygon) {
        if (ring->getNumPoints() < 3) {
            if (ring->getNumPoints() > 0)
                say(Severity::Warning, IssueCode::GeometryDegenerate, {"ring of less than three points"});
            if (isFirst)
                return;
            continue;
        }
        const std::size_t first = m_shapes.x.size();
        if (!addVertices(*ring))
            return;
        const std::size_t last = m_shapes.x.size() - 1;
        if (m_shapes.x[first] != m_shapes.x[last] || m_shapes.y[first] != m_shapes.y[last])
            addVertex(m_shapes.x[first], m_shapes.y[first], m_shapes.z.empty() ? kNoOrdinate : m_shapes.z[first],
                      m_shapes.m.empty() ? kNoOrdinate : m_shapes.m[first]);
        m_shapes.endPart(isFirst ? PartRole::OuterRing : PartRole::Hole);
        m_hasPolygon = true;
        isFirst = false;
    }
}

/// False where the curve adds nothing.
bool OgrShapeWriter::addVertices(const OGRSimpleCurve& curve)
{
    const int count = curve.getNumPoints();
    if (count < 2) {
        say(Severity::Warning, IssueCode::GeometryDegenerate, {"one point"});
        return false;
    }
    for (int i = 0; i < count && m_isSound; ++i) {
        addVertex(curve.getX(i), curve.getY(i), curve.Is3D() ? curve.getZ(i) : kNoOrdinate,
                  curve.IsMeasured() ? curve.getM(i) : kNoOrdinate);
        m_moves = m_moves || curve.getX(i) != curve.getX(0) || curve.getY(i) != curve.getY(0);
    }
    return m_isSound;
}

void OgrShapeWriter::addVertex(double x, double y, double z, double m)
{
    if (!m_limits.allow(x, y)) {
        if (m_isSound) {
            const bool invalid = m_limits.offenderIsInvalid(x, y);
            say(Severity::Error, invalid ? IssueCode::CoordinateInvalid : IssueCode::CoordinateOutOfRange,
                {m_limits.offender(x, y)});
        }
        m_isSound = false;
        return;
    }
    const std::size_t before = m_shapes.x.size();
    m_shapes.addVertex(x, y);
    appendExtra(m_shapes.z, before, z);
    appendExtra(m_shapes.m, before, m);
}

void OgrShapeWriter::finish()
{
    if (m_shapes.partRole.size() == m_shapes.shapeStart.back()) {
        say(Severity::Error, IssueCode::GeometryDegenerate, {"no part of two points"});
        return m_shapes.endShape(ShapeKind::Null);
    }
    if (m_hasLine && m_hasPolygon) // its kind can only be one of them
        say(Severity::Warning, IssueCode::GeometryTypeUnexpected, {"lines and polygons in one", "lines or polygons"});
    if ((m_hasLine || m_hasPolygon) && !m_moves)
        say(Severity::Warning, IssueCode::GeometryDegenerate, {"zero length"});
    m_shapes.endShape(m_hasPolygon ? ShapeKind::Polygon : m_hasLine ? ShapeKind::Line : ShapeKind::Point);
}

void OgrShapeWriter::takeBack()
{
    const std::size_t parts = m_shapes.shapeStart.back();
    const std::size_t vertices = m_shapes.partStart[parts];
    m_shapes.partRole.resize(parts);
    m_shapes.partStart.resize(parts + 1);
    m_shapes.x.resize(vertices);
    m_shapes.y.resize(vertices);
    for (std::vector<double>* extra : {&m_shapes.z, &m_shapes.m}) {
        if (!extra->empty())
            extra->resize(vertices);
    }
}

} // namespace riparia
