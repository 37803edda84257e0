// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linref/BankRuns.h"

#include "core/linref/BankPieces.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

namespace riparia {

using detail::addChain;
using detail::BankMetric;
using detail::BankPiece;
using detail::BankPoint;
using detail::BankSweep;
using detail::kBankStep;
using detail::kNoStretch;

namespace {

constexpr double kMostBankSteps = 4096; // of one edge
constexpr double kBankJoin = 1;         // metres: parts that end this near go on in each other
constexpr int kBankHalvings = 30;

using BankRow = std::vector<BankPoint>; // as it was drawn; offsets positive on the left

/// What both sides have in common: where places of banks lie along the river.
class BankView {
public:
    /// `places`: of the same river; null where nothing is known.
    BankView(const Alignment& river, Span span, BankPlaces* places);

    double from() const { return m_from; }
    double to() const { return m_to; }
    const BankMetric& metric() const { return m_metric; }
    BankPoint seen(Point p, bool isVertex) const { return seen(p, m_river.locate(p), isVertex); }
    /// In stretches that lie near the span.
    std::vector<BankRow> rowsOf(const std::vector<Line>& banks) const;

private:
    BankPoint seen(Point p, const Located& on, bool isVertex) const;
    /// A place of a bank as it was drawn: those are asked for again, the places where a stretch ends are not.
    BankPoint drawn(Point p, bool isVertex) const
    {
        return seen(p, m_places ? m_places->locate(p) : m_river.locate(p), isVertex);
    }
    void addSeen(Point a, Point b, BankRow& to) const;

    const Alignment& m_river;
    BankPlaces* m_places;
    double m_from;
    double m_to;
    BankMetric m_metric;
    Box m_near; // banks farther off are not looked at
};

/// One side of a span of a river.
class BankSide {
public:
    BankSide(const BankView& view, bool isLeft)
        : m_view(view)
        , m_isLeft(isLeft)
    {}

    /// `rows`: offsets positive on this side.
    std::vector<BankPiece> piecesOf(const std::vector<BankRow>& rows) const;
    std::vector<BankRun> runsAlong(const std::vector<BankPiece>& pieces) const;

private:
    BankPoint cut(const BankPoint& a, const BankPoint& b, double along) const;
    bool goesOn(const BankPoint& a, const BankPoint& b) const;
    bool isWithin(const BankPoint& point) const { return point.along >= m_view.from() && point.along <= m_view.to(); }
    void addPieces(const BankRow& row, std::vector<BankPiece>& to) const;
    Line between(const BankPiece& piece, double from, double to) const;
    std::vector<BankRun> joined(std::vector<BankRun> runs) const;

    const BankView& m_view;
    bool m_isLeft;
};

BankView::BankView(const Alignment& river, Span span, BankPlaces* places)
    : m_river(river)
    , m_places(places)
    , m_from(span.from.metres())
    , m_to(span.to.metres())
{
    const Line line = river.slice(span);
    m_metric = BankMetric::of(river, line);
    m_near = boundsOf(line).grown(kFarthestBank / std::min(m_metric.scale.x, m_metric.scale.y));
}

BankPoint BankView::seen(Point p, const Located& on, bool isVertex) const
{
    BankPoint point{p, on.at.metres(), on.offset, isVertex};
    const Position end = m_river.whole().to;
    if (on.at.mm == 0)
        point.along = std::min(0.0, m_metric.ahead(p, m_river.points().front(), m_river.directionAt(on.at)));
    else if (on.at == end)
        point.along += std::max(0.0, m_metric.ahead(p, m_river.points().back(), m_river.directionAt(end)));
    return point;
}

/// An edge in steps; its first place only where nothing is there yet.
void BankView::addSeen(Point a, Point b, BankRow& to) const
{
    const double steps = std::clamp(std::ceil(m_metric.distance(a, b) / kBankStep), 1.0, kMostBankSteps);
    if (to.empty())
        to.push_back(drawn(a, true));
    for (double step = 1; step < steps; ++step)
        to.push_back(drawn({a.x + step / steps * (b.x - a.x), a.y + step / steps * (b.y - a.y)}, false));
    to.push_back(drawn(b, true));
}

std::vector<BankRow> BankView::rowsOf(const std::vector<Line>& banks) const
{
    std::vector<BankRow> rows;
    BankRow row;
    const auto endRow = [&] {
        if (!row.empty())
            rows.push_back(std::exchange(row, {}));
    };
    for (const Line& bank : banks) {
        for (std::size_t i = 1; i < bank.size(); ++i) {
            Box edge;
            edge.add(bank[i - 1]);
            edge.add(bank[i]);
            const bool isSound = std::isfinite(bank[i - 1].x + bank[i - 1].y + bank[i].x + bank[i].y);
            if (isSound && edge.intersects(m_near))
                addSeen(bank[i - 1], bank[i], row);
            else
                endRow();
        }
        endRow();
    }
    return rows;
}

/// Where the edge from `a` to `b` passes a place along the river that lies between them.
BankPoint BankSide::cut(const BankPoint& a, const BankPoint& b, double along) const
{
    const bool rises = a.along < along;
    BankPoint best = a;
    double low = 0;
    double high = 1;
    for (int i = 0; i < kBankHalvings && a.along != along; ++i) {
        const double middle = (low + high) / 2;
        const Point p{a.at.x + middle * (b.at.x - a.at.x), a.at.y + middle * (b.at.y - a.at.y)};
        BankPoint point = m_view.seen(p, true);
        if (!m_isLeft)
            point.offset = -point.offset;
        if ((point.along < along) == rises) {
            low = middle;
            best = point;
        } else {
            high = middle;
        }
    }
    best.along = along;
    best.isVertex = true;
    return best;
}

/// Both on this side, and not on either side of a loop of the river: then nothing is said about the loop.
bool BankSide::goesOn(const BankPoint& a, const BankPoint& b) const
{
    for (const BankPoint* point : {&a, &b}) {
        const bool isOurs = point->offset >= 0 && point->offset <= kFarthestBank;
        if (!isOurs)
            return false;
    }
    return std::abs(a.along - b.along) <=
           m_view.metric().distance(a.at, b.at) + kBankStep + 4 * std::max(a.offset, b.offset);
}

std::vector<BankPiece> BankSide::piecesOf(const std::vector<BankRow>& rows) const
{
    std::vector<BankPiece> pieces;
    for (const BankRow& row : rows)
        addPieces(row, pieces);
    return pieces;
}

/// The parts of a stretch of a bank that lie on this side of the span, each in pieces that run along the river once.
void BankSide::addPieces(const BankRow& row, std::vector<BankPiece>& to) const
{
    BankRow chain;
    const auto endChain = [&] { addChain(std::exchange(chain, {}), to); };
    for (std::size_t i = 1; i < row.size(); ++i) {
        const BankPoint& a = row[i - 1];
        const BankPoint& b = row[i];
        const bool isApart = std::max(a.along, b.along) < m_view.from() || std::min(a.along, b.along) > m_view.to();
        if (isApart || !goesOn(a, b)) {
            endChain();
            continue;
        }
        if (chain.empty())
            chain.push_back(isWithin(a) ? a : cut(a, b, a.along < m_view.from() ? m_view.from() : m_view.to()));
        chain.push_back(isWithin(b) ? b : cut(a, b, b.along < m_view.from() ? m_view.from() : m_view.to()));
        if (!isWithin(b))
            endChain();
    }
    endChain();
}

/// About the nearest place in the middle, as far as both ends.
Line BankSide::between(const BankPiece& piece, double from, double to) const
{
    const auto middle = piece.passing((from + to) / 2);
    if (!middle)
        return {};
    const std::vector<BankPoint>& points = piece.points();
    std::size_t first = middle->first;
    while (first > 0 && points[first].along > from)
        --first;
    std::size_t last = middle->first + 1;
    while (last + 1 < points.size() && points[last].along < to)
        ++last;
    Line line{points[first].along < from ? cut(points[first], points[first + 1], from).at : points[first].at};
    for (std::size_t i = first + 1; i < last; ++i) {
        if (points[i].isVertex)
            line.push_back(points[i].at);
    }
    line.push_back(points[last].along > to ? cut(points[last - 1], points[last], to).at : points[last].at);
    return line;
}

std::vector<BankRun> BankSide::runsAlong(const std::vector<BankPiece>& pieces) const
{
    std::vector<double> places{m_view.from(), m_view.to()};
    for (const BankPiece& piece : pieces) {
        places.push_back(piece.from());
        places.push_back(piece.to());
    }
    std::ranges::sort(places);
    // Between two places the pieces that are there are the same ones all along.
    struct Stretch {
        double from;
        double to;
        const BankPiece* piece;
    };
    std::vector<Stretch> stretches;
    BankSweep sweep(pieces);
    double from = m_view.from();
    for (const double to : places) {
        if (to - from <= kNoStretch && (to < m_view.to() || !stretches.empty()))
            continue;
        const BankPiece* nearest = sweep.nearest(from, to);
        if (!stretches.empty() && stretches.back().piece == nearest)
            stretches.back().to = to;
        else
            stretches.push_back({from, to, nearest});
        from = to;
    }
    stretches.back().to = m_view.to();
    std::vector<BankRun> runs;
    for (const Stretch& stretch : stretches)
        runs.push_back(
            {stretch.from, stretch.to, stretch.piece ? between(*stretch.piece, stretch.from, stretch.to) : Line()});
    return joined(std::move(runs));
}

/// Runs whose ends meet are one, also over a gap of the drawing. One at an end of the span is what a bend leaves open.
std::vector<BankRun> BankSide::joined(std::vector<BankRun> runs) const
{
    const auto isShortGap = [&runs](std::size_t i) {
        return i < runs.size() && !runs[i].isBank() && runs[i].to - runs[i].from <= kBankJoin;
    };
    std::vector<BankRun> result;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const bool isGap = isShortGap(i);
        if (isGap && result.empty() && i + 1 < runs.size()) {
            runs[i + 1].from = runs[i].from;
            continue;
        }
        const bool isLast = i + 1 == runs.size();
        if (isGap && isLast && !result.empty()) {
            result.back().to = runs[i].to;
            continue;
        }
        BankRun& next = runs[isGap && !isLast ? i + 1 : i];
        const bool meets = !result.empty() && result.back().isBank() && next.isBank() &&
                           m_view.metric().distance(result.back().line.back(), next.line.front()) <= kBankJoin;
        if (!meets) {
            result.push_back(std::move(runs[i]));
            continue;
        }
        result.back().to = next.to;
        result.back().line.insert(result.back().line.end(), next.line.begin(), next.line.end());
        i += isGap ? 1 : 0;
    }
    return result;
}

} // namespace

struct BankRuns::Sides {
    struct Side {
        std::vector<BankPiece> pieces;
        std::vector<BankRun> runs;
    };
    std::array<Side, 2> sides; // left, right

    const Side& side(bool isLeft) const { return sides[isLeft ? 0 : 1]; }
};

BankRuns::BankRuns(Span span, std::shared_ptr<const Sides> sides)
    : m_span(span)
    , m_sides(std::move(sides))
{}

Result<BankRuns> BankRuns::make(const Alignment& river, Span span, const std::vector<Line>& banks)
{
    return made(river, span, banks, nullptr);
}

Result<BankRuns> BankRuns::make(BankPlaces& places, Span span, const std::vector<Line>& banks)
{
    return made(places.river(), span, banks, &places);
}

Result<BankRuns> BankRuns::made(const Alignment& river, Span span, const std::vector<Line>& banks, BankPlaces* places)
{
    const Span whole = river.whole();
    span = {std::max(span.from, whole.from), std::min(span.to, whole.to)};
    if (span.isEmpty())
        return fail(ErrorCode::GeometryEmpty);
    const BankView view(river, span, places);
    std::vector<BankRow> rows = view.rowsOf(banks);
    auto sides = std::make_shared<Sides>();
    for (const bool isLeft : {true, false}) {
        if (!isLeft) { // the same places, seen from the other side
            for (BankRow& row : rows) {
                for (BankPoint& point : row)
                    point.offset = -point.offset;
            }
        }
        const BankSide side(view, isLeft);
        Sides::Side& found = sides->sides[isLeft ? 0 : 1];
        found.pieces = side.piecesOf(rows);
        found.runs = side.runsAlong(found.pieces);
    }
    return BankRuns(span, std::move(sides));
}

const std::vector<BankRun>& BankRuns::along(bool isLeft) const
{
    return m_sides->side(isLeft).runs;
}

std::optional<double> BankRuns::offsetAt(Position at, bool isLeft) const
{
    const double along = std::clamp(at, m_span.from, m_span.to).metres();
    std::optional<double> nearest;
    for (const BankPiece& piece : m_sides->side(isLeft).pieces) {
        const double there = std::clamp(along, piece.from(), piece.to());
        if (std::abs(there - along) > kBankJoin) // a gap of the drawing is none here either
            continue;
        const auto passed = piece.passing(there);
        if (passed && passed->second < nearest.value_or(kFarthestBank))
            nearest = passed->second;
    }
    return nearest;
}

} // namespace riparia
