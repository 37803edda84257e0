// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/ColumnFilter.h"

#include "app/models/FilterConditions.h"
#include "app/models/FilterParts.h"
#include "app/models/FilterWords.h"
#include "app/text/Fill.h"

#include "core/base/Decimal.h"
#include "core/base/Text.h"
#include "core/ledger/FeatureSelector.h"
#include "core/ledger/FilterParser.h"
#include "core/linref/ChainageText.h"
#include "core/plan/ScenarioView.h"
#include "core/plan/Status.h"
#include "core/plan/Taxonomy.h"

#include <QCollator>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <set>
#include <type_traits>
#include <utility>
#include <variant>

namespace riparia {

namespace {

constexpr double kMostTyped = 1e12;               // beyond it a double has no millimetres any more
constexpr int kShownSteps = 1000000;              // an end that was typed in another unit comes back as it was
constexpr std::size_t kValuesBetweenLooks = 1024; // at whether to stop

/// Which rows some conditions let through, whatever the plan's filter says now.
class ColumnJudge {
public:
    ColumnJudge(const Plan& plan, const CountRequest& asked, const QStringList& conditions)
    {
        const auto filter = Filter::parse(toUtf8(conditions.join(QStringLiteral(" and "))));
        if (!filter || filter->isEmpty())
            return;
        CountRequest request = asked;
        request.filter = *filter;
        // What is counted of a row is not asked here, and costs.
        request.scheme.boundary = Uuid();
        request.scheme.exclusions.clear();
        request.within.reset();
        request.only.reset();
        auto context = CountContext::make(plan, request);
        if (!context)
            return;
        m_context = std::move(*context);
        m_selector = std::make_unique<FeatureSelector>(plan, *m_context);
    }

    bool passes(const AnyEntity& entity) const
    {
        if (!m_selector)
            return true;
        return std::visit(
            [this](const auto& held) {
                using Held = std::decay_t<decltype(held)>;
                if constexpr (std::is_same_v<Held, std::shared_ptr<const Segment>> ||
                              std::is_same_v<Held, std::shared_ptr<const Area>> ||
                              std::is_same_v<Held, std::shared_ptr<const Greenway>>)
                    return m_selector->passesFilter(held);
                else
                    return false;
            },
            entity);
    }

private:
    std::shared_ptr<const CountContext> m_context; ///< null: everything passes
    std::unique_ptr<FeatureSelector> m_selector;
};

/// What rows refer to.
struct RowFacts {
    const Plan& plan;
    ScenarioPlaces places;
    std::optional<Date> day;
};

/// By its code, which people can read; "" for none.
QString codeOfWorks(const Uuid& id, const Plan& plan)
{
    if (id.isNil())
        return {};
    const auto works = plan.works().find(id);
    return fromUtf8(works && !works->meta.code.empty() ? works->meta.code : id.toString());
}

/// As filterValueOfCell() has it, for the columns that values are chosen of, without the words of a cell: those ask the document, on its own thread.
template <class T>
QStringList valuesOfRow(const T& row, std::string_view column, const RowFacts& facts)
{
    if (column == "measure") {
        std::set<QString> codes; // each once
        for (const MeasureEntry& entry : row.measures)
            codes.insert(fromUtf8(entry.type));
        return codes.empty() ? QStringList{QString()} : QStringList(codes.begin(), codes.end());
    }
    if (column == "works")
        return {codeOfWorks(row.works, facts.plan)};
    if (column == "status") {
        const auto works = row.works.isNil() ? nullptr : facts.plan.works().find(facts.places.standIn(row.works));
        return {fromUtf8(statusOn(row.events, works ? &works->events : nullptr, facts.day, Taxonomy::builtIn()).code)};
    }
    if constexpr (std::is_same_v<T, Segment>) {
        if (column == "river")
            return {fromUtf8(row.river)};
        if (column == "bank")
            return {fromUtf8(toString(row.bank))};
    } else {
        if (column == "river")
            return {fromUtf8(row.link.water)};
    }
    if constexpr (std::is_same_v<T, Area>) {
        if (column == "kind")
            return {fromUtf8(row.kind)};
    }
    return {QString()};
}

QStringList valuesOfRow(const AnyEntity& entity, std::string_view column, const RowFacts& facts)
{
    return std::visit(
        [&](const auto& held) {
            using Held = std::decay_t<decltype(held)>;
            if constexpr (std::is_same_v<Held, std::shared_ptr<const Segment>> ||
                          std::is_same_v<Held, std::shared_ptr<const Area>> ||
                          std::is_same_v<Held, std::shared_ptr<const Greenway>>)
                return valuesOfRow(*held, column, facts);
            else
                return QStringList{QString()};
        },
        entity);
}

/// In order, none last.
void sortByWords(std::vector<ColumnValue>& values)
{
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::stable_sort(values, [&](const ColumnValue& a, const ColumnValue& b) {
        if (a.value.isEmpty() != b.value.isEmpty())
            return b.value.isEmpty();
        return collator.compare(a.words, b.words) < 0;
    });
}

/// The only comparison that conditions come to; null where there are others.
const filter::Comparison* onlyComparison(const filter::Node& node)
{
    return node.kind == filter::Node::Kind::Compare ? &node.comparison : nullptr;
}

/// The comparisons that all have to hold; none where anything else is said.
std::vector<const filter::Comparison*> allComparisons(const filter::Node& node)
{
    if (const auto* only = onlyComparison(node))
        return {only};
    std::vector<const filter::Comparison*> all;
    if (node.kind != filter::Node::Kind::All)
        return all;
    for (const filter::Node& child : node.children) {
        const auto below = allComparisons(child);
        if (below.empty())
            return {};
        all.insert(all.end(), below.begin(), below.end());
    }
    return all;
}

std::optional<ColumnFilter::Kind> kindOfColumn(TableType type, std::string_view column)
{
    using Kind = ColumnFilter::Kind;
    if (column == "code" || column == "name")
        return Kind::Text;
    if (!fieldOfColumn(type, column).empty())
        return Kind::Choice;
    if (column == "length_m")
        return Kind::Length;
    if (column == "area_m2")
        return Kind::Size;
    if (column == "from" || column == "to")
        return Kind::Chainage;
    // Of works that are done it is the year in which they were.
    return column == "year_end" ? std::optional(Kind::Year) : std::nullopt;
}

/// So many of the unit that is shown a metre, or a square metre, has.
double shownPerMetre(ColumnFilter::Kind kind, const ShownUnits& units)
{
    constexpr std::int64_t kMany = 1000000; // so that no rounding is in it
    return kind == ColumnFilter::Kind::Size
               ? units.amount(SquareCentimetres{10000 * kMany}, AreaUnit::SquareMetre) / static_cast<double>(kMany)
               : units.amount(Millimetres{1000 * kMany}, LengthUnit::Metre) / static_cast<double>(kMany);
}

double inSteps(double value, double steps)
{
    return std::round(value * steps) / steps;
}

} // namespace

std::optional<ColumnFilter> ColumnFilter::of(TableType type, std::string_view column)
{
    if (type == TableType::Rivers || type == TableType::Works)
        return std::nullopt;
    const auto kind = kindOfColumn(type, column);
    if (!kind)
        return std::nullopt;
    std::string field(fieldOfColumn(type, column));
    if (*kind == Kind::Chainage)
        field = "chainage";
    else if (*kind == Kind::Year)
        field = "year";
    else if (field.empty())
        field = column;
    return ColumnFilter(type, column, std::move(field), *kind);
}

ColumnFilter::ColumnFilter(TableType type, std::string_view column, std::string field, Kind kind)
    : m_type(type)
    , m_column(column)
    , m_field(std::move(field))
    , m_kind(kind)
{
    // What shall have no value is a condition of every field.
    if (const auto any = filter::parse(m_field + " = \"\""))
        m_fields.push_back(any->comparison.field);
    // The cell is named by the one, and seen by the other.
    if (m_column == "river")
        m_fields = {filter::Field::River, filter::Field::Water};
    if (m_column == "status")
        m_fields = {filter::Field::Status, filter::Field::Class};
}

bool ColumnFilter::isAbout(const filter::Node& node) const
{
    if (node.kind == filter::Node::Kind::Compare)
        return std::ranges::find(m_fields, node.comparison.field) != m_fields.end();
    return std::ranges::all_of(node.children, [this](const filter::Node& child) { return isAbout(child); });
}

bool ColumnFilter::isAbout(const QString& condition) const
{
    const auto parsed = filter::parse(toUtf8(condition));
    return parsed && isAbout(*parsed);
}

QStringList ColumnFilter::own(const QStringList& conditions) const
{
    QStringList own;
    std::ranges::copy_if(conditions, std::back_inserter(own),
                         [this](const QString& condition) { return isAbout(condition); });
    return own;
}

QStringList ColumnFilter::replaced(const QStringList& conditions, const QString& own) const
{
    QStringList result;
    bool isPut = own.isEmpty();
    for (const QString& condition : conditions) {
        if (!isAbout(condition)) {
            result.append(condition);
        } else if (!isPut) { // its chip stays where it was
            result.append(own);
            isPut = true;
        }
    }
    if (!isPut)
        result.append(own);
    return result;
}

std::optional<QStringList> ColumnFilter::chosen(const QStringList& own) const
{
    const auto choice = own.size() == 1 ? FilterChoice::of(own.front()) : std::nullopt;
    if (!choice)
        return std::nullopt;
    const bool isOfWater =
        m_column == "river" && (choice->field == QStringLiteral("river") || choice->field == QStringLiteral("water"));
    return isOfWater || choice->field == fromUtf8(m_field) ? std::optional(choice->values) : std::nullopt;
}

Result<std::map<QString, ColumnValue>> ColumnFilter::counted(const QStringList& conditions, const ColumnRows& rows,
                                                             const Progress& progress) const
{
    const Plan& plan = rows.plan;
    const CountRequest& request = rows.request;
    const QStringList own = this->own(conditions);
    const ColumnJudge others(plan, request, replaced(conditions, QString()));
    const ColumnJudge judge(plan, request, chosen(own) ? QStringList() : own);
    const RowFacts facts{plan, ScenarioPlaces(plan, request.scenario),
                         request.asOf ? request.asOf : request.scheme.asOf};
    std::map<QString, ColumnValue> found;
    std::size_t read = 0;
    for (const Uuid& id : rowsOf(m_type, plan, request.scenario)) {
        if (read++ % kValuesBetweenLooks == 0 && progress.cancelled())
            return fail(ErrorCode::Cancelled);
        const AnyEntity entity = entityOf(m_type, plan, id);
        const bool isShown = others.passes(entity);
        const bool isLetThrough = judge.passes(entity);
        for (const QString& value : valuesOfRow(entity, m_column, facts)) {
            ColumnValue& row = found.try_emplace(value, ColumnValue{value, {}, 0, true}).first->second;
            row.count += isShown ? 1 : 0;
            row.isChosen = row.isChosen && isLetThrough;
        }
    }
    return found;
}

Result<std::vector<ColumnValue>> ColumnFilter::values(const QStringList& conditions, const ColumnRows& rows,
                                                      const Progress& progress) const
{
    auto found = counted(conditions, rows, progress);
    if (!found)
        return fail(found.error());
    const QStringList own = this->own(conditions);
    const auto chosen = this->chosen(own);
    const ValueWords words(fromUtf8(m_field), rows.plan, rows.units);
    QStringList named = chosen.value_or(QStringList());
    for (auto& entry : *found) {
        ColumnValue& row = entry.second;
        row.words = words.of(row.value);
        if (chosen)
            row.isChosen = named.removeIf([&](const QString& one) {
                return one.compare(row.value, Qt::CaseInsensitive) == 0;
            }) > 0;
    }
    std::vector<ColumnValue> values;
    for (const auto& entry : *found) {
        ColumnValue row = entry.second;
        // It may be chosen by a name.
        if (chosen && named.removeIf([&](const QString& one) { return words.of(one) == row.words; }) > 0)
            row.isChosen = true;
        if (row.count > 0 || (row.isChosen && !own.isEmpty()))
            values.push_back(std::move(row));
    }
    for (const QString& other : std::as_const(named)) // that rows of other tables have
        values.push_back({other, words.of(other), 0, true});
    sortByWords(values);
    return values;
}

QString ColumnFilter::choice(const std::vector<ColumnValue>& values) const
{
    FilterChoice choice{fromUtf8(m_field), {}};
    for (const ColumnValue& value : values) {
        if (value.isChosen)
            choice.values.append(value.value);
    }
    return choice.values.size() == static_cast<qsizetype>(values.size()) ? QString() : choice.text();
}

std::optional<QString> ColumnFilter::text(const QStringList& conditions) const
{
    const QStringList own = this->own(conditions);
    if (own.isEmpty())
        return QString();
    if (own.size() > 1)
        return std::nullopt;
    const auto parsed = filter::parse(toUtf8(own.front()));
    const auto* comparison = parsed ? onlyComparison(*parsed) : nullptr;
    if (!comparison || comparison->op != filter::Operator::Contains)
        return std::nullopt;
    // The filter compares in lower case; the reader may have written capitals.
    const QString lowered = fromUtf8(comparison->values.front().text);
    const qsizetype at = own.front().lastIndexOf(lowered, -1, Qt::CaseInsensitive);
    return at < 0 ? lowered : own.front().mid(at, lowered.size());
}

QString ColumnFilter::containing(const QString& text) const
{
    const QString wanted = text.trimmed();
    return wanted.isEmpty() ? QString() : fromUtf8(m_field) + QStringLiteral(" ~ ") + filterValue(wanted);
}

std::optional<ColumnRange> ColumnFilter::range(const QStringList& conditions, const ShownUnits& units) const
{
    const QStringList own = this->own(conditions);
    ColumnRange range;
    if (own.isEmpty())
        return range;
    const auto parsed = filter::parse(toUtf8(own.join(QStringLiteral(" and "))));
    const auto comparisons = parsed ? allComparisons(*parsed) : std::vector<const filter::Comparison*>();
    for (const filter::Comparison* comparison : comparisons) {
        const bool isEqual = comparison->op == filter::Operator::Equal;
        const bool isFrom = isEqual || comparison->op == filter::Operator::GreaterOrEqual;
        const bool isTo = isEqual || comparison->op == filter::Operator::LessOrEqual;
        const filter::Value& value = comparison->values.front();
        if ((!isFrom && !isTo) || comparison->values.size() > 1 || !value.number || (isFrom && !range.from.isEmpty()) ||
            (isTo && !range.to.isEmpty()))
            return std::nullopt;
        const QString shown = endShown(*value.number, units);
        if (isFrom)
            range.from = shown;
        if (isTo)
            range.to = shown;
    }
    return comparisons.empty() ? std::nullopt : std::optional(range);
}

QString ColumnFilter::endShown(double number, const ShownUnits& units) const
{
    switch (m_kind) {
    case Kind::Chainage: return units.chainage({Millimetres::fromMetres(number).value, 0});
    case Kind::Length:
    case Kind::Size: return fromUtf8(shortest(inSteps(number * shownPerMetre(m_kind, units), kShownSteps)));
    case Kind::Year:
    case Kind::Choice:
    case Kind::Text: break;
    }
    return fromUtf8(shortest(number));
}

std::optional<QString> ColumnFilter::end(const QString& typed, const ShownUnits& units) const
{
    if (typed.trimmed().isEmpty())
        return QString();
    if (m_kind == Kind::Chainage) {
        const auto read = parseChainage(toUtf8(typed));
        if (!read || !read->name.empty() || read->chainage.branch != 0)
            return std::nullopt;
        return fromUtf8(chainageText(read->chainage));
    }
    QString digits = fromUtf8(narrow(toUtf8(typed)));
    digits.removeIf([](QChar c) { return c.isSpace(); }); // groups of thousands, as cells have them
    const auto number = parseDouble(toUtf8(digits));
    if (!number || !std::isfinite(*number) || std::abs(*number) > kMostTyped)
        return std::nullopt;
    if (m_kind == Kind::Year)
        return std::floor(*number) == *number ? std::optional(fromUtf8(shortest(*number))) : std::nullopt;
    const double stored = *number / shownPerMetre(m_kind, units);
    return fromUtf8(shortest(inSteps(stored, m_kind == Kind::Size ? 10000 : 1000)));
}

std::optional<double> ColumnFilter::numberOf(const QString& end) const
{
    const auto parsed = filter::parse(m_field + " >= " + toUtf8(end));
    const auto* comparison = parsed ? onlyComparison(*parsed) : nullptr;
    return comparison ? comparison->values.front().number : std::nullopt;
}

QString ColumnFilter::between(const QString& from, const QString& to) const
{
    const QString field = fromUtf8(m_field);
    const auto first = numberOf(from);
    const auto last = numberOf(to);
    if (first && last) {
        const bool isSwapped = *last < *first;
        // In parentheses they stay one condition.
        return QStringLiteral("(%1 >= %2 and %1 <= %3)").arg(field, isSwapped ? to : from, isSwapped ? from : to);
    }
    if (first)
        return field + QStringLiteral(" >= ") + from;
    return last ? field + QStringLiteral(" <= ") + to : QString();
}

} // namespace riparia
