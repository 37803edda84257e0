// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/ReportRequest.h"

#include <string>

namespace riparia {

/// What of a request a plan keeps for the next report (PlanInfo::reportSettings), as one line of JSON: not scheme, scenario, filter and scope, which the
/// window has at the time.
std::string reportSettingsText(const ReportRequest& request);
/// Takes over what the text has; what cannot be read, or is not there, stays as it is.
void recallReportSettings(const std::string& text, ReportRequest& request);

} // namespace riparia
