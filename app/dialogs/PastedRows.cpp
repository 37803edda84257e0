// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/PastedRows.h"

#include "app/text/Fill.h"

#include "core/io/import/SegmentSheet.h"

#include <algorithm>
#include <map>

namespace riparia {

namespace {

PastedRows textOf(const SourceLayer& layer)
{
    PastedRows pasted;
    for (const FieldColumn& field : layer.fields)
        pasted.titles += fromUtf8(field.name);
    for (std::size_t i = 0; i < layer.fid.size(); ++i) {
        PastedRows::Row row;
        row.line = layer.fid[i];
        for (const FieldColumn& field : layer.fields)
            row.cells += fromUtf8(field.at(i));
        pasted.rows.push_back(std::move(row));
    }
    return pasted;
}

void giveIssues(PastedRows& pasted, const Issues& issues, const std::string& name)
{
    std::map<std::string, PastedRows::Row*> rows;
    for (PastedRows::Row& row : pasted.rows)
        rows.emplace(featureSubject(name, row.line), &row);
    for (const Issue& issue : issues) {
        const auto row = rows.find(issue.subject);
        (row == rows.end() ? pasted.others : row->second->issues).push_back(issue);
    }
}

void giveSegments(PastedRows& pasted)
{
    std::map<std::int64_t, std::shared_ptr<const Segment>> made;
    for (const Change& change : pasted.import->changes.changes) {
        if (const auto* segment = std::get_if<std::shared_ptr<const Segment>>(&change.after))
            made.emplace((*segment)->meta.sourceFid, *segment);
    }
    for (PastedRows::Row& row : pasted.rows) {
        if (const auto found = made.find(row.line); found != made.end())
            row.segment = found->second;
    }
}

} // namespace

std::size_t PastedRows::usable() const
{
    return static_cast<std::size_t>(std::ranges::count_if(rows, [](const Row& row) { return row.segment != nullptr; }));
}

Result<PastedRows> readPastedRows(const Plan& plan, const QString& text, const QString& name,
                                  const ImportOptions& options, const Progress& progress)
{
    const std::string source = toUtf8(name);
    const auto sheet = readSegmentSheet(toUtf8(text), source, "UTF-8");
    if (!sheet)
        return fail(sheet.error());
    PastedRows pasted = textOf(sheet->layers.front());
    Issues refused;
    auto imported = importSegmentSheet(plan, *sheet, options, progress, &refused);
    if (!imported) {
        if (refused.empty())
            return fail(imported.error());
        giveIssues(pasted, refused, source);
        return pasted;
    }
    giveIssues(pasted, imported->issues, source);
    pasted.import = std::move(*imported);
    giveSegments(pasted);
    return pasted;
}

} // namespace riparia
