// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/ScratchFolder.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

namespace riparia {

namespace fs = std::filesystem;

ScratchFolder::ScratchFolder(std::string path)
    : m_path(new std::string(std::move(path)), [](const std::string* folder) {
        std::error_code ignored; // nothing is left to be done about it
        fs::remove_all(*folder, ignored);
        delete folder;
    })
{}

Result<ScratchFolder> ScratchFolder::make()
{
    std::error_code error;
    std::string pattern = (fs::temp_directory_path(error) / "riparia-XXXXXX").string();
    if (error || !::mkdtemp(pattern.data()))
        return fail(ErrorCode::FileNotWritable, pattern, error ? error.message() : std::strerror(errno));
    return ScratchFolder(std::move(pattern));
}

} // namespace riparia
