// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportMemory.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

/// What a plan keeps of how its report was asked for.
class ReportMemoryTest : public QObject {
    Q_OBJECT

    static ReportRequest unusual()
    {
        ReportRequest request;
        request.languages = {Language::Chinese, Language::English};
        request.paper = ReportPaper::A3;
        request.layout = ReportTemplate::Form;
        request.isTotalFirst = request.audit = request.allStrips = true;
        request.isOnGround = false;
        request.compare = Uuid::named("other");
        request.leftOut = {ReportSection::Cover, ReportSection::Chapters};
        request.stripScale = 2'500;
        request.overviewScale = 50'000;
        request.organisation = QStringLiteral("坪地街道“水务”管理中心");
        request.preparedBy = QStringLiteral("Li \"Ming\"");
        request.revision = QStringLiteral("B");
        request.documentNumber = QStringLiteral("坪地-2023-07");
        request.logoFile = QStringLiteral("/home/a b/徽标.svg");
        request.freeTexts[{FreeSection::Risks, Language::Chinese}] = {QStringLiteral("风险"),
                                                                      QStringLiteral("一。\n\"二\"。")};
        request.fonts = {QStringLiteral("DejaVu Serif"), QStringLiteral("Noto Serif CJK SC")};
        request.freeTexts[{FreeSection::Revisions, Language::English}] = {{}, QStringLiteral("B: as built")};
        return request;
    }

private Q_SLOTS:
    void whatWasAskedForComesBack()
    {
        const ReportRequest asked = unusual();
        const std::string text = reportSettingsText(asked);
        QVERIFY(text.find('\n') == std::string::npos);
        ReportRequest recalled;
        recallReportSettings(text, recalled);
        QCOMPARE(reportSettingsText(recalled), text);
        QVERIFY(recalled.languages == asked.languages);
        QVERIFY(recalled.layout == ReportTemplate::Form && recalled.paper == ReportPaper::A3);
        QVERIFY(recalled.isTotalFirst && recalled.audit && recalled.allStrips && !recalled.isOnGround);
        QVERIFY(recalled.compare == asked.compare);
        QVERIFY(recalled.leftOut == asked.leftOut);
        QVERIFY(recalled.stripScale == asked.stripScale);
        QVERIFY(recalled.overviewScale == asked.overviewScale);
        QCOMPARE(recalled.organisation, asked.organisation);
        QCOMPARE(recalled.preparedBy, asked.preparedBy);
        QCOMPARE(recalled.revision, asked.revision);
        QCOMPARE(recalled.documentNumber, asked.documentNumber);
        QCOMPARE(recalled.logoFile, asked.logoFile);
        QVERIFY(recalled.freeTexts == asked.freeTexts);
        QVERIFY(recalled.fonts == asked.fonts);
    }

    void whatIsUsualComesBackToo()
    {
        ReportRequest recalled = unusual();
        recallReportSettings(reportSettingsText(ReportRequest{}), recalled);
        QCOMPARE(reportSettingsText(recalled), reportSettingsText(ReportRequest{}));
    }

    void whatCannotBeReadStaysAsItIs_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "{", "[]", "7", "{\"languages\":7,\"paper\":null,\"audit\":\"yes\",\"logo\":[]}",
                                 "{\"languages\":[\"fr\"],\"of a later program\":1}"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void whatCannotBeReadStaysAsItIs()
    {
        QFETCH(QString, text);
        ReportRequest recalled = unusual();
        recallReportSettings(text.toStdString(), recalled);
        QCOMPARE(reportSettingsText(recalled), reportSettingsText(unusual()));
    }

    void unknownSectionsAndScalesAreLeftAside()
    {
        ReportRequest recalled;
        recallReportSettings(
            R"({"left_out":["cover","of a later program"],"scale":777,"overview_scale":3,"compare":"x"})", recalled);
        QVERIFY(recalled.leftOut == std::set<ReportSection>{ReportSection::Cover});
        QVERIFY(!recalled.stripScale && !recalled.overviewScale);
        QVERIFY(!recalled.compare);
    }
};

RIPARIA_TEST(ReportMemoryTest)
#include "ReportMemoryTest.moc"
