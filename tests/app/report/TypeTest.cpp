// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/Type.h"

#include "app/render/FontChoice.h"
#include "app/report/FontLack.h"
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

    void aPreferredFontStandsBeforeTheOthers()
    {
        const QStringList usual = fontOf(type::kTable).families();
        {
            const ThreadFonts fonts({QStringLiteral("DejaVu Serif"), QStringLiteral("Own Song")});
            QCOMPARE(fontOf(type::kTable).families().front(), QStringLiteral("DejaVu Serif"));
            QCOMPARE(fontOf(type::kTable, true).families().front(), QStringLiteral("Own Song"));
            QVERIFY(!fontOf(type::kHash).families().contains(QStringLiteral("DejaVu Serif")));
        }
        QCOMPARE(fontOf(type::kTable).families(), usual);
    }

    void whatAPreferredFontLacksIsNamed()
    {
        Sheet sheet;
        sheet.text(10, 10, QStringLiteral("Mill Brook"), type::kTable);
        QVERIFY(fontLacksOf({sheet}, {}).empty());
        const auto lacks = fontLacksOf({sheet}, {QStringLiteral("No Such Font"), {}});
        QCOMPARE(lacks.size(), std::size_t{1});
        QVERIFY(!lacks.front().isInstalled);
        QVERIFY(fontLackWords(lacks.front()).contains(QStringLiteral("“No Such Font” is not on this computer")));
        const FontLack some{QStringLiteral("Foo"), true, {U'丁', U'山'}};
        QVERIFY(fontLackWords(some).contains(QStringLiteral("“Foo” has no 丁 山")));
    }
};

RIPARIA_TEST(TypeTest)
#include "TypeTest.moc"
