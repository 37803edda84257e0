// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/source/InputFile.h"

namespace riparia {

/// Whether an SQLite file is a plan of ours: whether its schema names a table riparia_meta. Looked up in the pages of
/// the schema without opening the database, so that a plan somebody has open is not disturbed by locks taken and dropped.
bool isPlanFile(const InputFile& file);

} // namespace riparia
