// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/Workspace.h"

#include "app/models/EntityEdits.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace riparia;
using namespace riparia::test;

class WorkspaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whereSomethingLiesFollowsWhatIsEdited()
    {
        WindowBench bench;
        Workspace& workspace = bench.workspace();
        const auto& segments = bench.document().plan().segments();
        const auto found = std::find_if(segments.begin(), segments.end(), [](const auto& row) {
            return row.second->meta.scenario.isNil() && !row.second->works.isNil() &&
                   row.second->span.length().value > 10;
        });
        QVERIFY(found != segments.end());
        const Uuid id = (*found).first;
        const Uuid works = (*found).second->works;
        Span half = (*found).second->span;
        half.to = Position{half.from.mm + half.length().value / 2};
        const Box before = workspace.boundsOf({id});
        QVERIFY(!before.isEmpty());
        QVERIFY(workspace.boundsOf({works}).intersects(before));
        const auto edit = resizing(bench.document(), id, half);
        QVERIFY(edit && bench.document().edit(edit->changes, edit->text));
        const Box after = workspace.boundsOf({id});
        QVERIFY(!after.isEmpty() && !(after == before));
        bench.action("edit.undo").trigger();
        QVERIFY(workspace.boundsOf({id}) == before);
        QVERIFY(workspace.boundsOf({Uuid::random()}).isEmpty());
    }
};

RIPARIA_TEST(WorkspaceTest)
#include "WorkspaceTest.moc"
