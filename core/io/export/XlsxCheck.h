// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <string>

namespace riparia {

/// Whether a workbook is whole: each part ends with the end of its first element, and its sheets have so many cells. The library that
/// writes it does not notice when its temporary files are cut short by a full disk. Errors: DiskFull (subject = folder for temporary files);
/// Internal where it is no archive.
Result<void> checkXlsx(const std::string& bytes, std::size_t cells);

} // namespace riparia
