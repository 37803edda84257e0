// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/SharedList.h"

#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <functional>
#include <random>
#include <set>

using namespace riparia;
using namespace riparia::test;

namespace {

std::vector<int> itemsOf(const SharedList<int>& list)
{
    return {list.begin(), list.end()};
}

SharedList<int> updated(const SharedList<int>& list, const std::vector<int>& removed, const std::vector<int>& added)
{
    return list.updated(removed, added, std::less<>());
}

std::vector<int> evenNumbers(int count)
{
    std::vector<int> numbers;
    for (int i = 0; i < count; ++i)
        numbers.push_back(2 * i);
    return numbers;
}

} // namespace

class SharedListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyListHasNothing()
    {
        const SharedList<int> none;
        QVERIFY(none.empty() && none.size() == 0 && none.begin() == none.end());
        QVERIFY(none.lowerBound([](int) { return true; }) == none.end());
        QVERIFY(itemsOf(updated(none, {1, 2}, {})).empty());
        QCOMPARE(itemsOf(updated(none, {}, {1, 2})), (std::vector<int>{1, 2}));
    }

    void itHoldsWhatItIsMadeOf()
    {
        for (const int count : {1, 255, 256, 511, 512, 513, 5000}) {
            const SharedList<int> list(evenNumbers(count));
            QCOMPARE(itemsOf(list), evenNumbers(count));
            QCOMPARE(list.size(), std::size_t(count));
            QCOMPARE(list.front(), 0);
            QCOMPARE(list.back(), 2 * count - 2);
            QCOMPARE(list[std::size_t(count) / 2], 2 * (count / 2));
        }
    }

    void lowerBoundFindsTheFirstThatDoesNotComeBefore()
    {
        const SharedList<int> list(evenNumbers(1000));
        for (int wanted = -1; wanted < 2000; ++wanted) {
            const auto at = list.lowerBound([&](int item) { return item < wanted; });
            if (wanted > 1998)
                QVERIFY(at == list.end());
            else
                QCOMPARE(*at, std::max(0, wanted + wanted % 2));
        }
    }

    void theListBeforeStaysAsItWas()
    {
        const SharedList<int> before(evenNumbers(1000));
        const SharedList<int> after = updated(before, {0, 500, 1998}, {-5, 501, 3000});
        QCOMPARE(itemsOf(before), evenNumbers(1000));
        QCOMPARE(after.size(), std::size_t(1000));
        QCOMPARE(after.front(), -5);
        QCOMPARE(after.back(), 3000);
        QVERIFY(!(before == after));
        QVERIFY(updated(after, {-5, 501, 3000}, {0, 500, 1998}) == before);
    }

    void whatIsReplacedByAnEqualOneIsNew()
    {
        using Item = std::pair<int, int>;
        const auto byFirst = [](const Item& a, const Item& b) { return a.first < b.first; };
        const SharedList<Item> list({{1, 1}, {2, 1}, {3, 1}});
        const SharedList<Item> after = list.updated({{2, 1}}, {{2, 9}}, byFirst);
        QCOMPARE(after.size(), std::size_t(3));
        QCOMPARE(after[1].second, 9);
    }

    void theDifferenceNamesWhatIsReplacedByAnEqualOne()
    {
        using Item = std::pair<int, int>;
        const auto byFirst = [](const Item& a, const Item& b) { return a.first < b.first; };
        const SharedList<Item> before({{1, 1}, {2, 1}, {3, 1}});
        const SharedList<Item> after({{1, 1}, {2, 9}, {3, 1}, {4, 1}});
        const auto [removed, added] = before.differenceTo(after, byFirst);
        QVERIFY(removed == (std::vector<Item>{{2, 1}}));
        QVERIFY(added == (std::vector<Item>{{2, 9}, {4, 1}}));
        QVERIFY(before.differenceTo(before, byFirst).first.empty());
        QVERIFY(SharedList<Item>().differenceTo(after, byFirst).second.size() == after.size());
    }

    void anyUpdatesGiveWhatASetGives()
    {
        std::mt19937 random(seed());
        const auto below = [&](std::size_t limit) { return static_cast<int>(random() % limit); };
        for (int run = 0; run < amount(20, 500); ++run) {
            std::set<int> expected;
            SharedList<int> list;
            for (int step = 0; step < 40; ++step) {
                std::set<int> removed;
                std::set<int> added;
                for (int k = below(step % 7 == 0 ? 2000 : 4); k > 0; --k) {
                    const int number = below(5000);
                    if (!expected.contains(number))
                        added.insert(number);
                    else if (below(3) == 0 || step % 5 == 0)
                        removed.insert(number);
                }
                for (const int number : removed)
                    expected.erase(number);
                expected.insert(added.begin(), added.end());
                const SharedList<int> before = list;
                list = updated(list, {removed.begin(), removed.end()}, {added.begin(), added.end()});
                const auto difference = before.differenceTo(list, std::less<>());
                QCOMPARE(difference.first, std::vector<int>(removed.begin(), removed.end()));
                QCOMPARE(difference.second, std::vector<int>(added.begin(), added.end()));
                QCOMPARE(itemsOf(list), std::vector<int>(expected.begin(), expected.end()));
                QCOMPARE(list.size(), expected.size());
            }
        }
    }
};

RIPARIA_TEST(SharedListTest)
#include "SharedListTest.moc"
