// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/XlsxCheck.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>

namespace riparia {

namespace {

struct CloseArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseEntry {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

/// "worksheet" in "<?xml ...?>\n<worksheet xmlns=...".
std::string_view rootOf(std::string_view head)
{
    for (std::size_t at = 0; (at = head.find('<', at)) != std::string_view::npos; ++at) {
        if (at + 1 < head.size() && head[at + 1] != '?' && head[at + 1] != '!')
            return head.substr(at + 1, head.find_first_of(" />\r\n", at + 1) - at - 1);
    }
    return {};
}

/// How often a cell begins in what comes in blocks.
class CellCount {
public:
    void look(std::string_view block)
    {
        m_seam += block.substr(0, kBegin.size() - 1);
        countIn(m_seam);
        countIn(block);
        m_seam = block.substr(block.size() - std::min(block.size(), kBegin.size() - 1));
    }

    std::size_t count() const { return m_count; }

private:
    static constexpr std::string_view kBegin = "<c ";

    static bool beginsAt(const char* text)
    {
        return (text[0] == kBegin[0]) & (text[1] == kBegin[1]) & (text[2] == kBegin[2]);
    }

    /// Every place is looked at, without a branch: tags are so close to each other that to search for the next one takes longer.
    void countIn(std::string_view text)
    {
        constexpr std::size_t kStep = 240; // places of which no more begin a cell than a byte counts
        const std::size_t places = text.size() - std::min(text.size(), kBegin.size() - 1);
        std::size_t at = 0;
        for (; at + kStep <= places; at += kStep) {
            std::uint8_t found = 0;
            for (std::size_t i = 0; i < kStep; ++i)
                found = static_cast<std::uint8_t>(found + (beginsAt(text.data() + at + i) ? 1 : 0));
            m_count += found;
        }
        for (; at < places; ++at)
            m_count += beginsAt(text.data() + at) ? 1 : 0;
    }

    std::string m_seam; // the end of the block before, too short to hold the text
    std::size_t m_count = 0;
};

/// The first and the last bytes of a part of the archive, and how many cells it has.
struct Part {
    std::string head;
    std::string tail;
    std::size_t cells = 0;

    bool endsAsItBegins() const
    {
        const std::string root(rootOf(head));
        return !root.empty() && tail.ends_with("</" + root + ">");
    }
};

Part readPart(zip_file_t* file)
{
    constexpr std::size_t kKept = 512;
    std::array<char, 65536> block{};
    Part part;
    CellCount cells;
    for (zip_int64_t got = 0; (got = zip_fread(file, block.data(), block.size())) > 0;) {
        const std::string_view bytes(block.data(), static_cast<std::size_t>(got));
        cells.look(bytes);
        if (part.head.size() < kKept)
            part.head += bytes.substr(0, kKept);
        part.tail += bytes.substr(bytes.size() - std::min(bytes.size(), kKept));
        part.tail.erase(0, part.tail.size() - std::min(part.tail.size(), kKept));
    }
    part.tail.erase(part.tail.find_last_not_of(" \r\n") + 1);
    part.cells = cells.count();
    return part;
}

} // namespace

Result<void> checkXlsx(const std::string& bytes, std::size_t cells)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    const std::unique_ptr<zip_t, CloseArchive> archive(source ? zip_open_from_source(source, ZIP_RDONLY, &error)
                                                              : nullptr);
    if (!archive) {
        const std::string reason = zip_error_strerror(&error);
        if (source)
            zip_source_free(source);
        zip_error_fini(&error);
        return fail(ErrorCode::Internal, "xlsx", reason);
    }
    std::size_t found = 0;
    bool isWhole = true;
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    for (zip_int64_t i = 0; i < count && isWhole; ++i) {
        const std::unique_ptr<zip_file_t, CloseEntry> file(
            zip_fopen_index(archive.get(), static_cast<zip_uint64_t>(i), 0));
        const Part part = file ? readPart(file.get()) : Part();
        isWhole = part.endsAsItBegins();
        found += part.cells;
    }
    if (isWhole && found == cells)
        return {};
    std::error_code ignored;
    return fail(ErrorCode::DiskFull, std::filesystem::temp_directory_path(ignored).string());
}

} // namespace riparia
