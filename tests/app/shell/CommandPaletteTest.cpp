// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/CommandPalette.h"

#include "app/models/FilterViews.h"
#include "app/panels/FilterBar.h"
#include "app/shell/MainWindow.h"
#include "app/text/Language.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

class CommandPaletteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPaletteThatFindsNothingSaysSo()
    {
        WindowBench bench(false);
        CommandPalette palette(bench.window().actions(), &bench.window());
        QTest::keyClicks(&palette.field(), QStringLiteral("xyzzy"));
        QCOMPARE(palette.list().count(), 1);
        QCOMPARE(palette.list().item(0)->text(), QStringLiteral("Nothing found for “xyzzy”."));
        QTest::keyClick(&palette.field(), Qt::Key_Down);
        QTest::keyClick(&palette.field(), Qt::Key_Return);
        palette.field().clear();
        QVERIFY(palette.list().count() > 10);
    }

    void paletteFindsByNameInBothLanguagesAndDoesIt()
    {
        WindowBench bench;
        for (const auto& [language, word] :
             {std::pair(Language::English, QStringLiteral("spl")), std::pair(Language::Chinese, QStringLiteral("spl")),
              std::pair(Language::Chinese, QStringLiteral("拆分"))}) {
            bench.application.setLanguage(language, false);
            QCoreApplication::processEvents(); // windows are told by an event
            bench.action("tool.select").trigger();
            bench.action("help.palette").trigger();
            auto* palette = bench.child<CommandPalette>("commandPalette");
            QVERIFY(palette);
            if (word.front().unicode() < 128) {
                QTest::keyClicks(&palette->field(), word);
            } else { // as an input method hands it over
                QInputMethodEvent typed;
                typed.setCommitString(word);
                QApplication::sendEvent(&palette->field(), &typed);
            }
            QCOMPARE(palette->list().currentItem()->text(), bench.action("tool.split").text());
            QTest::keyClick(&palette->field(), Qt::Key_Return);
            QTRY_COMPARE(bench.workspace().tools().current().id(), QStringLiteral("split"));
            QTRY_VERIFY(!bench.child<CommandPalette>("commandPalette"));
        }
    }

    void itFindsTheViewsOfThePlan()
    {
        WindowBench bench;
        QVERIFY(FilterViews::keep(bench.document(), QStringLiteral("Left & done"), QStringLiteral("bank = left")));
        bench.action("help.palette").trigger();
        auto* palette = bench.child<CommandPalette>("commandPalette");
        QVERIFY(palette);
        QTest::keyClicks(&palette->field(), QStringLiteral("left & d"));
        QCOMPARE(palette->list().count(), 1);
        QCOMPARE(palette->list().currentItem()->text(), QStringLiteral("Show the view “Left & done”"));
        QTest::keyClick(&palette->field(), Qt::Key_Return);
        QTRY_COMPARE(bench.workspace().filterBar().expression(), QStringLiteral("bank = left"));
    }
};

RIPARIA_TEST(CommandPaletteTest)
#include "CommandPaletteTest.moc"
