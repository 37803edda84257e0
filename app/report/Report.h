// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/FontLack.h"
#include "app/report/PdfFinish.h"
#include "app/report/ReportRequest.h"
#include "app/report/Sheet.h"

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/plan/Plan.h"

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <memory>
#include <set>
#include <vector>

namespace riparia {

/// A report as pages, before it is written: for the preview, the printer and the PDF alike.
struct Report {
    std::vector<Sheet> sheets;
    std::vector<PdfBookmark> bookmarks;
    PdfInfo info;
    std::shared_ptr<const MapStyle> style;
    std::set<char32_t> missing{};        ///< characters of its words that no font has; "?" stands in their place
    std::vector<FontLack> fontLacks{};   ///< what the fonts that were asked for do not have
    std::size_t riversWithoutStrips = 0; ///< rivers with works, where they or their strip maps are too many
};

/// Counts, collects and lays out. For any thread; needs a TranslationScope in the program. Errors: RiverUnknown (scope), FilterSyntax, those of
/// buildLedger; NotFound (subject = a font) where Chinese text has none; Cancelled.
Result<Report> makeReport(const Plan& plan, const ReportRequest& request, const Progress& progress = {});

/// That rivers have no strip maps because there are, or would be, so many of them, in the language of the thread; "" for none.
QString stripsLeftOutWords(std::size_t rivers);

/// The PDF of a report: the same report gives the same bytes. Errors: Cancelled, Internal.
Result<QByteArray> reportPdf(const Report& report, const Progress& progress = {});

} // namespace riparia
