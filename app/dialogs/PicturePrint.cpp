// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/PicturePrint.h"

#include "app/text/Fill.h"

#include <QImage>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

#include <algorithm>

namespace riparia {

Result<void> printPicture(const QImage& picture, const QString& head, QPrinter& printer)
{
    const auto failed = [&] { return fail(ErrorCode::FileNotWritable, toUtf8(printer.printerName())); };
    QPainter painter;
    if (!painter.begin(&printer))
        return failed();
    const QRectF paper(QPointF(), printer.pageRect(QPrinter::DevicePixel).size());
    QRectF written;
    painter.drawText(paper, Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap, head, &written);
    const double top = written.height() * 1.5;
    const double room = std::max(1.0, paper.height() - top);
    const double scale = std::min(paper.width() / picture.width(), room / picture.height());
    const QSizeF size = QSizeF(picture.size()) * scale;
    painter.drawImage(QRectF(QPointF((paper.width() - size.width()) / 2, top), size), picture);
    if (!painter.end())
        return failed();
    return {};
}

Result<void> askAndPrintPicture(const QImage& picture, const QString& head, const QString& title, QWidget* parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setPageOrientation(QPageLayout::Landscape);
    printer.setDocName(title);
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() != QDialog::Accepted)
        return fail(ErrorCode::Cancelled);
    return printPicture(picture, head, printer);
}

} // namespace riparia
