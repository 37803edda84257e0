// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/Filter.h"

#include "core/base/Decimal.h"
#include "core/base/Text.h"
#include "core/ledger/CountedFeature.h"
#include "core/ledger/FilterNode.h"
#include "core/ledger/FilterParser.h"
#include "core/linref/ChainageText.h"
#include "core/plan/JsonDepth.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace riparia {

namespace filter {

bool isNumeric(Field field)
{
    return field == Field::Year || field == Field::LengthM || field == Field::AreaM2 || field == Field::Chainage;
}

namespace {

/// What a feature has of a number: one value, or all from the least to the most.
struct Extent {
    double least = 0;
    double most = 0;

    bool contains(double value) const { return least <= value && value <= most; }
};

/// The chainages between the ends of a span. They run linearly between the places where a label is given, so that the least and the most of them stand
/// at those or at the ends; what an equation jumps over is taken as passed.
Extent chainagesOf(const Stationing& stationing, const Span& span)
{
    std::int64_t least = stationing.chainageAt(span.from).mm;
    std::int64_t most = least;
    const auto include = [&](std::int64_t label) {
        least = std::min(least, label);
        most = std::max(most, label);
    };
    include(stationing.chainageAt(span.to).mm);
    const auto isWithin = [&](Position at) { return span.from < at && at < span.to; };
    for (const CalibrationPoint& point : stationing.calibration()) {
        if (isWithin(point.at))
            include(point.chainage);
    }
    for (const ChainageEquation& equation : stationing.equations()) {
        if (isWithin(equation.at)) {
            include(equation.back);
            include(equation.ahead);
        }
    }
    return {Millimetres{least}.metres(), Millimetres{most}.metres()};
}

/// The values a feature has for a field; empty ones left out.
class FieldValues {
public:
    FieldValues(const CountedFeature& feature, const Comparison& comparison);

    std::vector<std::string> texts; ///< ASCII letters lower case
    std::optional<Extent> numbers;

private:
    void add(std::string_view text)
    {
        if (!text.empty())
            texts.push_back(lowerAscii(text));
    }
    void add(const Meta& meta)
    {
        add(meta.code);
        add(meta.name);
        add(meta.nameEn);
        add(meta.uuid.toString());
    }
    void addWater(const CountedFeature& feature, bool bodies);
    void addNumber(double number);
    void addNumbers(const CountedFeature& feature, Field field);
    void addChainages(const CountedFeature& feature);
    void addAttribute(const std::string& attrs, const std::string& name);
};

FieldValues::FieldValues(const CountedFeature& feature, const Comparison& comparison)
{
    switch (comparison.field) {
    case Field::Kind: add(toString(feature.kind)); break;
    case Field::Code: add(feature.code()); break;
    case Field::Name:
        add(feature.meta->name);
        add(feature.meta->nameEn);
        break;
    case Field::Status: add(feature.status.code); break;
    case Field::Class: add(toString(feature.status.displayClass)); break;
    case Field::River: addWater(feature, false); break;
    case Field::Water: addWater(feature, true); break;
    case Field::Works:
        if (feature.works)
            add(feature.works->meta);
        break;
    case Field::Category:
        if (feature.works)
            add(feature.works->category);
        break;
    case Field::Measure:
        for (const std::string& code : feature.measures)
            add(code);
        break;
    case Field::Bank:
        if (feature.bank)
            add(toString(*feature.bank));
        break;
    case Field::Tag:
        for (const std::string& tag : feature.meta->tags)
            add(tag);
        break;
    case Field::AreaKind: add(feature.areaKind); break;
    case Field::Chainage: addChainages(feature); break;
    case Field::Attribute: addAttribute(feature.meta->attrs, comparison.attribute); break;
    case Field::Year:
    case Field::LengthM:
    case Field::AreaM2: addNumbers(feature, comparison.field); break;
    }
}

/// A river is known by its key and its names, a water body (a lake, a pond) only where any water is asked for.
void FieldValues::addWater(const CountedFeature& feature, bool bodies)
{
    const WaterRef& water = feature.water;
    if (bodies || !water.body)
        add(water.key);
    if (water.river) {
        add(water.river->river.name);
        add(water.river->river.nameEn);
        add(water.river->meta.code);
    }
    if (bodies && water.body)
        add(water.body->meta);
}

void FieldValues::addNumber(double number)
{
    numbers = Extent{number, number};
    add(shortest(number));
}

void FieldValues::addNumbers(const CountedFeature& feature, Field field)
{
    const bool isArea = feature.kind == EntityKind::Area;
    if (field == Field::Year && feature.year)
        addNumber(*feature.year);
    if (field == Field::AreaM2 && isArea)
        addNumber(feature.whole.area.squareMetres());
    if (field == Field::LengthM && !isArea)
        addNumber((feature.kind == EntityKind::Segment ? feature.whole.river : feature.whole.greenway).metres());
}

void FieldValues::addChainages(const CountedFeature& feature)
{
    if (!feature.span || !feature.water.river)
        return;
    const Stationing& stationing = feature.water.river->river.stationing;
    numbers = chainagesOf(stationing, *feature.span);
    add(chainageText(stationing.chainageAt(feature.span->from)));
}

void FieldValues::addAttribute(const std::string& attrs, const std::string& name)
{
    const auto json = shallowJson<nlohmann::json>(attrs);
    if (!json.is_object())
        return;
    const auto at = json.find(name);
    if (at == json.end() || at->is_null())
        return;
    std::optional<double> number;
    if (at->is_number())
        number = at->get<double>();
    const std::string text = at->is_string()   ? at->get<std::string>()
                             : at->is_number() ? shortest(*number)
                                               : at->dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    if (!number)
        number = parseDouble(trim(narrow(text)));
    if (number)
        numbers = Extent{*number, *number};
    add(text);
}

bool equals(const FieldValues& has, const Value& wanted)
{
    if (wanted.text.empty())
        return has.texts.empty();
    if (wanted.number && has.numbers)
        return has.numbers->contains(*wanted.number);
    return std::find(has.texts.begin(), has.texts.end(), wanted.text) != has.texts.end();
}

bool ordered(const FieldValues& has, Operator op, double wanted)
{
    if (!has.numbers)
        return false;
    if (op == Operator::Less)
        return has.numbers->least < wanted;
    if (op == Operator::LessOrEqual)
        return has.numbers->least <= wanted;
    return op == Operator::Greater ? has.numbers->most > wanted : has.numbers->most >= wanted;
}

bool fits(const Comparison& comparison, const CountedFeature& feature)
{
    const FieldValues has(feature, comparison);
    const auto& wanted = comparison.values;
    const auto anyEquals = [&] {
        return std::any_of(wanted.begin(), wanted.end(), [&](const Value& v) { return equals(has, v); });
    };
    if (comparison.op == Operator::Equal)
        return anyEquals();
    if (comparison.op == Operator::NotEqual)
        return !anyEquals();
    if (comparison.op != Operator::Contains)
        return ordered(has, comparison.op, *wanted.front().number);
    return std::any_of(has.texts.begin(), has.texts.end(),
                       [&](const std::string& text) { return text.find(wanted.front().text) != std::string::npos; });
}

bool fits(const Node& node, const CountedFeature& feature)
{
    const auto child = [&](const Node& n) { return fits(n, feature); };
    switch (node.kind) {
    case Node::Kind::All: return std::all_of(node.children.begin(), node.children.end(), child);
    case Node::Kind::Any: return std::any_of(node.children.begin(), node.children.end(), child);
    case Node::Kind::Not: return !fits(node.children.front(), feature);
    case Node::Kind::Compare: break;
    }
    return fits(node.comparison, feature);
}

bool asksForMeasures(const Node& node)
{
    const Field field = node.comparison.field;
    if (node.kind == Node::Kind::Compare)
        return field == Field::LengthM || field == Field::AreaM2;
    return std::any_of(node.children.begin(), node.children.end(), asksForMeasures);
}

} // namespace

} // namespace filter

Filter::Filter() = default;

Result<Filter> Filter::parse(std::string_view text)
{
    Filter result;
    result.m_text = trim(text);
    if (result.m_text.empty())
        return result;
    auto root = filter::parse(result.m_text);
    if (!root)
        return fail(root.error());
    result.m_root = std::make_shared<const filter::Node>(std::move(*root));
    return result;
}

bool Filter::asksForMeasures() const
{
    return m_root && filter::asksForMeasures(*m_root);
}

bool Filter::matches(const CountedFeature& feature) const
{
    return !m_root || filter::fits(*m_root, feature);
}

} // namespace riparia
