// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <string>
#include <string_view>

namespace riparia::detail {

/// The text of a coordinate system, made safe: what form it has and nothing that could name a file or an address.
struct CrsText {
    enum class Form { Code, Wkt, Proj };
    Form form = Form::Code;
    std::string authority; ///< Form::Code only: "EPSG"
    std::string text;      ///< the code, the WKT of the first system, or the PROJ string with +type=crs

    /// Takes off byte order marks (also of UTF-16), zero bytes and what follows the last bracket of a WKT.
    /// Error: CrsUnknown with the reason.
    static Result<CrsText> read(std::string_view raw);
};

} // namespace riparia::detail
