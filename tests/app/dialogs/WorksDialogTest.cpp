// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/WorksDialog.h"

#include "app/panels/FieldSet.h"
#include "tests/app/dialogs/DialogBench.h"
#include "tests/support/TestMain.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTreeWidget>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

struct OpenWorks : OpenDialog<WorksDialog> {
    using OpenDialog::OpenDialog;

    void type(const char* name, const QString& text, Qt::Key end = Qt::Key_Return)
    {
        QTest::keyClick(&OpenDialog::type(name, text), end);
    }
    void press(const char* name) { QTest::mouseClick(&child<QPushButton>(name), Qt::LeftButton); }
};

} // namespace

class WorksDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void worksAreAddedNamedAndDeleted()
    {
        PanelBench bench;
        OpenWorks open(bench);
        const auto& all = bench.document->plan().works();
        auto& list = open.child<QListWidget>("worksList");
        QCOMPARE(list.count(), 1);
        const int before = bench.document->undoStack().count();
        open.press("worksAdd");
        QCOMPARE(list.count(), 2);
        QCOMPARE(list.currentRow(), 1);
        QVERIFY(open.child<QLineEdit>("field_name").hasFocus());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Reed belt"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(open.dialog.isVisible());
        QCOMPARE(list.item(1)->text(), QStringLiteral("W-0002 Reed belt"));
        open.type("field_cost", QStringLiteral("1250000"));
        open.type("field_responsible", QStringLiteral("Water office"));
        open.type("field_year_end", QStringLiteral("2028"));
        const auto made = all.find(open.dialog.current());
        QCOMPARE(made->cost, std::optional(1250000.0));
        QCOMPARE(made->responsible, std::string("Water office"));
        QCOMPARE(made->yearEnd, std::optional(2028));
        QCOMPARE(bench.document->undoStack().count(), before + 5);
        open.press("worksDelete");
        QCOMPARE(list.count(), 1);
        QCOMPARE(all.size(), std::size_t{1});
        bench.document->undoStack().undo();
        QCOMPARE(list.count(), 2);
    }

    void whatCannotBeReadIsSaidAtItsField()
    {
        PanelBench bench;
        OpenWorks open(bench);
        open.type("field_cost", QStringLiteral("-3"));
        QVERIFY(!open.dialog.fields().problem("cost").isEmpty());
        QVERIFY(!bench.document->plan().works().find(open.dialog.current())->cost);
    }

    void deletingSaysWhatBelongsToThemAndLeavesIt()
    {
        PanelBench bench;
        OpenWorks open(bench);
        QVERIFY(open.child<QLabel>("worksMembers").text().startsWith(u'1'));
        open.press("worksDelete");
        QVERIFY(bench.segmentOf("S-0001")->works.isNil());
        QVERIFY(!open.child<QPushButton>("worksDelete").isEnabled());
        QVERIFY(open.dialog.current().isNil());
    }

    void statusesHaveTheirDays()
    {
        PanelBench bench;
        OpenWorks open(bench);
        auto& list = open.child<QTreeWidget>("worksEvents");
        const auto events = [&] { return bench.document->plan().works().find(open.dialog.current())->events; };
        QCOMPARE(list.topLevelItemCount(), 0);
        auto& status = open.child<QComboBox>("worksEventStatus");
        status.setCurrentIndex(status.findData(QStringLiteral("construction")));
        open.type("worksEventNote", QStringLiteral("begun"), Qt::Key_Tab);
        open.type("worksEventDate", QStringLiteral("2025-04-01"));
        QCOMPARE(events().size(), std::size_t{1});
        QCOMPARE(events().front().date, (Date{2025, 4, 1}));
        QCOMPARE(events().front().status, std::string("construction"));
        QCOMPARE(events().front().note, std::string("begun"));
        QCOMPARE(list.topLevelItem(0)->text(0), QStringLiteral("2025-04-01"));
        open.child<QComboBox>("worksEventCondition").setCurrentIndex(2);
        open.press("worksEventAdd"); // today
        QCOMPARE(events().size(), std::size_t{2});
        QVERIFY(events().back().suspended);
        open.type("worksEventDate", QStringLiteral("2025-13-01"));
        QCOMPARE(events().size(), std::size_t{2});
        list.setCurrentItem(list.topLevelItem(0));
        open.press("worksEventRemove");
        QCOMPARE(events().size(), std::size_t{1});
        QVERIFY(events().front().suspended);
    }

    void whatIsBeingTypedIsNotLostWhenTheWindowIsClosed()
    {
        PanelBench bench;
        OpenWorks open(bench);
        const Uuid works = open.dialog.current();
        auto& line = open.child<QLineEdit>("field_responsible");
        line.setFocus();
        QTest::keyClicks(&line, QStringLiteral("Office"));
        open.dialog.close();
        QCOMPARE(bench.document->plan().works().find(works)->responsible, std::string("Office"));
    }

    void itFitsTheSmallestScreenInBothLanguagesAndNamesEverything()
    {
        PanelBench bench;
        OpenWorks open(bench);
        expectNames(open.dialog);
        for (const Language language : {Language::English, Language::Chinese}) {
            const TranslationScope words(language);
            QEvent change(QEvent::LanguageChange);
            QApplication::sendEvent(&open.dialog, &change);
            QVERIFY(open.dialog.minimumSizeHint().width() <= 1024 && open.dialog.minimumSizeHint().height() <= 640);
        }
    }
};

RIPARIA_TEST(WorksDialogTest)
#include "WorksDialogTest.moc"
