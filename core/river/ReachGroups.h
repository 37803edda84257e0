// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/river/ReachTable.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace riparia::detail {

/// The parts of a table in groups that become rivers: those with the same key (blanks around it do not count), those that
/// lack the key the others have but share a name, and
/// those without a key that are connected over gaps.
class ReachGroups {
public:
    /// Those without a key that are within `radius` metres of each other are one; all of them where there is none.
    ReachGroups(const ReachTable& table, std::optional<double> radius);

    std::size_t count() const { return m_keys.size(); }
    /// Indices into ReachTable::parts().
    std::span<const std::uint32_t> parts(std::size_t group) const
    {
        return std::span(m_parts).subspan(m_start[group], m_start[group + 1] - m_start[group]);
    }
    /// Empty where the group was found by name or connection.
    std::string_view key(std::size_t group) const { return m_keys[group]; }
    /// Whether the soup has keys at all; if so, a group without one lacks it.
    bool isKeyed() const { return m_isKeyed; }

private:
    bool m_isKeyed;
    std::vector<std::uint32_t> m_parts;
    std::vector<std::uint32_t> m_start;
    std::vector<std::string_view> m_keys;
};

/// Pairs of keys that differ by stray decimals only: ("10000", "10000.0"), in order.
std::vector<std::pair<std::string_view, std::string_view>> strayDecimals(const std::vector<std::string_view>& keys);

} // namespace riparia::detail
