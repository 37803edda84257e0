// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/planfile/Cell.h"
#include "core/plan/Entities.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How one field of an entity stands in a column, for every member type of Fields.h that takes one column.
namespace riparia::planfile {

/// Column type of a member type, as GeoPackage names it.
template <class T>
constexpr std::string_view columnType()
{
    if constexpr (std::is_same_v<T, bool>)
        return "BOOLEAN";
    else if constexpr (std::is_same_v<T, double> || std::is_same_v<T, std::optional<double>>)
        return "DOUBLE";
    else if constexpr (std::is_same_v<T, std::int64_t> || std::is_same_v<T, int> ||
                       std::is_same_v<T, std::optional<int>> || std::is_same_v<T, Position>)
        return "INTEGER";
    else if constexpr (std::is_same_v<T, Date> || std::is_same_v<T, std::optional<Date>>)
        return "DATE";
    else
        return "TEXT";
}

Cell toCell(bool value);
Cell toCell(std::int64_t value);
Cell toCell(double value);
Cell toCell(const std::optional<int>& value);
Cell toCell(const std::optional<double>& value);
Cell toCell(const std::string& text); ///< NULL for an empty one
Cell toCell(const std::optional<std::string>& text);
Cell toCell(const Uuid& id); ///< NULL for nil
Cell toCell(const Date& date);
Cell toCell(const std::optional<Date>& date);
Cell toCell(Bank bank);
Cell toCell(SegmentState state);
Cell toCell(LinkOrigin origin);
Cell toCell(Origin origin);
Cell toCell(Position position);
Cell toCell(const Point& point); ///< "[x,y]"
Cell toCell(const std::vector<Point>& points);
Cell toCell(const std::vector<std::string>& texts);
Cell toCell(const std::vector<RiverSpan>& spans);

/// False when the cell holds something that is no such value; `value` is left as it was then. NULL leaves it as it was and is fine.
bool fromCell(const CellView& cell, bool& value);
bool fromCell(const CellView& cell, std::int64_t& value);
bool fromCell(const CellView& cell, int& value);
bool fromCell(const CellView& cell, double& value);
bool fromCell(const CellView& cell, std::optional<int>& value);
bool fromCell(const CellView& cell, std::optional<double>& value);
bool fromCell(const CellView& cell, std::string& text);
bool fromCell(const CellView& cell, std::optional<std::string>& text);
bool fromCell(const CellView& cell, Uuid& id);
bool fromCell(const CellView& cell, Date& date);
bool fromCell(const CellView& cell, std::optional<Date>& date);
bool fromCell(const CellView& cell, Bank& bank);
bool fromCell(const CellView& cell, SegmentState& state);
bool fromCell(const CellView& cell, LinkOrigin& origin);
bool fromCell(const CellView& cell, Origin& origin);
bool fromCell(const CellView& cell, Position& position);
bool fromCell(const CellView& cell, Point& point);
bool fromCell(const CellView& cell, std::vector<Point>& points);
bool fromCell(const CellView& cell, std::vector<std::string>& texts);
bool fromCell(const CellView& cell, std::vector<RiverSpan>& spans);

/// What a cell holds, for a message.
std::string cellText(const CellView& cell);

} // namespace riparia::planfile
