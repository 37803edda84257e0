// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/SegmentTool.h"
#include "tests/app/tools/ToolBench.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

/// What becomes of a begun segment, and of what was chosen for it, by what happens besides.
class SegmentSketchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whereThePointerIsIsForgottenWithTheRivers()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        bench.move(300, 0);
        QVERIFY(!bench.tools.current().fields()[1].text.isEmpty());
        ChangeSet gone;
        for (const auto& [id, river] : bench.document->plan().rivers())
            gone.remove(river);
        QVERIFY(bench.document->edit(gone, "Delete"));
        bench.key(Qt::Key_BracketLeft);
        for (const ToolField& field : bench.tools.current().fields())
            QVERIFY(field.text.isEmpty());
        bench.canvas.grab();
    }
};

RIPARIA_TEST(SegmentSketchTest)
#include "SegmentSketchTest.moc"
