// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/DbfTable.h"
#include "tests/core/io/source/ShapefileBuilder.h"
#include "tests/core/io/source/SourceChecks.h"

using namespace riparia;

namespace {

struct Read {
    std::optional<DbfLayout> layout;
    DbfRows rows;
    Issues issues;
};

Read readDbf(const std::string& bytes, std::optional<std::int64_t> shapes)
{
    const test::TestFolder folder;
    const auto file = InputFile::open(folder.write("t.dbf", bytes));
    IssueLog log("t.shp");
    Read read;
    read.layout = readDbfLayout(*file, shapes, log);
    if (read.layout) {
        auto rows = readDbfRows(*file, *read.layout, read.layout->rows, true, false, {});
        if (rows)
            read.rows = std::move(*rows);
    }
    read.issues = std::move(log).take();
    return read;
}

test::ShapefileBuilder table()
{
    test::ShapefileBuilder builder(1);
    builder.field("NAME", 'C', 10)
        .field("COUNT", 'N', 5)
        .field("LENGTH", 'N', 12, 3)
        .field("DATE", 'D', 8)
        .field("OPEN", 'L', 1);
    builder.add({{{1, 1}}}, {"  Ding  ", "   12", "     123.450", "20230320", "T"});
    builder.add({{{2, 2}}}, {"", "*****", "", "00000000", "?"});
    builder.add({{{3, 3}}}, {std::string("ab\0cd", 5), "-7", "1e3", "2023-3-2", "n"});
    return builder;
}

} // namespace

class DbfTableTest : public QObject {
    Q_OBJECT

private slots:
    void valuesAreTrimmedAndNormalisedWhereTheFormatSaysSo()
    {
        const Read read = readDbf(table().dbf(), 3);
        QVERIFY2(read.issues.empty(), test::listed(read.issues).c_str());
        const auto row = [&](std::size_t i) {
            std::vector<std::string> values;
            for (const FieldColumn& column : read.rows.columns)
                values.emplace_back(column.at(i));
            return values;
        };
        QCOMPARE(row(0), (std::vector<std::string>{"Ding", "12", "123.450", "2023-03-20", "true"}));
        QCOMPARE(row(1), (std::vector<std::string>{"", "", "", "", ""}));
        QCOMPARE(row(2), (std::vector<std::string>{"ab", "-7", "1e3", "2023-3-2", "false"}));
        QVERIFY(read.rows.columns[0].isNull(1));
        const std::vector<FieldType> types{FieldType::Text, FieldType::Integer, FieldType::Real, FieldType::Date,
                                           FieldType::Boolean};
        for (std::size_t i = 0; i < types.size(); ++i)
            QCOMPARE(read.rows.columns[i].type, types[i]);
    }

    void rowsMarkedAsDeletedAreKnown()
    {
        std::string bytes = table().dbf();
        bytes[bytes.size() - 1 - 37] = '*'; // the last row: 37 bytes and the end mark
        const Read read = readDbf(bytes, 3);
        QCOMPARE(read.rows.deleted, (std::vector<bool>{false, false, true}));
    }

    void spaceBehindTheFieldsIsLegal()
    {
        // Visual FoxPro leaves 263 bytes behind the end mark.
        std::string bytes = table().dbf();
        const std::size_t header = 33 + 5 * 32;
        bytes.insert(header, std::string(263, '\0'));
        const std::size_t length = header + 263;
        bytes[8] = static_cast<char>(length & 0xFF);
        bytes[9] = static_cast<char>(length >> 8);
        const Read read = readDbf(bytes, 3);
        QVERIFY2(read.issues.empty(), test::listed(read.issues).c_str());
        QCOMPARE(std::string(read.rows.columns[0].at(0)), std::string("Ding"));
    }

    void aTableWithoutFieldsOrRows()
    {
        test::ShapefileBuilder builder(1);
        QVERIFY(readDbf(builder.dbf(), 0).issues.empty());
        builder.add({{{1, 1}}});
        const Read read = readDbf(builder.dbf(), 1);
        QVERIFY2(read.issues.empty(), test::listed(read.issues).c_str());
        QCOMPARE(read.layout->rows, std::int64_t{1});
        QVERIFY(read.rows.columns.empty());
    }

    void widthsThatCannotBeMendedGiveNoValuesAtAll()
    {
        // Two fields of other widths than the rows have: any reading would shift values into wrong fields.
        std::string bytes = table().dbf();
        bytes[32 + 16] = 20;
        bytes[64 + 16] = 9;
        const Read read = readDbf(bytes, 3);
        QVERIFY(!read.layout);
        QVERIFY(test::has(read.issues, IssueCode::HeaderInconsistent));
    }

    void notATable()
    {
        QVERIFY(!readDbf("", 3).layout);
        QVERIFY(!readDbf(std::string(32, '\0'), 3).layout);
        QVERIFY(!readDbf(std::string(100, 'x'), 3).layout || readDbf(std::string(100, 'x'), 3).rows.columns.size() < 4);
    }
};

RIPARIA_TEST(DbfTableTest)
#include "DbfTableTest.moc"
