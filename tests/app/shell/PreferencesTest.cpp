// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/PreferencesDialog.h"

#include "app/panels/LayersPanel.h"
#include "app/panels/LegendSample.h"
#include "app/render/MapStyle.h"
#include "app/theme/Theme.h"
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

    void theMapHasALookOfItsOwn() // UX.md 5.7
    {
        WindowBench bench;
        const MapCanvas& canvas = bench.workspace().canvas();
        const auto window = [] { return Theme::of(QApplication::palette()).kind(); };
        QAction& darkMap = bench.action("view.darkMap");
        QCOMPARE(darkMap.shortcut(), QKeySequence(QStringLiteral("Ctrl+D")));
        QVERIFY(!darkMap.isChecked());
        darkMap.trigger();
        QCOMPARE(window(), ThemeKind::Light);
        QCOMPARE(canvas.theme().kind(), ThemeKind::Dark);
        QCOMPARE(canvas.style().paper, MapStyle::dark()->paper);
        QCOMPARE(bench.application.settings().value(settings::kMapLook), QStringLiteral("dark"));
        bench.action("view.dark").trigger(); // to dark and back: the map stays as it was chosen
        bench.action("view.dark").trigger();
        QVERIFY(darkMap.isChecked());
        QCOMPARE(canvas.theme().kind(), ThemeKind::Dark);
        darkMap.trigger(); // as the window, which it follows again
        QCOMPARE(canvas.theme().kind(), ThemeKind::Light);
        bench.action("view.dark").trigger();
        QCOMPARE(canvas.theme().kind(), ThemeKind::Dark);
        bench.action("view.dark").trigger();
        QCOMPARE(canvas.theme().kind(), ThemeKind::Light);
    }

    void theLegendFollowsTheMapAndOutlivesThePlan()
    {
        WindowBench bench;
        const auto corner = [&] {
            auto* sample = bench.child<LayersPanel>("layersPanel")->findChild<LegendSample*>();
            return sample ? sample->grab().toImage().pixelColor(0, 0) : QColor();
        };
        const QColor paper = MapStyle::dark()->paper;
        QVERIFY(corner() != paper);
        bench.application.setMapLook(QStringLiteral("dark"));
        QCOMPARE(corner(), paper);
        bench.application.setTextPercent(120); // the panels are made anew
        QCOMPARE(corner(), paper);
        bench.application.setTextPercent(100);
        QVERIFY(bench.application.closePlan());
        bench.openSample();
        QCOMPARE(bench.workspace().canvas().theme().kind(), ThemeKind::Dark);
        QCOMPARE(corner(), paper);
    }

    void theLookOfTheMapIsChosenInThePreferences()
    {
        WindowBench bench(false);
        const PreferencesDialog dialog(bench.application.settings(), &bench.window());
        QSignalSpy chosen(&dialog, &PreferencesDialog::mapLookChosen);
        QComboBox* map = combo(dialog, "prefMap");
        QCOMPARE(map->accessibleName(), QStringLiteral("Map"));
        QCOMPARE(map->currentText(), QStringLiteral("As the window"));
        QTest::keyClick(map, Qt::Key_End);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().toString(), QStringLiteral("dark"));
    }
};

RIPARIA_TEST(PreferencesTest)
#include "PreferencesTest.moc"
