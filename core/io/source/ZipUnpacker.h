// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/io/source/IssueLog.h"

#include <cstdint>
#include <string>
#include <vector>

namespace riparia {

/// How much an archive may hold (ENGINE.md B5 T8).
struct ZipLimits {
    std::uint64_t mostBytes = std::uint64_t{2} << 30;
    std::uint64_t mostEntries = 1000;
    double mostRatio = 200;                           ///< unpacked to packed
    std::uint64_t ratioFrom = std::uint64_t{1} << 20; ///< smaller entries are not judged by their ratio
};

struct UnpackedFile {
    std::string name; ///< as in the archive, UTF-8, with folders
    std::string path; ///< where it is now
};

/// Unpacks the files of a zip into `folder`. Entry names may be UTF-8, GBK or Big5. Entries that would leave the folder
/// (absolute, with .., symbolic links), are encrypted or damaged are left out with ArchiveEntrySkipped; what operating
/// systems add (__MACOSX, .DS_Store, Thumbs.db) is left out silently.
///
/// Errors: FileDamaged when it is not a zip, ArchiveUnsafe when it holds more than the limits allow, whatever its
/// directory says; FileNotWritable, DiskFull, Cancelled.
Result<std::vector<UnpackedFile>> unpackZip(const std::string& path, const std::string& folder, IssueLog& log,
                                            const Progress& progress = {}, const ZipLimits& limits = {});

/// Looks at the directory only, for archives that something else will read. Errors: FileDamaged, ArchiveUnsafe as unpackZip().
Result<void> checkZip(const std::string& path, const std::string& fileName, const ZipLimits& limits = {});

} // namespace riparia
