// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/PlanWorkbook.h"

#include "app/exchange/ComparisonRows.h"
#include "app/exchange/ReaderWords.h"
#include "app/exchange/SummaryRows.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"

#include "core/io/export/ChainageTicks.h"
#include "core/io/export/PieceTable.h"
#include "core/io/export/PlanTables.h"
#include "core/io/export/TableContext.h"
#include "core/ledger/ScenarioComparison.h"
#include "core/plan/PlanHash.h"
#include "core/plan/Taxonomy.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <functional>
#include <utility>

namespace riparia {

namespace {

/// Columns of tables of the plan that add up.
constexpr std::array<std::string_view, 7> kAddends{"length_m",       "bank_length_m",     "area_m2", "cost",
                                                   "river_length_m", "greenway_length_m", "features"};

/// A target has a scope of its own, so that a filter leaves them out of the usual sheets.
bool leavesTargetsOut(const Plan& plan, const ExportOrder& order)
{
    if (!order.tables.empty() || order.only || order.request.filter.isEmpty())
        return false;
    return std::ranges::any_of(plan.table<Target>(), [](const auto& row) { return !row.second->meta.deleted; });
}

std::int64_t secondsOf(const std::string& time)
{
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    if (std::sscanf(time.c_str(), "%4d-%2u-%2uT%2d:%2d:%2d", &year, &month, &day, &hour, &minute, &second) != 6)
        return 0;
    const std::chrono::sys_days days = std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
    constexpr std::int64_t kSecondsOfDay = 86400;
    return days.time_since_epoch().count() * kSecondsOfDay + hour * 3600 + minute * 60 + second;
}

class BookMaker {
public:
    BookMaker(const Plan& plan, const ExportOrder& order, const Progress& progress)
        : m_plan(plan)
        , m_order(order)
        , m_progress(progress)
    {}

    Result<MadeBook> make()
    {
        if (auto added = m_order.tables.empty() ? addUsual() : addTables(m_order.tables); !added)
            return fail(added.error());
        XlsxBook& book = m_made.book;
        const ReaderWords words(m_order.language);
        book.title = m_plan.info().title;
        book.notesTitle = toUtf8(WorkbookText::readme());
        book.notes = WorkbookText::notes(m_plan, m_order, book.sheets);
        book.totalWord = toUtf8(WorkbookText::total());
        book.pageText = toUtf8(WorkbookText::page());
        book.caption = captions(words);
        book.codeText = [words](const std::string& key, const std::string& codes) {
            return words.codeText(key, codes);
        };
        book.created = secondsOf(lastChangeOf(m_plan));
        return std::move(m_made);
    }

private:
    Result<void> addUsual()
    {
        if (m_order.only) // totals are of what is counted together
            return addTables({"segments", "areas", "greenways", "rivers", "works", "sites"});
        const auto ledger = buildLedger(m_plan, m_order.request, m_progress);
        if (!ledger)
            return fail(ledger.error());
        const Issues& counted = (*ledger)->issues;
        m_made.done.issues.insert(m_made.done.issues.end(), counted.begin(), counted.end());
        if (auto added = addTotals(**ledger, "class", "summary"); !added)
            return added;
        if (auto added = addTables({"segments", "areas", "greenways"}); !added)
            return added;
        if (auto added = addTotals(**ledger, "water", "by_river"); !added)
            return added;
        if (auto added = addTargets(**ledger); !added)
            return added;
        if (auto added = addDifference(); !added)
            return added;
        return addTables({"rivers", "works", "sites"});
    }

    Result<void> addTables(const std::vector<std::string>& names)
    {
        for (const std::string& name : names) {
            auto table = tableNamed(name);
            if (!table)
                return fail(table.error());
            m_made.done.rows += table->rows.size();
            if (table->rows.empty() && m_order.tables.empty())
                continue;
            std::vector<std::string> summed;
            for (const ExportColumn& column : table->columns) {
                if (!column.isCustom && std::find(kAddends.begin(), kAddends.end(), column.key) != kAddends.end())
                    summed.push_back(column.key);
            }
            add(name, std::move(*table), std::move(summed));
        }
        return {};
    }

    Result<ExportTable> tableNamed(const std::string& name)
    {
        const CountRequest& request = m_order.request;
        if (name == "chainage_ticks")
            return chainageTicks(m_plan, m_progress);
        if (name != "pieces")
            return planTable(m_plan, name, {request.scenario, request.asOf, request.filter, false, m_order.only},
                             m_progress);
        if (m_order.only)
            return fail(ErrorCode::InvalidArgument, name, "pieces of a part of the plan");
        const auto ledger = buildLedger(m_plan, request, m_progress);
        if (!ledger)
            return fail(ledger.error());
        return pieceTable(**ledger, m_plan, m_made.done.issues, m_progress);
    }

    Result<void> addTotals(const Ledger& ledger, const char* dimension, const char* name)
    {
        const auto table = pivot(ledger, {dimension}, m_progress);
        if (!table)
            return fail(table.error());
        add(name, summaryTable(*table, m_order.language, false), summaryAddends(*table));
        return {};
    }

    Result<void> addTargets(const Ledger& ledger)
    {
        if (!m_order.request.filter.isEmpty())
            return {}; // the first sheet says so
        const auto targets = targetProgress(ledger, m_plan, std::nullopt, m_progress);
        if (!targets)
            return fail(targets.error());
        for (const TargetProgress& target : *targets) {
            if (auto issue = target.issue())
                m_made.done.issues.push_back(std::move(*issue));
        }
        ExportTable table = targetTable(*targets, m_order.language);
        if (!table.rows.empty())
            add("targets", std::move(table), {});
        return {};
    }

    /// What the scenario changes, by river and feature by feature.
    Result<void> addDifference()
    {
        const auto sides = m_order.comparedSides();
        if (!sides)
            return {};
        const auto compared =
            compareScenarios(m_plan, m_order.request, sides->first, sides->second, {"water"}, m_progress);
        if (!compared)
            return fail(compared.error());
        ExportTable rivers = groupDifferences(compared->counted, m_order.language);
        std::vector<std::string> summed;
        for (const ExportColumn& column : rivers.columns) {
            if (column.kind == ColumnKind::Number)
                summed.push_back(column.key);
        }
        add("difference", std::move(rivers), std::move(summed));
        ExportTable features = featureDifferences(*compared, m_order.language);
        if (!features.rows.empty())
            add("changes", std::move(features), {}); // where features overlap, what each counts alone does not add up
        return {};
    }

    /// Columns of a comparison are titled by the scenarios they are of. Outlives the maker.
    std::function<std::string(const std::string&)> captions(const ReaderWords& words) const
    {
        const auto sides = m_order.comparedSides();
        if (!sides)
            return [words](const std::string& key) { return words.caption(key); };
        const auto name = [&](const Uuid& id) { return WorkbookText::scenario(m_plan, id, m_order.language); };
        return [words, a = name(sides->first), b = name(sides->second)](const std::string& key) {
            const bool isA = key.ends_with("_a_m") || key.ends_with("_a_m2");
            const bool isB = key.ends_with("_b_m") || key.ends_with("_b_m2");
            return isA || isB ? toUtf8(WorkbookText::ofScenario(key, isA ? a : b)) : words.caption(key);
        };
    }

    void add(std::string_view name, ExportTable table, std::vector<std::string> summed)
    {
        m_made.book.sheets.push_back({toUtf8(ReaderWords::table(name)), std::move(table), std::move(summed)});
    }

    const Plan& m_plan;
    const ExportOrder& m_order;
    const Progress& m_progress;
    MadeBook m_made;
};

} // namespace

Result<MadeBook> planWorkbook(const Plan& plan, const ExportOrder& order, const Progress& progress)
{
    return BookMaker(plan, order, progress).make();
}

std::string WorkbookText::scenario(const Plan& plan, const Uuid& id, Language language)
{
    const auto row = plan.scenarios().find(id);
    if (!row)
        return toUtf8(tr("Base", "scenario"));
    const Meta& meta = row->meta;
    const bool isEnglish = language == Language::English && !meta.nameEn.empty();
    const std::string& name = isEnglish || meta.name.empty() ? meta.nameEn : meta.name;
    return name.empty() ? meta.code : name;
}

QString WorkbookText::ofScenario(const std::string& key, const std::string& name)
{
    if (key.starts_with("river"))
        return fill(tr("River length, %1 (m)", "scenario"), {name});
    if (key.starts_with("bank"))
        return fill(tr("Bank length, %1 (m)", "scenario"), {name});
    if (key.starts_with("area"))
        return fill(tr("Area, %1 (m²)", "scenario"), {name});
    return fill(tr("Greenway, %1 (m)", "scenario"), {name});
}

XlsxNote WorkbookText::crsNote(const Crs& crs)
{
    return {toUtf8(tr("Coordinate system")), crs.name() + " (" + crs.authorityText() + ")"};
}

std::vector<XlsxNote> WorkbookText::aboutChoice(const ExportOrder& order)
{
    std::vector<XlsxNote> notes;
    if (order.only)
        notes.push_back({toUtf8(tr("Objects")), toUtf8(tr("Only what was selected"))});
    if (!order.request.filter.isEmpty())
        notes.push_back({toUtf8(tr("Filter")), order.request.filter.text()});
    return notes;
}

std::vector<std::string> WorkbookText::aboutDrawing(const Plan& plan, const ExportOrder& order)
{
    std::vector<XlsxNote> notes;
    if (!order.request.scenario.isNil())
        notes.push_back({toUtf8(tr("Scenario")), scenario(plan, order.request.scenario, order.language)});
    if (order.request.asOf)
        notes.push_back({toUtf8(tr("As of")), order.request.asOf->toString()});
    for (XlsxNote& note : aboutChoice(order))
        notes.push_back(std::move(note));
    const Crs& crs = order.crs ? *order.crs : plan.info().crs;
    if (crs.isValid())
        notes.push_back(crsNote(crs));
    notes.push_back({toUtf8(tr("Lengths")), toUtf8(NameText::lengthMethod(plan.info().method))});
    constexpr std::size_t kDay = 10; // "2023-03-20"
    const std::string day = lastChangeOf(plan).substr(0, kDay);
    if (day > "1980-01-01") // else nothing says it
        notes.push_back({toUtf8(tr("Last change")), day});
    notes.push_back({toUtf8(tr("Written by")), "Riparia " RIPARIA_VERSION});
    std::vector<std::string> lines;
    for (const XlsxNote& note : notes)
        lines.push_back(toUtf8(fill(tr("%1: %2", "line below the title of a drawing"), {note.label, note.value})));
    return lines;
}

std::vector<XlsxNote> WorkbookText::aboutPlan(const Plan& plan, const ExportOrder& order)
{
    const CountingScheme& scheme = order.request.scheme;
    const std::string& name =
        order.language == Language::Chinese || scheme.nameEn.empty() ? scheme.name : scheme.nameEn;
    std::vector<XlsxNote> notes{{toUtf8(tr("Plan")), plan.info().title}};
    const auto sides = order.only ? std::nullopt : order.comparedSides();
    if (sides || !order.request.scenario.isNil())
        notes.push_back({toUtf8(tr("Scenario")), scenario(plan, order.request.scenario, order.language)});
    if (sides)
        notes.push_back({toUtf8(tr("Compared with")), scenario(plan, sides->first, order.language)});
    notes.push_back({toUtf8(tr("Counting scheme")), name.empty() ? scheme.code : name + " (" + scheme.code + ")"});
    if (const auto day = order.request.asOf ? order.request.asOf : scheme.asOf)
        notes.push_back({toUtf8(tr("As of")), day->toString()});
    for (XlsxNote& note : aboutChoice(order))
        notes.push_back(std::move(note));
    if (leavesTargetsOut(plan, order))
        notes.push_back({toUtf8(tr("Targets")), toUtf8(tr("Left out: a target is about the works of its own scope, and "
                                                          "the filter shows a part of them."))});
    const Crs& crs = plan.info().crs;
    if (crs.isValid())
        notes.push_back(crsNote(crs));
    notes.push_back({toUtf8(tr("Lengths")), toUtf8(NameText::lengthMethod(plan.info().method))});
    notes.push_back({toUtf8(tr("Plan hash")), planHash(plan)});
    notes.push_back({toUtf8(tr("Written by")), "Riparia " RIPARIA_VERSION});
    return notes;
}

std::vector<XlsxNote> WorkbookText::aboutNumbers()
{
    return {
        {toUtf8(tr("Numbers")), {}, true},
        {toUtf8(tr("Units")), toUtf8(tr("Lengths in metres, areas in square metres, costs in yuan."))},
        {toUtf8(tr("Rounding")),
         toUtf8(tr("Cells hold what the plan counts with, to the millimetre; only their display is rounded."))},
        {toUtf8(tr("Gross, net, overlap")),
         toUtf8(tr("Gross is the sum of the features, net what is left when overlaps count once, overlap the "
                   "difference. Totals of the sheets of segments, areas and greenways are gross."))},
        {toUtf8(tr("Positions")),
         toUtf8(tr("From and To in metres run downstream; chainages are ordered by chainage, which grows upstream "
                   "where it starts at the mouth."))},
        {toUtf8(tr("Totals")),
         toUtf8(tr("They follow the filter of a sheet: SUBTOTAL counts the rows that are shown."))},
        {toUtf8(tr("Columns")), toUtf8(tr("The comment at a title is the column's name for programs."))},
    };
}

std::vector<XlsxNote> WorkbookText::codes(Language language)
{
    std::vector<XlsxNote> notes{{toUtf8(tr("Statuses")), {}, true}};
    for (const StatusType& type : Taxonomy::builtIn().statuses())
        notes.push_back({type.code, toUtf8(NameText::status(type.code, language))});
    notes.push_back({toUtf8(tr("Measures")), {}, true});
    for (const MeasureType& type : Taxonomy::builtIn().measures())
        notes.push_back({type.code, toUtf8(NameText::measure(type.code, language))});
    return notes;
}

std::vector<XlsxNote> WorkbookText::notes(const Plan& plan, const ExportOrder& order,
                                          const std::vector<XlsxSheet>& sheets)
{
    std::vector<XlsxNote> all{{plan.info().title.empty() ? std::string("Riparia") : plan.info().title, {}, true}};
    const auto append = [&](const std::vector<XlsxNote>& notes) { all.insert(all.end(), notes.begin(), notes.end()); };
    append(aboutPlan(plan, order));
    all.push_back({toUtf8(tr("Sheets")), {}, true});
    for (const XlsxSheet& sheet : sheets)
        all.push_back({sheet.title, toUtf8(tr("%n row(s)", nullptr, static_cast<int>(sheet.table.rows.size())))});
    append(aboutNumbers());
    append(codes(order.language));
    return all;
}

} // namespace riparia
