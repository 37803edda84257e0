// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/ReferenceEdits.h"
#include "tests/app/models/ModelBench.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using test::ModelBench;

class ReferenceEditsTest : public QObject {
    Q_OBJECT

    static Uuid add(PlanDocument& document, const char* name, ReferenceKind kind = ReferenceKind::Tiles)
    {
        ReferenceLayer layer;
        layer.meta.name = name;
        layer.path = "https://example.org/{z}/{x}/{y}";
        ReferenceStyle style;
        style.kind = kind;
        FieldEdit edit = addingReference(document, withStyle(std::move(layer), style));
        const Uuid id = idOf(edit.changes.changes.front().after);
        if (!document.edit(edit.changes, edit.text))
            qFatal("the layer cannot be added");
        return id;
    }
    static std::string order(const PlanDocument& document, bool basemaps = true)
    {
        std::string names;
        for (const ReferencePtr& layer : referencesInOrder(document.plan(), basemaps))
            names += layer->meta.name + ' ';
        return names;
    }
    static void run(PlanDocument& document, const Result<FieldEdit>& edit)
    {
        QVERIFY(edit);
        QVERIFY(document.edit(edit->changes, edit->text));
    }
    static ReferenceStyle styleOf(const PlanDocument& document, const Uuid& id)
    {
        return referenceStyle(*document.plan().table<ReferenceLayer>().find(id));
    }

private Q_SLOTS:
    void whatIsAddedLiesOnTopOfItsGroup()
    {
        ModelBench bench;
        add(*bench.document, "a");
        add(*bench.document, "roads", ReferenceKind::Vector);
        add(*bench.document, "b", ReferenceKind::Raster);
        QCOMPARE(order(*bench.document), std::string("b a "));
        QCOMPARE(order(*bench.document, false), std::string("roads "));
        QCOMPARE(bench.document->undoStack().undoText(), QStringLiteral("Add basemap b"));
        bench.document->undoStack().undo();
        QCOMPARE(order(*bench.document), std::string("a "));
        bench.document->undoStack().redo();
        QCOMPARE(order(*bench.document), std::string("b a "));
    }

    void aLayerMovesWithinItsGroup()
    {
        ModelBench bench;
        const Uuid a = add(*bench.document, "a");
        add(*bench.document, "b");
        add(*bench.document, "c");
        QCOMPARE(order(*bench.document), std::string("c b a "));
        run(*bench.document, movingReference(*bench.document, a, 0));
        QCOMPARE(order(*bench.document), std::string("a c b "));
        run(*bench.document, movingReference(*bench.document, a, 1));
        QCOMPARE(order(*bench.document), std::string("c a b "));
        run(*bench.document, movingReference(*bench.document, a, 99));
        QCOMPARE(order(*bench.document), std::string("c b a "));
        const int steps = bench.document->undoStack().count();
        run(*bench.document, movingReference(*bench.document, a, 99)); // it is there already
        QCOMPARE(bench.document->undoStack().count(), steps);
        bench.document->undoStack().undo();
        QCOMPARE(order(*bench.document), std::string("c a b "));
    }

    void itsLinesAreTakenAsBanks()
    {
        ModelBench bench;
        const Uuid banks = add(*bench.document, "survey", ReferenceKind::Vector);
        const Uuid tiles = add(*bench.document, "town");
        run(*bench.document, bankingReference(*bench.document, banks, true));
        QVERIFY(styleOf(*bench.document, banks).hasBankLines);
        QCOMPARE(bench.document->undoStack().undoText(), QStringLiteral("Take the lines of survey as bank lines"));
        const int steps = bench.document->undoStack().count();
        run(*bench.document, bankingReference(*bench.document, banks, true)); // they are already
        QCOMPARE(bench.document->undoStack().count(), steps);
        bench.document->undoStack().undo();
        QVERIFY(!styleOf(*bench.document, banks).hasBankLines);
        QVERIFY(bankingReference(*bench.document, tiles, true).error().code == ErrorCode::InvalidArgument);
        QVERIFY(bankingReference(*bench.document, Uuid::random(), true).error().code == ErrorCode::NotFound);
    }

    void itIsShownFadedAndRemoved()
    {
        ModelBench bench;
        const Uuid a = add(*bench.document, "a");
        run(*bench.document, showingReference(*bench.document, a, false));
        QVERIFY(!styleOf(*bench.document, a).visible);
        QCOMPARE(bench.document->undoStack().undoText(), QStringLiteral("Hide a"));
        run(*bench.document, fadingReference(*bench.document, a, 0.4));
        QCOMPARE(styleOf(*bench.document, a).opacity, 0.4);
        run(*bench.document, fadingReference(*bench.document, a, 7));
        QCOMPARE(styleOf(*bench.document, a).opacity, 1.0);
        run(*bench.document, removingReference(*bench.document, a));
        QCOMPARE(order(*bench.document), std::string());
        QVERIFY(!showingReference(*bench.document, a, true));
        QVERIFY(!movingReference(*bench.document, a, 0));
        bench.document->undoStack().undo();
        QCOMPARE(order(*bench.document), std::string("a "));
    }
};

RIPARIA_TEST(ReferenceEditsTest)
#include "ReferenceEditsTest.moc"
