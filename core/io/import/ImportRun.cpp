// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/ImportRun.h"

#include "core/base/Text.h"

#include <algorithm>

namespace riparia {

namespace {

std::string foldedKey(std::string_view text)
{
    return lowerAscii(trim(narrow(text)));
}

bool beginsWithLetter(const std::string& code)
{
    return !code.empty() && ((code[0] >= 'A' && code[0] <= 'Z') || (code[0] >= 'a' && code[0] <= 'z'));
}

} // namespace

ImportRun::ImportRun(const Plan& plan, const ImportOptions& options, const Progress& progress)
    : m_options(options)
    , m_progress(progress)
    , m_plan(plan)
{
    for (const auto& [id, row] : plan.rivers())
        m_riverKeys.insert(row->river.key);
    for (const auto& [id, row] : plan.works())
        m_worksOrder = std::max(m_worksOrder, row->order);
}

const RiverNetwork& ImportRun::network()
{
    if (!m_network) {
        std::vector<River> rivers;
        for (const auto& [id, row] : m_plan.rivers()) {
            if (row->meta.deleted || !row->meta.scenario.isNil() || !row->river.alignment)
                continue;
            rivers.push_back(row->river);
            m_riverCodes[foldedKey(row->meta.code)] = row->river.key;
        }
        // Ids are random: what is listed and how ties fall must not depend on them.
        std::sort(rivers.begin(), rivers.end(), [](const River& a, const River& b) { return a.key < b.key; });
        m_network = RiverNetwork::make(std::move(rivers));
    }
    return *m_network;
}

Result<std::size_t> ImportRun::findRiver(const std::string& text)
{
    const RiverNetwork& rivers = network();
    auto found = rivers.find(text);
    const auto code = m_riverCodes.find(foldedKey(text));
    if (found || code == m_riverCodes.end())
        return found;
    return rivers.find(code->second);
}

Uuid ImportRun::findWorks(const std::string& text)
{
    if (!m_worksKnown) {
        for (const auto& [id, row] : m_plan.works()) {
            if (row->meta.deleted || !row->meta.scenario.isNil())
                continue;
            for (const std::string& name : {row->meta.code, row->meta.name, row->meta.nameEn}) {
                const auto [at, isNew] = m_works.try_emplace(foldedKey(name), id);
                if (!isNew && at->second != id)
                    at->second = Uuid(); // a name of several is a name of none
            }
        }
        // A code always means its own works, even where another one is called so.
        for (const auto& [id, row] : m_plan.works()) {
            if (!row->meta.deleted && row->meta.scenario.isNil())
                m_works[foldedKey(row->meta.code)] = id;
        }
        m_worksKnown = true;
    }
    const auto at = m_works.find(foldedKey(text));
    return at == m_works.end() ? Uuid() : at->second;
}

std::string ImportRun::findWaterBody(const std::string& text) const
{
    std::vector<std::string> named;
    for (const auto& [id, row] : m_plan.waterBodies()) {
        if (row->meta.deleted || !row->meta.scenario.isNil())
            continue;
        if (foldedKey(row->meta.code) == foldedKey(text))
            return row->meta.code;
        if (foldedKey(row->meta.name) == foldedKey(text) || foldedKey(row->meta.nameEn) == foldedKey(text))
            named.push_back(row->meta.code);
    }
    return named.size() == 1 ? named.front() : std::string();
}

const RiverNetwork& ImportRun::networkOf(std::size_t river)
{
    const auto at = m_alone.find(river);
    if (at != m_alone.end())
        return at->second;
    return m_alone.emplace(river, RiverNetwork::make({network().rivers()[river]})).first->second;
}

Uuid ImportRun::newId(std::string_view hint) const
{
    return m_options.makeId ? m_options.makeId(m_hintPrefix + std::string(hint)) : Uuid::random();
}

std::string ImportRun::newRiverKey(const std::string& wanted)
{
    std::string key = wanted;
    for (int number = 2; !m_riverKeys.insert(key).second; ++number)
        key = wanted + "#" + std::to_string(number);
    return key;
}

std::set<std::string>& ImportRun::codesOf(char letter)
{
    const auto [at, isNew] = m_codes.try_emplace(letter);
    if (isNew) {
        EntityTypes::forEach([&, &codes = at->second]<class T>() {
            if (EntityTraits<T>::letter != letter)
                return;
            for (const auto& [id, row] : m_plan.table<T>())
                codes.insert(row->meta.code);
        });
    }
    return at->second;
}

std::string ImportRun::newCode(char letter, const std::string& wanted)
{
    std::set<std::string>& codes = codesOf(letter);
    if (beginsWithLetter(wanted) && codes.insert(wanted).second)
        return wanted;
    std::string code = m_plan.nextCode(letter);
    while (m_reserved.contains(code) || !codes.insert(code).second)
        code = m_plan.nextCode(letter);
    return code;
}

void ImportRun::report(Severity severity, IssueCode code, const std::string& subject, std::vector<std::string> args)
{
    m_issues.push_back({severity, code, subject, std::move(args), std::nullopt});
}

void ImportRun::report(const Issues& issues)
{
    m_issues.insert(m_issues.end(), issues.begin(), issues.end());
}

} // namespace riparia
