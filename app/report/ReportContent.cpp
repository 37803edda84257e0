// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportContent.h"

#include "app/render/WorksNumbers.h"
#include "app/report/Collect.h"
#include "app/report/ReportNumbers.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"

#include "core/geodesy/Ruler.h"
#include "core/ledger/OwnerOrder.h"
#include "core/plan/PlanHash.h"
#include "core/plan/ScenarioView.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <memory>
#include <utility>

namespace riparia {

namespace {

QString nameOf(const Meta& meta, Language language)
{
    const bool isChinese = language == Language::Chinese;
    const std::string& first = isChinese ? meta.name : meta.nameEn;
    const std::string& second = isChinese ? meta.nameEn : meta.name;
    return fromUtf8(!first.empty() ? first : second);
}

QString schemeName(const CountingScheme& scheme, Language language)
{
    const bool isChinese = language == Language::Chinese;
    const std::string& first = isChinese ? scheme.name : scheme.nameEn;
    const std::string& second = isChinese ? scheme.nameEn : scheme.name;
    return fromUtf8(!first.empty() ? first : !second.empty() ? second : scheme.code);
}

/// Of what is completed: the year the map has for it.
std::optional<int> openedIn(const Greenway& greenway, const CountedFeature& feature, const std::optional<Date>& day)
{
    if (feature.status.displayClass != StatusClass::Completed)
        return std::nullopt;
    const auto year = worksNumbers(greenway, feature.works.get(), day, [] { return 0.0; }).year;
    return year ? std::optional(static_cast<int>(*year)) : std::nullopt;
}

/// What kind of path it is, as far as it is told.
void describe(GreenwayFacts& facts, const Greenway& greenway, const std::optional<Date>& day)
{
    facts.type = NameText::freeCode(greenway.type);
    facts.grade = NameText::freeCode(greenway.grade);
    facts.surface = NameText::freeCode(greenway.surface);
    facts.opened = openedIn(greenway, *facts.feature, day);
    if (greenway.width && std::isfinite(*greenway.width))
        facts.width = Millimetres::fromMetres(*greenway.width);
}

/// "K0+350–K2+120" along the river of the link.
QString chainageOf(const WaterLink& link, const CountedFeature& feature, const ReportNumbers& numbers)
{
    if (link.span.isEmpty() || !feature.water.river)
        return {};
    return numbers.range(feature.water.river->river.stationing, link.span);
}

Result<void> collectTotals(ReportContent& content, const Progress& progress)
{
    const auto classes = pivot(*content.ledger, {"class"}, progress);
    if (!classes)
        return fail(classes.error());
    content.totals = classes->totals;
    content.cost = classes->cost;
    for (const SummaryRow& row : classes->rows)
        addByClass(content.byClass, row);
    for (const FeaturePtr& feature : content.ledger->features)
        content.segmentCount += feature->kind == EntityKind::Segment && feature->isInside() ? 1U : 0U;
    return {};
}

Result<void> collectReconciled(ReportContent& content, const Progress& progress)
{
    for (const char* dimension : {"water", "works", "class", "year", "bank", "measure_set"}) {
        const auto table = pivot(*content.ledger, {dimension}, progress);
        if (!table)
            return fail(table.error());
        ReconcileFacts facts;
        facts.dimension = NameText::dimension(dimension);
        facts.rows = table->rows.size();
        for (const SummaryRow& row : table->rows) {
            facts.sum += row.figures.net();
            facts.hasUnassigned = facts.hasUnassigned || !row.key.front();
        }
        facts.difference = facts.sum.river.value - content.totals.river.net.value;
        content.reconciled.push_back(std::move(facts));
    }
    return {};
}

/// As if all works were finished: the plan's own scheme, but for the status.
CountRequest whateverStatus(CountRequest request)
{
    request.scheme.statuses.clear();
    request.scheme.suspended = true;
    return request;
}

/// What the works of each target come to by their status. `all` counts them whatever it is.
Result<void> collectTargetClasses(ReportContent& content, const Ledger& all, const Progress& progress)
{
    std::map<std::string, ByClass> known; // targets often have the same scope
    for (const TargetProgress& target : content.targets) {
        const std::string& scope = target.target->scope;
        if (target.quantity && !known.contains(scope)) {
            const auto filter = Filter::parse(scope);
            if (!filter)
                return fail(filter.error());
            std::vector<FeaturePtr> features;
            std::ranges::copy_if(all.features, std::back_inserter(features),
                                 [&](const FeaturePtr& feature) { return filter->matches(*feature); });
            const auto alone = countAlone(*all.context, features, progress);
            if (!alone)
                return fail(alone.error());
            known.emplace(scope, netByClass(*alone));
        }
        content.targetsByClass.push_back(target.quantity ? known.at(scope) : ByClass{});
    }
    return {};
}

/// What each target comes to when all works of the plan are finished.
Result<void> collectTargets(ReportContent& content, const Progress& progress)
{
    if (!content.ledger->request.filter.isEmpty()) {
        content.targetsLeftOut = entitiesOf<Target>(*content.plan, content.ledger->request.scenario).size();
        return {};
    }
    auto targets = targetProgress(*content.ledger, *content.plan, std::nullopt, progress);
    if (!targets)
        return fail(targets.error());
    content.targets = std::move(*targets);
    if (content.targets.empty())
        return {};
    const auto all = buildLedger(*content.plan, whateverStatus(content.ledger->request), progress);
    if (!all)
        return fail(all.error());
    const auto reached = targetProgress(**all, *content.plan, std::nullopt, progress);
    if (!reached)
        return fail(reached.error());
    for (const TargetProgress& target : *reached)
        content.targetsWithAll.push_back(target.measured);
    return collectTargetClasses(content, **all, progress);
}

void collectGap(ReportContent& content)
{
    for (const Gap& gap : gapsOf(*content.ledger, *content.plan)) {
        if (gap.joinsTwo()) {
            content.longestGap = gap;
            return;
        }
    }
}

void collectOtherMethod(ReportContent& content)
{
    const LengthMethod other =
        content.info.method == LengthMethod::Geodesic ? LengthMethod::Grid : LengthMethod::Geodesic;
    const auto ruler = Ruler::make(content.info.crs, other);
    if (!ruler || content.totals.river.net.value == 0)
        return;
    double metres = 0;
    for (const auto& river : content.ledger->rivers) {
        for (const LengthPiece& piece : river->pieces) {
            const auto& water = piece.ownerRiver->water.river;
            if (water && water->river.alignment)
                metres += ruler->length(water->river.alignment->slice(piece.span));
        }
    }
    content.otherMethodRiver = Millimetres::fromMetres(metres);
}

Result<void> collectFindings(ReportContent& content, const Issues& fileIssues, const Progress& progress)
{
    Issues noted = content.info.notes;
    noted.insert(noted.end(), fileIssues.begin(), fileIssues.end());
    auto findings = checkPlan(*content.plan, *content.ledger, noted, progress);
    if (!findings)
        return fail(findings.error());
    for (CheckFinding& finding : *findings) {
        if (finding.issue.severity == Severity::Info)
            ++content.remarks;
        else
            content.findings.push_back(std::move(finding));
    }
    for (const auto& [id, source] : content.plan->table<SourceRecord>())
        content.sources.push_back(source);
    std::ranges::sort(content.sources, [](const auto& a, const auto& b) {
        return compareCodes(a->meta.code, b->meta.code) == std::strong_ordering::less;
    });
    return {};
}

} // namespace

QString waterOf(const CountedFeature& feature, Language language)
{
    if (feature.water.river)
        return NameText::river(feature.water.river->river, language);
    if (feature.water.body)
        return nameOf(feature.water.body->meta, language);
    return feature.water.key.empty() ? NameText::unassigned() : fromUtf8(feature.water.key);
}

void collectAreas(ReportContent& content)
{
    std::map<const CountedFeature*, SquareCentimetres> owned;
    for (const auto& part : content.ledger->areas.parts())
        owned[part->owner] += part->area;
    std::map<const CountedFeature*, Millimetres> ownedLength;
    for (const auto& river : content.ledger->rivers) {
        for (const GreenwayPiece& piece : river->greenways)
            ownedLength[piece.owner] += piece.length();
    }
    for (const GreenwayPiece& piece : content.ledger->freeGreenways->pieces)
        ownedLength[piece.owner] += piece.length();
    std::map<Uuid, WaterLink> links;
    for (const auto& row : entitiesOf<Area>(*content.plan, content.ledger->request.scenario))
        links.emplace(row->meta.uuid, row->link);
    std::map<Uuid, std::shared_ptr<const Greenway>> paths;
    for (const auto& row : entitiesOf<Greenway>(*content.plan, content.ledger->request.scenario)) {
        links.emplace(row->meta.uuid, row->link);
        paths.emplace(row->meta.uuid, row);
    }
    const ReportNumbers numbers(content.ledger->request.scheme, content.language);
    for (const FeaturePtr& feature : content.ledger->features) {
        if (!feature->isInside())
            continue; // its rows would show nothing but a cost that no total has
        const QString status = NameText::status(feature->status.code, content.language);
        const QString water = waterOf(*feature, content.language);
        const QString name = nameOf(*feature->meta, content.language);
        const QString chainage = chainageOf(links[feature->id()], *feature, numbers);
        if (feature->kind == EntityKind::Area) {
            content.areas.push_back({feature, name, NameText::freeCode(feature->areaKind), water, chainage, status,
                                     feature->gross.area, owned[feature.get()]});
        } else if (feature->kind == EntityKind::Greenway) {
            GreenwayFacts facts;
            facts.feature = feature;
            facts.name = name;
            facts.water = water;
            facts.chainage = chainage;
            if (const auto path = paths.find(feature->id()); path != paths.end())
                describe(facts, *path->second, content.day);
            facts.status = status;
            facts.gross = feature->gross.greenway;
            facts.net = ownedLength[feature.get()];
            content.greenways.push_back(std::move(facts));
        }
    }
    const auto byCode = [](const auto& a, const auto& b) {
        return compareCodes(a.feature->code(), b.feature->code()) == std::strong_ordering::less;
    };
    std::ranges::sort(content.areas, byCode);
    std::ranges::sort(content.greenways, byCode);
}

Result<ReportContent> reportContentOf(const Plan& plan, const LedgerPtr& ledger, Language language,
                                      const Issues& fileIssues, const Progress& progress)
{
    ReportContent content;
    content.language = language;
    content.ledger = ledger;
    content.plan = std::make_shared<const Plan>(plan);
    content.info = plan.info();
    content.title = fromUtf8(content.info.title);
    const CountRequest& request = ledger->request;
    if (const auto scenario = plan.table<Scenario>().find(request.scenario))
        content.scenario = nameOf(scenario->meta, language);
    content.scheme = schemeName(request.scheme, language);
    content.day = request.asOf ? request.asOf : request.scheme.asOf;
    content.filter = fromUtf8(request.filter.text());
    content.hash = fromUtf8(planHash(plan));
    for (const auto step : {collectTotals, collectRivers, collectMeasures, collectReconciled, collectTargets}) {
        if (auto done = step(content, progress); !done)
            return fail(done.error());
    }
    const auto later = laterThanDay(plan, *ledger, progress);
    if (!later)
        return fail(later.error());
    for (const std::string& code : *later)
        content.later << fromUtf8(code);
    collectAreas(content);
    collectGap(content);
    collectOtherMethod(content);
    auto reported = reportedChecks(*ledger, plan, progress);
    if (!reported)
        return fail(reported.error());
    content.reported = std::move(*reported);
    if (auto done = collectFindings(content, fileIssues, progress); !done)
        return fail(done.error());
    return content;
}

} // namespace riparia
