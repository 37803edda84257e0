// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/Targets.h"

#include "core/base/Decimal.h"
#include "core/ledger/CountContext.h"
#include "core/ledger/Rounding.h"
#include "core/plan/ScenarioView.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <iterator>
#include <map>
#include <string>
#include <utility>

namespace riparia {

namespace {

constexpr double kDaysPerYear = 365.2425;
constexpr int kLastYear = 9999;

std::chrono::sys_days dayOf(const Date& date)
{
    return std::chrono::year_month_day(std::chrono::year(date.year),
                                       std::chrono::month(static_cast<unsigned>(date.month)),
                                       std::chrono::day(static_cast<unsigned>(date.day)));
}

double yearsBetween(const Date& from, const Date& to)
{
    return static_cast<double>((dayOf(to) - dayOf(from)).count()) / kDaysPerYear;
}

/// The day the given time later, counting a day that has begun as a whole one; none beyond the calendar people use.
std::optional<Date> later(const Date& from, double years)
{
    if (!(years < kLastYear))
        return std::nullopt;
    constexpr double kNoise = 1e-6; // of a day
    const std::chrono::year_month_day date =
        dayOf(from) + std::chrono::days(static_cast<int>(std::ceil(years * kDaysPerYear - kNoise)));
    if (static_cast<int>(date.year()) > kLastYear)
        return std::nullopt;
    return Date{static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                static_cast<int>(static_cast<unsigned>(date.day()))};
}

std::int64_t wholeUnits(double value, Quantity quantity)
{
    return toInteger(value, quantity == Quantity::Area ? 10000.0 : 1000.0);
}

/// What the features of a scope own among themselves, by the day each reached its counted status.
class ScopeCount {
public:
    static Result<ScopeCount> make(const Ledger& ledger, const Filter& scope, const Progress& progress)
    {
        std::vector<FeaturePtr> features;
        std::copy_if(ledger.features.begin(), ledger.features.end(), std::back_inserter(features),
                     [&](const FeaturePtr& feature) { return scope.matches(*feature); });
        auto count = countAlone(*ledger.context, features, progress);
        if (!count)
            return fail(count.error());
        return ScopeCount(std::move(*count));
    }

    std::int64_t net(Quantity quantity) const { return m_count.figures.net().of(quantity); }

    /// Only what has a day; a later owner brings what no earlier one has.
    std::map<Date, std::int64_t> byDay(Quantity quantity) const
    {
        std::map<Date, std::int64_t> days;
        const auto add = [&](const CountedFeature* owner, const Amounts& amounts) {
            if (owner && owner->firstCounted)
                days[*owner->firstCounted] += amounts.of(quantity);
        };
        for (const auto& river : m_count.rivers) {
            for (const LengthPiece& piece : river->pieces) {
                const Millimetres length = piece.span.length();
                add(piece.ownerRiver, {length, {}, {}, {}});
                add(piece.ownerLeft, {{}, length, {}, {}});
                add(piece.ownerRight, {{}, length, {}, {}});
            }
            for (const GreenwayPiece& piece : river->greenways)
                add(piece.owner, {{}, {}, {}, piece.length()});
        }
        for (const auto& part : m_count.areas.parts())
            add(part->owner, {{}, {}, part->area, {}});
        for (const GreenwayPiece& piece : m_count.freeGreenways.pieces)
            add(piece.owner, {{}, {}, {}, piece.length()});
        std::erase_if(days, [](const auto& day) { return day.second == 0; });
        return days;
    }

private:
    explicit ScopeCount(AloneCount count)
        : m_count(std::move(count))
    {}

    AloneCount m_count;
};

/// Counts each scope once, however many targets have it.
class Scopes {
public:
    Scopes(const Ledger& ledger, const Progress& progress)
        : m_ledger(ledger)
        , m_progress(progress)
    {}

    /// Errors: Cancelled, FilterSyntax.
    Result<const ScopeCount*> of(const std::string& text)
    {
        if (const auto known = m_known.find(text); known != m_known.end())
            return &known->second;
        const auto filter = Filter::parse(text);
        if (!filter)
            return fail(filter.error());
        auto count = ScopeCount::make(m_ledger, *filter, m_progress);
        if (!count)
            return fail(count.error());
        return &m_known.emplace(text, std::move(*count)).first->second;
    }

private:
    const Ledger& m_ledger;
    const Progress& m_progress;
    std::map<std::string, ScopeCount> m_known;
};

std::optional<Date> dayOfLedger(const Ledger& ledger)
{
    return ledger.context->rule().asOf();
}

/// Rows of the ledger's scenario in the order of their codes.
template <class Entity>
std::vector<std::shared_ptr<const Entity>> byCode(const Ledger& ledger, const Plan& plan)
{
    auto rows = entitiesOf<Entity>(plan, ledger.request.scenario);
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return compareCodes(a->meta.code, b->meta.code) < 0; });
    return rows;
}

/// What both kinds of row have: a metric and a scope. Fills quantity, error and measured. Error: Cancelled.
template <class Entity, class Row>
Result<const ScopeCount*> measure(const Entity& entity, Row& row, Scopes& scopes)
{
    const auto quantity = parseQuantity(entity.metric);
    if (!quantity) {
        row.error = {ErrorCode::InvalidArgument, entity.metric, "metric"};
        return nullptr;
    }
    const auto scope = scopes.of(entity.scope);
    if (!scope && scope.error().code == ErrorCode::Cancelled)
        return fail(scope.error());
    if (!scope) {
        row.error = scope.error();
        return nullptr;
    }
    row.quantity = quantity;
    row.measured = (*scope)->net(*quantity);
    return *scope;
}

/// The day the sum came to what is wanted.
std::optional<Date> dayReached(const std::map<Date, std::int64_t>& byDay, const TargetProgress& row,
                               const CountingScheme& scheme)
{
    std::int64_t sum = 0;
    for (const auto& [date, amount] : byDay)
        if (reaches(sum += amount, *row.target, *row.quantity, scheme))
            return date;
    return std::nullopt;
}

void addPace(TargetProgress& row, const std::map<Date, std::int64_t>& byDay, const CountingScheme& scheme)
{
    if (row.isReached()) {
        row.reached = dayReached(byDay, row, scheme);
        return;
    }
    if (!row.day)
        return;
    const auto missing = static_cast<double>(row.missing());
    if (row.target->due && *row.day < *row.target->due)
        row.neededPerYear = missing / yearsBetween(*row.day, *row.target->due);
    // What has a day to come counts where no day is asked about, but says nothing about the pace until now.
    const auto end = byDay.upper_bound(*row.day);
    if (end == byDay.begin() || std::next(byDay.begin()) == end)
        return;
    std::int64_t since = 0;
    for (auto day = std::next(byDay.begin()); day != end; ++day)
        since += day->second;
    row.pacePerYear = static_cast<double>(since) / yearsBetween(byDay.begin()->first, *row.day);
    row.forecast = later(*row.day, missing / *row.pacePerYear);
}

Result<TargetProgress> progressIn(Scopes& scopes, const Ledger& ledger, const std::shared_ptr<const Target>& target,
                                  const std::optional<Date>& today)
{
    TargetProgress row;
    row.target = target;
    const auto scope = measure(*target, row, scopes);
    if (!scope)
        return fail(scope.error());
    if (!*scope)
        return row;
    row.wanted = wholeUnits(target->value, *row.quantity);
    row.day = dayOfLedger(ledger) ? dayOfLedger(ledger) : today;
    if (row.wanted > 0)
        row.share = static_cast<double>(row.measured) / static_cast<double>(row.wanted);
    row.isEnough = reaches(row.measured, *target, *row.quantity, ledger.request.scheme);
    addPace(row, (*scope)->byDay(*row.quantity), ledger.request.scheme);
    return row;
}

/// Half a unit of the last digit of a published number, as a share of the number: 22.42 gives 0.005 / 22.42. None without a number.
std::optional<double> halfDigitShare(const std::string& text)
{
    const std::size_t begin = text.find_first_of("0123456789");
    if (begin == std::string::npos)
        return std::nullopt;
    const std::size_t end = std::min(text.find_first_not_of("0123456789.,", begin), text.size());
    std::string digits;
    for (const char c : text.substr(begin, end - begin))
        if (c != ',' && c != '.') // wherever the point is, the share is the same
            digits += c;
    constexpr std::size_t kMostDigits = 15;
    if (digits.size() > kMostDigits || std::stoll(digits) == 0)
        return std::nullopt;
    return 0.5 / static_cast<double>(std::stoll(digits));
}

std::int64_t toleranceOf(const ReportedValue& value, Quantity quantity)
{
    if (value.tolerance)
        return std::max<std::int64_t>(0, wholeUnits(*value.tolerance, quantity));
    const auto share = halfDigitShare(value.unitText);
    return share ? wholeUnits(std::abs(value.value) * *share, quantity) : 0;
}

Result<ReportedCheck> checkIn(Scopes& scopes, const Ledger& ledger, const std::shared_ptr<const ReportedValue>& value)
{
    ReportedCheck row;
    row.value = value;
    const auto scope = measure(*value, row, scopes);
    if (!scope)
        return fail(scope.error());
    if (!*scope)
        return row;
    row.reported = wholeUnits(value->value, *row.quantity);
    row.tolerance = toleranceOf(*value, *row.quantity);
    row.isOfAnotherDay = value->date && dayOfLedger(ledger) != value->date;
    return row;
}

/// For rows that could not be measured.
template <class Entity>
Issue unreadable(const Entity& entity, const Error& error)
{
    const bool isScope = error.code == ErrorCode::FilterSyntax;
    return {Severity::Warning,
            IssueCode::AttributeUnreadable,
            entity.meta.code,
            {isScope ? "scope" : "metric", isScope ? entity.scope : entity.metric},
            {}};
}

} // namespace

bool reaches(std::int64_t amount, const Target& target, Quantity quantity, const CountingScheme& scheme)
{
    const std::int64_t wanted = wholeUnits(target.value, quantity);
    if (amount >= wanted || !target.approximate)
        return amount >= wanted;
    const PrintedUnit* known = findAreaUnit(scheme.areaUnit);
    const bool isArea = quantity == Quantity::Area;
    const PrintedUnit& unit = !isArea ? *findLengthUnit("km") : known ? *known : *findAreaUnit("m2");
    const int decimals = isArea ? scheme.areaDecimals : scheme.kilometreDecimals;
    return printed(amount, unit, decimals) == printed(wanted, unit, decimals);
}

TargetState TargetProgress::state() const
{
    if (isReached())
        return TargetState::Reached;
    const std::optional<Date>& due = target->due;
    if (!quantity || !due)
        return TargetState::OnTheWay;
    const bool isTooSlow = pacePerYear && (!forecast || *forecast > *due);
    return isPastDue() || isTooSlow ? TargetState::Late : TargetState::OnTheWay;
}

std::optional<Issue> TargetProgress::issue() const
{
    return quantity ? std::nullopt : std::optional(unreadable(*target, error));
}

Result<std::vector<TargetProgress>> targetProgress(const Ledger& ledger, const Plan& plan,
                                                   const std::optional<Date>& today, const Progress& progress)
{
    Scopes scopes(ledger, progress);
    std::vector<TargetProgress> rows;
    for (const auto& target : byCode<Target>(ledger, plan)) {
        auto row = progressIn(scopes, ledger, target, today);
        if (!row)
            return fail(row.error());
        rows.push_back(std::move(*row));
    }
    return rows;
}

Result<TargetProgress> progressOf(const Ledger& ledger, const std::shared_ptr<const Target>& target,
                                  const std::optional<Date>& today, const Progress& progress)
{
    Scopes scopes(ledger, progress);
    return progressIn(scopes, ledger, target, today);
}

std::optional<Issue> ReportedCheck::issue() const
{
    if (!quantity)
        return unreadable(*value, error);
    if (isWithin())
        return std::nullopt;
    const bool isArea = *quantity == Quantity::Area;
    const auto text = [&](std::int64_t amount) {
        return fixedDecimal(amount, isArea ? 4 : 3, isArea ? 0 : 3) + (isArea ? " m2" : " m");
    };
    return Issue{isOfAnotherDay ? Severity::Info : Severity::Warning,
                 IssueCode::ReportedDiffers,
                 value->meta.code,
                 {text(reported), text(measured)},
                 {}};
}

Result<std::vector<ReportedCheck>> reportedChecks(const Ledger& ledger, const Plan& plan, const Progress& progress)
{
    Scopes scopes(ledger, progress);
    std::vector<ReportedCheck> rows;
    for (const auto& value : byCode<ReportedValue>(ledger, plan)) {
        auto row = checkIn(scopes, ledger, value);
        if (!row)
            return fail(row.error());
        rows.push_back(std::move(*row));
    }
    return rows;
}

Result<ReportedCheck> reportedCheckOf(const Ledger& ledger, const std::shared_ptr<const ReportedValue>& value,
                                      const Progress& progress)
{
    Scopes scopes(ledger, progress);
    return checkIn(scopes, ledger, value);
}

} // namespace riparia
