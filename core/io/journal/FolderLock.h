// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <optional>
#include <string>

namespace riparia::journal {

/// Says that a process has a journal in use. Held by the kernel, so that it ends with its process, however that ends.
class FolderLock {
public:
    /// Takes the lock of a folder that is there. None when another one holds it, or there is nothing to hold.
    static std::optional<FolderLock> tryTake(const std::string& folder);
    /// Makes `root` and in it the folder `name`, which nobody sees before it is locked. Errors: FileNotWritable, DiskFull.
    static Result<FolderLock> make(const std::string& root, const std::string& name);
    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&& other) noexcept;
    ~FolderLock();

    const std::string& folder() const { return m_folder; }
    /// Removes the folder with everything in it, then lets go. Error: FileNotWritable.
    Result<void> removeFolder();
    /// Removes what processes left that ended while they made or removed a folder in `root`. Best effort.
    static void removeLeftovers(const std::string& root);

private:
    FolderLock(std::string folder, int descriptor);

    std::string m_folder;
    int m_descriptor = -1;
};

} // namespace riparia::journal
