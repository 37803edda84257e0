// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/RowHashes.h"

#include "core/base/Sha256.h"

#include <algorithm>
#include <cstring>
#include <tuple>

namespace riparia::planfile {

namespace {

constexpr std::string_view kHex = "0123456789abcdef";

/// Of a hundred thousand lines each is worth no call of its own.
constexpr std::size_t kHashedAtOnce = 1 << 16;

std::string hexOf(const RowHashes::Digest& digest)
{
    std::string text(2 * digest.size(), '0');
    char* to = text.data();
    for (const std::uint8_t byte : digest) {
        *to++ = kHex[byte >> 4];
        *to++ = kHex[byte & 15];
    }
    return text;
}

std::uint8_t digit(char c)
{
    const std::size_t value = kHex.find(c);
    return static_cast<std::uint8_t>(value == std::string_view::npos ? 0 : value);
}

} // namespace

/// Once for all that was done, not for each: a thousand new rows cost no thousand sortings.
void RowHashes::settle() const
{
    if (m_settled == m_entries.size())
        return;
    const auto key = [](const Entry& entry) { return std::tie(entry.id, entry.table); };
    const auto isBefore = [&](const Entry& a, const Entry& b) { return key(a) < key(b); };
    const auto since = m_entries.begin() + static_cast<std::ptrdiff_t>(m_settled);
    std::stable_sort(since, m_entries.end(), isBefore);
    std::inplace_merge(m_entries.begin(), since, m_entries.end(), isBefore);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const bool isLastWord = i + 1 == m_entries.size() || key(m_entries[i]) != key(m_entries[i + 1]);
        if (isLastWord && m_entries[i].isThere)
            m_entries[kept++] = m_entries[i];
    }
    m_entries.erase(m_entries.begin() + static_cast<std::ptrdiff_t>(kept), m_entries.end());
    m_settled = kept;
}

void RowHashes::put(const Uuid& id, std::string_view table, const Digest& digest)
{
    m_entries.push_back({id, table, digest, true});
}

void RowHashes::remove(const Uuid& id, std::string_view table)
{
    m_entries.push_back({id, table, {}, false});
}

std::string RowHashes::planHash() const
{
    settle();
    Sha256 hash;
    std::string lines;
    for (const Entry& entry : m_entries) {
        ((((lines += entry.id.toString()) += ' ') += entry.table) += ' ') += hexOf(entry.digest);
        lines += '\n';
        if (lines.size() >= kHashedAtOnce) {
            hash.add(lines);
            lines.clear();
        }
    }
    return hash.add(lines).hex();
}

RowHashes::Digest RowHashes::digestOf(std::string_view hex)
{
    Digest digest{};
    for (std::size_t i = 0; i < digest.size() && 2 * i + 1 < hex.size(); ++i)
        digest[i] = static_cast<std::uint8_t>(digit(hex[2 * i]) << 4 | digit(hex[2 * i + 1]));
    return digest;
}

RowHashes::Digest RowHashes::fromBytes(std::string_view bytes)
{
    Digest digest{};
    if (bytes.size() == digest.size())
        std::memcpy(digest.data(), bytes.data(), bytes.size());
    return digest;
}

std::string RowHashes::bytesOf(const Digest& digest)
{
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

} // namespace riparia::planfile
