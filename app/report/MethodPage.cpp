// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/Glyphs.h"
#include "app/report/ReportPages.h"

#include "app/text/Fill.h"
#include "app/text/IssueText.h"
#include "app/text/NameText.h"
#include "app/text/UnitText.h"

#include "core/base/Decimal.h"
#include "core/ledger/CountingScheme.h"

#include <map>
#include <utility>

namespace riparia {

namespace {

class MethodWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::MethodPage)

public:
    explicit MethodWords(const PageContext& pages)
        : m_pages(pages)
        , m_content(pages.content)
    {}

    static QString title() { return tr("Method and data"); }

    std::vector<std::pair<QString, QString>> statements() const
    {
        return {{tr("Coordinate system"), coordinates()}, {tr("Length"), lengths()},  {tr("Area"), areas()},
                {tr("Counting scheme"), scheme()},        {tr("Overlap"), overlap()}, {tr("Rounding"), rounding()}};
    }

    static QString reconciliation() { return tr("Reconciliation"); }
    static QString breakdown() { return tr("Breakdown"); }
    static QString rows() { return tr("Rows", "number of rows"); }
    static QStringList sum() { return tr("River length, m").split(u'\n'); }
    static QStringList bank() { return tr("Bank length, m").split(u'\n'); }
    static QStringList area() { return tr("Area, m²").split(u'\n'); }
    static QStringList difference() { return tr("Diff., mm").split(u'\n'); }
    static QString by(const QString& dimension) { return fill(tr("By %1"), {toUtf8(dimension.toLower())}); }
    static QString rowCount(std::size_t rows, bool hasUnassigned)
    {
        return hasUnassigned ? fill(tr("%1 + unassigned"), {std::to_string(rows - 1)}) : QString::number(rows);
    }
    static QString totals() { return tr("Total"); }

    static QString sources() { return tr("Sources"); }
    static QStringList sourceHeads()
    {
        return {tr("Source file"),           tr("Records"), tr("Read"),
                tr("Encoding, coordinates"), tr("Read on"), tr("SHA-256, first 16")};
    }

    static QString findings() { return tr("Unresolved issues"); }
    static QString places(std::size_t count) { return fill(tr("%1 places"), {std::to_string(count)}); }
    static QString comma() { return tr(", ", "between words"); }
    static QString counts(int findings, int remarks)
    {
        return fill(tr("%1, %2", "findings, remarks"), {toUtf8(tr("%n warning(s) and error(s)", nullptr, findings)),
                                                        toUtf8(tr("%n remark(s)", nullptr, remarks))});
    }
    static QString none() { return tr("No warning and no error."); }
    static QStringList findingHeads() { return {tr("Severity"), tr("Where"), tr("Finding")}; }

    static QString published() { return tr("Published figures"); }
    static QStringList publishedHeads()
    {
        return {tr("Figure"), tr("Published"), tr("This report"), tr("Verdict"), tr("Source")};
    }
    static QString about(const QString& figure) { return fill(tr("about %1"), {toUtf8(figure)}); }
    QString verdict(const ReportedCheck& check) const
    {
        if (!check.quantity)
            return tr("cannot be measured");
        if (check.isOfAnotherDay)
            return tr("of another day");
        if (check.isWithin())
            return tr("within its tolerance");
        return fill(tr("differs by %1 %2"), {toUtf8(m_pages.numbers.amount(*check.quantity, check.difference(), false)),
                                             toUtf8(m_pages.numbers.unit(*check.quantity))});
    }

    QString program() const
    {
        return fill(tr("<b>Plan</b> %1    <b>Program</b> Riparia %2"),
                    {toUtf8(elided(pageText(m_content.title).remove(u'<'), type::kTable, 90)),
                     toUtf8(m_pages.request.version)});
    }
    static QString same() { return tr("The same plan, scheme and program version print the same figures."); }

private:
    QString coordinates() const
    {
        const Crs& crs = m_content.info.crs;
        if (!crs.isValid())
            return tr("None: the plan has no rivers yet.");
        return fill(crs.isGeographic() ? tr("%1, %2. Longitude and latitude in degrees.")
                                       : tr("%1, %2. Easting and northing in metres."),
                    {toUtf8(pageText(fromUtf8(crs.name()))), crs.authorityText()});
    }

    QString lengths() const
    {
        const Ellipsoid ellipsoid = m_content.info.crs.ellipsoid();
        QString text = m_content.info.method == LengthMethod::Geodesic
                           ? fill(tr("On the ellipsoid: each edge is the geodesic between its two vertices (a = %1 m, "
                                     "1/f = %2), held "
                                     "in whole millimetres."),
                                  {toUtf8(ReportNumbers::withCommas(shortest(ellipsoid.semiMajor))),
                                   shortest(ellipsoid.inverseFlattening)})
                           : tr("In the plane of the map (grid), held in whole millimetres.");
        if (m_content.otherMethodRiver) {
            const std::int64_t net = m_content.totals.river.net.value;
            const std::int64_t difference = m_content.otherMethodRiver->value - net;
            const double share = static_cast<double>(difference) / static_cast<double>(std::max<std::int64_t>(1, net));
            QString percent = fromUtf8(roundDecimalText(shortest(share * 100), 4));
            percent.replace(u'-', QChar(0x2212));
            text += u' ' + fill(m_content.info.method == LengthMethod::Geodesic
                                    ? tr("Grid length of the same pieces: %1 m (%2 %).")
                                    : tr("Geodesic length of the same pieces: %1 m (%2 %)."),
                                {toUtf8(m_pages.numbers.metres(*m_content.otherMethodRiver)), toUtf8(percent)});
        }
        return text;
    }

    static QString areas()
    {
        return tr(
            "Geodesic area of the pieces of an overlay, holes and excluded surfaces subtracted, held in whole cm².");
    }

    /// As the names of classes are written; what begins with capitals is an abbreviation.
    static QString withinSentence(QString name)
    {
        if (!name.isEmpty() && !(name.size() > 1 && name[1].isUpper()))
            name[0] = name[0].toLower();
        return name;
    }

    QString scheme() const
    {
        const CountingScheme& scheme = m_content.ledger->request.scheme;
        QStringList statuses;
        for (const std::string& code : scheme.statuses) {
            const auto statusClass = parseStatusClass(code);
            statuses << (statusClass ? NameText::statusClass(*statusClass)
                                     : withinSentence(NameText::status(code, m_content.language)));
        }
        const QString list =
            statuses.isEmpty() ? tr("every status") : statuses.join(tr(", ", "between items of a list"));
        QString text = fill(tr("“%1”. Counts %2; suspended works %3, cancelled works %4."),
                            {toUtf8(pageText(m_content.scheme)), toUtf8(list),
                             toUtf8(scheme.suspended ? tr("too") : tr("not", "suspended works not")),
                             toUtf8(scheme.cancelled ? tr("too") : tr("not", "suspended works not"))});
        text += u' ' + (m_content.day ? fill(tr("Status as of %1."), {toUtf8(m_pages.numbers.date(*m_content.day))})
                                      : tr("Status by the last event of each work."));
        if (!m_content.later.isEmpty()) {
            constexpr qsizetype kMost = 12;
            QStringList named = m_content.later.mid(0, kMost);
            if (m_content.later.size() > kMost)
                named << QStringLiteral("…");
            text += u' ' + fill(tr("Left out because their status is later than this day: %1 works (%2)."),
                                {std::to_string(m_content.later.size()),
                                 toUtf8(pageText(named.join(tr(", ", "between items of a list"))))});
        }
        text += u' ' + tr("River length on the line of the river, once whatever the bank; bank length left + right.");
        if (!scheme.boundary.isNil())
            text += u' ' + tr("Clipped to a boundary; what lies outside is not counted.");
        text += u' ' + (scheme.exclusions.empty() ? tr("No surfaces are excluded.")
                                                  : tr("Water surfaces or roads are taken out of areas."));
        if (!m_content.filter.isEmpty())
            text += u' ' + fill(tr("Filter: %1."), {toUtf8(pageText(m_content.filter))});
        return text;
    }

    QString overlap() const
    {
        QStringList order;
        for (const OwnerCriterion criterion : m_content.ledger->request.scheme.owner) {
            switch (criterion) {
            case OwnerCriterion::FirstCounted: order << tr("the earlier day of reaching a counted status"); break;
            case OwnerCriterion::WorksOrder: order << tr("the order of works"); break;
            case OwnerCriterion::Code: order << tr("the lower number"); break;
            case OwnerCriterion::LongestFirst: order << tr("the longer one"); break;
            }
        }
        return fill(
            tr("Where works overlap, each metre and each square metre has one owner, decided by %1. Gross = sum of "
               "features. Net = sum of pieces. Overlap = gross − net."),
            {toUtf8(order.join(tr(", then ", "between criteria")))});
    }

    QString rounding() const
    {
        const CountingScheme& scheme = m_content.ledger->request.scheme;
        return fill(
            tr("GB/T 8170–2008, half to even, once, at print. Totals come from unrounded values. Decimals: km %1, "
               "m 1, %2 %3. Gross − overlap, as printed, may differ from net in the last place."),
            {std::to_string(scheme.kilometreDecimals), toUtf8(m_pages.numbers.areaUnit()),
             toUtf8(QString::number(m_pages.numbers.areaDecimals()))});
    }

    const PageContext& m_pages;
    const ReportContent& m_content;
};

class MethodMaker {
public:
    explicit MethodMaker(PageContext& pages)
        : m_pages(pages)
        , m_book(pages.book)
        , m_words(pages)
    {}

    void add()
    {
        m_head = m_pages.next(MethodWords::title());
        m_book.newPage(PageBook::Shape::Upright, m_head, MethodWords::title());
        m_book.bookmark(m_head, m_pages.outlineLevel);
        addStatements();
        addTable(MethodWords::reconciliation(), {}, reconciliation());
        if (m_pages.content.reported.size() > kPublishedInWords)
            addTable(MethodWords::published(), {}, published());
        if (!m_pages.content.sources.empty())
            addTable(MethodWords::sources(), {}, sources());
        addFindings();
        addMissing();
        addProgram();
    }

private:
    void need(double height)
    {
        if (m_book.room() < height)
            m_book.goOn(m_head);
    }

    void addStatements()
    {
        m_book.moveTo(m_book.body().top() - 3);
        addHairline();
        for (const auto& [head, text] : m_words.statements())
            addStatement(head, QString(text).replace(QStringLiteral("。 "), QStringLiteral("。")));
        m_book.moveTo(m_book.cursor() + 9);
    }

    void addHairline()
    {
        m_book.sheet().rule(m_book.left(), m_book.cursor(), m_book.right(), m_book.cursor(), 0.1, ink::hairline());
    }

    /// Head and text side by side, going on over the page where a text is that long.
    void addStatement(const QString& head, const QString& text)
    {
        constexpr double kText = 40; // millimetres from the left edge
        constexpr double kLeading = 4.25;
        const QStringList heads = wrapped(head, type::kTableBold, kText - 4);
        const QStringList lines = wrapped(text, type::kTable, m_book.width() - kText);
        for (qsizetype i = 0; i < std::max(heads.size(), lines.size()); ++i) {
            if (m_book.room() < kLeading)
                m_book.goOn(m_head);
            m_book.moveTo(m_book.cursor() + kLeading);
            m_book.sheet().text(m_book.left(), m_book.cursor(), heads.value(i), type::kTableBold);
            m_book.sheet().tagged(m_book.left() + kText, m_book.cursor(), lines.value(i), type::kTable);
        }
        m_book.moveTo(m_book.cursor() + 2);
        addHairline();
    }

    void addTable(const QString& title, const QString& quiet, Table table)
    {
        const PageTableLayout layout(std::move(table), m_book.width());
        need(layout.headHeight() + 6 + 3 * layout.table().rowHeight);
        Sheet& sheet = m_book.sheet();
        const double width = sheet.text(m_book.left(), m_book.cursor(), title, type::kHead);
        sheet.text(m_book.left() + width + 2, m_book.cursor(), quiet, type::kLead, ink::secondary());
        m_book.moveTo(m_book.cursor() + 1.5);
        m_book.flow(layout, {PageBook::Shape::Upright, m_head, MethodWords::title()});
        m_book.moveTo(m_book.cursor() + 9);
    }

    Table reconciliation() const
    {
        Table table;
        table.hasHairlines = true;
        table.rowHeight = 5.25;
        table.columns = {{{MethodWords::breakdown()}, Align::Left, false, true},
                         {{MethodWords::rows()}},
                         {MethodWords::sum(), Align::Right},
                         {MethodWords::bank(), Align::Right},
                         {MethodWords::area(), Align::Right},
                         {MethodWords::difference(), Align::Right}};
        const auto cells = [](const QString& name, const QString& rows, const Amounts& sum, const QString& difference) {
            return std::vector<PageCell>{{name},
                                         {rows},
                                         {ReportNumbers::withCommas(fixedDecimal(sum.river.value, 3, 3))},
                                         {ReportNumbers::withCommas(fixedDecimal(sum.bank.value, 3, 3))},
                                         {ReportNumbers::withCommas(fixedDecimal(sum.area.value, 4, 4))},
                                         {difference}};
        };
        for (const ReconcileFacts& facts : m_pages.content.reconciled)
            table.rows.push_back(
                {TableRow::Kind::Body,
                 cells(MethodWords::by(facts.dimension), MethodWords::rowCount(facts.rows, facts.hasUnassigned),
                       facts.sum, QString::number(facts.difference)),
                 -1});
        table.rows.push_back(
            {TableRow::Kind::Total, cells(MethodWords::totals(), {}, m_pages.content.totals.net(), {}), -1});
        return table;
    }

    Table published() const
    {
        Table table;
        table.hasHairlines = true;
        table.rowHeight = 5.25;
        const QStringList heads = MethodWords::publishedHeads();
        table.columns = {{{heads[0]}, Align::Left, false, true},
                         {{heads[1]}, Align::Left, false, true},
                         {{heads[2]}, Align::Right},
                         {{heads[3]}},
                         {{heads[4]}, Align::Left, false, true}};
        const ReportNumbers& numbers = m_pages.numbers;
        for (const ReportedCheck& check : m_pages.content.reported) {
            const QString figure = pageText(numbers.published(check));
            const QString measured = check.quantity ? numbers.amount(*check.quantity, check.measured, false) + u' ' +
                                                          numbers.unit(*check.quantity)
                                                    : QStringLiteral("–");
            table.rows.push_back({TableRow::Kind::Body,
                                  {{reportedName(check, m_pages.content.language)},
                                   {check.value->approximate ? MethodWords::about(figure) : figure},
                                   {measured},
                                   {m_words.verdict(check)},
                                   {pageText(fromUtf8(check.value->sourceText))}},
                                  -1});
        }
        return table;
    }

    Table sources() const
    {
        Table table;
        table.hasHairlines = true;
        table.rowHeight = 5.25;
        const QStringList heads = MethodWords::sourceHeads();
        for (qsizetype i = 0; i < heads.size(); ++i)
            table.columns.push_back(
                {{heads[i]}, i == 1 || i == 2 ? Align::Right : Align::Left, false, i == 0 || i == 3});
        table.columns[4].dropOrder = 1;
        for (const auto& source : m_pages.content.sources) {
            const bool hasBoth = !source->encoding.empty() && !source->crs.empty();
            const std::string where = source->encoding + (hasBoth ? ", " : "") + nameOfCrs(source->crs);
            table.rows.push_back({TableRow::Kind::Body,
                                  {{pageText(fromUtf8(source->file))},
                                   {QString::number(source->featuresDeclared)},
                                   {QString::number(source->featuresRead)},
                                   {pageText(fromUtf8(where))},
                                   {fromUtf8(source->meta.created.substr(0, 10))},
                                   {fromUtf8(source->sha256.substr(0, 16))}},
                                  -1});
        }
        return table;
    }

    /// "EPSG:4547"; of one that is written out, its name.
    static std::string nameOfCrs(const std::string& text)
    {
        constexpr std::size_t kCode = 20; // letters at most
        if (text.size() <= kCode)
            return text;
        const auto crs = Crs::parse(text);
        return crs ? crs->name() : text;
    }

    void addFindings()
    {
        const auto& findings = m_pages.content.findings;
        if (findings.empty()) {
            need(14);
            const double width =
                m_book.sheet().text(m_book.left(), m_book.cursor(), MethodWords::findings(), type::kHead);
            m_book.sheet().text(m_book.left() + width + 2, m_book.cursor(), MethodWords::none(), type::kLead,
                                ink::secondary());
            m_book.moveTo(m_book.cursor() + 9);
            return;
        }
        Table table;
        table.hasHairlines = true;
        table.rowHeight = 5.25;
        const QStringList heads = MethodWords::findingHeads();
        table.columns = {{{heads[0]}}, {{heads[1]}}, {{heads[2]}, Align::Left, false, true}};
        for (const auto& [issue, subjects] : gathered(findings)) {
            const bool isOne = subjects.size() == 1;
            TableRow row{TableRow::Kind::Body,
                         {{capitalised(IssueText::severity(issue->severity))},
                          {elided(isOne ? subjects.front() : MethodWords::places(subjects.size()), type::kTable, 42)},
                          {}},
                         -1};
            row.cells[0].isBold = issue->severity == Severity::Error;
            addLines(table, std::move(row), pageText(IssueText::sentence(*issue)));
            if (!isOne)
                addLines(table, {TableRow::Kind::Body, std::vector<PageCell>(3), -1},
                         subjects.join(MethodWords::comma()));
        }
        addTable(MethodWords::findings(),
                 MethodWords::counts(static_cast<int>(findings.size()), static_cast<int>(m_pages.content.remarks)),
                 std::move(table));
    }

    struct Gathered {
        const Issue* issue;
        QStringList subjects;
    };

    /// What is said of many places word for word stands once, with all of them below: a file without keys would fill pages with one sentence.
    std::vector<Gathered> gathered(const std::vector<CheckFinding>& findings) const
    {
        constexpr std::size_t kMany = 4;
        using Said = std::pair<Severity, QString>;
        const auto saidBy = [](const Issue& issue) { return Said(issue.severity, IssueText::sentence(issue)); };
        std::map<Said, std::size_t> counts;
        for (const CheckFinding& finding : findings)
            ++counts[saidBy(finding.issue)];
        std::vector<Gathered> all;
        std::map<Said, std::size_t> rows;
        for (const CheckFinding& finding : findings) {
            const Said said = saidBy(finding.issue);
            const auto [row, isNew] = rows.try_emplace(said, all.size());
            if (isNew || counts.at(said) < kMany)
                all.push_back({&finding.issue, {}});
            Gathered& place = counts.at(said) < kMany ? all.back() : all[row->second];
            place.subjects << pageText(subjectOf(finding));
        }
        return all;
    }

    /// The code; of a river its name, which it has everywhere else.
    QString subjectOf(const CheckFinding& finding) const
    {
        const auto river = finding.ids.empty() ? nullptr : m_pages.content.plan->rivers().find(finding.ids.front());
        return river ? NameText::river(river->river, m_pages.content.language) : fromUtf8(finding.issue.subject);
    }

    /// As many rows as the text has lines.
    static void addLines(Table& table, TableRow row, const QString& text)
    {
        constexpr double kSentence = 104; // millimetres
        for (const QString& line : wrapped(text, type::kTable, kSentence)) {
            row.cells[2].text = line;
            table.rows.push_back(row);
            row = {TableRow::Kind::Body, std::vector<PageCell>(3), row.group};
        }
    }

    /// Of the pages so far, which have all names.
    void addMissing()
    {
        Glyphs glyphs;
        m_book.eachSheet([&](const Sheet& sheet) { glyphs.note(sheet); });
        const QString words = missingWords(glyphs.missing());
        if (!words.isEmpty())
            m_book.paragraph(m_head, m_book.width(), 4.25, words, type::kTable);
    }

    void addProgram()
    {
        need(12);
        Sheet& sheet = m_book.sheet();
        const double y = m_book.cursor() - 3;
        sheet.rule(m_book.left(), y, m_book.right(), y, 0.25);
        sheet.tagged(m_book.left(), y + 4.5, m_words.program(), type::kTable);
        QString hash = m_pages.content.hash;
        for (qsizetype at = 8; at < hash.size(); at += 9)
            hash.insert(at, u' ');
        sheet.text(m_book.left(), y + 9, QStringLiteral("SHA-256 ") + hash, type::kHash);
        sheet.text(m_book.left(), y + 13.5, MethodWords::same(), type::kNote, ink::secondary());
        m_book.moveTo(y + 16);
    }

    PageContext& m_pages;
    PageBook& m_book;
    MethodWords m_words;
    QString m_head;
};

} // namespace

void addMethod(PageContext& pages)
{
    MethodMaker(pages).add();
}

} // namespace riparia
