// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/ledger/FilterNode.h"

#include <string_view>

namespace riparia::filter {

/// Reads the grammar of Filter.h; `text` is not blank. Error: FilterSyntax.
Result<Node> parse(std::string_view text);

} // namespace riparia::filter
