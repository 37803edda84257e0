// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/import/FieldNames.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// The known names that begin with what a format left of a longer one: 起点桩 of 起点桩号 where there is room for ten bytes.
struct CutFieldName {
    std::string_view field;              ///< of the plan; "" where the names do not mean the same
    std::vector<std::string_view> names; ///< best first
};

/// `cut` is lower case and half width. Nothing where no longer name begins so. Names mean the same where they are of one field and count in one unit: 总投资(万元) and
/// 总投资(亿元) do not.
CutFieldName endingsOf(std::string_view cut, std::span<const FieldNames> known);

} // namespace riparia
