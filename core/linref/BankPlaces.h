// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Point.h"
#include "core/linref/Alignment.h"

#include <cstddef>
#include <memory>
#include <unordered_map>

namespace riparia {

/// For tables of places that are the very same.
struct PointHash {
    std::size_t operator()(Point p) const;
};

/// Where places on banks lie along one river, each looked for once: while one end of a stretch follows the pointer, the banks beside the rest of it are the
/// same. Depends on nothing but the river, which it keeps. Not for several threads at once.
class BankPlaces {
public:
    explicit BankPlaces(std::shared_ptr<const Alignment> river);

    const Alignment& river() const { return *m_river; }
    /// As Alignment::locate() without a hint. `p` is finite.
    Located locate(Point p);
    /// How many places were looked for, not counting those that were known already.
    std::size_t looked() const { return m_looked; }

private:
    std::shared_ptr<const Alignment> m_river;
    std::unordered_map<Point, Located, PointHash> m_known; // bounded: begun anew where it grows too large
    std::size_t m_looked = 0;
};

} // namespace riparia
