// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Opening and closing plans, and importing into them.
#include "app/canvas/MapCanvas.h"
#include "app/dialogs/ImportText.h"
#include "app/render/MapRenderer.h"
#include "app/shell/Application.h"
#include "app/shell/PlanBasemaps.h"
#include "app/shell/PlanFile.h"
#include "app/shell/ProgressCell.h"
#include "app/shell/StatusCells.h"
#include "app/shell/WelcomePage.h"
#include "app/text/Fill.h"
#include "app/text/IssueText.h"
#include "app/text/PlanHolderText.h"

#include "sample-data/generator/Sample.h"

#include <QApplication>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QThread>

namespace riparia {

void Application::open(const QString& path)
{
    openWith(path, {});
}

void Application::openWith(const QString& path, const QStringList& imports)
{
    if (PlanFile::isGeoPackage(path) && !PlanFile::isPlan(path)) // the plan that is open stays
        importFiles(QStringList(path) + imports);
    else
        openAfter([] { return Result<void>(); }, path, imports);
}

/// `prepare` runs in the background, before the file is read.
void Application::openAfter(std::function<Result<void>()> prepare, const QString& path, const QStringList& imports)
{
    if (!mayClose())
        return;
    QThread* const here = QThread::currentThread();
    showBusy(true);
    Opening opening{path, imports, ++m_opened, {}, {}};
    if (Workspace* workspace = m_window->workspace()) {
        opening.asked = workspace->document().plan();
        opening.savedAt = workspace->document().savedAt();
    }
    m_window->cells().opening().begin(
        [name = QFileInfo(path).fileName()] { return tr("Opening %1", "a plan").arg(name); });
    m_opening.start(
        [path, by = authorship(), here, root = m_folders.recovery, claims = m_claims,
         prepare = std::move(prepare)](const Progress& progress) -> Result<std::unique_ptr<PlanDocument>> {
            if (const auto ready = prepare(); !ready)
                return fail(ready.error());
            auto document = PlanDocument::open(path, by, progress, root, claims);
            if (document)
                (*document)->moveToThread(here);
            return document;
        },
        [this, opening](Result<std::unique_ptr<PlanDocument>> document) {
            if (!m_window) // the program ends
                return;
            showBusy(false);
            m_window->cells().opening().end();
            // A dialog, a file dialog, a save that runs: each goes on with the plan it was begun with.
            whenFree(
                [this, opening, held = std::make_shared<Result<std::unique_ptr<PlanDocument>>>(std::move(document))] {
                    if (opening.number == m_opened) // else another one was begun meanwhile
                        takeOpened(opening, std::move(*held));
                });
        },
        [this](double fraction) { m_window->cells().opening().showProgress(fraction); });
}

void Application::takeOpened(const Opening& opening, Result<std::unique_ptr<PlanDocument>> document)
{
    if (!document && document.error().code == ErrorCode::NotAPlan && PlanFile::isGeoPackage(opening.path)) {
        importFiles(QStringList(opening.path) + opening.imports); // which only looked like a plan
        return;
    }
    if (!document) {
        report(document.error());
        sayLeftAlone(opening.imports);
        return;
    }
    if (!mayReplace(opening.asked)) {
        sayLeftAlone(QStringList(opening.path) + opening.imports);
        return;
    }
    if (Workspace* workspace = m_window->workspace()) {
        const PlanDocument& before = workspace->document();
        const bool wasSaved = before.savedAt() != opening.savedAt || !(before.plan() == opening.asked);
        if (wasSaved && !before.isModified() && before.path() == (*document)->path()) { // after it was read
            openWith(opening.path, opening.imports);
            return;
        }
    }
    adopt(std::move(*document));
    Q_EMIT opened();
    QStringList imports;
    QStringList plans; // one at a time
    for (const QString& path : opening.imports)
        (PlanFile::isPlan(path) ? plans : imports) += path;
    sayLeftAlone(plans);
    if (!imports.isEmpty())
        importFiles(imports);
}

/// Asks about what was edited since it was asked about.
bool Application::mayReplace(const Plan& asked)
{
    Workspace* workspace = m_window->workspace();
    return !workspace || workspace->document().plan() == asked || mayClose();
}

void Application::sayLeftAlone(const QStringList& paths)
{
    QStringList names;
    for (const QString& path : paths)
        names += QFileInfo(path).fileName();
    if (!names.isEmpty())
        m_log.from(MessageSource::Import)
            .add(MessageKind::Info, tr("Not opened or imported: %1.").arg(names.join(QStringLiteral(", "))));
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
    auto document = PlanDocument::blank(tr("New plan"), authorship(), m_folders.recovery);
    document->claimFile(m_claims); // once it has one
    adopt(std::move(document));
    Q_EMIT opened();
}

void Application::importFiles(QStringList paths, std::optional<ImportRole> role)
{
    if (paths.isEmpty())
        paths = QFileDialog::getOpenFileNames(
            m_window.get(), role == ImportRole::Reference ? tr("Add reference layer") : tr("Import"),
            folderForDialogs(), tr("Maps (%1);;All files (*)").arg(ImportText::patterns()));
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
        m_log.from(MessageSource::Plan).add(MessageKind::Warning, text);
        if (!m_window->workspace())
            m_window->showOnWelcome(text);
    }
    paths.removeIf([](const QString& path) { return !ImportText::mayBeImported(path); });
    if (paths.isEmpty())
        return;
    rememberFolder(paths.front());
    if (!m_window->workspace())
        newPlan();
    m_window->showImport(paths, role);
}

void Application::adopt(std::unique_ptr<PlanDocument> document)
{
    retire();
    auto workspace = std::make_unique<Workspace>(std::move(document), m_log, &m_settings, m_folders.cache);
    Workspace& held = *workspace;
    m_window->setWorkspace(std::move(workspace));
    // The size of the map is known once it is laid out.
    held.canvas().zoomToAll();
    if (!held.document().path().isEmpty()) {
        remember({held.document().path(), held.document().title(),
                  QDateTime::currentDateTimeUtc().toString(Qt::ISODate), held.figures()});
        tellDesktop(held.document().path());
    }
    logIssues(held.document().issues());
    sayForeignEdits();
    if (held.document().isReadOnly())
        sayReadOnly(held.document());
    keepSnapshots(held.document());
}

void Application::sayReadOnly(const PlanDocument& document)
{
    const QString text =
        document.heldBy() ? fill(tr("The plan is open elsewhere: %1. Here it can only be read; changes can be saved to "
                                    "another file."),
                                 {toUtf8(PlanHolderText::who(*document.heldBy()))})
                          : tr("The plan can only be read here. Changes can be saved to another file.");
    m_log.from(MessageSource::Plan).add(MessageKind::Warning, text, {{tr("Save as…"), [this] { saveAs(); }}});
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
    m_snapshots.reset();
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

void Application::logIssues(const Issues& issues)
{
    for (const Issue& issue : issues) {
        m_log.from(MessageSource::Plan)
            .add(MessageLog::kindOf(issue.severity),
                 issue.subject.empty() ? IssueText::sentence(issue)
                                       : fromUtf8(issue.subject) + QStringLiteral(": ") + IssueText::sentence(issue));
    }
}

} // namespace riparia
