// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/AuditTotals.h"
#include "tests/app/report/SamplePlan.h"
#include "tests/app/report/SheetLines.h"
#include "tests/core/ledger/RandomLedgers.h"
#include "tests/support/TestMain.h"

#include "core/base/Decimal.h"

#include <QtTest/QtTest>

#include <array>

using namespace riparia;
using namespace riparia::test;

namespace {

constexpr std::array kAudited{Quantity::BankLength, Quantity::Area, Quantity::GreenwayLength};

/// The number of a cell in its last digit.
std::int64_t lastDigits(QString text)
{
    return text.remove(u',').remove(u'.').replace(QStringLiteral("–"), QStringLiteral("0")).toLongLong();
}

/// Pieces add up to the totals of the ledger, and as they are printed to the total as it is printed.
void addUp(const ReportContent& content)
{
    for (const Quantity quantity : kAudited) {
        const std::vector<AuditPiece> pieces = must(auditPiecesOf(content, quantity));
        std::int64_t net = 0;
        std::int64_t overlap = 0;
        for (const AuditPiece& piece : pieces) {
            QVERIFY(piece.owner && piece.net >= 0);
            net += piece.net;
            overlap += piece.overlap;
        }
        const std::int64_t total = content.totals.net().of(quantity);
        QCOMPARE(net, total);
        QCOMPARE(overlap, content.totals.gross().of(quantity) - total);
        const Table table = auditTableOf(pieces, quantity, content.language);
        const std::size_t column = quantity == Quantity::Area ? 2 : 5;
        std::int64_t printed = 0;
        for (std::size_t i = 0; i + 1 < table.rows.size(); ++i)
            printed += lastDigits(table.rows[i].cells[column].text);
        QCOMPARE(printed, total);
        QCOMPARE(lastDigits(table.rows.back().cells[column].text), total);
    }
}

ReportContent contentOf(const Plan& plan, const LedgerPtr& ledger)
{
    return must(reportContentOf(plan, ledger, Language::English, {}));
}

} // namespace

/// The pieces of every total, in the appendix.
class AuditTotalsTest : public QObject {
    Q_OBJECT

    const TranslationScope m_window{Language::English};

private Q_SLOTS:
    void piecesOfTheSampleAddUp()
    {
        const Plan plan = samplePlan();
        for (const char* scheme : {"all", "completed", "published-2023"})
            addUp(contentOf(plan, must(buildLedger(plan, request(must(findScheme(plan, scheme)))))));
    }

    void piecesOfRandomPlansAddUp()
    {
        forRandomLedgers(amount(5, 200),
                         [](RandomPlan& random, const LedgerPtr& ledger) { addUp(contentOf(random.plan(), ledger)); });
    }

    void everyPieceHasItsOwnerAndThoseWhoShareIt()
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 2000), segment("S-0001", "DS", 0, 500, Bank::Left),
            segment("S-0002", "DS", 400, 800, Bank::Both), square("A-0001", 100, 100, 100),
            square("A-0002", 150, 100, 100), greenwayAlong("G-0001", "DS", 0, 300, Bank::Left),
            greenwayAlong("G-0002", "DS", 200, 400, Bank::Left));
        ReportRequest request = reportOf(plan, Language::English, "all");
        request.audit = true;
        const Report report = must(makeReport(plan, request));
        const QStringList lines = sectionLines(report, QStringLiteral("Audit appendix"));
        const QString all = lines.join(u'\n');
        for (const char* wanted :
             {"Bank length: where 1,200.000 m come from",
              "2 | DS River | K0+400.0 | K0+500.0 | L | 100.000 | S-0001 | S-0002 | 100.000 | lower number",
              "DS River | K0+500.0 | K0+800.0 | R | 300.000 | S-0002", "Greenway: where 400.000 m come from",
              "DS River | K0+200.0 | K0+300.0 | L | 100.000 | G-0001 | G-0002 | 100.000 | lower number"})
            QVERIFY2(all.contains(QString::fromUtf8(wanted)), qPrintable(all));
        QVERIFY(all.contains(QStringLiteral("Restored area: where ")));
        const QString second = lineWith(lines, QStringLiteral("2 | (unassigned) | "));
        QVERIFY2(second.contains(QStringLiteral(" | A-0002 | A-0001 | ")), qPrintable(all));
        QCOMPARE(wordsOutside(report), QString());
    }

    void whatIsNotThereHasNoTable()
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 2000), segment("S-0001", "DS", 0, 500));
        ReportRequest request = reportOf(plan, Language::English, "all");
        request.audit = true;
        const QString words = wordsOf(must(makeReport(plan, request)));
        QVERIFY(!words.contains(QStringLiteral("Bank length: where")));
        QVERIFY(!words.contains(QStringLiteral("Restored area: where")));
        QVERIFY(!words.contains(QStringLiteral("Greenway: where")));
    }
};

RIPARIA_TEST(AuditTotalsTest)
#include "AuditTotalsTest.moc"
