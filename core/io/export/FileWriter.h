// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <memory>
#include <string>
#include <string_view>

namespace riparia {

/// Writes a file that appears whole or not at all: what is written has no name until commit(), so that nothing is left behind whatever
/// happens before, kill -9 included (on file systems without nameless files a hidden one beside the target, removed by the destructor).
/// A target that is no regular file (a pipe, a device) is written as it comes.
class FileWriter {
public:
    /// Errors: FileExists when the file is there and `overwrite` is not set; FileNotWritable with the system's reason.
    static Result<FileWriter> open(const std::string& path, bool overwrite);
    ~FileWriter();
    FileWriter(FileWriter&&) noexcept;
    FileWriter& operator=(FileWriter&&) noexcept;

    /// Errors: DiskFull, FileNotWritable. After an error nothing more is written and commit() fails.
    Result<void> write(std::string_view bytes);
    /// What was written reaches the disk, so that a full one is noticed before commit(). Errors: DiskFull, FileNotWritable.
    Result<void> flush();
    /// Flushes to the disk and gives the file its name, in place of an older one where that was allowed.
    /// Errors: DiskFull, FileExists, FileNotWritable.
    Result<void> commit();

private:
    struct State;
    explicit FileWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace riparia
