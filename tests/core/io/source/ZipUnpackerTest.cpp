// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/ZipUnpacker.h"
#include "tests/core/io/source/ShapefileBuilder.h"
#include "tests/core/io/source/SourceChecks.h"

#include <QDir>

#include <zip.h>

#include <filesystem>

using namespace riparia;

namespace {

struct Entry {
    std::string name;
    std::string bytes;
    bool isLink = false;
    bool isEncrypted = false;
};

/// Writes a zip whose names are the bytes given, as Windows does.
std::string writeZip(const test::TestFolder& folder, const std::string& name, const std::vector<Entry>& entries)
{
    int code = 0;
    const std::string path = folder.path(name);
    zip_t* zip = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    for (const Entry& entry : entries) {
        zip_source_t* source = zip_source_buffer(zip, entry.bytes.data(), entry.bytes.size(), 0);
        const auto index = static_cast<zip_uint64_t>(zip_file_add(zip, entry.name.c_str(), source, ZIP_FL_ENC_RAW));
        if (entry.isLink)
            zip_file_set_external_attributes(zip, index, 0, ZIP_OPSYS_UNIX, 0xA1FFu << 16);
        if (entry.isEncrypted)
            zip_file_set_encryption(zip, index, ZIP_EM_AES_128, "secret");
    }
    zip_close(zip);
    return path;
}

/// A zip of one stored entry with free choice of the sizes and the name that its directory declares.
std::string lyingZip(const std::string& name, const std::string& content, std::uint32_t declaredSize)
{
    const auto little = [](std::uint64_t value, int bytes) {
        std::string text;
        for (int i = 0; i < bytes; ++i)
            text += static_cast<char>(value >> (8 * i));
        return text;
    };
    const std::string common = little(20, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(0, 4) +
                               little(content.size(), 4) + little(declaredSize, 4) + little(name.size(), 2) +
                               little(0, 2);
    const std::string local = "PK\x03\x04" + common + name + content;
    const std::string directory = "PK\x01\x02" + little(20, 2) + common + little(0, 2) + little(0, 2) + little(0, 2) +
                                  little(0, 4) + little(0, 4) + name;
    return local + directory + "PK\x05\x06" + little(0, 4) + little(1, 2) + little(1, 2) + little(directory.size(), 4) +
           little(local.size(), 4) + little(0, 2);
}

std::vector<Entry> riverEntries(const std::string& stem)
{
    test::ShapefileBuilder builder(3);
    builder.field("NAME", 'C', 10).add({{{114, 22}, {114.1, 22.1}}}, {"a"});
    return {{stem + ".shp", builder.shp()},
            {stem + ".shx", builder.shx()},
            {stem + ".dbf", builder.dbf()},
            {stem + ".prj", test::kWgs84Prj}};
}

struct Unpacked {
    Result<std::vector<UnpackedFile>> files;
    Issues issues;
};

Unpacked unpack(const std::string& path, const test::TestFolder& into, const ZipLimits& limits = {})
{
    IssueLog log("a.zip");
    auto files = unpackZip(path, into.path(), log, {}, limits);
    return {std::move(files), std::move(log).take()};
}

} // namespace

class ZipUnpackerTest : public QObject {
    Q_OBJECT

private slots:
    void anArchiveForOthersIsJudgedByItsDirectory()
    {
        const test::TestFolder folder;
        const std::string path = writeZip(folder, "a.xlsx", {{"a.xml", std::string(3 << 20, 'x')}, {"b.xml", "<b/>"}});
        const auto packed = checkZip(path, "a.xlsx");
        QVERIFY(!packed && packed.error().code == ErrorCode::ArchiveUnsafe);
        ZipLimits wide;
        wide.mostRatio = 1e9;
        QVERIFY(checkZip(path, "a.xlsx", wide).has_value());
        wide.mostBytes = 1000;
        QVERIFY(!checkZip(path, "a.xlsx", wide));
        wide.mostEntries = 1;
        QVERIFY(!checkZip(path, "a.xlsx", wide));
        const auto broken = checkZip(folder.write("b.xlsx", "PK\x03\x04"), "b.xlsx");
        QVERIFY(!broken && broken.error().code == ErrorCode::FileDamaged);
    }

    void namesOfChineseWindowsBecomeReadable()
    {
        const test::TestFolder folder, into;
        // 河流/丁山河.txt in GBK, with the separators of Windows.
        const auto result =
            unpack(writeZip(folder, "a.zip", {{"\xBA\xD3\xC1\xF7\\\xB6\xA1\xC9\xBD\xBA\xD3.txt", "x"}}), into);
        QVERIFY(result.files.has_value());
        QCOMPARE(result.files->front().name, std::string("河流/丁山河.txt"));
        QCOMPARE(test::readFile(result.files->front().path), std::string("x"));
        const auto utf8 = unpack(writeZip(folder, "b.zip", {{"上輋水.txt", "y"}}), into);
        QCOMPARE(utf8.files->front().name, std::string("上輋水.txt"));
    }

    void entriesThatWouldLeaveTheFolderAreSkipped_data()
    {
        QTest::addColumn<bool>("named");
        for (const char* name : {"../evil.txt", "a/../../evil.txt", "/etc/evil.txt", "..\\evil.txt", "C:\\evil.txt",
                                 "C:evil.txt", "\\\\server\\evil.txt", "..", "a/..", "a\nb.txt", "bell\x07.txt"})
            QTest::newRow(name) << true;
    }

    void entriesThatWouldLeaveTheFolderAreSkipped()
    {
        const test::TestFolder folder, outer;
        std::filesystem::create_directory(outer.path("in"));
        IssueLog log("a.zip");
        const auto files =
            unpackZip(writeZip(folder, "a.zip", {{QTest::currentDataTag(), "evil"}, {"good.txt", "good"}}),
                      outer.path("in"), log);
        QVERIFY(files.has_value());
        QCOMPARE(files->size(), std::size_t{1});
        QVERIFY(test::has(std::move(log).take(), IssueCode::ArchiveEntrySkipped));
        const auto beside =
            QDir(QString::fromStdString(outer.path())).entryList(QDir::NoDotAndDotDot | QDir::AllEntries);
        QCOMPARE(beside, QStringList{QStringLiteral("in")});
    }

    void linksAndEncryptedEntriesAreSkipped()
    {
        const test::TestFolder folder, into;
        const auto result =
            unpack(writeZip(folder, "a.zip",
                            {{"link.shp", "/etc/passwd", true}, {"locked.txt", "x", false, true}, {"good", "x"}}),
                   into);
        QVERIFY(result.files.has_value());
        QCOMPARE(result.files->size(), std::size_t{1});
        QCOMPARE(result.issues.size(), std::size_t{2});
        QCOMPARE(result.issues[0].args, (std::vector<std::string>{"link.shp", "symbolic link"}));
        QCOMPARE(result.issues[1].args, (std::vector<std::string>{"locked.txt", "encrypted"}));
    }

    void tooManyEntriesAreRefused()
    {
        const test::TestFolder folder, into;
        std::vector<Entry> entries;
        for (int i = 0; i < 1001; ++i)
            entries.push_back({"f" + std::to_string(i), "x"});
        QCOMPARE(unpack(writeZip(folder, "a.zip", entries), into).files.error().code, ErrorCode::ArchiveUnsafe);
        entries.pop_back();
        QCOMPARE(unpack(writeZip(folder, "b.zip", entries), into).files->size(), std::size_t{1000});
    }

    void aBombIsRefusedBeforeItGoesOff()
    {
        const test::TestFolder folder, into;
        const std::string path = writeZip(folder, "bomb.zip", {{"zeros.shp", std::string(50'000'000, '\0')}});
        QVERIFY(std::filesystem::file_size(path) < 100'000);
        const auto result = unpack(path, into);
        QCOMPARE(result.files.error().code, ErrorCode::ArchiveUnsafe);
        QVERIFY(QDir(QString::fromStdString(into.path())).isEmpty());
    }

    void moreBytesThanAllowedAreRefused()
    {
        const test::TestFolder folder, into;
        ZipLimits limits;
        limits.mostBytes = 1000;
        const std::string path =
            writeZip(folder, "a.zip", {{"a", std::string(600, 'a')}, {"b", std::string(600, 'b')}});
        QCOMPARE(unpack(path, into, limits).files.error().code, ErrorCode::ArchiveUnsafe);
    }

    void anEntryLargerThanItSaysDoesNotPass()
    {
        const test::TestFolder folder, into;
        ZipLimits limits;
        limits.mostBytes = 1000;
        for (const std::uint32_t declared : {1u, 10u, 0u, 4'000'000'000u}) {
            const std::string path = folder.write("lie.zip", lyingZip("rivers.shp", std::string(5000, 'x'), declared));
            const auto result = unpack(path, into, limits);
            const bool refused = !result.files || (result.files->empty() && !result.issues.empty());
            QVERIFY2(refused, std::to_string(declared).c_str());
        }
    }

    void layersOfAllFoldersAreRead()
    {
        const test::TestFolder folder;
        std::vector<Entry> entries = riverEntries("北区/rivers");
        for (const Entry& entry : riverEntries("south/RIVERS"))
            entries.push_back(entry);
        entries.push_back({"__MACOSX/._rivers.shp", "junk"});
        entries.push_back({"readme.txt", "hello"});
        const auto source = readSource(writeZip(folder, "a.zip", entries));
        QVERIFY(source.has_value());
        QCOMPARE(source->layers.size(), std::size_t{2});
        QCOMPARE(source->format, std::string("ESRI Shapefile"));
        QCOMPARE(source->layers[0].file, std::string("a.zip/south/RIVERS.shp"));
        QCOMPARE(source->layers[1].file, std::string("a.zip/北区/rivers.shp"));
        QCOMPARE(worst(source->issues), Severity::Info);
        ReadOptions options;
        options.layer = "rivers";
        QCOMPARE(readSource(folder.path("a.zip"), options)->layers.size(), std::size_t{1});
        options.layer = "lakes";
        QCOMPARE(readSource(folder.path("a.zip"), options).error().code, ErrorCode::LayerUnknown);
    }

    void whatCannotBeReadInAnArchiveIsNamed()
    {
        const test::TestFolder folder;
        std::vector<Entry> entries = riverEntries("rivers");
        entries.push_back({"broken.shp", "not a shapefile"});
        entries.push_back({"inner.zip", "PK"});
        entries.push_back({"table.dbf", "x"});
        const auto source = readSource(writeZip(folder, "a.zip", entries));
        QVERIFY(source.has_value());
        QCOMPARE(source->layers.size(), std::size_t{1});
        const std::string said = test::listed(source->issues);
        for (const char* name : {"broken.shp", "inner.zip", "table.dbf"})
            QVERIFY2(said.find(name) != std::string::npos, said.c_str());
        QCOMPARE(worst(source->issues), Severity::Error);
    }

    void aDamagedArchiveGivesItsSoundEntries()
    {
        const test::TestFolder folder;
        std::vector<Entry> entries = riverEntries("rivers");
        entries.push_back({"other.geojson", std::string(3000, 'z')});
        std::string bytes = test::readFile(writeZip(folder, "a.zip", entries));
        const std::size_t local = bytes.find("other.geojson");
        for (std::size_t i = 0; i < 8; ++i)
            bytes[local + 13 + i] = static_cast<char>(bytes[local + 13 + i] ^ 0x5A); // in the packed data
        const auto source = readSource(folder.write("b.zip", bytes));
        QVERIFY(source.has_value());
        QCOMPARE(source->layers.size(), std::size_t{1});
        QVERIFY(test::has(source->issues, IssueCode::ArchiveEntrySkipped));
    }

    void everyTruncationIsRefusedOrSaid()
    {
        const test::TestFolder folder;
        const std::string bytes = test::readFile(writeZip(folder, "a.zip", riverEntries("rivers")));
        for (std::size_t length = 0; length < bytes.size(); length += 3)
            QVERIFY2(!readSource(folder.write("t.zip", bytes.substr(0, length))), std::to_string(length).c_str());
    }

    void nothingStaysBehind()
    {
        const test::TestFolder folder, scratch;
        const std::string path = writeZip(folder, "a.zip", riverEntries("rivers"));
        qputenv("TMPDIR", QByteArray::fromStdString(scratch.path()));
        QVERIFY(readSource(path).has_value());
        qunsetenv("TMPDIR");
        QVERIFY(QDir(QString::fromStdString(scratch.path())).isEmpty());
    }
};

RIPARIA_TEST(ZipUnpackerTest)
#include "ZipUnpackerTest.moc"
