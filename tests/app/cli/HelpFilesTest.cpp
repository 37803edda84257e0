// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help/HelpFiles.h"

#include "app/cli/Command.h"
#include "app/cli/help/ManPage.h"
#include "app/cli/help/WindowProgram.h"
#include "app/report/ReportMap.h"
#include "app/report/ReportSection.h"
#include "tests/app/cli/SmallPlan.h"
#include "tests/support/TestMain.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::cli;
using namespace riparia::test;

/// Man pages and completions say what the tables of the commands say: all of it and nothing else.
class HelpFilesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    QString textOf(const char* name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    struct Output {
        int code;
        QString out;
        QString err;
    };
    static Output outputOf(const QString& program, const QStringList& arguments)
    {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished(60'000))
            return {-1, {}, QStringLiteral("does not end")};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    static QStringList globalNames(const CommandSpec& command = {})
    {
        QStringList names;
        for (const OptionSpec& option : globalOptionsBeside(command))
            names += QString::fromStdString(option.name);
        return names;
    }
    static QStringList namesOf(const std::vector<OptionSpec>& options)
    {
        QStringList names;
        for (const OptionSpec& option : options)
            names += QString::fromStdString(option.name);
        return names;
    }

    /// Long options between two marks of a man page, in their order.
    static QStringList optionsIn(const QString& page)
    {
        QStringList names;
        static const QRegularExpression kOption(QStringLiteral(R"(^(?:\\fB\\-\w\\fR, )?\\fB\\-\\-([\w\\-]+?)\\fR)"),
                                                QRegularExpression::MultilineOption);
        for (auto it = kOption.globalMatch(page); it.hasNext();)
            names += it.next().captured(1).remove(QStringLiteral("\\"));
        return names;
    }

    static QStringList sorted(QStringList words)
    {
        words.sort();
        return words;
    }
    /// Long options without their dashes, sorted; those of a letter stay as they are.
    static QStringList longOf(const QStringList& offer)
    {
        QStringList names;
        for (const QString& word : offer)
            names += word.startsWith(QStringLiteral("--")) ? word.mid(2) : word;
        return sorted(names);
    }
    /// The first group of each match.
    static QStringList found(const QRegularExpression& pattern, const QString& text)
    {
        QStringList words;
        for (auto it = pattern.globalMatch(text); it.hasNext();)
            words += it.next().captured(1);
        return words;
    }
    static QStringList printedOptions(const QString& help)
    {
        static const QRegularExpression kOption(QStringLiteral(R"(^  (?:    |-\w, )--([\w-]+))"),
                                                QRegularExpression::MultilineOption);
        return found(kOption, help);
    }
    /// Long options among the arguments of _arguments.
    static QStringList zshOptions(const QString& text)
    {
        static const QRegularExpression kOption(QStringLiteral(R"(^ +'(?:\*|\([^)]*\))?--([\w-]+)=?\[)"),
                                                QRegularExpression::MultilineOption);
        return found(kOption, text);
    }
    /// Long options that `complete -c` has for this.
    static QStringList fishOptions(const QString& text, const QString& target)
    {
        const QRegularExpression option(
            QStringLiteral("^complete -c %1 (?:-s \\w )?-l ([\\w-]+) ").arg(QRegularExpression::escape(target)),
            QRegularExpression::MultilineOption);
        return found(option, text);
    }

    /// What bash offers for these words; the last one is being typed.
    QStringList offered(const QStringList& words)
    {
        QString script =
            QStringLiteral("source '%1'\nCOMP_WORDS=(").arg(path("bash-completion/completions/riparia-cli"));
        for (const QString& word : words)
            script += u'\'' + QString(word).replace(u'\'', QStringLiteral("'\\''")) + QStringLiteral("' ");
        script += QStringLiteral(")\nCOMP_CWORD=%1\n_riparia_cli\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n")
                      .arg(words.size() - 1);
        const Output output = outputOf(QStringLiteral("bash"), {QStringLiteral("-c"), script});
        if (output.code != 0 || !output.err.isEmpty())
            return {QStringLiteral("failed: ") + output.err};
        return output.out.split(u'\n', Qt::SkipEmptyParts);
    }
    QStringList offeredBy(const QStringList& more) { return offered(QStringList{QStringLiteral(RIPARIA_CLI)} + more); }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(runCli({"__help-files", m_folder.path().toStdString()}).code, 0);
        const TranslationScope words(Language::English);
        for (const HelpFiles::File& file : HelpFiles::all())
            QVERIFY2(QFile::exists(path(file.path.c_str())), file.path.c_str());
    }

    void everyCommandAndOptionIsInTheManPage_data()
    {
        QTest::addColumn<QString>("page");
        QTest::newRow("English") << "man/man1/riparia-cli.1";
        QTest::newRow("Chinese") << "man/zh_CN/man1/riparia-cli.1";
    }
    void everyCommandAndOptionIsInTheManPage() // A-70
    {
        QFETCH(QString, page);
        const QString text = textOf(page.toUtf8().constData());
        QStringList sections = text.split(QStringLiteral("\n.SS "));
        const QStringList last = sections.back().split(QStringLiteral("\n.SH "));
        sections.back() = last.front();
        const std::vector<Command> commands = allCommands();
        QCOMPARE(sections.size() - 1, static_cast<qsizetype>(commands.size()));
        for (std::size_t i = 0; i < commands.size(); ++i) {
            const CommandSpec& spec = commands[i].spec;
            const QString& section = sections[static_cast<qsizetype>(i) + 1];
            QVERIFY2(section.startsWith(QStringLiteral("\\fB%1\\fR\n").arg(QString::fromStdString(spec.name))),
                     spec.name.c_str());
            QCOMPARE(optionsIn(section), namesOf(spec.options));
            for (const ExampleSpec& example : spec.examples)
                QVERIFY2(text.contains(QString::fromStdString(roffCode("riparia-cli " + example.command))),
                         example.command.c_str());
        }
        QCOMPARE(optionsIn(last[1]), globalNames());
    }

    void manPagesAreInTheirLanguage()
    {
        QVERIFY(textOf("man/man1/riparia-cli.1").contains(QStringLiteral(".SH EXIT STATUS")));
        QVERIFY(textOf("man/zh_CN/man1/riparia-cli.1").contains(QStringLiteral(".SH 退出码")));
    }

    /// The README says the same of each code, and may go on.
    void exitCodesAreThoseOfTheReadme()
    {
        QFile readme(QStringLiteral(RIPARIA_SOURCE_DIR "/app/cli/README.md"));
        QVERIFY(readme.open(QIODevice::ReadOnly));
        QMap<QString, QString> told;
        static const QRegularExpression kRow(QStringLiteral(R"(^\| (\d[\d, ]*) \| (.+) \|$)"),
                                             QRegularExpression::MultilineOption);
        for (auto it = kRow.globalMatch(QString::fromUtf8(readme.readAll())); it.hasNext();) {
            const QRegularExpressionMatch row = it.next();
            told.insert(row.captured(1), row.captured(2).remove(u'`'));
        }
        const QString page = textOf("man/man1/riparia-cli.1");
        const QString section =
            page.section(QStringLiteral(".SH EXIT STATUS\n"), 1).section(QStringLiteral("\n.SH "), 0, 0);
        static const QRegularExpression kItem(QStringLiteral(R"(^\\fB(\d[\d, ]*)\\fR\n(.+)$)"),
                                              QRegularExpression::MultilineOption);
        int codes = 0;
        for (auto it = kItem.globalMatch(section); it.hasNext(); ++codes) {
            const QRegularExpressionMatch item = it.next();
            QVERIFY2(told.value(item.captured(1)).startsWith(item.captured(2)), qPrintable(item.captured()));
        }
        QCOMPARE(codes, int(told.size()));
        QVERIFY(codes > 5);
    }

    void groffHasNothingToSayAboutThem_data()
    {
        QTest::addColumn<QString>("page");
        for (const char* page : {"man/man1/riparia-cli.1", "man/man1/riparia.1", "man/zh_CN/man1/riparia-cli.1",
                                 "man/zh_CN/man1/riparia.1"})
            QTest::newRow(page) << page;
    }
    void groffHasNothingToSayAboutThem()
    {
        QFETCH(QString, page);
        if (QStandardPaths::findExecutable(QStringLiteral("groff")).isEmpty())
            QSKIP("groff is not installed");
        const Output output =
            outputOf(QStringLiteral("groff"), {QStringLiteral("-ww"), QStringLiteral("-K"), QStringLiteral("utf8"),
                                               QStringLiteral("-man"), QStringLiteral("-T"), QStringLiteral("utf8"),
                                               QStringLiteral("-rLL=80n"), path(page.toUtf8().constData())});
        QCOMPARE(output.code, 0);
        QCOMPARE(output.err, QString());
        QVERIFY(output.out.contains(QStringLiteral("riparia")));
        static const QRegularExpression kEscapes(QStringLiteral("\x1b\\[[0-9;]*m|.\b"));
        for (QString line : output.out.split(u'\n'))
            QVERIFY2(line.remove(kEscapes).size() <= 80, qPrintable(line));
    }

    void nothingInATextIsTakenForAMacro()
    {
        QCOMPARE(roffText(".SH \\fB it's a-b"), std::string("\\&.SH \\efB it's a-b"));
        QCOMPARE(roffCode("'-x ~/a^b`"), std::string("\\&\\(aq\\-x \\(ti/a\\(hab\\(ga"));
    }

    void shellsCanReadTheirFiles_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QString>("file");
        for (const char* file : {"bash-completion/completions/riparia-cli", "bash-completion/completions/riparia"})
            QTest::newRow(file) << "bash" << file;
        for (const char* file : {"zsh/vendor-completions/_riparia-cli", "zsh/vendor-completions/_riparia"})
            QTest::newRow(file) << "zsh" << file;
        for (const char* file :
             {"fish/vendor_completions.d/riparia-cli.fish", "fish/vendor_completions.d/riparia.fish"})
            QTest::newRow(file) << "fish" << file;
    }
    void shellsCanReadTheirFiles()
    {
        QFETCH(QString, shell);
        QFETCH(QString, file);
        if (QStandardPaths::findExecutable(shell).isEmpty())
            QSKIP("this shell is not installed");
        const Output output = outputOf(shell, {QStringLiteral("-n"), path(file.toUtf8().constData())});
        QCOMPARE(output.err, QString());
        QCOMPARE(output.code, 0);
    }

    void everyCommandAndOptionIsInEveryCompletion() // A-70
    {
        const QString zsh = textOf("zsh/vendor-completions/_riparia-cli");
        const QString fish = textOf("fish/vendor_completions.d/riparia-cli.fish");
        QStringList names;
        for (const Command& command : allCommands()) {
            const QString name = QString::fromStdString(command.spec.name);
            names += name;
            const QStringList expected = sorted(namesOf(command.spec.options) + globalNames(command.spec));
            QCOMPARE(longOf(offeredBy({name, QStringLiteral("--")})), expected);
            const QString part = zsh.section(QStringLiteral("\n        %1)\n").arg(name), 1, 1)
                                     .section(QStringLiteral(" && ret=0"), 0, 0);
            QCOMPARE(sorted(zshOptions(part)), expected);
            QCOMPARE(
                sorted(fishOptions(fish, QStringLiteral("riparia-cli -n '__fish_seen_subcommand_from %1'").arg(name))),
                expected);
        }
        const QStringList globals = sorted(globalNames());
        const QString first =
            zsh.section(QStringLiteral("_arguments -C -S"), 1, 1).section(QStringLiteral(" && ret=0"), 0, 0);
        QCOMPARE(sorted(zshOptions(first)), globals);
        QCOMPARE(sorted(fishOptions(fish, QStringLiteral("riparia-cli -n '__fish_use_subcommand'"))), globals);
        QCOMPARE(longOf(offeredBy({QStringLiteral("--")})), globals);
        names.sort();
        QCOMPARE(sorted(offeredBy({QString()})), names);
        static const QRegularExpression kOfZsh(QStringLiteral(R"(^        '([a-z]+):)"),
                                               QRegularExpression::MultilineOption);
        QCOMPARE(sorted(found(
                     kOfZsh,
                     zsh.section(QStringLiteral("    commands=(\n"), 1, 1).section(QStringLiteral("\n    )\n"), 0, 0))),
                 names);
        static const QRegularExpression kOfFish(
            QStringLiteral(R"(^complete -c riparia-cli -n __fish_use_subcommand -f -a ([a-z]+) -d )"),
            QRegularExpression::MultilineOption);
        QCOMPARE(sorted(found(kOfFish, fish)), names);
    }

    /// The window has no commands: what it prints, its manual and its completions name the same options.
    void everyOptionOfTheWindowIsInItsHelpAndCompletions() // A-70
    {
        const QStringList expected = sorted(namesOf(windowProgram().options));
        const Output help = outputOf(QStringLiteral(RIPARIA_WINDOW), {QStringLiteral("--help")});
        QCOMPARE(help.code, 0);
        QCOMPARE(help.err, QString());
        QCOMPARE(sorted(printedOptions(help.out)), expected);
        for (const char* page : {"man/man1/riparia.1", "man/zh_CN/man1/riparia.1"})
            QCOMPARE(optionsIn(textOf(page)), namesOf(windowProgram().options));
        QCOMPARE(sorted(zshOptions(textOf("zsh/vendor-completions/_riparia"))), expected);
        QCOMPARE(sorted(fishOptions(textOf("fish/vendor_completions.d/riparia.fish"), QStringLiteral("riparia"))),
                 expected);
        const Output bash = outputOf(
            QStringLiteral("bash"),
            {QStringLiteral("-c"), QStringLiteral("source '%1'\nCOMP_WORDS=(riparia --)\nCOMP_CWORD=1\n_riparia\n"
                                                  "printf '%s\\n' \"${COMPREPLY[@]}\"\n")
                                       .arg(path("bash-completion/completions/riparia"))});
        QCOMPARE(bash.err, QString());
        QCOMPARE(longOf(bash.out.split(u'\n', Qt::SkipEmptyParts)), expected);
    }

    /// Not what the tables say, but what somebody reads: the printed help against the manual and the shells.
    void whatTheHelpPrintsIsInManPageAndCompletions() // A-70
    {
        static const QRegularExpression kCommand(QStringLiteral(R"(^  ([a-z]+)  +\S)"),
                                                 QRegularExpression::MultilineOption);
        const QStringList sections = textOf("man/man1/riparia-cli.1").split(QStringLiteral("\n.SS "));
        const QString overview = outputOf(QStringLiteral(RIPARIA_CLI), {QStringLiteral("--help")}).out;
        const QString list = overview.section(QStringLiteral("\nCommands:\n"), 1).section(QStringLiteral("\n\n"), 0, 0);
        qsizetype at = 0;
        for (const QString& name : found(kCommand, list)) {
            const Output help = outputOf(QStringLiteral(RIPARIA_CLI), {name, QStringLiteral("--help")});
            QCOMPARE(help.code, 0);
            QCOMPARE(help.err, QString());
            const QStringList printed = printedOptions(help.out);
            QVERIFY(printed.size() > 5);
            ++at;
            QVERIFY2(at < sections.size(), qPrintable(name));
            QVERIFY2(sections[at].startsWith(QStringLiteral("\\fB%1\\fR\n").arg(name)), qPrintable(name));
            const QStringList manual =
                optionsIn(sections[at].section(QStringLiteral("\n.SH "), 0, 0)) + globalNames(); // stand below, once
            for (const QString& option : printed)
                QVERIFY2(manual.contains(option), qPrintable(name + u' ' + option));
            QCOMPARE(longOf(offeredBy({name, QStringLiteral("--")})), sorted(printed));
        }
        QCOMPARE(at + 1, sections.size());
    }

    void bashKnowsTheCommand()
    {
        const Output output = outputOf(
            QStringLiteral("bash"), {QStringLiteral("-c"), QStringLiteral("source '%1'; complete -p riparia-cli")
                                                               .arg(path("bash-completion/completions/riparia-cli"))});
        QCOMPARE(output.out.trimmed(),
                 QStringLiteral("complete -o bashdefault -o default -F _riparia_cli riparia-cli"));
    }

    void bashOffersCommandsAndChoices()
    {
        QCOMPARE(offeredBy({QStringLiteral("su")}), QStringList{QStringLiteral("summary")});
        QCOMPARE(offeredBy({QStringLiteral("--lang"), QStringLiteral("zh_CN"), QStringLiteral("expo")}),
                 QStringList{QStringLiteral("export")});
        QCOMPARE(
            offeredBy({QStringLiteral("export"), QStringLiteral("p.gpkg"), QStringLiteral("--dxf-version"), QString()}),
            (QStringList{QStringLiteral("r2007"), QStringLiteral("r2004"), QStringLiteral("r2000")}));
        // bash hands --lang=z over as three words.
        QCOMPARE(
            offeredBy({QStringLiteral("info"), QStringLiteral("--lang"), QStringLiteral("="), QStringLiteral("z")}),
            QStringList{QStringLiteral("zh_CN")});
        QVERIFY(offeredBy({QStringLiteral("report"), QStringLiteral("p.gpkg"), QStringLiteral("--lang"), QString()})
                    .contains(QStringLiteral("both")));
        QCOMPARE(offeredBy({QStringLiteral("info"), QStringLiteral("--crs"), QString()}), QStringList());
    }

    void scalesAreOffered()
    {
        const auto scales = [&](const char* command, const char* typed) {
            return offeredBy({QString::fromLatin1(command), QStringLiteral("p.gpkg"), QStringLiteral("--scale"),
                              QString::fromLatin1(typed)});
        };
        QStringList ofStrips{QStringLiteral("auto")};
        for (const double scale : kStripScales)
            ofStrips += QString::number(scale, 'f', 0);
        QCOMPARE(scales("report", ""), ofStrips);
        QCOMPARE(scales("report", "20"), (QStringList{QStringLiteral("2000"), QStringLiteral("20000")}));
        QVERIFY(scales("map", "").contains(QStringLiteral("10000")));
        QVERIFY(!scales("map", "").contains(QStringLiteral("auto"))); // it has another way to say so
        // All of them are understood.
        const SmallPlan small;
        for (const QString& scale : scales("report", "") + scales("map", "")) {
            const bool isOfStrips = ofStrips.contains(scale);
            QStringList words{isOfStrips ? QStringLiteral("report") : QStringLiteral("map"),
                              QString::fromStdString(small.plan()), QStringLiteral("-o"),
                              QString::fromStdString(small.path("scale.pdf")), QStringLiteral("--overwrite")};
            if (isOfStrips)
                words << QStringLiteral("--sections") << QStringLiteral("method");
            const Output made = outputOf(QStringLiteral(RIPARIA_CLI), words << QStringLiteral("--scale") << scale);
            QVERIFY2(made.code == 0, qPrintable(scale + made.err));
        }
    }

    void sectionsAreOfferedAfterACommaToo()
    {
        const auto sections = [&](const char* typed) {
            return offeredBy({QStringLiteral("report"), QStringLiteral("p.gpkg"), QStringLiteral("--sections"),
                              QString::fromLatin1(typed)});
        };
        QStringList all;
        for (const std::string& code : reportSectionCodes())
            all += QString::fromStdString(code);
        QCOMPARE(sections(""), all);
        QCOMPARE(sections("over"), QStringList{QStringLiteral("overview")});
        QCOMPARE(sections("cover,over"), QStringList{QStringLiteral("cover,overview")});
        QStringList third;
        for (const QString& code : all)
            third += QStringLiteral("cover,overview,") + code;
        QCOMPARE(sections("cover,overview,"), third);
        const QString zsh = textOf("zsh/vendor-completions/_riparia-cli");
        QVERIFY(zsh.contains(QStringLiteral("{_sequence compadd - %1}").arg(all.join(u' '))));
        const QString fish = textOf("fish/vendor_completions.d/riparia-cli.fish");
        QVERIFY(fish.contains(QStringLiteral("'(__riparia_cli_list %1)'").arg(all.join(u' '))));
    }

    void bashGoesOnWithAList()
    {
        QCOMPARE(offeredBy({QStringLiteral("summary"), QStringLiteral("p.gpkg"), QStringLiteral("--by"),
                            QStringLiteral("water,work")}),
                 QStringList{QStringLiteral("water,works")});
    }

    void bashOffersTheNamesInThePlan()
    {
        const SmallPlan small;
        const QString plan = QString::fromStdString(small.plan());
        const auto river = [&](const QString& typed) {
            return offeredBy({QStringLiteral("slice"), plan, QStringLiteral("--river"), typed});
        };
        QCOMPARE(river(QString()), (QStringList{QStringLiteral("DS"), QStringLiteral("HS"), QStringLiteral("Huangsha"),
                                                QStringLiteral("丁山河")}));
        QCOMPARE(river(QStringLiteral("丁")), QStringList{QStringLiteral("丁山河")});
        QCOMPARE(river(QStringLiteral("\"丁")), QStringList{QStringLiteral("丁山河")});
        QCOMPARE(offeredBy({QStringLiteral("report"), plan, QStringLiteral("--scope"), QStringLiteral("DS,Hu")}),
                 QStringList{QStringLiteral("DS,Huangsha")});
        QVERIFY(offeredBy({QStringLiteral("summary"), plan, QStringLiteral("--scheme"), QStringLiteral("c")})
                    .contains(QStringLiteral("completed")));
        // Without a plan there are still the schemes that every plan has.
        QVERIFY(offeredBy({QStringLiteral("summary"), QStringLiteral("--scheme"), QString()})
                    .contains(QStringLiteral("completed")));
    }

    void namesThatAShellWouldTakeApartArePutInOrder()
    {
        const SmallPlan small;
        std::string rivers = SmallPlan::kRivers;
        const std::string plain = "\"name\":\"Huangsha\"";
        rivers.replace(rivers.find(plain), plain.size(), "\"name\":\"Left (old) $arm\"");
        small.put("odd.geojson", rivers);
        QCOMPARE(
            runCli({"import", small.path("odd.geojson"), "-o", small.path("odd plan.gpkg"), "--crs", "EPSG:4547"}).code,
            0);
        const QString typedPlan =
            QString::fromStdString(small.path("odd plan.gpkg")).replace(u' ', QStringLiteral("\\ "));
        QCOMPARE(offeredBy({QStringLiteral("slice"), typedPlan, QStringLiteral("--river"), QStringLiteral("Le")}),
                 QStringList{QStringLiteral(R"(Left\ \(old\)\ \$arm)")});
    }

    void namesOfAPlanThatCannotBeReadAreNone()
    {
        const CliResult result = runCli({"__names", "/no/such/plan.gpkg", "rivers"});
        QCOMPARE(result.out + result.err, std::string());
        QCOMPARE(runCli({"__names", "", "rivers"}).code, 0);
        QVERIFY(runCli({"__names", "", "fish"}).code != 0);
    }

    void fishOffersThemToo()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("fish")).isEmpty())
            QSKIP("fish is not installed");
        const SmallPlan small;
        const auto offers = [&](const QString& typed) {
            const Output output = outputOf(
                QStringLiteral("fish"),
                {QStringLiteral("--no-config"), QStringLiteral("-c"),
                 QStringLiteral("set PATH (path dirname '%1') $PATH; source '%2'; complete -C '%3'")
                     .arg(QStringLiteral(RIPARIA_CLI), path("fish/vendor_completions.d/riparia-cli.fish"), typed)});
            QStringList words;
            for (const QString& line : output.out.split(u'\n', Qt::SkipEmptyParts))
                words += line.section(u'\t', 0, 0);
            return words;
        };
        QCOMPARE(offers(QStringLiteral("riparia-cli summ")), QStringList{QStringLiteral("summary")});
        QVERIFY(offers(QStringLiteral("riparia-cli summary --sch")).contains(QStringLiteral("--scheme")));
        QVERIFY(offers(QStringLiteral("riparia-cli slice %1 --river 丁").arg(QString::fromStdString(small.plan())))
                    .contains(QStringLiteral("丁山河")));
        QVERIFY(offers(QStringLiteral("riparia-cli report p.gpkg --sections cover,ov"))
                    .contains(QStringLiteral("cover,overview")));
        QVERIFY(offers(QStringLiteral("riparia-cli report p.gpkg --scale 2")).contains(QStringLiteral("2500")));
    }
};

RIPARIA_TEST(HelpFilesTest)
#include "HelpFilesTest.moc"
