// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/io/journal/ChangeText.h"

#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

/// A file of lines that says at its end how many they are and their hash, so that one that is not whole is known as such.
namespace riparia::journal {

/// Writes the lines that `fill` puts, on the disk when it returns; the file has its name only then. Errors: DiskFull, FileNotWritable, Cancelled.
Result<void> writeSideFile(const std::string& path, const std::function<void(const LineSink&)>& fill,
                           const std::stop_token& stop);

/// Reads them one by one; `take` says whether it could use one. Nothing is handed out of a file that is not whole.
/// Errors: FileNotFound, FileDamaged.
Result<void> readSideFile(const std::string& path, const std::function<bool(std::string_view)>& take);

} // namespace riparia::journal
