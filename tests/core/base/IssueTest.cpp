// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Issue.h"
#include "tests/core/base/EnumNames.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <set>

using namespace riparia;

class IssueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasItsOwnNameInSnakeCase()
    {
        const std::vector<std::string> codes = test::enumerators("core/base/IssueCode.h", "enum class IssueCode {");
        QCOMPARE(codes.front(), std::string("CountMismatch"));
        QVERIFY(codes.size() >= 80);
        std::set<std::string> names;
        for (std::size_t i = 0; i < codes.size(); ++i) {
            const std::string name(toString(static_cast<IssueCode>(i)));
            QCOMPARE(name, test::snakeCase(codes[i]));
            QVERIFY2(names.insert(name).second, name.c_str());
            QVERIFY2(parseIssueCode(name) == static_cast<IssueCode>(i), name.c_str());
        }
        QCOMPARE(toString(static_cast<IssueCode>(codes.size())), std::string_view("unknown"));
        QVERIFY(!parseIssueCode("unknown"));
        QVERIFY(!parseIssueCode("Count_mismatch"));
    }

    void severitiesAreNamedAsInJson()
    {
        QCOMPARE(toString(Severity::Info), std::string_view("info"));
        QCOMPARE(toString(Severity::Warning), std::string_view("warning"));
        QCOMPARE(toString(Severity::Error), std::string_view("error"));
        QVERIFY(parseSeverity("warning") == Severity::Warning);
        QVERIFY(!parseSeverity("Warning"));
    }

    void featuresAreNamedByFileAndNumber()
    {
        QCOMPARE(featureSubject("rivers.shp", 12), std::string("rivers.shp #12"));
        QCOMPARE(featureSubject("河流.shp", 0), std::string("河流.shp #0"));
    }

    void theWorstIssueDecides()
    {
        const Issue info{Severity::Info, IssueCode::EncodingGuessed, "a.shp", {"GBK", "statistics"}, {}};
        const Issue warning{Severity::Warning, IssueCode::GeometryNull, "a.shp #3", {}, {}};
        const Issue error{Severity::Error, IssueCode::CountMismatch, "a.shp", {"60", "15"}, {}};
        QCOMPARE(worst({}), Severity::Info);
        QCOMPARE(worst({info}), Severity::Info);
        QCOMPARE(worst({info, warning, info}), Severity::Warning);
        QCOMPARE(worst({error, warning, info}), Severity::Error);
    }

    void issuesAreEqualByAllTheirParts()
    {
        const Issue issue{Severity::Warning, IssueCode::RiverGapBridged, "R1", {"12.5"}, std::array{114.3, 22.7}};
        Issue other = issue;
        QVERIFY(issue == other);
        other.at = std::nullopt;
        QVERIFY(issue != other);
        other = issue;
        other.args = {"12.6"};
        QVERIFY(issue != other);
    }
};

RIPARIA_TEST(IssueTest)
#include "IssueTest.moc"
