// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/Taxonomy.h"

#include "core/base/Text.h"
#include "core/plan/TaxonomyData.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace riparia {

namespace {

using Json = nlohmann::json;
using Words = std::vector<std::pair<std::string, std::string>>;

constexpr std::array<std::pair<StatusClass, std::string_view>, 5> kClasses{{
    {StatusClass::Unset, "unset"},
    {StatusClass::Planned, "planned"},
    {StatusClass::InProgress, "in_progress"},
    {StatusClass::Completed, "completed"},
    {StatusClass::Suspended, "suspended"},
}};

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

/// What two spellings of one name have in common: narrow, lower case, without spaces, hyphens, underscores and dots.
std::string folded(std::string_view text)
{
    std::string plain = replaced(lowerAscii(narrow(text)), "·", "");
    std::erase_if(plain, [](char c) { return c == ' ' || c == '-' || c == '_' || c == '.' || c == '\t'; });
    return plain;
}

const std::string* find(const Words& words, const std::string& foldedText)
{
    const auto at = std::lower_bound(words.begin(), words.end(), foldedText,
                                     [](const auto& word, const std::string& text) { return word.first < text; });
    return at != words.end() && at->first == foldedText ? &at->second : nullptr;
}

/// Code, names and aliases of one row; the first use of a word keeps it.
void addWords(Words& words, const Json& row)
{
    const std::string code = row.at("code");
    std::vector<std::string> texts{code, row.at("en"), row.at("zh")};
    for (const std::string alias : row.at("aliases"))
        texts.push_back(alias);
    for (const std::string& text : texts)
        words.emplace_back(folded(text), code);
}

void sortWords(Words& words)
{
    const auto byText = [](const auto& a, const auto& b) { return a.first < b.first; };
    const auto sameText = [](const auto& a, const auto& b) { return a.first == b.first; };
    std::stable_sort(words.begin(), words.end(), byText);
    words.erase(std::unique(words.begin(), words.end(), sameText), words.end());
}

/// The parts of a list, trimmed, empty ones dropped.
std::vector<std::string> partsOf(std::string text, const std::vector<std::string_view>& separators)
{
    for (const std::string_view separator : separators)
        text = replaced(std::move(text), separator, "\n");
    std::vector<std::string> parts;
    for (const std::string& part : split(text, '\n')) {
        if (const std::string_view kept = trim(part); !kept.empty())
            parts.emplace_back(kept);
    }
    return parts;
}

const std::vector<std::string_view> kBetweenMeasures{"、", ",", ";", "|", "\t", "，", "；"};
/// Also found inside names, so they are tried only where the whole is no name.
const std::vector<std::string_view> kMaybeBetweenMeasures{"/", "+", "&", "和", "及", "与", " and "};
const std::vector<std::string_view> kBetweenStatusWords{"(", ")", "[", "]", "、", ",", ";", "/", "，", "；"};

} // namespace

std::string_view toString(StatusClass statusClass)
{
    for (const auto& [value, name] : kClasses) {
        if (value == statusClass)
            return name;
    }
    return {};
}

std::optional<StatusClass> parseStatusClass(std::string_view code)
{
    for (const auto& [value, name] : kClasses) {
        if (name == code)
            return value;
    }
    return std::nullopt;
}

const Taxonomy& Taxonomy::builtIn()
{
    static const Taxonomy taxonomy;
    return taxonomy;
}

Taxonomy::Taxonomy()
{
    readMeasures();
    readStatuses();
    readQuality();
}

void Taxonomy::readMeasures()
{
    const Json data = Json::parse(taxonomy_data::kMeasures);
    std::map<std::string, std::string> groupNames;
    for (const Json& group : data.at("groups"))
        groupNames[group.at("code")] = group.at("zh");
    for (const Json& row : data.at("measures")) {
        MeasureType type;
        type.code = row.at("code");
        type.en = row.at("en");
        type.zh = row.at("zh");
        row.at("geometry").get_to(type.geometry);
        row.at("units").get_to(type.units);
        type.group = row.at("group");
        type.groupZh = groupNames.at(type.group);
        type.nrrss = row.at("nrrss");
        type.rrc = row.at("rrc");
        type.ktm = row.at("ktm");
        m_measures.push_back(std::move(type));
        addWords(m_measureWords, row);
    }
    sortWords(m_measureWords);
}

void Taxonomy::readStatuses()
{
    const Json data = Json::parse(taxonomy_data::kStatus);
    for (const Json& row : data.at("statuses")) {
        const auto displayClass = parseStatusClass(row.at("class").get<std::string>());
        m_statuses.push_back({row.at("code"), row.at("en"), row.at("zh"), displayClass.value_or(StatusClass::Unset),
                              row.at("order").get<int>()});
        addWords(m_statusWords, row);
    }
    for (const Json& flag : data.at("flags")) {
        for (const std::string word : flag.at("words"))
            m_flagWords.emplace_back(folded(word), flag.at("flag"));
    }
    sortWords(m_statusWords);
    sortWords(m_flagWords);
}

void Taxonomy::readQuality()
{
    const Json data = Json::parse(taxonomy_data::kWaterQuality);
    for (const Json& row : data.at("standards")) {
        m_standards.push_back({row.at("standard"), row.at("en"), row.at("zh"),
                               row.at("grades").get<std::vector<std::string>>(), row.at("worse")});
    }
    for (const Json& row : data.at("limits")) {
        QualityLimit limit;
        limit.standard = row.at("standard");
        limit.indicator = row.at("indicator");
        limit.water = row.at("water");
        limit.atLeast = row.at("at_least");
        limit.unit = row.at("unit");
        limit.source = row.at("source");
        limit.confidence = row.at("confidence");
        const auto standard = std::find_if(m_standards.begin(), m_standards.end(),
                                           [&](const auto& known) { return known.code == limit.standard; });
        for (std::size_t i = 0; i < standard->grades.size(); ++i) {
            limit.grade = standard->grades[i];
            limit.limit = row.at("limits").at(i);
            m_limits.push_back(limit);
        }
    }
}

const MeasureType* Taxonomy::measure(std::string_view code) const
{
    const auto at = std::find_if(m_measures.begin(), m_measures.end(), [&](const auto& m) { return m.code == code; });
    return at == m_measures.end() ? nullptr : &*at;
}

const StatusType* Taxonomy::status(std::string_view code) const
{
    const auto at = std::find_if(m_statuses.begin(), m_statuses.end(), [&](const auto& s) { return s.code == code; });
    return at == m_statuses.end() ? nullptr : &*at;
}

const MeasureType* Taxonomy::findMeasure(std::string_view text) const
{
    const std::string* code = find(m_measureWords, folded(text));
    return code ? measure(*code) : nullptr;
}

const StatusType* Taxonomy::findStatus(std::string_view text) const
{
    const std::string* code = find(m_statusWords, folded(text));
    return code ? status(*code) : nullptr;
}

std::optional<StatusReading> Taxonomy::readStatus(std::string_view text) const
{
    StatusReading reading;
    if (const StatusType* whole = findStatus(text)) {
        reading.code = whole->code;
        return reading;
    }
    const std::vector<std::string> parts = partsOf(narrow(text), kBetweenStatusWords);
    for (const std::string& part : parts) {
        const StatusType* type = findStatus(part);
        const std::string* flag = find(m_flagWords, folded(part));
        if (type)
            reading.code = type->code;
        else if (!flag)
            return std::nullopt;
        reading.delayed = reading.delayed || (flag && *flag == "delayed");
        reading.suspended = reading.suspended || (flag && *flag == "suspended");
        reading.cancelled = reading.cancelled || (flag && *flag == "cancelled");
    }
    return parts.empty() ? std::nullopt : std::optional(reading);
}

std::vector<std::string> Taxonomy::findMeasures(std::string_view text, std::vector<std::string>& unknown) const
{
    std::vector<std::string> codes;
    const auto add = [&](const std::string& code) {
        if (std::find(codes.begin(), codes.end(), code) == codes.end())
            codes.push_back(code);
    };
    const std::string whole(text);
    const std::vector<std::string> parts =
        findMeasure(whole) ? std::vector{whole} : partsOf(narrow(whole), kBetweenMeasures);
    for (const std::string& part : parts) {
        if (const MeasureType* type = findMeasure(part)) {
            add(type->code);
            continue;
        }
        const std::vector<std::string> finer = partsOf(part, kMaybeBetweenMeasures);
        const bool allKnown = std::all_of(finer.begin(), finer.end(), [&](const auto& p) { return findMeasure(p); });
        if (!allKnown || finer.empty())
            unknown.push_back(part);
        for (const std::string& known : finer) {
            if (allKnown)
                add(findMeasure(known)->code);
        }
    }
    return codes;
}

} // namespace riparia
