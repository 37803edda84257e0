// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/XlsxCheck.h"

#include <zip.h>

#include <algorithm>
#include <array>
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

/// The first and the last bytes of a part of the archive.
struct Ends {
    std::string head;
    std::string tail;
};

Ends endsOf(zip_file_t* file)
{
    constexpr std::size_t kKept = 512;
    std::array<char, 65536> block{};
    Ends ends;
    for (zip_int64_t got = 0; (got = zip_fread(file, block.data(), block.size())) > 0;) {
        const std::string_view part(block.data(), static_cast<std::size_t>(got));
        if (ends.head.size() < kKept)
            ends.head += part.substr(0, kKept);
        ends.tail += part.substr(part.size() - std::min(part.size(), kKept));
        ends.tail.erase(0, ends.tail.size() - std::min(ends.tail.size(), kKept));
    }
    ends.tail.erase(ends.tail.find_last_not_of(" \r\n") + 1);
    return ends;
}

bool endsAsItBegins(zip_file_t* file)
{
    const Ends ends = endsOf(file);
    const std::string root(rootOf(ends.head));
    return !root.empty() && ends.tail.ends_with("</" + root + ">");
}

} // namespace

Result<void> checkXlsx(const std::string& bytes)
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
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const std::unique_ptr<zip_file_t, CloseEntry> file(
            zip_fopen_index(archive.get(), static_cast<zip_uint64_t>(i), 0));
        if (!file || !endsAsItBegins(file.get())) {
            std::error_code ignored;
            return fail(ErrorCode::DiskFull, std::filesystem::temp_directory_path(ignored).string());
        }
    }
    return {};
}

} // namespace riparia
