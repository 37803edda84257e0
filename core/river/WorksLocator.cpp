// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/river/WorksLocator.h"

#include "core/base/Decimal.h"
#include "core/base/Text.h"
#include "core/river/ReachTable.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <utility>

namespace riparia {

namespace {

constexpr double kSampleStep = 5; // metres between the places of a work that are looked up
constexpr std::size_t kMostSamplesPerWork = 20'000;

/// A run of samples along one river.
struct Run {
    std::size_t river = 0;
    std::vector<RiverPlace> samples;
};

Ruler::LocalScale scaleAt(const RiverNetwork& network, Point p)
{
    for (const River& river : network.rivers()) {
        if (river.alignment)
            return river.alignment->ruler().localScale(p);
    }
    return {1, 1};
}

double metresBetween(Point a, Point b, Ruler::LocalScale scale)
{
    return std::hypot((b.x - a.x) * scale.x, (b.y - a.y) * scale.y);
}

std::string tenthsOfMetre(double metres)
{
    return roundDecimalText(shortest(metres), 1);
}

/// The vertices of the work with more in between, so that no stretch longer than the step goes unseen.
Line densified(const RiverNetwork& network, const Line& work)
{
    double total = 0;
    for (std::size_t i = 1; i < work.size(); ++i)
        total += metresBetween(work[i - 1], work[i], scaleAt(network, work[i]));
    const double step = std::max(kSampleStep, total / static_cast<double>(kMostSamplesPerWork));
    Line fine;
    for (std::size_t i = 0; i + 1 < work.size(); ++i) {
        const double metres = metresBetween(work[i], work[i + 1], scaleAt(network, work[i]));
        const int pieces = std::max(1, static_cast<int>(std::ceil(metres / step)));
        for (int piece = 0; piece < pieces; ++piece) {
            const double t = static_cast<double>(piece) / pieces;
            fine.push_back({work[i].x + (work[i + 1].x - work[i].x) * t, work[i].y + (work[i + 1].y - work[i].y) * t});
        }
    }
    if (!work.empty())
        fine.push_back(work.back());
    return fine;
}

double parallelism(const RiverNetwork& network, const RiverPlace& place, Point before, Point after)
{
    const Ruler::LocalScale scale = scaleAt(network, after);
    const double east = (after.x - before.x) * scale.x;
    const double north = (after.y - before.y) * scale.y;
    const double length = std::hypot(east, north);
    if (length == 0)
        return 1;
    const Point flow = network.rivers()[place.river].alignment->directionAt(place.located.at);
    return std::fabs(east * flow.x + north * flow.y) / length;
}

/// The nearest river the work runs along here; one it only crosses does not count, so that passing a mouth does not cut a work
/// in two. Stays with the river of the place before where another is hardly nearer.
std::optional<RiverPlace> sampleAt(const RiverNetwork& network, Point p, std::pair<Point, Point> heading,
                                   const LocateWorksOptions& options, std::optional<std::size_t> previous)
{
    const double leastCosine = std::cos(options.parallelWithin * std::numbers::pi / 180);
    std::optional<RiverPlace> best;
    for (const RiverPlace& place : network.near(p, options.within)) {
        if (parallelism(network, place, heading.first, heading.second) < leastCosine)
            continue;
        const double nearest = best ? std::fabs(best->located.offset) : 0;
        if (!best || (place.river == previous && std::fabs(place.located.offset) <= nearest * 1.25 + 1))
            best = place;
    }
    return best;
}

/// A work that goes past the end of a river is nearest to that end for the rest of its way: those places add nothing.
bool isBeyondEnd(const RiverNetwork& network, const RiverPlace& sample)
{
    const Span whole = network.rivers()[sample.river].alignment->whole();
    return sample.located.at == whole.from || sample.located.at == whole.to;
}

/// How much of a work is at no river: farther than a distance from all of them, or past the end of those it is near.
class OffRivers {
public:
    OffRivers(const RiverNetwork& network, double within)
        : m_network(network)
        , m_within(within)
    {}

    void add(const Line& fine)
    {
        bool wasAt = fine.empty() || isAtRiver(fine.front());
        for (std::size_t i = 1; i < fine.size(); ++i) {
            const double metres = metresBetween(fine[i - 1], fine[i], scaleAt(m_network, fine[i - 1]));
            const bool isAt = isAtRiver(fine[i]);
            const double change = wasAt == isAt ? 1 : changeBetween(fine[i - 1], fine[i], wasAt);
            const double off = (wasAt ? 0 : change) + (isAt ? 0 : 1 - change);
            if (m_metres == 0 && off > 0)
                m_first = wasAt ? fine[i] : fine[i - 1];
            m_metres += off * metres;
            m_whole += metres;
            wasAt = isAt;
        }
    }

    double metres() const { return m_metres; }
    double whole() const { return m_whole; }
    Point first() const { return m_first; }

private:
    bool isAtRiver(Point p) const
    {
        const std::vector<RiverPlace> places = m_network.near(p, m_within);
        return std::any_of(places.begin(), places.end(), [&](const RiverPlace& place) { return !isPastEnd(place, p); });
    }

    bool isPastEnd(const RiverPlace& place, Point p) const
    {
        if (!isBeyondEnd(m_network, place))
            return false;
        const Alignment& alignment = *m_network.rivers()[place.river].alignment;
        const Point end = alignment.pointAt(place.located.at);
        const Point flow = alignment.directionAt(place.located.at);
        const Ruler::LocalScale scale = scaleAt(m_network, p);
        const double ahead = (p.x - end.x) * scale.x * flow.x + (p.y - end.y) * scale.y * flow.y;
        return std::fabs(ahead) > kAbreast && (place.located.at == alignment.whole().to) == (ahead > 0);
    }

    /// Where between two places, as a share of the way, the work leaves or reaches the rivers.
    double changeBetween(Point a, Point b, bool isAtA) const
    {
        double least = 0;
        double most = 1;
        for (int halving = 0; halving < kHalvings; ++halving) {
            const double t = (least + most) / 2;
            (isAtRiver({a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)}) == isAtA ? least : most) = t;
        }
        return most;
    }

    static constexpr double kAbreast = 0.001; // metres: positions are whole millimetres
    static constexpr int kHalvings = 16;      // five metres to less than a millimetre

    const RiverNetwork& m_network;
    double m_within;
    double m_metres = 0;
    double m_whole = 0;
    Point m_first;
};

LocatedWork workOf(const Run& run, const LocateWorksOptions& options)
{
    LocatedWork work;
    work.river = run.river;
    work.span = {run.samples.front().located.at, run.samples.front().located.at};
    double sum = 0;
    double left = 0;
    double right = 0;
    for (const RiverPlace& sample : run.samples) {
        const Located& at = sample.located;
        work.span.from = std::min(work.span.from, at.at);
        work.span.to = std::max(work.span.to, at.at);
        sum += at.offset;
        work.maxOffset = std::max(work.maxOffset, std::fabs(at.offset));
        (at.offset >= 0 ? left : right) += std::fabs(at.offset);
    }
    const auto count = static_cast<double>(run.samples.size());
    work.meanOffset = sum / count;
    if ((left + right) / count <= options.channelWithin)
        work.bank = Bank::Channel;
    else
        work.bank = left >= right ? Bank::Left : Bank::Right;
    return work;
}

std::vector<Run> runsOf(const RiverNetwork& network, const Line& fine, const LocateWorksOptions& options)
{
    std::vector<Run> runs;
    std::optional<std::size_t> previous;
    for (std::size_t i = 0; i < fine.size(); ++i) {
        const std::pair heading = i == 0 ? std::pair(fine[0], fine[std::min<std::size_t>(1, fine.size() - 1)])
                                         : std::pair(fine[i - 1], fine[i]);
        const std::optional<RiverPlace> sample = sampleAt(network, fine[i], heading, options, previous);
        if (sample && (runs.empty() || previous != sample->river))
            runs.push_back({sample->river, {}});
        if (sample)
            runs.back().samples.push_back(*sample);
        previous = sample ? std::optional(sample->river) : std::nullopt;
    }
    return runs;
}

/// Spans of the same river and bank that touch or lap become one: a bend too sharp to count as parallel does not cut a work in two.
std::vector<LocatedWork> merged(std::vector<LocatedWork> works, double gap)
{
    std::vector<LocatedWork> result;
    for (LocatedWork& work : works) {
        const auto joins = std::find_if(result.begin(), result.end(), [&](const LocatedWork& other) {
            const Position grown{other.span.to.mm + Millimetres::fromMetres(gap).value};
            const Position shrunk{other.span.from.mm - Millimetres::fromMetres(gap).value};
            return other.river == work.river && other.bank == work.bank && work.span.from <= grown &&
                   work.span.to >= shrunk;
        });
        if (joins == result.end()) {
            result.push_back(work);
            continue;
        }
        const double a = joins->span.length().metres();
        const double b = work.span.length().metres();
        if (a + b > 0)
            joins->meanOffset = (joins->meanOffset * a + work.meanOffset * b) / (a + b);
        joins->maxOffset = std::max(joins->maxOffset, work.maxOffset);
        joins->span = {std::min(joins->span.from, work.span.from), std::max(joins->span.to, work.span.to)};
    }
    return result;
}

Issue issue(IssueCode code, Severity severity, const std::string& subject, std::vector<std::string> args,
            const Line& work)
{
    Issue made{severity, code, subject, std::move(args), std::nullopt};
    if (!work.empty())
        made.at = {work.front().x, work.front().y};
    return made;
}

/// Why nothing came of a work: only crossings, or no river in reach, and how far the next one is.
std::string reasonOfNone(const RiverNetwork& network, const Line& fine, const LocateWorksOptions& options)
{
    if (fine.empty())
        return "no geometry";
    if (network.rivers().empty())
        return "there are no rivers";
    for (const Point& p : fine) {
        if (!network.near(p, options.within).empty())
            return "crosses the river only";
    }
    const std::string none = "no river within " + tenthsOfMetre(options.within) + " m";
    const auto nearest = nearestRiver(network, fine);
    return nearest ? none + "; the nearest, " + network.rivers()[nearest->river].key + ", is " +
                         tenthsOfMetre(nearest->metres) + " m away"
                   : none;
}

void report(const RiverNetwork& network, const Line& fine, const std::string& subject,
            const LocateWorksOptions& options, LocatedWorks& located)
{
    if (located.spans.empty()) {
        located.issues.push_back(
            issue(IssueCode::WorkNotMatched, Severity::Warning, subject, {reasonOfNone(network, fine, options)}, fine));
        return;
    }
    if (located.spans.size() > 1)
        located.issues.push_back(
            issue(IssueCode::WorkSplit, Severity::Info, subject, {std::to_string(located.spans.size())}, fine));
    for (const LocatedWork& work : located.spans) {
        if (std::fabs(work.meanOffset) > options.within * 0.8) {
            located.issues.push_back(
                issue(IssueCode::WorkFar, Severity::Warning, subject,
                      {tenthsOfMetre(std::fabs(work.meanOffset)), network.rivers()[work.river].key}, fine));
        }
    }
}

/// Several rivers about equally near all along: the choice is the nearest one, and said.
void reportAmbiguity(const RiverNetwork& network, const Line& fine, const std::string& subject,
                     const LocateWorksOptions& options, LocatedWorks& located)
{
    std::size_t doubtful = 0;
    std::vector<std::string> keys;
    for (const Point& p : fine) {
        const std::vector<RiverPlace> places = network.near(p, options.within);
        if (places.size() < 2 || std::fabs(places[1].located.offset) > std::fabs(places[0].located.offset) * 1.1 + 0.5)
            continue;
        ++doubtful;
        for (std::size_t i = 0; i < 2; ++i) {
            const std::string& key = network.rivers()[places[i].river].key;
            if (std::find(keys.begin(), keys.end(), key) == keys.end())
                keys.push_back(key);
        }
    }
    if (2 * doubtful > fine.size())
        located.issues.push_back(issue(IssueCode::WorkAmbiguous, Severity::Warning, subject, {join(keys, ", ")}, fine));
}

} // namespace

namespace {

/// Spans of one part of a work.
std::vector<LocatedWork> spansAlong(const RiverNetwork& network, const Line& fine, const LocateWorksOptions& options)
{
    std::vector<LocatedWork> found;
    for (Run& run : runsOf(network, fine, options)) {
        // Places beyond an end pile up on the end; one of them marks it.
        while (run.samples.size() > 1 && isBeyondEnd(network, run.samples.back()) &&
               isBeyondEnd(network, run.samples[run.samples.size() - 2]))
            run.samples.pop_back();
        while (run.samples.size() > 1 && isBeyondEnd(network, run.samples.front()) &&
               isBeyondEnd(network, run.samples[1]))
            run.samples.erase(run.samples.begin());
        found.push_back(workOf(run, options));
    }
    std::vector<LocatedWork> spans = merged(std::move(found), 2 * kSampleStep);
    std::erase_if(spans, [&](const LocatedWork& work) { return work.span.length().metres() < options.shortest; });
    return spans;
}

} // namespace

LocatedWorks locateLine(const RiverNetwork& network, const Line& work, const std::string& subject,
                        const LocateWorksOptions& options)
{
    return locateLines(network, {work}, subject, options);
}

LocatedWorks locateLines(const RiverNetwork& network, const std::vector<Line>& parts, const std::string& subject,
                         const LocateWorksOptions& options)
{
    LocatedWorks located;
    Line places;
    OffRivers off(network, options.within);
    for (const Line& part : parts) {
        const Line fine = densified(network, part);
        const std::vector<LocatedWork> spans = spansAlong(network, fine, options);
        located.spans.insert(located.spans.end(), spans.begin(), spans.end());
        places.insert(places.end(), fine.begin(), fine.end());
        off.add(fine);
    }
    report(network, places, subject, options, located);
    if (located.spans.empty())
        return located;
    if (off.metres() >= options.shortest)
        located.issues.push_back(issue(IssueCode::WorkPartlyOff, Severity::Warning, subject,
                                       {detail::metresText(off.metres()), detail::metresText(off.whole())},
                                       {off.first()}));
    reportAmbiguity(network, places, subject, options, located);
    return located;
}

std::optional<NearestRiver> nearestRiver(const RiverNetwork& network, const Line& places)
{
    constexpr int kLooks = 10; // from 100 m to 51 km; farther is elsewhere
    constexpr std::size_t kMostPlaces = 50;
    const std::size_t step = places.size() / kMostPlaces + 1;
    double within = 100;
    for (int look = 0; look < kLooks; ++look, within *= 2) {
        std::optional<NearestRiver> nearest;
        for (std::size_t i = 0; i < places.size(); i += step) {
            const std::vector<RiverPlace> near = network.near(places[i], nearest ? nearest->metres : within);
            const double metres = near.empty() ? 0 : std::fabs(near.front().located.offset);
            if (!near.empty() && (!nearest || metres < nearest->metres))
                nearest = NearestRiver{near.front().river, metres};
        }
        if (nearest)
            return nearest;
    }
    return std::nullopt;
}

namespace {

/// What a polygon takes up of one river.
struct Extent {
    std::optional<Span> span;
    double left = 0; // how far it reaches out on each side, metres
    double right = 0;
    double sum = 0;
    std::size_t count = 0;

    void grow(Position at) { span = span ? Span{std::min(span->from, at), std::max(span->to, at)} : Span{at, at}; }
    void add(const Located& at)
    {
        grow(at.at);
        left = std::max(left, at.offset);
        right = std::max(right, -at.offset);
        sum += at.offset;
        ++count;
    }
};

/// The outline, each place to its nearest river.
void addOutline(const RiverNetwork& network, const Line& outline, double within, std::map<std::size_t, Extent>& extents)
{
    for (const Point& p : outline) {
        if (const std::optional<RiverPlace> place = network.locate(p, within))
            extents[place->river].add(place->located);
    }
}

/// A river may rise or end inside: the outline alone would only see where it crosses, or nothing of it.
void addRiversInside(const RiverNetwork& network, const MultiPolygon& shape, std::map<std::size_t, Extent>& extents)
{
    const Box box = boundsOf(shape);
    if (box.isEmpty())
        return;
    const Point middle{(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2};
    const double reach = metresBetween(middle, {box.maxX, box.maxY}, scaleAt(network, middle));
    for (const RiverPlace& place : network.near(middle, reach)) {
        const Alignment& alignment = *network.rivers()[place.river].alignment;
        const Line& points = alignment.points();
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (box.contains(points[i]) && contains(shape, points[i]))
                extents[place.river].grow(alignment.positionOf(i));
        }
    }
}

LocatedWork workOf(std::size_t river, const Extent& extent, const LocateWorksOptions& options)
{
    LocatedWork work;
    work.river = river;
    work.span = *extent.span;
    work.meanOffset = extent.count > 0 ? extent.sum / static_cast<double>(extent.count) : 0;
    work.maxOffset = std::max(extent.left, extent.right);
    const bool onLeft = extent.left > options.channelWithin;
    const bool onRight = extent.right > options.channelWithin;
    work.bank = onLeft && onRight ? Bank::Both : onLeft ? Bank::Left : onRight ? Bank::Right : Bank::Channel;
    return work;
}

Line outlineOf(const RiverNetwork& network, const MultiPolygon& work)
{
    Line outline;
    for (const Polygon& polygon : work) {
        const Line fine = densified(network, polygon.outer);
        outline.insert(outline.end(), fine.begin(), fine.end());
    }
    return outline;
}

} // namespace

std::vector<LocatedWork> stretchesAlong(const RiverNetwork& network, const MultiPolygon& shape,
                                        const LocateWorksOptions& options)
{
    std::map<std::size_t, Extent> extents;
    addOutline(network, outlineOf(network, shape), options.within, extents);
    addRiversInside(network, shape, extents);
    std::vector<LocatedWork> works;
    for (const auto& [river, extent] : extents) {
        const LocatedWork work = workOf(river, extent, options);
        if (work.span.length().metres() >= options.shortest)
            works.push_back(work);
    }
    std::stable_sort(works.begin(), works.end(),
                     [](const LocatedWork& a, const LocatedWork& b) { return a.span.length() > b.span.length(); });
    return works;
}

LocatedWorks locatePolygon(const RiverNetwork& network, const MultiPolygon& work, const std::string& subject,
                           const LocateWorksOptions& options)
{
    const Line outline = outlineOf(network, work);
    LocatedWorks located;
    for (const LocatedWork& stretch : stretchesAlong(network, work, options)) {
        // A river that is only touched or crossed takes up less of the polygon along than across.
        const bool runsAlong = stretch.span.length().metres() > 2 * stretch.maxOffset;
        if (located.spans.empty() || runsAlong)
            located.spans.push_back(stretch);
    }
    report(network, outline, subject, options, located);
    if (!located.spans.empty())
        reportAmbiguity(network, outline, subject, options, located);
    return located;
}

} // namespace riparia
