// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/ReportPrint.h"

#include "app/report/PdfTextLayer.h"
#include "app/text/Fill.h"

#include "core/io/export/FileWriter.h"
#include "core/io/export/MemoryFile.h"
#include "core/io/export/TargetCheck.h"

#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>

#include <algorithm>

namespace riparia {

namespace {

constexpr QPageSize::PageSizeId kTextPaper = QPageSize::A4; // of the report, whatever its maps are on

bool hasPaper(const QPrinter& printer, const QPageSize& size)
{
    return printer.outputFormat() == QPrinter::PdfFormat || QPrinterInfo(printer).supportedPageSizes().contains(size);
}

class SheetPrinter {
public:
    SheetPrinter(QPrinter& printer, const MapStyle& style)
        : m_printer(printer)
        , m_style(style)
        , m_given(printer.pageLayout().pageSize())
    {
        m_printer.setFullPage(true); // sheets have margins of their own, wider than those of printers
    }

    bool print(const Sheet& sheet)
    {
        layOut(sheet);
        if (!m_painter.isActive() ? !m_painter.begin(&m_printer) : !m_printer.newPage())
            return false;
        const QSizeF paper = m_printer.paperRect(QPrinter::DevicePixel).size();
        const double scale = std::min(paper.width() / sheet.size.width(), paper.height() / sheet.size.height());
        const QSizeF spare = paper - sheet.size * scale;
        m_painter.save();
        m_painter.translate(spare.width() / 2, spare.height() / 2);
        m_painter.scale(scale / kUnitsPerMm, scale / kUnitsPerMm);
        paintSheet(m_painter, sheet, m_style);
        m_painter.restore();
        return true;
    }
    bool end() { return m_painter.end(); }

private:
    void layOut(const Sheet& sheet)
    {
        const bool isWide = sheet.size.width() > sheet.size.height();
        const QSizeF upright = isWide ? sheet.size.transposed() : sheet.size;
        const QPageSize own(upright, QPageSize::Millimeter, {}, QPageSize::FuzzyMatch);
        const bool isFree = m_given.id() == kTextPaper && hasPaper(m_printer, own);
        m_printer.setPageSize(isFree ? own : m_given);
        m_printer.setPageOrientation(isWide ? QPageLayout::Landscape : QPageLayout::Portrait);
    }

    QPrinter& m_printer;
    const MapStyle& m_style;
    QPageSize m_given;
    QPainter m_painter;
};

/// The pages from one to before another.
Result<int> printPages(const Report& report, QPrinter& printer, int first, int last, const Progress& progress)
{
    SheetPrinter sheets(printer, *report.style);
    const auto failed = [&] { return fail(ErrorCode::FileNotWritable, toUtf8(printer.printerName())); };
    for (int page = first; page < last; ++page) {
        if (progress.cancelled()) {
            printer.abort();
            return fail(ErrorCode::Cancelled);
        }
        if (!sheets.print(report.sheets[static_cast<std::size_t>(page)]))
            return failed();
        progress.at(static_cast<double>(page + 1 - first) / (last - first));
    }
    if (!sheets.end())
        return failed();
    return last - first;
}

/// Into a file instead of on paper. Qt does not notice that a disk is full, and its text layer cannot be searched in Chinese: the pages are printed
/// into memory, mended, and written whole or not at all.
Result<int> printToFile(const Report& report, QPrinter& printer, const std::string& planFile, int first, int last,
                        const Progress& progress)
{
    const QString path = printer.outputFileName();
    if (auto allowed = checkTarget(planFile, toUtf8(path)); !allowed)
        return fail(allowed.error());
    auto file = FileWriter::open(toUtf8(path), true);
    if (!file)
        return fail(file.error());
    const auto memory = MemoryFile::make();
    if (!memory)
        return fail(memory.error());
    printer.setOutputFileName(fromUtf8(memory->path()));
    auto printed = printPages(report, printer, first, last, progress);
    printer.setOutputFileName(path);
    if (!printed)
        return printed;
    const auto bytes = memory->bytes();
    if (!bytes)
        return fail(bytes.error());
    QByteArray pdf = QByteArray::fromStdString(*bytes);
    mendTextLayer(pdf);
    if (auto written = file->write({pdf.constData(), static_cast<std::size_t>(pdf.size())}); !written)
        return fail(written.error());
    if (auto committed = file->commit(); !committed)
        return fail(committed.error());
    return printed;
}

} // namespace

Result<int> printReport(const Report& report, QPrinter& printer, const Progress& progress, const std::string& planFile)
{
    const auto pages = static_cast<int>(report.sheets.size());
    const bool isPart = printer.printRange() == QPrinter::PageRange && printer.fromPage() > 0;
    const int first = isPart ? printer.fromPage() - 1 : 0;
    const int last = isPart ? std::min(pages, std::max(printer.fromPage(), printer.toPage())) : pages;
    if (first >= last)
        return fail(ErrorCode::InvalidArgument, std::to_string(first + 1));
    return printer.outputFormat() == QPrinter::PdfFormat ? printToFile(report, printer, planFile, first, last, progress)
                                                         : printPages(report, printer, first, last, progress);
}

} // namespace riparia
