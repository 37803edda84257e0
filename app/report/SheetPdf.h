// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/PdfFinish.h"
#include "app/report/Sheet.h"

#include "core/base/Progress.h"
#include "core/base/Result.h"

#include <QByteArray>

#include <vector>

namespace riparia {

/// Pages as a PDF that says of itself what `info` says, with an outline and, where a page is a map, with its place on the Earth. Vector throughout,
/// fonts embedded, Chinese text to be found and copied. The same pages give the same bytes. Errors: Cancelled, Internal.
Result<QByteArray> pdfOfSheets(const std::vector<Sheet>& sheets, const MapStyle& style, const PdfInfo& info,
                               const std::vector<PdfBookmark>& bookmarks, const std::vector<PdfPlace>& places = {},
                               const Progress& progress = {});

} // namespace riparia
