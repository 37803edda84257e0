// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/ExportFormat.h"
#include "app/exchange/OwnLanguages.h"
#include "app/exchange/ReaderWords.h"
#include "core/io/export/PlanTables.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace riparia;

class ExportFormatTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theEndingTellsTheFormat()
    {
        QCOMPARE(formatOfFileName("plan.XLSX"), std::optional(ExportFormat::Xlsx));
        QCOMPARE(formatOfFileName("a/b.c/segments.shp"), std::optional(ExportFormat::Shapefile));
        QCOMPARE(formatOfFileName("plan.geojson"), std::optional(ExportFormat::GeoJson));
        QCOMPARE(formatOfFileName("plan.json"), std::optional(ExportFormat::Json));
        QVERIFY(!formatOfFileName("plan"));
        QVERIFY(!formatOfFileName(""));
        QVERIFY(!formatOfFileName("xlsx"));
        QVERIFY(!parseExportFormat("doc"));
    }

    void everyFormatHasANameAUseAndItsTables()
    {
        for (const FormatInfo& info : exportFormats()) {
            QVERIFY(!FormatText::name(info.format).isEmpty());
            QVERIFY(!FormatText::what(info.format).isEmpty());
            QCOMPARE(parseExportFormat(info.code), std::optional(info.format));
            QCOMPARE(info.usual.empty(), info.holds == FormatHolds::WholePlan);
            if (info.holds == FormatHolds::OneTable)
                QCOMPARE(info.usual.size(), std::size_t{1});
        }
    }

    void tablesAreFoundByTheirTitlesInEveryLanguage()
    {
        const OwnWords words = ownWords();
        for (const Language session : {Language::English, Language::Chinese}) {
            const TranslationScope scope(session);
            QCOMPARE(words.captions("length_m"), (std::vector<std::string>{"Length (m)", "长度 (m)"}));
            const auto banks = words.codeTexts("bank", "left");
            QVERIFY(std::find(banks.begin(), banks.end(), "左岸") != banks.end());
            QCOMPARE(ReaderWords(session).caption("length_m"),
                     std::string(session == Language::English ? "Length (m)" : "长度 (m)"));
        }
    }

    void titlesOfATableTellItsColumnsApart()
    {
        for (const Language language : {Language::English, Language::Chinese}) {
            const TranslationScope scope(language);
            for (const std::string_view name : planTableNames()) {
                std::vector<std::string> titles;
                for (const ExportColumn& column : planTableColumns(name))
                    titles.push_back(ReaderWords(language).caption(column.key));
                std::sort(titles.begin(), titles.end());
                const auto twice = std::adjacent_find(titles.begin(), titles.end());
                QVERIFY2(twice == titles.end(), twice == titles.end() ? "" : twice->c_str());
            }
        }
    }
};

RIPARIA_TEST(ExportFormatTest)
#include "ExportFormatTest.moc"
