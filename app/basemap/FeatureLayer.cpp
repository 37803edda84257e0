// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/basemap/FeatureLayer.h"

#include "app/render/LineRun.h"

#include "core/geodesy/Projector.h"
#include "core/io/source/SourceReader.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace riparia {

namespace {

constexpr double kDot = 2.5;                   // pixels, radius of a point
constexpr double kAround = 4;                  // pixels around a block that may reach into it
constexpr std::size_t kMostVertices = 300'000; // looked through for what lies in a box: a millisecond
constexpr QRgb kQuiet = 0xFF7C6A93;            // told from water, works and paper, in light and in dark

/// Appends the shapes of a layer, converted.
void append(ShapeTable& to, const ShapeTable& from, const Projector& projector)
{
    const std::size_t first = to.x.size();
    to.x.insert(to.x.end(), from.x.begin(), from.x.end());
    to.y.insert(to.y.end(), from.y.begin(), from.y.end());
    projector.convert(std::span(to.x).subspan(first), std::span(to.y).subspan(first));
    const std::uint32_t parts = static_cast<std::uint32_t>(to.partCount());
    for (std::size_t part = 0; part < from.partCount(); ++part) {
        to.partStart.push_back(static_cast<std::uint32_t>(first) + from.partStart[part + 1]);
        to.partRole.push_back(from.partRole[part]);
    }
    for (std::size_t shape = 0; shape < from.shapeCount(); ++shape) {
        to.shapeStart.push_back(parts + from.shapeStart[shape + 1]);
        to.kind.push_back(from.kind[shape]);
    }
}

std::vector<Box> boxesOfParts(const ShapeTable& shapes)
{
    std::vector<Box> boxes(shapes.partCount());
    for (std::size_t part = 0; part < boxes.size(); ++part) {
        const auto x = shapes.partX(part);
        const auto y = shapes.partY(part);
        for (std::size_t i = 0; i < x.size(); ++i) {
            if (std::isfinite(x[i]) && std::isfinite(y[i]))
                boxes[part].add(Point{x[i], y[i]});
        }
    }
    return boxes;
}

/// Lines without the vertices that have no place on the map.
std::vector<Line> soundPieces(const Line& line)
{
    std::vector<Line> pieces(1);
    for (const Point& p : line) {
        if (std::isfinite(p.x) && std::isfinite(p.y))
            pieces.back().push_back(p);
        else if (!pieces.back().empty())
            pieces.emplace_back();
    }
    return pieces;
}

} // namespace

FeatureLayer::FeatureLayer(std::string path, std::string layer, Crs crs, Crs map, std::shared_ptr<GroundNews> news)
    : LoadedLayer(std::move(news))
    , m_path(std::move(path))
    , m_layer(std::move(layer))
    , m_crs(std::move(crs))
    , m_map(std::move(map))
{}

Result<std::shared_ptr<const LoadedFeatures>> FeatureLayer::open(const std::string& path, const std::string& layer,
                                                                 const Crs& crs, const Crs& map)
{
    ReadOptions options;
    options.attributes = false;
    if (!layer.empty())
        options.layer = layer;
    const auto source = readSource(path, options);
    if (!source)
        return fail(source.error());
    if (!map.isValid())
        return fail(ErrorCode::CrsMissing);
    auto features = std::make_shared<LoadedFeatures>();
    for (const SourceLayer& read : source->layers) {
        const Crs& own = read.crs.isValid() ? read.crs : crs;
        if (!own.isValid())
            return fail(ErrorCode::CrsMissing, path);
        const auto projector = Projector::make(own, map);
        if (!projector)
            return fail(projector.error());
        append(features->shapes, read.shapes, *projector);
    }
    const std::vector<Box> boxes = boxesOfParts(features->shapes);
    for (const Box& box : boxes)
        features->bounds.add(box);
    if (features->bounds.isEmpty())
        return fail(ErrorCode::NothingUsable, path);
    features->parts = PackedIndex(boxes);
    return features;
}

Result<std::shared_ptr<const LoadedFeatures>> FeatureLayer::load() const
{
    return open(m_path, m_layer, m_crs, m_map);
}

std::vector<GroundEdge> FeatureLayer::edgesIn(const Box& box) const
{
    const std::shared_ptr<const LoadedFeatures> features = asRead();
    if (!features)
        return {};
    std::vector<GroundEdge> edges;
    std::size_t seen = 0;
    for (const std::uint32_t part : features->parts.query(box)) {
        const auto x = features->shapes.partX(part);
        const auto y = features->shapes.partY(part);
        const bool arePoints = features->shapes.partRole[part] == PartRole::Points;
        seen += x.size();
        if (seen > kMostVertices)
            break;
        for (std::size_t i = arePoints ? 0 : 1; i < x.size(); ++i) {
            const GroundEdge edge{Point{x[arePoints ? i : i - 1], y[arePoints ? i : i - 1]}, Point{x[i], y[i]}};
            Box bounds;
            bounds.add(edge.from);
            bounds.add(edge.to);
            const bool isSound = std::isfinite(edge.from.x + edge.from.y + edge.to.x + edge.to.y);
            if (isSound && bounds.intersects(box))
                edges.push_back(edge);
        }
    }
    return edges;
}

GroundLines FeatureLayer::linesIn(const Box& box) const
{
    GroundLines found;
    const std::shared_ptr<const LoadedFeatures> features = asRead();
    if (!features) {
        found.isRead = problem().has_value(); // then nothing will come
        return found;
    }
    std::vector<std::uint32_t> parts = features->parts.query(box);
    std::ranges::sort(parts); // the same lines in the same order, whatever the index
    std::size_t left = kMostVertices;
    for (const std::uint32_t part : parts) {
        if (features->shapes.partRole[part] == PartRole::Points)
            continue;
        const auto x = features->shapes.partX(part);
        const auto y = features->shapes.partY(part);
        const std::size_t seen = std::min(x.size(), left);
        left -= seen;
        Line line;
        for (std::size_t i = 1; i < seen; ++i) {
            const Point from{x[i - 1], y[i - 1]};
            const Point to{x[i], y[i]};
            Box edge;
            edge.add(from);
            edge.add(to);
            const bool isSound = std::isfinite(from.x + from.y + to.x + to.y);
            if (!isSound || !edge.intersects(box)) {
                if (!line.empty())
                    found.lines.push_back(std::exchange(line, {}));
                continue;
            }
            if (line.empty())
                line.push_back(from);
            line.push_back(to);
        }
        if (!line.empty())
            found.lines.push_back(std::move(line));
        if (seen < x.size()) {
            found.isCut = true;
            break;
        }
    }
    return found;
}

bool FeatureLayer::draw(const LoadedFeatures& features, QImage& into, const Viewport& view,
                        const std::stop_token& stop) const
{
    const Box around = view.toMap(QRectF(QPointF(0, 0), view.size()).adjusted(-kAround, -kAround, kAround, kAround));
    std::vector<std::uint32_t> parts = features.parts.query(around);
    if (parts.empty())
        return false;
    std::ranges::sort(parts);
    QPainter painter(&into);
    painter.scale(into.width() / view.size().width(), into.height() / view.size().height());
    painter.setRenderHint(QPainter::Antialiasing);
    const QPen pen(QColor::fromRgb(kQuiet), 1, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    for (const std::uint32_t part : parts) {
        if (stop.stop_requested())
            return false;
        const Line line = features.shapes.line(part);
        if (features.shapes.partRole[part] == PartRole::Points) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(QColor::fromRgb(kQuiet));
            for (const Point& p : line) {
                if (around.contains(p))
                    painter.drawEllipse(view.toScreen(p), kDot, kDot);
            }
            continue;
        }
        painter.setPen(pen);
        for (const Line& piece : soundPieces(line)) {
            if (piece.size() < 2)
                continue;
            for (const LineRun& run : visibleRuns(piece, view, kAround))
                painter.drawPolyline(run.points.data(), static_cast<int>(run.points.size()));
        }
    }
    return true;
}

} // namespace riparia
