// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/Lane.h"
#include "app/render/LineLevels.h"
#include "app/render/LineMask.h"
#include "app/render/PaintTask.h"
#include "app/render/RingShape.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace riparia {

namespace {

constexpr int kBandRows = 1536; // of a mask: its rows are looked at together

/// The standing water in view.
std::vector<QPainterPath> surfacesIn(const PaintTask& task)
{
    std::vector<QPainterPath> paths;
    for (const std::uint32_t i : task.scene.boundariesIn(task.extent(8))) {
        const MapBoundary& boundary = task.scene.content().boundaries[i];
        if (boundary.role == QLatin1String("water_surface"))
            paths.push_back(RingShape(boundary.shape, task.view, 8).path());
    }
    return paths;
}

void drawSurfaceEdges(const PaintTask& task, const std::vector<QPainterPath>& surfaces)
{
    task.painter.setPen(linePen(task.style.water.edge, 2 * pixelsOfMm(task.style.water.edgeMm)));
    task.painter.setBrush(Qt::NoBrush);
    for (const QPainterPath& path : surfaces)
        task.painter.drawPath(path);
}

void drawSurfaceFills(const PaintTask& task, const std::vector<QPainterPath>& surfaces)
{
    task.painter.setPen(Qt::NoPen);
    task.painter.setBrush(task.style.water.fill);
    for (const QPainterPath& path : surfaces)
        task.painter.drawPath(path);
}

bool isHairline(const PaintTask& task, int rank)
{
    return riverWidth(task.style, rank, task.view) < pixelsOfMm(task.style.water.hairlineBelowMm);
}

/// Lines of one pixel, all in one colour: QPainter's fast path.
void drawHairlines(const PaintTask& task, const std::vector<RiverPiece>& pieces)
{
    task.painter.setPen(QPen(task.style.water.edge, 0));
    for (const RiverPiece& piece : pieces) {
        if (isHairline(task, piece.rank))
            task.painter.drawPolyline(piece.points, static_cast<int>(piece.count));
    }
}

/// Wide rivers as pixels: masks of their edges and their fills, which are drawn one after the other.
class MaskedRivers {
public:
    MaskedRivers(const PaintTask& task, const std::vector<RiverPiece>& pieces, double edge)
        : m_task(task)
        , m_toDevice(task.painter.deviceTransform())
        , m_scale(m_toDevice.m11())
    {
        const QRectF view = m_toDevice.mapRect(QRectF(QPointF(0, 0), task.view.size()));
        const QPaintDevice* device = task.painter.device();
        const double ratio = device->devicePixelRatioF();
        const QRect whole(0, 0, static_cast<int>(std::lround(device->width() * ratio)),
                          static_cast<int>(std::lround(device->height() * ratio)));
        m_rect = view.toAlignedRect().intersected(whole);
        for (const RiverPiece& piece : pieces) {
            if (isHairline(task, piece.rank))
                continue;
            m_lines.push_back(
                {m_points.size(), piece.count, riverWidth(task.style, piece.rank, task.view) / 2 * m_scale});
            for (std::size_t i = 0; i < piece.count; ++i)
                m_points.push_back(m_toDevice.map(piece.points[i]) - m_rect.topLeft());
        }
        for (int row = 0; !m_lines.empty() && row < m_rect.height() && !m_task.isCancelled(); row += kBandRows)
            addBand(row, edge * m_scale);
    }

    void drawEdges(const QColor& color) const
    {
        for (const Band& band : m_bands)
            drawImage(band.mask.tintedCasing(color), m_rect.topLeft() + QPoint(0, band.row));
    }
    void drawFills(const QColor& color) const
    {
        for (const Band& band : m_bands)
            drawImage(band.mask.tinted(color), m_rect.topLeft() + QPoint(0, band.row));
    }

private:
    struct Band {
        int row;
        LineMask mask;
    };

    void addBand(int row, double edge)
    {
        LineMask mask(m_rect.width(), std::min(kBandRows, m_rect.height() - row));
        std::vector<QPointF> shifted;
        for (const Line& line : m_lines) {
            shifted.assign(m_points.begin() + static_cast<std::ptrdiff_t>(line.first),
                           m_points.begin() + static_cast<std::ptrdiff_t>(line.first + line.count));
            for (QPointF& p : shifted)
                p.ry() -= row;
            mask.add(shifted.data(), shifted.size(), line.radius, edge);
        }
        if (!mask.isEmpty())
            m_bands.push_back({row, std::move(mask)});
    }

    struct Line {
        std::size_t first;
        std::size_t count;
        double radius;
    };

    void drawImage(QImage image, QPoint at) const
    {
        QPainter& painter = m_task.painter;
        const double ratio = painter.device()->devicePixelRatioF();
        image.setDevicePixelRatio(ratio);
        painter.save();
        painter.resetTransform();
        painter.drawImage(QPointF(at) / ratio, image);
        painter.restore();
    }

    const PaintTask& m_task;
    QTransform m_toDevice;
    double m_scale;
    QRect m_rect;
    std::vector<Line> m_lines;
    std::vector<QPointF> m_points;
    std::vector<Band> m_bands;
};

/// Wide rivers as strokes, for paper: each river in one piece, so that nothing but its own ends is round.
void drawStrokes(const PaintTask& task, const std::map<int, std::vector<LineRun>>& byRank, const QColor& color,
                 double wider)
{
    for (const auto& [rank, runs] : byRank) {
        task.painter.setPen(linePen(color, riverWidth(task.style, rank, task.view) + 2 * wider, Qt::RoundCap));
        for (const LineRun& run : runs)
            drawRun(task.painter, run);
    }
}

void paintRaster(const PaintTask& task, bool rivers, const std::vector<QPainterPath>& surfaces)
{
    const double edge = pixelsOfMm(task.style.water.edgeMm);
    RiverPieces pieces;
    if (rivers)
        pieces.collect(task.scene, task.view, 12 + pixelsOfMm(task.style.rank(99).mostMm) / 2);
    if (task.isCancelled())
        return;
    const MaskedRivers wide(task, pieces.pieces(), edge);
    drawSurfaceEdges(task, surfaces);
    drawHairlines(task, pieces.pieces());
    wide.drawEdges(task.style.water.edge);
    drawSurfaceFills(task, surfaces);
    wide.drawFills(task.style.water.fill);
}

void paintVector(const PaintTask& task, bool rivers, const std::vector<QPainterPath>& surfaces)
{
    std::map<int, std::vector<LineRun>> wide;
    std::map<int, std::vector<LineRun>> fine;
    if (rivers) {
        const double margin = pixelsOfMm(task.style.rank(99).mostMm) / 2 + 12;
        for (const std::uint32_t i : task.scene.rivers().riversIn(task.extent(margin))) {
            const MapRiver& river = task.scene.content().rivers[i];
            auto& runs = (isHairline(task, river.rank) ? fine : wide)[river.rank];
            for (LineRun& run : visibleRuns(*river.alignment, river.alignment->whole(), task.view, margin))
                runs.push_back(std::move(run));
        }
    }
    drawSurfaceEdges(task, surfaces);
    for (const auto& [rank, runs] : fine) {
        task.painter.setPen(
            linePen(task.style.water.edge, std::max(0.6, riverWidth(task.style, rank, task.view) / 1.6), Qt::RoundCap));
        for (const LineRun& run : runs)
            drawRun(task.painter, run);
    }
    drawStrokes(task, wide, task.style.water.edge, pixelsOfMm(task.style.water.edgeMm));
    drawSurfaceFills(task, surfaces);
    drawStrokes(task, wide, task.style.water.fill, 0);
}

} // namespace

void paintWater(const PaintTask& task, bool rivers, bool surfaces)
{
    const std::vector<QPainterPath> paths = surfaces ? surfacesIn(task) : std::vector<QPainterPath>();
    const QTransform transform = task.painter.deviceTransform();
    const bool isUpright = transform.m12() == 0 && transform.m21() == 0 && transform.m11() > 0 &&
                           std::abs(transform.m11() - transform.m22()) < 1e-9;
    if (task.isRaster() && isUpright)
        paintRaster(task, rivers, paths);
    else
        paintVector(task, rivers, paths);
}

} // namespace riparia
