// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/StepName.h"

#include "tests/app/document/DocumentFixture.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/TestMain.h"

#include <QUndoCommand>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

class StepNameTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsAreMadeWhenTheyAreRead()
    {
        QString language = QStringLiteral("Add");
        const StepName name = [&language] { return language; };
        QCOMPARE(name.words(), QStringLiteral("Add"));
        language = QStringLiteral("添加");
        QCOMPARE(name.words(), QStringLiteral("添加"));
        QCOMPARE(StepName("修改").words(), QStringLiteral("修改"));
        QCOMPARE(StepName().words(), QString());
    }

    void theHistoryIsReadAnewWhileUndoStackKeepsWhatItWasTold()
    {
        const auto document = documentOf(smallPlan());
        QString code = QStringLiteral("old");
        const auto segment = byCode<Segment>(document->plan(), "S-0001");
        must(document->edit(renamed(segment, "x"), [&code] { return code; }));
        code = QStringLiteral("new");
        const QUndoStack& stack = document->undoStack();
        QCOMPARE(stepWords(stack, stack.index() - 1), QStringLiteral("new"));
        QCOMPARE(stack.undoText(), QStringLiteral("old"));
        QCOMPARE(stepWords(stack, stack.index()), QString());
        QCOMPARE(stepWords(stack, -1), QString());
    }
};

RIPARIA_TEST(StepNameTest)
#include "StepNameTest.moc"
