// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/PlanTotals.h"
#include "app/models/FeatureFigures.h"
#include "app/models/PlanNames.h"
#include "app/panels/SummaryPanel.h"
#include "tests/app/cli/CliRun.h"
#include "tests/app/report/PdfTools.h"
#include "tests/core/io/export/XlsxParts.h"
#include "tests/core/ledger/RandomPlan.h"
#include "tests/integration/CsvText.h"
#include "tests/support/TestMain.h"

#include "core/io/planfile/PlanStore.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest/QtTest>

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <map>

using namespace riparia;
using test::runCli;

/// one plan, five outputs, the same totals to the last digit: summary dock, JSON, CSV, workbook and report, whatever is asked for and in either
/// language. Each is read back as a stranger would read it; the numbers are compared as whole millimetres and square centimetres.
class TotalsTest : public QObject {
    Q_OBJECT

    const TranslationScope m_window{Language::English};
    QTemporaryDir m_folder;

    struct Amount {
        std::int64_t gross = 0, overlap = 0, net = 0;
        friend bool operator==(const Amount&, const Amount&) = default;
    };
    /// "river_length", "bank_length", "area", "greenway_length".
    using Totals = std::map<std::string, Amount>;
    static constexpr std::array kQuantities{"river_length", "bank_length", "area", "greenway_length"};
    static bool isArea(const std::string& quantity) { return quantity == "area"; }
    static std::string keyOf(const std::string& quantity, const char* figure)
    {
        return quantity + '_' + figure + (isArea(quantity) ? "_m2" : "_m");
    }

    /// A plan, what is counted of it in words of the command line ("--filter", "river = DS"), and the language of the reader.
    struct Asked {
        std::string plan;
        QStringList options{};
        Language language = Language::English;

        bool isChinese() const { return language == Language::Chinese; }
        /// A command of the program with them.
        std::vector<std::string> words(std::vector<std::string> command) const
        {
            for (const QString& option : options)
                command.push_back(option.toStdString());
            command.emplace_back("--lang");
            command.emplace_back(isChinese() ? "zh_CN" : "en");
            return command;
        }
    };

    std::string path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)).toStdString(); }

    /// What the program says; a test that goes on without it would be of no use.
    static std::string said(const std::vector<std::string>& words)
    {
        const test::CliResult result = runCli(words);
        if (result.code != 0)
            qFatal("%s", result.err.c_str());
        return result.out;
    }

    static Totals ofJson(const Asked& asked)
    {
        const auto json = nlohmann::json::parse(said(asked.words({"summary", asked.plan, "--json"})));
        Totals totals;
        for (const std::string quantity : kQuantities) {
            const auto& figures = json.at("totals").at(quantity + (isArea(quantity) ? "_m2" : "_m"));
            const double units = isArea(quantity) ? 10'000 : 1'000;
            const auto number = [&](const char* key) { return std::llround(figures.at(key).get<double>() * units); };
            totals[quantity] = {number("gross"), number("overlap"), number("net")};
        }
        return totals;
    }

    static Totals ofCsv(const Asked& asked)
    {
        const test::CsvText table(said(asked.words({"summary", asked.plan, "--by", "water", "--csv", "data"})));
        Totals totals;
        for (const std::string quantity : kQuantities) {
            const auto sum = [&](const char* figure) {
                return table.sum(table.column(keyOf(quantity, figure)), isArea(quantity) ? 4 : 3);
            };
            totals[quantity] = {sum("gross"), sum("overlap"), sum("net")};
        }
        return totals;
    }

    /// Cells of a sheet by row and column, formulas by the value that was written with them.
    struct Cells {
        std::map<std::pair<int, int>, QString> values;
        std::map<std::pair<int, int>, QString> formulas;
        int lastRow = 0;
    };

    static Cells cellsOf(const std::string& xml)
    {
        Cells cells;
        QXmlStreamReader reader(QByteArray::fromStdString(xml));
        std::pair<int, int> at;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (reader.name() == QStringLiteral("c")) {
                const QString name = reader.attributes().value(QStringLiteral("r")).toString();
                int column = 0;
                qsizetype i = 0;
                for (; i < name.size() && name[i].isLetter(); ++i)
                    column = column * 26 + name[i].unicode() - u'A' + 1;
                at = {name.mid(i).toInt(), column};
                cells.lastRow = std::max(cells.lastRow, at.first);
            } else if (reader.name() == QStringLiteral("v")) {
                cells.values[at] = reader.readElementText();
            } else if (reader.name() == QStringLiteral("f")) {
                cells.formulas[at] = reader.readElementText();
            }
        }
        return cells;
    }

    Totals ofWorkbook(const Asked& asked) const
    {
        const std::string file = path("totals.xlsx");
        said(asked.words({"export", asked.plan, "-o", file, "--overwrite"}));
        QFile bytes(QString::fromStdString(file));
        if (!bytes.open(QIODevice::ReadOnly))
            qFatal("no workbook");
        const std::string archive = bytes.readAll().toStdString();
        const QString book = QString::fromStdString(test::zipEntry(archive, "xl/workbook.xml"));
        const QString name = asked.isChinese() ? QStringLiteral("按河流") : QStringLiteral("By river");
        const QRegularExpression sheet(QStringLiteral("<sheet name=\"%1\" sheetId=\"(\\d+)\"").arg(name));
        const QString number = sheet.match(book).captured(1);
        const Cells cells =
            cellsOf(test::zipEntry(archive, ("xl/worksheets/sheet" + number.toStdString() + ".xml").c_str()));
        Totals totals;
        int column = 2; // behind the name of the river: gross, overlap, net of each
        for (const std::string quantity : kQuantities) {
            std::array<std::int64_t, 3> figures{};
            for (std::int64_t& figure : figures) {
                const std::pair at(cells.lastRow, column++);
                if (!cells.formulas.contains(at) || !cells.formulas.at(at).startsWith(QStringLiteral("SUBTOTAL(109,")))
                    qFatal("the last row holds no totals");
                figure = std::llround(cells.values.at(at).toDouble() * (isArea(quantity) ? 10'000 : 1'000));
            }
            totals[quantity] = {figures[0], figures[1], figures[2]};
        }
        return totals;
    }

    QString reportText(const Asked& asked) const
    {
        const std::string file = path("totals.pdf");
        std::vector<std::string> command{"report", asked.plan, "-o", file, "--overwrite", "-q"};
        if (!asked.options.isEmpty()) // the whole report is made once in each language, which takes its time
            command.insert(command.end(), {std::string("--sections"), std::string("figures")});
        said(asked.words(std::move(command)));
        QFile pdf(QString::fromStdString(file));
        if (!pdf.open(QIODevice::ReadOnly))
            qFatal("no report");
        return test::textOf(pdf.readAll(), true);
    }

    /// `value` in units of which `per` make one of those that are shown, half to even, with `decimals`: the rule, written anew.
    static QString rounded(std::int64_t value, std::int64_t per, int decimals)
    {
        std::int64_t scale = 1;
        for (int i = 0; i < decimals; ++i)
            scale *= 10;
        const std::int64_t scaled = value * scale;
        std::int64_t whole = scaled / per;
        const std::int64_t rest = scaled % per;
        if (2 * rest > per || (2 * rest == per && whole % 2 != 0))
            ++whole;
        return QString::number(whole / scale) + u'.' + QString::number(whole % scale).rightJustified(decimals, u'0');
    }
    static QString withCommas(QString text)
    {
        for (qsizetype at = text.indexOf(u'.') - 3; at > 0; at -= 3)
            text.insert(at, u',');
        return text;
    }
    static QString exact(std::int64_t value, int decimals)
    {
        QString text = QString::number(value).rightJustified(decimals + 1, u'0');
        text.insert(text.size() - decimals, u'.');
        return withCommas(text);
    }

    /// A figure of the dock as it is written, without the sign of what is taken away and the blanks between thousands.
    static QString plainFigure(const QString& cell)
    {
        QString figure;
        for (const QChar c : cell) {
            if (c.isDigit() || c == u'.')
                figure += c;
        }
        return figure;
    }

    static bool choose(PlanTotals& counted, const QStringList& options)
    {
        bool isDone = true;
        for (qsizetype i = 0; i + 1 < options.size(); i += 2) {
            const QString& value = options[i + 1];
            if (options[i] == QStringLiteral("--filter"))
                isDone = isDone && counted.setFilter(value).has_value();
            else if (options[i] == QStringLiteral("--scheme"))
                isDone = isDone && counted.setScheme(value).has_value();
            else
                isDone = isDone && counted.setScenario(value).has_value();
        }
        return isDone;
    }

    static void compareDock(const Asked& asked, const Totals& totals)
    {
        const ThreadLanguage window{asked.language};
        auto document =
            PlanDocument::open(QString::fromStdString(asked.plan),
                               {QStringLiteral("reader"), [] { return QStringLiteral("2023-03-20T08:00:00Z"); }});
        QVERIFY(document);
        PlanNames names(**document); // before the totals
        PlanTotals counted(**document);
        QVERIFY(choose(counted, asked.options));
        FeatureFigures figures(**document, counted);
        QWidget shown;
        SummaryPanel panel({**document, counted, names, figures}, &shown);
        shown.show();
        const auto& rows = panel.totalsTable().rows();
        QCOMPARE(rows.size(), kQuantities.size());
        for (std::size_t i = 0; i < kQuantities.size(); ++i) {
            const Amount& amount = totals.at(kQuantities[i]);
            const std::int64_t per = isArea(kQuantities[i]) ? 100'000'000 : 1'000'000; // hm², km
            QCOMPARE(plainFigure(rows[i].cells[0]), rounded(amount.gross, per, 2));
            QCOMPARE(plainFigure(rows[i].cells[1]), rounded(amount.overlap, per, 2));
            QCOMPARE(plainFigure(rows[i].cells[2]), rounded(amount.net, per, 2));
        }
    }

    /// The proof on the method page is to the last digit that is counted with.
    static void compareProof(const QString& text, const Totals& totals, bool isChinese)
    {
        const QString line = QStringLiteral("\n *%1 +%2 +%3 +%4 *\n")
                                 .arg(isChinese ? QStringLiteral("合计") : QStringLiteral("Total"),
                                      QRegularExpression::escape(exact(totals.at("river_length").net, 3)),
                                      QRegularExpression::escape(exact(totals.at("bank_length").net, 3)),
                                      QRegularExpression::escape(exact(totals.at("area").net, 4)));
        QVERIFY2(text.contains(QRegularExpression(line)), qPrintable(line));
    }

    /// Large on the page of key figures, each with what it was before overlaps: "22.42 km", "gross 24.58, overlap −2.16".
    static void compareKeyFigures(const QString& text, const Totals& totals, bool isChinese)
    {
        for (const std::string quantity : kQuantities) {
            const Amount& amount = totals.at(quantity);
            if (amount.net == 0)
                continue;                                                        // has no key figure
            const std::int64_t per = isArea(quantity) ? 100'000'000 : 1'000'000; // hm² or 万m², km
            const int decimals = isArea(quantity) && isChinese ? 1 : 2;          // of the scheme
            const auto figure = [&](std::int64_t value) { return withCommas(rounded(value, per, decimals)); };
            const QString unit = !isArea(quantity) ? QStringLiteral("km")
                                 : isChinese       ? QStringLiteral("万m²")
                                                   : QStringLiteral("hm²");
            const QString large =
                QStringLiteral("(\n| ) *%1 +%2(\n| )")
                    .arg(QRegularExpression::escape(figure(amount.net)), QRegularExpression::escape(unit));
            QVERIFY2(text.contains(QRegularExpression(large)), qPrintable(large));
            if (quantity == "bank_length" || amount.overlap < per / (decimals == 1 ? 10 : 100))
                continue; // a bank's figure is told by its sides, and 0.00 has no sign
            const QString before =
                (isChinese ? QStringLiteral("毛值 %1，重叠 −%2") : QStringLiteral("gross %1, overlap −%2"))
                    .arg(figure(amount.gross), figure(amount.overlap));
            QVERIFY2(text.contains(before), qPrintable(before));
        }
    }

    void compareAll(const Asked& asked) const
    {
        const Totals totals = ofJson(asked);
        for (const std::string quantity : kQuantities)
            QCOMPARE(totals.at(quantity).gross - totals.at(quantity).net, totals.at(quantity).overlap);
        QVERIFY(totals.at("river_length").net > 0);
        QVERIFY(ofCsv(asked) == totals);
        QVERIFY(ofWorkbook(asked) == totals);
        compareDock(asked, totals);
        if (!test::hasPdfTools())
            QSKIP("poppler-utils are not installed");
        const QString text = reportText(asked);
        compareProof(text, totals, asked.isChinese());
        compareKeyFigures(text, totals, asked.isChinese());
    }

private Q_SLOTS:
    void fiveOutputsOfTheSampleAgree_data()
    {
        QTest::addColumn<QStringList>("options");
        const QString rivers = QStringLiteral("river = DS or river = HS");
        const QString scheme = QStringLiteral("--scheme");
        const QString all = QStringLiteral("all");
        for (const char* language : {"en", "zh_CN"}) {
            const auto row = [&](const char* name, const QStringList& options) {
                QTest::addRow("%s, %s", name, language) << options;
            };
            row("as it is", {});
            row("another scheme", {scheme, all});
            row("a filter", {QStringLiteral("--filter"), rivers});
            row("a filter under another scheme", {QStringLiteral("--filter"), rivers, scheme, all});
            row("a scenario", {QStringLiteral("--scenario"), QStringLiteral("N-0001"), scheme, all});
        }
    }

    void fiveOutputsOfTheSampleAgree()
    {
        QFETCH(QStringList, options);
        const bool isChinese = QByteArray(QTest::currentDataTag()).endsWith("zh_CN");
        compareAll({RIPARIA_SOURCE_DIR "/sample-data/pingdi/pingdi.riparia.gpkg", options,
                    isChinese ? Language::Chinese : Language::English});
    }

    /// Else the rows above would show nothing of each other.
    void whatIsAskedForChangesTheTotals()
    {
        const std::string plan = RIPARIA_SOURCE_DIR "/sample-data/pingdi/pingdi.riparia.gpkg";
        const Totals all = ofJson({plan, {QStringLiteral("--scheme"), QStringLiteral("all")}});
        QVERIFY(ofJson({plan}) != all);
        QVERIFY(ofJson({plan, {QStringLiteral("--filter"), QStringLiteral("river = DS or river = HS")}}) !=
                ofJson({plan}));
        QVERIFY(ofJson({plan,
                        {QStringLiteral("--scenario"), QStringLiteral("N-0001"), QStringLiteral("--scheme"),
                         QStringLiteral("all")}}) != all);
        QVERIFY(all.at("greenway_length").net > 0 && all.at("greenway_length").overlap > 0);
    }

    void fiveOutputsOfARandomPlanAgree()
    {
        const std::string file = path("random.riparia.gpkg");
        const auto made =
            PlanStore::create(file, test::RandomPlan(test::seed()).plan(), {"2023-03-20T08:00:00Z", "test", "Random"});
        QVERIFY(made);
        compareAll({file});
    }
};

RIPARIA_TEST(TotalsTest)
#include "TotalsTest.moc"
