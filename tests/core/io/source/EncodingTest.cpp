// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"
#include "core/io/source/Charset.h"
#include "core/io/source/EncodingGuess.h"
#include "tests/core/io/source/ShapefileBuilder.h"
#include "tests/core/io/source/SourceChecks.h"
#include "tests/support/RealData.h"

#include <random>

using namespace riparia;

namespace {

// The same names in the encodings that files come in, byte by byte.
const char* const kGbkRiver = "\xBA\xD3\xC1\xF7\xC3\xFB\xB3\xC6";         // 河流名称
const char* const kGbkShangHui = "\xC9\xCF\xDD\x66\xCB\xAE";              // 上輋水: 輋 is in GBK, not in GB 2312
const char* const kGbkDingshan = "\xB6\xA1\xC9\xBD\xBA\xD3";              // 丁山河
const char* const kUtf8Dingshan = "\xE4\xB8\x81\xE5\xB1\xB1\xE6\xB2\xB3"; // 丁山河
const char* const kBig5Dingshan = "\xA4\x42\xA4\x73\xAA\x65";             // 丁山河
const char* const kBig5Greenway = "\xC2\xF7\xAC\x79";                     // 離流 (離: traditional only)
const char* const kLatin = "R\xEDo Grande do Para\xF1\xE1";
const char* const kCyrillic = "\xF0\xE5\xEA\xE0 \xC4\xED\xE5\xEF\xF0"; // река Днепр in windows-1251
const char* const kPolish = "Wis\xB3oka";                              // Wisłoka in windows-1250

TextSample sample(const char* bytes)
{
    return {bytes, false};
}

std::string decoded(const Charset& charset, const char* bytes)
{
    std::string text;
    const auto decoder = TextDecoder::make(charset);
    return decoder && decoder->decode(bytes, text) ? text : "(not decoded) " + text;
}

/// A river with one text field, written in the given bytes.
std::string writeRiver(const test::TestFolder& folder, const std::string& fieldName,
                       const std::vector<std::string>& values, const std::string& cpg, unsigned char language = 0)
{
    test::ShapefileBuilder builder(3);
    builder.field(fieldName, 'C', 20);
    for (const std::string& value : values)
        builder.add({{{114.0, 22.7}, {114.1, 22.8}}}, {value});
    const std::string path = builder.write(folder, "river", test::kWgs84Prj, cpg);
    folder.write("river.dbf", builder.dbf(language));
    return path;
}

} // namespace

class EncodingTest : public QObject {
    Q_OBJECT

private slots:
    void labelsInAllTheirSpellings_data()
    {
        QTest::addColumn<QString>("name");
        const std::pair<const char*, const char*> labels[] = {
            {"UTF-8", "UTF-8"},
            {"utf8", "UTF-8"},
            {"UTF-8\r\n", "UTF-8"},
            {"\xEF\xBB\xBFUTF-8", "UTF-8"},
            {"65001", "UTF-8"},
            {"936", "GB18030"},
            {"GBK", "GB18030"},
            {"CP936", "GB18030"},
            {"gb2312", "GB18030"},
            {"GB18030", "GB18030"},
            {"BIG5", "Big5"},
            {"Big-5", "Big5"},
            {"950", "Big5"},
            {"1252", "windows-1252"},
            {"ANSI 1252", "windows-1252"},
            {"windows-1251", "windows-1251"},
            {"CP1250", "windows-1250"},
            {"ISO-8859-1", "windows-1252"},
            {"88592", "ISO-8859-2"},
            {"8859-5", "ISO-8859-5"},
            {"OEM 850", "CP850"},
            {"KOI8-R", "KOI8-R"},
            {"Shift_JIS", "Shift_JIS"},
            {"EUC-KR", "EUC-KR"},
            {"874", "windows-874"},
            {"UTF-16", "UTF-16"},
            {"OEM", ""},
            {"FOO", ""},
            {"", ""},
            {"ANSI", ""},
            {"12345", ""},
            {"../../etc/passwd", ""},
        };
        for (const auto& [label, name] : labels)
            QTest::newRow(label) << QString::fromLatin1(name);
        QTest::newRow(std::string(5000, 'x').c_str()) << QString();
    }

    void labelsInAllTheirSpellings()
    {
        QFETCH(QString, name);
        const auto charset = charsetFromLabel(QTest::currentDataTag());
        QCOMPARE(charset ? charset->name : std::string(), name.toStdString());
    }

    void languageBytesOfDbase()
    {
        QCOMPARE(charsetFromLanguageByte(0x4D)->name, std::string("GB18030"));
        QCOMPARE(charsetFromLanguageByte(0x7A)->name, std::string("GB18030"));
        QCOMPARE(charsetFromLanguageByte(0x4F)->name, std::string("Big5"));
        QCOMPARE(charsetFromLanguageByte(0x57)->name, std::string("windows-1252"));
        QCOMPARE(charsetFromLanguageByte(0xC9)->name, std::string("windows-1251"));
        QVERIFY(!charsetFromLanguageByte(0x00));
        QVERIFY(!charsetFromLanguageByte(0xFF));
    }

    void everyLanguageByteNamesACharsetTheSystemKnows()
    {
        int known = 0;
        for (int byte = 0; byte < 256; ++byte) {
            const auto charset = charsetFromLanguageByte(static_cast<std::uint8_t>(byte));
            known += charset ? 1 : 0;
            QVERIFY(!charset || TextDecoder::make(*charset));
        }
        QVERIFY(known > 50);
    }

    void decodesTheNamesOfTheCase()
    {
        QCOMPARE(decoded(Charset::gb18030(), kGbkRiver), std::string("河流名称"));
        QCOMPARE(decoded(Charset::gb18030(), kGbkShangHui), std::string("上輋水"));
        QCOMPARE(decoded(Charset::gb18030(), kGbkDingshan), std::string("丁山河"));
        QCOMPARE(decoded(Charset::big5(), kBig5Dingshan), std::string("丁山河"));
        QCOMPARE(decoded(Charset::windows(1252), kLatin), std::string("Río Grande do Parañá"));
        QCOMPARE(decoded(Charset::windows(1251), kCyrillic), std::string("река Днепр"));
        QCOMPARE(decoded(Charset::windows(1250), kPolish), std::string("Wisłoka"));
    }

    void fourBytesOfGb18030()
    {
        QCOMPARE(decoded(Charset::gb18030(), "\x95\x32\x82\x36"), std::string("\xF0\xA0\x80\x80")); // U+20000
    }

    void bytesWithoutMeaningBecomeTheReplacementCharacter()
    {
        std::string text;
        QVERIFY(!TextDecoder::make(Charset::utf8())->decode("a\xFFz", text));
        QCOMPARE(text, std::string("a\xEF\xBF\xBDz"));
        text.clear();
        QVERIFY(!TextDecoder::make(Charset::gb18030())->decode("\xBA\xD3\xFF", text));
        QCOMPARE(text, std::string("河\xEF\xBF\xBD"));
        text.clear();
        QVERIFY(!TextDecoder::make(Charset::windows(1252))->decode("a\x81", text));
        QCOMPARE(text, std::string("a\xEF\xBF\xBD"));
    }

    void findsTheBytesOfACutCharacter()
    {
        QCOMPARE(TextDecoder::make(Charset::utf8())->danglingBytes("\xE6\xB2\xB3\xE6\xB5"), std::size_t{2});
        QCOMPARE(TextDecoder::make(Charset::utf8())->danglingBytes("\xE6\xB2\xB3"), std::size_t{0});
        QCOMPARE(TextDecoder::make(Charset::utf8())->danglingBytes("\xB2\xB3"), std::size_t{0});
        QCOMPARE(TextDecoder::make(Charset::gb18030())->danglingBytes("\xBA\xD3\xC1"), std::size_t{1});
        QCOMPARE(TextDecoder::make(Charset::big5())->danglingBytes("\xA4\x42\xA4"), std::size_t{1});
    }

    void guessesFromOneName_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::newRow("GBK") << QByteArray(kGbkDingshan) << QStringLiteral("GB18030");
        QTest::newRow("GBK beyond GB 2312") << QByteArray(kGbkShangHui) << QStringLiteral("GB18030");
        QTest::newRow("GBK with ASCII") << QByteArray("K1+200\xD7\xF3\xB0\xB6") << QStringLiteral("GB18030");
        QTest::newRow("UTF-8 Chinese") << QByteArray(kUtf8Dingshan) << QStringLiteral("UTF-8");
        QTest::newRow("UTF-8 Latin") << QByteArray("R\xC3\xADo Paran\xC3\xA1") << QStringLiteral("UTF-8");
        QTest::newRow("UTF-8 Cyrillic") << QByteArray("\xD0\xA1\xD0\xB0\xD0\xB2\xD0\xB0") << QStringLiteral("UTF-8");
        QTest::newRow("Big5") << QByteArray(kBig5Dingshan) << QStringLiteral("Big5");
        QTest::newRow("Big5 traditional") << QByteArray("\xBB\x4F\xA5\x5F\xBF\xA4") << QStringLiteral("Big5"); // 臺北縣
        QTest::newRow("windows-1252") << QByteArray(kLatin) << QStringLiteral("windows-1252");
        QTest::newRow("windows-1252 at the end") << QByteArray("Jos\xE9") << QStringLiteral("windows-1252");
        QTest::newRow("windows-1251") << QByteArray(kCyrillic) << QStringLiteral("windows-1251");
        QTest::newRow("windows-1250") << QByteArray(kPolish) << QStringLiteral("windows-1250");
        // 联通, the pair that many programs take for UTF-8.
        QTest::newRow("GBK like UTF-8") << QByteArray("\xC1\xAA\xCD\xA8") << QStringLiteral("GB18030");
    }

    void guessesFromOneName()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QCOMPARE(guessEncoding({sample(bytes.constData())}).charset.name, name.toStdString());
    }

    void guessesEveryTableOfRandomCommonCharacters()
    {
        std::mt19937 random(test::seed());
        std::uniform_int_distribution<int> lead(0xB0, 0xD6), trail(0xA1, 0xFE), length(2, 6);
        const auto gb = TextDecoder::make(Charset::gb18030());
        const auto toBig5 = TextDecoder::make(Charset::big5());
        for (int round = 0; round < test::amount(200, 5000); ++round) {
            std::vector<TextSample> gbk, utf8;
            for (int value = 0; value < 8; ++value) {
                std::string bytes;
                for (int i = length(random); i > 0; --i)
                    (bytes += static_cast<char>(lead(random))) += static_cast<char>(trail(random));
                std::string text;
                QVERIFY(gb->decode(bytes, text));
                gbk.push_back({bytes, false});
                utf8.push_back({text, false});
            }
            QCOMPARE(guessEncoding(gbk).charset.name, std::string("GB18030"));
            QCOMPARE(guessEncoding(utf8).charset.name, std::string("UTF-8"));
        }
    }

    void guessesEveryTableOfRandomBig5Characters()
    {
        std::mt19937 random(test::seed());
        std::uniform_int_distribution<int> lead(0xA4, 0xC5), trail(0, 156), length(2, 6);
        int right = 0;
        const int rounds = test::amount(200, 5000);
        for (int round = 0; round < rounds; ++round) {
            std::vector<TextSample> samples;
            for (int value = 0; value < 8; ++value) {
                std::string bytes;
                for (int i = length(random); i > 0; --i) {
                    const int t = trail(random);
                    (bytes += static_cast<char>(lead(random))) += static_cast<char>(t < 63 ? 0x40 + t : 0xA1 + t - 63);
                }
                samples.push_back({bytes, false});
            }
            right += guessEncoding(samples).charset == Charset::big5() ? 1 : 0;
        }
        QCOMPARE(right, rounds);
    }

    void gbkWithoutLabelReadsRight()
    {
        const test::TestFolder folder;
        const SourceLayer layer = test::readLayer(writeRiver(folder, kGbkRiver, {kGbkDingshan, kGbkShangHui}, ""));
        QCOMPARE(layer.encoding.used, std::string("GB18030"));
        QCOMPARE(layer.encoding.source, std::string("guess"));
        QCOMPARE(test::valueOf(layer, "河流名称", 0), std::string("丁山河"));
        QCOMPARE(test::valueOf(layer, "河流名称", 1), std::string("上輋水"));
        QCOMPARE(layer.encoding.samples, (std::vector<std::string>{"丁山河", "上輋水"}));
        QVERIFY2(worst(layer.issues) == Severity::Info, test::listed(layer.issues).c_str());
        QVERIFY(test::has(layer.issues, IssueCode::EncodingGuessed));
    }

    void theLabelFileWinsOverTheLanguageByte()
    {
        const test::TestFolder folder;
        const SourceLayer layer = test::readLayer(writeRiver(folder, "NAME", {kBig5Dingshan}, "BIG5", 0x4D));
        QCOMPARE(layer.encoding.used, std::string("Big5"));
        QCOMPARE(layer.encoding.source, std::string("cpg"));
        QCOMPARE(test::valueOf(layer, "NAME", 0), std::string("丁山河"));
    }

    void theLanguageByteCountsWhereThereIsNoLabelFile()
    {
        const test::TestFolder folder;
        const SourceLayer layer = test::readLayer(writeRiver(folder, "NAME", {kGbkDingshan}, "", 0x4D));
        QCOMPARE(layer.encoding.used, std::string("GB18030"));
        QCOMPARE(layer.encoding.source, std::string("ldid"));
        QVERIFY2(layer.issues.empty(), test::listed(layer.issues).c_str());
    }

    void utf8LabelledAsWindows1252IsFoundOut()
    {
        const test::TestFolder folder;
        for (const auto& [cpg, language] : {std::pair("1252", 0), std::pair("", 0x57), std::pair("", 0x03)}) {
            const SourceLayer layer =
                test::readLayer(writeRiver(folder, "NAME", {kUtf8Dingshan}, cpg, static_cast<unsigned char>(language)));
            QCOMPARE(layer.encoding.used, std::string("UTF-8"));
            QCOMPARE(test::valueOf(layer, "NAME", 0), std::string("丁山河"));
            QVERIFY(test::has(layer.issues, IssueCode::EncodingLabelWrong));
            folder.write("river.cpg", "");
        }
    }

    void gbkWithAWrongLabelIsFoundOut()
    {
        const test::TestFolder folder;
        for (const char* cpg : {"UTF-8", "1252", "BIG5", "1251"}) {
            const SourceLayer layer = test::readLayer(writeRiver(
                folder, "NAME", {"\xD5\xFB\xD6\xCE\xB3\xA4\xB6\xC8", "\xD7\xF3\xB0\xB6", kGbkShangHui}, cpg));
            QCOMPARE(layer.encoding.used, std::string("GB18030"));
            QCOMPARE(test::valueOf(layer, "NAME", 0), std::string("整治长度"));
            const Issue* issue = test::find(layer.issues, IssueCode::EncodingLabelWrong);
            QVERIFY2(issue, cpg);
            QCOMPARE(issue->args, (std::vector<std::string>{cpg, "GB18030"}));
        }
    }

    void aRightLabelIsBelievedAgainstAppearances()
    {
        // KOI8-R looks like GB 2312, Korean too: only the label tells.
        const test::TestFolder folder;
        const SourceLayer korean = test::readLayer(writeRiver(folder, "NAME", {"\xC7\xD1\xB0\xAD"}, "EUC-KR"));
        QCOMPARE(test::valueOf(korean, "NAME", 0), std::string("한강"));
        QVERIFY2(korean.issues.empty(), test::listed(korean.issues).c_str());
    }

    void theUserOverridesEverything()
    {
        const test::TestFolder folder;
        const std::string path = writeRiver(folder, "NAME", {kBig5Dingshan}, "UTF-8");
        ReadOptions options;
        options.encoding = "big5";
        const SourceLayer layer = test::readLayer(path, options);
        QCOMPARE(layer.encoding.used, std::string("Big5"));
        QCOMPARE(layer.encoding.source, std::string("override"));
        QCOMPARE(test::valueOf(layer, "NAME", 0), std::string("丁山河"));
        QVERIFY(test::has(layer.issues, IssueCode::EncodingOverridden));
        options.encoding = "klingon";
        QCOMPARE(readSource(path, options).error().code, ErrorCode::EncodingUnknown);
    }

    void aFieldNameCutInsideACharacterLosesOnlyThatCharacter()
    {
        const test::TestFolder folder;
        // As GDAL writes 河流名称 in UTF-8 and 起点桩号_左岸 in GBK: ten bytes, the last character cut.
        const SourceLayer utf8 =
            test::readLayer(writeRiver(folder, "\xE6\xB2\xB3\xE6\xB5\x81\xE5\x90\x8D\xE7", {kUtf8Dingshan}, "UTF-8"));
        QCOMPARE(utf8.fields.front().name, std::string("河流名"));
        QVERIFY(test::has(utf8.issues, IssueCode::FieldNameCut));
        QVERIFY(worst(utf8.issues) == Severity::Info);
        const SourceLayer gbk =
            test::readLayer(writeRiver(folder, "\xC6\xF0\xB5\xE3\xD7\xAE\xBA\xC5_\xD7", {kGbkDingshan}, "GBK"));
        QCOMPARE(gbk.fields.front().name, std::string("起点桩号_"));
        QVERIFY(test::has(gbk.issues, IssueCode::FieldNameCut));
    }

    /// Other programs cut before the character that has no room; and a name of ten bytes may have been longer, whatever it holds.
    void aFieldNameWithoutRoomForOneMoreCharacterMayBeCut()
    {
        const test::TestFolder folder;
        const auto isFull = [&](const std::string& name, std::string_view value, const std::string& cpg) {
            return test::readLayer(writeRiver(folder, name, {std::string(value)}, cpg)).fields.front().isNameFull;
        };
        QVERIFY(isFull("\xE6\xB2\xB3\xE6\xB5\x81\xE5\x90\x8D\xE7", kUtf8Dingshan, "UTF-8"));
        QVERIFY(isFull("\xE6\xB2\xB3\xE6\xB5\x81\xE5\x90\x8D", kUtf8Dingshan, "UTF-8"));
        QVERIFY(!isFull("\xE6\xB2\xB3\xE6\xB5\x81", kUtf8Dingshan, "UTF-8"));
        QVERIFY(isFull("\xC6\xF0\xB5\xE3\xD7\xAE\xBA\xC5_", kGbkDingshan, "GBK"));
        QVERIFY(!isFull("\xC6\xF0\xB5\xE3\xD7\xAE\xBA\xC5", kGbkDingshan, "GBK"));
        QVERIFY(isFull("DATE_CONST", kUtf8Dingshan, "UTF-8"));
        QVERIFY(!isFull("DATE_PLAN", kUtf8Dingshan, "UTF-8"));
    }

    void aValueThatFillsItsFieldMayBeCutToo()
    {
        const test::TestFolder folder;
        test::ShapefileBuilder builder(3);
        builder.field("NAME", 'C', 7).add({{{0, 0}, {1, 1}}}, {std::string(kUtf8Dingshan).substr(0, 7)});
        const SourceLayer layer = test::readLayer(builder.write(folder, "cut", test::kWgs84Prj, "UTF-8"));
        QCOMPARE(layer.encoding.used, std::string("UTF-8"));
        QCOMPARE(test::valueOf(layer, "NAME", 0), std::string("丁山"));
    }

    void namesThatAreEmptyOrTwiceGetNamesOfTheirOwn()
    {
        const test::TestFolder folder;
        test::ShapefileBuilder builder(3);
        builder.field("NAME", 'C', 4).field("NAME", 'C', 4).field("", 'C', 4);
        builder.add({{{0, 0}, {1, 1}}}, {"a", "b", "c"});
        const SourceLayer layer = test::readLayer(builder.write(folder, "twice", test::kWgs84Prj));
        QCOMPARE(test::valueOf(layer, "NAME", 0), std::string("a"));
        QCOMPARE(test::valueOf(layer, "NAME_2", 0), std::string("b"));
        QCOMPARE(test::valueOf(layer, "Field3", 0), std::string("c"));
        QVERIFY(test::has(layer.issues, IssueCode::FieldRenamed));
    }

    void bytesOfNoEncodingAreNamedWithFieldAndFeature()
    {
        const test::TestFolder folder;
        const SourceLayer layer =
            test::readLayer(writeRiver(folder, "NAME", std::vector<std::string>(40, kUtf8Dingshan), "UTF-8"));
        QVERIFY(layer.issues.empty());
        std::vector<std::string> values(40, kUtf8Dingshan);
        values[7] = "\xE4\xB8\x81\xFF\xFE";
        const SourceLayer damaged = test::readLayer(writeRiver(folder, "NAME", values, "UTF-8"));
        QCOMPARE(damaged.encoding.used, std::string("UTF-8"));
        const Issue* issue = test::find(damaged.issues, IssueCode::TextUndecodable);
        QVERIFY(issue);
        QCOMPARE(issue->subject, std::string("river.shp #7"));
        QCOMPARE(issue->args, (std::vector<std::string>{"NAME", "UTF-8"}));
        QVERIFY(isUtf8(test::valueOf(damaged, "NAME", 7)));
    }

    void tablesOfTheWorldReadRight_data()
    {
        QTest::addColumn<QString>("used");
        QTest::addColumn<QString>("value");
        QTest::newRow("dbf/gb2312") << QStringLiteral("GB18030") << QStringLiteral("简体国语");
        QTest::newRow("dbf/gbk") << QStringLiteral("GB18030") << QStringLiteral("简体国语");
        QTest::newRow("dbf/big5") << QStringLiteral("Big5") << QStringLiteral("繁體國語");
        QTest::newRow("dbf/utf8") << QStringLiteral("UTF-8") << QStringLiteral("国语國語");
        QTest::newRow("dbf/latin1") << QStringLiteral("windows-1252") << QStringLiteral("Peçeña México");
        QTest::newRow("dbf/cpg/koi8r") << QStringLiteral("KOI8-R") << QStringLiteral("русский");
        QTest::newRow("dbf/cpg/win1251") << QStringLiteral("windows-1251") << QStringLiteral("РУССКИЙ");
        QTest::newRow("dbf/cpg/win874") << QStringLiteral("windows-874") << QStringLiteral("ภาษาไทย");
        QTest::newRow("dbf/cpg/latin2") << QStringLiteral("ISO-8859-2") << QStringLiteral("čeština");
        QTest::newRow("dbf/cpg/euckr") << QStringLiteral("EUC-KR") << QStringLiteral("한국말");
        QTest::newRow("dbf/cpg/shiftjis") << QStringLiteral("Shift_JIS") << QStringLiteral("カタカナひらがな");
        QTest::newRow("dbf/cpg/big5") << QStringLiteral("Big5") << QStringLiteral("國語");
    }

    /// mapshaper's tables have no shapes: one is put beside each.
    void tablesOfTheWorldReadRight()
    {
        if (!test::realDataFolder())
            QSKIP(test::kNoRealData);
        QFETCH(QString, used);
        const std::string source = *test::realDataFolder() + "/mapshaper/" + QTest::currentDataTag();
        const test::TestFolder folder;
        test::ShapefileBuilder shapes(1);
        shapes.add({{{1, 2}}});
        const std::string path = shapes.write(folder, "table", test::kWgs84Prj);
        folder.write("table.dbf", test::readFile(source + ".dbf"));
        if (const std::string cpg = test::readFile(source + ".cpg"); !cpg.empty())
            folder.write("table.cpg", cpg);
        const SourceLayer layer = test::readLayer(path);
        QCOMPARE(layer.encoding.used, used.toStdString());
        QFETCH(QString, value);
        QCOMPARE(test::valueOf(layer, "NAME", 0), value.toStdString());
    }
};

RIPARIA_TEST(EncodingTest)
#include "EncodingTest.moc"
