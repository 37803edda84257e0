// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, saving, closing and exporting plans.
#include "app/canvas/MapCanvas.h"
#include "app/dialogs/ImportText.h"
#include "app/dialogs/MapExportDialog.h"
#include "app/dialogs/ReportDialog.h"
#include "app/render/MapRenderer.h"
#include "app/settings/Settings.h"
#include "app/shell/Application.h"
#include "app/shell/ExportDialog.h"
#include "app/shell/FileWait.h"
#include "app/shell/PlanBasemaps.h"
#include "app/shell/PlanPropertiesDialog.h"
#include "app/shell/VersionsDialog.h"
#include "app/shell/WelcomePage.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/text/IssueText.h"
#include "app/text/LocalTime.h"

#include "sample-data/generator/Sample.h"

#include <QApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QThread>

namespace riparia {

namespace {

/// "haiti" for haiti.riparia.gpkg.
QString planName(const QString& path)
{
    QString name = QFileInfo(path).completeBaseName();
    if (name.endsWith(QStringLiteral(".riparia"), Qt::CaseInsensitive))
        name.truncate(name.lastIndexOf(u'.'));
    return name;
}

/// Not only called so.
bool isGeoPackage(const QString& path)
{
    QFile file(path);
    return path.endsWith(QStringLiteral(".gpkg"), Qt::CaseInsensitive) && file.open(QIODevice::ReadOnly) &&
           file.read(15) == "SQLite format 3";
}

} // namespace

void Application::open(const QString& path)
{
    openAfter([] { return Result<void>(); }, path);
}

/// `prepare` runs in the background, before the file is read.
void Application::openAfter(std::function<Result<void>()> prepare, const QString& path)
{
    if (!mayClose())
        return;
    QThread* const here = QThread::currentThread();
    showBusy(true);
    const int number = ++m_opened;
    m_opening.start(
        [path, by = authorship(), here, root = m_folders.recovery,
         prepare = std::move(prepare)](const Progress& progress) -> Result<std::unique_ptr<PlanDocument>> {
            if (const auto ready = prepare(); !ready)
                return fail(ready.error());
            auto document = PlanDocument::open(path, by, progress, root);
            if (document)
                (*document)->moveToThread(here);
            return document;
        },
        [this, path, number](Result<std::unique_ptr<PlanDocument>> document) {
            showBusy(false);
            // A dialog, a file dialog, a save that runs: each goes on with the plan it was begun with.
            whenFree([this, path, number,
                      held = std::make_shared<Result<std::unique_ptr<PlanDocument>>>(std::move(document))] {
                if (number == m_opened) // else another one was begun meanwhile
                    takeOpened(path, std::move(*held));
            });
        });
}

void Application::takeOpened(const QString& path, Result<std::unique_ptr<PlanDocument>> document)
{
    if (!document && document.error().code == ErrorCode::NotAPlan && isGeoPackage(path)) {
        importFiles({path}); // of another program
        return;
    }
    if (!document) {
        report(document.error());
        return;
    }
    adopt(std::move(*document));
    Q_EMIT opened();
}

void Application::openSample()
{
    const QString folder = m_folders.data + QStringLiteral("/sample");
    const QString plan = folder + QStringLiteral("/pingdi.riparia.gpkg");
    openAfter(
        [folder, plan]() -> Result<void> {
            if (QFileInfo::exists(plan))
                return {};
            QDir().mkpath(QFileInfo(folder).path());
            if (const auto written = sample::writeSample(toUtf8(folder), true); !written)
                return fail(written.error());
            return {};
        },
        plan);
}

void Application::newPlan()
{
    if (!mayClose())
        return;
    adopt(PlanDocument::blank(tr("New plan"), authorship(), m_folders.recovery));
    Q_EMIT opened();
}

void Application::importFiles(QStringList paths)
{
    if (paths.isEmpty())
        paths = QFileDialog::getOpenFileNames(m_window.get(), tr("Import"), folderForDialogs(),
                                              tr("Maps (%1);;All files (*)").arg(ImportText::patterns()));
    if (paths.isEmpty())
        return;
    QStringList others;
    for (const QString& path : paths) {
        if (!ImportText::mayBeImported(path))
            others += QFileInfo(path).fileName();
    }
    if (!others.isEmpty()) {
        const QString text =
            tr("%1 cannot be imported. Maps end in %2.").arg(others.join(QStringLiteral(", ")), ImportText::patterns());
        m_log.add(MessageKind::Warning, text);
        if (!m_window->workspace())
            m_window->showOnWelcome(text);
    }
    paths.removeIf([](const QString& path) { return !ImportText::mayBeImported(path); });
    if (paths.isEmpty())
        return;
    rememberFolder(paths.front());
    if (!m_window->workspace())
        newPlan();
    m_window->showImport(paths);
}

void Application::adopt(std::unique_ptr<PlanDocument> document)
{
    retire();
    auto workspace = std::make_unique<Workspace>(std::move(document), m_log, &m_settings, m_folders.cache);
    Workspace& held = *workspace;
    m_window->setWorkspace(std::move(workspace));
    // The size of the map is known once it is laid out.
    held.canvas().zoomToAll();
    if (!held.document().path().isEmpty())
        remember({held.document().path(), held.document().title(),
                  QDateTime::currentDateTimeUtc().toString(Qt::ISODate), held.figures()});
    logIssues(held.document().issues());
    if (held.document().isReadOnly())
        m_log.add(MessageKind::Warning, tr("The plan can only be read here. Changes can be saved to another file."),
                  {{tr("Save as…"), [this] { saveAs(); }}});
}

void Application::retire()
{
    Workspace* workspace = m_window->workspace();
    if (!workspace)
        return;
    if (!workspace->document().path().isEmpty()) {
        savePicture(*workspace);
        remember({workspace->document().path(), workspace->document().title(),
                  QDateTime::currentDateTimeUtc().toString(Qt::ISODate), workspace->figures()});
    }
    m_window->setWorkspace(nullptr);
}

void Application::savePicture(Workspace& workspace)
{
    const std::shared_ptr<const MapContent> content = workspace.canvas().content();
    if (content->bounds.isEmpty())
        return;
    constexpr QSize kSize(548, 300); // twice the card's
    QImage image(kSize, QImage::Format_RGB32);
    const auto style = MapStyle::light();
    image.fill(style->paper);
    const Viewport view = workspace.canvas().viewport().resized(QSizeF(kSize), 1).showing(content->bounds, 12);
    QDir().mkpath(m_folders.cache);
    const QString file = WelcomePage::thumbnailFile(m_folders.cache, workspace.document().path());
    const Result<void> drawn = patiently(tr("Closing the plan"))([&](const Progress&) -> Result<void> {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        paintMap(painter, *content, *style, {}, view);
        painter.end();
        return image.save(file) ? Result<void>() : Result<void>(fail(ErrorCode::FileNotWritable));
    });
    if (!drawn) // then it is only missing on the card
        qInfo("The picture of the plan could not be written to %s", qPrintable(file));
}

bool Application::mayClose()
{
    Workspace* workspace = m_window->workspace();
    if (!workspace || !workspace->document().isModified())
        return true;
    QMessageBox box(QMessageBox::Question, tr("Unsaved changes"),
                    tr("Save the changes to “%1”?").arg(workspace->document().title()), QMessageBox::NoButton,
                    m_window.get());
    box.setObjectName(QStringLiteral("unsavedQuestion"));
    box.setInformativeText(tr("What is not saved can be brought back for 7 days: File, Recover unsaved changes."));
    QPushButton* saveIt = box.addButton(tr("Save"), QMessageBox::AcceptRole);
    const QPushButton* drop = box.addButton(tr("Don't save"), QMessageBox::DestructiveRole);
    QPushButton* stay = box.addButton(tr("Cancel"), QMessageBox::RejectRole);
    saveIt->setObjectName(QStringLiteral("unsavedSave"));
    stay->setObjectName(QStringLiteral("unsavedCancel"));
    box.setDefaultButton(saveIt);
    box.setEscapeButton(stay);
    box.exec();
    if (box.clickedButton() == saveIt)
        return save();
    return box.clickedButton() == drop;
}

bool Application::closePlan()
{
    if (!mayClose())
        return false;
    retire();
    showRecent();
    return true;
}

void Application::quit()
{
    if (!mayClose())
        return;
    ++m_opened; // what is still on its way comes too late
    m_window->rememberLayout();
    retire();
    if (!m_settings.flush())
        qWarning("The settings could not be written to %s", qPrintable(m_folders.settings));
    m_window->letClose();
    m_window->close();
}

FileRunner Application::patiently(const QString& title)
{
    return [this, title](const FileWork& work) {
        const QScopedValueRollback<bool> waiting(m_isWaiting, true);
        return waitForFile(work, title, m_window.get());
    };
}

bool Application::save()
{
    Workspace* workspace = m_window->workspace();
    if (!workspace)
        return false;
    PlanDocument& document = workspace->document();
    if (document.path().isEmpty() || document.isReadOnly())
        return saveAs();
    if (const auto saved = document.save({}, patiently(tr("Saving the plan"))); !saved) {
        report(saved.error());
        return false;
    }
    remember({document.path(), document.title(), QDateTime::currentDateTimeUtc().toString(Qt::ISODate),
              workspace->figures()});
    // Nobody has chosen the place of the sample.
    if (document.path().startsWith(m_folders.data + u'/'))
        m_log.add(MessageKind::Success, tr("Saved in %1").arg(QDir::toNativeSeparators(document.path())),
                  {{tr("Save as…"), [this] { saveAs(); }}});
    return true;
}

bool Application::saveAs()
{
    Workspace* workspace = m_window->workspace();
    if (!workspace)
        return false;
    const PlanDocument& document = workspace->document();
    const QString proposal = document.path().isEmpty()
                                 ? folderForDialogs() + u'/' + document.title() + QStringLiteral(".riparia.gpkg")
                                 : document.path();
    QString path = QFileDialog::getSaveFileName(m_window.get(), tr("Save plan as"), proposal, tr("Plans (*.gpkg)"));
    if (path.isEmpty())
        return false;
    if (!path.endsWith(QStringLiteral(".gpkg"), Qt::CaseInsensitive))
        path += QStringLiteral(".riparia.gpkg");
    return saveTo(path);
}

void Application::showProperties()
{
    Workspace* workspace = m_window->workspace();
    if (!workspace)
        return;
    PlanDocument& document = workspace->document();
    PlanPropertiesDialog dialog(document.plan(), document.path(), m_window.get());
    if (dialog.exec() != QDialog::Accepted)
        return;
    PlanInfo info = document.plan().info();
    info.title = toUtf8(dialog.title());
    const auto name = [title = dialog.title()] { return tr("Call the plan “%1”").arg(title); };
    if (const auto done = document.edit({}, name, info); !done)
        report(done.error());
}

/// A plan nobody has named is called what its first file is called, rather than "New plan" on every report.
void Application::nameAfter(const QString& path)
{
    PlanDocument& document = m_window->workspace()->document();
    if (!document.path().isEmpty() || document.title() != tr("New plan"))
        return;
    PlanInfo info = document.plan().info();
    const QString title = planName(path);
    info.title = toUtf8(title);
    if (const auto done = document.edit(
            {}, [title] { return tr("Call the plan “%1”").arg(title); }, info);
        !done)
        report(done.error());
}

bool Application::saveTo(const QString& path)
{
    Workspace* workspace = m_window->workspace();
    if (!workspace)
        return false;
    nameAfter(path);
    // The file dialog has asked about a file that is there.
    if (const auto saved = workspace->document().saveAs(path, true, {}, patiently(tr("Saving the plan"))); !saved) {
        report(saved.error());
        return false;
    }
    rememberFolder(path);
    remember({workspace->document().path(), workspace->document().title(),
              QDateTime::currentDateTimeUtc().toString(Qt::ISODate), workspace->figures()});
    m_log.add(MessageKind::Success, tr("Saved as %1.").arg(QFileInfo(path).fileName()));
    return true;
}

void Application::revert()
{
    Workspace* workspace = m_window->workspace();
    if (!workspace)
        return;
    if (const auto done = workspace->document().revert(patiently(tr("Reading the saved plan"))); !done)
        report(done.error());
    else
        m_log.add(MessageKind::Success, tr("Back to the saved plan."),
                  {{tr("Undo"), [this] { m_window->actions().action(QStringLiteral("edit.undo")).trigger(); }}});
}

void Application::restoreVersion()
{
    Workspace* workspace = m_window->workspace();
    if (!workspace || !workspace->document().store())
        return;
    PlanDocument& document = workspace->document();
    const auto versions = document.store()->history();
    if (!versions) {
        report(versions.error());
        return;
    }
    VersionsDialog dialog(*versions, m_window.get());
    if (dialog.exec() != QDialog::Accepted)
        return;
    const PlanVersion& chosen = dialog.chosen();
    const QString time = localDateAndTime(chosen.time);
    const auto name = [utc = chosen.time] { return tr("Restore the version of %1").arg(localDateAndTime(utc)); };
    if (const auto done = document.goBackTo(chosen.version, name, patiently(tr("Reading the history of the plan")));
        !done)
        report(done.error());
    else
        m_log.add(MessageKind::Success, tr("The plan is as it was saved at %1. Save it to keep it so.").arg(time),
                  {{tr("Undo"), [this] { m_window->actions().action(QStringLiteral("edit.undo")).trigger(); }}});
}

/// Asks for the file; "" = none.
QString Application::chooseExportFile(const ExportOrder& order)
{
    const QString ending = fromUtf8(formatInfo(order.format).code);
    const QString plan = planName(fromUtf8(order.planFile));
    const QString name = !order.tables.empty() ? fromUtf8(order.tables.front())
                         : plan.isEmpty()      ? QStringLiteral("plan")
                                               : plan;
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
    m_exporting.start(
        [plan = workspace->document().plan(), order, path](const Progress& progress) {
            // The file dialog has asked about what is there.
            return exportPlanTo(plan, order, toUtf8(path), true, progress);
        },
        [this, name = QFileInfo(path).fileName()](const Result<Exported>& done) {
            if (!done) {
                report(done.error());
                return;
            }
            m_log.add(MessageKind::Success,
                      tr("%n rows written to %1.", nullptr, static_cast<int>(done->rows)).arg(name));
            logIssues(done->issues);
        });
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

void Application::logIssues(const Issues& issues)
{
    for (const Issue& issue : issues) {
        m_log.add(MessageLog::kindOf(issue.severity),
                  issue.subject.empty() ? IssueText::sentence(issue)
                                        : fromUtf8(issue.subject) + QStringLiteral(": ") + IssueText::sentence(issue));
    }
}

} // namespace riparia
