// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/update/TableUpdate.h"

#include "core/base/Text.h"
#include "core/io/export/PlanTables.h"
#include "core/io/update/CellMatch.h"
#include "core/io/update/EntityEdit.h"
#include "core/plan/ObjectLock.h"

#include <algorithm>
#include <map>
#include <utility>

namespace riparia {

namespace {

/// The rows a plan would write today, by scenario and id.
class WrittenRows {
public:
    static Result<WrittenRows> of(const Plan& plan, const std::string& table, const Progress& progress)
    {
        WrittenRows rows;
        if (auto added = rows.add(plan, table, {}, progress); !added)
            return fail(added.error());
        for (const auto& [id, scenario] : plan.scenarios()) {
            if (auto added = rows.add(plan, table, id, progress); !added)
                return fail(added.error());
        }
        return rows;
    }

    /// Columns of custom fields, of the base and of every scenario.
    const std::vector<ExportColumn>& customColumns() const { return m_customColumns; }

    const ExportRow* find(const std::string& scenario, const std::string& id) const
    {
        const auto at = m_rows.find({scenario, id});
        return at == m_rows.end() ? nullptr : &at->second;
    }

private:
    Result<void> add(const Plan& plan, const std::string& name, const Uuid& scenario, const Progress& progress)
    {
        TableRequest request;
        request.scenario = scenario;
        auto table = planTable(plan, name, request, progress);
        if (!table)
            return fail(table.error());
        const auto custom = std::ranges::find(table->columns, true, &ExportColumn::isCustom); // they are the last ones
        const auto fixed = static_cast<std::size_t>(custom - table->columns.begin());
        m_customColumns.insert(m_customColumns.end(), custom, table->columns.end());
        const auto column = std::ranges::find(table->columns, "scenario", &ExportColumn::key);
        const auto index = static_cast<std::size_t>(column - table->columns.begin());
        for (ExportRow& row : table->rows) {
            std::pair key{row.cells[index], row.cells.front()};
            row.cells.resize(fixed); // fields are compared with the attributes of their object
            row.cells.shrink_to_fit();
            m_rows.try_emplace(std::move(key), std::move(row)); // the base first: in a scenario it stands there too
        }
        return {};
    }

    std::map<std::pair<std::string, std::string>, ExportRow> m_rows;
    std::vector<ExportColumn> m_customColumns;
};

class TableUpdater {
public:
    TableUpdater(const Plan& plan, const SourceLayer& layer, const OwnTable& table, const UpdateOptions& options,
                 const WrittenRows& written)
        : m_plan(plan)
        , m_layer(layer)
        , m_table(table)
        , m_options(options)
        , m_written(written)
    {
        m_update.customs = customCellsOf(layer, table, written.customColumns());
    }

    void take(std::size_t row)
    {
        const std::string id = undefused(m_table.cell(m_layer, row, "id"));
        const std::string scenario = undefused(m_table.cell(m_layer, row, "scenario"));
        const ExportRow* written = m_written.find(scenario, id);
        if (!written) {
            if (!isTotalOrBlank(row))
                m_update.newRows.push_back(row);
            return;
        }
        const CellEdits edits = editsOf(row, *written);
        const std::vector<CustomValue> fields = fieldEditsOf(row, id, written->id);
        if (edits.empty() && fields.empty())
            ++m_update.same;
        else
            edit(id, written->id, edits, fields);
    }

    TableUpdate result() { return std::move(m_update); }

private:
    /// A row of totals says something in its first cell and in those of amounts, nothing else.
    bool isTotalOrBlank(std::size_t row) const
    {
        for (std::size_t i = 1; i < m_table.columns.size(); ++i) {
            const bool empty = trim(m_layer.fields[m_table.fields[i]].at(row)).empty();
            if (!empty && m_table.columns[i].kind != ColumnKind::Number)
                return false;
        }
        return true;
    }

    CellEdits editsOf(std::size_t row, const ExportRow& written) const
    {
        CellEdits edits;
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            const ExportColumn& column = m_table.columns[i];
            const std::string given(m_layer.fields[m_table.fields[i]].at(row));
            if (column.key != "updated_at" && !saysTheSame(column, given, written.cells[i], m_options.words))
                edits.emplace(column.key, given);
        }
        return edits;
    }

    std::vector<CustomValue> fieldEditsOf(std::size_t row, const std::string& code, const Uuid& id)
    {
        if (m_update.customs.empty())
            return {};
        std::vector<CustomValue> damaged;
        const std::vector<GivenField> given = customFieldsOf(m_layer, m_update.customs, row, damaged);
        for (const CustomValue& cell : damaged)
            sayNotTaken(code, cell.name, cell.text);
        return editedFields(given, attrsOf(m_plan, m_table.name, id));
    }

    void sayNotTaken(const std::string& code, const std::string& column, const std::string& cell)
    {
        m_update.issues.push_back({Severity::Warning, IssueCode::CellNotTaken, code, {m_table.name, column, cell}, {}});
    }

    void edit(const std::string& code, const Uuid& id, const CellEdits& edits, const std::vector<CustomValue>& fields)
    {
        const Date today = m_options.today
                               ? *m_options.today
                               : Date::parse(std::string_view(m_options.time).substr(0, 10)).value_or(Date{});
        const auto edited = editedEntity(m_plan, m_table.name, id, edits, fields, m_options.words, today);
        if (!edited) // the row was written from it
            return;
        Change change{edited->before, stamped(edited->after, m_options.time, m_options.author)};
        if (isHeldByLock(change)) {
            m_update.issues.push_back({Severity::Warning, IssueCode::ObjectLocked, code, {m_table.name}, {}});
            return;
        }
        for (const std::string& key : edited->notTaken) {
            const auto field = std::ranges::find(fields, key, &CustomValue::name);
            const auto cell = edits.find(key); // no custom field is called as a column
            sayNotTaken(code, key, cell != edits.end() ? cell->second : field != fields.end() ? field->text : "");
        }
        if (edits.contains("status") && !edits.contains("status_date") &&
            std::ranges::find(edited->notTaken, "status") == edited->notTaken.end())
            m_update.issues.push_back(
                {Severity::Info, IssueCode::StatusUndated, code, {edits.at("status"), today.toString()}, {}});
        if (sameEntity(edited->before, edited->after)) {
            ++m_update.same;
            return;
        }
        ++m_update.changed;
        m_update.changes.changes.push_back(std::move(change));
    }

    const Plan& m_plan;
    const SourceLayer& m_layer;
    const OwnTable& m_table;
    const UpdateOptions& m_options;
    const WrittenRows& m_written;
    TableUpdate m_update;
};

} // namespace

Result<TableUpdate> updateFromTable(const Plan& plan, const SourceLayer& layer, const OwnTable& table,
                                    const UpdateOptions& options, const Progress& progress)
{
    const auto written = WrittenRows::of(plan, table.name, progress);
    if (!written)
        return fail(written.error());
    TableUpdater updater(plan, layer, table, options, *written);
    for (std::size_t row = 0; row < layer.fid.size(); ++row) {
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled);
        updater.take(row);
    }
    TableUpdate update = updater.result();
    update.changes.label = "update " + table.name;
    return update;
}

} // namespace riparia
