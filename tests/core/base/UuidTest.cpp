// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Uuid.h"
#include "tests/support/TestMain.h"

#include <QUuid>
#include <QtTest/QtTest>

#include <unordered_set>

using namespace riparia;

class UuidTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noneIsNil()
    {
        QVERIFY(Uuid().isNil());
        QCOMPARE(Uuid().toString(), std::string("00000000-0000-0000-0000-000000000000"));
        QVERIFY(!Uuid::random().isNil());
    }

    void readsAnyLetterCaseAndWritesLowerCase()
    {
        const auto id = Uuid::parse("747F9FDE-7D8F-5B83-9a77-d3014AEAFAE0");
        QVERIFY(id.has_value());
        QCOMPARE(id->toString(), std::string("747f9fde-7d8f-5b83-9a77-d3014aeafae0"));
        QCOMPARE(id->bytes()[0], std::uint8_t(0x74));
        QCOMPARE(id->bytes()[15], std::uint8_t(0xe0));
    }

    void readsNothingElse_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "747f9fde", "{747f9fde-7d8f-5b83-9a77-d3014aeafae0}",
                                 "747f9fde7d8f5b839a77d3014aeafae0", "747f9fde-7d8f-5b83-9a77-d3014aeafae",
                                 "747f9fde-7d8f-5b83-9a77-d3014aeafae00", "747f9fdeX7d8f-5b83-9a77-d3014aeafae0",
                                 "747f9fde-7d8f-5b83-9a77-d3014aeafaeg", "747f9fde-7d8f5-b83-9a77-d3014aeafae0",
                                 " 47f9fde-7d8f-5b83-9a77-d3014aeafae0", "------------------------------------"})
            QTest::newRow(text) << text;
    }
    void readsNothingElse()
    {
        QFETCH(QString, text);
        QVERIFY(!Uuid::parse(text.toStdString()).has_value());
    }

    /// Oracles: uuid5(NAMESPACE_URL, "riparia:...") as Python's uuid module and QUuid make it.
    void aNameAlwaysGivesTheSameId()
    {
        QCOMPARE(Uuid::named("").toString(), std::string("edb825f8-ae62-5860-98e5-af944123f8f2"));
        QCOMPARE(Uuid::named("S-0001").toString(), std::string("a6196a61-af53-5b79-a070-be40c25ecdb1"));
        const QUuid url(QString("6ba7b811-9dad-11d1-80b4-00c04fd430c8"));
        for (const char* name : {"pingdi/river/丁山河", "pingdi/river/上輋水", "a"}) {
            const QUuid expected = QUuid::createUuidV5(url, QByteArray("riparia:") + name);
            QCOMPARE(Uuid::named(name).toString(), expected.toString(QUuid::WithoutBraces).toStdString());
        }
    }

    void randomIdsAreOfVersionFourAndDiffer()
    {
        std::unordered_set<Uuid> seen;
        for (int i = 0; i < 1000; ++i) {
            const Uuid id = Uuid::random();
            QCOMPARE(id.bytes()[6] >> 4, 4);
            QCOMPARE(id.bytes()[8] >> 6, 2);
            QVERIFY(seen.insert(id).second);
            QVERIFY(Uuid::parse(id.toString()) == id);
        }
    }

    void isOrderedAsItsText()
    {
        for (int i = 0; i < 1000; ++i) {
            const Uuid one = Uuid::random();
            const Uuid other = Uuid::random();
            QCOMPARE(one < other, one.toString() < other.toString());
        }
    }
};

RIPARIA_TEST(UuidTest)
#include "UuidTest.moc"
