// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ArgumentParser.h"
#include "app/cli/Command.h"
#include "app/cli/HelpText.h"
#include "app/cli/help/WindowProgram.h"
#include "app/text/Language.h"
#include "core/base/Text.h"
#include "tests/app/cli/CliRun.h"
#include "tests/support/TestMain.h"

#include <QProcess>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::cli;

class HelpTest : public QObject {
    Q_OBJECT

    static void fitsATerminal(const std::string& text)
    {
        for (const std::string& line : split(text, '\n'))
            QVERIFY2(displayWidth(line) <= 100, line.c_str());
    }

private Q_SLOTS:
    void theOverviewNamesEveryCommand()
    {
        for (const char* language : {"en", "zh_CN"}) {
            const test::CliResult result = test::runCli({"--help", "--lang", language});
            QCOMPARE(result.code, 0);
            QCOMPARE(result.err, std::string());
            fitsATerminal(result.out);
            for (const Command& command : allCommands())
                QVERIFY2(result.out.find("  " + command.spec.name + "  ") != std::string::npos,
                         command.spec.name.c_str());
        }
    }

    void everyCommandHasHelpWithExamplesInBothLanguages()
    {
        for (const Command& command : allCommands()) {
            for (const char* language : {"en", "zh_CN"}) {
                const test::CliResult result = test::runCli({command.spec.name, "--help", "--lang", language});
                QCOMPARE(result.code, 0);
                fitsATerminal(result.out);
                QVERIFY2(command.spec.examples.size() >= 2, command.spec.name.c_str());
                for (const ExampleSpec& example : command.spec.examples)
                    QVERIFY(result.out.find("riparia-cli " + example.command) != std::string::npos);
                for (const OptionSpec& option : command.spec.options)
                    QVERIFY2(result.out.find("--" + option.name) != std::string::npos, option.name.c_str());
            }
        }
    }

    void everyExampleIsACommandLineThatCanBeParsed()
    {
        std::vector<CommandSpec> specs;
        for (const Command& command : allCommands())
            specs.push_back(command.spec);
        for (const CommandSpec& spec : specs) {
            for (const ExampleSpec& example : spec.examples) {
                const std::string words = example.command.substr(0, example.command.find_first_of("|<>"));
                std::vector<std::string> parts;
                for (const QString& part : QProcess::splitCommand(QString::fromStdString(words)))
                    parts.push_back(part.toStdString());
                const Parsed parsed = ArgumentParser::parse(parts, specs);
                QVERIFY2(parsed.problem.empty(), (example.command + ": " + parsed.problem).c_str());
            }
        }
    }

    void theWindowsHelpIsInOneLanguage()
    {
        const TranslationScope chinese(Language::Chinese);
        const std::string help = HelpText::ofProgram(windowProgram());
        fitsATerminal(help);
        QVERIFY2(help.find("riparia [选项] [FILE...]") != std::string::npos, help.c_str());
        for (const char* english : {"Usage", "Options", "Arguments", "Examples"})
            QVERIFY2(help.find(english) == std::string::npos, help.c_str());
        const Parsed parsed = ArgumentParser::parseProgram({"--new-in", "a.gpkg"}, windowProgram());
        QVERIFY2(parsed.problem.find("--new-instance") != std::string::npos, parsed.problem.c_str());
        QVERIFY(parsed.problem.find("There") == std::string::npos);
    }

    void theWindowsCommandLineIsFilesAndItsOwnOptions()
    {
        const TranslationScope english(Language::English);
        const Parsed parsed = ArgumentParser::parseProgram({"a.gpkg", "--new-instance", "b [1].shp"}, windowProgram());
        QCOMPARE(parsed.problem, std::string());
        QVERIFY(parsed.arguments.has("new-instance"));
        QVERIFY((parsed.arguments.positionals == std::vector<std::string>{"a.gpkg", "b [1].shp"}));
        const Parsed elsewhere =
            ArgumentParser::parseProgram({"--config-dir", "/media/stick", "a.gpkg"}, windowProgram());
        QCOMPARE(elsewhere.problem, std::string());
        QCOMPARE(std::string(*elsewhere.arguments.value("config-dir")), std::string("/media/stick"));
        QVERIFY(!ArgumentParser::parseProgram({"--config-dir"}, windowProgram()).problem.empty());
        QVERIFY(!ArgumentParser::parseProgram({"--json"}, windowProgram()).problem.empty());
        QVERIFY(ArgumentParser::parseProgram({"-h"}, windowProgram()).arguments.has("help"));
    }

    void linesBreakAtBlanksAndBetweenChineseCharacters()
    {
        QVERIFY((wrapped("one two three", 7) == std::vector<std::string>{"one two", "three"}));
        QVERIFY((wrapped("丁山河整治", 4) == std::vector<std::string>{"丁山", "河整", "治"}));
        QVERIFY((wrapped("长度 km 与面积", 8) == std::vector<std::string>{"长度 km", "与面积"}));
        QVERIFY((wrapped("unbreakable", 4) == std::vector<std::string>{"unbreakable"}));
        QVERIFY((wrapped("", 4) == std::vector<std::string>{""}));
    }
};

RIPARIA_TEST(HelpTest)
#include "HelpTest.moc"
