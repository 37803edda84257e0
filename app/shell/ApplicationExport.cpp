// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves a plan: tables, the map, the report.
#include "app/canvas/MapCanvas.h"
#include "app/dialogs/MapExportDialog.h"
#include "app/dialogs/ReportDialog.h"
#include "app/settings/Settings.h"
#include "app/shell/Application.h"
#include "app/shell/ExportDialog.h"
#include "app/shell/PlanBasemaps.h"
#include "app/shell/ProgressCell.h"
#include "app/shell/StatusCells.h"
#include "app/text/Fill.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileDialog>
#include <QFileInfo>

namespace riparia {

/// Asks for the file; "" = none.
QString Application::chooseExportFile(const ExportOrder& order)
{
    const QString ending = fromUtf8(formatInfo(order.format).code);
    const QString name = order.tables.empty() ? QStringLiteral("plan") : fromUtf8(order.tables.front());
    QString path = QFileDialog::getSaveFileName(
        m_window.get(), tr("Export"), folderForDialogs() + u'/' + name + u'.' + ending,
        tr("%1 (*.%2)", "format, ending of the file").arg(FormatText::name(order.format), ending));
    if (path.isEmpty())
        return path;
    if (QFileInfo(path).suffix().isEmpty())
        path += u'.' + ending;
    rememberFolder(path);
    return path;
}

void Application::exportTable()
{
    Workspace* workspace = m_window->workspace();
    if (!workspace)
        return;
    ExportDialog dialog(!workspace->totals().request().filter.isEmpty(), m_window.get());
    if (dialog.exec() != QDialog::Accepted)
        return;
    ExportOrder order;
    order.format = dialog.format();
    if (const std::string table = dialog.table(); !table.empty())
        order.tables = {table};
    order.preset = dialog.isForSpreadsheet() ? CsvPreset::Excel : CsvPreset::Data;
    order.request = workspace->totals().request();
    if (!dialog.onlyShown())
        order.request.filter = {};
    order.language = installedLanguage();
    order.planFile = toUtf8(workspace->document().path());
    const QString path = chooseExportFile(order);
    if (path.isEmpty())
        return;
    const QString name = QFileInfo(path).fileName();
    m_window->cells().exporting().begin([name] { return tr("Writing %1", "a file").arg(name); });
    m_window->setExporting(true);
    m_exporting.start(
        [plan = workspace->document().plan(), order, path](const Progress& progress) {
            // The file dialog has asked about what is there.
            return exportPlanTo(plan, order, toUtf8(path), true, progress);
        },
        [this, name](const Result<Exported>& done) {
            if (!m_window) // the program ends
                return;
            m_window->cells().exporting().end();
            m_window->setExporting(false);
            if (!done && done.error().code == ErrorCode::Cancelled)
                m_log.add(MessageKind::Info, tr("Writing %1 was cancelled.").arg(name));
            if (!done) {
                report(done.error());
                return;
            }
            m_log.add(MessageKind::Success,
                      tr("%n rows written to %1.", nullptr, static_cast<int>(done->rows)).arg(name));
            logIssues(done->issues);
        },
        [this](double fraction) { m_window->cells().exporting().showProgress(fraction); });
}

void Application::exportMap()
{
    Workspace* workspace = m_window->workspace();
    if (!workspace)
        return;
    const MapCanvas& canvas = workspace->canvas();
    MapSheetRequest request;
    request.count = workspace->totals().request();
    request.language = installedLanguage();
    request.layers = canvas.layers();
    request.theme = canvas.style().theme;
    request.ground = workspace->basemaps().layers().ground();
    request.author = m_settings.value(settings::kOrganisation);
    request.generated = QDateTime::currentDateTime();
    request.version = QCoreApplication::applicationVersion();
    const QString name = QFileInfo(workspace->document().path()).completeBaseName();
    const QString file = folderForDialogs() + u'/' + (name.isEmpty() ? tr("map", "file name") : name);
    MapExportDialog dialog(workspace->document().plan(), std::move(request), canvas.viewport().extent(), file,
                           workspace->document().path(), m_window.get());
    connect(&dialog, &MapExportDialog::saved, this, [this](const QString& path) {
        rememberFolder(path);
        m_log.add(MessageKind::Success, tr("The map was written to %1.").arg(QFileInfo(path).fileName()));
    });
    dialog.exec();
}

void Application::showReport()
{
    Workspace* workspace = m_window->workspace();
    if (!workspace)
        return;
    ReportRequest request;
    request.count = workspace->totals().request();
    request.languages = {installedLanguage()};
    request.ground = workspace->basemaps().layers().ground();
    request.organisation = m_settings.value(settings::kOrganisation);
    request.author = authorship().author;
    request.generated = QDateTime::currentDateTime();
    request.generated = request.generated.toOffsetFromUtc(request.generated.offsetFromUtc());
    request.version = QCoreApplication::applicationVersion();
    const QString name = QFileInfo(workspace->document().path()).completeBaseName();
    const QString file =
        folderForDialogs() + u'/' + (name.isEmpty() ? tr("report", "file name") : name) + QStringLiteral(".pdf");
    ReportDialog dialog(workspace->document().plan(), std::move(request), file, workspace->document().path(),
                        m_window.get());
    connect(&dialog, &ReportDialog::saved, this, [this](const QString& path) {
        rememberFolder(path);
        m_log.add(MessageKind::Success, tr("The report was written to %1.").arg(QFileInfo(path).fileName()));
    });
    dialog.exec();
    m_settings.set(settings::kOrganisation, dialog.request().organisation);
}

} // namespace riparia
