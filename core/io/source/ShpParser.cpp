// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/ShpParser.h"

#include "core/base/Decimal.h"
#include "core/io/source/Bytes.h"
#include "core/io/source/ShapeTables.h"
#include "core/io/source/ShpWalker.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace riparia::detail {

namespace {

constexpr double kNoData = -1e38; // the format's own: anything below means "no value"

double measureOrNone(double value)
{
    return std::isfinite(value) && value > kNoData ? value : kNoOrdinate;
}

bool differs(double stored, double found, double size)
{
    return !(std::abs(stored - found) <= 1e-6 * size + 1e-9 * std::abs(found) + 1e-9);
}

} // namespace

void ShpParser::note(Severity severity, IssueCode code, std::vector<std::string> args)
{
    notes.push_back({m_feature, severity, code, std::move(args), std::nullopt});
}

void ShpParser::parse(std::int64_t feature, const ShpRecord& record)
{
    m_feature = feature;
    if (!record.isFound())
        return note(Severity::Error, IssueCode::FeatureUnreadable, {"no record in the .shp"});
    const unsigned char* bytes = m_reader.at(record.content - kRecordHeader, kRecordHeader + record.bytes);
    if (!bytes)
        return note(Severity::Error, IssueCode::FeatureUnreadable, {"the file ends within the record"});
    if (std::uint64_t{bigEndian32(bytes + 4)} * 2 != record.bytes)
        note(Severity::Warning, IssueCode::HeaderInconsistent, {".shp", "record length other than in the .shx"});
    m_content = bytes + kRecordHeader;
    m_layout = layoutOf(m_content, record.bytes);
    if (m_layout.trouble)
        return note(Severity::Error, IssueCode::FeatureUnreadable, {m_layout.trouble});
    noteSpareBytes(m_layout, record.bytes);
    const auto type = static_cast<std::int32_t>(m_layout.type);
    if (m_layout.type == ShpType::Null)
        return addNull(m_layout.bytes < record.bytes ? Severity::Error : Severity::Info, IssueCode::GeometryNull);
    if (type != m_fileType) {
        const auto name = [](std::int32_t of) {
            return isKnownShpType(of) ? geometryTypeName(static_cast<ShpType>(of), false, false) : std::to_string(of);
        };
        note(Severity::Warning, IssueCode::GeometryTypeUnexpected, {name(type), name(m_fileType)});
    }
    if (m_layout.isPoint() || m_layout.isMultiPoint())
        return addPoints();
    addParts();
}

void ShpParser::noteSpareBytes(const ShpLayout& layout, std::size_t length)
{
    if (layout.bytes < length)
        note(Severity::Warning, IssueCode::HeaderInconsistent,
             {".shp", std::to_string(length - layout.bytes) + " bytes behind the points of the record"});
}

void ShpParser::addNull(Severity severity, IssueCode code, std::vector<std::string> args)
{
    note(severity, code, std::move(args));
    finish(ShapeKind::Null);
}

void ShpParser::addPoints()
{
    if (m_layout.points == 0)
        return addNull(Severity::Info, IssueCode::GeometryEmpty);
    if (!pointsAreSound())
        return;
    copyRange({0, m_layout.points});
    shapes.endPart(PartRole::Points);
    finish(ShapeKind::Point);
}

void ShpParser::addParts()
{
    if (m_layout.points == 0)
        return addNull(Severity::Info, IssueCode::GeometryEmpty);
    if (!readParts())
        return note(Severity::Error, IssueCode::FeatureUnreadable, {"parts outside the points of the record"});
    if (!pointsAreSound())
        return;
    if (m_layout.isLine())
        addLines();
    else if (m_layout.isPolygon())
        addPolygon();
    else
        addPatches();
}

bool ShpParser::readParts()
{
    m_parts.clear();
    if (m_layout.parts == 0)
        return false;
    for (std::uint32_t i = 0; i < m_layout.parts; ++i) {
        const std::int32_t begin = littleInt(m_content + m_layout.partsAt + std::size_t{i} * 4);
        const std::int32_t end = i + 1 < m_layout.parts
                                     ? littleInt(m_content + m_layout.partsAt + (std::size_t{i} + 1) * 4)
                                     : static_cast<std::int32_t>(m_layout.points);
        if (begin < 0 || end < begin || static_cast<std::uint32_t>(end) > m_layout.points || (i == 0 && begin != 0))
            return false;
        m_parts.push_back({static_cast<std::size_t>(begin), static_cast<std::size_t>(end)});
    }
    return true;
}

bool ShpParser::pointsAreSound()
{
    const unsigned char* points = m_content + m_layout.pointsAt;
    Box box;
    bool sound = true;
    for (std::size_t i = 0; i < m_layout.points; ++i) {
        const double x = littleDouble(points + i * 16);
        const double y = littleDouble(points + i * 16 + 8);
        sound = sound && m_limits.allow(x, y);
        box.add(Point{x, y});
    }
    if (sound) {
        return m_layout.isPoint() || agreesWithBox(box);
    }
    for (std::size_t i = 0; i < m_layout.points; ++i) {
        const double x = littleDouble(points + i * 16);
        const double y = littleDouble(points + i * 16 + 8);
        if (m_limits.allow(x, y))
            continue;
        const bool invalid = m_limits.offenderIsInvalid(x, y);
        note(Severity::Error, invalid ? IssueCode::CoordinateInvalid : IssueCode::CoordinateOutOfRange,
             {m_limits.offender(x, y)});
        break;
    }
    return false;
}

bool ShpParser::agreesWithBox(const Box& box)
{
    const unsigned char* at = m_content + 4;
    const Box stored{littleDouble(at), littleDouble(at + 8), littleDouble(at + 16), littleDouble(at + 24)};
    const double width = box.maxX - box.minX, height = box.maxY - box.minY;
    if (!differs(stored.minX, box.minX, width) && !differs(stored.minY, box.minY, height) &&
        !differs(stored.maxX, box.maxX, width) && !differs(stored.maxY, box.maxY, height))
        return true;
    if (hasStrayPoint(stored))
        return false;
    note(Severity::Warning, IssueCode::HeaderInconsistent, {".shp", "the box of the record is not that of its points"});
    return true;
}

bool ShpParser::hasStrayPoint(const Box& stored)
{
    if (stored.isEmpty() || m_fileBox.isEmpty() || !m_fileBox.contains({stored.minX, stored.minY}) ||
        !m_fileBox.contains({stored.maxX, stored.maxY}))
        return false; // boxes that do not even agree with each other are no witnesses
    const double far = std::max(m_fileBox.maxX - m_fileBox.minX, m_fileBox.maxY - m_fileBox.minY);
    const Box around = m_fileBox.grown(far);
    std::size_t inside = 0;
    std::optional<Point> stray;
    for (std::size_t i = 0; i < m_layout.points; ++i) {
        const unsigned char* point = m_content + m_layout.pointsAt + i * 16;
        const Point p{littleDouble(point), littleDouble(point + 8)};
        inside += stored.contains(p) ? 1 : 0;
        if (!around.contains(p))
            stray = p;
    }
    if (!stray || inside * 2 < m_layout.points)
        return false;
    const bool inX = stray->x < around.minX || stray->x > around.maxX;
    note(Severity::Error, IssueCode::CoordinateOutOfRange, {shortest(inX ? stray->x : stray->y)});
    return true;
}

void ShpParser::addLines()
{
    bool moves = false;
    for (const RingRange& part : m_parts) {
        if (part.end - part.begin < 2) {
            if (part.end > part.begin)
                note(Severity::Warning, IssueCode::GeometryDegenerate, {"one point"});
            continue;
        }
        const std::size_t first = shapes.x.size();
        copyRange(part);
        shapes.endPart(PartRole::Line);
        for (std::size_t i = first + 1; i < shapes.x.size() && !moves; ++i)
            moves = shapes.x[i] != shapes.x[first] || shapes.y[i] != shapes.y[first];
    }
    if (shapes.partRole.size() == shapes.shapeStart.back())
        return addNull(Severity::Error, IssueCode::GeometryDegenerate, {"no part of two points"});
    if (!moves)
        note(Severity::Warning, IssueCode::GeometryDegenerate, {"zero length"});
    finish(ShapeKind::Line);
}

void ShpParser::addPolygon()
{
    m_ringX.resize(m_layout.points);
    m_ringY.resize(m_layout.points);
    for (std::size_t i = 0; i < m_layout.points; ++i) {
        m_ringX[i] = littleDouble(m_content + m_layout.pointsAt + i * 16);
        m_ringY[i] = littleDouble(m_content + m_layout.pointsAt + i * 16 + 8);
    }
    m_rings.clear();
    for (const RingRange& part : m_parts) {
        if (part.end - part.begin >= 3)
            m_rings.push_back(part);
        else if (part.end > part.begin)
            note(Severity::Warning, IssueCode::GeometryDegenerate, {"ring of less than three points"});
    }
    if (m_rings.empty())
        return addNull(Severity::Error, IssueCode::GeometryDegenerate, {"no ring of three points"});
    for (const SortedRing& sorted : sortRings(m_ringX.data(), m_ringY.data(), m_rings)) {
        const RingRange& ring = m_rings[sorted.ring];
        copyRange(ring);
        if (m_ringX[ring.begin] != m_ringX[ring.end - 1] || m_ringY[ring.begin] != m_ringY[ring.end - 1])
            copyVertex(ring.begin);
        shapes.endPart(sorted.isHole ? PartRole::Hole : PartRole::OuterRing);
    }
    finish(ShapeKind::Polygon);
}

/// A multipatch is a surface in space; what is kept is what its faces cover on the map.
void ShpParser::addPatches()
{
    enum PatchPart { Strip = 0, Fan = 1, Outer = 2, Inner = 3, FirstRing = 4, Ring = 5 };
    bool afterFirst = false;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const RingRange& part = m_parts[i];
        const std::int32_t role = littleInt(m_content + m_layout.partTypesAt + i * 4);
        if (part.end - part.begin < 3)
            continue;
        if (role == Strip || role == Fan) {
            addTriangles(part, role == Fan);
            continue;
        }
        afterFirst = role == FirstRing || (afterFirst && role == Ring);
        const bool mayBeHole = role == Inner || (role == Ring && afterFirst);
        const bool hasOuter = shapes.partRole.size() > shapes.shapeStart.back();
        copyRange(part);
        shapes.endPart(mayBeHole && hasOuter ? PartRole::Hole : PartRole::OuterRing);
    }
    if (shapes.partRole.size() == shapes.shapeStart.back())
        return addNull(Severity::Error, IssueCode::GeometryDegenerate, {"no face of three points"});
    finish(ShapeKind::Polygon);
}

void ShpParser::addTriangles(const RingRange& part, bool isFan)
{
    for (std::size_t i = part.begin + 2; i < part.end; ++i) {
        const std::size_t apex = isFan ? part.begin : i - 2;
        for (const std::size_t corner : {apex, i - 1, i, apex})
            copyVertex(corner);
        shapes.endPart(PartRole::OuterRing);
    }
}

void ShpParser::copyRange(const RingRange& range)
{
    if (m_layout.zAt != 0 || m_layout.mAt != 0 || !shapes.z.empty() || !shapes.m.empty()) {
        for (std::size_t i = range.begin; i < range.end; ++i)
            copyVertex(i);
        return;
    }
    const std::size_t before = shapes.x.size();
    const std::size_t count = range.end - range.begin;
    shapes.x.resize(before + count);
    shapes.y.resize(before + count);
    const unsigned char* point = m_content + m_layout.pointsAt + range.begin * 16;
    for (std::size_t i = 0; i < count; ++i, point += 16) {
        shapes.x[before + i] = littleDouble(point);
        shapes.y[before + i] = littleDouble(point + 8);
    }
}

void ShpParser::copyVertex(std::size_t index)
{
    const unsigned char* point = m_content + m_layout.pointsAt + index * 16;
    const std::size_t before = shapes.x.size();
    shapes.addVertex(littleDouble(point), littleDouble(point + 8));
    const auto addTo = [&](std::vector<double>& values, std::size_t at) {
        if (at == 0 && values.empty())
            return;
        const double value = at == 0 ? kNoOrdinate : measureOrNone(littleDouble(m_content + at + index * 8));
        if (values.empty() && !std::isnan(value))
            values.assign(before, kNoOrdinate);
        if (!values.empty() || !std::isnan(value))
            values.push_back(value);
    };
    addTo(shapes.z, m_layout.zAt);
    addTo(shapes.m, m_layout.mAt);
}

void ShpParser::finish(ShapeKind kind)
{
    shapes.endShape(kind);
    fid.push_back(m_feature);
}

} // namespace riparia::detail
