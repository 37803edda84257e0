// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Uuid.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace riparia::planfile {

/// The row hashes of a plan, kept so that the hash of the whole costs no more than adding them up after one edit.
class RowHashes {
public:
    using Digest = std::array<std::uint8_t, 32>;

    /// Adds or replaces. `table` must be the name in EntityTraits: only the view is kept.
    void put(const Uuid& id, std::string_view table, const Digest& digest);
    void remove(const Uuid& id, std::string_view table);
    /// As planHash(plan) of core/plan would say.
    std::string planHash() const;

    static Digest digestOf(std::string_view hex);
    /// Nil digest for anything but 32 bytes.
    static Digest fromBytes(std::string_view bytes);
    static std::string bytesOf(const Digest& digest);

private:
    struct Entry {
        Uuid id;
        std::string_view table;
        Digest digest;
        bool isThere; ///< false takes away the one before it
    };
    void settle() const;

    // In order of id and table up to m_settled; behind it what was done since, of which the last word counts.
    mutable std::vector<Entry> m_entries;
    mutable std::size_t m_settled = 0;
};

} // namespace riparia::planfile
