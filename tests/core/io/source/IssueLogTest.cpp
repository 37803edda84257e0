// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/IssueLog.h"
#include "tests/core/io/source/SourceChecks.h"

using namespace riparia;

namespace {

FeatureNote note(std::int64_t feature, std::vector<std::string> args = {})
{
    return {feature, Severity::Error, IssueCode::FeatureUnreadable, std::move(args), std::nullopt};
}

} // namespace

class IssueLogTest : public QObject {
    Q_OBJECT

private slots:
    void featuresWithTheSameTroubleBecomeOneIssue()
    {
        IssueLog log("a.shp");
        for (const std::int64_t feature : {3, 4, 5, 9, 11, 12})
            log.say(note(feature, {"cut"}));
        const Issues issues = std::move(log).take();
        QCOMPARE(issues.size(), std::size_t{1});
        QCOMPARE(issues[0].subject, std::string("a.shp #3-5, #9, #11-12"));
        QCOMPARE(issues[0].args, std::vector<std::string>{"cut"});
    }

    void differentTroublesStayApartAndInOrder()
    {
        IssueLog log("a.shp");
        log.say(Severity::Warning, IssueCode::CrsMissing);
        log.say(note(1, {"cut"}));
        log.say(note(2, {"torn"}));
        log.say(note(3, {"cut"}));
        const Issues issues = std::move(log).take();
        QCOMPARE(issues.size(), std::size_t{3});
        QCOMPARE(issues[0].subject, std::string("a.shp"));
        QCOMPARE(issues[1].subject, std::string("a.shp #1, #3"));
        QCOMPARE(issues[2].subject, std::string("a.shp #2"));
    }

    void beyondAHundredTheRestIsOneIssueThatNamesEveryFeature()
    {
        IssueLog log("a.shp");
        for (int i = 0; i < 250; ++i)
            log.say(note(i * 2, {std::to_string(i)}));
        const Issues issues = std::move(log).take();
        QCOMPARE(issues.size(), std::size_t{101});
        for (int i = 100; i < 250; ++i)
            QVERIFY(issues.back().subject.find("#" + std::to_string(i * 2)) != std::string::npos);
    }

    void aMillionFeaturesCostOneIssue()
    {
        IssueLog log("a.shp");
        for (int i = 0; i < 1000000; ++i)
            log.say(note(i, {std::to_string(i)}));
        const Issues issues = std::move(log).take();
        QCOMPARE(issues.size(), std::size_t{101});
        QCOMPARE(issues.back().subject, std::string("a.shp #100-999999"));
    }
};

RIPARIA_TEST(IssueLogTest)
#include "IssueLogTest.moc"
