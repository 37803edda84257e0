// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/LayersPanel.h"
#include "app/panels/Choices.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/support/TestMain.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>
#include <QWheelEvent>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

class LayersPanelTest : public QObject {
    Q_OBJECT

    static QStringList texts(const QWidget& root)
    {
        QStringList texts;
        for (const QLabel* label : root.findChildren<QLabel*>()) {
            if (label->isVisible())
                texts += label->text();
        }
        return texts;
    }

private Q_SLOTS:
    /// UX.md 5.1
    void legendFollowsWhatTellsWorksApart()
    {
        PanelBench bench;
        Stage stage;
        LayersPanel panel(bench.context(), &stage);
        panel.resize(240, 800);
        stage.present();
        const auto& measures = *panel.findChild<QWidget*>(QStringLiteral("measureLegend"));
        QCOMPARE(panel.theme(), MapTheme::Status);
        QVERIFY(!measures.isVisible());
        QVERIFY(texts(panel).contains(QStringLiteral("Completed")));

        QSignalSpy chosen(&panel, &LayersPanel::themeChanged);
        auto* theme = panel.findChild<QComboBox*>(QStringLiteral("layersTheme"));
        theme->setFocus();
        QTest::keyClick(theme, Qt::Key_Down);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(panel.theme(), MapTheme::Measure);
        QVERIFY(measures.isVisible());
        QVERIFY(!texts(panel).contains(QStringLiteral("Completed")));
        // S-0001 has a measure, the two others none.
        const QString name = QString::fromStdString(Taxonomy::builtIn().measure("M07")->en);
        QCOMPARE(texts(measures),
                 (QStringList{name, QStringLiteral("1"), QStringLiteral("No measure"), QStringLiteral("2")}));
        QVERIFY(bench.edit("S-0002", "measure", QStringLiteral("M07")));
        QCOMPARE(texts(measures),
                 (QStringList{name, QStringLiteral("2"), QStringLiteral("No measure"), QStringLiteral("1")}));
        panel.setTheme(MapTheme::Status);
        QVERIFY(!measures.isVisible());
        QVERIFY(texts(panel).contains(QStringLiteral("Completed")));
    }

    void classesOfCostAndYearAreLegendsToo()
    {
        PanelBench bench;
        Stage stage;
        LayersPanel panel(bench.context(), &stage);
        panel.resize(240, 800);
        stage.present();
        const auto& classes = *panel.findChild<QWidget*>(QStringLiteral("classLegend"));
        auto* theme = panel.findChild<QComboBox*>(QStringLiteral("layersTheme"));
        QTest::keyClick(theme, Qt::Key_End);
        QCOMPARE(panel.theme(), MapTheme::Year);
        QVERIFY(classes.isVisible());
        QVERIFY(texts(panel).contains(QStringLiteral("Completed"))); // dashes still say so
        const QString note = QStringLiteral("Year of completion, done or planned");
        const QString unknown = QStringLiteral("Not known");
        // S-0002 was completed; of two segments, the greenway and the area no year is known.
        QCOMPARE(texts(classes),
                 (QStringList{note, QStringLiteral("2023"), QStringLiteral("1"), unknown, QStringLiteral("4")}));
        QVERIFY(bench.edit("S-0001", "year_end", QStringLiteral("2026")));
        QVERIFY(bench.edit("S-0003", "year_end", QStringLiteral("2023")));
        QCOMPARE(texts(classes), (QStringList{note, QStringLiteral("2023"), QStringLiteral("2"), QStringLiteral("2026"),
                                              QStringLiteral("1"), unknown, QStringLiteral("2")}));
        QTest::keyClick(theme, Qt::Key_Up);
        QCOMPARE(panel.theme(), MapTheme::Cost);
        // 5,000 yuan for 1,770 m of S-0001.
        QCOMPARE(texts(classes), (QStringList{QStringLiteral("Yuan a metre"), QStringLiteral("2.82"),
                                              QStringLiteral("1"), unknown, QStringLiteral("3")}));
        panel.setTheme(MapTheme::Status);
        QVERIFY(!classes.isVisible());
    }

    /// UX.md 5.2: areas have fills of their own, and cost by the square metre.
    void areasHaveLinesOfTheirOwnInOtherThemes()
    {
        Plan plan = test::benchPlan();
        Area wetland = test::square("A-0002", 300, 100, 50);
        wetland.measures = {{"M13", {}, "m2", 5000.0}};
        test::add(plan, wetland);
        PanelBench bench(plan);
        Stage stage;
        LayersPanel panel(bench.context(), &stage);
        panel.resize(240, 800);
        stage.present();
        panel.setTheme(MapTheme::Measure);
        const auto& measures = *panel.findChild<QWidget*>(QStringLiteral("measureLegend"));
        const QString none = QStringLiteral("No measure");
        const auto name = [](const char* code) {
            return Choices::capital(QString::fromStdString(Taxonomy::builtIn().measure(code)->en));
        };
        QCOMPARE(texts(measures), (QStringList{name("M07"), QStringLiteral("1"), none, QStringLiteral("2"), name("M13"),
                                               QStringLiteral("1"), none, QStringLiteral("1")}));
        panel.setTheme(MapTheme::Cost);
        const auto& classes = *panel.findChild<QWidget*>(QStringLiteral("classLegend"));
        const QStringList words = texts(classes);
        QVERIFY2(words.contains(QStringLiteral("Areas, yuan a square metre")), qPrintable(words.join(u'|')));
        QCOMPARE(words.mid(words.size() - 3),
                 (QStringList{QStringLiteral("1"), QStringLiteral("Not known"), QStringLiteral("1")}));
        panel.setTheme(MapTheme::Year);
        QVERIFY(!texts(classes).contains(QStringLiteral("Areas, yuan a square metre")));
    }

    /// UX.md 2.7
    void layersAreFoundByTheirNames()
    {
        PanelBench bench;
        Stage stage;
        LayersPanel panel(bench.context(), &stage);
        panel.resize(240, 800);
        stage.present();
        auto* search = panel.findChild<QLineEdit*>(QStringLiteral("layersSearch"));
        const auto isSeen = [&](const char* name) {
            return panel.findChild<QCheckBox*>(QLatin1String(name))->isVisible();
        };
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("riv"));
        QVERIFY(isSeen("layerRivers"));
        QVERIFY(!isSeen("layerSegments"));
        QVERIFY(texts(panel).contains(QStringLiteral("Reference")));
        QVERIFY(!texts(panel).contains(QStringLiteral("Works")));
        QVERIFY(!texts(panel).contains(QStringLiteral("Completed"))); // goes with its layer
        QVERIFY(bench.edit("S-0001", "remarks", QStringLiteral("edited meanwhile")));
        QVERIFY(!texts(panel).contains(QStringLiteral("Completed")));
        search->setText(QStringLiteral("WORKS")); // a group
        QVERIFY(isSeen("layerSegments") && isSeen("layerAreas"));
        QVERIFY(!isSeen("layerRivers"));
        search->setText(QStringLiteral("nothing of the kind"));
        QVERIFY(!isSeen("layerSegments"));
        search->clear();
        QVERIFY(isSeen("layerSegments") && isSeen("layerRivers") && isSeen("layerLabels"));
        QVERIFY(texts(panel).contains(QStringLiteral("Completed")));
    }

    /// UX.md 2.7
    void layersThatTheFilterReachesAreMarked()
    {
        PanelBench bench;
        Stage stage;
        LayersPanel panel(bench.context(), &stage);
        panel.resize(240, 800);
        stage.present();
        const auto mark = [&](const char* name) { return panel.findChild<QToolButton*>(QLatin1String(name)); };
        QVERIFY(!mark("filterSegments")->isVisible());
        QVERIFY(!mark("filterRivers")); // a filter leaves them alone
        QVERIFY(bench.totals.setFilter(QStringLiteral("code = \"S-0001\"")));
        for (const char* name : {"filterSegments", "filterAreas", "filterGreenways"})
            QVERIFY(mark(name)->isVisible());
        QVERIFY(mark("filterSegments")->toolTip().contains(QStringLiteral("1 of 3")));
        QVERIFY(mark("filterAreas")->toolTip().contains(QStringLiteral("0 of 1")));
        QSignalSpy wanted(&panel, &LayersPanel::filterWanted);
        QTest::mouseClick(mark("filterAreas"), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        expectNames(panel);
        QVERIFY(bench.totals.setFilter({}));
        QVERIFY(!mark("filterSegments")->isVisible());
    }

    void padlocksTellWhatIsLocked()
    {
        PanelBench bench;
        Stage stage;
        LayersPanel panel(bench.context(), &stage);
        panel.resize(240, 800);
        stage.present();
        QSignalSpy locks(&panel, &LayersPanel::locksChanged);
        auto* padlock = panel.findChild<QToolButton*>(QStringLiteral("lockSegments"));
        QTest::mouseClick(padlock, Qt::LeftButton);
        QCOMPARE(locks.count(), 1);
        QCOMPARE(panel.lockedKinds(), std::set{EntityKind::Segment});
        QCOMPARE(padlock->toolTip(), QStringLiteral("Unlock Segments"));
        QVERIFY(!panel.findChild<QToolButton*>(QStringLiteral("lockChainage"))); // nothing to edit
        QCOMPARE(panel.locked(), QStringList{QStringLiteral("Segments")});
        expectNames(panel);
    }

    /// UX.md 2.7: what is referred to is locked as a rule, and can be looked at nevertheless.
    void padlocksOfReferenceLayersPromiseLess()
    {
        PanelBench bench;
        Stage stage;
        LayersPanel panel(bench.context(), &stage);
        const auto tip = [&](const char* name) {
            return panel.findChild<QToolButton*>(QLatin1String(name))->toolTip();
        };
        QCOMPARE(tip("lockAreas"), QStringLiteral("Lock Restored areas: not selected on the map, not edited"));
        QCOMPARE(tip("lockRivers"), QStringLiteral("Lock Rivers: not edited"));
        QCOMPARE(tip("lockBoundaries"), QStringLiteral("Lock Boundaries: not edited"));
    }

    void padlocksFollowWhatIsUnlockedElsewhere()
    {
        PanelBench bench;
        Stage stage;
        LayersPanel panel(bench.context(), &stage);
        panel.setLocked({QStringLiteral("Segments"), QStringLiteral("Areas")});
        bench.document->setLocked(panel.lockedKinds());
        QSignalSpy locks(&panel, &LayersPanel::locksChanged);
        bench.document->unlock(EntityKind::Segment);
        QCOMPARE(locks.count(), 1);
        QCOMPARE(panel.locked(), QStringList{QStringLiteral("Areas")});
        auto* padlock = panel.findChild<QToolButton*>(QStringLiteral("lockSegments"));
        QVERIFY(!padlock->isChecked());
        QVERIFY(padlock->toolTip().startsWith(QStringLiteral("Lock Segments")));
    }

    /// UX.md 2.7
    void layersAreSeenThroughAsFarAsTheirSlidersSay()
    {
        PanelBench bench;
        Stage stage;
        LayersPanel panel(bench.context(), &stage);
        panel.resize(240, 800);
        stage.present();
        QSignalSpy told(&panel, &LayersPanel::opacityChanged);
        auto* slider = panel.findChild<QSlider*>(QStringLiteral("opacityAreas"));
        QCOMPARE(slider->value(), 100);
        QVERIFY(!slider->isVisible());
        panel.findChild<QToolButton*>(QStringLiteral("fadeAreas"))->click();
        QVERIFY(slider->isVisible());
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_PageDown);
        QTest::keyClick(slider, Qt::Key_Left);
        QCOMPARE(told.count(), 2);
        QCOMPARE(panel.opacity().areas, 0.75);
        QCOMPARE(panel.opacity().segments, 1.0);
        QVERIFY(texts(panel).contains(QStringLiteral("75 %")));
        QVERIFY(slider->toolTip().contains(QStringLiteral("reports and exports show it in full")));
        QCOMPARE(panel.faded(), QStringList{QStringLiteral("Areas=75")});
        // It goes with its layer, and never so far that nobody finds what is there.
        QTest::keyClick(slider, Qt::Key_Home);
        QCOMPARE(panel.opacity().areas, 0.1);
        panel.findChild<QCheckBox*>(QStringLiteral("layerAreas"))->click();
        QVERIFY(!slider->isEnabled());
        // The wheel is for the list.
        panel.setFaded({QStringLiteral("Rivers=40"), QStringLiteral("Chainage=5"), QStringLiteral("Unheard=1"),
                        QStringLiteral("Greenways=much"), QStringLiteral("Boundaries")});
        LayerOpacity wanted;
        wanted.rivers = 0.4;
        QVERIFY(panel.opacity() == wanted);
        auto* rivers = panel.findChild<QSlider*>(QStringLiteral("opacityRivers"));
        QVERIFY(rivers->isVisible()); // that it is seen through is not hidden
        QWheelEvent wheel(QPointF(5, 5), rivers->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(rivers, &wheel);
        QCOMPARE(rivers->value(), 40);
        QVERIFY(!panel.findChild<QSlider*>(QStringLiteral("opacityChainage")));
        expectNames(panel);
    }

    void whatIsRememberedIsAsItWas()
    {
        PanelBench bench;
        Stage stage;
        LayersPanel panel(bench.context(), &stage);
        panel.setHidden({QStringLiteral("Areas"), QStringLiteral("Graticule"), QStringLiteral("Unheard")});
        panel.setLocked({QStringLiteral("Rivers"), QStringLiteral("Chainage")});
        panel.setShowsFiltered(false);
        QVERIFY(!panel.layers().areas && !panel.layers().graticule && panel.layers().segments);
        QCOMPARE(panel.hidden(), (QStringList{QStringLiteral("Areas"), QStringLiteral("Graticule")}));
        QCOMPARE(panel.locked(), QStringList{QStringLiteral("Rivers")});
        QVERIFY(!panel.showsFiltered());
        panel.setHidden({});
        QVERIFY(panel.layers() == MapLayers());
    }
};

RIPARIA_TEST(LayersPanelTest)
#include "LayersPanelTest.moc"
