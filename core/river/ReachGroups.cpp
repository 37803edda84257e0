// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/river/ReachGroups.h"

#include "core/river/PointClusters.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <unordered_set>

namespace riparia::detail {

namespace {

/// For some parts of a table: the number of the connected set of each, from `next` on.
void numberConnected(const ReachTable& table, const std::vector<std::uint32_t>& parts, double radius,
                     std::vector<std::uint32_t>& groupOf, std::uint32_t next)
{
    std::vector<Point> ends;
    ends.reserve(parts.size() * 2);
    for (const std::uint32_t index : parts) {
        ends.push_back(table.parts()[index].front);
        ends.push_back(table.parts()[index].back);
    }
    const std::vector<std::uint32_t> cluster = clusterPoints(ends, radius, table.ruler());
    DisjointSets sets(ends.size());
    for (std::size_t i = 0; i < parts.size(); ++i)
        sets.join(cluster[2 * i], cluster[2 * i + 1]);
    std::vector<std::uint32_t> number(ends.size(), 0);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        std::uint32_t& own = number[sets.find(cluster[2 * i])];
        if (own == 0)
            own = ++next;
        groupOf[parts[i]] = own - 1;
    }
}

} // namespace

ReachGroups::ReachGroups(const ReachTable& table, std::optional<double> radius)
    : m_isKeyed(!table.soup().key.empty())
{
    const std::size_t count = table.parts().size();
    std::vector<std::uint32_t> groupOf(count);
    std::vector<std::uint32_t> keyless;
    std::unordered_map<std::string_view, std::uint32_t> known;
    std::unordered_map<std::string_view, std::uint32_t> named;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::string_view key = table.key(table.parts()[i].shape);
        // Different names are never made one river for want of a key.
        const std::string_view name = m_isKeyed && key.empty() ? table.name(table.parts()[i].shape) : key;
        if (name.empty()) {
            keyless.push_back(i);
            continue;
        }
        const auto [found, isNew] =
            (key.empty() ? named : known).try_emplace(name, static_cast<std::uint32_t>(m_keys.size()));
        if (isNew)
            m_keys.push_back(key);
        groupOf[i] = found->second;
    }
    const auto keyed = static_cast<std::uint32_t>(m_keys.size());
    if (radius)
        numberConnected(table, keyless, *radius, groupOf, keyed);
    else
        std::for_each(keyless.begin(), keyless.end(), [&](std::uint32_t part) { groupOf[part] = keyed; });
    for (const std::uint32_t part : keyless)
        m_keys.resize(std::max<std::size_t>(m_keys.size(), groupOf[part] + 1));

    m_start.assign(m_keys.size() + 1, 0);
    for (const std::uint32_t group : groupOf)
        ++m_start[group + 1];
    std::partial_sum(m_start.begin(), m_start.end(), m_start.begin());
    std::vector<std::uint32_t> next(m_start.begin(), m_start.end() - 1);
    m_parts.resize(count);
    for (std::uint32_t i = 0; i < count; ++i)
        m_parts[next[groupOf[i]]++] = i;
}

std::vector<std::pair<std::string_view, std::string_view>> strayDecimals(const std::vector<std::string_view>& keys)
{
    const std::unordered_set<std::string_view> known(keys.begin(), keys.end());
    std::vector<std::pair<std::string_view, std::string_view>> pairs;
    for (const std::string_view key : known) {
        const std::size_t point = key.find('.');
        if (point == std::string_view::npos || point == 0 || key.find_first_not_of('0', point + 1) != std::string::npos)
            continue;
        const std::string_view whole = key.substr(0, point);
        if (whole.find_first_not_of("0123456789") == std::string_view::npos && known.contains(whole))
            pairs.emplace_back(whole, key);
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

} // namespace riparia::detail
