// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/FeatureFigures.h"
#include "app/models/PlanNames.h"

#include "core/plan/EntityTraits.h"

#include <QString>
#include <QVariant>

#include <optional>
#include <string_view>
#include <vector>

namespace riparia {

/// The tables of the table dock.
enum class TableType { Segments, Areas, Greenways, Rivers, Works };

EntityKind kindOf(TableType type);

/// How cells of a column are edited.
enum class CellEditor {
    None,
    Text,
    Chainage,
    River,
    RiverByPlace,
    Bank,
    Measure,
    Status,
    WorksChoice,
    Day,
    Year,
    Number
};

struct TableColumn {
    std::string_view key; ///< stable: "length_m"
    bool isNumber = false;
    CellEditor editor = CellEditor::None;
    int width = 90; ///< usual width in pixels at 12 px text
};

const std::vector<TableColumn>& columnsOf(TableType type);
/// Title of a column for the screen: short, with the unit its cells are shown in where they have none.
QString columnTitle(TableType type, std::string_view key, const ShownUnits& units);

/// What cells are made from.
struct Facts {
    const PlanNames& names;
    const FeatureFigures& figures;
};

/// What one cell shows.
struct TableCell {
    QString text;
    double number = 0;   ///< of a number column: for sorting and sums, in the unit shown
    bool isEmpty = true; ///< sorts last
    std::optional<StatusClass> statusClass{};
};

TableCell cellOf(TableType type, std::string_view key, const AnyEntity& entity, const Facts& facts);

/// What a cell is edited by: the code of what is chosen from a list (bank, measure, status, works, river), a number without grouping in the unit that is
/// shown, else its text.
QString codeOf(const AnyEntity& entity, std::string_view key, const Facts& facts, const QString& text);

/// Ids of the table's rows in a scenario (nil = base), in order of their ids.
std::vector<Uuid> rowsOf(TableType type, const Plan& plan, const Uuid& scenario);
/// None when it is not there.
AnyEntity entityOf(TableType type, const Plan& plan, const Uuid& id);

} // namespace riparia
