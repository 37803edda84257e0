// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/FilterParts.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

class FilterPartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChoiceIsReadInAnySpelling_data()
    {
        QTest::addColumn<QString>("condition");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* condition, const QString& text) {
            QTest::newRow(condition) << QString::fromUtf8(condition) << text;
        };
        row("class = planned", QStringLiteral("class = planned"));
        row("Class IN (planned, completed)", QStringLiteral("class in (planned, completed)"));
        row("class in (planned)", QStringLiteral("class = planned"));
        row("(class = planned or class = completed)", QStringLiteral("class in (planned, completed)"));
        row("river = DS or (river in (HS, ds) or river = \"Big river\")",
            QStringLiteral("river in (DS, HS, \"Big river\")"));
        row("year = \"\" or year = 2026", QStringLiteral("year in (\"\", 2026)"));
        row("attr.\"a name\" = 1 or attr.\"a name\" = 2", QStringLiteral("attr.\"a name\" in (1, 2)"));
        row("岸 = 左", QString()); // no field
        row("class != planned", QString());
        row("class not in (planned)", QString());
        row("not class = planned", QString());
        row("name ~ a or name ~ b", QString());
        row("class = planned or bank = left", QString());
        row("class = planned and class = completed", QString());
        row("attr.a = 1 or attr.A = 2", QString()); // two attributes
        row("class =", QString());
        row("", QString());
    }
    void aChoiceIsReadInAnySpelling()
    {
        QFETCH(QString, condition);
        QFETCH(QString, text);
        const auto choice = FilterChoice::of(condition);
        QCOMPARE(choice.has_value(), !text.isEmpty());
        if (choice)
            QCOMPARE(choice->text(), text);
    }

    void aFilterIsTakenApart()
    {
        using Parts = QStringList;
        QCOMPARE(filterParts(QString()), Parts());
        QCOMPARE(filterParts(QStringLiteral("  ")), Parts());
        QCOMPARE(filterParts(QStringLiteral("river = DS and (class = planned or class = completed)")),
                 (Parts{QStringLiteral("river = DS"), QStringLiteral("class in (planned, completed)")}));
        QCOMPARE(filterParts(QStringLiteral("class = planned or class = completed")),
                 Parts{QStringLiteral("class in (planned, completed)")});
        QCOMPARE(filterParts(QStringLiteral("class = planned or bank = left")), Parts());
        QCOMPARE(filterParts(QStringLiteral("(class = planned or bank = left) and year <= 2026")),
                 (Parts{QStringLiteral("(class = planned or bank = left)"), QStringLiteral("year <= 2026")}));
    }

    void anotherValueJoinsTheChoiceOfItsField()
    {
        const QStringList parts{QStringLiteral("class = planned"), QStringLiteral("year <= 2026")};
        const auto with = [&](const char* condition) { return withCondition(parts, QString::fromUtf8(condition)); };
        QCOMPARE(with("class = completed").front(), QStringLiteral("class in (planned, completed)"));
        QCOMPARE(with("class = Planned"), parts); // the same in other letters
        QCOMPARE(with("bank = left").size(), 3);
        QCOMPARE(with("year <= 2024").size(), 3); // both hold
        QCOMPARE(withCondition({}, parts.front()), QStringList{parts.front()});
    }

    void aValueIsTakenOut()
    {
        const QStringList parts{QStringLiteral("class in (planned, completed)"), QStringLiteral("year <= 2026")};
        QCOMPARE(withoutValue(parts, 0, QStringLiteral("planned")).front(), QStringLiteral("class = completed"));
        QCOMPARE(withoutValue({parts.back(), QStringLiteral("class = planned")}, 1, QStringLiteral("planned")),
                 QStringList{parts.back()});
        QCOMPARE(withoutValue(parts, 1, QStringLiteral("2026")), parts);
        QCOMPARE(withoutValue(parts, 7, QStringLiteral("planned")), parts);
    }
};

RIPARIA_TEST(FilterPartsTest)
#include "FilterPartsTest.moc"
