// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/RowFinder.h"

#include "app/cli/Nearest.h"
#include "app/exchange/SummaryRows.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"

#include "core/base/Text.h"
#include "core/plan/Taxonomy.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace riparia::cli {

namespace {

constexpr std::size_t kMostNamed = 20;
constexpr const char* kUnassigned = "unassigned";

std::string folded(std::string_view text)
{
    return lowerAscii(trim(narrow(text)));
}

std::string listed(std::vector<std::string> names)
{
    if (names.size() > kMostNamed) {
        names.resize(kMostNamed);
        names.emplace_back("...");
    }
    return join(names, ", ");
}

} // namespace

RowFinder::RowFinder(const Plan& plan, const CountRequest& request, const SummaryTable& table, Language language,
                     const Progress& progress)
    : m_plan(plan)
    , m_request(request)
    , m_table(table)
    , m_language(language)
    , m_progress(progress)
{}

Result<NamedRow> RowFinder::find(const std::vector<std::string>& typed)
{
    NamedRow row;
    for (std::size_t i = 0; i < m_table.dimensions.size(); ++i) {
        const auto found = matching(i, typed[i]);
        if (!found)
            return fail(found.error());
        if (found->size() != 1) {
            const QString reason = found->empty() ? unknown(i, typed[i]) : several(*found);
            return fail(ErrorCode::InvalidArgument, "--of " + typed[i], toUtf8(reason));
        }
        row.key.push_back(found->front().key);
        row.labels.push_back(found->front().label);
    }
    return row;
}

/// From what is counted to what the plan knows at all: the nearer meaning wins.
Result<RowFinder::Values> RowFinder::matching(std::size_t dimension, const std::string& typed)
{
    if (Values found = named(valuesIn(m_table, dimension), typed); !found.empty())
        return found;
    const auto all = everything();
    if (!all)
        return fail(all.error());
    if (Values found = named(valuesIn(**all, dimension), typed); !found.empty())
        return found;
    return named(valuesOfThePlan(m_table.dimensions[dimension], typed), typed);
}

/// The same table under a rule that leaves nothing out.
Result<const SummaryTable*> RowFinder::everything()
{
    if (m_everything)
        return &*m_everything;
    CountRequest all;
    all.scenario = m_request.scenario;
    all.scheme.cancelled = true;
    const auto ledger = buildLedger(m_plan, all, m_progress);
    if (!ledger)
        return fail(ledger.error());
    auto table = pivot(**ledger, m_table.dimensions, m_progress);
    if (!table)
        return fail(table.error());
    m_everything = std::move(*table);
    return &*m_everything;
}

RowFinder::Values RowFinder::valuesIn(const SummaryTable& table, std::size_t dimension) const
{
    Values values;
    for (const SummaryRow& row : table.rows) {
        const auto& key = row.key[dimension];
        if (std::ranges::find(values, key, &Value::key) != values.end())
            continue;
        Value value{key, summaryLabel(table, row, dimension, m_language), {}};
        value.names = {value.label};
        if (key)
            value.names.insert(value.names.end(), {*key, row.label[dimension], row.labelEn[dimension]});
        else
            value.names.emplace_back(kUnassigned);
        values.push_back(std::move(value));
    }
    return values;
}

RowFinder::Values RowFinder::rivers() const
{
    Values values;
    for (const auto& [id, row] : m_plan.rivers()) {
        const River& river = row->river;
        if (row->meta.deleted || std::ranges::find(values, std::optional(river.key), &Value::key) != values.end())
            continue;
        const std::string label = toUtf8(NameText::river(river, m_language));
        values.push_back({river.key, label, {label, river.key, river.name, river.nameEn}});
    }
    return values;
}

/// What nothing at all is done for, and is a value for all that.
RowFinder::Values RowFinder::valuesOfThePlan(const std::string& dimension, const std::string& typed) const
{
    if (dimension == "water")
        return rivers();
    if (dimension == "status") {
        if (const StatusType* type = Taxonomy::builtIn().findStatus(typed))
            return {{type->code, toUtf8(NameText::status(type->code, m_language)), {typed}}};
    }
    if (dimension == "class") {
        if (const auto known = parseStatusClass(folded(typed)))
            return {{std::string(toString(*known)), toUtf8(NameText::statusClass(*known)), {typed}}};
    }
    if (dimension == "measure") {
        if (const MeasureType* type = Taxonomy::builtIn().findMeasure(typed))
            return {{type->code, toUtf8(NameText::measure(type->code, m_language)), {typed}}};
    }
    return {};
}

/// The one with this key, else all that are called so.
RowFinder::Values RowFinder::named(const Values& values, const std::string& typed)
{
    if (const auto at = std::ranges::find(values, std::optional(typed), &Value::key); at != values.end())
        return {*at};
    const std::string wanted = folded(typed);
    Values found;
    if (wanted.empty()) // what has no English name is not meant
        return found;
    std::ranges::copy_if(values, std::back_inserter(found), [&wanted](const Value& value) {
        return std::ranges::any_of(value.names, [&](const std::string& name) { return folded(name) == wanted; });
    });
    return found;
}

QString RowFinder::unknown(std::size_t dimension, const std::string& typed) const
{
    std::vector<std::string> names;
    const bool isWater = m_table.dimensions[dimension] == "water";
    for (const Value& value : isWater ? rivers() : valuesIn(m_everything ? *m_everything : m_table, dimension))
        names.push_back(value.label);
    if (names.empty())
        return tr("nothing in the plan is called so");
    if (const auto nearest = nearestWord(typed, names))
        return fill(tr("no row is called so; is %1 meant?"), {*nearest});
    return fill(tr("no row is called so; there are: %1"), {listed(std::move(names))});
}

QString RowFinder::several(const Values& values)
{
    std::vector<std::string> keys;
    for (const Value& value : values)
        keys.push_back(value.key.value_or(kUnassigned));
    return fill(tr("several rows are called so; name one by its key: %1"), {listed(std::move(keys))});
}

} // namespace riparia::cli
