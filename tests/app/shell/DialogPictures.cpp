// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/BatchEditDialog.h"
#include "app/dialogs/PasteDialog.h"
#include "app/panels/FieldSet.h"
#include "app/shell/PreferencesDialog.h"
#include "app/shell/ShortcutsDialog.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QComboBox>
#include <QDir>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

/// Pictures of dialogs with the sample for the eye: RIPARIA_PICTURES names the folder they are written to.
class DialogPictures : public QObject {
    Q_OBJECT

    static void save(QWidget& dialog, const QString& folder, const char* name, const QString& ending)
    {
        dialog.show();
        QTest::qWait(80);
        QVERIFY(dialog.grab().save(folder + u'/' + QLatin1String(name) + ending));
    }

    static void write(WindowBench& bench, const QString& folder, const QString& ending)
    {
        BatchEditDialog batch(bench.workspace().panels(), bench.segments(), &bench.window());
        auto* status = batch.findChild<QComboBox*>(QStringLiteral("field_status"));
        status->setCurrentIndex(status->findData(QStringLiteral("completion")));
        Q_EMIT status->activated(status->currentIndex());
        save(batch, folder, "batch", ending);
        const std::string key = bench.document().network().rivers().front().key;
        const QString river = QString::fromStdString(key);
        PasteDialog paste(bench.workspace().panels(),
                          river + QStringLiteral("\tＫ０＋０００～Ｋ０＋３５０\t左岸\tM07\tNorth reach\n") + river +
                              QStringLiteral("\tK0+400\tK0+900\tright\nNowhere\t1\t2\n") + river +
                              QStringLiteral("\tsoon\tK1+200\tboth\n"),
                          &bench.window());
        QTRY_VERIFY(!paste.isReading());
        save(paste, folder, "paste", ending);
        ShortcutsDialog shortcuts(bench.window().actions(), &bench.window());
        save(shortcuts, folder, "shortcuts", ending);
        PreferencesDialog preferences(bench.application.settings(), &bench.window());
        save(preferences, folder, "preferences", ending);
    }

private Q_SLOTS:
    void write()
    {
        const QString folder = qEnvironmentVariable("RIPARIA_PICTURES");
        if (folder.isEmpty())
            QSKIP("RIPARIA_PICTURES names no folder");
        QVERIFY(QDir().mkpath(folder));
        WindowBench bench;
        for (const Language language : {Language::English, Language::Chinese}) {
            bench.application.setLanguage(language, false);
            for (const char* theme : {"light", "dark"}) {
                bench.application.setTheme(QLatin1String(theme));
                write(bench, folder,
                      u'-' + QLatin1String(theme) +
                          QLatin1String(language == Language::Chinese ? "-zh.png" : "-en.png"));
            }
        }
        bench.application.setTheme(QStringLiteral("light"));
    }
};

RIPARIA_TEST(DialogPictures)
#include "DialogPictures.moc"
