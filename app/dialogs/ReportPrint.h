// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/Report.h"

#include "core/base/Progress.h"
#include "core/base/Result.h"

#include <string>

class QPrinter;

namespace riparia {

/// Prints the pages that the printer is asked for, all or from one to another; returns how many.
///
/// Each sheet lies upright or wide as it is, on paper of its own size where the printer has it and was not given another size than that of the
/// report's text pages (A4); else it is scaled to the paper, in its middle. A printer that writes a PDF file replaces what is there, with the whole
/// file or not at all; but never the file of the plan, `planFile` ("" = none). For any thread. Errors: FileNotWritable (subject = printer or file),
/// DiskFull; Cancelled; InvalidArgument when none of the pages is there, and for the file of the plan.
Result<int> printReport(const Report& report, QPrinter& printer, const Progress& progress = {},
                        const std::string& planFile = {});

} // namespace riparia
