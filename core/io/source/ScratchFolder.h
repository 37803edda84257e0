// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <memory>
#include <string>

namespace riparia {

/// A private folder in the system's place for temporary files, readable by its owner only and removed with all it holds
/// when the last copy goes.
class ScratchFolder {
public:
    /// Error: FileNotWritable.
    static Result<ScratchFolder> make();

    const std::string& path() const { return *m_path; }

private:
    explicit ScratchFolder(std::string path);
    std::shared_ptr<const std::string> m_path;
};

} // namespace riparia
