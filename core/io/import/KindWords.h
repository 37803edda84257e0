// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/linref/Stationing.h"

#include <optional>
#include <string>
#include <string_view>

namespace riparia {

/// The code for a word of a source, or the word itself where there is none: codes of these fields are free (Entities.h).
std::string areaKind(std::string_view word);     ///< 湿地 -> wetland
std::string greenwayType(std::string_view word); ///< 都市型 -> urban
std::string greenwayGrade(std::string_view word);
std::string pathKind(std::string_view word);     ///< 骑行道 -> cycling
std::string siteKind(std::string_view word);     ///< 排口 -> outfall
std::string boundaryRole(std::string_view word); ///< 水面 -> water_surface

/// The end of a river where its chainage starts: "河口", "mouth", "源头", "source" ...; none for any other word.
std::optional<Origin> originWord(std::string_view word);

} // namespace riparia
