// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/Fill.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

class FillTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void placesMayComeInAnyOrder()
    {
        QCOMPARE(toUtf8(fill(QStringLiteral("%2 of %1, %2"), {"丁山河", "K1+200"})),
                 std::string("K1+200 of 丁山河, K1+200"));
    }
    void valuesAreNeverTakenForPlaces()
    {
        QCOMPARE(toUtf8(fill(QStringLiteral("%1 %2"), {"%2", "100 %"})), std::string("%2 100 %"));
    }
    void missingValuesAreSeen() { QCOMPARE(toUtf8(fill(QStringLiteral("%1 and %2"), {"a"})), std::string("a and ?")); }
    void percentSignsWithoutANumberStay()
    {
        QCOMPARE(toUtf8(fill(QStringLiteral("62 % of %1 %"), {"a"})), std::string("62 % of a %"));
    }
};

RIPARIA_TEST(FillTest)
#include "FillTest.moc"
