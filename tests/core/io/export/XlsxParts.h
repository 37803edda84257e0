// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <zip.h>

#include <array>
#include <string>

namespace riparia::test {

/// One file of a zip archive; "" where there is none.
inline std::string zipEntry(const std::string& archive, const char* name)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(archive.data(), archive.size(), 0, &error);
    zip_t* zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    zip_error_fini(&error);
    if (!zip) {
        zip_source_free(source);
        return {};
    }
    std::string bytes;
    if (zip_file_t* file = zip_fopen(zip, name, 0)) {
        std::array<char, 4096> block{};
        for (zip_int64_t got = 0; (got = zip_fread(file, block.data(), block.size())) > 0;)
            bytes.append(block.data(), static_cast<std::size_t>(got));
        zip_fclose(file);
    }
    zip_discard(zip);
    return bytes;
}

/// Whether the archive's headers and its directory say the same.
inline bool isConsistentZip(const std::string& archive)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(archive.data(), archive.size(), 0, &error);
    zip_t* zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    zip_error_fini(&error);
    if (!zip) {
        zip_source_free(source);
        return false;
    }
    zip_discard(zip);
    return true;
}

} // namespace riparia::test
