// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/CountBar.h"
#include "app/panels/DayNotice.h"
#include "app/panels/LayersPanel.h"
#include "app/panels/SummaryPanel.h"
#include "app/panels/TablePanel.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/support/TestMain.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

/// The bench with a scheme that counts what was completed by March 2023.
Plan benchPlanOf2023()
{
    Plan plan = benchPlan();
    CountingScheme scheme;
    scheme.code = "published";
    scheme.name = "公布口径";
    scheme.nameEn = "Published";
    scheme.statuses = {"completed"};
    scheme.asOf = Date{2023, 3, 20};
    SchemeRecord record;
    record.meta.uuid = Uuid::named("C-1");
    record.meta.code = "C-0001";
    record.definition = toJson(scheme);
    record.isDefault = true;
    add(plan, record);
    return plan;
}

void choose(QComboBox& combo, const QString& text)
{
    const int index = combo.findText(text);
    QVERIFY2(index >= 0, qPrintable(text));
    combo.setCurrentIndex(index);
    Q_EMIT combo.activated(index);
}

} // namespace

class CountBarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void schemeAndDayInForceAreInSight()
    {
        PanelBench bench(benchPlanOf2023());
        Stage stage;
        CountBar bar(bench.context(), &stage);
        stage.present();
        QCOMPARE(bar.findChild<QComboBox*>(QStringLiteral("countScheme"))->currentText(), QStringLiteral("Published"));
        QVERIFY(bar.findChild<QComboBox*>(QStringLiteral("countDay"))
                    ->currentText()
                    .startsWith(QStringLiteral("2023-03-20")));
    }

    void aChosenSchemeCountsEverywhere()
    {
        PanelBench bench(benchPlanOf2023());
        Stage stage;
        SummaryPanel panel(bench.context(), &stage);
        stage.present();
        auto* scheme = panel.findChild<QComboBox*>(QStringLiteral("countScheme"));
        QCOMPARE(panel.summary().ledger()->totals.river.net.value, 0);
        choose(*scheme, QStringLiteral("Completed"));
        QCOMPARE(bench.totals.request().scheme.code, std::string("completed"));
        QCOMPARE(panel.summary().ledger()->totals.river.net.value, 700'000);
        choose(*scheme, QStringLiteral("All works, today"));
        QCOMPARE(bench.totals.request().scheme.code, std::string("all"));
        QCOMPARE(bench.totals.day(), std::optional(Date{2026, 11, 28}));
        QCOMPARE(scheme->currentText(), QStringLiteral("All works, today"));
        // River treated by all three: 350 to 2600 m of DS, 300 m of HS.
        QCOMPARE(panel.summary().ledger()->totals.river.net.value, 2'550'000);
    }

    void theLastEntryLeadsToTheSchemesAndChoosesNone()
    {
        PanelBench bench(benchPlanOf2023());
        Stage stage;
        SummaryPanel panel(bench.context(), &stage);
        stage.present();
        QSignalSpy wanted(&panel, &SummaryPanel::schemesWanted);
        auto* scheme = panel.findChild<QComboBox*>(QStringLiteral("countScheme"));
        choose(*scheme, QStringLiteral("Edit and compare schemes…"));
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(scheme->currentText(), QStringLiteral("Published"));
        QCOMPARE(bench.totals.request().scheme.code, std::string("published"));
    }

    void aDayIsChosenOrTypedInAnySpelling()
    {
        PanelBench bench(benchPlanOf2023());
        Stage stage;
        CountBar bar(bench.context(), &stage);
        stage.present();
        auto* day = bar.findChild<QComboBox*>(QStringLiteral("countDay"));
        day->lineEdit()->setText(QStringLiteral("２０２３／６／１"));
        QTest::keyClick(day->lineEdit(), Qt::Key_Return);
        QCOMPARE(bench.totals.day(), std::optional(Date{2023, 6, 1}));
        QCOMPARE(day->currentText(), QStringLiteral("2023-06-01"));
        QCOMPARE(bench.totals.ledger()->totals.river.net.value, 700'000);
        day->lineEdit()->setText(QStringLiteral("soon"));
        QTest::keyClick(day->lineEdit(), Qt::Key_Return);
        QVERIFY(!bar.problem().isEmpty());
        QCOMPARE(bench.totals.day(), std::optional(Date{2023, 6, 1}));
        choose(*day, day->itemText(0));
        QVERIFY(bar.problem().isEmpty());
        QVERIFY(!bench.totals.request().asOf);
    }

    void laterStatusesAreNamedAndShownWithOneClick()
    {
        PanelBench bench(benchPlanOf2023());
        Stage stage;
        TablePanel table(bench.context(), &stage);
        stage.present();
        auto* notice = table.findChild<DayNotice*>();
        QVERIFY(notice->text().contains(QStringLiteral("2 works")));
        QVERIFY(notice->text().contains(QStringLiteral("2023-03-20")));
        QVERIFY(bench.edit("S-0003", "status", QStringLiteral("plan"))); // as of today, 2026
        QVERIFY(notice->text().contains(QStringLiteral("3 works")));
        QTest::mouseClick(notice->findChild<QPushButton*>(QStringLiteral("dayNoticeToday")), Qt::LeftButton);
        QCOMPARE(bench.totals.day(), std::optional(Date{2026, 11, 28}));
        QVERIFY(!notice->isVisible());
    }

    void withoutADayThereIsNothingToSay()
    {
        PanelBench bench;
        Stage stage;
        DayNotice notice(bench.context(), Qt::Vertical, &stage);
        stage.present();
        QVERIFY(!notice.isVisible());
    }

    void whatHasNoStatusHasALineOfTheLegend()
    {
        PanelBench bench;
        Stage stage;
        LayersPanel layers(bench.context(), &stage);
        stage.present();
        auto* line = layers.findChild<QWidget*>(QStringLiteral("legendNoStatus"));
        QVERIFY(line->isVisible()); // S-0003
        QCOMPARE(line->findChildren<QLabel*>().last()->text(), QStringLiteral("1"));
        QVERIFY(bench.edit("S-0003", "status", QStringLiteral("plan")));
        QVERIFY(!line->isVisible());
        bench.totals.setDay(Date{2023, 3, 20}); // before all of them
        QVERIFY(line->isVisible());
        QCOMPARE(line->findChildren<QLabel*>().last()->text(), QStringLiteral("3"));
    }
};

RIPARIA_TEST(CountBarTest)
#include "CountBarTest.moc"
