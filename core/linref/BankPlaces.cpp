// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linref/BankPlaces.h"

#include <functional>
#include <utility>

namespace riparia {

namespace {

constexpr std::size_t kMostKnownPlaces = 500'000; // 2,500 km of banks at the step they are looked at
constexpr auto kHashFactor = static_cast<std::size_t>(0x9e3779b97f4a7c15ULL);

} // namespace

std::size_t PointHash::operator()(Point p) const
{
    const std::hash<double> hash; // of zero it is one, whatever its sign: as equality has it
    return hash(p.x) * kHashFactor + hash(p.y);
}

BankPlaces::BankPlaces(std::shared_ptr<const Alignment> river)
    : m_river(std::move(river))
{}

Located BankPlaces::locate(Point p)
{
    if (const auto known = m_known.find(p); known != m_known.end())
        return known->second;
    if (m_known.size() >= kMostKnownPlaces)
        m_known.clear();
    ++m_looked;
    return m_known.emplace(p, m_river->locate(p)).first->second;
}

} // namespace riparia
