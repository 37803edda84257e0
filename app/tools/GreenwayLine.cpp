// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/GreenwayLine.h"

#include "app/text/Fill.h"
#include "app/tools/GreenwayEnd.h"

#include "core/geometry/Strip.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace riparia {

namespace {

bool follows(const std::vector<GreenwayPoint>& points, std::size_t leg)
{
    return points[leg].follows && canFollow(points[leg - 1], points[leg]);
}

/// The leg along the river, in the direction in which it is drawn.
Result<Line> alongRiver(const PlanDocument& document, const GreenwayPoint& from, const GreenwayPoint& to)
{
    const Alignment& alignment = *document.network().rivers()[from.place->river].alignment;
    const Position a = from.place->at;
    const Position b = to.place->at;
    StripLine along{alignment.slice({std::min(a, b), std::max(a, b)})};
    const auto scale = alignment.ruler().localScale(along.line[along.line.size() / 2]);
    along.unitX = scale.x;
    along.unitY = scale.y;
    auto line = offsetLine(along, to.offset);
    if (line && b < a)
        std::reverse(line->begin(), line->end());
    return line;
}

/// The link of a greenway that is along one river from end to end.
WaterLink linkOf(const PlanDocument& document, const std::vector<GreenwayPoint>& points)
{
    if (points.size() < 2)
        return {};
    const bool isDown = points[0].place && points[1].place && points[0].place->at < points[1].place->at;
    bool isLeft = true;
    bool isRight = true;
    for (std::size_t leg = 1; leg < points.size(); ++leg) {
        if (!follows(points, leg) || (points[leg - 1].place->at < points[leg].place->at) != isDown)
            return {};
        isLeft = isLeft && points[leg].offset > 0;
        isRight = isRight && points[leg].offset < 0;
    }
    const NetworkPlace& first = *points.front().place;
    const NetworkPlace& last = *points.back().place;
    return {document.network().rivers()[first.river].key,
            {std::min(first.at, last.at), std::max(first.at, last.at)},
            isLeft    ? Bank::Left
            : isRight ? Bank::Right
                      : Bank::Channel,
            LinkOrigin::Explicit};
}

/// The end that a kept sketch goes on from, where it is still there.
std::optional<GreenwayEnd> continuedIn(const PlanDocument& document, const QJsonValue& first)
{
    const auto id = Uuid::parse(toUtf8(first[QStringLiteral("continues")].toString()));
    const int line = first[QStringLiteral("line")].toInt(-1);
    if (!id || line < 0)
        return std::nullopt;
    const GreenwayEnd end{*id, static_cast<std::size_t>(line), first[QStringLiteral("atBack")].toBool()};
    return greenwayOf(document, end) ? std::optional(end) : std::nullopt;
}

} // namespace

bool canFollow(const GreenwayPoint& from, const GreenwayPoint& to)
{
    return from.place && to.place && from.place->river == to.place->river && from.place->at != to.place->at;
}

Result<GreenwayLine> greenwayLine(const PlanDocument& document, const std::vector<GreenwayPoint>& points)
{
    GreenwayLine made;
    const auto add = [&made](Point point) {
        if (made.line.empty() || made.line.back() != point)
            made.line.push_back(point);
    };
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (i > 0 && follows(points, i)) {
            const auto leg = alongRiver(document, points[i - 1], points[i]);
            if (!leg)
                return fail(leg.error());
            std::for_each(leg->begin(), leg->end(), add);
        } else if (i + 1 >= points.size() || !follows(points, i + 1)) {
            // Where a leg along the river begins, the way goes straight to where it runs beside the river.
            add(points[i].at);
        }
    }
    made.link = linkOf(document, points);
    return made;
}

QJsonObject toJson(const PlanDocument& document, const std::vector<GreenwayPoint>& points)
{
    QJsonArray array;
    for (const GreenwayPoint& point : points) {
        QJsonObject object{{QStringLiteral("x"), point.at.x},
                           {QStringLiteral("y"), point.at.y},
                           {QStringLiteral("follows"), point.follows},
                           {QStringLiteral("offset"), point.offset}};
        if (point.place) {
            object.insert(QStringLiteral("river"), fromUtf8(document.network().rivers()[point.place->river].key));
            object.insert(QStringLiteral("mm"), static_cast<double>(point.place->at.mm));
        }
        if (point.continues) {
            object.insert(QStringLiteral("continues"), fromUtf8(point.continues->greenway.toString()));
            object.insert(QStringLiteral("line"), static_cast<int>(point.continues->line));
            object.insert(QStringLiteral("atBack"), point.continues->isBack);
        }
        array.append(object);
    }
    return array.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("points"), array}};
}

std::vector<GreenwayPoint> greenwayPoints(const PlanDocument& document, const QJsonObject& json)
{
    const RiverNetwork& network = document.network();
    std::vector<GreenwayPoint> points;
    for (const QJsonValue& value : json.value(QStringLiteral("points")).toArray()) {
        if (!value[QStringLiteral("x")].isDouble() || !value[QStringLiteral("y")].isDouble())
            continue;
        GreenwayPoint point;
        point.at = {value[QStringLiteral("x")].toDouble(), value[QStringLiteral("y")].toDouble()};
        point.follows = value[QStringLiteral("follows")].toBool();
        point.offset = value[QStringLiteral("offset")].toDouble();
        const auto river = network.find(toUtf8(value[QStringLiteral("river")].toString()));
        const Position at{static_cast<std::int64_t>(value[QStringLiteral("mm")].toDouble(-1))};
        if (river && at.mm >= 0 && at.mm <= network.rivers()[*river].length().value)
            point.place = NetworkPlace{*river, at};
        if (points.empty())
            point.continues = continuedIn(document, value);
        points.push_back(point);
    }
    return points;
}

} // namespace riparia
