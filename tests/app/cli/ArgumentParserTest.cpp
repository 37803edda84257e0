// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ArgumentParser.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia::cli;
using Words = std::vector<std::string>;

class ArgumentParserTest : public QObject {
    Q_OBJECT

    static std::vector<CommandSpec> commands()
    {
        CommandSpec copy;
        copy.name = "copy";
        copy.positionals = {{"PLAN", "", true, false}, {"FILE", "", false, true}};
        copy.options = {{"out", "FILE", "", 'o', false, {}},
                        {"role", "ROLE", "", 0, false, {"rivers", "areas"}},
                        {"map", "FIELD=ATTRIBUTE", "", 0, true, {}},
                        {"point", "X,Y", "", 0, false, {}},
                        textOption("title", ""),
                        {"strict", "", "", 's', false, {}}};
        CommandSpec show;
        show.name = "show";
        CommandSpec find;
        find.name = "find";
        find.options = {{"point", "X,Y", "", 0, false, {}, true}};
        return {copy, show, find};
    }
    static Parsed parse(const Words& words) { return ArgumentParser::parse(words, commands()); }
    static std::string problem(const Words& words) { return parse(words).problem; }

private Q_SLOTS:
    void sortsOptionsAndPositionals()
    {
        const Parsed parsed =
            parse({"copy", "a.gpkg", "-o", "-", "x.shp", "--strict", "y.shp", "--map", "name=河流", "--map=key=ID"});
        QCOMPARE(parsed.problem, std::string());
        const Arguments& a = parsed.arguments;
        QCOMPARE(a.command, std::string("copy"));
        QVERIFY((a.positionals == Words{"a.gpkg", "x.shp", "y.shp"}));
        QCOMPARE(a.value("out").value(), std::string("-"));
        QVERIFY(a.has("strict"));
        QVERIFY((a.values("map") == Words{"name=河流", "key=ID"}));
        QVERIFY(!a.value("point"));
    }

    void globalOptionsStandBeforeOrAfterTheCommand()
    {
        for (const Words& words :
             {Words{"--json", "--lang", "zh_CN", "show"}, Words{"show", "--lang=zh_CN", "--json"}}) {
            const Parsed parsed = parse(words);
            QCOMPARE(parsed.problem, std::string());
            QCOMPARE(parsed.arguments.command, std::string("show"));
            QVERIFY(parsed.arguments.has("json"));
            QCOMPARE(parsed.arguments.value("lang").value(), std::string("zh_CN"));
        }
    }

    void twoDashesEndTheOptions()
    {
        const Parsed parsed = parse({"copy", "--strict", "--", "--odd.gpkg", "-o", "--"});
        QCOMPARE(parsed.problem, std::string());
        QVERIFY((parsed.arguments.positionals == Words{"--odd.gpkg", "-o", "--"}));
        QVERIFY(!parsed.arguments.has("out"));
    }

    void valuesMayLookLikeAnything()
    {
        const Parsed parsed =
            parse({"copy", "copy", "-", "[a,b]", "--title=", "show", "--point", "-71.5,42", "--out", "--strict"});
        QCOMPARE(parsed.problem, std::string());
        QVERIFY((parsed.arguments.positionals == Words{"copy", "-", "[a,b]", "show"}));
        QCOMPARE(parsed.arguments.value("point").value(), std::string("-71.5,42"));
        QCOMPARE(parsed.arguments.value("out").value(), std::string("--strict"));
        QCOMPARE(parsed.arguments.value("title").value(), std::string());
    }

    void namesWhatIsWrong()
    {
        QCOMPARE(problem({"cpoy"}), std::string("There is no command cpoy; is copy meant?"));
        QCOMPARE(problem({"frobnicate"}), std::string("There is no command frobnicate; there are: copy, show, find."));
        QCOMPARE(problem({"copy", "a", "--stric"}), std::string("There is no option --stric; is --strict meant?"));
        QCOMPARE(problem({"copy", "a", "--zzz=1"}), std::string("There is no option --zzz=1."));
        QCOMPARE(problem({"copy"}), std::string("PLAN is missing."));
        QCOMPARE(problem({"find"}), std::string("--point is missing."));
        QCOMPARE(problem({"find", "--help"}), std::string());
        QCOMPARE(problem({"show", "a"}), std::string("a is one argument too many."));
        QCOMPARE(problem({"copy", "a", "--role", "roads"}),
                 std::string("roads is not a value of --role; there are: rivers, areas."));
        QCOMPARE(problem({"copy", "a", "-o", "b", "--out", "c"}), std::string("--out is given more than once."));
        QVERIFY(problem({"copy", "a", "-o"}).starts_with("-o needs a value"));
        QVERIFY(problem({"copy", "a", "--strict=no"}).starts_with("--strict=no needs a value, or was given one"));
    }

    void helpNeedsNoArguments()
    {
        QCOMPARE(problem({"copy", "--help"}), std::string());
        QCOMPARE(problem({"-h"}), std::string());
        QCOMPARE(problem({}), std::string());
    }

    void anEmptyValueIsNone()
    {
        QVERIFY2(problem({"copy", "a", "--out", ""}).find("--out needs a value") == 0,
                 problem({"copy", "a", "--out", ""}).c_str());
        QVERIFY(!problem({"copy", "a", "--map", "x=y", "--map="}).empty());
        QCOMPARE(problem({"copy", ""}), std::string("PLAN needs a value."));
        QCOMPARE(problem({"copy", "a", "--title", ""}), std::string());
    }

    void hostileWordsAreOnlyWords()
    {
        const std::string longWord(10000, 'x');
        const std::string odd = "a\nb\"'\x1b[31m=cmd";
        const Parsed parsed = parse({"copy", odd, longWord, "", "\xff\xfe"});
        QCOMPARE(parsed.problem, std::string());
        QVERIFY((parsed.arguments.positionals == Words{odd, longWord, "", "\xff\xfe"}));
        QVERIFY(!problem({"copy", "a", "--" + longWord}).empty());
        QVERIFY(!problem({longWord}).empty());
    }
};

RIPARIA_TEST(ArgumentParserTest)
#include "ArgumentParserTest.moc"
