// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/CustomFieldList.h"
#include "app/panels/FieldSet.h"

#include "app/document/ObjectLocks.h"
#include "tests/app/panels/InspectorBench.h"
#include "tests/support/TestMain.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableWidget>
#include <QToolButton>
#include <QtTest/QtTest>

#include <string>

using namespace riparia;
using namespace riparia::test;

namespace {

/// S-0009 has 32 fields of its source, S-0008 two.
Plan importedPlan()
{
    Plan plan = benchPlan();
    Segment many = segment("S-0009", "DS", 3000, 3100);
    std::string attrs = R"({"GRADE":"III","NOTE":null)";
    for (int i = 10; i < 40; ++i)
        attrs += ",\"Z" + std::to_string(i) + "\":" + std::to_string(i);
    many.meta.attrs = attrs + '}';
    Segment few = segment("S-0008", "DS", 3200, 3300);
    few.meta.attrs = R"({"GRADE":"III","NOTE":"x"})";
    add(plan, many, few);
    return plan;
}

struct ShownFields {
    explicit ShownFields(PanelBench& panels)
        : bench(panels)
        , shown(panels)
        , list(*shown.panel.findChild<CustomFieldList*>())
        , head(*shown.panel.findChild<QToolButton*>(QStringLiteral("customFieldsHead")))
        , table(list.table())
    {}
    void open(std::initializer_list<const char*> codes)
    {
        bench.select(codes);
        if (!head.isChecked())
            head.click();
    }
    QLineEdit& line(const char* name) { return *list.findChild<QLineEdit*>(QString::fromLatin1(name)); }
    QLabel& problem() { return *list.findChild<QLabel*>(QStringLiteral("customFieldProblem")); }
    void click(int row, int column, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        QTest::mouseClick(table.viewport(), Qt::LeftButton, keys,
                          table.visualItemRect(table.item(row, column)).center());
    }
    /// As a person does: F2, the new value, Enter.
    void edit(int row, const QString& value)
    {
        table.setFocus();
        table.setCurrentCell(row, 1);
        QTest::keyClick(&table, Qt::Key_F2);
        auto* editor = table.findChild<QLineEdit*>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, value);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(!table.findChild<QLineEdit*>());
    }
    void addField(const QString& name, const QString& value)
    {
        line("customFieldName").setText(name);
        line("customFieldValue").setText(value);
        QTest::keyClick(&line("customFieldValue"), Qt::Key_Return);
    }

    PanelBench& bench;
    ShownInspector shown;
    CustomFieldList& list;
    QToolButton& head;
    QTableWidget& table;
};

} // namespace

class CustomFieldListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fieldsOfTheSourceAreReadAndCopied()
    {
        PanelBench bench(importedPlan());
        ShownFields fields(bench);
        QVERIFY(!fields.head.isVisible()); // nothing is selected
        bench.select({"S-0001"});
        QVERIFY(fields.head.isVisible() && !fields.table.isVisible());
        QCOMPARE(fields.head.text(), QStringLiteral("Custom fields (0)")); // it was drawn
        bench.select({"S-0009"});
        QCOMPARE(fields.head.text(), QStringLiteral("Custom fields (32)"));
        QTest::mouseClick(&fields.head, Qt::LeftButton);
        QVERIFY(fields.table.isVisible());
        expectNames(fields.shown.panel);
        QCOMPARE(fields.table.rowCount(), 32);
        QCOMPARE(fields.table.item(0, 0)->text(), QStringLiteral("GRADE"));
        QCOMPARE(fields.table.item(0, 1)->text(), QStringLiteral("III"));
        QCOMPARE(fields.table.item(1, 1)->text(), QString());
        QTRY_VERIFY(fields.table.verticalScrollBar()->maximum() > 0); // it is long
        fields.click(0, 1);
        QTest::keyClick(&fields.table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("III"));
        fields.click(0, 0, Qt::ControlModifier);
        fields.click(1, 0, Qt::ControlModifier);
        QTest::keyClick(&fields.table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("GRADE\tIII\nNOTE\n"));
        // An edit of something else leaves it as it was scrolled.
        fields.table.verticalScrollBar()->setValue(20);
        QVERIFY(bench.edit("S-0009", "remarks", QStringLiteral("seen")));
        QCOMPARE(fields.table.verticalScrollBar()->value(), 20);
        QTest::mouseClick(&fields.head, Qt::LeftButton);
        QVERIFY(!fields.table.isVisible());
    }

    void aValueIsEditedWhereItStands()
    {
        PanelBench bench(importedPlan());
        ShownFields fields(bench);
        fields.open({"S-0008"});
        const int steps = bench.document->undoStack().count();
        fields.edit(0, QStringLiteral("IV"));
        QCOMPARE(bench.segmentOf("S-0008")->meta.attrs, std::string(R"({"GRADE":"IV","NOTE":"x"})"));
        QCOMPARE(fields.table.item(0, 1)->text(), QStringLiteral("IV"));
        QCOMPARE(bench.document->undoStack().count(), steps + 1);
        QCOMPARE(bench.document->undoStack().undoText(), QStringLiteral("Set field GRADE of S-0008"));
        fields.edit(0, QStringLiteral("IV")); // the same is no edit
        QCOMPARE(bench.document->undoStack().count(), steps + 1);
        bench.document->undoStack().undo();
        QCOMPARE(fields.table.item(0, 1)->text(), QStringLiteral("III"));
        // Names are not edited.
        fields.table.setCurrentCell(0, 0);
        QTest::keyClick(&fields.table, Qt::Key_F2);
        QVERIFY(!fields.table.findChild<QLineEdit*>());
    }

    void fieldsAreAddedAndRemoved()
    {
        PanelBench bench;
        ShownFields fields(bench);
        fields.open({"S-0001"});
        auto* add = fields.list.findChild<QToolButton*>(QStringLiteral("customFieldAdd"));
        auto* remove = fields.list.findChild<QToolButton*>(QStringLiteral("customFieldRemove"));
        QVERIFY(!add->isEnabled() && !remove->isEnabled());
        fields.addField(QStringLiteral(" 养护单位 "), QStringLiteral("甲"));
        QCOMPARE(bench.segmentOf("S-0001")->meta.attrs, std::string(R"({"养护单位":"甲"})"));
        QVERIFY(fields.line("customFieldName").text().isEmpty() && fields.line("customFieldName").hasFocus());
        QCOMPARE(fields.table.rowCount(), 1);
        QCOMPARE(bench.document->undoStack().undoText(), QStringLiteral("Add field 养护单位 to S-0001"));
        // What is refused stays to be corrected.
        fields.addField(QStringLiteral("养护单位"), QStringLiteral("乙"));
        QVERIFY(fields.problem().isVisible() && fields.problem().text().contains(QStringLiteral("already")));
        QCOMPARE(fields.line("customFieldName").text(), QStringLiteral("养护单位"));
        QCOMPARE(bench.segmentOf("S-0001")->meta.attrs, std::string(R"({"养护单位":"甲"})"));
        bench.select({"S-0002"});
        QVERIFY(!fields.problem().isVisible() && fields.line("customFieldName").text().isEmpty());
        bench.select({"S-0001"});
        fields.click(0, 0);
        QVERIFY(remove->isEnabled());
        QTest::keyClick(&fields.table, Qt::Key_Delete);
        QVERIFY(bench.segmentOf("S-0001")->meta.attrs.empty());
        QCOMPARE(fields.table.rowCount(), 0);
        QCOMPARE(bench.document->undoStack().undoText(), QStringLiteral("Remove field 养护单位 from S-0001"));
        bench.document->undoStack().undo();
        QCOMPARE(fields.table.rowCount(), 1);
    }

    void ofSeveralAnEditGoesToAll()
    {
        PanelBench bench(importedPlan());
        ShownFields fields(bench);
        fields.open({"S-0008", "S-0001"});
        QCOMPARE(fields.table.rowCount(), 2);
        QVERIFY(fields.table.item(0, 1)->text().contains(QStringLiteral("various")));
        const Plan before = bench.document->plan();
        fields.edit(0, QString()); // left empty it changes nothing
        QVERIFY(bench.document->plan() == before);
        fields.edit(0, QStringLiteral("V"));
        QCOMPARE(bench.segmentOf("S-0001")->meta.attrs, std::string(R"({"GRADE":"V"})"));
        QCOMPARE(bench.segmentOf("S-0008")->meta.attrs, std::string(R"({"GRADE":"V","NOTE":"x"})"));
        QCOMPARE(fields.table.item(0, 1)->text(), QStringLiteral("V"));
        QVERIFY(fields.table.item(1, 1)->text().contains(QStringLiteral("various")));
    }

    void aLockIsOpenedBesideTheField()
    {
        PanelBench bench(importedPlan());
        ShownFields fields(bench);
        fields.open({"S-0008"});
        bench.document->setLocked({EntityKind::Segment});
        fields.edit(0, QStringLiteral("IV"));
        QCOMPARE(fields.table.item(0, 1)->text(), QStringLiteral("III"));
        QVERIFY(fields.problem().isVisible() && fields.problem().text().contains(QStringLiteral("locked")));
        Q_EMIT fields.problem().linkActivated(QStringLiteral("unlock"));
        QCOMPARE(bench.segmentOf("S-0008")->meta.attrs, std::string(R"({"GRADE":"IV","NOTE":"x"})"));
        QVERIFY(!fields.problem().isVisible());
    }

    void whatIsLockedIsReadOnly()
    {
        PanelBench bench(importedPlan());
        ShownFields fields(bench);
        fields.open({"S-0008"});
        const auto* note = fields.shown.panel.findChild<QLabel*>(QStringLiteral("inspectorLockNote"));
        QVERIFY(!note->isVisible() && fields.shown.line("remarks").isEnabled());
        QVERIFY(ObjectLocks::set(*bench.document, {bench.idOf("S-0008")}, true));
        QCOMPARE(fields.table.rowCount(), 2); // the mark of the lock is none of them
        QVERIFY(!(fields.table.item(0, 1)->flags() & Qt::ItemIsEditable));
        QVERIFY(note->isVisible() && note->text().contains(QStringLiteral("padlock")));
        QVERIFY(!fields.shown.line("remarks").isEnabled());
        QCOMPARE(fields.shown.line("remarks").parentWidget()->toolTip(), note->text());
        QVERIFY(ObjectLocks::set(*bench.document, {bench.idOf("S-0008")}, false));
        QVERIFY(!note->isVisible() && fields.shown.line("remarks").isEnabled());
        QVERIFY(fields.shown.line("remarks").parentWidget()->toolTip().isEmpty());
    }

    void thePadlockSaysWhatAClickDoes()
    {
        PanelBench bench;
        ShownFields fields(bench);
        auto* padlock = fields.shown.panel.findChild<QToolButton*>(QStringLiteral("inspectorLock"));
        QSignalSpy wanted(&fields.shown.panel, &InspectorPanel::lockWanted);
        QVERIFY(!padlock->isEnabled());
        bench.select({"S-0001", "S-0002"});
        QVERIFY(padlock->isEnabled() && padlock->toolTip().startsWith(QStringLiteral("Lock")));
        padlock->click();
        QVERIFY(ObjectLocks::set(*bench.document, {bench.idOf("S-0001")}, true));
        padlock->click(); // one is open yet
        QVERIFY(ObjectLocks::set(*bench.document, {bench.idOf("S-0002")}, true));
        QVERIFY(padlock->toolTip().startsWith(QStringLiteral("Unlock")));
        padlock->click();
        QCOMPARE(wanted.count(), 3);
        QVERIFY(wanted[0][0].toBool() && wanted[1][0].toBool() && !wanted[2][0].toBool());
        // What is typed meets the lock of a layer, and opens it there.
        QVERIFY(ObjectLocks::set(*bench.document, {bench.idOf("S-0001")}, false));
        bench.document->setLocked({EntityKind::Segment});
        bench.select({"S-0001"});
        fields.shown.type("remarks", QStringLiteral("note"));
        QTest::keyClick(&fields.shown.line("remarks"), Qt::Key_Return);
        QVERIFY(fields.shown.panel.fields().problem("remarks").contains(QStringLiteral("locked")));
        QVERIFY(bench.segmentOf("S-0001")->meta.remarks.empty());
        QTest::mouseClick(fields.shown.panel.findChild<QPushButton*>(QStringLiteral("field_remarksRemedy")),
                          Qt::LeftButton);
        QCOMPARE(bench.segmentOf("S-0001")->meta.remarks, std::string("note"));
        QVERIFY(!bench.document->isLocked(EntityKind::Segment));
    }
};

RIPARIA_TEST(CustomFieldListTest)
#include "CustomFieldListTest.moc"
