// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/ReportPages.h"

#include <vector>

namespace riparia {

/// How strip maps stand on the pages of a river, in millimetres.
namespace stripPage {
inline constexpr double kTitle = 9;
inline constexpr double kBelow = 2.5;
inline constexpr double kAboveBody = 10; ///< of the pages that have strip maps only
} // namespace stripPage

/// Of strip maps, of which two stand on a page.
QSizeF stripSize(const PageBook& book);

/// The rivers that have a chapter: those with works along them.
std::vector<const RiverFacts*> chapterRivers(const ReportContent& content);
/// How each river will be cut on the pages; what comes after the work was cancelled has no sheets. None at all where strip maps are left out, and diagrams stand
/// one below the other: there are more rivers than they are made for without insisting, or more strips than a report has.
std::vector<StripPlan> stripPlansOf(const PageContext& pages, const std::vector<const RiverFacts*>& rivers);

} // namespace riparia
