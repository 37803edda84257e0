// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/XlsxPatch.h"

#include <zip.h>

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <iterator>
#include <memory>
#include <string_view>

namespace riparia {

namespace {

constexpr zip_uint32_t kLightly = 2;           // of 9
constexpr zip_uint16_t kMidnight = 0;          // the time libxlsxwriter gives all parts,
constexpr zip_uint16_t kFirstDay = 1 << 5 | 1; // on 1 January 1980

struct DiscardPatched {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct FreePatched {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct ClosePatchedPart {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

/// Where rows go: before the second row, or where the rows end. Texts have no '<' of their own. npos where there is no first row.
std::size_t placeBelowHeader(std::string_view sheet)
{
    constexpr std::string_view kRow = "<row ";
    const std::size_t header = sheet.find(kRow);
    if (header == std::string_view::npos)
        return header;
    const std::size_t next = sheet.find(kRow, header + kRow.size());
    return next != std::string_view::npos ? next : sheet.find("</sheetData>", header);
}

zip_buffer_fragment_t fragmentOf(std::string_view bytes)
{
    // libzip takes what it only reads as if it wrote to it
    return {reinterpret_cast<zip_uint8_t*>(const_cast<char*>(bytes.data())), bytes.size()};
}

int isPatchCancelled(zip_t*, void* progress)
{
    return static_cast<const Progress*>(progress)->cancelled() ? 1 : 0;
}

/// The bytes for libzip to read, to write to and to free. A copy: when it keeps the front of an archive while it writes (libzip 1.7), it
/// frees the buffer even if it was told that it is not its own. Null without memory.
zip_source_t* ownedSource(const std::string& bytes, zip_error_t* error)
{
    void* copy = std::malloc(bytes.size());
    if (!copy)
        return nullptr;
    std::copy(bytes.begin(), bytes.end(), static_cast<char*>(copy));
    zip_source_t* source = zip_source_buffer_create(copy, bytes.size(), 1, error);
    if (!source)
        std::free(copy);
    return source;
}

/// One workbook while rows go into it. It reads from the rows until it is closed.
class WorkbookPatch {
public:
    Result<void> open(const std::string& workbook)
    {
        if (workbook.empty()) // a source of nothing would not free its buffer
            return fail(ErrorCode::Internal, "xlsx");
        zip_error_t error;
        zip_error_init(&error);
        m_bytes.reset(ownedSource(workbook, &error));
        if (m_bytes) {
            m_archive.reset(zip_open_from_source(m_bytes.get(), 0, &error));
            if (m_archive)
                zip_source_keep(m_bytes.get()); // the archive has one reference, and the result is read by this one
        }
        const std::string reason = m_archive ? std::string() : zip_error_strerror(&error);
        zip_error_fini(&error);
        if (!m_archive)
            return fail(ErrorCode::Internal, "xlsx", reason);
        return {};
    }

    Result<void> insert(const XlsxSheetRows& rows)
    {
        const std::string name = "xl/worksheets/sheet" + std::to_string(rows.sheet) + ".xml";
        const zip_int64_t found = zip_name_locate(m_archive.get(), name.c_str(), 0);
        if (found < 0)
            return failed();
        const auto part = static_cast<zip_uint64_t>(found);
        if (auto read = readPart(part); !read)
            return read;
        const std::string_view sheet = m_sheets.back();
        const std::size_t place = placeBelowHeader(sheet);
        if (place == std::string_view::npos)
            return fail(ErrorCode::Internal, "xlsx", name);
        return replace(part, sheet.substr(0, place), rows.blocks, sheet.substr(place));
    }

    Result<std::string> close(const Progress& progress)
    {
        zip_register_cancel_callback_with_state(m_archive.get(), isPatchCancelled, nullptr,
                                                const_cast<Progress*>(&progress));
        if (zip_close(m_archive.get()) != 0) {
            if (progress.cancelled())
                return fail(ErrorCode::Cancelled);
            return fail(failed().error());
        }
        static_cast<void>(m_archive.release()); // closing has freed it
        return result();
    }

private:
    Result<void> failed() { return fail(ErrorCode::Internal, "xlsx", zip_strerror(m_archive.get())); }

    /// Appends the part to m_sheets.
    Result<void> readPart(zip_uint64_t part)
    {
        zip_stat_t about;
        zip_stat_init(&about);
        const std::unique_ptr<zip_file_t, ClosePatchedPart> file(zip_fopen_index(m_archive.get(), part, 0));
        if (!file || zip_stat_index(m_archive.get(), part, 0, &about) != 0)
            return failed();
        std::string& sheet = m_sheets.emplace_back(about.size, '\0');
        if (zip_fread(file.get(), sheet.data(), sheet.size()) != static_cast<zip_int64_t>(sheet.size()))
            return fail(ErrorCode::Internal, "xlsx", zip_file_strerror(file.get()));
        return {};
    }

    /// In fragments, because libzip then knows the size beforehand and nothing is copied: a source of unknown size would make a Zip64 entry,
    /// which not every spreadsheet opens.
    Result<void> replace(zip_uint64_t part, std::string_view head, const std::vector<std::string>& blocks,
                         std::string_view tail)
    {
        std::vector<zip_buffer_fragment_t> fragments{fragmentOf(head)};
        std::ranges::transform(blocks, std::back_inserter(fragments), fragmentOf);
        fragments.push_back(fragmentOf(tail));
        zip_source_t* source = zip_source_buffer_fragment(m_archive.get(), fragments.data(), fragments.size(), 0);
        if (!source)
            return failed();
        if (zip_file_replace(m_archive.get(), part, source, 0) != 0) {
            zip_source_free(source);
            return failed();
        }
        // libzip takes the default for deflate, but would pass over the level if the method were the one that the part had before
        if (zip_set_file_compression(m_archive.get(), part, ZIP_CM_DEFAULT, kLightly) != 0 ||
            zip_file_set_dostime(m_archive.get(), part, kMidnight, kFirstDay, 0) != 0)
            return failed();
        return {};
    }

    Result<std::string> result()
    {
        zip_stat_t about;
        zip_stat_init(&about);
        std::string bytes;
        bool isRead = zip_source_stat(m_bytes.get(), &about) == 0 && zip_source_open(m_bytes.get()) == 0;
        if (isRead) {
            bytes.resize(about.size);
            isRead =
                zip_source_read(m_bytes.get(), bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size());
            zip_source_close(m_bytes.get());
        }
        if (!isRead)
            return fail(ErrorCode::Internal, "xlsx", zip_error_strerror(zip_source_error(m_bytes.get())));
        return bytes;
    }

    std::deque<std::string> m_sheets; // as they were; fragments point into them
    std::unique_ptr<zip_source_t, FreePatched> m_bytes;
    std::unique_ptr<zip_t, DiscardPatched> m_archive; // goes first
};

} // namespace

Result<std::string> withRows(const std::string& workbook, const std::vector<XlsxSheetRows>& rows,
                             const Progress& progress)
{
    WorkbookPatch patch;
    if (auto opened = patch.open(workbook); !opened)
        return fail(opened.error());
    for (const XlsxSheetRows& sheet : rows) {
        if (sheet.blocks.empty())
            continue;
        if (auto inserted = patch.insert(sheet); !inserted)
            return fail(inserted.error());
    }
    return patch.close(progress);
}

} // namespace riparia
