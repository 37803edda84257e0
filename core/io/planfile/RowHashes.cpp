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

void RowHashes::sort() const
{
    if (m_sorted == m_entries.size())
        return;
    std::stable_sort(m_entries.begin(), m_entries.end(),
                     [](const Entry& a, const Entry& b) { return std::tie(a.id, a.table) < std::tie(b.id, b.table); });
    m_sorted = m_entries.size();
}

std::vector<RowHashes::Entry>::iterator RowHashes::find(const Uuid& id, std::string_view table)
{
    sort();
    const auto at =
        std::lower_bound(m_entries.begin(), m_entries.end(), std::tie(id, table),
                         [](const Entry& entry, const auto& key) { return std::tie(entry.id, entry.table) < key; });
    return at != m_entries.end() && at->id == id && at->table == table ? at : m_entries.end();
}

void RowHashes::add(const Uuid& id, std::string_view table, const Digest& digest)
{
    m_entries.push_back({id, table, digest});
}

void RowHashes::put(const Uuid& id, std::string_view table, const Digest& digest)
{
    const auto at = find(id, table);
    if (at != m_entries.end())
        at->digest = digest;
    else
        add(id, table, digest);
}

void RowHashes::remove(const Uuid& id, std::string_view table)
{
    const auto at = find(id, table);
    if (at == m_entries.end())
        return;
    m_entries.erase(at);
    m_sorted = m_entries.size();
}

std::string RowHashes::planHash() const
{
    sort();
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
