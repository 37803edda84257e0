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

/// one plan, five outputs, the same totals to the last digit: summary dock, JSON, CSV, workbook and report. Each is read back as a stranger would
/// read it; the numbers are compared as whole millimetres and square centimetres.
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

    std::string path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)).toStdString(); }

    /// What the program says; a test that goes on without it would be of no use.
    static std::string said(const std::vector<std::string>& words)
    {
        const test::CliResult result = runCli(words);
        if (result.code != 0)
            qFatal("%s", result.err.c_str());
        return result.out;
    }

    static Totals ofJson(const std::string& plan)
    {
        const auto json = nlohmann::json::parse(said({"summary", plan, "--json"}));
        Totals totals;
        for (const std::string quantity : kQuantities) {
            const auto& figures = json.at("totals").at(quantity + (isArea(quantity) ? "_m2" : "_m"));
            const double units = isArea(quantity) ? 10'000 : 1'000;
            const auto number = [&](const char* key) { return std::llround(figures.at(key).get<double>() * units); };
            totals[quantity] = {number("gross"), number("overlap"), number("net")};
        }
        return totals;
    }

    static Totals ofCsv(const std::string& plan)
    {
        const test::CsvText table(said({"summary", plan, "--by", "water", "--csv", "data"}));
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

    Totals ofWorkbook(const std::string& plan) const
    {
        const std::string file = path("totals.xlsx");
        said({"export", plan, "-o", file, "--overwrite"});
        QFile bytes(QString::fromStdString(file));
        if (!bytes.open(QIODevice::ReadOnly))
            qFatal("no workbook");
        const std::string archive = bytes.readAll().toStdString();
        const QString book = QString::fromStdString(test::zipEntry(archive, "xl/workbook.xml"));
        static const QRegularExpression kSheet(QStringLiteral("<sheet name=\"By river\" sheetId=\"(\\d+)\""));
        const QString number = kSheet.match(book).captured(1);
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

    QString reportText(const std::string& plan) const
    {
        const std::string file = path("totals.pdf");
        said({"report", plan, "-o", file, "--overwrite", "-q"});
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
    static QString exact(std::int64_t value, int decimals)
    {
        QString text = QString::number(value).rightJustified(decimals + 1, u'0');
        text.insert(text.size() - decimals, u'.');
        for (qsizetype at = text.indexOf(u'.') - 3; at > 0; at -= 3)
            text.insert(at, u',');
        return text;
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

    static void compareDock(const std::string& plan, const Totals& totals)
    {
        auto document =
            PlanDocument::open(QString::fromStdString(plan),
                               {QStringLiteral("reader"), [] { return QStringLiteral("2023-03-20T08:00:00Z"); }});
        QVERIFY(document);
        PlanNames names(**document); // before the totals
        PlanTotals counted(**document);
        FeatureFigures figures(**document, counted);
        QWidget window;
        SummaryPanel panel({**document, counted, names, figures}, &window);
        window.show();
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

    static void compareReport(const QString& text, const Totals& totals)
    {
        // The proof on the method page is to the last digit that is counted with.
        const QString line = QStringLiteral("\nTotal +%1 +%2 +%3 *\n")
                                 .arg(QRegularExpression::escape(exact(totals.at("river_length").net, 3)),
                                      QRegularExpression::escape(exact(totals.at("bank_length").net, 3)),
                                      QRegularExpression::escape(exact(totals.at("area").net, 4)));
        QVERIFY2(text.contains(QRegularExpression(line)), qPrintable(line));
        // The key figures are rounded as in the dock.
        const QString gross = rounded(totals.at("river_length").gross, 1'000'000, 2);
        const QString net = rounded(totals.at("river_length").net, 1'000'000, 2);
        QVERIFY2(text.contains(QRegularExpression(QStringLiteral("\n *") + QRegularExpression::escape(net) +
                                                  QStringLiteral(" +km"))),
                 qPrintable(net));
        if (totals.at("river_length").overlap > 0)
            QVERIFY2(text.contains(QStringLiteral("gross ") + gross), qPrintable(gross));
    }

    void compareAll(const std::string& plan) const
    {
        const Totals totals = ofJson(plan);
        for (const std::string quantity : kQuantities)
            QCOMPARE(totals.at(quantity).gross - totals.at(quantity).net, totals.at(quantity).overlap);
        QVERIFY(totals.at("river_length").net > 0);
        QVERIFY(ofCsv(plan) == totals);
        QVERIFY(ofWorkbook(plan) == totals);
        compareDock(plan, totals);
        if (!test::hasPdfTools())
            QSKIP("poppler-utils are not installed");
        compareReport(reportText(plan), totals);
    }

private Q_SLOTS:
    void fiveOutputsOfTheSampleAgree() { compareAll(RIPARIA_SOURCE_DIR "/sample-data/pingdi/pingdi.riparia.gpkg"); }

    void fiveOutputsOfARandomPlanAgree()
    {
        const std::string file = path("random.riparia.gpkg");
        const auto made =
            PlanStore::create(file, test::RandomPlan(test::seed()).plan(), {"2023-03-20T08:00:00Z", "test", "Random"});
        QVERIFY(made);
        compareAll(file);
    }
};

RIPARIA_TEST(TotalsTest)
#include "TotalsTest.moc"
