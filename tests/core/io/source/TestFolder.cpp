// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/io/source/TestFolder.h"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace riparia::test {

std::string TestFolder::path(const std::string& name) const
{
    const std::string folder = m_folder.path().toStdString();
    return name.empty() ? folder : folder + "/" + name;
}

std::string TestFolder::write(const std::string& name, std::string_view bytes) const
{
    const std::string target = path(name);
    std::filesystem::create_directories(std::filesystem::path(target).parent_path());
    std::filesystem::remove(target); // to truncate an old file and write it again costs a flush on ext4
    std::ofstream file(target, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return target;
}

std::string readFile(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

} // namespace riparia::test
