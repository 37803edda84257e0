// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/PastedCells.h"

#include "app/models/EntityEdits.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace riparia {

namespace {

/// Lines of cells; the empty ones at the end are no rows.
std::vector<QStringList> linesOf(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    while (text.endsWith(u'\n'))
        text.chop(1);
    std::vector<QStringList> lines;
    for (const QString& line : text.split(u'\n'))
        lines.push_back(line.split(u'\t'));
    return lines;
}

/// Whether the cell holds this already, as it is shown or as it is copied.
bool holds(const PlanTableModel& model, const QModelIndex& cell, const QString& value)
{
    const QString shown = model.data(cell).toString();
    const qsizetype point = shown.indexOf(u'.');
    const double leastShown = std::pow(10.0, static_cast<double>(point < 0 ? 0 : point + 1 - shown.size()));
    const QVariant number = cell.data(PlanTableModel::NumberRole);
    bool isNumber = false;
    const double typed = value.toDouble(&isNumber);
    if (number.isValid() && isNumber)
        return std::abs(number.toDouble() - typed) < 0.51 * leastShown;
    return value.simplified() == shown.simplified();
}

/// The works that is called so, by the uuid that references name; what is none is given back.
QString worksId(const PlanDocument& document, const QString& value)
{
    for (const auto& [id, works] : document.plan().works()) {
        const bool isMeant = value == fromUtf8(works->meta.code) || value == fromUtf8(works->meta.name) ||
                             value == fromUtf8(works->meta.nameEn);
        if (isMeant && document.places().stands(id) && !value.isEmpty())
            return fromUtf8(document.places().placeOf(id).toString());
    }
    return value;
}

} // namespace

int PastedCells::usable() const
{
    return static_cast<int>(
        std::ranges::count_if(rows, [](const Row& row) { return row.problem.isEmpty() && !row.isSame; }));
}

PastedCells PastedCells::read(const QString& text, const PlanTableModel& model, const PlanDocument& document,
                              const Target& target)
{
    PastedCells pasted;
    std::vector<QStringList> lines = linesOf(text);
    const auto titleOf = [&](int column) { return model.headerData(column, Qt::Horizontal).toString().simplified(); };
    std::size_t width = 0;
    for (const QStringList& line : lines)
        width = std::max(width, static_cast<std::size_t>(line.size()));
    width = std::min(width, target.columns.size());
    std::vector<bool> isReadOnly;
    for (std::size_t i = 0; i < width; ++i) {
        const TableColumn& column = model.columns()[static_cast<std::size_t>(target.columns[i])];
        pasted.fields.emplace_back(column.key);
        pasted.titles += titleOf(target.columns[i]);
        isReadOnly.push_back(column.editor == CellEditor::None);
    }
    const auto repeatsTitles = [&](const QStringList& line) {
        for (qsizetype i = 0; i < pasted.titles.size(); ++i) {
            if (i >= line.size() || line[i].simplified() != pasted.titles[i])
                return false;
        }
        return !pasted.titles.isEmpty();
    };
    if (lines.size() > 1 && repeatsTitles(lines.front()))
        lines.erase(lines.begin());
    if (target.rows.empty() || width == 0)
        return pasted;

    std::vector<int> rows = target.rows;
    if (lines.size() > 1) { // one to a row from the first on, selected or not
        rows.clear();
        for (int row = target.rows.front(); row < model.rowCount() && rows.size() < lines.size(); ++row)
            rows.push_back(row);
        pasted.beyond = static_cast<int>(lines.size() - rows.size());
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QStringList& line = lines.size() > 1 ? lines[i] : lines.front();
        Row row{model.idAt(rows[i]), model.index(rows[i], 0).data().toString(), {}, {}, false};
        std::vector<FieldValue> values;
        for (std::size_t column = 0; column < width; ++column) {
            const auto at = static_cast<qsizetype>(column);
            const QString value = at < line.size() ? line[at].trimmed() : QString();
            row.values += value;
            if (at >= line.size())
                continue;
            const QModelIndex cell = model.index(rows[i], target.columns[column]);
            // What cannot be edited may stand there as it is: a whole table that was copied, changed and brought back.
            if (!isReadOnly[column])
                values.push_back({pasted.fields[column], pasted.fields[column] == "works"
                                                             ? worksId(document, value)
                                                             : model.valueTyped(target.columns[column], value)});
            else if (!holds(model, cell, value) && row.problem.isEmpty())
                row.problem = tr("%1 cannot be changed here.").arg(pasted.titles[at]);
        }
        if (row.problem.isEmpty()) {
            auto edit = editFields(document, {row.id}, values);
            if (!edit)
                row.problem = ErrorText::sentence(edit.error());
            else if (edit->changes.isEmpty())
                row.isSame = true;
            else
                std::ranges::move(edit->changes.changes, std::back_inserter(pasted.changes.changes));
        }
        pasted.rows.push_back(std::move(row));
    }
    return pasted;
}

} // namespace riparia
