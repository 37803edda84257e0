// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/RealData.h"

#include <cstdlib>
#include <filesystem>

namespace riparia::test {

std::optional<std::string> realDataFolder()
{
    namespace fs = std::filesystem;
    const char* named = std::getenv("RIPARIA_REAL_DATA");
    const fs::path folder = named ? fs::path(named) : fs::path(RIPARIA_SOURCE_DIR) / ".." / "shared" / "data";
    std::error_code error;
    if (!fs::is_directory(folder, error))
        return std::nullopt;
    return fs::weakly_canonical(folder, error).string();
}

} // namespace riparia::test
