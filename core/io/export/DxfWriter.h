// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"
#include "core/base/Result.h"
#include "core/io/export/ExportTable.h"
#include "core/plan/Taxonomy.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace riparia {

enum class DxfVersion {
    R2007, ///< AC1021, text in UTF-8
    R2004, ///< AC1018, text in GBK, declared as ANSI_936; other characters as \U+XXXX
    R2000, ///< AC1015, text as in R2004; layers have the nearest of the 255 old colours
};

/// What stands round a drawing: a sheet frame on a layer of its own.
struct DxfFrame {
    std::string layer = "FRAME";
    std::string title;
    std::vector<std::string> notes; ///< lines below the title
};

struct DxfOptions {
    DxfVersion version = DxfVersion::R2007;
    /// The layer of a row by its table, display class ("" = the table has no status) and bank ("" = none). Empty function = ASCII names
    /// as "SEGMENTS-PLANNED-LEFT".
    std::function<std::string(const std::string& table, std::string_view statusClass, const std::string& bank)> layer;
    double textHeight = 5; ///< of labels, in metres
    bool labels = true;    ///< names beside objects; chainage ticks keep theirs
    std::optional<DxfFrame> frame{};
};

/// A drawing in the projected coordinates of the tables, $INSUNITS metres: lines and rings as LWPOLYLINE, places as POINT, labels as TEXT,
/// everything BYLAYER with the colours and line types of the display classes. Each entity carries its `id`, `name`, `length_m`, ... as
/// "key=value" in the extended data of RIPARIA. Characters that names of layers cannot have are replaced (LayerRenamed), text beyond 255 bytes
/// is cut (TextCut).
/// Errors: InvalidArgument for degrees; those of the sink.
Result<void> writeDxf(const std::vector<ExportTable>& tables, const DxfOptions& options, const Sink& sink,
                      Issues& issues);

} // namespace riparia
