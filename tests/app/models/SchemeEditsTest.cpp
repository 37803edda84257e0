// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/SchemeEdits.h"
#include "tests/app/models/ModelBench.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace riparia;
using namespace riparia::test;

namespace {

bool save(PlanDocument& document, const std::vector<SchemeDraft>& drafts)
{
    const auto edit = changingSchemes(document, drafts);
    return edit && document.edit(edit->changes, edit->text);
}

std::size_t recordsIn(const PlanDocument& document)
{
    return document.plan().table<SchemeRecord>().size();
}

} // namespace

class SchemeEditsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewPlanHasTheBuiltInOnesAndNothingToSave()
    {
        ModelBench bench;
        const auto drafts = schemeDrafts(bench.document->plan());
        QCOMPARE(drafts.size(), std::size_t{2});
        QCOMPARE(drafts[0].scheme.code, std::string("all"));
        QVERIFY(isBuiltInScheme(drafts[1].scheme));
        const auto edit = changingSchemes(*bench.document, drafts);
        QVERIFY(edit && edit->changes.isEmpty());
    }

    void newChangedAndDefaultSchemesAreOneStep()
    {
        ModelBench bench;
        PlanDocument& document = *bench.document;
        auto drafts = schemeDrafts(document.plan());
        drafts.push_back(newScheme(drafts));
        drafts.push_back(newScheme(drafts));
        QCOMPARE(drafts[2].scheme.name, std::string("New scheme"));
        QCOMPARE(drafts[3].scheme.name, std::string("New scheme 2"));
        drafts.push_back(likeScheme(drafts, drafts[1].scheme));
        QCOMPARE(drafts[4].scheme.nameEn, std::string("Completed 2"));
        QCOMPARE(drafts[4].scheme.statuses, std::vector<std::string>{"completed"});
        drafts[1].scheme.suspended = false; // the plan's own "completed" from now on
        setDefaultScheme(drafts, 4);
        const int before = document.undoStack().count();
        QVERIFY(save(document, drafts));
        QCOMPARE(document.undoStack().count(), before + 1);
        QCOMPARE(document.undoStack().undoText(), QStringLiteral("Change counting schemes"));
        QCOMPARE(recordsIn(document), std::size_t{4}); // "all" is as it always was
        QVERIFY(!must(findScheme(document.plan(), "completed")).suspended);
        QCOMPARE(must(findScheme(document.plan(), "")).nameEn, std::string("Completed 2"));
        const auto again = changingSchemes(document, schemeDrafts(document.plan()));
        QVERIFY(again && again->changes.isEmpty());
        document.undoStack().undo();
        QCOMPARE(recordsIn(document), std::size_t{0});
    }

    void deletedOnesGoAndBuiltInOnesBecomeThemselves()
    {
        ModelBench bench;
        PlanDocument& document = *bench.document;
        auto drafts = schemeDrafts(document.plan());
        drafts[1].scheme.name = "竣工";
        drafts.push_back(newScheme(drafts));
        QVERIFY(save(document, drafts));
        QCOMPARE(recordsIn(document), std::size_t{2});
        drafts = schemeDrafts(document.plan());
        QCOMPARE(drafts.size(), std::size_t{3});
        for (std::size_t i = drafts.size(); i-- > 0;) {
            if (drafts[i].record)
                removeScheme(drafts, i);
        }
        QCOMPARE(drafts.size(), std::size_t{2});
        QVERIFY(save(document, drafts));
        QCOMPARE(recordsIn(document), std::size_t{0});
        QCOMPARE(must(findScheme(document.plan(), "completed")).name, std::string("已完成"));
    }

    void namesAndFiltersAreChecked()
    {
        ModelBench bench;
        auto drafts = schemeDrafts(bench.document->plan());
        drafts.push_back(newScheme(drafts));
        drafts[2].scheme.name.clear();
        QVERIFY(whyNotScheme(drafts, 2).contains(QStringLiteral("name")));
        drafts[2].scheme.name = "Completed"; // the English name of another
        QVERIFY(!whyNotScheme(drafts, 2).isEmpty());
        drafts[2].scheme.name = "Mine";
        QVERIFY(whyNotScheme(drafts, 2).isEmpty());
        drafts[2].scheme.filter = "river =";
        QVERIFY(!whyNotScheme(drafts, 2).isEmpty());
        QCOMPARE(changingSchemes(*bench.document, drafts).error().code, ErrorCode::InvalidArgument);
    }

    void whatCannotBeReadStaysAsItIsUntilItIsDeleted()
    {
        Plan plan = benchPlan();
        SchemeRecord record;
        record.meta.uuid = Uuid::named("C-1");
        record.meta.code = "C-0001";
        record.definition = "nonsense";
        add(plan, record);
        ModelBench bench(plan);
        PlanDocument& document = *bench.document;
        auto drafts = schemeDrafts(document.plan());
        QVERIFY(drafts[0].fault);
        drafts.push_back(newScheme(drafts));
        QVERIFY(save(document, drafts));
        QCOMPARE(document.plan().table<SchemeRecord>().find(record.meta.uuid)->definition, std::string("nonsense"));
        drafts = schemeDrafts(document.plan());
        const auto unread =
            std::ranges::find_if(drafts, [](const SchemeDraft& draft) { return draft.fault.has_value(); });
        QVERIFY(unread != drafts.end());
        removeScheme(drafts, static_cast<std::size_t>(unread - drafts.begin()));
        QVERIFY(save(document, drafts));
        QVERIFY(!document.plan().table<SchemeRecord>().find(record.meta.uuid));
    }
};

RIPARIA_TEST(SchemeEditsTest)
#include "SchemeEditsTest.moc"
