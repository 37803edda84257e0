// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/FeatureText.h"

#include "core/base/Text.h"
#include "core/io/import/QuantityText.h"
#include "core/linref/ChainageText.h"
#include "core/plan/Taxonomy.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace riparia {

Result<Chainage> readChainage(const std::string& text)
{
    if (const auto metres = parseDouble(trim(narrow(text))); metres && std::abs(*metres) < 1e12)
        return Chainage{toInteger(*metres, 1000.0)};
    const auto typed = parseChainage(text);
    if (!typed)
        return fail(typed.error());
    return typed->chainage;
}

namespace {

std::string reasonOf(const Error& error)
{
    return std::string(toString(error.code)) + (error.detail.empty() ? "" : " (" + error.detail + ")");
}

struct Ends {
    Chainage from, to;
    bool swapped = false;
    std::vector<std::string> names{}; ///< of rivers, as typed before the chainages
};

/// From and to of a feature; either column may hold the whole range, and `to` a length ("+400").
Result<Ends> endsOf(const std::string& from, const std::string& to)
{
    const bool isLength = narrow(to).starts_with('+');
    if (from.empty() || to.empty() || isLength) {
        const auto range = parseChainageRange(from.empty() ? to : isLength ? from + "～" + to : from);
        if (!range)
            return fail(range.error());
        return Ends{range->from, range->to, range->swapped, {range->name}};
    }
    const auto first = readChainage(from);
    if (!first)
        return fail(first.error());
    const auto last = readChainage(to);
    if (!last)
        return fail(last.error());
    std::vector<std::string> names;
    for (const std::string& text : {from, to})
        if (const auto typed = parseChainage(text))
            names.push_back(typed->name);
    return last->mm < first->mm ? Ends{*last, *first, true, std::move(names)}
                                : Ends{*first, *last, false, std::move(names)};
}

} // namespace

FeatureText::FeatureText(ImportRun& run, const ImportLayer& layer, std::size_t row)
    : m_run(&run)
    , m_layer(&layer)
    , m_row(row)
    , m_subject(featureSubject(layer.source->file, layer.source->fid[row]))
{}

void FeatureText::report(Severity severity, IssueCode code, std::vector<std::string> args)
{
    m_run->report(severity, code, m_subject, std::move(args));
}

std::optional<double> FeatureText::number(std::string_view field)
{
    const std::string typed = text(field);
    if (typed.empty())
        return std::nullopt;
    const StatedUnit dimension = field == "cost"    ? StatedUnit::Money
                                 : field == "width" ? StatedUnit::Length
                                                    : StatedUnit::Count;
    const auto quantity = readQuantity(typed, dimension);
    if (!quantity) {
        report(Severity::Warning, IssueCode::NumberUnreadable, {m_layer->fields.attribute(field), typed});
        keep(field);
        return std::nullopt;
    }
    const std::string column = m_layer->fields.attribute(field);
    if (!quantity->hasUnit && column.find("亿") != std::string::npos)
        return quantity->value * 1e8;
    if (!quantity->hasUnit && column.find("万") != std::string::npos)
        return quantity->value * 1e4;
    return quantity->value;
}

std::optional<int> FeatureText::year(std::string_view field)
{
    if (const auto day = Date::parse(text(field)))
        return day->year;
    const auto value = number(field);
    if (!value)
        return std::nullopt;
    if (*value >= 1800 && *value <= 2300 && std::floor(*value) == *value)
        return static_cast<int>(*value);
    report(Severity::Warning, IssueCode::NumberUnreadable, {m_layer->fields.attribute(field), text(field)});
    keep(field);
    return std::nullopt;
}

std::optional<Bank> FeatureText::bank()
{
    const std::string typed = text("bank");
    if (typed.empty())
        return std::nullopt;
    const auto value = parseBank(typed);
    if (!value) {
        report(Severity::Warning, IssueCode::AttributeUnreadable, {m_layer->fields.attribute("bank"), typed});
        keep("bank");
    }
    return value;
}

std::vector<std::string> FeatureText::list(std::string_view field) const
{
    std::string typed = narrow(text(field));
    for (const std::string_view separator : {"、", "，", "；", ",", "|", "/"}) {
        for (std::size_t at = typed.find(separator); at != std::string::npos; at = typed.find(separator))
            typed.replace(at, separator.size(), ";");
    }
    std::vector<std::string> items;
    for (const std::string& part : split(typed, ';')) {
        if (const std::string_view item = trim(part); !item.empty())
            items.emplace_back(item);
    }
    return items;
}

std::vector<MeasureEntry> FeatureText::measures()
{
    std::vector<std::string> unknown;
    std::vector<MeasureEntry> entries;
    for (const std::string& code : Taxonomy::builtIn().findMeasures(text("measures"), unknown))
        entries.push_back({code});
    for (const std::string& name : unknown) {
        report(Severity::Warning, IssueCode::MeasureUnknown, {name});
        entries.push_back({name});
    }
    return entries;
}

Uuid FeatureText::works()
{
    const std::string typed = text("works");
    if (typed.empty())
        return {};
    const Uuid found = m_run->findWorks(typed);
    if (found.isNil()) {
        report(Severity::Warning, IssueCode::WorksNotInPlan, {typed});
        keep("works");
    }
    return found;
}

std::optional<std::size_t> FeatureText::river()
{
    const std::string typed = text("river");
    if (typed.empty())
        return std::nullopt;
    const auto found = m_run->findRiver(typed);
    if (found)
        return *found;
    if (found.error().code == ErrorCode::RiverAmbiguous)
        report(Severity::Warning, IssueCode::WorkAmbiguous, {found.error().detail});
    else
        report(Severity::Warning, IssueCode::RiverNotInPlan, {typed});
    keep("river");
    return std::nullopt;
}

std::optional<Span> FeatureText::span(std::size_t river)
{
    const std::string from = text("from");
    const std::string to = text("to");
    if (from.empty() && to.empty())
        return std::nullopt;
    const auto refuse = [&](const Error& error) {
        const std::string typed = from.empty() || to.empty() ? from + to : from + " - " + to;
        report(Severity::Warning, IssueCode::ChainageUnreadable, {typed, reasonOf(error)});
        keep("from");
        keep("to");
    };
    const auto ends = endsOf(from, to);
    if (!ends) {
        refuse(ends.error());
        return std::nullopt;
    }
    for (const std::string& name : ends->names) {
        const auto named = name.empty() ? Result<std::size_t>(river) : m_run->findRiver(name);
        if (named && *named != river) {
            refuse({ErrorCode::InvalidArgument, name, "it names another river"});
            return std::nullopt;
        }
    }
    const Stationing& stationing = m_run->network().rivers()[river].stationing;
    const auto first = stationing.positionOf(ends->from);
    const auto last = stationing.positionOf(ends->to);
    if (!first || !last) {
        refuse(first ? last.error() : first.error());
        return std::nullopt;
    }
    if (ends->swapped)
        report(Severity::Info, IssueCode::FromToSwapped);
    return Span{std::min(*first, *last), std::max(*first, *last)};
}

Meta FeatureText::meta(char letter, std::size_t part)
{
    const ImportOptions& options = m_run->options();
    const std::string wanted = part <= 1 ? text("code") : std::string();
    Meta meta;
    meta.uuid = m_run->newId(part == 0 ? m_subject : m_subject + " " + std::to_string(part));
    meta.code = m_run->newCode(letter, wanted);
    if (!wanted.empty() && meta.code != wanted) {
        keep("code");
        const bool isNumber = parseDouble(wanted).has_value(); // row numbers are no codes of ours
        if (!isNumber)
            report(Severity::Info, IssueCode::KeyReplaced, {wanted, meta.code});
    }
    meta.name = text("name");
    meta.nameEn = text("name_en");
    meta.remarks = text("remarks");
    meta.tags = list("tags");
    meta.source = m_layer->record;
    meta.sourceFid = m_layer->source->fid[m_row];
    meta.attrs = m_layer->fields.unmappedJson(m_row, m_notUsed);
    meta.created = meta.updated = options.time;
    meta.createdBy = meta.updatedBy = options.author;
    return meta;
}

} // namespace riparia
