// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/MainWindow.h"

#include "core/plan/ChangeSet.h"
#include "core/plan/Validation.h"
#include "tests/app/shell/Monkey.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

/// What the two differ in, for the message of a failure; "" when they are the same.
QByteArray difference(const Plan& a, const Plan& b)
{
    const ChangeSet changes = compare(a, b);
    if (changes.isEmpty())
        return {};
    const AnyEntity& first =
        changes.changes.front().after.index() != 0 ? changes.changes.front().after : changes.changes.front().before;
    return QByteArray::number(static_cast<int>(changes.changes.size())) + " differ, the first is " +
           QByteArray::fromStdString(metaOf(first)->code);
}

QByteArray errorsOf(const Plan& plan)
{
    QByteArray found;
    for (const Issue& issue : validate(plan)) {
        if (issue.severity == Severity::Error)
            found += QByteArray::fromStdString(issue.subject) + ": " +
                     QByteArray::fromStdString(std::string(toString(issue.code))) + "\n";
    }
    return found;
}

} // namespace

/// Somebody who knows nothing of the program and tries everything, for a long time.
class MonkeyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whateverIsDoneThePlanStaysSoundAndCanBeTakenBack()
    {
        WindowBench bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.window()));
        bench.unlockReference(); // so that it reaches everything
        const Workspace* workspace = &bench.workspace();
        const Plan before = bench.document().plan();
        QCOMPARE(errorsOf(before), QByteArray());
        Monkey monkey(bench, seed());
        for (int event = 0; event < amount(300, 20'000); ++event) {
            monkey.act();
            QVERIFY2(bench.window().workspace() == workspace, qPrintable(monkey.trail()));
        }
        monkey.rest();
        bench.application.setLanguage(Language::English, false);

        const Plan after = bench.document().plan();
        QVERIFY2(errorsOf(after).isEmpty(), errorsOf(after) + qPrintable(monkey.trail()));
        QUndoStack& history = bench.document().undoStack();
        QVERIFY2(history.count() > 0, "it has changed nothing, and tells nothing");
        const int place = history.index();
        history.setIndex(0);
        QCOMPARE(difference(bench.document().plan(), before), QByteArray());
        history.setIndex(place);
        QCOMPARE(difference(bench.document().plan(), after), QByteArray());

        const QString path = bench.home.filePath(QStringLiteral("monkey.riparia.gpkg"));
        const auto saved = bench.document().saveAs(path, false);
        QVERIFY2(saved, saved ? "" : saved.error().subject.c_str());
        const auto reopened = PlanDocument::open(path, bench.document().authorship());
        QVERIFY2(reopened, reopened ? "" : reopened.error().subject.c_str());
        QCOMPARE(difference((*reopened)->plan(), after), QByteArray());
        QVERIFY((*reopened)->plan().info() == bench.document().plan().info());
    }
};

RIPARIA_TEST(MonkeyTest)
#include "MonkeyTest.moc"
