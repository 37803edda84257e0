// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/FilterWords.h"
#include "tests/app/models/ModelBench.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

class FilterWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void conditionsAreSaidInWords_data()
    {
        QTest::addColumn<QString>("condition");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* condition, const QString& words) {
            QTest::newRow(condition) << QString::fromUtf8(condition) << words;
        };
        row("class = in_progress", QStringLiteral("Progress = in progress"));
        row("class in (planned, suspended)", QStringLiteral("Progress = planned, suspended"));
        row("river = DS", QStringLiteral("River = Dingshan River"));
        row("river = ds", QStringLiteral("River = Dingshan River"));
        row("river = 丁山河", QStringLiteral("River = Dingshan River"));
        row("water != HS", QStringLiteral("Water ≠ 黄沙河")); // it has no English name
        row("river = Nowhere", QStringLiteral("River = Nowhere"));
        row("kind = segment", QStringLiteral("Kind = segment"));
        row("bank = l", QStringLiteral("Bank = left bank"));
        row("not bank = 左岸", QStringLiteral("Bank ≠ left bank"));
        row("year <= 2026", QStringLiteral("Year ≤ 2026"));
        row("year = \"\"", QStringLiteral("Year = none"));
        row("length_m >= 1250.5", QStringLiteral("Length ≥ 1\u2009250.5 m"));
        row("chainage >= 350", QStringLiteral("Chainage ≥ K0+350"));
        row("chainage = \"\"", QStringLiteral("Chainage = none"));
        row("(chainage >= K0+000 and chainage <= k5+000.5)", QStringLiteral("Chainage K0+000–K5+000.5"));
        row("(length_m >= 100 and length_m <= 500)", QStringLiteral("Length 100 m to 500 m"));
        row("name ~ Wet", QStringLiteral("Name contains “Wet”"));
        row("not name ~ Wet", QStringLiteral("Name without “Wet”"));
        row("works = W-0001", QStringLiteral("Works = 丁山河综合整治"));
        row("area_kind = wetland", QStringLiteral("Kind of area = wetland"));
        row("category = Unheard", QStringLiteral("Category = Unheard"));
        row("attr.批次 = 2", QStringLiteral("批次 = 2"));
        row("(river = DS or river = HS)", QStringLiteral("River = Dingshan River or River = 黄沙河"));
        // Too much for a few words, and what is no filter.
        row("(river = DS and year = 2026) or kind = area",
            QStringLiteral("(river = DS and year = 2026) or kind = area"));
        row("river =", QStringLiteral("river ="));
        row(" ", QStringLiteral(" "));
    }
    void conditionsAreSaidInWords()
    {
        QFETCH(QString, condition);
        QFETCH(QString, words);
        ModelBench bench;
        QCOMPARE(FilterWords::of(condition, bench.names), words);
    }

    void wordsOfTheTaxonomyAreNamed()
    {
        ModelBench bench;
        const MeasureType& measure = *Taxonomy::builtIn().findMeasure("M07");
        QCOMPARE(FilterWords::of(QStringLiteral("measure = m07"), bench.names),
                 QStringLiteral("Measure = ") + QString::fromStdString(measure.en));
        const StatusType& status = *Taxonomy::builtIn().findStatus("plan");
        QCOMPARE(FilterWords::of(QStringLiteral("status = plan"), bench.names),
                 QStringLiteral("Status = ") + QString::fromStdString(status.en));
    }
};

RIPARIA_TEST(FilterWordsTest)
#include "FilterWordsTest.moc"
