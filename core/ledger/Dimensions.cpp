// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/Dimensions.h"

#include "core/base/Text.h"
#include "core/ledger/OwnerOrder.h"
#include "core/plan/Taxonomy.h"

#include <algorithm>
#include <array>
#include <limits>

namespace riparia {

namespace {

using Values = std::vector<std::string>;

constexpr std::int64_t kLast = std::numeric_limits<std::int64_t>::max();

Values oneOrNone(std::string value)
{
    return value.empty() ? Values{} : Values{std::move(value)};
}

ValueCaption named(const std::string& name, const std::string& nameEn, const std::string& code)
{
    const std::string& shown = name.empty() ? code : name;
    return {shown, nameEn.empty() ? shown : nameEn, 0, code};
}

/// Codes stand for themselves; app/text knows words for them.
ValueCaption code(const CountedFeature&, const std::string& value)
{
    return {value, value, 0, value};
}

ValueCaption ranked(const std::string& value, std::int64_t rank)
{
    return {value, value, rank, value};
}

Values water(const CountedFeature& feature)
{
    return oneOrNone(feature.water.key);
}

ValueCaption waterCaption(const CountedFeature& feature, const std::string& value)
{
    if (const auto& river = feature.water.river) {
        ValueCaption caption = named(river->river.name, river->river.nameEn, value);
        caption.text = river->meta.code;
        return caption;
    }
    ValueCaption caption = feature.water.body
                               ? named(feature.water.body->meta.name, feature.water.body->meta.nameEn, value)
                               : named({}, {}, value);
    caption.rank = feature.water.body ? 1 : 2;
    return caption;
}

Values works(const CountedFeature& feature)
{
    return feature.works ? Values{feature.worksId.toString()} : Values{};
}

ValueCaption worksCaption(const CountedFeature& feature, const std::string&)
{
    const Meta& meta = feature.works->meta;
    ValueCaption caption = named(meta.name, meta.nameEn, meta.code);
    caption.rank = feature.works->order;
    return caption;
}

Values category(const CountedFeature& feature)
{
    return feature.works ? oneOrNone(feature.works->category) : Values{};
}

ValueCaption categoryCaption(const CountedFeature& feature, const std::string& value)
{
    return ranked(value, feature.works->order);
}

Values kind(const CountedFeature& feature)
{
    return {std::string(toString(feature.kind))};
}

ValueCaption kindCaption(const CountedFeature& feature, const std::string& value)
{
    return ranked(value, feature.kind == EntityKind::Segment ? 0 : feature.kind == EntityKind::Area ? 1 : 2);
}

Values status(const CountedFeature& feature)
{
    return {feature.status.code};
}

ValueCaption statusCaption(const CountedFeature&, const std::string& value)
{
    const StatusType* type = Taxonomy::builtIn().status(value);
    const bool isUnset = !type || type->displayClass == StatusClass::Unset;
    return ranked(value, isUnset ? kLast : type->order);
}

Values displayClass(const CountedFeature& feature)
{
    return {std::string(toString(feature.status.displayClass))};
}

ValueCaption classCaption(const CountedFeature& feature, const std::string& value)
{
    const StatusClass shown = feature.status.displayClass;
    return ranked(value, shown == StatusClass::Unset ? kLast : static_cast<std::int64_t>(shown));
}

Values year(const CountedFeature& feature)
{
    return feature.year ? Values{std::to_string(*feature.year)} : Values{};
}

ValueCaption yearCaption(const CountedFeature& feature, const std::string& value)
{
    return ranked(value, feature.year.value_or(0));
}

Values bank(const CountedFeature& feature)
{
    return feature.bank ? Values{std::string(toString(*feature.bank))} : Values{};
}

ValueCaption featureBankCaption(const CountedFeature& feature, const std::string&)
{
    return bankCaption(feature.bank.value_or(Bank::Channel));
}

Values measureSet(const CountedFeature& feature)
{
    return oneOrNone(join(feature.measures, "+"));
}

Values areaKind(const CountedFeature& feature)
{
    return oneOrNone(feature.areaKind);
}

Values measure(const CountedFeature& feature)
{
    return feature.measures;
}

Values tag(const CountedFeature& feature)
{
    Values tags = feature.meta->tags;
    std::sort(tags.begin(), tags.end());
    tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
    return tags;
}

constexpr std::array kRules{
    DimensionRule{{"water", true}, water, waterCaption},
    DimensionRule{{"works", true}, works, worksCaption},
    DimensionRule{{"category", true}, category, categoryCaption},
    DimensionRule{{"kind", true}, kind, kindCaption},
    DimensionRule{{"status", true}, status, statusCaption},
    DimensionRule{{"class", true}, displayClass, classCaption},
    DimensionRule{{"year", true}, year, yearCaption},
    DimensionRule{{kBankDimension, true}, bank, featureBankCaption},
    DimensionRule{{"measure_set", true}, measureSet, code},
    DimensionRule{{"area_kind", true}, areaKind, code},
    DimensionRule{{"measure", false}, measure, code},
    DimensionRule{{"tag", false}, tag, code},
};

} // namespace

std::weak_ordering operator<=>(const ValueCaption& a, const ValueCaption& b)
{
    if (a.rank != b.rank)
        return a.rank <=> b.rank;
    return compareCodes(a.text, b.text);
}

const std::vector<Dimension>& dimensions()
{
    static const std::vector<Dimension> kAll = [] {
        std::vector<Dimension> all;
        for (const DimensionRule& rule : kRules)
            all.push_back(rule.dimension);
        return all;
    }();
    return kAll;
}

Result<const DimensionRule*> findDimensionRule(std::string_view code)
{
    std::vector<std::string> known;
    for (const DimensionRule& rule : kRules) {
        if (rule.dimension.code == code)
            return &rule;
        known.emplace_back(rule.dimension.code);
    }
    return fail(ErrorCode::DimensionUnknown, std::string(code), join(known, ", "));
}

Result<Dimension> findDimension(std::string_view code)
{
    const auto rule = findDimensionRule(code);
    if (!rule)
        return fail(rule.error());
    return (*rule)->dimension;
}

std::optional<std::string> valueOf(const DimensionRule& rule, const CountedFeature& feature,
                                   const std::optional<Bank>& place)
{
    if (place && rule.dimension.code == kBankDimension)
        return std::string(toString(*place));
    std::vector<std::string> values = rule.values(feature);
    return values.empty() ? std::nullopt : std::optional(std::move(values.front()));
}

Result<std::vector<const DimensionRule*>> dimensionRules(const std::vector<std::string>& codes)
{
    std::vector<const DimensionRule*> rules;
    for (const std::string& code : codes) {
        const auto rule = findDimensionRule(code);
        if (!rule)
            return fail(rule.error());
        rules.push_back(*rule);
    }
    const auto shared =
        std::find_if(rules.begin(), rules.end(), [](const DimensionRule* rule) { return !rule->dimension.additive; });
    if (shared != rules.end() && rules.size() > 1)
        return fail(ErrorCode::InvalidArgument, std::string((*shared)->dimension.code),
                    "cannot be combined with another dimension");
    return rules;
}

ValueCaption bankCaption(Bank bank)
{
    const std::string value(toString(bank));
    switch (bank) {
    case Bank::Both: return ranked(value, 0);
    case Bank::Left: return ranked(value, 1);
    case Bank::Right: return ranked(value, 2);
    case Bank::Channel: break;
    }
    return ranked(value, 3);
}

} // namespace riparia
