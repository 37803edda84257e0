// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/SheetPdf.h"

#include "app/report/PdfTextLayer.h"

#include <QBuffer>
#include <QHashSeed>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>

namespace riparia {

namespace {

/// Hashes of Qt have another order in each run of a program, and fonts would stand in the file in that order.
class FixedHashOrder {
public:
    FixedHashOrder() { QHashSeed::setDeterministicGlobalSeed(); }
    ~FixedHashOrder() { QHashSeed::resetRandomGlobalSeed(); }
    FixedHashOrder(const FixedHashOrder&) = delete;
    FixedHashOrder& operator=(const FixedHashOrder&) = delete;
};

QPageLayout pageLayoutOf(const Sheet& sheet)
{
    return {QPageSize(sheet.size, QPageSize::Millimeter, {}, QPageSize::ExactMatch), QPageLayout::Portrait,
            QMarginsF()};
}

} // namespace

Result<QByteArray> pdfOfSheets(const std::vector<Sheet>& sheets, const MapStyle& style, const PdfInfo& info,
                               const std::vector<PdfBookmark>& bookmarks, const std::vector<PdfPlace>& places,
                               const Progress& progress)
{
    const FixedHashOrder order;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(static_cast<int>(kUnitsPerInch));
        writer.setPageLayout(pageLayoutOf(sheets.front()));
        QPainter painter;
        for (std::size_t i = 0; i < sheets.size(); ++i) {
            if (progress.cancelled())
                return fail(ErrorCode::Cancelled);
            if (i > 0) {
                writer.setPageLayout(pageLayoutOf(sheets[i]));
                writer.newPage();
            } else if (!painter.begin(&writer)) {
                return fail(ErrorCode::Internal, {}, "PDF");
            }
            paintSheet(painter, sheets[i], style);
            progress.at(static_cast<double>(i + 1) / static_cast<double>(sheets.size()));
        }
    }
    buffer.close();
    mendTextLayer(bytes);
    return finishedPdf(std::move(bytes), info, bookmarks, places);
}

} // namespace riparia
