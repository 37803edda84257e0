// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mapsheet/LonLatTicks.h"

#include "app/report/Type.h"

#include "core/geodesy/GeographicCrs.h"
#include "core/geodesy/Projector.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

namespace riparia {

namespace {

/// Distances of ticks, in seconds of arc.
constexpr std::array kTickSteps{1.0,   2.0,   5.0,   10.0,  15.0,  30.0,  60.0,  120.0, 300.0,
                                600.0, 900.0, 1.8e3, 3.6e3, 7.2e3, 1.8e4, 3.6e4, 1.08e5};
constexpr double kTickApart =
    45; // millimetres, at least: twice the widest label (114°12′30″E), so that one can be told from the next
constexpr int kTickSamples = 200; // of a side: between two of them it is as good as straight

/// A side of the frame with the longitude or latitude along it.
struct TickSide {
    QPointF from, to;            ///< millimetres
    std::vector<double> seconds; ///< at kTickSamples + 1 places from one end to the other
};

std::optional<TickSide> sideOf(const MapSheet& sheet, const Projector& projector, QPointF from, QPointF to,
                               bool isLongitude)
{
    TickSide side{from, to, {}};
    for (int i = 0; i <= kTickSamples; ++i) {
        const QPointF at = from + (to - from) * (static_cast<double>(i) / kTickSamples) - sheet.frame.topLeft();
        const Point place = sheet.view.toMap(QPointF(pixelsOfMm(at.x()), pixelsOfMm(at.y())));
        const auto lonLat = projector.convert(planPlace(sheet, place));
        if (!lonLat || !std::isfinite(lonLat->x) || !std::isfinite(lonLat->y))
            return std::nullopt;
        side.seconds.push_back((isLongitude ? lonLat->x : lonLat->y) * 3600);
    }
    return side;
}

double tickStep(const TickSide& side)
{
    const double length = std::hypot(side.to.x() - side.from.x(), side.to.y() - side.from.y());
    const double range = std::abs(side.seconds.back() - side.seconds.front());
    for (const double step : kTickSteps) {
        if (step * length >= kTickApart * range)
            return step;
    }
    return kTickSteps.back();
}

/// Calls `add(place, seconds)` where a side crosses a multiple of the step.
template <class Add>
void forEachTick(const TickSide& side, double step, const Add& add)
{
    for (std::size_t i = 0; i + 1 < side.seconds.size(); ++i) {
        const double a = side.seconds[i] / step;
        const double b = side.seconds[i + 1] / step;
        if (std::floor(a) == std::floor(b))
            continue;
        const double value = std::floor(std::max(a, b));
        const double share = (static_cast<double>(i) + (value - a) / (b - a)) / kTickSamples;
        add(side.from + (side.to - side.from) * share, value * step);
    }
}

} // namespace

QString degreesText(double seconds)
{
    const long long whole = std::llround(std::abs(seconds));
    QString text = seconds < 0 ? QStringLiteral("−") : QString();
    text += QString::number(whole / 3600) + QChar(0x00B0);
    if (whole % 3600 != 0)
        text += QStringLiteral("%1").arg(whole / 60 % 60, 2, 10, QLatin1Char('0')) + QChar(0x2032);
    if (whole % 60 != 0)
        text += QStringLiteral("%1").arg(whole % 60, 2, 10, QLatin1Char('0')) + QChar(0x2033);
    return text;
}

void addLonLatTicks(MapSheet& sheet)
{
    constexpr double kTick = 1.2;
    if (!sheet.crs.isValid() || sheet.crs.isGeographic())
        return;
    const auto geographic = geographicCrsOf(sheet.crs);
    if (!geographic)
        return;
    const auto projector = Projector::make(sheet.crs, *geographic);
    if (!projector)
        return;
    const QRectF& frame = sheet.frame;
    const auto above = sideOf(sheet, *projector, frame.topLeft(), frame.topRight(), true);
    const auto beside = sideOf(sheet, *projector, frame.bottomRight(), frame.topRight(), false);
    if (!above || !beside)
        return;
    forEachTick(*above, tickStep(*above), [&](QPointF at, double seconds) {
        sheet.sheet.rule(at.x(), at.y(), at.x(), at.y() + kTick, 0.2);
        const QString words = degreesText(seconds);
        const double half = textWidth(words, type::kTiny) / 2;
        if (at.x() - half > frame.left() && at.x() + half < frame.right())
            sheet.sheet.text(at.x(), at.y() - 1.5, words, type::kTiny, ink::secondary(), Align::Centre);
    });
    forEachTick(*beside, tickStep(*beside), [&](QPointF at, double seconds) {
        sheet.sheet.rule(at.x() - kTick, at.y(), at.x(), at.y(), 0.2);
        const QString words = degreesText(seconds);
        const double half = textWidth(words, type::kTiny) / 2;
        if (at.y() - half > frame.top() && at.y() + half < frame.bottom())
            sheet.sheet.marks.emplace_back(
                TextMark{{at.x() + 3.2, at.y() + half}, words, type::kTiny, ink::secondary(), -90});
    });
}

} // namespace riparia
