// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <memory>
#include <string>

namespace riparia::planfile {

/// A new file beside the one it is to become, gone again unless it is moved there. Held by a lock as long as its process lives, so that what
/// a killed one left can be told from what a running one is writing.
class TempFile {
public:
    /// `.name.XXXXXXXX.tmp` in the folder of `target`, with the rights a new file gets. Errors: FileNotWritable, DiskFull, FileNotFound (no such folder).
    static Result<TempFile> beside(const std::string& target);
    TempFile(TempFile&& other) noexcept;
    TempFile& operator=(TempFile&&) = delete;
    ~TempFile();

    const std::string& path() const { return m_path; }
    int descriptor() const { return m_descriptor; }
    /// Takes over rights and, where allowed, owner of an existing file.
    void dressLike(const std::string& existing) const;
    /// Makes it empty again. Error: FileNotWritable.
    Result<void> clear() const;
    /// Until this returns the content may be lost with the power. Error: DiskFull, FileNotWritable.
    Result<void> sync() const;
    /// Gives it its name, in one step. Error: PlanExists when there is a file and `overwrite` is not set; nothing has happened then.
    Result<void> moveToTarget(bool overwrite);

private:
    TempFile(std::string path, std::string target, int descriptor);

    std::string m_path;
    std::string m_target;
    int m_descriptor = -1;
};

/// Removes what killed processes left beside `target`. Best effort: what cannot be removed stays.
void removeLeftovers(const std::string& target);

} // namespace riparia::planfile
