// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/EditWarnings.h"

#include "app/models/EntityEdits.h"
#include "tests/app/models/ModelBench.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

/// What would be said of fields of S-0001 that become these.
std::vector<EditWarning> warned(const ModelBench& bench, const std::vector<FieldValue>& values)
{
    const auto edit = editFields(*bench.document, {bench.idOf("S-0001")}, values);
    return edit ? warningsOf(edit->changes) : std::vector<EditWarning>();
}

} // namespace

class EditWarningsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEndBeforeItsStartIsDoubtful()
    {
        const ModelBench bench;
        const auto years = [&](const char* start, const char* end) {
            return warned(bench, {{"year_start", QLatin1String(start)}, {"year_end", QLatin1String(end)}});
        };
        QVERIFY(years("2026", "2026").empty());
        QVERIFY(years("2027", "").empty());
        const auto warnings = years("2027", "2026");
        QCOMPARE(warnings.size(), std::size_t{1});
        QCOMPARE(std::string(warnings.front().field), std::string("year_end"));
        QVERIFY(warnings.front().text.contains(QStringLiteral("before")));
    }

    void whatWasSoBeforeIsNotSaidAgain()
    {
        const ModelBench bench;
        const auto wrong = editFields(*bench.document, {bench.idOf("S-0001")},
                                      {{"year_start", QStringLiteral("2027")}, {"year_end", QStringLiteral("2026")}});
        QVERIFY(wrong && bench.document->edit(wrong->changes, wrong->text));
        QVERIFY(warned(bench, {{"remarks", QStringLiteral("seen")}}).empty());
    }

    void aMeasureThatGoesTakesItsAmountsAlong()
    {
        const ModelBench bench;
        QVERIFY(warned(bench, {{"measure", QStringLiteral("M07、M05")}}).empty());
        const auto lost = warned(bench, {{"measure", QStringLiteral("M05")}});
        QCOMPARE(lost.size(), std::size_t{1});
        QVERIFY(lost.front().text.contains(QStringLiteral("quantity or cost")));
        // Without amounts only the measure is missed.
        const auto bare =
            editFields(*bench.document, {bench.idOf("S-0001")}, {{"quantity", QString()}, {"cost", QString()}});
        QVERIFY(bare && bench.document->edit(bare->changes, bare->text));
        const auto none = warned(bench, {{"measure", QString()}});
        QCOMPARE(none.size(), std::size_t{1});
        QVERIFY(none.front().text.contains(QStringLiteral("no measure")));
    }

    void nothingIsDoubtfulAboutNoChange()
    {
        QVERIFY(warningsOf({}).empty());
        const ModelBench bench;
        QVERIFY(warningsOf(compare(Plan(), bench.document->plan())).empty()); // all of them new
    }
};

RIPARIA_TEST(EditWarningsTest)
#include "EditWarningsTest.moc"
