// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/TargetTable.h"

#include "app/text/CaptionText.h"
#include "app/text/Fill.h"
#include "app/text/TextTable.h"
#include "app/text/UnitText.h"

#include "core/base/Decimal.h"
#include "core/ledger/Rounding.h"

#include <nlohmann/json.hpp>

namespace riparia::cli {

namespace {

std::string nameOf(const Target& target, Language language)
{
    const Meta& meta = target.meta;
    const std::string& name = language == Language::Chinese || meta.nameEn.empty() ? meta.name : meta.nameEn;
    return name.empty() ? toUtf8(CaptionText::column(target.metric)) : name;
}

Json textOrNull(const std::string& text)
{
    return text.empty() ? Json() : Json(text);
}

Json dayOrNull(const std::optional<Date>& day)
{
    return day ? Json(day->toString()) : Json();
}

double inUnits(double value, Quantity quantity)
{
    return value / (quantity == Quantity::Area ? 10000.0 : 1000.0);
}

} // namespace

QString TargetTable::title()
{
    return tr("Targets");
}

QString TargetTable::amount(std::int64_t value, Quantity quantity, const CountingScheme& scheme)
{
    if (quantity != Quantity::Area)
        return fill(tr("%1 %2", "number, unit"), {printed(value, *findLengthUnit("km"), scheme.kilometreDecimals),
                                                  toUtf8(UnitText::symbol(LengthUnit::Kilometre))});
    const PrintedUnit* unit = findAreaUnit(scheme.areaUnit);
    const AreaUnit shown = parseAreaUnit(unit ? scheme.areaUnit : "m2").value_or(AreaUnit::SquareMetre);
    return fill(tr("%1 %2", "number, unit"), {printed(value, unit ? *unit : *findAreaUnit("m2"), scheme.areaDecimals),
                                              toUtf8(UnitText::symbol(shown))});
}

/// Rounded as the amounts beside it are; the exact share is in the JSON.
QString TargetTable::percent(double share)
{
    return fill(tr("%1 %"), {fixedDecimal(toInteger(share, 1000.0), 1, 1)});
}

std::vector<std::string> TargetTable::columnTitles()
{
    std::vector<std::string> titles;
    for (const QString& text : {tr("Target"), tr("Aim"), tr("Counted"), tr("Share"), tr("Due"), tr("Source")})
        titles.push_back(toUtf8(text));
    return titles;
}

std::vector<std::string> TargetTable::cells(const TargetProgress& target, const CountingScheme& scheme,
                                            Language language)
{
    const QString aim = amount(target.wanted, *target.quantity, scheme);
    return {nameOf(*target.target, language),
            toUtf8(target.target->approximate ? fill(tr("about %1"), {toUtf8(aim)}) : aim),
            toUtf8(amount(target.measured, *target.quantity, scheme)),
            target.share ? toUtf8(percent(*target.share)) : std::string(),
            target.target->due ? target.target->due->toString() : std::string(),
            target.target->sourceText};
}

std::string TargetTable::text(const std::vector<TargetProgress>& targets, const CountingScheme& scheme,
                              Language language)
{
    const std::vector<std::string> titles = columnTitles();
    std::vector<TextTable::Column> columns;
    for (std::size_t i = 0; i < titles.size(); ++i)
        columns.push_back({titles[i], i >= 1 && i <= 3 ? TextTable::Align::Right : TextTable::Align::Left});
    TextTable table(std::move(columns));
    bool any = false;
    for (const TargetProgress& target : targets) {
        if (!target.quantity)
            continue;
        any = true;
        table.addRow(cells(target, scheme, language));
    }
    return any ? toUtf8(title()) + '\n' + table.toString() : std::string();
}

Json TargetTable::json(const std::vector<TargetProgress>& targets, Language language)
{
    Json list = Json::array();
    for (const TargetProgress& row : targets) {
        const Target& target = *row.target;
        const auto number = [&](const auto& value) {
            return row.quantity && value ? Json(inUnits(static_cast<double>(*value), *row.quantity)) : Json();
        };
        const std::optional measured(row.measured);
        const std::optional missing(row.missing());
        list.push_back({{"id", target.meta.code},
                        {"name", nameOf(target, language)},
                        {"metric", target.metric},
                        {"scope", textOrNull(target.scope)},
                        {"target", target.value},
                        {"approximate", target.approximate},
                        {"due", dayOrNull(target.due)},
                        {"source", textOrNull(target.sourceText)},
                        {"measured", number(measured)},
                        {"missing", number(missing)},
                        {"share", row.share ? Json(*row.share) : Json()},
                        {"reached_on", dayOrNull(row.reached)},
                        {"needed_per_year", number(row.neededPerYear)},
                        {"pace_per_year", number(row.pacePerYear)},
                        {"forecast", dayOrNull(row.forecast)}});
    }
    return list;
}

} // namespace riparia::cli
