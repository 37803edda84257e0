// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/FeatureText.h"
#include "tests/core/io/import/ImportSketch.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using riparia::test::listed;
using riparia::test::optionsFor;
using riparia::test::sketchLayer;

namespace {

/// One feature with the given attributes, read for a role.
class FeatureFixture {
public:
    FeatureFixture(ImportRole role, const std::vector<std::pair<std::string, std::string>>& attributes)
        : options(optionsFor(role))
        , run(plan, options, progress)
    {
        std::vector<std::string> columns;
        std::vector<std::string> values;
        for (const auto& [column, value] : attributes) {
            columns.push_back(column);
            values.push_back(value);
        }
        source = sketchLayer("works.csv", columns, {{"", values}});
        layer = std::make_unique<ImportLayer>(
            ImportLayer{&source, {}, FieldMap::detect(source, options).value(), Uuid::named("record")});
        text = std::make_unique<FeatureText>(run, *layer, 0);
    }

    std::string events()
    {
        std::string result;
        for (const StatusEvent& event : text->events()) {
            result += (result.empty() ? "" : ", ") + event.date.toString() + " " + event.status;
            result += std::string(event.delayed ? " delayed" : "") + (event.suspended ? " suspended" : "") +
                      (event.cancelled ? " cancelled" : "") + (event.note.empty() ? "" : " (" + event.note + ")");
        }
        return result;
    }
    std::string issues() { return listed(run.issues()); }

    Plan plan;
    Progress progress;
    ImportOptions options;
    ImportRun run;
    SourceLayer source;
    std::unique_ptr<ImportLayer> layer;
    std::unique_ptr<FeatureText> text;
};

} // namespace

class FeatureTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsNumbersAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<double>("value");
        QTest::newRow("plain") << "投资"
                               << "1200.5" << 1200.5;
        QTest::newRow("thousands") << "投资"
                                   << "1,200,000" << 1.2e6;
        QTest::newRow("thousands once") << "投资"
                                        << "1,200" << 1200.0;
        QTest::newRow("decimal comma") << "投资"
                                       << "3,5" << 3.5;
        QTest::newRow("full width") << "投资"
                                    << "１２．５" << 12.5;
        QTest::newRow("ten thousands") << "投资"
                                       << "120万" << 1.2e6;
        QTest::newRow("ten thousand yuan") << "投资"
                                           << "64131.26万元" << 641312600.0;
        QTest::newRow("yuan") << "投资"
                              << "100 元" << 100.0;
        QTest::newRow("column in ten thousands") << "投资(万元)"
                                                 << "2.5" << 25000.0;
        QTest::newRow("not twice") << "投资(万元)"
                                   << "2.5万元" << 25000.0;
        QTest::newRow("column in hundred millions") << "投资(亿元)"
                                                    << "1.2" << 1.2e8;
        QTest::newRow("the cell knows better") << "投资(万元)"
                                               << "100元" << 100.0;
    }

    void readsNumbersAsPeopleWriteThem()
    {
        QFETCH(QString, column);
        QFETCH(QString, typed);
        QFETCH(double, value);
        FeatureFixture f(ImportRole::Works, {{column.toStdString(), typed.toStdString()}});
        const auto number = f.text->number("cost");
        QVERIFY(number);
        QVERIFY(std::abs(*number - value) < 1e-6);
        QCOMPARE(f.issues(), std::string());
    }

    void aNumberThatCannotBeReadIsReportedAndKept()
    {
        FeatureFixture f(ImportRole::Works, {{"投资", "待定"}, {"工程编号", "W-0007"}});
        QVERIFY(!f.text->number("cost"));
        QCOMPARE(f.issues(), std::string("warning number_unreadable works.csv #0 | 投资 | 待定"));
        QCOMPARE(f.text->meta('W').attrs, std::string("{\"投资\":\"待定\"}"));
        QVERIFY(!f.text->number("order"));
        FeatureFixture length(ImportRole::Works, {{"投资", "0.43km"}});
        QVERIFY(!length.text->number("cost"));
        QCOMPARE(length.issues(), std::string("warning number_unreadable works.csv #0 | 投资 | 0.43km"));
    }

    void widthsAreMetresWhateverTheirUnit()
    {
        FeatureFixture f(ImportRole::Greenways, {{"宽度", "0.35 公里"}});
        QCOMPARE(f.text->number("width"), std::optional(350.0));
        FeatureFixture area(ImportRole::Greenways, {{"宽度", "148000平方米"}});
        QVERIFY(!area.text->number("width"));
        QCOMPARE(area.issues(), std::string("warning number_unreadable works.csv #0 | 宽度 | 148000平方米"));
    }

    void readsDatesInTheirSpellings_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char* typed :
             {"2020-12-25", "2020/12/25", "2020.12.25", "20201225", "2020年12月25日", "２０２０年１２月２５日",
              "2020-12-25 08:30:00", "2020-12-25T08:30:00Z", " 2020-12-25 "})
            QTest::newRow(typed) << QString::fromUtf8(typed);
    }

    void readsDatesInTheirSpellings()
    {
        QFETCH(QString, typed);
        FeatureFixture f(ImportRole::Works, {{"完工日期", typed.toStdString()}});
        QCOMPARE(f.events(), std::string("2020-12-25 completion"));
        QCOMPARE(f.issues(), std::string());
    }

    void daysThatAreNotThereAreReported()
    {
        for (const char* typed : {"2021-02-29", "2021-13-01", "2021年", "25.12.2020", "0000-00-00"}) {
            FeatureFixture f(ImportRole::Works, {{"完工日期", typed}});
            QCOMPARE(f.events(), std::string());
            QCOMPARE(f.issues(), "warning date_unreadable works.csv #0 | " + std::string(typed));
        }
    }

    void readsStatusWords_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("event");
        QTest::newRow("zh") << "已完工"
                            << "2024-05-06 completion";
        QTest::newRow("en") << "Completion"
                            << "2024-05-06 completion";
        QTest::newRow("code") << "acceptance"
                              << "2024-05-06 acceptance";
        QTest::newRow("with a flag") << "施工中(停工)"
                                     << "2024-05-06 construction suspended";
        QTest::newRow("late") << "在建（已延期）"
                              << "2024-05-06 construction delayed";
    }

    void readsStatusWords()
    {
        QFETCH(QString, typed);
        QFETCH(QString, event);
        FeatureFixture f(ImportRole::Works, {{"状态", typed.toStdString()}});
        QCOMPARE(f.events(), event.toStdString() + " (undated)");
        QVERIFY(f.issues().find("status_unknown") == std::string::npos);
    }

    void readsYears()
    {
        for (const char* typed : {"2026", "2026年", "2026.0", "2026-05-01", "20260501", "２０２６"}) {
            FeatureFixture f(ImportRole::Works, {{"计划完工年", typed}});
            QCOMPARE(f.text->year("year_end"), std::optional(2026));
        }
        for (const char* typed : {"26", "20265", "2026.5", "soon"}) {
            FeatureFixture f(ImportRole::Works, {{"计划完工年", typed}});
            QVERIFY(!f.text->year("year_end"));
            QCOMPARE(f.issues(), "warning number_unreadable works.csv #0 | 计划完工年 | " + std::string(typed));
        }
    }

    void everyDateColumnIsAnEvent()
    {
        FeatureFixture f(ImportRole::Works, {{"验收日期", "2021/12/10"},
                                             {"立项日期", "2017-09-01"},
                                             {"开工日期", "2018年9月12日"},
                                             {"完工日期", "2020-12-25T00:00:00"}});
        QCOMPARE(f.events(), std::string("2017-09-01 plan, 2018-09-12 construction, 2020-12-25 completion, "
                                         "2021-12-10 acceptance"));
        QCOMPARE(f.issues(), std::string());
    }

    void suspensionAndCancellationAreFlagsOfWhatWasInForce()
    {
        FeatureFixture suspended(ImportRole::Works,
                                 {{"立项日期", "2021-05-17"}, {"开工日期", "2022-02-21"}, {"暂停日期", "2022-11-08"}});
        QCOMPARE(suspended.events(),
                 std::string("2021-05-17 plan, 2022-02-21 construction, 2022-11-08 construction suspended"));
        FeatureFixture cancelled(ImportRole::Works, {{"立项日期", "2021-10-11"}, {"取消日期", "2022-07-25"}});
        QCOMPARE(cancelled.events(), std::string("2021-10-11 plan, 2022-07-25 plan cancelled"));
        FeatureFixture only(ImportRole::Works, {{"取消日期", "2022-07-25"}});
        QCOMPARE(only.events(), std::string("2022-07-25 unset cancelled"));
    }

    void aStatusHasItsDate()
    {
        FeatureFixture f(ImportRole::Works,
                         {{"状态", "施工中(停工)"}, {"状态日期", "2023-01-02"}, {"立项日期", "2020-01-01"}});
        QCOMPARE(f.events(), std::string("2020-01-01 plan, 2023-01-02 construction suspended"));
    }

    void aStatusThatADateColumnTellsIsNotSaidTwice()
    {
        FeatureFixture f(ImportRole::Works, {{"状态", "已完工"}, {"完工日期", "2020-12-25"}});
        QCOMPARE(f.events(), std::string("2020-12-25 completion"));
        FeatureFixture again(ImportRole::Works,
                             {{"状态", "已完工"}, {"完工日期", "2020-12-25"}, {"状态日期", "2021-01-01"}});
        QCOMPARE(again.events(), std::string("2020-12-25 completion, 2021-01-01 completion"));
    }

    void aStatusWithoutDateIsDatedOnTheDayOfTheImport()
    {
        FeatureFixture f(ImportRole::Works, {{"状态", "在建"}});
        QCOMPARE(f.events(), std::string("2024-05-06 construction (undated)"));
        QCOMPARE(f.issues(), std::string("info status_undated works.csv #0 | 在建 | 2024-05-06"));
    }

    void theDayOfTheImportIsThatOfItsPlace()
    {
        FeatureFixture f(ImportRole::Works, {{"状态", "在建"}});
        f.options.today = Date{2024, 5, 7}; // east of Greenwich, in the evening of the sixth there
        QCOMPARE(f.events(), std::string("2024-05-07 construction (undated)"));
    }

    void anUnknownStatusIsKeptAndReported()
    {
        FeatureFixture f(ImportRole::Works, {{"状态", "反弹"}, {"状态日期", "2023-01-02"}});
        QCOMPARE(f.events(), std::string("2023-01-02 反弹"));
        QCOMPARE(f.issues(), std::string("warning status_unknown works.csv #0 | 反弹"));
    }

    void aDateThatCannotBeReadIsReportedAndKept()
    {
        FeatureFixture f(ImportRole::Works, {{"开工日期", "明年"}});
        QCOMPARE(f.events(), std::string());
        QCOMPARE(f.issues(), std::string("warning date_unreadable works.csv #0 | 明年"));
        QCOMPARE(f.text->meta('W').attrs, std::string("{\"开工日期\":\"明年\"}"));
    }

    void unknownMeasuresAreKeptAsTheyAre()
    {
        FeatureFixture f(ImportRole::Segments, {{"措施", "清淤、生态护岸;雕塑"}});
        const auto measures = f.text->measures();
        QCOMPARE(measures.size(), std::size_t(3));
        QCOMPARE(measures[0].type + " " + measures[1].type + " " + measures[2].type, std::string("M05 M07 雕塑"));
        QCOMPARE(f.issues(), std::string("warning measure_unknown works.csv #0 | 雕塑"));
    }

    void banksThatCannotBeReadAreKept()
    {
        FeatureFixture f(ImportRole::Segments, {{"岸别", "右岸"}});
        QCOMPARE(f.text->bank(), std::optional(Bank::Right));
        FeatureFixture g(ImportRole::Segments, {{"岸别", "north"}});
        QVERIFY(!g.text->bank());
        QCOMPARE(g.issues(), std::string("warning attribute_unreadable works.csv #0 | 岸别 | north"));
        QCOMPARE(g.text->meta('S').attrs, std::string("{\"岸别\":\"north\"}"));
    }

    void listsAreSplitAtEverySeparator()
    {
        FeatureFixture f(ImportRole::Works, {{"标签", "一期、重点; 示范，a/b"}});
        QCOMPARE(f.text->list("tags"), (std::vector<std::string>{"一期", "重点", "示范", "a", "b"}));
    }

    void codesBeginWithALetterAndAreGivenOnce()
    {
        FeatureFixture f(ImportRole::Works, {{"工程编号", "W-0002"}});
        QCOMPARE(f.text->meta('W').code, std::string("W-0002"));
        const Meta again = f.text->meta('W', 1);
        QCOMPARE(again.code, std::string("W-0001"));
        QCOMPARE(f.issues(), std::string("info key_replaced works.csv #0 | W-0002 | W-0001"));
        QCOMPARE(f.text->meta('W', 2).code, std::string("W-0003")); // W-0002 is taken

        FeatureFixture number(ImportRole::Works, {{"工程编号", "12"}});
        const Meta meta = number.text->meta('W');
        QCOMPARE(meta.code, std::string("W-0001"));
        QCOMPARE(meta.attrs, std::string("{\"工程编号\":\"12\"}"));
        QCOMPARE(number.issues(), std::string());
    }

    void theRestOfTheIdentityComesWithIt()
    {
        FeatureFixture f(ImportRole::Works,
                         {{"工程名称", "丁山河综合整治工程"}, {"英文名", "Dingshan"}, {"备注", "示意"}, {"x", "1"}});
        const Meta meta = f.text->meta('W');
        QCOMPARE(meta.uuid, Uuid::named("works.csv #0"));
        QCOMPARE(meta.name, std::string("丁山河综合整治工程"));
        QCOMPARE(meta.nameEn, std::string("Dingshan"));
        QCOMPARE(meta.remarks, std::string("示意"));
        QCOMPARE(meta.source, Uuid::named("record"));
        QCOMPARE(meta.sourceFid, std::int64_t(0));
        QCOMPARE(meta.attrs, std::string("{\"x\":\"1\"}"));
        QCOMPARE(meta.created + meta.createdBy, std::string("2024-05-06T07:08:09Ztester"));
        QCOMPARE(f.text->meta('W', 3).uuid, Uuid::named("works.csv #0 3"));
    }
};

RIPARIA_TEST(FeatureTextTest)
#include "FeatureTextTest.moc"
