// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"

#include <functional>

namespace riparia {

/// What takes long about a file. It touches the file and the store, never the document.
using FileWork = std::function<Result<void>(const Progress&)>;

/// How such work is run: returns what the work returned, when it has. A window runs it in a thread of its own and stays alive meanwhile, without letting anybody
/// edit the document.
using FileRunner = std::function<Result<void>(const FileWork&)>;

inline Result<void> runInPlace(const FileWork& work)
{
    return work({});
}

} // namespace riparia
