// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/SelectionPaint.h"

#include "app/render/Lane.h"
#include "app/render/LineRun.h"
#include "app/render/WorksPaint.h"

#include <algorithm>
#include <cstddef>

namespace riparia {

namespace {

constexpr double kMargin = 40;      // pixels outside the view
constexpr std::size_t kMost = 2000; // a halo around everything tells nothing and takes a second

/// How the outline of a feature is drawn.
struct Outline {
    QPainter& painter;
    const MapStyle& style;
    const MapContent& content;
    const Viewport& view;
    QColor color;
    double mm;

    void stroke(const LineRun& run, double width) const
    {
        painter.setPen(QPen(color, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(run.polygon());
    }

    void segment(const MapSegment& segment) const
    {
        const StatusStyle& status = style.status(segment.status);
        const double works = pixelsOfMm(status.mm + 2 * style.works.casingMm);
        for (const Bank bank : lanesOfBank(segment.bank)) {
            for (const LineRun& run :
                 laneRuns(content.rivers[segment.river], segment.span, bank, segment.lane, view, style, kMargin)) {
                stroke(run, works + 2 * pixelsOfMm(mm));
                painter.setPen(QPen(style.works.casing, works, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
                painter.drawPolyline(run.polygon());
                strokeStatus(painter, run, segment.status, style);
            }
        }
    }

    void rings(const MultiPolygon& shape) const
    {
        for (const Polygon& polygon : shape) {
            ring(polygon.outer);
            for (const Ring& hole : polygon.holes)
                ring(hole);
        }
    }

    void ring(const Ring& ring) const
    {
        for (const LineRun& run : visibleRuns(ring, view, kMargin))
            stroke(run, pixelsOfMm(2 * mm));
    }

    void lines(const std::vector<Line>& lines) const
    {
        for (const Line& line : lines)
            for (const LineRun& run : visibleRuns(line, view, kMargin))
                stroke(run, pixelsOfMm(style.greenway.casingMm + 2 * mm));
    }

    void river(const MapRiver& river) const
    {
        for (const LineRun& run : visibleRuns(*river.alignment, river.alignment->whole(), view, kMargin))
            stroke(run, std::max(2.0, pixelsOfMm(mm)));
    }

    void site(const MapSite& site) const
    {
        const double radius = pixelsOfMm(style.site.mm / 2 + 2 * mm);
        painter.setPen(QPen(color, pixelsOfMm(mm)));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(view.toScreen(site.place), radius, radius);
    }

    template <class Wanted>
    void all(const Wanted& isWanted) const
    {
        for (const MapRiver& one : content.rivers)
            if (isWanted(one.id))
                river(one);
        for (const MapArea& one : content.areas)
            if (isWanted(one.id))
                rings(*one.shape);
        for (const MapBoundary& one : content.boundaries)
            if (isWanted(one.id))
                rings(*one.shape);
        for (const MapGreenway& one : content.greenways)
            if (isWanted(one.id))
                lines(*one.lines);
        for (const MapSegment& one : content.segments)
            if (isWanted(one.id))
                segment(one);
        for (const MapSite& one : content.sites)
            if (isWanted(one.id))
                site(one);
    }
};

} // namespace

void paintSelection(QPainter& painter, const MapStyle& style, const MapContent& content,
                    const std::vector<Uuid>& selected, const Viewport& view)
{
    if (selected.empty() || selected.size() > kMost)
        return;
    std::vector<Uuid> sorted = selected;
    std::sort(sorted.begin(), sorted.end());
    const Outline halo{painter, style, content, view, style.selection.color, style.selection.haloMm};
    halo.all([&](const Uuid& id) { return std::binary_search(sorted.begin(), sorted.end(), id); });
}

void paintHover(QPainter& painter, const MapStyle& style, const MapContent& content, const Uuid& feature,
                const Viewport& view)
{
    QColor color = style.selection.color;
    color.setAlphaF(static_cast<float>(style.selection.hoverOpacity));
    const Outline outline{painter, style, content, view, color, style.selection.hoverMm};
    outline.all([&](const Uuid& id) { return id == feature; });
}

} // namespace riparia
