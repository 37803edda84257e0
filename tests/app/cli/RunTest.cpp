// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/JsonText.h"
#include "tests/app/cli/CliRun.h"
#include "tests/support/TestMain.h"

#include <nlohmann/json.hpp>

#include <QtTest/QtTest>

using namespace riparia;
using test::runCli;

class RunTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theVersionIsPrinted()
    {
        const test::CliResult result = runCli({"--version"});
        QCOMPARE(result.code, 0);
        QVERIFY(result.out.starts_with("riparia-cli 0."));
        QCOMPARE(result.err, std::string());
    }

    void aWrongCommandLineIsAnsweredOnStderrWithCode2()
    {
        const test::CliResult result = runCli({"sumary"});
        QCOMPARE(result.code, 2);
        QCOMPARE(result.out, std::string());
        QVERIFY(result.err.starts_with("riparia-cli: There is no command sumary"));
        QCOMPARE(runCli({}).code, 2);
        QCOMPARE(runCli({"--lang", "fr", "--quiet"}).code, 2);
    }

    void theHintLeadsToTheHelpOfTheCommand()
    {
        const test::CliResult result = runCli({"summary", "plan.gpkg", "--buy", "water"});
        QVERIFY2(result.err.find("is --by meant?") != std::string::npos &&
                     result.err.find("riparia-cli summary --help") != std::string::npos,
                 result.err.c_str());
        QVERIFY(runCli({"import", "a.shp"}).err.find("Exactly one of --output, --into is needed.") !=
                std::string::npos);
    }

    /// Geodata has several files; nobody can pipe them in.
    void aSourceIsNoStream()
    {
        for (const std::vector<std::string>& words :
             {std::vector<std::string>{"info", "-"}, {"import", "-", "-o", "plan.gpkg"}}) {
            const test::CliResult result = runCli(words);
            QCOMPARE(result.code, 2);
            QVERIFY2(result.err.find("standard input") != std::string::npos, result.err.c_str());
        }
    }

    void filesAreNamedAsTheyWereTyped()
    {
        QCOMPARE(runCli({"info", "none/rivers.shp"}).err,
                 std::string("riparia-cli: There is no file none/rivers.shp.\n"));
        QCOMPARE(runCli({"info", "."}).err,
                 std::string("riparia-cli: Riparia cannot read data from . (it is a folder).\n"));
        QCOMPARE(runCli({"doctor", "."}).err, std::string("riparia-cli: . is not a Riparia plan (it is a folder).\n"));
    }

    void withJsonErrorsAreOneLineOfJson()
    {
        const test::CliResult result = runCli({"--json", "a\n\"b\x1b"});
        QCOMPARE(result.code, 2);
        QCOMPARE(result.out, std::string());
        QCOMPARE(result.err.find('\n'), result.err.size() - 1);
        const auto error = nlohmann::json::parse(result.err).at("error");
        QCOMPARE(error.at("code").get<std::string>(), std::string("usage"));
        QVERIFY(error.at("message").get<std::string>().find("a\n\"b\x1b") != std::string::npos);
        QVERIFY(error.at("file").is_null());
        QVERIFY(nlohmann::json::accept(runCli({"--json", "\xff\xfe"}).err));
    }

    void textForATerminalIsMadeSafe()
    {
        const test::CliResult result = runCli({"\x1b[31m\n\u202Ecmd"});
        QVERIFY(result.err.find('\x1b') == std::string::npos);
        QVERIFY(result.err.find("\u202E") == std::string::npos);
    }

    void theLanguageComesFromTheOptionElseFromTheLocale()
    {
        const std::string chinese = "没有给出命令。";
        riparia::cli::Environment environment;
        environment.lang = "zh_CN.UTF-8";
        QVERIFY(runCli({}, {}, environment).err.find(chinese) != std::string::npos);
        QVERIFY(runCli({"--lang", "en"}, {}, environment).err.find(chinese) == std::string::npos);
        QVERIFY(runCli({"--lang=zh_CN"}).err.find(chinese) != std::string::npos);
        environment.lcAll = "C";
        QVERIFY(runCli({}, {}, environment).err.find(chinese) == std::string::npos);
    }
};

RIPARIA_TEST(RunTest)
#include "RunTest.moc"
