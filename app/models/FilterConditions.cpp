// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/FilterConditions.h"

#include "app/text/Fill.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace riparia {

namespace {

QString condition(const char* field, const QString& value)
{
    return QLatin1String(field) + QStringLiteral(" = ") + filterValue(value);
}

/// By its code, which people can read; "" for none.
QString worksValue(const QString& uuid, const PlanNames& names)
{
    const auto id = Uuid::parse(toUtf8(uuid));
    const auto works = id ? names.plan().works().find(*id) : nullptr;
    return works && !works->meta.code.empty() ? fromUtf8(works->meta.code) : uuid;
}

/// The code of what the cell shows, where it shows a name.
QString valueOfCell(const AnyEntity& entity, std::string_view column, const Facts& facts, const QString& shown)
{
    if (column == "kind") {
        const auto* area = std::get_if<std::shared_ptr<const Area>>(&entity);
        return area ? fromUtf8((*area)->kind) : shown;
    }
    if (column == "river") {
        if (const auto* area = std::get_if<std::shared_ptr<const Area>>(&entity))
            return fromUtf8((*area)->link.water);
        if (const auto* greenway = std::get_if<std::shared_ptr<const Greenway>>(&entity))
            return fromUtf8((*greenway)->link.water);
    }
    if (column == "category") {
        const auto* works = std::get_if<std::shared_ptr<const Works>>(&entity);
        return works ? fromUtf8((*works)->category) : shown;
    }
    return codeOf(entity, column, facts, shown);
}

} // namespace

QString filterValue(const QString& value)
{
    static const QRegularExpression plain(QStringLiteral("^[\\w.-]+$"), QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression word(QStringLiteral("^(and|or|not|in)$"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (plain.match(value).hasMatch() && !word.match(value).hasMatch())
        return value;
    return u'"' + QString(value).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

std::string_view fieldOfColumn(TableType type, std::string_view column)
{
    if (type == TableType::Rivers)
        return column == "key" || column == "name" ? "river" : "";
    if (type == TableType::Works) {
        if (column == "category")
            return "category";
        return column == "code" || column == "name" ? "works" : "";
    }
    if (column == "river") // an area may belong to a lake
        return type == TableType::Segments ? "river" : "water";
    if (column == "kind")
        return "area_kind";
    constexpr std::array<std::string_view, 6> kSame{"works", "code", "name", "bank", "measure", "status"};
    const auto* same = std::ranges::find(kSame, column);
    return same == kSame.end() ? std::string_view() : *same;
}

QString filterValueOfCell(TableType type, std::string_view column, const AnyEntity& entity, const Facts& facts)
{
    const QString value = valueOfCell(entity, column, facts, cellOf(type, column, entity, facts).text);
    return column == "works" ? worksValue(value, facts.names) : value;
}

QString conditionOfCell(TableType type, std::string_view column, const AnyEntity& entity, const Facts& facts)
{
    const std::string field(fieldOfColumn(type, column));
    return field.empty() ? QString() : condition(field.c_str(), filterValueOfCell(type, column, entity, facts));
}

QString conditionOfRow(std::string_view dimension, const std::optional<std::string>& value, const PlanNames& names)
{
    // Not of banks: pieces are on both where features are on one each.
    constexpr std::array<const char*, 9> kFields{"water", "category", "kind",      "status", "class",
                                                 "year",  "measure",  "area_kind", "tag"};
    const QString text = fromUtf8(value.value_or(std::string()));
    if (dimension == "works")
        return condition("works", worksValue(text, names));
    const auto* field = std::ranges::find(kFields, dimension);
    return field == kFields.end() ? QString() : condition(*field, text);
}

} // namespace riparia
