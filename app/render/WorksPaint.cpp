// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/WorksPaint.h"

#include "app/render/Lane.h"
#include "app/render/MeasurePaint.h"
#include "app/render/PaintTask.h"
#include "app/render/RingShape.h"

#include <cmath>

namespace riparia {

namespace {

std::vector<double> inPixels(const std::vector<double>& mm)
{
    std::vector<double> pixels;
    for (const double part : mm)
        pixels.push_back(pixelsOfMm(part));
    return pixels;
}

/// One lane of a segment, ready to be stroked.
struct Lane {
    LineRun run;
    const MapSegment* segment;
};

class SegmentPainter {
public:
    explicit SegmentPainter(const PaintTask& task)
        : m_task(task)
        , m_collapsed(lanesCollapse(task.style, task.view))
    {
        const MapContent& content = task.scene.content();
        for (const std::uint32_t i : task.scene.segmentsIn(task.extent(kMarkReach + 4 * pixelsOfMm(10)))) {
            if (task.isCancelled())
                return;
            const MapSegment& segment = content.segments[i];
            const std::vector<Bank> banks = m_collapsed && segment.bank == Bank::Both ? std::vector<Bank>{Bank::Channel}
                                                                                      : lanesOfBank(segment.bank);
            for (const Bank bank : banks) {
                for (LineRun& run : laneRuns(content.rivers[segment.river], segment.span, bank, segment.lane, task.view,
                                             task.style, kMarkReach))
                    m_lanes.push_back({std::move(run), &segment});
            }
        }
    }

    void paint(bool shown)
    {
        m_task.painter.setOpacity(shown ? 1.0 : m_task.style.filteredOpacity);
        const double casing = pixelsOfMm(m_task.style.works.casingMm);
        for (const Lane& lane : m_lanes) {
            if (lane.segment->shown != shown)
                continue;
            m_task.painter.setPen(linePen(m_task.style.works.casing, width(*lane.segment) + 2 * casing));
            drawRun(m_task.painter, lane.run);
        }
        for (const Lane& lane : m_lanes) {
            if (m_task.isCancelled())
                break;
            if (lane.segment->shown != shown)
                continue;
            if (lane.segment->delta != MapDelta::None)
                strokeDelta(m_task.painter, lane.run, lane.segment->status, lane.segment->delta, m_task.style,
                            scale(*lane.segment));
            else if (m_task.style.theme == MapTheme::Measure)
                strokeMeasure(m_task.painter, lane.run, m_task.style.measure(lane.segment->measure), m_task.style);
            else
                strokeStatus(m_task.painter, lane.run, lane.segment->status, m_task.style, scale(*lane.segment),
                             themeColor(*lane.segment, m_task.scene.content(), m_task.style));
        }
        m_task.painter.setOpacity(1);
    }

private:
    /// Half a line stands for one bank where lanes collapse.
    double scale(const MapSegment& segment) const
    {
        return m_collapsed && segment.bank != Bank::Both && segment.bank != Bank::Channel ? 0.6 : 1.0;
    }
    double width(const MapSegment& segment) const
    {
        return pixelsOfMm(m_task.style.status(segment.status).mm) * scale(segment);
    }

    const PaintTask& m_task;
    bool m_collapsed;
    std::vector<Lane> m_lanes;
};

void paintArea(const PaintTask& task, const MapArea& area)
{
    const MapStyle& style = task.style;
    const StatusStyle& status = style.status(area.status);
    const AreaLook look =
        area.delta == MapDelta::None ? areaLook(area, task.scene.content(), style) : AreaLook{status.line};
    QPainter& painter = task.painter;
    painter.setOpacity(area.shown ? 1.0 : style.filteredOpacity);
    const RingShape shape(area.shape, task.view, kMarkReach);
    if (area.delta != MapDelta::Removed) // of what is gone only the edge is left
        fillArea(painter, shape, look, style);

    const double edge = pixelsOfMm(style.area.edgeMm);
    const double thin = style.area.edgeMm / status.mm; // the edge is a finer version of the works line
    std::vector<LineRun> runs;
    for (const Polygon& polygon : *area.shape) {
        const auto add = [&](const Ring& ring) {
            for (LineRun& run : visibleRuns(ring, task.view, kMarkReach))
                runs.push_back(std::move(run));
        };
        add(polygon.outer);
        for (const Ring& hole : polygon.holes)
            add(hole);
    }
    painter.setPen(linePen(style.works.casing, edge + 2 * pixelsOfMm(style.works.casingMm)));
    for (const LineRun& run : runs)
        drawRun(painter, run);
    for (const LineRun& run : runs) {
        if (area.delta == MapDelta::None)
            strokeStatus(painter, run, area.status, style, thin, look.color);
        else
            strokeDelta(painter, run, area.status, area.delta, style, thin);
    }
    painter.setOpacity(1);
}

template <class Item>
QColor numberColor(const Item& item, const ThemeClasses& costs, const MapContent& content, const MapStyle& style)
{
    switch (style.theme) {
    case MapTheme::Status:
    case MapTheme::Measure: break;
    case MapTheme::Cost: return style.classColor(item.costClass, costs.count());
    case MapTheme::Year: return style.classColor(item.yearClass, content.years.count());
    }
    return {};
}

} // namespace

QColor themeColor(const MapSegment& segment, const MapContent& content, const MapStyle& style)
{
    return numberColor(segment, content.costs, content, style);
}

AreaLook areaLook(const MapArea& area, const MapContent& content, const MapStyle& style)
{
    if (style.theme == MapTheme::Measure) {
        const MeasureStyle& measure = style.measure(area.measure);
        return {measure.color, measure.fill};
    }
    const QColor number = numberColor(area, content.areaCosts, content, style);
    return {number.isValid() ? number : style.status(area.status).line};
}

QColor greenwayColor(const MapGreenway& greenway, const MapContent& content, const MapStyle& style)
{
    const QColor number = numberColor(greenway, content.costs, content, style);
    return number.isValid() ? number : style.status(greenway.status).line;
}

void strokeStatus(QPainter& painter, const LineRun& run, StatusClass statusClass, const MapStyle& style, double scale,
                  const QColor& color)
{
    const StatusStyle& status = style.status(statusClass);
    const double width = std::max(0.8, pixelsOfMm(status.mm) * scale);
    painter.setPen(linePen(color.isValid() ? color : status.line, width, status.isRound ? Qt::RoundCap : Qt::FlatCap));
    if (status.dashMm.empty()) {
        drawRun(painter, run);
    } else {
        std::vector<double> pattern = inPixels(status.dashMm);
        for (double& part : pattern)
            part *= std::max(scale, 0.7); // finer lines have finer dashes, but they have to be seen
        for (const LineRun& dash : dashed(run, pattern)) {
            if (dash.length() > 0)
                drawRun(painter, dash);
            else
                painter.drawPoint(dash.points.front());
        }
    }
    if (status.coreMm > 0 && width > 2) {
        painter.setPen(linePen(style.works.casing, pixelsOfMm(status.coreMm) * scale));
        drawRun(painter, run);
    }
}

void strokeDelta(QPainter& painter, const LineRun& run, StatusClass statusClass, MapDelta delta, const MapStyle& style,
                 double scale)
{
    const StatusStyle& status = style.status(statusClass);
    const double width = std::max(1.2, pixelsOfMm(status.mm) * scale);
    if (delta == MapDelta::Removed) {
        painter.setPen(linePen(style.status(StatusClass::Suspended).line, width, Qt::RoundCap));
        for (const LineRun& dot : dashed(run, {0, 2.2 * width}))
            painter.drawPoint(dot.points.front());
        return;
    }
    const bool isDouble = delta == MapDelta::Changed;
    painter.setPen(linePen(status.line, isDouble ? 1.7 * width : width));
    drawRun(painter, run);
    if (isDouble) {
        painter.setPen(linePen(style.works.casing, 0.6 * width));
        drawRun(painter, run);
    }
}

void strokeGreenway(QPainter& painter, const LineRun& run, const QColor& color, const QString& grade,
                    const MapStyle& style, int part)
{
    const auto& greenway = style.greenway;
    if (part == 0) {
        painter.setPen(linePen(greenway.casing, pixelsOfMm(greenway.casingMm)));
        drawRun(painter, run);
    } else if (part == 1) {
        painter.setPen(linePen(greenway.core, pixelsOfMm(greenway.coreMm)));
        drawRun(painter, run);
    } else {
        painter.setPen(linePen(color, pixelsOfMm(greenway.centreMm)));
        for (const LineRun& dash : dashed(run, inPixels(style.greenwayClass(grade).dashMm)))
            drawRun(painter, dash);
    }
}

void paintSegments(const PaintTask& task)
{
    SegmentPainter painter(task);
    painter.paint(false);
    painter.paint(true);
}

void paintAreas(const PaintTask& task)
{
    for (const std::uint32_t i : task.scene.areasIn(task.extent(kMarkReach))) {
        if (task.isCancelled())
            return;
        paintArea(task, task.scene.content().areas[i]);
    }
}

void paintGreenways(const PaintTask& task)
{
    struct Path {
        LineRun run;
        const MapGreenway* greenway;
    };
    std::vector<Path> paths;
    for (const std::uint32_t i : task.scene.greenwaysIn(task.extent(kMarkReach))) {
        if (task.isCancelled())
            return;
        const MapGreenway& greenway = task.scene.content().greenways[i];
        for (const Line& line : greenway.lines) {
            for (LineRun& run : visibleRuns(line, task.view, kMarkReach))
                paths.push_back({std::move(run), &greenway});
        }
    }
    // All casings, then all cores: crossings of paths are open.
    for (int part = 0; part < 3; ++part) {
        for (const Path& path : paths) {
            task.painter.setOpacity(path.greenway->shown ? 1.0 : task.style.filteredOpacity);
            if (path.greenway->delta == MapDelta::None || part == 0)
                strokeGreenway(task.painter, path.run, greenwayColor(*path.greenway, task.scene.content(), task.style),
                               path.greenway->grade, task.style, part);
            else if (part == 1)
                strokeDelta(task.painter, path.run, path.greenway->status, path.greenway->delta, task.style, 1);
        }
    }
    task.painter.setOpacity(1);
}

} // namespace riparia
