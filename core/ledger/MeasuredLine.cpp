// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/MeasuredLine.h"

#include <algorithm>

namespace riparia {

MeasuredLine MeasuredLine::of(const Line& line, const Ruler& ruler)
{
    if (line.size() < 2)
        return {};
    MeasuredLine measured;
    measured.points = line;
    measured.mm.reserve(line.size());
    for (const double metres : ruler.cumulative(line))
        measured.mm.push_back(Millimetres::fromMetres(metres).value);
    return measured;
}

MeasuredLine MeasuredLine::of(const Alignment& alignment)
{
    MeasuredLine measured;
    measured.points = alignment.points();
    measured.mm.reserve(measured.points.size());
    for (std::size_t i = 0; i < measured.points.size(); ++i)
        measured.mm.push_back(alignment.positionOf(i).mm);
    return measured;
}

Span MeasuredLine::whole() const
{
    return isEmpty() ? Span{} : Span{Position{mm.front()}, Position{mm.back()}};
}

Point MeasuredLine::at(Position position) const
{
    if (points.empty())
        return {};
    if (position.mm <= mm.front())
        return points.front();
    if (position.mm >= mm.back())
        return points.back();
    // The first vertex at or after the position ends the edge it is on; mm[end - 1] < position <= mm[end].
    const auto end = static_cast<std::size_t>(std::lower_bound(mm.begin(), mm.end(), position.mm) - mm.begin());
    if (mm[end] == position.mm)
        return points[end];
    const double along = static_cast<double>(position.mm - mm[end - 1]) / static_cast<double>(mm[end] - mm[end - 1]);
    const Point a = points[end - 1];
    const Point b = points[end];
    return {a.x + (b.x - a.x) * along, a.y + (b.y - a.y) * along};
}

MeasuredLine MeasuredLine::slice(Span span) const
{
    const Span cut = isEmpty() ? Span{} : span.intersected(whole());
    if (cut.isEmpty())
        return {};
    MeasuredLine stretch;
    const auto add = [&](Point p, std::int64_t at) {
        stretch.points.push_back(p);
        stretch.mm.push_back(at);
    };
    add(at(cut.from), cut.from.mm);
    const auto first = std::upper_bound(mm.begin(), mm.end(), cut.from.mm);
    const auto last = std::lower_bound(first, mm.end(), cut.to.mm);
    for (auto i = first; i != last; ++i)
        add(points[static_cast<std::size_t>(i - mm.begin())], *i);
    add(at(cut.to), cut.to.mm);
    return stretch;
}

} // namespace riparia
