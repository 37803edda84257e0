// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/PlanMark.h"

#include "core/io/source/Bytes.h"

#include <cstdint>
#include <set>
#include <string_view>
#include <vector>

namespace riparia {

namespace {

// The database file format is documented and frozen: sqlite.org/fileformat2.html, sections 1.3 and 1.6.
constexpr std::size_t kFileHeader = 100;
constexpr unsigned char kInteriorTable = 0x05;
constexpr unsigned char kLeafTable = 0x0D;
constexpr std::size_t kMostPages = 10000;
constexpr std::string_view kTable = "riparia_meta";

std::uint32_t bigEndian16(const unsigned char* bytes)
{
    return (std::uint32_t{bytes[0]} << 8) | bytes[1];
}

std::size_t pageSizeOf(const InputFile& file)
{
    const std::string head = file.head(kFileHeader);
    if (head.size() < kFileHeader)
        return 0;
    const std::uint32_t size = bigEndian16(reinterpret_cast<const unsigned char*>(head.data()) + 16);
    return size == 1 ? 65536 : size;
}

/// The children of an interior page of the schema's tree.
void addChildren(const unsigned char* page, std::size_t pageSize, std::size_t at, std::vector<std::uint32_t>& pages)
{
    const std::uint32_t cells = bigEndian16(page + at + 3);
    pages.push_back(detail::bigEndian32(page + at + 8));
    for (std::size_t i = 0; i < cells && at + 14 + i * 2 <= pageSize; ++i) {
        const std::uint32_t cell = bigEndian16(page + at + 12 + i * 2);
        if (cell + 4 <= pageSize)
            pages.push_back(detail::bigEndian32(page + cell));
    }
}

} // namespace

bool isPlanFile(const InputFile& file)
{
    const std::size_t pageSize = pageSizeOf(file);
    if (pageSize < 512)
        return false;
    BlockReader reader(file);
    std::vector<std::uint32_t> pages{1}; // the schema's tree begins on the first page
    std::set<std::uint32_t> seen;
    while (!pages.empty() && seen.size() < kMostPages) {
        const std::uint32_t number = pages.back();
        pages.pop_back();
        if (number == 0 || !seen.insert(number).second)
            continue;
        const unsigned char* page = reader.at(std::uint64_t{number - 1} * pageSize, pageSize);
        if (!page)
            continue;
        const std::size_t at = number == 1 ? kFileHeader : 0;
        if (page[at] == kInteriorTable)
            addChildren(page, pageSize, at, pages);
        const std::string_view text(reinterpret_cast<const char*>(page), pageSize);
        if (page[at] == kLeafTable && text.find(kTable) != std::string_view::npos)
            return true;
    }
    return false;
}

} // namespace riparia
