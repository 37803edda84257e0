// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison as it leaves the window: figures as a table, the maps as a picture and on paper.
#include "app/dialogs/PicturePrint.h"
#include "app/document/PlanDocument.h"
#include "app/exchange/ComparisonRows.h"
#include "app/shell/CompareMaps.h"
#include "app/shell/CompareWindow.h"
#include "app/shell/DeltaLegend.h"
#include "app/text/CaptionText.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"

#include "core/io/export/FileWriter.h"
#include "core/io/export/TargetCheck.h"

#include <QBuffer>
#include <QFileDialog>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QPixmap>

#include <cstddef>

namespace riparia {

Result<void> CompareWindow::exportTo(const QString& path, CsvPreset preset) const
{
    if (!m_comparison)
        return fail(ErrorCode::NotFound, toUtf8(path));
    if (auto allowed = checkTarget(toUtf8(m_context.document.path()), toUtf8(path)); !allowed)
        return allowed;
    auto writer = FileWriter::open(toUtf8(path), true);
    if (!writer)
        return fail(writer.error());
    CsvFormat format;
    format.preset = preset;
    format.caption = [](const std::string& key) { return toUtf8(CaptionText::column(key)); };
    format.codeText = [](const std::string& key, const std::string& codes) {
        return toUtf8(CaptionText::words(key, codes, installedLanguage()));
    };
    if (auto written = writeCsv(comparisonTable(*m_comparison, installedLanguage()), format,
                                [&](std::string_view bytes) { return writer->write(bytes); });
        !written)
        return written;
    return writer->commit();
}

void CompareWindow::askAndExport()
{
    const QString spreadsheet = tr("CSV for spreadsheets (*.csv)");
    const QString forPrograms = tr("CSV for programs (*.csv)");
    QString chosen = spreadsheet;
    QString path = QFileDialog::getSaveFileName(this, tr("Export the comparison"),
                                                tr("comparison", "file name") + QStringLiteral(".csv"),
                                                spreadsheet + QStringLiteral(";;") + forPrograms, &chosen);
    if (path.isEmpty())
        return;
    if (!path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive))
        path += QStringLiteral(".csv");
    tellWritten(path, exportTo(path, chosen == forPrograms ? CsvPreset::Data : CsvPreset::Excel));
}

void CompareWindow::tellWritten(const QString& path, const Result<void>& done)
{
    m_message->setText(done ? tr("Written to %1.").arg(path) : ErrorText::sentence(done.error()));
    if (done)
        Q_EMIT written(path);
}

/// The maps under their titles, and the legend below.
QImage CompareWindow::picture() const
{
    const QPixmap maps = m_maps->grab();
    const QPixmap legend = m_legend->grab();
    QImage image(QSize(maps.width(), maps.height() + legend.height()), QImage::Format_RGB32);
    image.fill(palette().color(QPalette::Window));
    QPainter painter(&image);
    // Pixel by pixel, whatever the screen makes of them.
    painter.drawPixmap(QRect(QPoint(), maps.size()), maps);
    painter.drawPixmap(QRect(QPoint(0, maps.height()), legend.size()), legend);
    return image;
}

Result<void> CompareWindow::writePicture(const QString& path) const
{
    if (auto allowed = checkTarget(toUtf8(m_context.document.path()), toUtf8(path)); !allowed)
        return allowed;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !picture().save(&buffer, "PNG"))
        return fail(ErrorCode::FileNotWritable, toUtf8(path));
    auto writer = FileWriter::open(toUtf8(path), true);
    if (!writer)
        return fail(writer.error());
    if (auto written = writer->write({bytes.constData(), static_cast<std::size_t>(bytes.size())}); !written)
        return written;
    return writer->commit();
}

void CompareWindow::askAndWritePicture()
{
    QString path =
        QFileDialog::getSaveFileName(this, tr("Export the maps as a picture"),
                                     tr("comparison", "file name") + QStringLiteral(".png"), tr("Picture (*.png)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(QStringLiteral(".png"), Qt::CaseInsensitive))
        path += QStringLiteral(".png");
    tellWritten(path, writePicture(path));
}

/// What is compared, for who has only the paper.
QString CompareWindow::headText() const
{
    return m_titleA->text() + QStringLiteral("   ") + m_titleB->text() + QStringLiteral("   ") + m_scheme->text();
}

Result<void> CompareWindow::printOn(QPrinter& printer) const
{
    return printPicture(picture(), headText(), printer);
}

void CompareWindow::askAndPrint()
{
    const auto done = askAndPrintPicture(picture(), headText(), windowTitle(), this);
    if (done || done.error().code != ErrorCode::Cancelled)
        m_message->setText(done ? tr("Printed.") : ErrorText::sentence(done.error()));
}

} // namespace riparia
