// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/SourceAttributes.h"

#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

class SourceAttributesTest : public QObject {
    Q_OBJECT

    /// "name=value" of each.
    static QStringList written(const char* attrs)
    {
        QStringList texts;
        for (const SourceAttribute& one : sourceAttributes(attrs))
            texts += one.name + u'=' + one.value;
        return texts;
    }

private Q_SLOTS:
    void valuesAreTheirText_data()
    {
        QTest::addColumn<QByteArray>("attrs");
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("none") << QByteArray() << QStringList();
        QTest::newRow("no fields") << QByteArray("{}") << QStringList();
        QTest::newRow("text") << QByteArray(R"({"名称":"龙岗河","GRADE":" a\nb "})")
                              << QStringList{QStringLiteral("GRADE= a\nb "), QStringLiteral("名称=龙岗河")};
        QTest::newRow("numbers") << QByteArray(R"({"a":0.1,"b":-12,"c":1e300,"d":9007199254740993,"e":0})")
                                 << QStringList{QStringLiteral("a=0.1"), QStringLiteral("b=-12"),
                                                QStringLiteral("c=1e+300"), QStringLiteral("d=9007199254740993"),
                                                QStringLiteral("e=0")};
        QTest::newRow("empty values") << QByteArray(R"({"a":null,"b":""})")
                                      << QStringList{QStringLiteral("a="), QStringLiteral("b=")};
        QTest::newRow("true and lists") << QByteArray(R"({"a":true,"b":[1,"x"],"c":{"d":false}})")
                                        << QStringList{QStringLiteral("a=true"), QStringLiteral(R"(b=[1,"x"])"),
                                                       QStringLiteral(R"(c={"d":false})")};
        QTest::newRow("damaged") << QByteArray(R"({"a":1)") << QStringList{QStringLiteral(R"(={"a":1)")};
        QTest::newRow("no object") << QByteArray("[1]") << QStringList{QStringLiteral("=[1]")};
    }
    void valuesAreTheirText()
    {
        QFETCH(QByteArray, attrs);
        QFETCH(QStringList, texts);
        QCOMPARE(written(attrs.constData()), texts);
    }
};

RIPARIA_TEST(SourceAttributesTest)
#include "SourceAttributesTest.moc"
