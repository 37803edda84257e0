// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/StripSketch.h"

#include "app/text/Fill.h"

#include <QJsonArray>

#include <utility>

namespace riparia {

std::vector<NetworkPlace> placesOf(const StripSteps& steps)
{
    std::vector<NetworkPlace> places;
    for (const StripStep& step : steps)
        if (step.place)
            places.push_back(*step.place);
    return places;
}

std::optional<double> widthOf(const StripSteps& steps, bool isLeft)
{
    std::optional<double> width;
    for (const StripStep& step : steps)
        if (!step.place && step.width.isLeft == isLeft)
            width = step.width.metres;
    return width;
}

StripSteps stepsOf(const PlanDocument& document, const Segment& segment)
{
    const auto river = document.network().find(segment.river);
    if (!river || segment.span.isEmpty() || segment.state == SegmentState::Detached)
        return {};
    StripSteps steps{{NetworkPlace{*river, segment.span.from}}, {NetworkPlace{*river, segment.span.to}}};
    if (segment.bank == Bank::Left || segment.bank == Bank::Right)
        steps.push_back({std::nullopt, {segment.bank == Bank::Right, 0}});
    return steps;
}

Result<StripSteps> typedSteps(const PlanDocument& document, const StripSteps& before, const QString& text,
                              std::optional<std::size_t> river)
{
    const std::vector<NetworkPlace> places = placesOf(before);
    StripSteps steps = before;
    if (places.size() == 2) {
        const auto widths = parseStripWidths(toUtf8(text));
        if (!widths)
            return fail(widths.error());
        if (widths->left)
            steps.push_back({std::nullopt, {true, *widths->left}});
        if (widths->right)
            steps.push_back({std::nullopt, {false, *widths->right}});
        return steps;
    }
    const auto start = places.empty() ? std::nullopt : std::optional(places.front());
    const auto typed = readPlaces(document, toUtf8(text), start ? std::optional(start->river) : river, start);
    if (!typed)
        return fail(typed.error());
    if (typed->size() == 2)
        steps.clear();
    else if (start && (typed->front().river != start->river || typed->front() == *start))
        return fail(ErrorCode::InvalidArgument, toUtf8(text));
    for (const NetworkPlace& place : *typed)
        steps.push_back({place});
    return steps;
}

QJsonObject toJson(const PlanDocument& document, const StripSteps& steps)
{
    QJsonArray array;
    for (const StripStep& step : steps) {
        if (step.place) {
            const std::string& river = document.network().rivers()[step.place->river].key;
            array.append(QJsonObject{{QStringLiteral("river"), fromUtf8(river)},
                                     {QStringLiteral("mm"), static_cast<double>(step.place->at.mm)}});
        } else {
            array.append(
                QJsonObject{{QStringLiteral("left"), step.width.isLeft}, {QStringLiteral("width"), step.width.metres}});
        }
    }
    return array.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("steps"), array}};
}

StripSteps stripSteps(const PlanDocument& document, const QJsonObject& json)
{
    const RiverNetwork& network = document.network();
    StripSteps steps;
    for (const QJsonValue& value : json.value(QStringLiteral("steps")).toArray()) {
        const auto places = placesOf(steps);
        if (places.size() == 2) {
            const double width = value[QStringLiteral("width")].toDouble(-1);
            if (width >= 0 && width <= kWidestStrip)
                steps.push_back({std::nullopt, {value[QStringLiteral("left")].toBool(), width}});
            continue;
        }
        const auto river = network.find(toUtf8(value[QStringLiteral("river")].toString()));
        const Position at{static_cast<std::int64_t>(value[QStringLiteral("mm")].toDouble(-1))};
        const bool fits = river && at.mm >= 0 && at.mm <= network.rivers()[*river].length().value &&
                          (places.empty() || (places.front().river == *river && places.front().at != at));
        if (!fits)
            break;
        steps.push_back({NetworkPlace{*river, at}});
    }
    return steps;
}

} // namespace riparia
