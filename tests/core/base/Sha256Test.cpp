// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Sha256.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

/// The examples of FIPS 180-2, appendix B.
class Sha256Test : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hashesThePublishedExamples_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("hash");
        QTest::newRow("nothing") << QByteArray() << "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        QTest::newRow("B.1") << QByteArray("abc") << "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        QTest::newRow("B.2") << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                             << "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1";
        QTest::newRow("B.3") << QByteArray(1'000'000, 'a')
                             << "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";
    }
    void hashesThePublishedExamples()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, hash);
        QCOMPARE(Sha256().add(text.toStdString()).hex(), hash.toStdString());
    }

    void partsHashLikeTheWhole()
    {
        const std::string whole = Sha256().add("丁山河 K0+350").hex();
        QCOMPARE(Sha256().add("丁山河").add(" ").add("").add("K0+350").hex(), whole);
        const char bytes[] = "K0+350";
        QCOMPARE(Sha256().add("丁山河 ").add(bytes, 6).hex(), whole);
    }

    void zeroBytesCount()
    {
        using namespace std::string_view_literals;
        QVERIFY(Sha256().add("a\0b"sv).hex() != Sha256().add("a"sv).hex());
    }

    void canBeMovedWhileAdding()
    {
        Sha256 first;
        first.add("ab");
        Sha256 second = std::move(first);
        QCOMPARE(second.add("c").hex(), Sha256().add("abc").hex());
    }
};

RIPARIA_TEST(Sha256Test)
#include "Sha256Test.moc"
