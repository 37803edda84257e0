// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/Type.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

/// How text is split, measured and broken.
class TypeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void punctuationBetweenChineseIsChinese()
    {
        const auto pieces = textPieces(QStringLiteral("口径“公布”，a “b” c"));
        QCOMPARE(pieces[1].text, QStringLiteral("“"));
        QVERIFY(pieces[1].isChinese);
        QVERIFY(!pieces.back().isChinese);
        QVERIFY(pieces.back().text.contains(QStringLiteral("“b”")));
        QVERIFY(textPieces({}).empty());
    }

    void piecesAreTheText_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "K0+350～K2+120", "“”——……“引号”", "a—b", "水—系", "…"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void piecesAreTheText()
    {
        QFETCH(QString, text);
        QString joined;
        for (const TextPiece& piece : textPieces(text))
            joined += piece.text;
        QCOMPARE(joined, text);
    }

    void linesFitAndLoseNothing()
    {
        const QString text =
            QStringLiteral("Works cover 22.42 km of river on 11 watercourses 整治河长按河道中心线计，重叠段只计一次。"
                           "Averyveryverylongwordthatfitsnowhereatallandgoesonandon");
        for (const double width : {20.0, 35.0, 80.0}) {
            QString joined;
            for (const QString& line : wrapped(text, type::kBody, width)) {
                QVERIFY2(textWidth(line, type::kBody) <= width + 0.01, qPrintable(line));
                joined += line;
            }
            QCOMPARE(joined.remove(u' '), QString(text).remove(u' '));
        }
    }

    void noLineBeginsWithClosingPunctuation()
    {
        const QString text = QStringLiteral("整治河长，岸线长度；修复面积。绿道长度：（四项）都有。").repeated(5);
        for (double width = 12; width < 60; width += 3.5) {
            for (const QString& line : wrapped(text, type::kBody, width))
                QVERIFY2(!QStringLiteral("，；。：）").contains(line.front()), qPrintable(line));
        }
    }

    void boldGoesOnInTheNextLine()
    {
        const QStringList lines =
            wrapped(QStringLiteral("one <b>two three four five six seven</b> eight"), type::kBody, 22);
        QVERIFY(lines.size() > 2);
        for (const QString& line : lines)
            QCOMPARE(line.count(QStringLiteral("<b>")), line.count(QStringLiteral("</b>")));
    }

    void hostileTextIsMadeHarmless()
    {
        const QString safe =
            pageText(QStringLiteral("a\n\tb") + QChar(0x202E) + QStringLiteral("c") + QChar(0) + QStringLiteral("d"));
        QCOMPARE(safe, QStringLiteral("a b c d"));
        QCOMPARE(pageText(QStringLiteral("a<b>c</b> < d")), QStringLiteral("a< b>c< /b> < d")); // no change of weight
        QVERIFY(pageText(QString(10'000, u'x')).size() <= 401);
        QVERIFY(elided(QString(10'000, u'长'), type::kTable, 30).endsWith(QChar(0x2026)));
    }
};

RIPARIA_TEST(TypeTest)
#include "TypeTest.moc"
