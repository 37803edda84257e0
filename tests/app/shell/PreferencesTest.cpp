// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/PreferencesDialog.h"

#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QComboBox>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

/// What is chosen in the preferences, and what the window makes of it.
class PreferencesTest : public QObject {
    Q_OBJECT

    static QComboBox* combo(const PreferencesDialog& dialog, const char* name)
    {
        return dialog.findChild<QComboBox*>(QLatin1String(name));
    }

private Q_SLOTS:
    void aStartMayShowANewPlan() // UX.md 2.2
    {
        const QTemporaryDir home;
        Application application(Folders::inside(home.path()));
        application.setLanguage(Language::English, false);
        application.settings().set(settings::kAtStart, QStringLiteral("new"));
        application.start({});
        QTRY_VERIFY(application.window().workspace());
        const PlanDocument& document = application.window().workspace()->document();
        QVERIFY(document.path().isEmpty());
        QVERIFY(!document.isModified());
    }

    void whatAStartShowsIsChosenByKey()
    {
        WindowBench bench(false);
        const PreferencesDialog dialog(bench.application.settings(), &bench.window());
        QSignalSpy chosen(&dialog, &PreferencesDialog::atStartChosen);
        QComboBox* start = combo(dialog, "prefStart");
        QCOMPARE(start->currentData().toString(), QStringLiteral("welcome"));
        QTest::keyClick(start, Qt::Key_End);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().toString(), QStringLiteral("new"));
        QCOMPARE(start->currentText(), QStringLiteral("A new plan"));
    }
};

RIPARIA_TEST(PreferencesTest)
#include "PreferencesTest.moc"
