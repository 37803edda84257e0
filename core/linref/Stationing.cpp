// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linref/Stationing.h"

#include "core/base/Text.h"
#include "core/linref/ChainageText.h"

#include <cstdlib>
#include <limits>
#include <optional>

namespace riparia {

namespace {

/// Products of two millimetre values do not fit in 64 bits.
__extension__ using Wide = __int128;

/// A place where labels are given: the same on both sides for a calibration point.
struct Knot {
    std::int64_t at, before, after;
};

/// value * times / by, half to even; `by` may be negative but not zero.
Wide scaled(Wide value, Wide times, Wide by)
{
    Wide product = value * times;
    if (by < 0) {
        product = -product;
        by = -by;
    }
    const bool negative = product < 0;
    if (negative)
        product = -product;
    Wide quotient = product / by;
    const Wide rest = product % by;
    if (rest * 2 > by || (rest * 2 == by && quotient % 2 == 1))
        ++quotient;
    return negative ? -quotient : quotient;
}

std::int64_t narrowed(Wide value)
{
    constexpr Wide kMost = Wide(1) << 62; // far beyond any river, and products of two such values still fit
    return static_cast<std::int64_t>(value > kMost ? kMost : value < -kMost ? -kMost : value);
}

std::vector<Knot> knotsOf(const std::vector<CalibrationPoint>& calibration,
                          const std::vector<ChainageEquation>& equations, std::optional<Knot> start)
{
    std::vector<Knot> knots;
    knots.reserve(calibration.size() + equations.size() + 1);
    for (const CalibrationPoint& point : calibration)
        knots.push_back({point.at.mm, point.chainage, point.chainage});
    for (const ChainageEquation& equation : equations)
        knots.push_back({equation.at.mm, equation.back, equation.ahead});
    if (calibration.empty() && start)
        knots.push_back(*start);
    std::stable_sort(knots.begin(), knots.end(), [](const Knot& a, const Knot& b) { return a.at < b.at; });
    return knots;
}

std::string labelList(std::int64_t label, std::size_t count)
{
    std::vector<std::string> labels;
    for (std::size_t i = 1; i <= count; ++i)
        labels.push_back(chainageText({label, static_cast<int>(i)}));
    return join(labels, ", ");
}

} // namespace

std::string_view toString(Origin origin)
{
    return origin == Origin::Source ? "source" : "mouth";
}

std::int64_t Stationing::Piece::label(std::int64_t position) const
{
    return narrowed(l0 + scaled(Wide(position) - p0, rise, run));
}

Stationing::Stationing()
    : Stationing(Millimetres{}, Origin::Source)
{}

Stationing::Stationing(Millimetres length, Origin origin, std::int64_t start, std::vector<CalibrationPoint> calibration,
                       std::vector<ChainageEquation> equations)
    : m_length{std::max<std::int64_t>(length.value, 0)}
    , m_origin(origin)
    , m_start(start)
    , m_calibration(std::move(calibration))
    , m_equations(std::move(equations))
{
    std::stable_sort(m_calibration.begin(), m_calibration.end());
    std::stable_sort(m_equations.begin(), m_equations.end());
    const std::int64_t end = m_length.value;
    const std::int64_t step = origin == Origin::Source ? 1 : -1;
    const Knot begin{origin == Origin::Source ? 0 : end, start, start};
    const std::vector<Knot> knots = knotsOf(m_calibration, m_equations, begin);

    const Knot& first = knots.front();
    addPiece({first.at, first.before, 1, step, 0, std::min(first.at, end)});
    for (std::size_t i = 1; i < knots.size(); ++i) {
        const Knot& a = knots[i - 1];
        const Knot& b = knots[i];
        const std::int64_t run = narrowed(Wide(b.at) - a.at);
        const std::int64_t rise = narrowed(Wide(b.before) - a.after);
        addPiece({a.at, a.after, run, rise, std::max<std::int64_t>(a.at, 0), std::min(b.at, end)});
    }
    const Knot& last = knots.back();
    addPiece({last.at, last.after, 1, step, std::max<std::int64_t>(last.at, 0), end});
    if (m_pieces.empty())
        m_pieces.push_back({0, start, 1, step, 0, 0});
}

void Stationing::addPiece(Piece piece)
{
    if (piece.from < piece.to)
        m_pieces.push_back(piece);
}

Chainage Stationing::chainageAt(Position at) const
{
    const std::int64_t position = std::clamp<std::int64_t>(at.mm, 0, m_length.value);
    std::size_t i = m_pieces.size() - 1;
    while (i > 0 && m_pieces[i].from > position)
        --i;
    Chainage chainage{m_pieces[i].label(position)};
    if (m_pieces.size() == 1)
        return chainage;
    const std::vector<Position> places = occurrences(chainage.mm);
    const auto distance = [position](Position place) { return std::llabs(place.mm - position); };
    const auto nearest = std::min_element(places.begin(), places.end(),
                                          [&](Position a, Position b) { return distance(a) < distance(b); });
    if (places.size() > 1)
        chainage.branch = static_cast<int>(nearest - places.begin()) + 1;
    return chainage;
}

std::vector<Position> Stationing::occurrences(std::int64_t label) const
{
    std::vector<Position> places;
    for (const Piece& piece : m_pieces) {
        const auto [low, high] = std::minmax({piece.label(piece.from), piece.label(piece.to)});
        if (label < low || label > high)
            continue;
        if (piece.rise == 0) { // labels stand still: both ends are named, nothing tells the places between
            places.insert(places.end(), {Position{piece.from}, Position{piece.to}});
            continue;
        }
        const Wide place = piece.p0 + scaled(Wide(label) - piece.l0, piece.run, piece.rise);
        places.push_back({std::clamp(narrowed(place), piece.from, piece.to)});
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    if (m_origin == Origin::Mouth)
        std::reverse(places.begin(), places.end());
    return places;
}

Error Stationing::missing(Chainage chainage) const
{
    const std::string asked = chainageText(chainage);
    std::int64_t low = std::numeric_limits<std::int64_t>::min();
    std::int64_t high = std::numeric_limits<std::int64_t>::max();
    for (const Piece& piece : m_pieces) {
        for (const std::int64_t label : {piece.label(piece.from), piece.label(piece.to)}) {
            if (label < chainage.mm)
                low = std::max(low, label);
            else
                high = std::min(high, label);
        }
    }
    const bool jumpedOver =
        low != std::numeric_limits<std::int64_t>::min() && high != std::numeric_limits<std::int64_t>::max();
    if (jumpedOver)
        return {ErrorCode::ChainageMissing, asked, chainageText({low}) + ", " + chainageText({high})};
    const std::int64_t first = m_pieces.front().label(0);
    const std::int64_t last = m_pieces.back().label(m_length.value);
    const Wide toFirst = Wide(chainage.mm) - first;
    const Wide toLast = Wide(chainage.mm) - last;
    const bool passedFirst = (toFirst < 0 ? -toFirst : toFirst) < (toLast < 0 ? -toLast : toLast);
    return {ErrorCode::ChainageOutOfRange, asked, chainageText({passedFirst ? first : last})};
}

Result<Position> Stationing::positionOf(Chainage chainage) const
{
    const std::vector<Position> places = occurrences(chainage.mm);
    if (places.empty())
        return fail(missing(chainage));
    const auto branch = static_cast<std::size_t>(std::max(chainage.branch, 0));
    if (chainage.branch < 0 || branch > places.size())
        return fail(ErrorCode::ChainageMissing, chainageText(chainage),
                    places.size() > 1 ? labelList(chainage.mm, places.size()) : chainageText({chainage.mm}));
    if (branch > 0)
        return places[branch - 1];
    if (places.size() > 1)
        return fail(ErrorCode::ChainageAmbiguous, chainageText(chainage), labelList(chainage.mm, places.size()));
    return places.front();
}

} // namespace riparia
