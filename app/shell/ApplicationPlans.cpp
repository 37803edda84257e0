// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, saving, closing and exporting plans.
#include "app/canvas/MapCanvas.h"
#include "app/render/MapRenderer.h"
#include "app/settings/Settings.h"
#include "app/shell/Application.h"
#include "app/shell/ExportDialog.h"
#include "app/shell/WelcomePage.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/text/IssueText.h"

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
    if (!mayClose())
        return;
    QThread* const here = QThread::currentThread();
    QApplication::setOverrideCursor(Qt::BusyCursor);
    m_opening.start(
        [path, by = authorship(), here](const Progress& progress) -> Result<std::unique_ptr<PlanDocument>> {
            auto document = PlanDocument::open(path, by, progress);
            if (document)
                (*document)->moveToThread(here);
            return document;
        },
        [this, path](Result<std::unique_ptr<PlanDocument>> document) {
            QApplication::restoreOverrideCursor();
            if (!document) {
                report(document.error());
                return;
            }
            adopt(std::move(*document));
            Q_EMIT opened();
        });
}

void Application::openSample()
{
    const QString folder = m_folders.data + QStringLiteral("/sample");
    const QString plan = folder + QStringLiteral("/pingdi.riparia.gpkg");
    if (!QFileInfo::exists(plan)) {
        QDir().mkpath(m_folders.data);
        if (const auto written = sample::writeSample(toUtf8(folder), true); !written) {
            report(written.error());
            return;
        }
    }
    open(plan);
}

void Application::newPlan()
{
    if (!mayClose())
        return;
    adopt(PlanDocument::blank(tr("New plan"), authorship()));
    Q_EMIT opened();
}

void Application::adopt(std::unique_ptr<PlanDocument> document)
{
    retire();
    auto workspace = std::make_unique<Workspace>(std::move(document), m_log);
    Workspace& held = *workspace;
    m_window->setWorkspace(std::move(workspace));
    // The size of the map is known once it is laid out.
    held.canvas().zoomToAll();
    if (!held.document().path().isEmpty())
        remember({held.document().path(), held.document().title(),
                  QDateTime::currentDateTimeUtc().toString(Qt::ISODate), held.figures()});
    for (const Issue& issue : held.document().issues()) {
        const MessageKind kind = issue.severity == Severity::Error     ? MessageKind::Error
                                 : issue.severity == Severity::Warning ? MessageKind::Warning
                                                                       : MessageKind::Info;
        m_log.add(kind, issue.subject.empty()
                            ? IssueText::sentence(issue)
                            : fromUtf8(issue.subject) + QStringLiteral(": ") + IssueText::sentence(issue));
    }
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
    const MapContent& content = *workspace.canvas().content();
    if (content.bounds.isEmpty())
        return;
    constexpr QSize kSize(548, 300); // twice the card's
    QImage image(kSize, QImage::Format_RGB32);
    const auto style = MapStyle::light();
    image.fill(style->paper);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const Viewport& now = workspace.canvas().viewport();
    paintMap(painter, content, *style, {}, now.resized(QSizeF(kSize), 1).showing(content.bounds, 12));
    painter.end();
    QDir().mkpath(m_folders.cache);
    // A picture that cannot be written is only missing on the card.
    image.save(WelcomePage::thumbnailFile(m_folders.cache, workspace.document().path()));
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
    box.setInformativeText(tr("What is not saved is gone when the plan is closed."));
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
    m_window->rememberLayout();
    retire();
    if (!m_settings.flush())
        qWarning("The settings could not be written to %s", qPrintable(m_folders.settings));
    m_window->letClose();
    m_window->close();
}

bool Application::save()
{
    Workspace* workspace = m_window->workspace();
    if (!workspace)
        return false;
    PlanDocument& document = workspace->document();
    if (document.path().isEmpty() || document.isReadOnly())
        return saveAs();
    if (const auto saved = document.save(); !saved) {
        report(saved.error());
        return false;
    }
    remember({document.path(), document.title(), QDateTime::currentDateTimeUtc().toString(Qt::ISODate),
              workspace->figures()});
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

bool Application::saveTo(const QString& path)
{
    Workspace* workspace = m_window->workspace();
    if (!workspace)
        return false;
    // The file dialog has asked about a file that is there.
    if (const auto saved = workspace->document().saveAs(path, true); !saved) {
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
    if (const auto done = workspace->document().revert(); !done)
        report(done.error());
    else
        m_log.add(MessageKind::Success, tr("Back to the saved plan."),
                  {{tr("Undo"), [this] { m_window->actions().action(QStringLiteral("edit.undo")).trigger(); }}});
}

void Application::exportTable()
{
    Workspace* workspace = m_window->workspace();
    if (!workspace)
        return;
    ExportDialog dialog(!workspace->totals().request().filter.isEmpty(), m_window.get());
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString proposal = folderForDialogs() + u'/' + fromUtf8(dialog.table()) + QStringLiteral(".csv");
    QString path = QFileDialog::getSaveFileName(m_window.get(), tr("Export table"), proposal, tr("CSV tables (*.csv)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".csv");
    rememberFolder(path);
    const auto rows = exportCsv(workspace->document().plan(), workspace->totals(), dialog.table(),
                                dialog.isForSpreadsheet(), dialog.onlyShown(), path);
    if (!rows)
        report(rows.error());
    else
        m_log.add(MessageKind::Success,
                  tr("%n rows written to %1.", nullptr, static_cast<int>(*rows)).arg(QFileInfo(path).fileName()));
}

} // namespace riparia
