// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/MapCanvas.h"
#include "app/settings/Settings.h"
#include "app/shell/Application.h"
#include "app/tools/ToolManager.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest/QtTest>

namespace riparia::test {

/// Puts the finished sample where the program keeps its copy, so that it need not make it.
inline void placeSample(const QString& home)
{
    const QString folder = home + QStringLiteral("/data/sample");
    QDir().mkpath(folder);
    if (!QFile::copy(QStringLiteral(RIPARIA_SOURCE_DIR "/sample-data/pingdi/pingdi.riparia.gpkg"),
                     folder + QStringLiteral("/pingdi.riparia.gpkg")))
        qFatal("the sample cannot be copied");
    QFile::setPermissions(folder + QStringLiteral("/pingdi.riparia.gpkg"), QFile::ReadOwner | QFile::WriteOwner);
}

/// A file dialog names this file, as if it had been typed; selectFile() does nothing once the field of the name has the focus.
inline void nameFile(QFileDialog& dialog, const QString& file)
{
    dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(file);
}

/// The real application in a folder of its own, with the sample or without.
class WindowBench {
public:
    explicit WindowBench(bool withSample = true)
        : application(Folders::inside(home.path()))
    {
        application.setLanguage(Language::English, false);
        application.start({});
        application.window().activateWindow();
        if (withSample) {
            placeSample(home.path());
            openSample();
        }
    }

    void openSample()
    {
        QSignalSpy opened(&application, &Application::opened);
        application.openSample();
        if (opened.isEmpty() && !opened.wait(20'000))
            qFatal("the sample does not open");
    }

    MainWindow& window() { return application.window(); }
    Workspace& workspace() { return *window().workspace(); }
    PlanDocument& document() { return workspace().document(); }
    /// Rivers and boundaries are locked at a first start.
    void unlockReference()
    {
        for (const EntityKind kind : {EntityKind::River, EntityKind::Boundary})
            document().unlock(kind);
    }
    QAction& action(const char* id) { return window().actions().action(QString::fromLatin1(id)); }
    template <class T>
    T* child(const char* name)
    {
        return window().findChild<T*>(QString::fromLatin1(name));
    }
    Uuid segment(const std::string& code)
    {
        for (const auto& [id, held] : document().plan().segments()) {
            if (held->meta.code == code && held->meta.scenario.isNil())
                return id;
        }
        qFatal("no such segment");
        return {};
    }
    std::vector<Uuid> segments()
    {
        std::vector<Uuid> ids;
        for (const auto& [id, held] : document().plan().segments()) {
            if (held->meta.scenario.isNil())
                ids.push_back(id);
        }
        return ids;
    }

    QTemporaryDir home;
    Application application;
};

/// Presses a button of the message box that will be shown next; false stays when there was none.
class Answer {
public:
    explicit Answer(QString button)
    {
        QTimer::singleShot(0, &m_context, [this, button = std::move(button)] { press(button); });
    }
    bool wasAsked() const { return m_asked; }
    QString text() const { return m_text; }

private:
    void press(const QString& button)
    {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (!box)
            return;
        m_asked = true;
        m_text = box->text() + u' ' + box->informativeText();
        for (QAbstractButton* candidate : box->buttons()) {
            if (candidate->text().startsWith(button)) {
                candidate->click();
                return;
            }
        }
        box->reject();
    }

    QObject m_context;
    bool m_asked = false;
    QString m_text;
};

} // namespace riparia::test
