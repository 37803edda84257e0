// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/MessageOverlay.h"
#include "tests/support/TestMain.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QtTest/QtTest>

using namespace riparia;

namespace {

struct MessageScene {
    MessageLog log;
    QWidget host;
    MessageOverlay overlay{log, &host};

    MessageScene()
    {
        host.resize(800, 600);
        host.show();
    }
    QList<QLabel*> labels() const { return overlay.findChildren<QLabel*>(QStringLiteral("messageText")); }
};

QString sentenceTimes(int times)
{
    return QStringLiteral("The tiles of the server cannot be read at this scale. ").repeated(times).trimmed();
}

} // namespace

class MessageOverlayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatCanBeDoneGoesWithTheTextThatIsSaidNext()
    {
        MessageScene stage;
        int done = 0;
        const QString text = QStringLiteral("It is locked.");
        stage.log.offer(text, {QStringLiteral("Unlock"), [&done] { ++done; }});
        stage.log.add(MessageKind::Info, QStringLiteral("Something else."));
        QVERIFY(stage.log.messages().back().actions.empty());
        stage.log.add(MessageKind::Info, text);
        const auto links = stage.overlay.findChildren<QPushButton*>(QStringLiteral("messageAction1"));
        QCOMPARE(links.size(), 1);
        QCOMPARE(links.front()->text(), QStringLiteral("Unlock"));
        QTest::mouseClick(links.front(), Qt::LeftButton);
        QCOMPARE(done, 1);
        stage.log.add(MessageKind::Info, text); // it was offered once
        QVERIFY(stage.log.messages().back().actions.empty());
    }

    void aLongTextIsThereInFull_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("English") << sentenceTimes(5);
        QTest::newRow("Chinese") << QStringLiteral("服务器的瓦片在此比例尺下无法读取。").repeated(8);
        QTest::newRow("a path") << QStringLiteral("/home/planner/") +
                                       QStringLiteral("河流整治规划2026_final/").repeated(9);
        QTest::newRow("one word") << QString(180, u'x');
    }
    void aLongTextIsThereInFull()
    {
        QFETCH(QString, text);
        MessageScene stage;
        stage.log.add(MessageKind::Error, text, {{QStringLiteral("Details"), [] {}}});
        const QLabel* label = stage.labels().front();
        QVERIFY(label->height() >= label->heightForWidth(label->width()));
        QVERIFY(label->heightForWidth(label->width()) >= 2 * label->fontMetrics().height());
        const QRect needed =
            label->fontMetrics().boundingRect(QRect(0, 0, label->width(), 1000), Qt::TextWordWrap, label->text());
        QVERIFY(needed.width() <= label->width());
        QVERIFY(stage.overlay.width() <= 720);
        QVERIFY(stage.overlay.rect().contains(label->parentWidget()->geometry()));
        QCOMPARE(label->toolTip(), text);
    }

    void aShortTextStaysOnOneLine()
    {
        MessageScene stage;
        stage.log.add(MessageKind::Info, QStringLiteral("Copied: K1+234.5"));
        const QLabel* label = stage.labels().front();
        QVERIFY(label->parentWidget()->height() < 2.5 * label->fontMetrics().height());
        QVERIFY(label->width() >= label->fontMetrics().horizontalAdvance(label->text()));
    }

    void aTextWithoutEndIsCut()
    {
        MessageScene stage;
        stage.log.add(MessageKind::Error, sentenceTimes(100));
        QVERIFY(stage.overlay.height() < stage.host.height() / 2);
        QCOMPARE(stage.log.messages().back().text, sentenceTimes(100));
    }

    void theMildestMakesRoomAndErrorsStay()
    {
        MessageScene stage;
        const auto add = [&](MessageKind kind, const char* text) { stage.log.add(kind, QLatin1String(text)); };
        add(MessageKind::Error, "e1");
        add(MessageKind::Info, "i1");
        add(MessageKind::Warning, "w1");
        add(MessageKind::Success, "s1");
        QCOMPARE(stage.overlay.shown(),
                 (QStringList{QStringLiteral("e1"), QStringLiteral("w1"), QStringLiteral("s1")}));
        add(MessageKind::Error, "e2");
        add(MessageKind::Error, "e3");
        QCOMPARE(stage.overlay.shown(),
                 (QStringList{QStringLiteral("e1"), QStringLiteral("e2"), QStringLiteral("e3")}));
        add(MessageKind::Info, "i2");
        QCOMPARE(stage.overlay.shown(),
                 (QStringList{QStringLiteral("e1"), QStringLiteral("e2"), QStringLiteral("e3")}));
        add(MessageKind::Error, "e4");
        QCOMPARE(stage.overlay.shown(),
                 (QStringList{QStringLiteral("e2"), QStringLiteral("e3"), QStringLiteral("e4")}));
    }

    void readersOfTheScreenAreTold() // UX 2.11
    {
        MessageScene stage;
        stage.log.add(MessageKind::Warning, QStringLiteral("Not saved."));
        QAccessibleInterface* card = QAccessible::queryAccessibleInterface(stage.labels().front()->parentWidget());
        QVERIFY(card);
        QVERIFY2(card->text(QAccessible::Name).endsWith(QStringLiteral("Not saved.")),
                 qPrintable(card->text(QAccessible::Name)));
        QVERIFY(card->text(QAccessible::Name) != QStringLiteral("Not saved.")); // its kind comes first
    }
};

RIPARIA_TEST(MessageOverlayTest)
#include "MessageOverlayTest.moc"
