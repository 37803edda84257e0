// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/GeoPackageAccess.h"

#include "core/io/source/InputFile.h"

#include <filesystem>

namespace riparia {

namespace fs = std::filesystem;

namespace {

/// Bytes 18 and 19 of the header: 2 stands for write-ahead logging.
bool isInWriteAheadMode(const std::string& path)
{
    const auto file = InputFile::open(path);
    const std::string head = file ? file->head(20) : std::string();
    return head.size() == 20 && (head[18] == 2 || head[19] == 2);
}

} // namespace

Result<GeoPackageAccess> GeoPackageAccess::of(const std::string& path)
{
    if (!isInWriteAheadMode(path))
        return GeoPackageAccess{path, false, std::nullopt};
    const std::string log = path + "-wal";
    std::error_code error;
    if (const auto bytes = fs::file_size(log, error); error || bytes == 0)
        return GeoPackageAccess{path, true, std::nullopt};
    const auto folder = ScratchFolder::make();
    if (!folder)
        return fail(folder.error());
    const std::string copy = folder->path() + "/copy.gpkg";
    fs::copy_file(path, copy, error);
    if (!error)
        fs::copy_file(log, copy + "-wal", error);
    if (error == std::errc::no_space_on_device)
        return fail(ErrorCode::DiskFull, folder->path(), error.message());
    if (error)
        return fail(ErrorCode::FileUnreadable, path, error.message());
    return GeoPackageAccess{copy, false, *folder};
}

} // namespace riparia
