// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/base/Uuid.h"
#include "core/geodesy/Crs.h"
#include "core/geometry/Point.h"
#include "core/geometry/Polygon.h"

#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace riparia {

/// What the cells of a column hold. All are text: numbers as exact decimals with '.', dates as 2023-03-20, codes as the
/// plan has them, several joined by ';', truths as true and false. Empty = no value.
enum class ColumnKind { Text, Code, Number, Date, Truth };

struct ExportColumn {
    std::string key; ///< stable, snake_case, with its unit: "length_m"
    ColumnKind kind = ColumnKind::Text;
    bool isCustom = false; ///< of a custom field: has no words in any language, its key says nothing of a unit
    std::string field{};   ///< of a custom one, the name of the field, which the key may differ from (CustomColumns.h)

    friend bool operator==(const ExportColumn&, const ExportColumn&) = default;
};

/// A geometry in plan coordinates.
using ExportShape = std::variant<std::monostate, Point, Line, std::vector<Line>, MultiPolygon>;

struct ExportRow {
    std::vector<std::string> cells; ///< one per column
    ExportShape shape;
    Uuid id{}; ///< of the entity; nil where the row is none
};

/// One kind of entity, or the pieces of a ledger, ready for a file. Every writer takes its rows from here, so that formats cannot differ.
struct ExportTable {
    std::string name; ///< "segments"
    std::vector<ExportColumn> columns;
    std::vector<ExportRow> rows;
    bool hasShapes = false;
    Crs crs; ///< of the shapes
};

/// Where a writer puts its bytes.
using Sink = std::function<Result<void>(std::string_view bytes)>;

} // namespace riparia
