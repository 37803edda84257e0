// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/FieldMap.h"

#include "core/io/import/CutFieldNames.h"
#include "tests/core/io/import/ImportSketch.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using riparia::test::optionsFor;
using riparia::test::sketchLayer;

namespace {

/// "bank=岸别 from=起点桩号 ..." in the order of the columns.
std::string mapping(ImportRole role, std::vector<std::string> columns)
{
    const SourceLayer layer = sketchLayer("file.shp", std::move(columns), {});
    const auto fields = FieldMap::detect(layer, optionsFor(role));
    std::string text;
    for (const auto& [field, attribute] : fields.value().mapped())
        text += (text.empty() ? "" : " ") + field + "=" + attribute;
    return text;
}

/// Columns of a .dbf, whose names have ten bytes.
SourceLayer cutLayer(std::vector<std::string> columns)
{
    SourceLayer layer = sketchLayer("file.shp", std::move(columns), {});
    for (FieldColumn& column : layer.fields)
        column.isNameFull = true;
    return layer;
}

std::string cutMapping(ImportRole role, std::vector<std::string> columns)
{
    const SourceLayer layer = cutLayer(std::move(columns));
    const auto fields = FieldMap::detect(layer, optionsFor(role)).value();
    std::string text;
    for (const auto& [field, attribute] : fields.mapped())
        text += (text.empty() ? "" : " ") + field + "=" + attribute;
    return text + "\n" + riparia::test::listed(fields.issues());
}

} // namespace

class FieldMapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsFieldsByTheirChineseNames()
    {
        QCOMPARE(mapping(ImportRole::Rivers, {"编码", "河流名称", "英文名", "级别", "说明"}),
                 std::string("key=编码 name=河流名称 name_en=英文名 level=级别 remarks=说明"));
        QCOMPARE(
            mapping(ImportRole::Segments,
                    {"编号", "河流编码", "起点桩号", "终点桩号", "岸别", "措施", "工程编号", "说明"}),
            std::string("code=编号 river=河流编码 from=起点桩号 to=终点桩号 bank=岸别 measures=措施 works=工程编号 "
                        "remarks=说明"));
        QCOMPARE(
            mapping(ImportRole::Works,
                    {"工程编号", "工程名称", "类别", "责任单位", "开工日期", "完工日期", "计划完工年"}),
            std::string("code=工程编号 name=工程名称 category=类别 responsible=责任单位 date_construction=开工日期 "
                        "date_completion=完工日期 year_end=计划完工年"));
    }

    void findsFieldsByTheirEnglishNamesInAnyCaseAndWidth()
    {
        QCOMPARE(
            mapping(ImportRole::Segments, {"RIVER", "From", " to ", "Ｂａｎｋ", "Measure", "STATUS", "Year"}),
            std::string("river=RIVER from=From to= to  bank=Ｂａｎｋ measures=Measure status=STATUS year_end=Year"));
        QCOMPARE(mapping(ImportRole::Greenways, {"name", "water", "type", "grade", "paths", "width_m"}),
                 std::string("name=name river=water type=type grade=grade paths=paths width=width_m"));
    }

    void anAttributeServesOneFieldOnly()
    {
        // "code" is the key of a river before it is the code of a row
        QCOMPARE(mapping(ImportRole::Rivers, {"code", "name"}), std::string("key=code name=name"));
        QCOMPARE(mapping(ImportRole::Rivers, {"河流编码", "编码"}), std::string("key=河流编码"));
    }

    /// 起点桩号 in UTF-8 has twelve bytes, date_construction seventeen.
    void aNameThatItsFormatCutIsTakenForTheKnownOneItBegins()
    {
        QCOMPARE(cutMapping(ImportRole::Segments, {"河流编", "起点桩", "终点桩", "工程编", "DATE_CONST"}),
                 std::string("river=河流编 from=起点桩 to=终点桩 works=工程编 date_construction=DATE_CONST\n"
                             "info field_name_completed file.shp | 河流编 | 河流编码\n"
                             "info field_name_completed file.shp | 起点桩 | 起点桩号\n"
                             "info field_name_completed file.shp | 终点桩 | 终点桩号\n"
                             "info field_name_completed file.shp | 工程编 | 工程编号\n"
                             "info field_name_completed file.shp | DATE_CONST | date_construction"));
        QCOMPARE(cutMapping(ImportRole::Rivers, {"河流编", "河流名"}),
                 std::string("key=河流编 name=河流名\n"
                             "info field_name_completed file.shp | 河流编 | 河流编码\n"
                             "info field_name_completed file.shp | 河流名 | 河流名称"));
    }

    void wholeNamesComeBeforeCutOnes()
    {
        QCOMPARE(cutMapping(ImportRole::Rivers, {"河流编", "编码", "名称"}), std::string("key=编码 name=名称\n"));
        // the code says more than the name, as where both are whole
        QCOMPARE(cutMapping(ImportRole::Segments, {"河流名", "河流编"}),
                 std::string("river=河流编\ninfo field_name_completed file.shp | 河流编 | 河流编码"));
    }

    void aCutNameThatMayBeSeveralIsLeftAside()
    {
        QCOMPARE(
            cutMapping(ImportRole::Works, {"总投资("}),
            std::string("\nwarning field_name_ambiguous file.shp | 总投资( | 总投资(元), 总投资(万元), 总投资(亿元)"));
        QCOMPARE(cutMapping(ImportRole::Works, {"投资(万"}),
                 std::string("cost=投资(万\ninfo field_name_completed file.shp | 投资(万 | 投资(万元)"));
    }

    void aNameWithRoomLeftIsWhole()
    {
        QCOMPARE(mapping(ImportRole::Segments, {"起点桩", "河流编", "date_const"}), std::string());
    }

    /// No two names of different fields may have their first ten bytes in common: neither could be taken for granted.
    void theKnownNamesStayApartWhereTheyAreCut()
    {
        constexpr std::size_t kRoom = 10;
        for (const ImportRole role :
             {ImportRole::Rivers, ImportRole::Segments, ImportRole::Areas, ImportRole::Greenways, ImportRole::Works,
              ImportRole::Sites, ImportRole::Boundaries}) {
            for (const FieldNames& field : fieldNames(role)) {
                for (const std::string_view name : field.names) {
                    if (name.size() <= kRoom)
                        continue;
                    std::string_view cut = name.substr(0, kRoom);
                    while ((static_cast<unsigned char>(name[cut.size()]) & 0xC0) == 0x80)
                        cut.remove_suffix(1); // whole characters of UTF-8
                    const CutFieldName found = endingsOf(cut, fieldNames(role));
                    if (field.field != "cost")
                        QCOMPARE(found.field, field.field);
                }
            }
        }
    }

    void theOptionsComeFirst()
    {
        const SourceLayer layer = sketchLayer("file.shp", {"code", "HydroID", "label", "x"}, {});
        ImportOptions options = optionsFor(ImportRole::Rivers);
        options.key = "hydroid";
        options.name = "x";
        options.map["remarks"] = "label";
        const auto fields = FieldMap::detect(layer, options).value();
        QCOMPARE(fields.attribute("key"), std::string("HydroID"));
        QCOMPARE(fields.attribute("name"), std::string("x"));
        QCOMPARE(fields.attribute("remarks"), std::string("label"));
        QCOMPARE(fields.attribute("code"), std::string("code"));
        QCOMPARE(fields.attribute("level"), std::string());
        QVERIFY(fields.has("key") && !fields.has("level"));
    }

    void refusesAttributesAndFieldsThatAreNotThere()
    {
        const SourceLayer layer = sketchLayer("file.shp", {"code"}, {});
        ImportOptions options = optionsFor(ImportRole::Rivers);
        options.key = "nothing";
        QCOMPARE(FieldMap::detect(layer, options).error(), (Error{ErrorCode::FieldUnknown, "nothing", "code"}));
        options.key.reset();
        options.map["colour"] = "code";
        QCOMPARE(FieldMap::detect(layer, options).error().code, ErrorCode::FieldUnknown);
    }

    /// Numbers of keys often come as decimals: a column N(19,11) of HydroIDs.
    void keysInAColumnOfDecimalsAreWholeNumbers()
    {
        SourceLayer layer = sketchLayer("file.shp", {"编码", "名称"},
                                        {{"", {"10000.00000000000", "10000.0"}},
                                         {"", {"2.5", "x"}},
                                         {"", {"55000900271234", ""}},
                                         {"", {"1e300", ""}},
                                         {"", {"", ""}}});
        layer.fields[0].type = FieldType::Real;
        const auto fields = FieldMap::detect(layer, optionsFor(ImportRole::Rivers)).value();
        QCOMPARE(fields.text("key", 0), std::string("10000"));
        QCOMPARE(fields.text("key", 1), std::string("2.5"));
        QCOMPARE(fields.text("key", 2), std::string("55000900271234"));
        QCOMPARE(fields.text("key", 3), std::string("1e300"));
        QCOMPARE(fields.text("key", 4), std::string());
        QCOMPARE(fields.text("name", 0), std::string("10000.0")); // text is what it says
    }

    void keepsWhatIsNotMappedAsJson()
    {
        SourceLayer layer =
            sketchLayer("file.shp", {"编码", "长度", "宽", "备用", "是否"}, {{"", {"DS", "12.50", "7", "", "true"}}});
        layer.fields[1].type = FieldType::Real;
        layer.fields[2].type = FieldType::Integer;
        layer.fields[4].type = FieldType::Boolean;
        const auto fields = FieldMap::detect(layer, optionsFor(ImportRole::Rivers)).value();
        QCOMPARE(fields.unmappedJson(0), std::string("{\"长度\":12.5,\"宽\":7,\"是否\":true}"));
        QCOMPARE(fields.unmappedJson(0, {"key"}),
                 std::string("{\"编码\":\"DS\",\"长度\":12.5,\"宽\":7,\"是否\":true}"));
        QCOMPARE(fields.allJson(0), std::string("{\"编码\":\"DS\",\"长度\":12.5,\"宽\":7,\"是否\":true}"));
        const SourceLayer bare = sketchLayer("file.shp", {"编码"}, {{"", {"DS"}}});
        QCOMPARE(FieldMap::detect(bare, optionsFor(ImportRole::Rivers)).value().unmappedJson(0), std::string());
    }
};

RIPARIA_TEST(FieldMapTest)
#include "FieldMapTest.moc"
