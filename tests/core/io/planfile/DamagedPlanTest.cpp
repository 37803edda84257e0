// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/PlanStore.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <random>
#include <set>

using namespace riparia;
using namespace riparia::test;

namespace {

/// What may be said of a file that is no sound plan.
bool isPlain(const Error& error)
{
    const std::set<ErrorCode> expected{ErrorCode::PlanDamaged,    ErrorCode::NotAPlan,   ErrorCode::PlanNewer,
                                       ErrorCode::FileUnreadable, ErrorCode::CrsUnknown, ErrorCode::PlanLocked};
    return expected.contains(error.code) && !error.subject.empty();
}

std::string described(const std::string& what, const Error& error)
{
    return what + ": " + std::string(toString(error.code)) + " " + error.subject + " (" + error.detail + ")";
}

} // namespace

/// Files that are cut short or have wrong bytes: an error or issues, never a crash, a hang or a changed file.
class DamagedPlanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoPlanIsSaidSo_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("river,from,to\n").repeated(100);
        QTest::newRow("zeros") << QByteArray(10000, '\0');
        QTest::newRow("a header alone") << QByteArray("SQLite format 3\0", 16);
    }
    void whatIsNoPlanIsSaidSo()
    {
        QFETCH(QByteArray, bytes);
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putBytes(path, bytes.toStdString());
        const auto store = PlanStore::open(path);
        QVERIFY(!store);
        QCOMPARE(store.error().code, ErrorCode::NotAPlan);
        QCOMPARE(store.error().subject, path);
        QCOMPARE(bytesOf(path), bytes.toStdString());
        QCOMPARE(folder.names(), std::vector<std::string>{"a.gpkg"});
        QCOMPARE(codeOf(PlanStore::open(folder.path())), ErrorCode::NotAPlan);
        QCOMPARE(codeOf(PlanStore::open(folder.file("none.gpkg"))), ErrorCode::FileNotFound);
    }

    void anotherGeoPackageIsNoPlan()
    {
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        sql(path, "DROP TABLE riparia_meta");
        const auto store = PlanStore::open(path);
        QVERIFY(!store);
        QCOMPARE(store.error().code, ErrorCode::NotAPlan);
    }

    void aFileCutShortAnywhereIsRefused()
    {
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        const std::string bytes = bytesOf(path);
        std::mt19937_64 random(seed());
        const std::size_t places = bytes.size() / 64;
        for (int i = 0; i < amount(40, int(places)); ++i) {
            const std::size_t place = isLong() ? std::size_t(i) : random() % places;
            const std::string cut = bytes.substr(0, place * 64);
            putBytes(path, cut);
            const auto store = PlanStore::open(path);
            QVERIFY2(!store, std::to_string(place * 64).c_str());
            QVERIFY2(isPlain(store.error()), described(std::to_string(place * 64), store.error()).c_str());
            QVERIFY(bytesOf(path) == cut);
        }
        QCOMPARE(folder.names(), std::vector<std::string>{"a.gpkg"});
    }

    void wrongBytesAnywhereAreFoundOrHarmless()
    {
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        const Plan plan = smallPlan();
        must(PlanStore::create(path, plan, stamp()));
        const std::string bytes = bytesOf(path);
        std::mt19937_64 random(seed());
        int opened = 0;
        int sound = 0;
        const int rounds = amount(60, 5000);
        for (int i = 0; i < rounds; ++i) {
            std::string wrong = bytes;
            // A quarter of them near the header, where they do most.
            const std::size_t range = i % 4 == 0 ? 4096 : wrong.size();
            const int changes = 1 + int(random() % 4);
            for (int j = 0; j < changes; ++j)
                wrong[random() % range] = char(random());
            putBytes(path, wrong);
            const std::string what = "round " + std::to_string(i);
            const auto store = PlanStore::open(path);
            if (!store) {
                QVERIFY2(isPlain(store.error()), described(what, store.error()).c_str());
                continue;
            }
            ++opened;
            sound += (*store)->plan() == plan ? 1 : 0;
            // A plan that differs says what is different.
            if (!((*store)->plan().info() == plan.info()) || compare((*store)->plan(), plan).isEmpty())
                continue;
            QVERIFY2(!(*store)->issues().empty() || !(*store)->foreignEdits().empty(), what.c_str());
        }
        qInfo("%d of %d opened, %d as they were", opened, rounds, sound);
        QVERIFY(opened > rounds / 4 && opened < rounds);
    }

    void aDamagedPlanThatOpensCanBeSavedElsewhere()
    {
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        const Plan plan = smallPlan();
        must(PlanStore::create(path, plan, stamp()));
        const std::string bytes = bytesOf(path);
        std::mt19937_64 random(seed() + 1);
        int notWritten = 0;
        for (int i = 0; i < amount(10, 600); ++i) {
            std::string wrong = bytes;
            wrong[random() % wrong.size()] = char(random());
            wrong[random() % wrong.size()] = char(random());
            putBytes(path, wrong);
            const auto store = PlanStore::open(path);
            if (!store || (*store)->isReadOnly())
                continue;
            const Plan read = (*store)->plan();
            ChangeSet changes;
            for (const auto& [id, segment] : read.segments())
                changes.remove(segment);
            const Result<void> saved = (*store)->save(changes, read.info(), stamp());
            const std::string what = "round " + std::to_string(i);
            if (saved)
                continue;
            ++notWritten;
            QVERIFY2(saved.error().subject == path, described(what, saved.error()).c_str());
            QVERIFY2((*store)->plan() == read, what.c_str());
            const std::string target = folder.file("b.gpkg");
            const Result<void> elsewhere = (*store)->saveAs(target, stamp(), true);
            QVERIFY2(elsewhere, elsewhere ? "" : described(what, elsewhere.error()).c_str());
            QVERIFY2(must(PlanStore::open(target))->plan() == read, what.c_str());
            must((*store)->save(changes, read.info(), stamp()));
        }
        qInfo("%d could not be saved in place", notWritten);
    }
};

RIPARIA_TEST(DamagedPlanTest)
#include "DamagedPlanTest.moc"
