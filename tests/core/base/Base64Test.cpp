// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Base64.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <random>

using namespace riparia;

/// RFC 4648 section 10.
class Base64Test : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesAndReadsTheVectorsOfTheRfc_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("text");
        const char* const rows[][2] = {{"", ""},
                                       {"f", "Zg=="},
                                       {"fo", "Zm8="},
                                       {"foo", "Zm9v"},
                                       {"foob", "Zm9vYg=="},
                                       {"fooba", "Zm9vYmE="},
                                       {"foobar", "Zm9vYmFy"}};
        for (const auto& row : rows)
            QTest::newRow(row[1]) << QByteArray(row[0]) << QByteArray(row[1]);
    }

    void writesAndReadsTheVectorsOfTheRfc()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, text);
        QCOMPARE(toBase64(bytes.toStdString()), text.toStdString());
        QCOMPARE(fromBase64(text.toStdString()), std::optional(bytes.toStdString()));
    }

    void readsBackAnyBytesAndAgreesWithQt()
    {
        std::mt19937 random(riparia::test::seed());
        for (int i = 0; i < 500; ++i) {
            std::string bytes(random() % 70, '\0');
            for (char& c : bytes)
                c = static_cast<char>(random());
            const std::string text = toBase64(bytes);
            QCOMPARE(text, QByteArray::fromStdString(bytes).toBase64().toStdString());
            QCOMPARE(fromBase64(text), std::optional(bytes));
        }
    }

    void refusesWhatItWouldNotWrite()
    {
        for (const char* text :
             {"Z", "Zg", "Zg=", "Zg===", "Z===", "====", "Zm9=v", "Zm9v\n", "Zm 9", "Zm-_", "Zg==Zg==", "Zh==", "Zm9="})
            QVERIFY2(!fromBase64(text), text);
    }
};

RIPARIA_TEST(Base64Test)
#include "Base64Test.moc"
