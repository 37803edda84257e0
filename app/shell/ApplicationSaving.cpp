// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Saving plans, and going back to what was saved.
#include "app/dialogs/ReplaceQuestion.h"
#include "app/settings/Settings.h"
#include "app/shell/Application.h"
#include "app/shell/FileWait.h"
#include "app/shell/ForeignEditsDialog.h"
#include "app/shell/PlanFile.h"
#include "app/shell/PlanPropertiesDialog.h"
#include "app/shell/VersionsDialog.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/text/LocalTime.h"

#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QScopedValueRollback>

#include <cstddef>
#include <utility>
#include <variant>
#include <vector>

namespace riparia {

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
    if (document.heldBy())
        document.claimFile(m_claims, patiently(tr("Saving the plan"))); // who had it may have gone
    if (document.path().isEmpty() || document.isReadOnly())
        return saveAs();
    document.setKeepsPrevious(m_settings.value(settings::kKeepPrevious));
    const auto known = static_cast<std::ptrdiff_t>(document.issues().size());
    if (const auto saved = document.save({}, patiently(tr("Saving the plan"))); !saved) {
        if (saved.error().code == ErrorCode::PlanChangedElsewhere)
            m_log.from(MessageSource::Plan)
                .add(MessageKind::Error, ErrorText::sentence(saved.error()),
                     {{tr("Take in"), [this] { takeIn(); }}, {tr("Save as…"), [this] { saveAs(); }}});
        else
            report(saved.error());
        return false;
    }
    logIssues(Issues(document.issues().begin() + known, document.issues().end()));
    remember({document.path(), document.title(), QDateTime::currentDateTimeUtc().toString(Qt::ISODate),
              workspace->figures()});
    // Nobody has chosen the place of the sample.
    if (document.path().startsWith(m_folders.data + u'/'))
        m_log.from(MessageSource::Plan)
            .add(MessageKind::Success, tr("Saved in %1").arg(QDir::toNativeSeparators(document.path())),
                 {{tr("Save as…"), [this] { saveAs(); }}});
    return true;
}

bool Application::saveAs()
{
    Workspace* workspace = m_window->workspace();
    if (!workspace)
        return false;
    const PlanDocument& document = workspace->document();
    QString proposal = document.path();
    if (proposal.isEmpty())
        proposal = folderForDialogs() + u'/' + document.title() + QStringLiteral(".riparia.gpkg");
    else if (document.isReadOnly()) // its own name would be refused
        proposal = PlanFile::besides(proposal, tr("%1 copy", "name of a file"), folderForDialogs());
    QString path = QFileDialog::getSaveFileName(m_window.get(), tr("Save plan as"), proposal, tr("Plans (*.gpkg)"));
    if (path.isEmpty())
        return false;
    const QString chosen = path;
    if (!path.endsWith(QStringLiteral(".gpkg"), Qt::CaseInsensitive))
        path += QStringLiteral(".riparia.gpkg");
    return ReplaceQuestion::ask({toUtf8(path)}, chosen, m_window.get()) && saveTo(path);
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
    const QString title = PlanFile::name(path);
    PlanInfo info = document.plan().info();
    info.title = toUtf8(title);
    const auto name = [title] { return tr("Call the plan “%1”").arg(title); };
    if (const auto done = document.edit({}, name, info); !done)
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
    tellDesktop(workspace->document().path());
    m_log.from(MessageSource::Plan).add(MessageKind::Success, tr("Saved as %1.").arg(QFileInfo(path).fileName()));
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
        m_log.from(MessageSource::Plan)
            .add(MessageKind::Success, tr("Back to the saved plan."),
                 {{tr("Undo"), [this] { m_window->actions().action(QStringLiteral("edit.undo")).trigger(); }}});
}

void Application::restoreVersion()
{
    Workspace* workspace = m_window->workspace();
    if (!workspace)
        return;
    PlanDocument& document = workspace->document();
    const auto versions = document.store() ? document.store()->history() : std::vector<PlanVersion>();
    if (!versions) {
        report(versions.error());
        return;
    }
    VersionsDialog dialog(*versions, m_snapshots->list(), m_window.get());
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto* saved = std::get_if<PlanVersion>(&dialog.chosen());
    const auto* snapshot = std::get_if<PlanSnapshot>(&dialog.chosen());
    const std::string utc = saved ? saved->time : toUtf8(snapshot->time);
    const auto name = [utc] { return tr("Restore the version of %1").arg(localDateAndTime(utc)); };
    const FileRunner run = patiently(tr("Reading the history of the plan"));
    const auto done =
        saved ? document.goBackTo(saved->version, name, run) : document.goBackToSnapshot(snapshot->file, name, run);
    if (!done) {
        report(done.error());
        return;
    }
    const QString text = saved ? tr("The plan is as it was saved at %1. Save it to keep it so.")
                               : tr("The plan is as it was at %1, not saved then. Save it to keep it so.");
    m_log.from(MessageSource::Plan)
        .add(MessageKind::Success, text.arg(localDateAndTime(utc)),
             {{tr("Undo"), [this] { m_window->actions().action(QStringLiteral("edit.undo")).trigger(); }}});
}

/// What is not saved is kept every few minutes, beside the recovery journals.
void Application::keepSnapshots(PlanDocument& document)
{
    m_snapshots =
        std::make_unique<PlanSnapshots>(document, QFileInfo(m_folders.recovery).path() + QStringLiteral("/snapshots"));
    connect(m_snapshots.get(), &PlanSnapshots::failed, this, [this](const Error& error) {
        m_log.from(MessageSource::Plan)
            .add(MessageKind::Warning,
                 tr("An automatic version of the plan could not be written. %1").arg(ErrorText::sentence(error)));
    });
    connect(m_snapshots.get(), &PlanSnapshots::leftOut, this, [this](qint64 bytes) {
        m_log.from(MessageSource::Plan)
            .add(MessageKind::Info, tr("The plan has %1 MB: automatic versions of what is not saved are kept up to 64 "
                                       "MB only. What is edited can be recovered all the same.")
                                        .arg(bytes / (1024 * 1024)));
    });
}

/// What another program wrote into the file comes into the plan, beside what was edited here.
void Application::takeIn()
{
    Workspace* workspace = m_window->workspace();
    if (!workspace)
        return;
    PlanDocument& document = workspace->document();
    const auto taken = document.takeInFile(patiently(tr("Reading the saved plan")));
    if (!taken) {
        report(taken.error());
        return;
    }
    QStringList rows;
    const auto add = [&rows](const std::vector<std::string>& codes, const QString& text) {
        for (const std::string& code : codes)
            rows += text.arg(fromUtf8(code));
    };
    add(taken->changed, tr("%1 changed", "a row of the plan"));
    add(taken->added, tr("%1 added", "a row of the plan"));
    add(taken->removed, tr("%1 removed", "a row of the plan"));
    if (rows.isEmpty())
        m_log.from(MessageSource::Plan)
            .add(MessageKind::Info, tr("Nothing that is not in the plan was found in the file."));
    else
        m_log.from(MessageSource::Plan)
            .add(MessageKind::Success, tr("Taken in from the file: %1.").arg(rows.join(QStringLiteral(", "))),
                 {{tr("Undo"), [this] { m_window->actions().action(QStringLiteral("edit.undo")).trigger(); }}});
    sayConflicts(taken->conflicts);
    if (document.isModified())
        m_log.from(MessageSource::Plan)
            .add(MessageKind::Info, tr("Your own changes are kept. Save the plan again to write them."),
                 {{tr("Save"), [this] { save(); }}});
}

/// A message and no question: whoever opens a plan has something else in mind.
void Application::sayForeignEdits()
{
    const PlanStore* store = m_window->workspace()->document().store();
    if (!store || store->foreignEdits().empty())
        return;
    m_log.from(MessageSource::Plan)
        .add(MessageKind::Info,
             tr("%n rows of the plan were edited in other programs.", nullptr,
                static_cast<int>(store->foreignEdits().size())),
             {{tr("Show…"), [this] { showForeignEdits(); }}});
}

void Application::showForeignEdits()
{
    Workspace* workspace = m_window->workspace();
    if (!workspace || !workspace->document().store() || workspace->document().store()->foreignEdits().empty())
        return; // saved or closed since
    PlanDocument& document = workspace->document();
    const auto& edits = document.store()->foreignEdits();
    ForeignEditsDialog dialog(edits, redrawnLines(document, edits), workspace->panels().names, m_window.get());
    if (dialog.exec() != QDialog::Accepted)
        return;
    ChangeSet changes;
    for (const RedrawnLine& line : dialog.taken()) {
        Segment placed = *line.placed;
        placed.meta = document.stamped(std::move(placed.meta));
        changes.replace(line.before, std::move(placed));
    }
    if (const auto done = document.edit(changes, [] { return tr("Take lines drawn in other programs"); }); !done)
        report(done.error());
}

/// What was changed here and by another program.
void Application::sayConflicts(const std::vector<std::string>& conflicts)
{
    if (conflicts.empty())
        return;
    QStringList codes;
    for (const std::string& code : conflicts)
        codes += fromUtf8(code);
    m_log.from(MessageSource::Plan)
        .add(MessageKind::Warning,
             tr("Another program has changed %1 in the file since; here they are as you left them.")
                 .arg(codes.join(QStringLiteral(", "))));
}

} // namespace riparia
