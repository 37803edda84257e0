// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/FormulaFields.h"

#include "app/models/EditableFields.h"
#include "tests/app/models/ModelBench.h"
#include "tests/support/TestMain.h"

#include "core/plan/EntityLookup.h"

#include <QtTest/QtTest>

#include <cmath>
#include <initializer_list>

using namespace riparia;
using namespace riparia::test;

namespace {

/// The bench where S-0002 has a measure too, and S-0003 two of them.
struct FormulaBench : ModelBench {
    FormulaBench()
    {
        put("S-0002", "measure", QStringLiteral("M07"));
        put("S-0003", "measure", QStringLiteral("M07、M05"));
    }
    void put(const char* code, const char* field, const QString& value)
    {
        const auto edit = editField(*document, {idOf(code)}, field, value);
        QVERIFY(edit && document->edit(edit->changes, edit->text));
    }
    std::vector<Uuid> ids(std::initializer_list<const char*> codes) const
    {
        std::vector<Uuid> found;
        for (const char* code : codes)
            found.push_back(idOf(code));
        return found;
    }
    Result<FieldEdit> becomes(std::initializer_list<const char*> codes, const char* field, const QString& formula)
    {
        const auto value = formulaValue(field, formula, figures);
        if (!value)
            return fail(value.error());
        auto edit = editFields(*document, ids(codes), {*value});
        if (edit && !edit->changes.isEmpty() && !document->edit(edit->changes, edit->text))
            return fail(ErrorCode::Internal);
        return edit;
    }
};

} // namespace

class FormulaFieldsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachGetsItsOwnValueInOneStep()
    {
        FormulaBench bench;
        const int steps = bench.document->undoStack().count();
        QVERIFY(bench.becomes({"S-0001", "S-0002"}, "cost", QStringLiteral("= length * 350")));
        QCOMPARE(bench.segmentOf("S-0001")->measures.front().cost, std::optional(619500.0));
        QCOMPARE(bench.segmentOf("S-0002")->measures.front().cost, std::optional(245000.0));
        QCOMPARE(bench.document->undoStack().count(), steps + 1);
        bench.document->undoStack().undo();
        QCOMPARE(bench.segmentOf("S-0001")->measures.front().cost, std::optional(5000.0));
        QVERIFY(!bench.segmentOf("S-0002")->measures.front().cost);
    }

    void whatHasNoValueKeepsWhatItHasAndIsListed()
    {
        FormulaBench bench;
        const auto edit = bench.becomes({"S-0001", "S-0002", "S-0003"}, "cost", QStringLiteral("= quantity * 2"));
        QVERIFY(edit);
        QCOMPARE(edit->changes.changes.size(), std::size_t{1});
        QCOMPARE(edit->skipped.size(), std::size_t{2});
        QCOMPARE(edit->skipped[0].id, bench.idOf("S-0002"));
        QCOMPARE(edit->skipped[0].why.detail, std::string("it has no quantity"));
        QVERIFY(edit->skipped[1].why.detail.starts_with("it has 2 measures"));
        QCOMPARE(bench.segmentOf("S-0001")->measures.front().cost, std::optional(3540.0));
    }

    void whatTheFieldCannotTakeIsPassedOver()
    {
        FormulaBench bench;
        const auto below = bench.becomes({"S-0001", "S-0002"}, "cost", QStringLiteral("= length - 1000"));
        QVERIFY(below);
        QCOMPARE(below->skipped.size(), std::size_t{1});
        QVERIFY(below->skipped[0].why.detail.find("-300") != std::string::npos);
        bench.put("S-0001", "year_start", QStringLiteral("2026"));
        QVERIFY(bench.becomes({"S-0001"}, "year_end", QStringLiteral("= year_start + 1.6")));
        QCOMPARE(bench.segmentOf("S-0001")->yearEnd, std::optional(2028));
        const auto early = bench.becomes({"S-0001"}, "year_end", QStringLiteral("= year_start / 2"));
        QVERIFY(early && early->changes.isEmpty());
        QVERIFY(early->skipped[0].why.detail.find("1013") != std::string::npos);
    }

    void costsAreRoundedToTheFen()
    {
        FormulaBench bench;
        QVERIFY(bench.becomes({"S-0001"}, "cost", QStringLiteral("= 1000 / 3")));
        QCOMPARE(bench.segmentOf("S-0001")->measures.front().cost, std::optional(333.33));
        QVERIFY(bench.becomes({"S-0001"}, "quantity", QStringLiteral("= 1000 / 3")));
        QCOMPARE(bench.segmentOf("S-0001")->measures.front().quantity, std::optional(333.333));
    }

    /// As if one were typed after the other.
    void aFormulaSeesWhatTheFieldsBeforeItBecome()
    {
        FormulaBench bench;
        const auto quantity = formulaValue("quantity", QStringLiteral("= length"), bench.figures);
        const auto cost = formulaValue("cost", QStringLiteral("= quantity * 3"), bench.figures);
        QVERIFY(quantity && cost);
        const std::vector<Uuid> ids = bench.ids({"S-0002"});
        const auto edit = editFields(*bench.document, ids, {*quantity, *cost});
        QVERIFY(edit && edit->skipped.empty());
        QVERIFY(bench.document->edit(edit->changes, edit->text));
        QCOMPARE(bench.segmentOf("S-0002")->measures.front().cost, std::optional(2100.0));
        // Alone it would have no value in any of them.
        bench.document->undoStack().undo();
        QVERIFY(!checkedFields(*bench.document, ids, {*cost}).front());
        QVERIFY(checkedFields(*bench.document, ids, {*quantity, *cost}).back());
    }

    void everyKindHasItsNumbers()
    {
        FormulaBench bench;
        const Plan& plan = bench.document->plan();
        const auto number = [&](FormulaNumber of, const Uuid& id) {
            return formulaNumber(of, findEntity<ShownTypes>(plan, id), bench.figures);
        };
        const Uuid left = bench.idOf("S-0001");
        QCOMPARE(number(FormulaNumber::Length, left), std::optional(1770.0));
        QCOMPARE(number(FormulaNumber::BankLength, left), std::optional(1770.0));
        QCOMPARE(number(FormulaNumber::BankLength, bench.idOf("S-0003")), std::optional(0.0)); // in the channel
        QVERIFY(qFuzzyCompare(*number(FormulaNumber::UnitCost, left), 5000.0 / 1770.0));
        QVERIFY(!number(FormulaNumber::UnitCost, bench.idOf("S-0002")));
        QVERIFY(!number(FormulaNumber::Area, left));
        const Uuid area = plan.areas().begin()->first; // 50 m by 50 m
        QVERIFY(std::abs(*number(FormulaNumber::Area, area) - 2500) < 1);
        QVERIFY(std::abs(*number(FormulaNumber::Perimeter, area) - 200) < 0.1);
        QVERIFY(!number(FormulaNumber::Length, area));
        const Uuid way = plan.greenways().begin()->first;
        QCOMPARE(number(FormulaNumber::Length, way), std::optional(500.0));
        QVERIFY(!number(FormulaNumber::Width, way));
        QVERIFY(!number(FormulaNumber::Length, plan.works().begin()->first));
        QVERIFY(!number(FormulaNumber::Length, plan.rivers().begin()->first));
    }

    void theFirstRowsShowWhatBecomesOfThem()
    {
        FormulaBench bench;
        const auto value = formulaValue("cost", QStringLiteral("= length"), bench.figures);
        QVERIFY(value);
        const auto edit = editFields(*bench.document, bench.ids({"S-0001", "S-0002"}), {*value});
        QVERIFY(edit);
        const auto rows = formulaRows(edit->changes, {"cost"}, 5, bench.facts());
        QCOMPARE(rows.size(), std::size_t{2});
        QVERIFY(rows[0] == (FormulaRow{QStringLiteral("S-0001"), QStringLiteral("Cost, yuan"), QStringLiteral("5000"),
                                       QStringLiteral("1770")}));
        QVERIFY(rows[1].before.isEmpty());
        QCOMPARE(formulaRows(edit->changes, {"cost"}, 1, bench.facts()).size(), std::size_t{1});
        QVERIFY(formulaRows({}, {"cost"}, 5, bench.facts()).empty());
    }

    void onlyFieldsOfOneNumberTakeFormulas()
    {
        for (const EditableField& field : editableFields()) {
            if (takesFormula(field.key))
                QVERIFY(field.control == FieldControl::Latin && !field.isAlone);
        }
        QVERIFY(!takesFormula("status_date"));
        QVERIFY(!takesFormula("name"));
    }
};

RIPARIA_TEST(FormulaFieldsTest)
#include "FormulaFieldsTest.moc"
