// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/StripWidths.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

class StripWidthsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void widthsAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("left"); // -1 = not said
        QTest::addColumn<double>("right");
        QTest::newRow("pair") << QStringLiteral("15/10") << 15.0 << 10.0;
        QTest::newRow("blank") << QStringLiteral(" 15 10.5 ") << 15.0 << 10.5;
        QTest::newRow("full width") << QStringLiteral("１５／１０") << 15.0 << 10.0;
        QTest::newRow("comma") << QStringLiteral("15 m、10 m") << 15.0 << 10.0;
        QTest::newRow("both") << QStringLiteral("12米") << 12.0 << 12.0;
        QTest::newRow("one side") << QStringLiteral("12.5R") << -1.0 << 12.5;
        QTest::newRow("letters") << QStringLiteral("r8 l3") << 3.0 << 8.0;
        QTest::newRow("letters together") << QStringLiteral("L15R10") << 15.0 << 10.0;
        QTest::newRow("Chinese") << QStringLiteral("左15右10") << 15.0 << 10.0;
    }

    void widthsAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, text);
        QFETCH(double, left);
        QFETCH(double, right);
        const auto widths = parseStripWidths(text.toStdString());
        QVERIFY(widths);
        QCOMPARE(widths->left.value_or(-1), left);
        QCOMPARE(widths->right.value_or(-1), right);
    }

    void offsetsHaveASide()
    {
        QCOMPARE(parseOffset("5", true).value(), 5.0);
        QCOMPARE(parseOffset("5", false).value(), -5.0);
        QCOMPARE(parseOffset("5R", true).value(), -5.0);
        QCOMPARE(parseOffset("右2.5", true).value(), -2.5);
        QCOMPARE(parseOffset("-3", true).value(), -3.0);
        QVERIFY(!parseOffset("5/3", true));
        QVERIFY(!parseOffset("", true));
        QVERIFY(!parseStripWidths("5L 3L"));
        QVERIFY(!parseStripWidths(""));
    }
};

RIPARIA_TEST(StripWidthsTest)
#include "StripWidthsTest.moc"
