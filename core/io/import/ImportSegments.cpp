// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Decimal.h"
#include "core/io/import/FeatureText.h"
#include "core/io/import/ImportRun.h"
#include "core/io/import/UsableShape.h"
#include "core/linref/ChainageText.h"
#include "core/plan/SegmentPlace.h"
#include "core/river/WorksLocator.h"

#include <algorithm>
#include <cmath>

#include <utility>

namespace riparia {

namespace {

std::string metres(double value)
{
    return fixedDecimal(toInteger(value, 1000.0), 3, 1);
}

/// One span found for a feature.
struct Found {
    std::size_t river = 0;
    Span span;
    Bank bank = Bank::Channel;
    std::optional<LocatedWork> byGeometry{}; // where the geometry gave the span
};

/// Makes the segments of one layer, feature by feature.
class SegmentImport {
public:
    SegmentImport(ImportRun& run, const ImportLayer& layer, LayerReport& report)
        : m_run(run)
        , m_layer(layer)
        , m_report(report)
    {
        m_options.within = run.options().tolerance;
    }

    /// How many segments the feature became.
    std::int64_t take(std::size_t row)
    {
        FeatureText text(m_run, m_layer, row);
        const auto river = text.river();
        const bool hasShape = isUsableShape(m_run, m_layer, row, true) && m_layer.shapes.kind[row] != ShapeKind::Null;
        std::vector<Found> found;
        if (const auto span = river ? text.span(*river) : std::nullopt) {
            found.push_back({*river, *span, hasShape ? sideOf(text, *river) : Bank::Channel});
            if (span->isEmpty())
                text.report(Severity::Warning, IssueCode::SpanEmpty);
            if (hasShape)
                compare(text, *river, *span);
        } else if (hasShape) {
            found = locate(text, river);
        } else {
            text.report(Severity::Warning, IssueCode::WorkNotMatched, {"neither chainages nor geometry"});
        }
        if (!found.empty())
            addSegments(text, found);
        return static_cast<std::int64_t>(found.size());
    }

private:
    std::vector<Point> vertices(std::size_t row) const
    {
        const ShapeTable& shapes = m_layer.shapes;
        std::vector<Point> points;
        const std::size_t first = shapes.partStart[shapes.shapeStart[row]];
        const std::size_t last = shapes.partStart[shapes.shapeStart[row + 1]];
        for (std::size_t i = first; i < last; ++i)
            points.push_back({shapes.x[i], shapes.y[i]});
        return points;
    }

    const River& riverAt(std::size_t index) { return m_run.network().rivers()[index]; }

    /// The bank a shape lies on, for features whose attributes do not say.
    Bank sideOf(FeatureText& text, std::size_t river)
    {
        const std::vector<LocatedWork> spans = spansOf(text, m_run.networkOf(river)).spans;
        if (!spans.empty())
            return std::max_element(
                       spans.begin(), spans.end(),
                       [](const LocatedWork& a, const LocatedWork& b) { return a.span.length() < b.span.length(); })
                ->bank;
        double sum = 0; // too far for a span of its own, but on one side
        const std::vector<Point> points = vertices(text.row());
        for (const Point& p : points)
            sum += riverAt(river).alignment->locate(p).offset;
        const double mean = sum / static_cast<double>(points.size());
        if (std::abs(mean) <= m_options.channelWithin)
            return Bank::Channel;
        return mean > 0 ? Bank::Left : Bank::Right;
    }

    /// The attributes win; where the geometry says otherwise it is told.
    void compare(FeatureText& text, std::size_t river, const Span& span)
    {
        const River& at = riverAt(river);
        double farthest = 0;
        Span seen{at.alignment->whole().to, at.alignment->whole().from};
        for (const Point& p : vertices(text.row())) {
            const Located place = at.alignment->locate(p, span.from);
            farthest = std::max(farthest, std::abs(place.offset));
            seen = {std::min(seen.from, place.at), std::max(seen.to, place.at)};
        }
        const double tolerance = m_options.within;
        if (farthest > tolerance)
            text.report(Severity::Warning, IssueCode::WorkFar, {metres(farthest), at.key});
        const double apart =
            std::max(std::abs((seen.from - span.from).metres()), std::abs((seen.to - span.to).metres()));
        if (farthest <= tolerance && apart > tolerance)
            text.report(Severity::Warning, IssueCode::SpanDiffers, {label(at, span), label(at, seen)});
    }

    static std::string label(const River& river, const Span& span)
    {
        Chainage from = river.stationing.chainageAt(span.from);
        Chainage to = river.stationing.chainageAt(span.to);
        if (to.mm < from.mm)
            std::swap(from, to);
        return chainageText(from, 0) + " - " + chainageText(to, 0);
    }

    LocatedWorks spansOf(FeatureText& text, const RiverNetwork& network)
    {
        LocatedWorks works;
        const ShapeTable& shapes = m_layer.shapes;
        if (shapes.kind[text.row()] == ShapeKind::Polygon) {
            works = locatePolygon(network, shapes.polygons(text.row()), text.subject(), m_options);
        } else if (shapes.kind[text.row()] == ShapeKind::Line) {
            works = locateLines(network, shapes.lines(text.row()), text.subject(), m_options);
        }
        return works;
    }

    std::vector<Found> locate(FeatureText& text, const std::optional<std::size_t>& river)
    {
        if (m_layer.shapes.kind[text.row()] == ShapeKind::Point)
            text.report(Severity::Warning, IssueCode::GeometryTypeUnexpected, {"point", "line or polygon"});
        const LocatedWorks works = spansOf(text, river ? m_run.networkOf(*river) : m_run.network());
        m_run.report(works.issues);
        std::vector<Found> found;
        for (const LocatedWork& work : works.spans)
            found.push_back({river ? *river : work.river, work.span, work.bank, work});
        return found;
    }

    void addSegments(FeatureText& text, const std::vector<Found>& found)
    {
        Segment segment;
        segment.works = text.works();
        segment.measures = text.measures();
        segment.events = text.events();
        segment.yearStart = text.year("year_start");
        segment.yearEnd = text.year("year_end");
        const auto bank = text.bank();
        if (found.size() > 1)
            segment.group = m_run.newId(text.subject() + " group");
        for (std::size_t part = 0; part < found.size(); ++part) {
            const River& river = riverAt(found[part].river);
            segment.meta = text.meta('S', found.size() == 1 ? 0 : part + 1);
            segment.bank = bank.value_or(found[part].bank);
            segment = placedOn(std::move(segment), river, found[part].span);
            if (const auto& work = found[part].byGeometry)
                m_report.located.push_back(
                    {segment.meta.code, river.key, segment.span, segment.bank, work->meanOffset, work->maxOffset});
            m_run.add(segment);
        }
    }

    ImportRun& m_run;
    const ImportLayer& m_layer;
    LayerReport& m_report;
    LocateWorksOptions m_options;
};

} // namespace

Result<void> importSegments(ImportRun& run, const ImportLayer& layer, LayerReport& report)
{
    SegmentImport segments(run, layer, report);
    for (std::size_t row = 0; row < layer.source->fid.size(); ++row) {
        if (run.progress().cancelled())
            return fail(ErrorCode::Cancelled);
        const std::int64_t made = segments.take(row);
        report.made += made;
        ++(made > 0 ? report.joined : report.skipped);
    }
    return {};
}

} // namespace riparia
