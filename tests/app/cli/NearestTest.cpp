// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Nearest.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia::cli;

class NearestTest : public QObject {
    Q_OBJECT

    static std::string nearest(std::string_view typed)
    {
        return nearestWord(typed, {"info", "import", "doctor", "locate", "slice", "add", "summary", "export", "sample"})
            .value_or("");
    }

private Q_SLOTS:
    void findsTheWordBehindATypingMistake()
    {
        QCOMPARE(nearest("sumary"), std::string("summary"));
        QCOMPARE(nearest("imoprt"), std::string("import"));
        QCOMPARE(nearest("exports"), std::string("export"));
        QCOMPARE(nearest("lcoate"), std::string("locate"));
        QCOMPARE(nearest("infos"), std::string("info"));
    }
    void findsTheOneWordThatIsBegun()
    {
        QCOMPARE(nearest("sum"), std::string("summary"));
        QCOMPARE(nearestWord("--new", {"--help", "--new-instance"}).value_or(""), std::string("--new-instance"));
        QCOMPARE(nearestWord("--out", {"--outline", "--output", "--our"}).value_or(""),
                 std::string("--our")); // of two begun neither
    }
    void saysNothingWhereNothingIsNear()
    {
        QCOMPARE(nearest("validate-everything"), std::string());
        QCOMPARE(nearest("x"), std::string());
        QCOMPARE(nearest(""), std::string());
        QCOMPARE(nearest(std::string(100000, 'a')), std::string());
    }
    void theFirstOfEqualsWins() { QCOMPARE(nearestWord("b", {"ab", "bc"}).value_or(""), std::string("ab")); }
};

RIPARIA_TEST(NearestTest)
#include "NearestTest.moc"
