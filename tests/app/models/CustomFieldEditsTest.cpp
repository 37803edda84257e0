// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/CustomFieldEdits.h"

#include "tests/app/models/ModelBench.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

Plan fieldPlan()
{
    Plan plan = benchPlan();
    Segment imported = segment("S-0009", "DS", 3000, 3100);
    imported.meta.attrs = R"({"GRADE":"III","WIDTH":7})";
    Segment damaged = segment("S-0010", "DS", 3200, 3300);
    damaged.meta.attrs = "[1]";
    add(plan, imported, damaged);
    return plan;
}

} // namespace

class CustomFieldEditsTest : public QObject {
    Q_OBJECT

    static bool apply(ModelBench& bench, const Result<FieldEdit>& edit)
    {
        return edit && bench.document->edit(edit->changes, edit->text);
    }

private Q_SLOTS:
    void fieldsOfSeveralAreCommonOrVarious()
    {
        ModelBench bench(fieldPlan());
        const auto rows = [&](std::vector<Uuid> ids) { return customFields(bench.document->plan(), ids).value(); };
        QVERIFY(rows({}).empty() && rows({bench.idOf("S-0001")}).empty());
        using Rows = std::vector<CustomFieldRow>;
        QVERIFY((rows({bench.idOf("S-0009")}) == Rows{{QStringLiteral("GRADE"), QStringLiteral("III")},
                                                      {QStringLiteral("WIDTH"), QStringLiteral("7")}}));
        QVERIFY((rows({bench.idOf("S-0009"), bench.idOf("S-0001")}) ==
                 Rows{{QStringLiteral("GRADE"), {}, true}, {QStringLiteral("WIDTH"), {}, true}}));
        QVERIFY((rows({bench.idOf("S-0010")}) == Rows{{{}, QStringLiteral("[1]")}}));
        QVERIFY(rows({Uuid::random()}).empty());
    }

    void anEditGoesToAllOfThemInOneStep()
    {
        ModelBench bench(fieldPlan());
        const std::vector<Uuid> both{bench.idOf("S-0009"), bench.idOf("S-0001")};
        const Plan before = bench.document->plan();
        const int steps = bench.document->undoStack().count();
        QVERIFY(apply(bench, settingCustomField(*bench.document, both, QStringLiteral("GRADE"), QStringLiteral("IV"))));
        QCOMPARE(bench.segmentOf("S-0009")->meta.attrs, std::string(R"({"GRADE":"IV","WIDTH":7})"));
        QCOMPARE(bench.segmentOf("S-0001")->meta.attrs, std::string(R"({"GRADE":"IV"})"));
        QCOMPARE(bench.document->undoStack().count(), steps + 1);
        QCOMPARE(bench.document->undoStack().undoText(), QStringLiteral("Set field GRADE of 2 objects"));
        bench.document->undoStack().undo();
        QVERIFY(bench.document->plan() == before);
        const auto same =
            settingCustomField(*bench.document, {both.front()}, QStringLiteral("WIDTH"), QStringLiteral("7"));
        QVERIFY(same && same->changes.isEmpty());
        QVERIFY(apply(bench, removingCustomFields(*bench.document, both, {QStringLiteral("WIDTH")})));
        QCOMPARE(bench.segmentOf("S-0009")->meta.attrs, std::string(R"({"GRADE":"III"})"));
        QCOMPARE(bench.document->undoStack().undoText(), QStringLiteral("Remove field WIDTH from 2 objects"));
    }

    void aNameIsTrimmedAndItsOwn()
    {
        ModelBench bench(fieldPlan());
        const std::vector<Uuid> both{bench.idOf("S-0009"), bench.idOf("S-0001")};
        const auto adding = [&](const QString& name, const QString& value = {}) {
            return addingCustomField(*bench.document, both, name, value);
        };
        QVERIFY(apply(bench, adding(QStringLiteral("  养护单位 "), QStringLiteral(" 甲\n乙 "))));
        QCOMPARE(bench.segmentOf("S-0001")->meta.attrs, std::string(R"({"养护单位":" 甲\n乙 "})"));
        QCOMPARE(bench.document->undoStack().undoText(), QStringLiteral("Add field 养护单位 to 2 objects"));
        const Plan before = bench.document->plan();
        for (const QString& name : {QString(), QStringLiteral("  "), QStringLiteral("GRADE"), QStringLiteral("a\nb"),
                                    QStringLiteral("a") + QChar(0x202E) + QStringLiteral("b"),
                                    QStringLiteral("riparia:locked"), QString(101, u'x')})
            QVERIFY(!adding(name));
        QVERIFY(adding(QString(100, u'x'), QString(10'000, u'y')));
        QVERIFY(!adding(QStringLiteral("long"), QString(10'001, u'y')));
        QVERIFY(!settingCustomField(*bench.document, both, QStringLiteral("riparia:locked"), QStringLiteral("true")));
        QVERIFY(bench.document->plan() == before);
    }

    void fieldsThatCannotBeReadAreLeftAlone()
    {
        ModelBench bench(fieldPlan());
        const std::vector<Uuid> both{bench.idOf("S-0009"), bench.idOf("S-0010")};
        const auto edit = addingCustomField(*bench.document, both, QStringLiteral("a"), QStringLiteral("b"));
        QVERIFY(!edit);
        QCOMPARE(edit.error().subject, std::string("S-0010"));
        QVERIFY(!removingCustomFields(*bench.document, both, {QStringLiteral("GRADE")}));
        QVERIFY(!settingCustomField(*bench.document, {Uuid::random()}, QStringLiteral("a"), {}));
    }
};

RIPARIA_TEST(CustomFieldEditsTest)
#include "CustomFieldEditsTest.moc"
