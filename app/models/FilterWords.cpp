// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/FilterWords.h"

#include "app/models/FilterConditions.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"
#include "app/text/UnitText.h"

#include "core/base/Text.h"
#include "core/ledger/FilterParser.h"

#include <QLocale>

#include <string>
#include <utility>

namespace riparia {

namespace {

using filter::Comparison;
using filter::Field;
using filter::Node;
using filter::Operator;

/// As the filter compares: without regard to ASCII letter case.
bool isCalled(const Meta& meta, const std::string& lowered)
{
    return lowerAscii(meta.code) == lowered || lowerAscii(meta.name) == lowered || lowerAscii(meta.nameEn) == lowered ||
           meta.uuid.toString() == lowered;
}

/// In the language of the window; none when the plan has no such water.
std::optional<QString> waterName(const Plan& plan, const std::string& lowered)
{
    for (const auto& [id, held] : plan.rivers()) {
        const River& river = held->river;
        if (lowerAscii(river.key) == lowered || lowerAscii(river.name) == lowered ||
            lowerAscii(river.nameEn) == lowered || isCalled(held->meta, lowered))
            return PlanNames::riverName(river);
    }
    for (const auto& [id, held] : plan.waterBodies()) {
        if (isCalled(held->meta, lowered))
            return PlanNames::nameOf(held->meta);
    }
    return std::nullopt;
}

std::optional<QString> worksName(const Plan& plan, const std::string& lowered)
{
    for (const auto& [id, held] : plan.works()) {
        if (isCalled(held->meta, lowered))
            return PlanNames::nameOf(held->meta);
    }
    return std::nullopt;
}

using NamesByCall = std::unordered_map<std::string, QString>;

/// Of several that are called the same it is the first one, as above.
void addCalls(NamesByCall& names, const Meta& meta, const QString& name)
{
    for (const std::string* call : {&meta.code, &meta.name, &meta.nameEn})
        names.try_emplace(lowerAscii(*call), name);
    names.try_emplace(meta.uuid.toString(), name);
}

NamesByCall waterNames(const Plan& plan)
{
    NamesByCall names;
    for (const auto& [id, held] : plan.rivers()) {
        const QString name = PlanNames::riverName(held->river);
        for (const std::string* call : {&held->river.key, &held->river.name, &held->river.nameEn})
            names.try_emplace(lowerAscii(*call), name);
        addCalls(names, held->meta, name);
    }
    for (const auto& [id, held] : plan.waterBodies())
        addCalls(names, held->meta, PlanNames::nameOf(held->meta));
    return names;
}

NamesByCall worksNames(const Plan& plan)
{
    NamesByCall names;
    for (const auto& [id, held] : plan.works())
        addCalls(names, held->meta, PlanNames::nameOf(held->meta));
    return names;
}

QString plainNumber(const filter::Value& value)
{
    return grouped(toUtf8(QString::number(*value.number, 'f', QLocale::FloatingPointShortest)));
}

QString chainageWords(const filter::Value& value, const ShownUnits& units)
{
    return units.chainage({Millimetres::fromMetres(*value.number).value, 0});
}

/// "chainage >= K0+000 and chainage <= K5+000", and so of any field of numbers.
bool isStretch(const Node& node)
{
    const auto isEnd = [&](std::size_t index, Operator op) {
        const Node& child = node.children[index];
        return child.kind == Node::Kind::Compare && filter::isNumeric(child.comparison.field) &&
               child.comparison.field == node.children[0].comparison.field && child.comparison.op == op;
    };
    return node.kind == Node::Kind::All && node.children.size() == 2 && isEnd(0, Operator::GreaterOrEqual) &&
           isEnd(1, Operator::LessOrEqual);
}

} // namespace

ValueWords::ValueWords(QString field, const Plan& plan, ShownUnits units)
    : m_field(std::move(field))
    , m_plan(plan)
    , m_units(std::move(units))
{
    if (m_field == QStringLiteral("river") || m_field == QStringLiteral("water"))
        m_names = waterNames(plan);
    else if (m_field == QStringLiteral("works"))
        m_names = worksNames(plan);
}

QString ValueWords::of(const QString& value) const
{
    const QString condition = m_field + QStringLiteral(" = ") + filterValue(value);
    const auto parsed = filter::parse(toUtf8(condition));
    if (!parsed)
        return value;
    return FilterWords(condition, m_plan, m_units, &m_names)
        .value(parsed->comparison, parsed->comparison.values.front());
}

FilterWords::FilterWords(const QString& condition, const Plan& plan, const ShownUnits& units, const Names* known)
    : m_condition(condition)
    , m_plan(plan)
    , m_units(units)
    , m_known(known)
{}

QString FilterWords::of(const QString& condition, const PlanNames& names)
{
    const auto parsed = filter::parse(toUtf8(condition));
    if (!parsed)
        return condition;
    return FilterWords(condition, names.plan(), names.units()).node(*parsed).value_or(condition);
}

/// Of a water or works; none when the plan has none that is called so.
std::optional<QString> FilterWords::nameOf(Field field, const std::string& lowered) const
{
    if (!m_known)
        return field == Field::Works ? worksName(m_plan, lowered) : waterName(m_plan, lowered);
    const auto known = m_known->find(lowered);
    return known == m_known->end() ? std::nullopt : std::optional(known->second);
}

std::optional<QString> FilterWords::node(const Node& node) const
{
    if (node.kind == Node::Kind::Compare)
        return comparison(node.comparison, false);
    if (node.kind == Node::Kind::Not && node.children.front().kind == Node::Kind::Compare &&
        (node.children.front().comparison.op == Operator::Equal ||
         node.children.front().comparison.op == Operator::Contains))
        return comparison(node.children.front().comparison, true);
    if (isStretch(node))
        return stretch(node.children[0].comparison, node.children[1].comparison);
    if (node.kind != Node::Kind::Any)
        return std::nullopt;
    QString all;
    for (const Node& child : node.children) {
        if (child.kind != Node::Kind::Compare)
            return std::nullopt;
        const QString one = comparison(child.comparison, false);
        all = all.isEmpty() ? one : tr("%1 or %2", "conditions").arg(all, one);
    }
    return all;
}

QString FilterWords::stretch(const Comparison& from, const Comparison& to) const
{
    const QString least = value(from, from.values.front());
    const QString most = value(to, to.values.front());
    return from.field == Field::Chainage ? tr("Chainage %1–%2", "from, to").arg(least, most)
                                         : tr("%1 %2 to %3", "a field, from, to").arg(field(from), least, most);
}

QString FilterWords::comparison(const Comparison& comparison, bool isNegated) const
{
    QString values;
    for (const filter::Value& one : comparison.values) {
        const QString words = value(comparison, one);
        values = values.isEmpty() ? words : tr("%1, %2", "values").arg(values, words);
    }
    const QString name = field(comparison);
    switch (comparison.op) {
    case Operator::Equal: return (isNegated ? tr("%1 ≠ %2") : tr("%1 = %2")).arg(name, values);
    case Operator::NotEqual: return tr("%1 ≠ %2").arg(name, values);
    case Operator::Less: return tr("%1 < %2").arg(name, values);
    case Operator::LessOrEqual: return tr("%1 ≤ %2").arg(name, values);
    case Operator::Greater: return tr("%1 > %2").arg(name, values);
    case Operator::GreaterOrEqual: return tr("%1 ≥ %2").arg(name, values);
    case Operator::Contains: return (isNegated ? tr("%1 without “%2”") : tr("%1 contains “%2”")).arg(name, values);
    }
    return m_condition;
}

QString FilterWords::field(const Comparison& comparison)
{
    switch (comparison.field) {
    case Field::Kind: return NameText::dimension("kind");
    case Field::Code: return tr("Code");
    case Field::Name: return tr("Name");
    case Field::Status: return NameText::dimension("status");
    case Field::Class: return NameText::dimension("class");
    case Field::River: return NameText::dimension("water");
    case Field::Water: return tr("Water");
    case Field::Works: return NameText::dimension("works");
    case Field::Category: return NameText::dimension("category");
    case Field::Measure: return NameText::dimension("measure");
    case Field::Bank: return NameText::dimension("bank");
    case Field::Year: return NameText::dimension("year");
    case Field::Tag: return NameText::dimension("tag");
    case Field::AreaKind: return NameText::dimension("area_kind");
    case Field::LengthM: return tr("Length");
    case Field::AreaM2: return tr("Area", "a size");
    case Field::Chainage: return tr("Chainage");
    case Field::Attribute: return fromUtf8(comparison.attribute);
    }
    return {};
}

QString FilterWords::value(const Comparison& comparison, const filter::Value& value) const
{
    if (value.text.empty())
        return tr("none", "no value");
    if (comparison.op == Operator::Contains)
        return typed(fromUtf8(value.text));
    switch (comparison.field) {
    case Field::Kind:
    case Field::Class:
    case Field::Bank:
    case Field::Category:
    case Field::AreaKind: {
        constexpr auto dimension = [](Field field) {
            return field == Field::Class ? "class" : field == Field::Bank ? "bank" : "kind";
        };
        const QString words =
            NameText::dimensionValue(dimension(comparison.field), value.text, value.text, installedLanguage());
        return words == fromUtf8(value.text) ? typed(words) : words;
    }
    case Field::Status:
        if (const StatusType* status = Taxonomy::builtIn().findStatus(value.text))
            return NameText::status(status->code, installedLanguage());
        break;
    case Field::Measure:
        if (const MeasureType* measure = Taxonomy::builtIn().findMeasure(value.text))
            return NameText::measure(measure->code, installedLanguage());
        break;
    case Field::River:
    case Field::Water:
    case Field::Works:
        if (const auto name = nameOf(comparison.field, value.text))
            return *name;
        break;
    case Field::LengthM: return value.number ? plainNumber(value) + QStringLiteral(" m") : typed(fromUtf8(value.text));
    case Field::AreaM2: return value.number ? plainNumber(value) + QStringLiteral(" m²") : typed(fromUtf8(value.text));
    case Field::Chainage: return value.number ? chainageWords(value, m_units) : typed(fromUtf8(value.text));
    case Field::Code:
    case Field::Name:
    case Field::Year:
    case Field::Tag:
    case Field::Attribute: break;
    }
    return typed(fromUtf8(value.text));
}

/// The filter compares in lower case; the reader wrote capitals.
QString FilterWords::typed(const QString& lowered) const
{
    const qsizetype at = m_condition.lastIndexOf(lowered, -1, Qt::CaseInsensitive);
    return at < 0 ? lowered : m_condition.mid(at, lowered.size());
}

} // namespace riparia
