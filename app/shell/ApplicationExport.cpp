// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves a plan: tables and layers, pictures of the map, reports.
#include "app/canvas/MapCanvas.h"
#include "app/dialogs/MapExportDialog.h"
#include "app/dialogs/ReplaceQuestion.h"
#include "app/dialogs/ReportDialog.h"
#include "app/report/ReportMemory.h"
#include "app/settings/Settings.h"
#include "app/shell/Application.h"
#include "app/shell/ExportDialog.h"
#include "app/shell/PlanBasemaps.h"
#include "app/shell/PlanFile.h"
#include "app/shell/ProgressCell.h"
#include "app/shell/StatusCells.h"
#include "app/text/Fill.h"

#include "core/geodesy/GeographicCrs.h"
#include "core/geodesy/Projector.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QUrl>

#include <string_view>
#include <utility>

namespace riparia {

namespace {

/// The table an object stands in; "" where it stands in none.
std::string_view tableOf(const Plan& plan, const Uuid& id)
{
    if (plan.segments().find(id))
        return "segments";
    if (plan.areas().find(id))
        return "areas";
    if (plan.greenways().find(id))
        return "greenways";
    if (plan.rivers().find(id))
        return "rivers";
    if (plan.works().find(id))
        return "works";
    return plan.table<Site>().find(id) ? "sites" : "";
}

/// The middle of what the map shows, in degrees; none for an empty plan.
std::optional<Point> middleOf(const Box& bounds, const Crs& crs)
{
    if (bounds.isEmpty() || !crs.isValid())
        return std::nullopt;
    const Point middle{(bounds.minX + bounds.maxX) / 2, (bounds.minY + bounds.maxY) / 2};
    const auto geographic = geographicCrsOf(crs);
    const auto there = geographic ? Projector::make(crs, *geographic) : fail(geographic.error());
    const auto lonLat = there ? there->convert(middle) : fail(there.error());
    return lonLat ? std::optional(*lonLat) : std::nullopt;
}

ExportSubject subjectOf(Workspace& workspace)
{
    const Plan& plan = workspace.document().plan();
    ExportSubject subject;
    subject.hasFilter = !workspace.totals().request().filter.isEmpty();
    subject.crs = plan.info().crs;
    subject.middle = middleOf(workspace.canvas().content()->bounds, subject.crs);
    for (const Uuid& id : workspace.document().selection().ids()) {
        const std::string_view table = tableOf(plan, id);
        if (table.empty())
            continue;
        if (++subject.selected == 1)
            subject.selectedTable = table;
    }
    return subject;
}

ExportOrder orderOf(const ExportDialog& dialog, std::optional<Crs> crs, Workspace& workspace)
{
    const ExportChoices choices = dialog.choices();
    ExportOrder order;
    order.format = choices.format;
    if (!choices.table.empty())
        order.tables = {choices.table};
    order.preset = choices.isForSpreadsheet ? CsvPreset::Excel : CsvPreset::Data;
    order.request = workspace.totals().request();
    if (dialog.scope() != ExportScope::Shown)
        order.request.filter = {};
    if (dialog.scope() == ExportScope::Selected) {
        const std::vector<Uuid>& ids = workspace.document().selection().ids();
        order.only = std::make_shared<const std::unordered_set<Uuid>>(ids.begin(), ids.end());
    }
    order.language = choices.language;
    order.crs = std::move(crs);
    order.dxf = choices.dxf;
    order.drawing = choices.drawing;
    order.planFile = toUtf8(workspace.document().path());
    return order;
}

} // namespace

/// Asks for the file, and for what lies beside it; "" = none.
QString Application::chooseExportFile(const ExportOrder& order)
{
    const QString ending = fromUtf8(formatInfo(order.format).code);
    const QString plan = PlanFile::name(fromUtf8(order.planFile));
    const QString whole = plan.isEmpty() ? QStringLiteral("plan") : plan;
    const QString name = order.tables.empty() ? whole : fromUtf8(order.tables.front());
    QString path = QFileDialog::getSaveFileName(
        m_window.get(), tr("Export"), folderForDialogs() + u'/' + name + u'.' + ending,
        tr("%1 (*.%2)", "format, ending of the file").arg(FormatText::name(order.format), ending));
    if (path.isEmpty())
        return path;
    const QString chosen = path;
    if (formatOfFileName(toUtf8(path)) != order.format)
        path += u'.' + ending;
    if (!ReplaceQuestion::ask(exportedFiles(order.format, toUtf8(path)), chosen, m_window.get()))
        return {};
    rememberFolder(path);
    return path;
}

void Application::exportTable()
{
    Workspace* workspace = m_window->workspace();
    if (!workspace)
        return;
    ExportMemory memory(m_settings.value(settings::kExports));
    ExportDialog dialog(subjectOf(*workspace), memory, m_window.get());
    if (dialog.exec() != QDialog::Accepted)
        return;
    memory.remember(dialog.choices());
    m_settings.set(settings::kExports, memory.toTexts());
    const ExportOrder order = orderOf(dialog, dialog.crs().value_or(std::nullopt), *workspace);
    const QString path = chooseExportFile(order);
    if (path.isEmpty())
        return;
    const QString name = QFileInfo(path).fileName();
    m_window->cells().exporting().begin([name] { return tr("Writing %1", "a file").arg(name); });
    m_window->setExporting(true);
    m_exporting.start(
        [plan = workspace->document().plan(), order, path](const Progress& progress) {
            const ThreadLanguage words(order.language);
            return exportPlanTo(plan, order, toUtf8(path), true, progress); // who chose the file was asked
        },
        [this, path, name](const Result<Exported>& done) {
            if (!m_window) // the program ends
                return;
            m_window->cells().exporting().end();
            m_window->setExporting(false);
            if (!done) {
                if (done.error().code == ErrorCode::Cancelled)
                    m_log.from(MessageSource::Export).add(MessageKind::Info, tr("Writing %1 was cancelled.").arg(name));
                else
                    report(done.error());
                return;
            }
            tellWritten(tr("%n rows written to %1.", nullptr, static_cast<int>(done->rows)).arg(name), path);
            logIssues(done->issues);
        },
        [this](double fraction) { m_window->cells().exporting().showProgress(fraction); });
}

void Application::tellWritten(const QString& sentence, const QString& path)
{
    const auto show = [](const QString& what) {
        return [what] { QDesktopServices::openUrl(QUrl::fromLocalFile(what)); };
    };
    m_log.from(MessageSource::Export)
        .add(MessageKind::Success, sentence,
             {{tr("Open"), show(path)}, {tr("Show in folder"), show(QFileInfo(path).absolutePath())}});
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
        tellWritten(tr("The map was written to %1.").arg(QFileInfo(path).fileName()), path);
    });
    dialog.exec();
}

/// How a report was asked for is kept in the plan, for the next one. A plan that cannot be saved is left as it is.
void Application::rememberReport(PlanDocument& document, const ReportRequest& request)
{
    PlanInfo info = document.plan().info();
    std::string settings = reportSettingsText(request);
    if (document.isReadOnly() || info.reportSettings == settings)
        return;
    info.reportSettings = std::move(settings);
    if (const auto kept = document.edit(
            {}, [] { return tr("Settings of the report"); }, std::move(info));
        !kept)
        report(kept.error());
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
    request.author = request.preparedBy = authorship().author;
    request.generated = QDateTime::currentDateTime();
    request.generated = request.generated.toOffsetFromUtc(request.generated.offsetFromUtc());
    request.version = QCoreApplication::applicationVersion();
    recallReportSettings(workspace->document().plan().info().reportSettings, request);
    const QString name = QFileInfo(workspace->document().path()).completeBaseName();
    const QString file =
        folderForDialogs() + u'/' + (name.isEmpty() ? tr("report", "file name") : name) + QStringLiteral(".pdf");
    ReportDialog dialog(workspace->document().plan(), std::move(request), file, workspace->document().path(),
                        m_window.get());
    // A dialog that was only looked at changes nothing, and neither does a report made as it was proposed.
    std::string known = reportSettingsText(dialog.request());
    const auto remember = [&] {
        if (const std::string asked = reportSettingsText(dialog.request()); std::exchange(known, asked) != asked)
            rememberReport(workspace->document(), dialog.request());
        m_window->tickStep(QStringLiteral("report"));
    };
    connect(&dialog, &ReportDialog::printed, this, remember);
    connect(&dialog, &ReportDialog::saved, this, [this, remember](const QString& path) {
        remember();
        rememberFolder(path);
        tellWritten(tr("The report was written to %1.").arg(QFileInfo(path).fileName()), path);
    });
    dialog.exec();
    m_settings.set(settings::kOrganisation, dialog.request().organisation);
}

} // namespace riparia
