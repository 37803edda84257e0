// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/DividedFields.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

class DividedFieldsTest : public QObject {
    Q_OBJECT

    using Fields = std::vector<std::string>;

private Q_SLOTS:
    void whatIsMarkedIsRead()
    {
        QVERIFY(dividedFields("").empty());
        const std::string attrs = withDivided("", {"quantity", "cost"});
        QVERIFY((dividedFields(attrs) == Fields{"quantity", "cost"}));
        QVERIFY((dividedFields(withoutDivided(attrs, "quantity")) == Fields{"cost"}));
        QCOMPARE(withDivided(attrs, {}), std::string());
        QCOMPARE(withoutDivided(withoutDivided(attrs, "cost"), "quantity"), std::string());
    }

    void whatASourceSaidStaysInItsOrder()
    {
        const std::string source = R"({"ZZ":1,"桩号":"K0+350","AA":9007199254740993})";
        const std::string attrs = withDivided(source, {"cost"});
        QVERIFY((dividedFields(attrs) == Fields{"cost"}));
        QCOMPARE(withDivided(attrs, {}), source);
        QCOMPARE(withoutDivided(source, "cost"), source);
    }

    void whatIsNoObjectIsLeftAlone()
    {
        for (const char* text : {"[1]", "riparia:divided", "{\"riparia:divided\":", "{\"riparia:divided\":7}"}) {
            QVERIFY(dividedFields(text).empty());
            QCOMPARE(withDivided(text, {}), std::string(text));
        }
        QCOMPARE(withDivided("[1]", {"cost"}), std::string("[1]"));
    }
};

RIPARIA_TEST(DividedFieldsTest)
#include "DividedFieldsTest.moc"
