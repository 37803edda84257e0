// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/journal/Journal.h"

#include "core/io/journal/LeftJournal.h"
#include "tests/core/io/journal/EditingProcess.h"
#include "tests/core/io/journal/RandomGestures.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QtTest/QtTest>

#include <filesystem>
#include <random>

using namespace riparia;
using namespace riparia::test;

namespace {

constexpr int kGestures = 60;

/// Size of the log of the only journal under `root`.
std::int64_t logBytes(const std::string& root)
{
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(root, error)) {
        const auto size = std::filesystem::file_size(entry.path() / "journal.sqlite-wal", error);
        return error ? 0 : static_cast<std::int64_t>(size);
    }
    return 0;
}

/// Edits in another process until it is killed there.
EditingProcess editing(const std::string& root, unsigned number, JournalOptions options = {})
{
    return EditingProcess([=](const std::function<void(const Said&)>& say) {
        RandomGestures random(number);
        Journal journal(root, random.base(), options);
        for (int i = 1; i <= kGestures; ++i) {
            journal.record(random.next());
            say({i, journal.point().missing, logBytes(root)});
        }
        for (;;)
            journal.wait();
    });
}

struct Outcome {
    std::int64_t gestures = 0;
    QString wrong;
};

/// What is back must be the plan as it was after one of the gestures.
Outcome recover(const std::string& root, unsigned number, const std::vector<Plan>& states)
{
    std::vector<LeftJournal> left = LeftJournal::find(root);
    if (left.empty())
        return {};
    if (left.size() > 1)
        return {0, QStringLiteral("several journals")};
    const RandomGestures random(number);
    const auto recovered = left[0].recovered(random.basePlan());
    if (!recovered)
        return {0, QString::fromStdString(recovered.error().detail)};
    const auto gestures = static_cast<std::size_t>(recovered->gestures);
    if (gestures >= states.size() || !sameEntities(applied(random.basePlan(), *recovered), states[gestures]) ||
        !(recovered->info == states[gestures].info()))
        return {0, QStringLiteral("not the plan after gesture %1").arg(gestures)};
    if (const auto discarded = left[0].discard(); !discarded)
        return {0, QStringLiteral("cannot be discarded")};
    return {recovered->gestures, {}};
}

} // namespace

class JournalCrashTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killedAtAnyMomentEveryFinishedGestureIsBack()
    {
        const Folder folder;
        const std::string root = folder.file("recovery");
        std::mt19937 random(seed());
        for (int round = 0; round < amount(20, 100); ++round) {
            const unsigned number = seed() + static_cast<unsigned>(round);
            const std::vector<Plan> states = statesOf(number, kGestures);
            EditingProcess process = editing(root, number);
            std::vector<Said> said = process.listen(1 + static_cast<int>(random() % kGestures));
            const std::vector<Said> rest = process.kill();
            said.insert(said.end(), rest.begin(), rest.end());
            QVERIFY(!said.empty() && said.back().missing == 0);
            const Outcome outcome = recover(root, number, states);
            QVERIFY2(outcome.wrong.isEmpty(), qPrintable(outcome.wrong));
            QVERIFY2(outcome.gestures >= said.back().gestures,
                     qPrintable(QStringLiteral("%1 of %2").arg(outcome.gestures).arg(said.back().gestures)));
        }
    }

    void killedWhileLargeChangesAreWrittenNoMoreIsLostThanWasSaid()
    {
        const Folder folder;
        const std::string root = folder.file("recovery");
        std::mt19937 random(seed());
        for (int round = 0; round < amount(20, 100); ++round) {
            const unsigned number = seed() + 1000u + static_cast<unsigned>(round);
            const std::vector<Plan> states = statesOf(number, kGestures);
            EditingProcess process = editing(root, number, {3000});
            std::vector<Said> said = process.listen(1 + static_cast<int>(random() % kGestures));
            const std::vector<Said> rest = process.kill();
            said.insert(said.end(), rest.begin(), rest.end());
            std::int64_t safe = 0;
            for (const Said& each : said)
                safe = std::max(safe, each.gestures - each.missing);
            const Outcome outcome = recover(root, number, states);
            QVERIFY2(outcome.wrong.isEmpty(), qPrintable(outcome.wrong));
            QVERIFY2(outcome.gestures >= safe, qPrintable(QStringLiteral("%1 of %2").arg(outcome.gestures).arg(safe)));
        }
    }

    void damageAtTheTailLosesOnlyTheTail()
    {
        const Folder folder;
        std::mt19937 random(seed());
        for (int round = 0; round < amount(20, 300); ++round) {
            const std::string root = folder.file(std::to_string(round));
            const unsigned number = seed() + 2000u + static_cast<unsigned>(round);
            const std::vector<Plan> states = statesOf(number, kGestures);
            EditingProcess process = editing(root, number);
            const std::vector<Said> said = process.listen(kGestures);
            process.kill();
            QCOMPARE(said.size(), std::size_t(kGestures));
            std::string log;
            for (const auto& entry : std::filesystem::directory_iterator(root))
                log = (entry.path() / "journal.sqlite-wal").string();
            QFile file(QString::fromStdString(log));
            QVERIFY(file.open(QIODevice::ReadWrite));
            // From here on it is cut off, or one byte is another: what was there before is back.
            const std::int64_t first = said[4].bytes;
            const std::int64_t place =
                first + static_cast<std::int64_t>(random() % static_cast<unsigned>(file.size() - first));
            if (random() % 2 == 0) {
                QVERIFY(file.resize(place));
            } else {
                QVERIFY(file.seek(place));
                char byte = 0;
                QVERIFY(file.getChar(&byte));
                QVERIFY(file.seek(place));
                QVERIFY(file.putChar(static_cast<char>(byte ^ 0x10)));
            }
            file.close();
            std::int64_t before = 0;
            for (const Said& each : said)
                before = each.bytes <= place ? each.gestures : before;
            const Outcome outcome = recover(root, number, states);
            QVERIFY2(outcome.wrong.isEmpty(), qPrintable(outcome.wrong));
            QVERIFY2(outcome.gestures >= before && outcome.gestures < kGestures,
                     qPrintable(QStringLiteral("%1 of %2").arg(outcome.gestures).arg(before)));
        }
    }

    void twoProcessesAtOnceDoNotDisturbEachOther()
    {
        const Folder folder;
        const std::string root = folder.file("recovery");
        EditingProcess first = editing(root, 1);
        first.listen(10);
        EditingProcess second = editing(root, 2);
        second.listen(10);
        QVERIFY(LeftJournal::find(root).empty());
        first.kill();
        const Outcome one = recover(root, 1, statesOf(1, kGestures));
        QVERIFY2(one.wrong.isEmpty() && one.gestures >= 10, qPrintable(one.wrong));
        QVERIFY(LeftJournal::find(root).empty());
        second.kill();
        const Outcome two = recover(root, 2, statesOf(2, kGestures));
        QVERIFY2(two.wrong.isEmpty() && two.gestures >= 10, qPrintable(two.wrong));
    }
};

RIPARIA_TEST(JournalCrashTest)
#include "JournalCrashTest.moc"
