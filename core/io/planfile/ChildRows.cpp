// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/ChildRows.h"

#include "core/io/planfile/FieldText.h"

namespace riparia::planfile {

namespace {

constexpr std::string_view kCalibrationPoint = "calibration";
constexpr std::string_view kEquation = "equation";

Row measureRow(const MeasureEntry& measure)
{
    return {toCell(measure.type), toCell(measure.quantity), toCell(measure.unit), toCell(measure.cost)};
}

Row eventRow(const StatusEvent& event)
{
    return {toCell(event.date),      toCell(event.status),    toCell(event.delayed),
            toCell(event.suspended), toCell(event.cancelled), toCell(event.note)};
}

ChildRows calibrationRows(const Stationing& stationing)
{
    ChildRows child{&calibrationSpec(), {}};
    for (const CalibrationPoint& point : stationing.calibration())
        child.rows.push_back(
            {Cell::text(std::string(kCalibrationPoint)), toCell(point.at), Cell(), toCell(point.chainage)});
    for (const ChainageEquation& equation : stationing.equations())
        child.rows.push_back(
            {Cell::text(std::string(kEquation)), toCell(equation.at), toCell(equation.back), toCell(equation.ahead)});
    return child;
}

/// Reads the columns after the keys one by one; false as soon as one cannot be read.
template <class... Members>
bool readInto(std::span<const CellView> cells, Members&... members)
{
    std::size_t index = kChildKeys;
    return (fromCell(cells[index++], members) && ...);
}

} // namespace

template <class T>
std::vector<ChildRows> childRows(const T& entity)
{
    std::vector<ChildRows> children;
    if constexpr (std::is_same_v<T, PlanRiver>)
        children.push_back(calibrationRows(entity.river.stationing));
    if constexpr (requires { entity.measures; }) {
        children.push_back({&measuresSpec(), {}});
        for (const MeasureEntry& measure : entity.measures)
            children.back().rows.push_back(measureRow(measure));
    }
    if constexpr (requires { entity.events; }) {
        children.push_back({&eventsSpec(), {}});
        for (const StatusEvent& event : entity.events)
            children.back().rows.push_back(eventRow(event));
    }
    return children;
}

std::optional<MeasureEntry> measureFrom(std::span<const CellView> cells)
{
    MeasureEntry measure;
    if (!readInto(cells, measure.type, measure.quantity, measure.unit, measure.cost))
        return std::nullopt;
    return measure;
}

std::optional<StatusEvent> eventFrom(std::span<const CellView> cells)
{
    StatusEvent event;
    if (cells[kChildKeys].isNull()) // an event without a day says nothing
        return std::nullopt;
    if (!readInto(cells, event.date, event.status, event.delayed, event.suspended, event.cancelled, event.note))
        return std::nullopt;
    return event;
}

std::optional<Calibration> calibrationFrom(std::span<const CellView> cells)
{
    std::string kind;
    Position at;
    std::int64_t back = 0;
    std::int64_t ahead = 0;
    if (!readInto(cells, kind, at, back, ahead))
        return std::nullopt;
    if (kind == kCalibrationPoint)
        return Calibration{{{at, ahead}}, {}};
    if (kind == kEquation)
        return Calibration{{}, {{at, back, ahead}}};
    return std::nullopt;
}

#define RIPARIA_CHILDREN(Type) template std::vector<ChildRows> childRows<Type>(const Type&);
RIPARIA_FOR_EACH_ENTITY(RIPARIA_CHILDREN)
#undef RIPARIA_CHILDREN

} // namespace riparia::planfile
