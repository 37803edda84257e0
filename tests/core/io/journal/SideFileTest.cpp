// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/journal/SideFile.h"

#include "core/io/journal/SideWriter.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QtTest/QtTest>

#include <latch>

using namespace riparia;
using namespace riparia::test;
using namespace riparia::journal;

namespace {

std::function<void(const LineSink&)> lines(const std::vector<std::string>& texts)
{
    return [texts](const LineSink& put) {
        for (const std::string& text : texts)
            put(text);
    };
}

std::vector<std::string> read(const std::string& path, ErrorCode* error = nullptr)
{
    std::vector<std::string> texts;
    const auto done = readSideFile(path, [&](std::string_view line) {
        texts.emplace_back(line);
        return true;
    });
    if (error)
        *error = codeOf(done);
    else
        must(done);
    return texts;
}

QByteArray contentOf(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const std::string& path, const QByteArray& bytes)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
}

} // namespace

class SideFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesComeBackAsTheyWere()
    {
        const Folder folder;
        for (const std::vector<std::string>& texts :
             {std::vector<std::string>{}, {""}, {"a", "", "end 2 abc", std::string(3'000'000, 'x')}}) {
            must(writeSideFile(folder.file("side"), lines(texts), {}));
            QVERIFY(read(folder.file("side")) == texts);
        }
        QVERIFY(folder.names() == std::vector<std::string>{"side"});
    }

    void aFileThatIsNotWholeGivesNothing()
    {
        const Folder folder;
        const std::string path = folder.file("side");
        must(writeSideFile(path, lines({"first", "second", "third"}), {}));
        const QByteArray whole = contentOf(path);
        for (qsizetype size = 0; size < whole.size() - 1; ++size) { // without its last line end it is whole
            put(path, whole.left(size));
            ErrorCode error{};
            QVERIFY(read(path, &error).empty());
            QVERIFY(error == ErrorCode::FileDamaged);
        }
        for (qsizetype at = 0; at < whole.size() - 1; ++at) {
            QByteArray changed = whole;
            changed[at] = static_cast<char>(changed[at] ^ 1);
            put(path, changed);
            ErrorCode error{};
            QVERIFY2(read(path, &error).empty(), qPrintable(QString::number(at)));
            QVERIFY(error == ErrorCode::FileDamaged);
        }
    }

    void aStopLeavesNoFile()
    {
        const Folder folder;
        std::stop_source stop;
        const auto done = writeSideFile(
            folder.file("side"),
            [&](const LineSink& sink) {
                sink("one");
                stop.request_stop();
                sink("two");
            },
            stop.get_token());
        QVERIFY(codeOf(done) == ErrorCode::Cancelled);
        QVERIFY(folder.names().empty());
        QVERIFY(codeOf(writeSideFile(folder.file("no/such/side"), lines({}), {})) == ErrorCode::FileNotFound);
    }

    void theWriterSaysWhatIsMissing()
    {
        const Folder folder;
        std::latch gate(1);
        SideWriter writer;
        writer.add({3, folder.file("three"), [&](const LineSink& sink) {
                        gate.wait();
                        sink("3");
                    }});
        writer.add({5, folder.file("five"), lines({"5"})});
        QCOMPARE(writer.firstMissing().value(), std::int64_t(3));
        QVERIFY(!writer.error());
        gate.count_down();
        writer.wait();
        QVERIFY(!writer.firstMissing());
        QVERIFY(folder.names() == (std::vector<std::string>{"five", "three"}));
    }

    void whatFailedIsTriedAgain()
    {
        const Folder folder;
        SideWriter writer;
        writer.add({1, folder.file("later/one"), lines({"1"})});
        writer.add({2, folder.file("two"), lines({"2"})});
        writer.wait();
        QCOMPARE(writer.firstMissing().value(), std::int64_t(1));
        QVERIFY(writer.error()->code == ErrorCode::FileNotFound);
        QVERIFY(QDir(QString::fromStdString(folder.path())).mkdir(QStringLiteral("later")));
        writer.retry();
        writer.wait();
        QVERIFY(!writer.firstMissing() && !writer.error());
        QVERIFY(read(folder.file("later/one")) == std::vector<std::string>{"1"});
    }

    void whatIsAbandonedIsForgotten()
    {
        const Folder folder;
        SideWriter writer;
        for (int round = 0; round < amount(50, 2000); ++round) {
            for (int i = 0; i < 4; ++i)
                writer.add({i + 1, folder.file(std::to_string(i)), lines({std::string(10000, 'x')})});
            writer.abandon();
            QVERIFY(!writer.firstMissing());
        }
        writer.add({9, folder.file("after"), lines({"9"})});
        writer.wait();
        QVERIFY(read(folder.file("after")) == std::vector<std::string>{"9"});
    }

    void theWriterEndsWhenAllIsWritten()
    {
        const Folder folder;
        {
            SideWriter writer;
            for (int i = 0; i < 20; ++i)
                writer.add({i + 1, folder.file(std::to_string(i)), lines({"x"})});
        }
        QCOMPARE(folder.names().size(), std::size_t(20));
    }
};

RIPARIA_TEST(SideFileTest)
#include "SideFileTest.moc"
