// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/Filter.h"

#include "core/base/Decimal.h"
#include "core/base/Text.h"
#include "core/ledger/CountedFeature.h"
#include "core/ledger/FilterNode.h"
#include "core/ledger/FilterParser.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace riparia {

namespace filter {

bool isNumeric(Field field)
{
    return field == Field::Year || field == Field::LengthM || field == Field::AreaM2;
}

namespace {

/// The values a feature has for a field; empty ones left out.
class FieldValues {
public:
    FieldValues(const CountedFeature& feature, const Comparison& comparison);

    std::vector<std::string> texts; ///< ASCII letters lower case
    std::optional<double> number;

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
    void addNumbers(const CountedFeature& feature, Field field);
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

void FieldValues::addNumbers(const CountedFeature& feature, Field field)
{
    const bool isArea = feature.kind == EntityKind::Area;
    if (field == Field::Year && feature.year)
        number = *feature.year;
    if (field == Field::AreaM2 && isArea)
        number = feature.whole.area.squareMetres();
    if (field == Field::LengthM && !isArea)
        number = (feature.kind == EntityKind::Segment ? feature.whole.river : feature.whole.greenway).metres();
    if (number)
        add(shortest(*number));
}

void FieldValues::addAttribute(const std::string& attrs, const std::string& name)
{
    const auto json = nlohmann::json::parse(attrs, nullptr, false);
    if (!json.is_object())
        return;
    const auto at = json.find(name);
    if (at == json.end() || at->is_null())
        return;
    if (at->is_number())
        number = at->get<double>();
    const std::string text = at->is_string()   ? at->get<std::string>()
                             : at->is_number() ? shortest(*number)
                                               : at->dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    if (!number)
        number = parseDouble(trim(narrow(text)));
    add(text);
}

bool equals(const FieldValues& has, const Value& wanted)
{
    if (wanted.text.empty())
        return has.texts.empty();
    if (wanted.number && has.number)
        return *wanted.number == *has.number;
    return std::find(has.texts.begin(), has.texts.end(), wanted.text) != has.texts.end();
}

bool ordered(const FieldValues& has, Operator op, double wanted)
{
    if (!has.number)
        return false;
    const auto order = *has.number <=> wanted;
    if (op == Operator::Less || op == Operator::LessOrEqual)
        return order < 0 || (order == 0 && op == Operator::LessOrEqual);
    return order > 0 || (order == 0 && op == Operator::GreaterOrEqual);
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
