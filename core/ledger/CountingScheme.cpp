// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/CountingScheme.h"

#include "core/base/Text.h"
#include "core/ledger/Filter.h"
#include "core/ledger/OwnerOrder.h"
#include "core/ledger/Rounding.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace riparia {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array kCriteria{OwnerCriterion::FirstCounted, OwnerCriterion::WorksOrder, OwnerCriterion::Code,
                               OwnerCriterion::LongestFirst};
constexpr int kMostDecimals = 6;

std::optional<OwnerCriterion> parseCriterion(std::string_view code)
{
    const auto at =
        std::find_if(kCriteria.begin(), kCriteria.end(), [&](OwnerCriterion c) { return toString(c) == code; });
    return at == kCriteria.end() ? std::nullopt : std::optional(*at);
}

/// Takes members out of an object one by one and remembers the first that is not what it should be.
class MemberReader {
public:
    explicit MemberReader(const Json& object)
        : m_object(object)
    {}

    void text(const char* name, std::string& into)
    {
        if (const Json* value = find(name, "a text", [](const Json& j) { return j.is_string(); }))
            into = value->get<std::string>();
    }
    void flag(const char* name, bool& into)
    {
        if (const Json* value = find(name, "true or false", [](const Json& j) { return j.is_boolean(); }))
            into = value->get<bool>();
    }
    void decimals(const char* name, int& into)
    {
        const auto fits = [](const Json& j) { return j.is_number_integer() && j >= 0 && j <= kMostDecimals; };
        if (const Json* value = find(name, "a number from 0 to 6", fits))
            into = value->get<int>();
    }
    void texts(const char* name, std::vector<std::string>& into)
    {
        const auto allText = [](const Json& j) {
            return j.is_array() && std::all_of(j.begin(), j.end(), [](const Json& e) { return e.is_string(); });
        };
        if (const Json* value = find(name, "a list of texts", allText))
            into = value->get<std::vector<std::string>>();
    }
    /// `read` returns false for a text it does not understand.
    template <class Read>
    void parsed(const char* name, const char* expected, Read&& read)
    {
        std::string typed;
        text(name, typed);
        if (!typed.empty() && !read(typed))
            complain(name, expected);
    }
    void complain(const std::string& name, const std::string& expected)
    {
        if (m_problem.empty())
            m_problem = name + ": expected " + expected;
    }
    const std::string& problem() const { return m_problem; }

private:
    /// Null when the member is absent, null or wrong.
    template <class Fits>
    const Json* find(const char* name, const char* expected, Fits&& fits)
    {
        const auto at = m_object.find(name);
        if (at == m_object.end() || at->is_null())
            return nullptr;
        if (fits(*at))
            return &*at;
        complain(name, expected);
        return nullptr;
    }

    const Json& m_object;
    std::string m_problem;
};

void readOwners(MemberReader& members, std::vector<OwnerCriterion>& owner)
{
    std::vector<std::string> names;
    for (const OwnerCriterion criterion : owner)
        names.emplace_back(toString(criterion));
    members.texts("owner", names);
    owner.clear();
    for (const std::string& name : names) {
        if (const auto criterion = parseCriterion(name))
            owner.push_back(*criterion);
        else
            members.complain("owner", "first_counted, works_order, code or longest_first");
    }
}

bool isNamed(const CountingScheme& scheme, std::string_view text)
{
    return scheme.code == text || scheme.name == text || scheme.nameEn == text;
}

} // namespace

std::string_view toString(OwnerCriterion criterion)
{
    switch (criterion) {
    case OwnerCriterion::FirstCounted: return "first_counted";
    case OwnerCriterion::WorksOrder: return "works_order";
    case OwnerCriterion::Code: return "code";
    case OwnerCriterion::LongestFirst: return "longest_first";
    }
    return "";
}

std::vector<CountingScheme> builtInSchemes()
{
    CountingScheme all;
    all.code = "all";
    all.name = "全部工程";
    all.nameEn = "All works";
    CountingScheme completed;
    completed.code = "completed";
    completed.name = "已完成";
    completed.nameEn = "Completed";
    completed.statuses = {"completed"};
    return {all, completed};
}

std::string toJson(const CountingScheme& scheme)
{
    std::vector<std::string> owner;
    for (const OwnerCriterion criterion : scheme.owner)
        owner.emplace_back(toString(criterion));
    Json json{
        {"code", scheme.code},
        {"name", scheme.name},
        {"name_en", scheme.nameEn},
        {"statuses", scheme.statuses},
        {"suspended", scheme.suspended},
        {"cancelled", scheme.cancelled},
        {"kinds", scheme.kinds},
        {"area_kinds", scheme.areaKinds},
        {"exclusions", scheme.exclusions},
        {"boundary", scheme.boundary.isNil() ? Json() : Json(scheme.boundary.toString())},
        {"as_of", scheme.asOf ? Json(scheme.asOf->toString()) : Json()},
        {"filter", scheme.filter},
        {"owner", owner},
        {"kilometre_decimals", scheme.kilometreDecimals},
        {"area_decimals", scheme.areaDecimals},
        {"area_unit", scheme.areaUnit},
    };
    // Text that is not UTF-8 cannot be written; it becomes U+FFFD rather than an exception.
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<CountingScheme> schemeFromJson(std::string_view text)
{
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        return fail(ErrorCode::SchemeUnknown, std::string(text.substr(0, 40)), "not a JSON object");
    CountingScheme scheme;
    MemberReader members(json);
    members.text("code", scheme.code);
    members.text("name", scheme.name);
    members.text("name_en", scheme.nameEn);
    members.texts("statuses", scheme.statuses);
    members.flag("suspended", scheme.suspended);
    members.flag("cancelled", scheme.cancelled);
    members.texts("kinds", scheme.kinds);
    members.texts("area_kinds", scheme.areaKinds);
    members.texts("exclusions", scheme.exclusions);
    members.parsed("boundary", "the uuid of a boundary", [&](const std::string& typed) {
        const auto id = Uuid::parse(typed);
        scheme.boundary = id.value_or(Uuid());
        return id.has_value();
    });
    members.parsed("as_of", "a date such as 2023-03-20", [&](const std::string& typed) {
        const auto date = Date::parse(typed);
        if (date)
            scheme.asOf = *date;
        return date.has_value();
    });
    members.text("filter", scheme.filter);
    readOwners(members, scheme.owner);
    members.decimals("kilometre_decimals", scheme.kilometreDecimals);
    members.decimals("area_decimals", scheme.areaDecimals);
    members.parsed("area_unit", "m2, hm2, wan_m2, km2 or mu", [&](const std::string& typed) {
        scheme.areaUnit = typed;
        return findAreaUnit(typed) != nullptr;
    });
    if (!members.problem().empty())
        return fail(ErrorCode::SchemeUnknown, scheme.code, members.problem());
    if (auto filter = Filter::parse(scheme.filter); !filter)
        return fail(filter.error());
    return scheme;
}

Result<CountingScheme> readScheme(const SchemeRecord& record)
{
    auto scheme = schemeFromJson(record.definition);
    if (!scheme) // there is such a scheme, but what stands there makes none
        return fail(ErrorCode::InvalidArgument, record.meta.code, scheme.error().detail);
    if (scheme->code.empty())
        scheme->code = record.meta.code;
    if (scheme->name.empty())
        scheme->name = record.meta.name;
    if (scheme->nameEn.empty())
        scheme->nameEn = record.meta.nameEn;
    return scheme;
}

std::vector<std::shared_ptr<const SchemeRecord>> schemeRecords(const Plan& plan)
{
    std::vector<std::shared_ptr<const SchemeRecord>> records;
    for (const auto& [id, record] : plan.table<SchemeRecord>())
        if (!record->meta.deleted)
            records.push_back(record);
    std::sort(records.begin(), records.end(), [](const auto& a, const auto& b) {
        const auto order = compareCodes(a->meta.code, b->meta.code);
        return order != 0 ? order < 0 : a->meta.uuid < b->meta.uuid;
    });
    return records;
}

Result<std::vector<CountingScheme>> schemesOf(const Plan& plan)
{
    std::vector<CountingScheme> schemes;
    for (const auto& record : schemeRecords(plan)) {
        auto scheme = readScheme(*record);
        if (!scheme)
            return fail(scheme.error());
        schemes.push_back(std::move(*scheme));
    }
    for (CountingScheme& scheme : builtInSchemes())
        if (std::none_of(schemes.begin(), schemes.end(), [&](const auto& s) { return s.code == scheme.code; }))
            schemes.push_back(std::move(scheme));
    return schemes;
}

Result<CountingScheme> findScheme(const Plan& plan, std::string_view text)
{
    const std::string_view wanted = trim(text);
    std::vector<std::string> known;
    for (const auto& record : schemeRecords(plan)) {
        auto scheme = readScheme(*record);
        const Meta& meta = record->meta;
        const bool named = wanted.empty()
                               ? record->isDefault
                               : meta.code == wanted || meta.name == wanted || (scheme && isNamed(*scheme, wanted));
        if (named)
            return scheme;
        known.push_back(scheme ? scheme->code : meta.code);
    }
    for (CountingScheme& scheme : builtInSchemes()) {
        if (isNamed(scheme, wanted.empty() ? "all" : wanted))
            return std::move(scheme);
        if (std::ranges::find(known, scheme.code) == known.end())
            known.push_back(scheme.code);
    }
    return fail(ErrorCode::SchemeUnknown, std::string(wanted), join(known, ", "));
}

} // namespace riparia
