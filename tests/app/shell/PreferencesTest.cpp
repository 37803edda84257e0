// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/PreferencesDialog.h"

#include "app/panels/LayersPanel.h"
#include "app/panels/LegendSample.h"
#include "app/panels/SummaryPanel.h"
#include "app/render/MapStyle.h"
#include "app/theme/Theme.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QComboBox>
#include <QTableView>
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

    void unitsThatAreChosenAreShownAtOnce() // UX.md 8.2
    {
        WindowBench bench;
        bench.document().selection().set({bench.segment("S-0001")});
        const auto& summary = *bench.child<SummaryPanel>("summaryPanel");
        const auto* view = bench.child<QTableView>("segmentTable");
        const auto unit = [&] { return summary.totalsTable().rows().front().cells.back(); };
        const auto titles = [&] {
            QStringList all;
            for (int i = 0; i < view->model()->columnCount(); ++i)
                all += view->model()->headerData(i, Qt::Horizontal).toString();
            return all;
        };
        QCOMPARE(unit(), QStringLiteral("km"));
        QVERIFY(titles().contains(QStringLiteral("Length m")));
        QVERIFY(titles().contains(QStringLiteral("Cost, yuan")));
        QTimer::singleShot(0, &bench.window(), [] {
            auto* dialog = QApplication::activeModalWidget();
            if (!dialog)
                return; // the figures tell
            for (const char* name : {"prefLength", "prefArea", "prefMoney"}) {
                auto* choice = dialog->findChild<QComboBox*>(QLatin1String(name));
                QTest::keyClick(choice, Qt::Key_Down);
            }
            static_cast<QDialog*>(dialog)->accept();
        });
        bench.action("edit.preferences").trigger();
        QCOMPARE(unit(), QStringLiteral("m")); // the one below "m and km"
        QVERIFY(titles().contains(QStringLiteral("Length m")));
        QVERIFY(titles().contains(QStringLiteral("Cost, 10k yuan")));
        QVERIFY(bench.workspace().canvas().content()->units.area == AreaUnit::SquareMetre);
        bench.application.settings().set(settings::kLengthUnit, QStringLiteral("km"));
        bench.window().showUnits();
        QCOMPARE(unit(), QStringLiteral("km"));
        QVERIFY(titles().contains(QStringLiteral("Length km")));
        QVERIFY(bench.application.closePlan()); // and the next plan has them from the beginning
        bench.openSample();
        QVERIFY(bench.workspace().canvas().content()->units.length == LengthUnit::Kilometre);
    }

    void chainagesAreWrittenAsChosen() // UX.md 3.4
    {
        WindowBench bench;
        const auto* model = bench.child<QTableView>("segmentTable")->model();
        const auto first = [&] { return model->index(0, 2).data().toString(); };
        QVERIFY(first().startsWith(u'K'));
        const QString withK = first();
        QTimer::singleShot(0, &bench.window(), [] {
            auto* dialog = QApplication::activeModalWidget();
            if (!dialog)
                return; // the table tells
            QTest::keyClick(dialog->findChild<QComboBox*>(QStringLiteral("prefChainage")), Qt::Key_Down);
            static_cast<QDialog*>(dialog)->accept();
        });
        bench.action("edit.preferences").trigger();
        QCOMPARE(first(), withK.mid(1));
        QVERIFY(!bench.workspace().canvas().content()->units.chainageHasK);
        QCOMPARE(bench.application.settings().value(settings::kChainage), QStringLiteral("plain"));
    }

    void everyChoiceHasANameAndFitsASmallScreen()
    {
        WindowBench bench(false);
        for (const Language language : {Language::English, Language::Chinese}) {
            bench.application.setLanguage(language, false);
            PreferencesDialog dialog(bench.application.settings(), &bench.window());
            dialog.show();
            expectNames(dialog);
            QVERIFY(dialog.minimumSizeHint().width() <= 1024);
            QVERIFY(dialog.minimumSizeHint().height() <= 640);
        }
        bench.application.setLanguage(Language::English, false);
    }
};

RIPARIA_TEST(PreferencesTest)
#include "PreferencesTest.moc"
