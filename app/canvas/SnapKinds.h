// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace riparia {

/// Middle: of a segment of works, or of an edge of an outline. Bank: the edge of a water surface.
enum class SnapKind : std::uint8_t { None, RoundChainage, End, Vertex, Intersection, Middle, River, Bank, Edge };

/// Which kinds of places the pointer snaps to; all of them until some are switched off.
class SnapKinds {
public:
    /// Those that can be switched off, as a menu lists them.
    static const std::vector<SnapKind>& all();
    /// For settings and for actions: "round_chainage", "end", "vertex", "intersection", "middle", "river", "bank", "edge"; "" for None.
    static QString name(SnapKind kind);
    /// All but those of these names; names that are not known are passed over.
    static SnapKinds without(const QStringList& names);

    bool has(SnapKind kind) const { return !m_off.test(static_cast<std::size_t>(kind)); }
    void set(SnapKind kind, bool on) { m_off.set(static_cast<std::size_t>(kind), !on); }
    bool areAll() const { return m_off.none(); }
    /// Names of those that are off, for settings.
    QStringList namesOff() const;

    friend bool operator==(const SnapKinds&, const SnapKinds&) = default;

private:
    std::bitset<static_cast<std::size_t>(SnapKind::Edge) + 1> m_off;
};

} // namespace riparia
