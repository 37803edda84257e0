// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mapsheet/SvgDevice.h"
#include "tests/support/TestMain.h"

#include <QImage>
#include <QPainter>
#include <QXmlStreamReader>
#include <QtTest/QtTest>

#include <functional>

using namespace riparia;

/// What a painter draws, as SVG.
class SvgDeviceTest : public QObject {
    Q_OBJECT

    static QByteArray drawn(const std::function<void(QPainter&)>& draw)
    {
        SvgDevice device(QSizeF(25.4, 12.7)); // 1200 x 600 units
        QPainter painter(&device);
        draw(painter);
        painter.end();
        return device.svg(QStringLiteral("Title & <more>"), QStringLiteral("en"));
    }
    static int countOf(const QByteArray& svg, const char* element)
    {
        QXmlStreamReader reader(svg);
        int count = 0;
        while (!reader.atEnd())
            count +=
                reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1String(element) ? 1 : 0;
        return reader.hasError() ? -1 : count;
    }

private Q_SLOTS:
    void anEmptyDrawingIsAFile()
    {
        const QByteArray svg = drawn([](QPainter&) {});
        QCOMPARE(countOf(svg, "svg"), 1);
        QVERIFY(svg.contains("width=\"25.4mm\" height=\"12.7mm\" viewBox=\"0 0 12000 6000\""));
        QVERIFY(svg.contains("<title>Title &amp; &lt;more&gt;</title>"));
    }

    void shapesAreWhereTheyWereDrawn()
    {
        const QByteArray svg = drawn([](QPainter& painter) {
            painter.translate(100, 50);
            painter.scale(2, 2);
            painter.setPen(Qt::NoPen);
            painter.setBrush(QColor(0x11, 0x22, 0x33));
            painter.drawRect(QRectF(10, 10, 100, 20));
        });
        QVERIFY2(svg.contains("<path fill=\"#112233\""), svg.constData());
        QVERIFY2(svg.contains("d=\"M1200 700l2000 0l0 400l-2000 0"), svg.constData());
    }

    void linesOfOneLookAreOnePath()
    {
        const QByteArray svg = drawn([](QPainter& painter) {
            painter.setPen(QPen(Qt::black, 3));
            for (int i = 0; i < 10; ++i)
                painter.drawLine(QPointF(0, i * 10), QPointF(100, i * 10));
            painter.setPen(QPen(Qt::red, 3));
            painter.drawLine(QPointF(0, 0), QPointF(1, 1));
        });
        QCOMPARE(countOf(svg, "path"), 2);
        QVERIFY(svg.contains("stroke-width=\"30\""));
    }

    void seeThroughLinesStayApart()
    {
        const QByteArray svg = drawn([](QPainter& painter) {
            painter.setPen(QPen(QColor(0, 0, 0, 128), 3));
            for (int i = 0; i < 3; ++i)
                painter.drawLine(QPointF(0, 0), QPointF(100, i * 10));
        });
        QCOMPARE(countOf(svg, "path"), 3);
        QVERIFY(svg.contains("stroke-opacity=\"0.502\""));
    }

    void whatIsClippedIsClipped()
    {
        const QByteArray svg = drawn([](QPainter& painter) {
            painter.fillRect(QRectF(0, 0, 10, 10), Qt::red);
            painter.save();
            painter.translate(100, 100);
            painter.setClipRect(QRectF(0, 0, 50, 50), Qt::IntersectClip);
            painter.fillRect(QRectF(-500, -500, 1000, 1000), Qt::blue);
            painter.restore();
            painter.fillRect(QRectF(20, 0, 10, 10), Qt::red);
        });
        QCOMPARE(countOf(svg, "clipPath"), 1);
        QCOMPARE(countOf(svg, "g"), 1);
        const qsizetype open = svg.indexOf("<g clip-path=\"url(#c1)\">");
        const qsizetype close = svg.indexOf("</g>");
        const qsizetype blue = svg.indexOf("#0000ff");
        QVERIFY(open > 0 && open < blue && blue < close);
        QVERIFY(svg.indexOf("#ff0000") < open && svg.lastIndexOf("#ff0000") > close);
        QVERIFY2(svg.contains("<path d=\"M1000 1000l500 0l0 500l-500 0"), svg.constData());
    }

    void textIsOutlinesWithItsWords()
    {
        const QByteArray svg = drawn([](QPainter& painter) {
            QFont font(QStringLiteral("Noto Sans"));
            font.setPixelSize(100);
            painter.setFont(font);
            painter.drawText(QPointF(10, 200), QStringLiteral("K0<350 \"&\" \u0007水系"));
        });
        QVERIFY(countOf(svg, "path") > 0);
        QVERIFY2(svg.contains("K0&lt;350 &quot;&amp;&quot;"), svg.constData());
        QVERIFY(svg.contains("水系"));
        QVERIFY(!svg.contains("<text"));
    }

    void picturesAreEmbedded()
    {
        const QByteArray svg = drawn([](QPainter& painter) {
            QImage image(4, 4, QImage::Format_RGB32);
            image.fill(Qt::green);
            painter.drawImage(QRectF(10, 10, 40, 40), image);
        });
        QCOMPARE(countOf(svg, "image"), 1);
        QVERIFY(svg.contains("data:image/png;base64,"));
    }
};

RIPARIA_TEST(SvgDeviceTest)
#include "SvgDeviceTest.moc"
