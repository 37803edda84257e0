// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/Report.h"
#include "app/report/ReportNumbers.h"
#include "tests/app/render/LateGround.h"
#include "tests/app/report/PdfTools.h"
#include "tests/app/report/SamplePlan.h"
#include "tests/app/report/SheetLines.h"
#include "tests/support/TestMain.h"

#include "core/base/Decimal.h"
#include "core/ledger/Pivot.h"
#include "core/plan/PlanHash.h"

#include <QRegularExpression>
#include <QtTest/QtTest>

using namespace riparia;

/// The report of the sample, read back from its PDF.
class ReportTest : public QObject {
    Q_OBJECT

    const TranslationScope m_window{Language::English};
    Plan m_sample;
    mutable test::MadeOnce<Language> m_whole;
    mutable test::MadeOnce<Language, QByteArray> m_pdf;

    const Plan& plan() const { return m_sample; }

    ReportRequest asked(Language language, const char* scheme = "") const
    {
        ReportRequest request = test::reportOf(plan(), language, scheme);
        request.generated = QDateTime(QDate(2023, 3, 24), QTime(10, 42), Qt::OffsetFromUTC, 8 * 3600);
        request.organisation = QStringLiteral("坪地街道水务管理中心");
        return request;
    }

    QByteArray pdfOf(const ReportRequest& request) const
    {
        const auto report = makeReport(plan(), request);
        return report ? reportPdf(*report).value() : QByteArray();
    }

    /// Of the sample, nothing left out.
    const Report& whole(Language language) const
    {
        return m_whole.of(language, [&] { return test::must(makeReport(plan(), asked(language))); });
    }
    const QByteArray& wholePdf(Language language) const
    {
        return m_pdf.of(language, [&] { return test::must(reportPdf(whole(language))); });
    }

    static QString words(const Report& report)
    {
        QString all;
        for (const Sheet& sheet : report.sheets)
            all += sheet.words() + u'\f';
        return all;
    }

private Q_SLOTS:
    void initTestCase() { m_sample = test::samplePlan(); }

    void theChineseReportCanBeSearched()
    {
        if (!test::hasPdfTools())
            QSKIP("poppler-utils are not installed");
        const QByteArray& pdf = wholePdf(Language::Chinese);
        const QString text = test::textOf(pdf);
        for (const char* wanted : {"整治河", "丁山河", "K0+350", "合计", "统计口径", "22.42", "45.1"})
            QVERIFY2(text.contains(QString::fromUtf8(wanted)), wanted);
        static const QRegularExpression kRadicals(QStringLiteral("[\u2E80-\u2FDF\uFFFD]"));
        QVERIFY(!text.contains(kRadicals));
        QVERIFY(!test::fontsOf(pdf).contains(QStringLiteral("CJKjp")));
        QVERIFY(pdf.size() < 2'000'000);
        QVERIFY(test::askPdf(pdf, QStringLiteral("pdfimages"), {QStringLiteral("-list"), QStringLiteral("%1")})
                    .count('\n') <= 2); // all is vector
    }

    void basemapsLieUnderTheOverviewMap()
    {
        ReportRequest request = asked(Language::English);
        request.ground = test::groundOf(std::make_shared<test::LateGround>(Qt::green, 2), QStringLiteral("(c) Us"));
        const Report late = makeReport(plan(), request).value();
        QVERIFY(reportPdf(late).value().contains("/DCTDecode"));
        QVERIFY(!words(late).contains(QStringLiteral("basemaps")));
        request.ground = test::groundOf(std::make_shared<test::LateGround>(Qt::green, 1, GroundState::Missing), {});
        QVERIFY(words(makeReport(plan(), request).value()).contains(QStringLiteral("basemaps")));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(makeReport(plan(), request, {stop.get_token(), {}}).error().code, ErrorCode::Cancelled);
    }

    void numbersAreTheLedgersToTheLastDigit_data()
    {
        QTest::addColumn<QString>("scheme");
        for (const char* scheme : {"", "all", "completed"})
            QTest::newRow(scheme) << QString::fromLatin1(scheme);
    }

    void numbersAreTheLedgersToTheLastDigit()
    {
        if (!test::hasPdfTools())
            QSKIP("poppler-utils are not installed");
        QFETCH(QString, scheme);
        ReportRequest request = asked(Language::English, scheme.toUtf8().constData());
        request.leftOut = {ReportSection::Cover, ReportSection::Overview, ReportSection::Chapters}; // pictures
        const QString text = test::textOf(pdfOf(request), true);
        const auto ledger = buildLedger(plan(), request.count).value();
        const auto table = pivot(*ledger, {"water"}).value();
        const ReportNumbers numbers(request.count.scheme, Language::English);
        for (const SummaryRow& row : table.rows) {
            const QString name =
                row.key.front() ? QString::fromStdString(row.labelEn.front()) : QStringLiteral("unassigned");
            const QString line = QStringLiteral("%1[^\n]*").arg(QRegularExpression::escape(name));
            for (const QString& number :
                 {numbers.kilometres(row.figures.river.net), numbers.kilometres(row.figures.bank.net),
                  numbers.area(row.figures.area.net)}) {
                const QRegularExpression there(line + QRegularExpression::escape(number));
                QVERIFY2(text.contains(there), qPrintable(name + u' ' + number));
            }
        }
        // The proof on the method page is to the millimetre and the square centimetre.
        for (const std::string& number :
             {fixedDecimal(table.totals.river.net.value, 3, 3), fixedDecimal(table.totals.bank.net.value, 3, 3),
              fixedDecimal(table.totals.area.net.value, 4, 4)})
            QVERIFY2(text.contains(ReportNumbers::withCommas(number)), number.c_str());
    }

    void theSamePlanGivesTheSameBytes()
    {
        const QByteArray& first = wholePdf(Language::Chinese);
        QVERIFY(!first.isEmpty());
        QVERIFY(first == pdfOf(asked(Language::Chinese)));
        ReportRequest later = asked(Language::Chinese);
        later.generated = later.generated.addSecs(60);
        QVERIFY(first != pdfOf(later));
    }

    void aReportHasItsOwnLanguage()
    {
        const QString english = words(whole(Language::English));
        const QString chinese = words(whole(Language::Chinese));
        QVERIFY(english.contains(QStringLiteral("Key figures")));
        QVERIFY(!chinese.contains(QStringLiteral("Key figures")));
        QVERIFY(chinese.contains(QStringLiteral("关键指标")));
        QVERIFY(chinese.contains(QStringLiteral("第 2 页 / 共")));
        QCOMPARE(installedLanguage(), Language::English); // the window's is as it was
    }

    void bothLanguagesAreTwoPartsOfOneFile()
    {
        ReportRequest request = asked(Language::English);
        request.languages = {Language::Chinese, Language::English};
        const Report report = makeReport(plan(), request).value();
        const Report& single = whole(Language::English);
        QVERIFY(report.sheets.size() > single.sheets.size());
        QCOMPARE(std::ranges::count(report.bookmarks, 0, &PdfBookmark::level), 2);
        QVERIFY(report.sheets.back().words().contains(
            QStringLiteral("%1 / %1").arg(report.sheets.size()))); // numbered through
    }

    void everyPageButTheCoverCanBeTornOut()
    {
        const Report& report = whole(Language::English);
        for (std::size_t i = 1; i < report.sheets.size(); ++i) {
            const QString page = report.sheets[i].words();
            QVERIFY(page.contains(QStringLiteral("%1 / %2").arg(i + 1).arg(report.sheets.size())));
            QVERIFY(page.contains(QStringLiteral("Published 2023")));
            QVERIFY(page.contains(QStringLiteral("2023-03-20")));
            QVERIFY(page.contains(QStringLiteral("2023-03-24 10:42 +08:00")));
            QVERIFY(report.sheets[i].marks.size() > 8); // none is empty
        }
    }

    void nothingStandsOutsideThePaperOrIsTiny_data()
    {
        QTest::addColumn<bool>("isForm");
        QTest::addColumn<bool>("isA3");
        QTest::addColumn<QString>("scheme");
        for (const bool isForm : {false, true}) {
            for (const bool isA3 : {false, true}) {
                for (const char* scheme : {"", "all"})
                    QTest::addRow("%d %d %s", isForm, isA3, scheme) << isForm << isA3 << QString::fromLatin1(scheme);
            }
        }
    }

    void nothingStandsOutsideThePaperOrIsTiny()
    {
        QFETCH(bool, isForm);
        QFETCH(bool, isA3);
        QFETCH(QString, scheme);
        for (const Language language : {Language::English, Language::Chinese}) {
            ReportRequest request = asked(language, scheme.toUtf8().constData());
            request.layout = isForm ? ReportTemplate::Form : ReportTemplate::Standard;
            request.paper = isA3 ? ReportPaper::A3 : ReportPaper::A4;
            request.audit = true;
            QCOMPARE(test::wordsOutside(makeReport(plan(), request).value()), QString());
        }
    }

    void onlyWhatIsInScopeIsReported()
    {
        ReportRequest request = asked(Language::English);
        request.scope = {"DS"};
        const QString text = words(makeReport(plan(), request).value());
        QVERIFY(text.contains(QStringLiteral("Dingshan")));
        QVERIFY(!text.contains(QStringLiteral("Huayuan")));
        request.scope = {"no such river"};
        const auto refused = makeReport(plan(), request);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::RiverUnknown);
        QCOMPARE(refused.error().subject, std::string("no such river"));
    }

    void theFormHasItsLines()
    {
        ReportRequest request = asked(Language::Chinese);
        request.layout = ReportTemplate::Form;
        const QString page = makeReport(plan(), request).value().sheets.front().words();
        for (const char* wanted : {"填报单位", "坪地街道水务管理中心", "填报日期", "序号", "小计", "合　计", "备注",
                                   "填表人", "审核人", "负责人", "2023年03月20日"})
            QVERIFY2(page.contains(QString::fromUtf8(wanted)), wanted);
    }

    void theAuditAddsUp()
    {
        ReportRequest request = asked(Language::English);
        request.audit = true;
        const QString text = words(makeReport(plan(), request).value());
        QVERIFY(text.contains(QStringLiteral("Where 22,420.0 m comes from")));
        QVERIFY(!words(whole(Language::English)).contains(QStringLiteral("comes from")));
    }

    void thePlanIsNamedByItsHash()
    {
        const QString hash = QString::fromStdString(planHash(plan()));
        const QString text = words(whole(Language::English));
        QVERIFY(text.contains(hash.left(8)));
        QVERIFY(QString(text).remove(u' ').contains(hash));
    }

    void anEmptyPlanHasAReportToo()
    {
        const auto report = makeReport(Plan(), ReportRequest{});
        QVERIFY(report);
        QVERIFY(!report->sheets.empty());
        QVERIFY(reportPdf(*report));
    }

    void itCanBeStopped()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = makeReport(plan(), asked(Language::English), {stop.get_token(), {}});
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QVERIFY(!reportPdf(whole(Language::English), {stop.get_token(), {}}));
    }

    void hostileNamesBreakNothing()
    {
        const std::string hostile = "=cmd\n\"x\"<b>\xE2\x80\xAE" + std::string(10'000, 'A');
        Plan changed = plan();
        ChangeSet changes;
        const auto rename = [&]<class Entity>(const std::shared_ptr<const Entity>& before) {
            Entity entity = *before;
            entity.meta.name = entity.meta.nameEn = entity.meta.remarks = hostile;
            if constexpr (std::is_same_v<Entity, PlanRiver>)
                entity.river.name = entity.river.nameEn = hostile;
            if constexpr (std::is_same_v<Entity, ReportedValue>)
                entity.unitText = hostile;
            if constexpr (requires { entity.sourceText; })
                entity.sourceText = hostile;
            changes.replace(before, std::move(entity));
        };
        const auto renameAll = [&]<class Entity>(std::type_identity<Entity>) {
            for (const auto& [id, row] : plan().table<Entity>())
                rename(row);
        };
        renameAll(std::type_identity<PlanRiver>());
        renameAll(std::type_identity<WaterBody>());
        renameAll(std::type_identity<Segment>());
        renameAll(std::type_identity<Area>());
        renameAll(std::type_identity<Greenway>());
        renameAll(std::type_identity<Works>());
        renameAll(std::type_identity<Scenario>());
        renameAll(std::type_identity<Target>());
        renameAll(std::type_identity<ReportedValue>());
        renameAll(std::type_identity<SourceRecord>());
        QVERIFY(changed.apply(changes));
        ReportRequest request = asked(Language::English);
        request.count.scheme.name = request.count.scheme.nameEn = hostile;
        request.count.scenario = plan().table<Scenario>().begin()->first;
        request.organisation = request.preparedBy = request.revision = QString::fromStdString(hostile);
        request.audit = true;
        for (const ReportTemplate layout : {ReportTemplate::Standard, ReportTemplate::Form}) {
            for (const Language language : {Language::English, Language::Chinese}) {
                request.layout = layout;
                request.languages = {language};
                const auto report = makeReport(changed, request);
                QVERIFY(report);
                QCOMPARE(test::wordsOutside(*report), QString());
                int weights = 0;
                for (const Sheet& sheet : report->sheets) {
                    for (const Mark& mark : sheet.marks) {
                        const auto* text = std::get_if<TextMark>(&mark);
                        if (!text || text->angle != 0)
                            continue;
                        QVERIFY(!text->text.contains(QChar(0x202E)));
                        weights += text->text.contains(QStringLiteral("<b>")) ? 1 : 0;
                        QVERIFY2(text->at.x() + textWidth(text->text, text->type) < sheet.size.width() - 8,
                                 qPrintable(text->text));
                    }
                }
                QCOMPARE(weights, 0);
                QVERIFY(reportPdf(*report));
            }
        }
    }
};

RIPARIA_TEST(ReportTest)
#include "ReportTest.moc"
