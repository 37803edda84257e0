// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/EntryHint.h"

#include "app/tools/ChainageEntry.h"
#include "tests/app/tools/ToolBench.h"
#include "tests/support/TestMain.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

class EntryHintTest : public QObject {
    Q_OBJECT

    /// The button of the open box; null where none is shown.
    static QPushButton* offerOf(const ToolBench& bench)
    {
        QLineEdit* edit = openEntry(bench);
        auto* offer = edit ? edit->parentWidget()->findChild<QPushButton*>() : nullptr;
        return offer && offer->isVisible() ? offer : nullptr;
    }

private Q_SLOTS:
    void beyondTheEndTheEndIsOffered_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("instead");
        QTest::newRow("range") << QStringLiteral("K0+350-K9+000") << QStringLiteral("K0+350-K1+000");
        QTest::newRow("with the river") << QStringLiteral("MAIN K0+350-K9+000") << QStringLiteral("MAIN K0+350-K1+000");
        QTest::newRow("full width") << QStringLiteral("Ｋ０＋３５０～Ｋ９＋０００") << QStringLiteral("K0+350-K1+000");
        QTest::newRow("one place") << QStringLiteral("K9+000") << QStringLiteral("K1+000");
        QTest::newRow("before the beginning") << QStringLiteral("K-0+100~K0+350") << QStringLiteral("K0+000-K0+350");
    }
    void beyondTheEndTheEndIsOffered()
    {
        QFETCH(QString, typed);
        QFETCH(QString, instead);
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        bench.move(300, 0);
        bench.key(Qt::Key_K);
        typeInEntry(bench, typed);
        QVERIFY(bench.segments().empty());
        QCOMPARE(openEntry(bench)->text(), typed);
        QVERIFY(offerOf(bench));
        offerOf(bench)->click();
        QCOMPARE(openEntry(bench)->text(), instead);
        QVERIFY(!offerOf(bench));
    }

    void whatIsOfferedIsDrawnWithEnter()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        bench.click(853, 0);
        bench.key(Qt::Key_1);
        typeInEntry(bench, QStringLiteral("+400"));
        QVERIFY(offerOf(bench));
        offerOf(bench)->click();
        QTest::keyClick(openEntry(bench), Qt::Key_Return);
        QCOMPARE(bench.segments().size(), std::size_t(1));
        QCOMPARE(bench.segments().front()->span.to.mm, std::int64_t(1000000));
    }

    void nothingIsOfferedForOtherMistakes()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        bench.move(300, 0);
        bench.key(Qt::Key_K);
        typeInEntry(bench, QStringLiteral("K0+1350"));
        QVERIFY(openEntry(bench));
        QVERIFY(!offerOf(bench));
        typeInEntry(bench, QStringLiteral("K8+000-K9+000")); // both lie beyond the same end
        QVERIFY(!offerOf(bench));
    }

    void theBoxThatGoesToAPlaceAndTheStripOfferItToo()
    {
        ToolBench bench;
        bench.tools.openEntry();
        typeInEntry(bench, QStringLiteral("MAIN K7+000"));
        QVERIFY(offerOf(bench));
        QTest::keyClick(openEntry(bench), Qt::Key_Escape);
        bench.tools.use(QStringLiteral("strip"));
        bench.tools.openEntry();
        typeInEntry(bench, QStringLiteral("MAIN K0+100-K7+000"));
        QVERIFY(offerOf(bench));
    }

    void aRangeTypedBackwardsIsPutInOrderAndThatIsSaid()
    {
        ToolBench bench;
        QSignalSpy notices(&bench.tools, &ToolManager::notice);
        bench.tools.use(QStringLiteral("segment"));
        bench.move(300, 0);
        bench.key(Qt::Key_K);
        openEntry(bench)->setText(QStringLiteral("K0+820-K0+350"));
        const auto* hint = openEntry(bench)->parentWidget()->findChild<QLabel*>();
        QVERIFY(hint->text().contains(QStringLiteral("K0+350–K0+820")));
        QTest::keyClick(openEntry(bench), Qt::Key_Return);
        QVERIFY(bench.segments().front()->span == metres(350, 820));
        QCOMPARE(notices.size(), 1);
        QVERIFY(notices.front().front().toString().contains(QStringLiteral("K0+350–K0+820")));
    }
};

RIPARIA_TEST(EntryHintTest)
#include "EntryHintTest.moc"
