// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/DeleteQuestion.h"

#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QPushButton>
#include <QtTest/QtTest>

#include <algorithm>

using namespace riparia;
using namespace riparia::test;

class DeleteQuestionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void riverWithWorksAsksWhatBecomesOfThem_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<bool>("isGone");
        QTest::addColumn<bool>("areWorksGone");
        QTest::newRow("cancel") << "riverCancel" << false << false;
        QTest::newRow("keep") << "riverKeepWorks" << true << false;
        QTest::newRow("delete") << "riverDeleteWorks" << true << true;
    }
    void riverWithWorksAsksWhatBecomesOfThem()
    {
        QFETCH(const QString, button);
        QFETCH(const bool, isGone);
        QFETCH(const bool, areWorksGone);
        WindowBench bench;
        bench.unlockReference();
        const Plan before = bench.document().plan();
        const Uuid segment = bench.segments().front();
        const Uuid river = before.riverByKey(before.segments().find(segment)->river)->meta.uuid;
        bench.document().selection().set({river});
        QStringList asked;
        QTimer answer;
        connect(&answer, &QTimer::timeout, this, [&] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (!box)
                return;
            asked += box->objectName();
            if (auto* choice = box->findChild<QPushButton*>(button)) {
                QVERIFY(box->defaultButton() && box->defaultButton()->objectName() == QStringLiteral("riverCancel"));
                QTest::mouseClick(choice, Qt::LeftButton);
                return;
            }
            for (QAbstractButton* one : box->buttons()) { // that some lie outside the view
                if (box->buttonRole(one) == QMessageBox::DestructiveRole)
                    one->click();
            }
        });
        answer.start(1);
        bench.action("edit.delete").trigger();
        QVERIFY(asked.contains(QStringLiteral("riverQuestion")));
        const Plan& plan = bench.document().plan();
        QCOMPARE(plan.rivers().find(river) == nullptr, isGone);
        QCOMPARE(plan.segments().find(segment) == nullptr, areWorksGone);
        if (!isGone)
            return;
        bench.action("edit.undo").trigger(); // one step
        QVERIFY(compare(plan, before).isEmpty());
    }
};

RIPARIA_TEST(DeleteQuestionTest)
#include "DeleteQuestionTest.moc"
