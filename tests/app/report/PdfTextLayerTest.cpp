// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/PdfTextLayer.h"
#include "app/report/PdfFinish.h"
#include "app/report/Type.h"
#include "tests/app/report/PdfTools.h"
#include "tests/support/TestMain.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QtTest/QtTest>

using namespace riparia;

/// What a search or a copy in a PDF finds.
class PdfTextLayerTest : public QObject {
    Q_OBJECT

    static QByteArray written(const QString& words)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setResolution(static_cast<int>(kUnitsPerInch));
        QPainter painter(&writer);
        double x = 1000;
        for (const TextPiece& piece : textPieces(words)) {
            const QFont font = fontOf(type::kBody, piece.isChinese);
            painter.setFont(font);
            painter.drawText(QPointF(x, 1000), piece.text);
            x += QFontMetricsF(font).horizontalAdvance(piece.text);
        }
        painter.end();
        return bytes;
    }

    static QByteArray mended(const QString& words)
    {
        QByteArray pdf = written(words);
        mendTextLayer(pdf);
        return pdf;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!test::hasPdfTools())
            QSKIP("poppler-utils are not installed");
    }

    void chineseIsFoundAndNotItsRadicals()
    {
        const QString words = QStringLiteral("水系整治河段 日石土木金食長門骨生龙青黄 K0+350～K2+120");
        const QString found = test::textOf(mended(words));
        for (const char* wanted : {"水系", "整治河段", "日石土木金食長門骨生龙青黄", "K0+350～K2+120"})
            QVERIFY2(found.contains(QString::fromUtf8(wanted)), qPrintable(found));
        for (const QChar c : found) {
            QVERIFY(!(c.unicode() >= 0x2E80 && c.unicode() <= 0x2FDF));
            QVERIFY(c != QChar(0xFFFD));
        }
    }

    void lettersAreNotJoined()
    {
        const QString words = QStringLiteral("Key figures flow office");
        QVERIFY(test::textOf(mended(words)).contains(words));
    }

    void withoutTheRepairTheSearchFindsNothing()
    {
        const QByteArray pdf = written(QStringLiteral("水系"));
        QVERIFY(!test::textOf(pdf).contains(QStringLiteral("水系"))); // else Qt writes it right and the repair may go
    }

    void neitherLengthNorPictureChanges()
    {
        QByteArray pdf = written(QStringLiteral("水系 K0+350"));
        const QByteArray before = pdf;
        QVERIFY(mendTextLayer(pdf) > 0);
        QCOMPARE(pdf.size(), before.size());
        QCOMPARE(test::pictureOf(pdf), test::pictureOf(before));
        QCOMPARE(mendTextLayer(pdf), 0); // nothing is left to do
    }

    void blanksAreBlanks()
    {
        QVERIFY(test::textOf(mended(QStringLiteral("gross 24.90"))).contains(QStringLiteral("gross 24.90")));
    }

    void fontsAreEmbeddedAndNamed()
    {
        const QString fonts = test::fontsOf(mended(QStringLiteral("水系 “引号” K0+350")));
        QVERIFY(fonts.contains(QStringLiteral("NotoSans-Regular")));
        QVERIFY(fonts.contains(QStringLiteral("NotoSansCJKsc-Regular")));
        QVERIFY(!fonts.contains(QStringLiteral("CJKjp")));
        for (const QString& line : fonts.split(u'\n').mid(2)) {
            if (!line.isEmpty())
                QVERIFY2(line.contains(QStringLiteral("yes")), qPrintable(line));
        }
    }

    void whatIsNoMapOfQtsIsLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no map") << QByteArray("%PDF-1.4 [<2F54>]");
        QTest::newRow("map without end") << QByteArray("begincmap [<2F54>]");
        QTest::newRow("bracket without end") << QByteArray("begincmap [<2F54> endcmap");
        QTest::newRow("glyph, not code point") << QByteArray("begincmap <2F54> <2F55> endcmap");
        QTest::newRow("longer target") << QByteArray("begincmap [<2F542F54>] endcmap");
        QTest::newRow("cut off") << QByteArray("begincmap [<2F5] endcmap");
    }

    void whatIsNoMapOfQtsIsLeftAlone()
    {
        QFETCH(QByteArray, bytes);
        const QByteArray before = bytes;
        QCOMPARE(mendTextLayer(bytes), 0);
        QCOMPARE(bytes, before);
    }

    void theOutlineAndTheDateAreAdded()
    {
        const PdfInfo info{QStringLiteral("水系 report"), QStringLiteral("Office"),
                           QStringLiteral("Summary"),     QStringLiteral("Riparia"),
                           QStringLiteral("zh-CN"),       QDateTime(QDate(2023, 3, 24), QTime(2, 42), Qt::UTC)};
        const std::vector<PdfBookmark> bookmarks{
            {QStringLiteral("1 总表"), 0, 0}, {QStringLiteral("1.1 River"), 0, 1}, {QStringLiteral("2 End"), 0, 0}};
        const auto pdf = finishedPdf(mended(QStringLiteral("水系")), info, bookmarks);
        QVERIFY(pdf);
        const QString said = test::infoOf(*pdf);
        for (const char* wanted : {"水系 report", "Office", "Summary", "2023"})
            QVERIFY2(said.contains(QString::fromUtf8(wanted)), qPrintable(said));
        QVERIFY(test::textOf(*pdf).contains(QStringLiteral("水系"))); // the file is still sound
        QVERIFY(pdf->contains("/Outlines"));
        QVERIFY(pdf->contains("/Count -1"));
        QVERIFY(!pdf->contains(QDate::currentDate().toString(QStringLiteral("'D:'yyyyMMdd")).toLatin1()));
    }

    void aFileOfAnotherMakeIsRefused()
    {
        QVERIFY(!finishedPdf("%PDF-1.4\ntrailer\n", {}, {}));
        QVERIFY(!finishedPdf({}, {}, {}));
    }
};

RIPARIA_TEST(PdfTextLayerTest)
#include "PdfTextLayerTest.moc"
