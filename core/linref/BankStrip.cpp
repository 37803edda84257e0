// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linref/BankStrip.h"

#include "core/geometry/Region.h"
#include "core/linref/BankPieces.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

namespace riparia {

using detail::addChain;
using detail::BankPiece;
using detail::BankPoint;
using detail::kBankStep;
using detail::kNoStretch;
using detail::nearestOf;
using detail::passing;

namespace {

constexpr double kMostBankSteps = 4096; // of one edge
constexpr double kBankJoin = 1;         // metres: parts that end this near go on in each other
constexpr int kBankHalvings = 30;
constexpr Millimetres kAboutPlace{500}; // a stretch about one place
constexpr double kBankRoom = 1.1;       // of the width: what is cut off beyond an end reaches no farther

/// A stretch of a side that has one bank, or none.
struct BankRun {
    double from = 0; // metres along the river
    double to = 0;
    Line line{}; // of the bank, downstream; empty without one

    bool isBank() const { return !line.empty(); }
};

/// One side of a span of a river.
class BankSide {
public:
    BankSide(const Alignment& river, Span span, bool isLeft);

    std::vector<BankRun> runsAlong(const std::vector<Line>& banks) const;
    /// What lies within `width` metres outward from a run.
    Result<Region> groundOf(const BankRun& run, double width) const;
    std::optional<Point> tightBendOf(const BankRun& run, double width) const;
    std::optional<double> offsetAt(Position at, const std::vector<Line>& banks) const;

private:
    Point metres(Point vector) const { return {vector.x * m_scale.x, vector.y * m_scale.y}; }
    Point moved(Point p, Point direction, double by) const
    {
        return {p.x + direction.x * by / m_scale.x, p.y + direction.y * by / m_scale.y};
    }
    double distance(Point a, Point b) const
    {
        const Point apart = metres(b - a);
        return std::hypot(apart.x, apart.y);
    }
    double ahead(Point p, Point of, Point direction) const
    {
        const Point to = metres(p - of);
        return to.x * direction.x + to.y * direction.y;
    }
    BankPoint seen(Point p, bool isVertex) const;
    BankPoint cut(const BankPoint& a, const BankPoint& b, double along) const;
    bool goesOn(const BankPoint& a, const BankPoint& b) const;
    bool isWithin(const BankPoint& point) const { return point.along >= m_from && point.along <= m_to; }
    void addSeen(Point a, Point b, std::vector<BankPoint>& to) const;
    void addPieces(const std::vector<BankPoint>& row, std::vector<BankPiece>& to) const;
    void addPiecesOf(const Line& bank, std::vector<BankPiece>& to) const;
    Line between(const BankPiece& piece, double from, double to) const;
    std::vector<BankRun> joined(std::vector<BankRun> runs) const;
    Result<Region> outward(Line line, double width) const;
    MultiPolygon beyondEnd(Point river, Point bank, Point direction, double width) const;
    Line centreOf(const BankRun& run) const
    {
        return m_river.slice({Position::fromMetres(run.from), Position::fromMetres(run.to)});
    }

    const Alignment& m_river;
    bool m_isLeft;
    double m_from;
    double m_to;
    Ruler::LocalScale m_scale{1, 1};
    Box m_near; // banks farther off are not looked at
};

BankSide::BankSide(const Alignment& river, Span span, bool isLeft)
    : m_river(river)
    , m_isLeft(isLeft)
    , m_from(span.from.metres())
    , m_to(span.to.metres())
{
    const Line line = river.slice(span);
    m_scale = river.ruler().localScale(line[line.size() / 2]);
    m_near = boundsOf(line).grown(kFarthestBank / std::min(m_scale.x, m_scale.y));
}

BankPoint BankSide::seen(Point p, bool isVertex) const
{
    const Located on = m_river.locate(p);
    BankPoint point{p, on.at.metres(), m_isLeft ? on.offset : -on.offset, isVertex};
    const Position end = m_river.whole().to;
    if (on.at.mm == 0)
        point.along = std::min(0.0, ahead(p, m_river.points().front(), m_river.directionAt(on.at)));
    else if (on.at == end)
        point.along += std::max(0.0, ahead(p, m_river.points().back(), m_river.directionAt(end)));
    return point;
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
        const BankPoint point = seen(p, true);
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
    return std::abs(a.along - b.along) <= distance(a.at, b.at) + kBankStep + 4 * std::max(a.offset, b.offset);
}

/// An edge in steps; its first place only where nothing is there yet.
void BankSide::addSeen(Point a, Point b, std::vector<BankPoint>& to) const
{
    const double steps = std::clamp(std::ceil(distance(a, b) / kBankStep), 1.0, kMostBankSteps);
    if (to.empty())
        to.push_back(seen(a, true));
    for (double step = 1; step < steps; ++step)
        to.push_back(seen({a.x + step / steps * (b.x - a.x), a.y + step / steps * (b.y - a.y)}, false));
    to.push_back(seen(b, true));
}

/// The parts of a stretch of a bank that lie on this side of the span, each in pieces that run along the river once.
void BankSide::addPieces(const std::vector<BankPoint>& row, std::vector<BankPiece>& to) const
{
    BankPiece chain;
    const auto endChain = [&] { addChain(std::exchange(chain, {}), to); };
    for (std::size_t i = 1; i < row.size(); ++i) {
        const BankPoint& a = row[i - 1];
        const BankPoint& b = row[i];
        const bool isApart = std::max(a.along, b.along) < m_from || std::min(a.along, b.along) > m_to;
        if (isApart || !goesOn(a, b)) {
            endChain();
            continue;
        }
        if (chain.empty())
            chain.push_back(isWithin(a) ? a : cut(a, b, a.along < m_from ? m_from : m_to));
        chain.push_back(isWithin(b) ? b : cut(a, b, b.along < m_from ? m_from : m_to));
        if (!isWithin(b))
            endChain();
    }
    endChain();
}

void BankSide::addPiecesOf(const Line& bank, std::vector<BankPiece>& to) const
{
    std::vector<BankPoint> row;
    for (std::size_t i = 1; i < bank.size(); ++i) {
        Box edge;
        edge.add(bank[i - 1]);
        edge.add(bank[i]);
        const bool isSound = std::isfinite(bank[i - 1].x + bank[i - 1].y + bank[i].x + bank[i].y);
        if (isSound && edge.intersects(m_near)) {
            addSeen(bank[i - 1], bank[i], row);
            continue;
        }
        addPieces(row, to);
        row.clear();
    }
    addPieces(row, to);
}

/// About the nearest place in the middle, as far as both ends.
Line BankSide::between(const BankPiece& piece, double from, double to) const
{
    const auto middle = passing(piece, (from + to) / 2);
    if (!middle)
        return {};
    std::size_t first = middle->first;
    while (first > 0 && piece[first].along > from)
        --first;
    std::size_t last = middle->first + 1;
    while (last + 1 < piece.size() && piece[last].along < to)
        ++last;
    Line line{piece[first].along < from ? cut(piece[first], piece[first + 1], from).at : piece[first].at};
    for (std::size_t i = first + 1; i < last; ++i) {
        if (piece[i].isVertex)
            line.push_back(piece[i].at);
    }
    line.push_back(piece[last].along > to ? cut(piece[last - 1], piece[last], to).at : piece[last].at);
    return line;
}

std::vector<BankRun> BankSide::runsAlong(const std::vector<Line>& banks) const
{
    std::vector<BankPiece> pieces;
    for (const Line& bank : banks)
        addPiecesOf(bank, pieces);
    std::vector<double> places{m_from, m_to};
    for (const BankPiece& piece : pieces) {
        places.push_back(piece.front().along);
        places.push_back(piece.back().along);
    }
    std::ranges::sort(places);
    // Between two places the pieces that are there are the same ones all along.
    struct Stretch {
        double from;
        double to;
        const BankPiece* piece;
    };
    std::vector<Stretch> stretches;
    double from = m_from;
    for (const double to : places) {
        if (to - from <= kNoStretch && (to < m_to || !stretches.empty()))
            continue;
        const BankPiece* nearest = nearestOf(pieces, from, to);
        if (!stretches.empty() && stretches.back().piece == nearest)
            stretches.back().to = to;
        else
            stretches.push_back({from, to, nearest});
        from = to;
    }
    stretches.back().to = m_to;
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
                           distance(result.back().line.back(), next.line.front()) <= kBankJoin;
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

/// What lies beyond the line across the river at one of its places, about the end of a bank there. `direction`: away from the run.
MultiPolygon BankSide::beyondEnd(Point river, Point bank, Point direction, double width) const
{
    const Point across{-direction.y, direction.x};
    const double beside = ahead(bank, river, across);
    const double room = kBankRoom * width;
    const double depth = room + std::abs(ahead(bank, river, direction));
    const auto corner = [&](double forward, double aside) {
        return moved(moved(river, direction, forward), across, beside + aside);
    };
    return {
        Polygon{{corner(0, -room), corner(depth, -room), corner(depth, room), corner(0, room), corner(0, -room)}, {}}};
}

Result<Region> BankSide::outward(Line line, double width) const
{
    const auto strip = stripAlong({std::move(line), m_scale.x, m_scale.y}, m_isLeft ? width : 0, m_isLeft ? 0 : width);
    if (!strip)
        return fail(strip.error());
    auto made = Region::make(m_isLeft ? strip->left : strip->right);
    return made ? Result<Region>(std::move(made->region)) : fail(made.error());
}

Result<Region> BankSide::groundOf(const BankRun& run, double width) const
{
    Line centre = centreOf(run);
    if (centre.size() < 2)
        return Region();
    if (!run.isBank())
        return outward(std::move(centre), width);
    const auto heading = [this](Point from, Point to) {
        const Point edge = metres(to - from);
        const double length = std::hypot(edge.x, edge.y);
        return length > 0 ? Point{edge.x / length, edge.y / length} : Point{1, 0};
    };
    struct End {
        Point river;
        Point bank;
        Point direction;
    };
    const std::array<End, 2> ends{
        End{centre.front(), run.line.front(), heading(centre[1], centre[0])},
        End{centre.back(), run.line.back(), heading(centre[centre.size() - 2], centre.back())}};
    // The bank goes on straight beyond both ends and is cut off square to the river there.
    const auto prolonged = [&](const End& end) {
        return moved(end.bank, end.direction, width + std::max(0.0, -ahead(end.bank, end.river, end.direction)));
    };
    Line line{prolonged(ends[0])};
    line.insert(line.end(), run.line.begin(), run.line.end());
    line.push_back(prolonged(ends[1]));
    auto ground = outward(std::move(line), width);
    for (const End& end : ends) {
        const auto beyond = Region::make(beyondEnd(end.river, end.bank, end.direction, width));
        if (!beyond)
            return fail(beyond.error());
        if (ground)
            ground = ground->minus(beyond->region);
    }
    return ground;
}

std::optional<Point> BankSide::tightBendOf(const BankRun& run, double width) const
{
    return tightBend({run.isBank() ? run.line : centreOf(run), m_scale.x, m_scale.y}, m_isLeft ? width : 0,
                     m_isLeft ? 0 : width);
}

std::optional<double> BankSide::offsetAt(Position at, const std::vector<Line>& banks) const
{
    std::vector<BankPiece> pieces;
    for (const Line& bank : banks)
        addPiecesOf(bank, pieces);
    const BankPiece* nearest = nearestOf(pieces, at.metres(), at.metres());
    const auto passed = nearest ? passing(*nearest, at.metres()) : std::nullopt;
    return passed ? std::optional(passed->second) : std::nullopt;
}

/// The ground of a side; what it has no bank along goes into `without`, the first tight bend into `tight`.
Result<Region> groundOfSide(const BankSide& side, const std::vector<Line>& banks, double width,
                            std::vector<Span>& without, std::optional<Point>& tight)
{
    std::vector<Region> parts;
    for (const BankRun& run : side.runsAlong(banks)) {
        if (!run.isBank())
            without.push_back({Position::fromMetres(run.from), Position::fromMetres(run.to)});
        auto ground = side.groundOf(run, width);
        if (!ground)
            return fail(ground.error());
        if (!ground->isEmpty())
            parts.push_back(std::move(*ground));
        if (!tight)
            tight = side.tightBendOf(run, width);
    }
    return parts.size() == 1 ? Result<Region>(std::move(parts.front())) : Region::unionOf(parts);
}

} // namespace

Result<BankStrip> stripFromBanks(const Alignment& river, Span span, const std::vector<Line>& banks, double leftWidth,
                                 double rightWidth)
{
    for (const double width : {leftWidth, rightWidth}) {
        if (!std::isfinite(width) || width < 0)
            return fail(ErrorCode::InvalidArgument);
    }
    const Span whole = river.whole();
    span = {std::max(span.from, whole.from), std::min(span.to, whole.to)};
    if (span.isEmpty())
        return fail(ErrorCode::GeometryEmpty);
    BankStrip made;
    Region left;
    if (leftWidth > 0) {
        auto ground = groundOfSide(BankSide(river, span, true), banks, leftWidth, made.withoutLeft, made.tight);
        if (!ground)
            return fail(ground.error());
        left = std::move(*ground);
        made.strip.left = left.polygons();
    }
    if (rightWidth > 0) {
        auto ground = groundOfSide(BankSide(river, span, false), banks, rightWidth, made.withoutRight, made.tight);
        if (ground && ground->touches(left))
            ground = ground->minus(left);
        if (!ground)
            return fail(ground.error());
        made.strip.right = ground->polygons();
    }
    return made;
}

std::optional<double> bankOffsetAt(const Alignment& river, Position at, const std::vector<Line>& banks, bool isLeft)
{
    const Span whole = river.whole();
    at = std::clamp(at, whole.from, whole.to);
    const Span about{std::max(whole.from, Position{at.mm - kAboutPlace.value}), std::min(whole.to, at + kAboutPlace)};
    return BankSide(river, about, isLeft).offsetAt(at, banks);
}

} // namespace riparia
