// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/update/CustomCells.h"

#include "core/base/Text.h"
#include "core/io/export/CustomColumns.h"
#include "core/io/update/CellMatch.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace riparia {

namespace {

bool saysThat(const std::string& given, const std::string& written, ColumnKind kind)
{
    return saysTheSame({{}, kind}, given, written, {});
}

CustomKind customKind(ColumnKind kind)
{
    if (kind == ColumnKind::Number)
        return CustomKind::Number;
    return kind == ColumnKind::Truth ? CustomKind::Truth : CustomKind::Text;
}

CustomKind customKind(FieldType type)
{
    if (type == FieldType::Integer || type == FieldType::Real)
        return CustomKind::Number;
    return type == FieldType::Boolean ? CustomKind::Truth : CustomKind::Text;
}

/// The fields the plan has, with what all columns of one hold.
using KnownFields = std::map<std::string, CustomKind>;

KnownFields knownFields(const std::vector<ExportColumn>& written)
{
    KnownFields known;
    for (const ExportColumn& column : written) {
        if (!column.isCustom || column.key == kMoreFields)
            continue;
        const CustomKind kind = customKind(column.kind);
        const auto [at, isNew] = known.try_emplace(column.field, kind);
        if (!isNew && at->second != kind)
            at->second = CustomKind::Text;
    }
    return known;
}

/// The field of the plan that a title names: exactly, else as formats change names (blanks, line ends, an apostrophe, length).
const KnownFields::value_type* fieldNamed(const KnownFields& known, const std::string& title)
{
    const std::string name = customFieldOf(title);
    if (const auto at = known.find(name); at != known.end())
        return &*at;
    for (const auto& each : known) {
        if (saysThat(name, each.first, ColumnKind::Text) || saysThat(title, each.first, ColumnKind::Text))
            return &each;
    }
    return nullptr;
}

bool saysTheField(const std::string& given, const CustomValue& held)
{
    switch (held.kind) {
    case CustomKind::Number: return saysThat(given, held.text, ColumnKind::Number);
    case CustomKind::Truth: return saysThat(given, held.text, ColumnKind::Truth);
    case CustomKind::Text: break;
    }
    return saysThat(given, held.text, ColumnKind::Text);
}

} // namespace

std::vector<CustomCells> customCellsOf(const SourceLayer& layer, const OwnTable& table,
                                       const std::vector<ExportColumn>& written)
{
    const KnownFields known = knownFields(written);
    std::vector<CustomCells> found;
    std::set<std::string> taken;
    for (std::size_t i = 0; i < layer.fields.size(); ++i) {
        const std::string title(trim(layer.fields[i].name));
        const bool isOfTable = std::ranges::find(table.fields, i) != table.fields.end();
        if (isOfTable || title.empty() || isWritersColumn(lowerAscii(title)) || isUntitled(title))
            continue;
        CustomCells cells{i, undefused(title), customKind(layer.fields[i].type), title == kMoreFields};
        cells.name = customFieldOf(cells.name);
        if (const auto* field = cells.holdsMore ? nullptr : fieldNamed(known, title)) {
            cells.name = field->first;
            cells.kind = field->second;
        }
        if (!isOwnMark(cells.name) && taken.insert(cells.name).second)
            found.push_back(std::move(cells));
    }
    return found;
}

std::vector<GivenField> customFieldsOf(const SourceLayer& layer, const std::vector<CustomCells>& columns,
                                       std::size_t row, std::vector<CustomValue>& damaged)
{
    std::vector<GivenField> fields;
    for (const CustomCells& cells : columns) {
        const std::string text(trim(layer.fields[cells.column].at(row)));
        if (!cells.holdsMore) {
            fields.push_back({{cells.name, text, cells.kind}, cells.kind == CustomKind::Text});
            continue;
        }
        std::vector<CustomValue> more = customFields(text);
        if (more.empty() && !text.empty() && !isFieldList(text))
            damaged.push_back({cells.name, text});
        for (CustomValue& field : more) {
            if (std::ranges::find(fields, field.name, &CustomValue::name) == fields.end())
                fields.push_back({std::move(field), false});
        }
    }
    return fields;
}

CustomValue keptValue(const GivenField& given)
{
    return {given.name, given.mayBeDefused ? undefused(given.text) : given.text, given.kind};
}

std::vector<CustomValue> editedFields(const std::vector<GivenField>& given, const std::string& attrs)
{
    std::map<std::string, CustomValue> held;
    for (CustomValue& field : customFields(attrs)) {
        std::string name = field.name;
        held.emplace(std::move(name), std::move(field));
    }
    std::vector<CustomValue> edited;
    for (const GivenField& field : given) {
        CustomValue kept = keptValue(field);
        const auto at = held.find(field.name);
        // Only one preset defuses: an apostrophe may be of the value itself.
        const bool isSame = at == held.end()
                                ? field.text.empty()
                                : saysTheField(field.text, at->second) || saysTheField(kept.text, at->second);
        if (isSame)
            continue;
        edited.push_back(std::move(kept));
        if (at != held.end())
            edited.back().kind = at->second.kind;
    }
    return edited;
}

} // namespace riparia
