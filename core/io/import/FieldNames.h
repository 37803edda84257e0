// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/import/Importer.h"

#include <span>
#include <string_view>
#include <vector>

namespace riparia {

/// A field of the plan and the names columns go by that hold it, best first.
struct FieldNames {
    std::string_view field;
    std::vector<std::string_view> names; ///< lower case, half width
};

/// The fields an import of this role can fill, in order of precedence: an attribute serves one field only.
std::span<const FieldNames> fieldNames(ImportRole role);

} // namespace riparia
