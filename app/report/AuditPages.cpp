// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/AuditTotals.h"
#include "app/report/AuditWords.h"
#include "app/report/ReportPages.h"
#include "app/text/Fill.h"

#include "core/base/Decimal.h"
#include "core/ledger/Contributors.h"
#include "core/ledger/Overlaps.h"
#include "core/ledger/OwnerOrder.h"
#include "core/linref/ChainageText.h"

#include <algorithm>
#include <map>
#include <set>

namespace riparia {

namespace {

constexpr std::size_t kMostOverlaps = 15;

/// The sweep of one river: segments above, pieces below, a line at every cut.
class SweepDiagram {
public:
    SweepDiagram(Sheet& sheet, const PageContext& pages, const RiverFacts& river, const RiverCount& count, QRectF rect)
        : m_sheet(sheet)
        , m_pages(pages)
        , m_river(river)
        , m_count(count)
        , m_rect(rect)
        , m_isDownstream(river.river->river.stationing.origin() == Origin::Source)
    {}

    static constexpr double kRow = 3.75;
    static double height(std::size_t segments) { return 7 + static_cast<double>(segments) * kRow + 16; }

    double add()
    {
        const double top = m_rect.top() + 7;
        const double pieces = top + static_cast<double>(m_river.segments.size()) * kRow + 3;
        addColumns(top, pieces);
        addTicks(top);
        double y = top + 1.2;
        for (const SegmentFacts& segment : m_river.segments) {
            m_sheet.text(m_rect.left(), y + 2, elided(pageText(fromUtf8(segment.feature->code())), type::kTiny, 15),
                         type::kTiny);
            addSegment(segment, y);
            y += kRow;
        }
        addPieces(pieces);
        return addLegend(pages_bottom(pieces));
    }

private:
    static double pages_bottom(double pieces) { return pieces + 11; }
    double axisLeft() const { return m_rect.left() + 17; }
    double axisWidth() const { return m_rect.width() - 17; }

    double x(Position at) const
    {
        const double share = static_cast<double>(at.mm) / static_cast<double>(m_river.river->river.length().value);
        return axisLeft() + (m_isDownstream ? share : 1 - share) * axisWidth();
    }
    QRectF bar(const Span& span, double y, double height) const
    {
        const double a = x(span.from);
        const double b = x(span.to);
        return {std::min(a, b), y, std::abs(b - a), height};
    }

    void addTicks(double top)
    {
        const Stationing& stationing = m_river.river->river.stationing;
        m_sheet.rule(axisLeft(), top, axisLeft() + axisWidth(), top, 0.2);
        const double length = m_river.river->river.length().metres();
        const double step = length > 20'000 ? 5'000 : length > 8'000 ? 2'000 : length > 2'500 ? 1'000 : 500;
        double last = -100;
        for (double metres = 0; metres <= length; metres += step) {
            const Position at = m_isDownstream ? Position::fromMetres(metres)
                                               : Position{m_river.river->river.length().value} +
                                                     Millimetres{-Position::fromMetres(metres).mm};
            m_sheet.rule(x(at), top - 1.2, x(at), top, 0.2);
            const QString label = fromUtf8(chainageText(stationing.chainageAt(at), 0));
            const double half = textWidth(label, type::kTiny) / 2;
            const double middle = std::max(axisLeft() + half, std::min(x(at), axisLeft() + axisWidth() - half));
            if (middle - half < last + 2)
                continue;
            m_sheet.text(middle, top - 2.2, label, type::kTiny, ink::secondary(), Align::Centre);
            last = middle + half;
        }
    }

    void addColumns(double top, double bottom)
    {
        for (const LengthPiece& piece : m_count.pieces) {
            if (piece.onRiver > 1)
                m_sheet.marks.emplace_back(FillMark{bar(piece.span, top, bottom - top), ink::overlap()});
        }
        std::set<Position> cuts;
        for (const LengthPiece& piece : m_count.pieces) {
            cuts.insert(piece.span.from);
            cuts.insert(piece.span.to);
        }
        for (const Position cut : cuts)
            m_sheet.rule(x(cut), top, x(cut), bottom + 3.4, 0.1, ink::hairline());
    }

    void addSegment(const SegmentFacts& segment, double y)
    {
        const StatusClass status = segment.feature->status.displayClass;
        for (const LengthPiece& piece : m_count.pieces) {
            if (piece.ownerRiver == segment.feature.get())
                m_sheet.marks.emplace_back(StatusBarMark{bar(piece.span, y, 1.9), status, false});
        }
        const StripBar* strip = m_river.strip->bar(segment.feature->id());
        if (!strip)
            return;
        for (const StripShare& share : strip->elsewhere)
            m_sheet.marks.emplace_back(StatusBarMark{bar(share.span, y, 1.9), status, true});
    }

    void addPieces(double y)
    {
        m_sheet.text(m_rect.left(), y + 2.6, AuditWords::pieces(), type::kTinyBold);
        for (const Span& gap : m_river.gaps)
            m_sheet.rule(bar(gap, y, 0).left(), y + 1.7, bar(gap, y, 0).right(), y + 1.7, 0.3,
                         QColor(0x3E, 0x86, 0xB5));
        int number = 0;
        double last = -100;
        for (const LengthPiece& piece : m_count.pieces) {
            const QRectF rect = bar(piece.span, y, 3.4);
            m_sheet.marks.emplace_back(
                StatusBarMark{rect.adjusted(0.06, 0, -0.06, 0), piece.ownerRiver->status.displayClass, false});
            const QString label = QString::number(++number);
            const double half = textWidth(label, type::kTiny) / 2;
            if (std::abs(rect.center().x() - last) < 2 * half + 0.6)
                continue;
            m_sheet.text(rect.center().x(), y + 6.4, label, type::kTiny, ink::text(), Align::Centre);
            last = rect.center().x();
        }
    }

    double addLegend(double y)
    {
        double end = addBarLegend(m_sheet, m_rect.left(), y, classesOf(m_river.byClass));
        const bool isShared =
            std::ranges::any_of(m_count.pieces, [](const LengthPiece& piece) { return piece.onRiver > 1; });
        if (!isShared)
            return y + 4;
        m_sheet.marks.emplace_back(StatusBarMark{QRectF(end, y - 2.1, 7, 2.4), StatusClass::Completed, true});
        end += 8.25;
        end += m_sheet.text(end, y, AuditWords::overlapped(), type::kNote) + 5;
        m_sheet.marks.emplace_back(FillMark{QRectF(end, y - 2.1, 7, 2.4), ink::overlap()});
        m_sheet.text(end + 8.25, y, AuditWords::several(), type::kNote);
        return y + 4;
    }

    Sheet& m_sheet;
    const PageContext& m_pages;
    const RiverFacts& m_river;
    const RiverCount& m_count;
    QRectF m_rect;
    bool m_isDownstream;
};

class AuditMaker {
public:
    explicit AuditMaker(PageContext& pages)
        : m_pages(pages)
        , m_book(pages.book)
        , m_content(pages.content)
        , m_numbers(pages.numbers)
    {}

    void add()
    {
        m_head = m_pages.next(AuditWords::title());
        m_book.newPage(PageBook::Shape::Upright, m_head,
                       AuditWords::whence(m_numbers.metres(m_content.totals.river.net, false)));
        m_book.bookmark(m_head, m_pages.outlineLevel);
        m_book.moveTo(m_book.sheet().paragraph(m_book.left(), m_book.body().top() - 1, m_book.width(), 4.5,
                                               AuditWords::intro(static_cast<int>(m_content.segmentCount),
                                                                 static_cast<int>(m_content.pieces)),
                                               type::kTable) +
                      1);
        flow(byRiver(), m_head);
        m_book.moveTo(m_book.cursor() + 9);
        for (const RiverFacts& river : m_content.rivers) {
            const RiverCount* count = river.river ? m_content.ledger->river(river.key) : nullptr;
            if (count && !count->pieces.empty() && river.strip)
                addRiver(river, *count);
        }
        addAuditTotals(m_pages, m_head);
        addOverlaps();
    }

private:
    void flow(Table table, const QString& title)
    {
        m_book.flow(PageTableLayout(std::move(table), m_book.width()), {PageBook::Shape::Upright, m_head, title});
    }

    Table byRiver() const
    {
        Table table;
        table.columns = {{{AuditWords::step1()}, Align::Left, false, true},
                         {{AuditWords::pieces()}, Align::Right},
                         {{AuditWords::gross()}, Align::Right},
                         {{AuditWords::overlap()}, Align::Right},
                         {{AuditWords::net()}, Align::Right, true}};
        const auto row = [&](TableRow::Kind kind, const QString& name, std::size_t pieces,
                             const Figure<Millimetres>& figure) {
            table.rows.push_back({kind,
                                  {{name},
                                   {QString::number(pieces)},
                                   {m_numbers.metres(figure.gross)},
                                   {m_numbers.negative(m_numbers.metres(figure.overlap()))},
                                   {m_numbers.metres(figure.net)}},
                                  -1});
        };
        for (const RiverFacts& river : m_content.rivers) {
            const RiverCount* count = river.river ? m_content.ledger->river(river.key) : nullptr;
            if (count && !count->pieces.empty())
                row(TableRow::Kind::Body, pageText(river.name), count->pieces.size(), river.figures.river);
        }
        row(TableRow::Kind::Total, AuditWords::total(), m_content.pieces, m_content.totals.river);
        return table;
    }

    void addRiver(const RiverFacts& river, const RiverCount& count)
    {
        const double height = SweepDiagram::height(river.segments.size());
        const bool hasDiagram = height < 150;
        const QString title = AuditWords::step2(pageText(river.name));
        const PageTableLayout table(piecesOf(river, count), m_book.width());
        const double whole = (hasDiagram ? height : 0) + table.height() + 3;
        const bool staysWhole = whole < m_book.body().height() / 2; // a short one is not broken
        if (m_book.room() < (staysWhole ? whole : (hasDiagram ? height : 0) + 27)) {
            m_book.newPage(PageBook::Shape::Upright, fill(m_book.words().headContinued, {toUtf8(m_head)}));
            m_book.moveTo(m_book.body().top() - 8);
        }
        const double y = m_book.cursor();
        const QString equation = AuditWords::equation(m_numbers.metres(river.figures.river.gross),
                                                      m_numbers.metres(river.figures.river.overlap(), false),
                                                      m_numbers.metres(river.figures.river.net));
        const double room = m_book.width() - textWidth(equation, type::kTable) - 4;
        m_book.sheet().text(m_book.left(), y, elided(title, type::kHead, room), type::kHead);
        m_book.sheet().text(m_book.right(), y, equation, type::kTable, ink::text(), Align::Right);
        m_book.moveTo(y + 2);
        if (hasDiagram)
            m_book.moveTo(SweepDiagram(m_book.sheet(), m_pages, river, count,
                                       QRectF(m_book.left(), y + 1, m_book.width(), height))
                              .add());
        m_book.flow(table, {PageBook::Shape::Upright, m_head, title});
        m_book.moveTo(m_book.cursor() + 9);
    }

    Table piecesOf(const RiverFacts& river, const RiverCount& count) const
    {
        Table table;
        table.columns = {{{AuditWords::piece()}},
                         {{AuditWords::from()}, Align::Right},
                         {{AuditWords::to()}, Align::Right},
                         {{AuditWords::net()}, Align::Right},
                         {{AuditWords::banks()}},
                         {{AuditWords::owner()}},
                         {{AuditWords::alsoIn()}, Align::Left, false, true},
                         {{AuditWords::overlap()}, Align::Right},
                         {{AuditWords::why()}}};
        const ContributorFinder finder(count);
        const OwnerOrder order(m_content.ledger->request.scheme.owner);
        auto gap = river.gaps.begin();
        int number = 0;
        for (const LengthPiece& piece : count.pieces) {
            for (; gap != river.gaps.end() && gap->from < piece.span.from; ++gap)
                table.rows.push_back(gapRow(river, *gap));
            const auto contributors = finder.contributorsOf(piece);
            QStringList others;
            for (std::size_t i = 1; i < contributors.size(); ++i)
                others << pageText(fromUtf8(contributors[i]->code()));
            const Millimetres overlap{piece.span.length().value * (std::int64_t(contributors.size()) - 1)};
            auto [from, to] = labels(river, piece.span);
            TableRow row{TableRow::Kind::Body,
                         {{QString::number(++number)},
                          {from},
                          {to},
                          {m_numbers.metres(piece.span.length())},
                          {AuditWords::bank(piece.bankClass())},
                          {pageText(fromUtf8(piece.ownerRiver->code()))},
                          {others.join(QStringLiteral(", "))},
                          {overlap.value > 0 ? m_numbers.metres(overlap) : QString()},
                          {contributors.size() > 1 ? AuditWords::reason(order.ruleOf(contributors)) : QString()}},
                         -1};
            row.cells[3].isBold = true;
            row.cells[8].isQuiet = true;
            table.rows.push_back(std::move(row));
        }
        for (; gap != river.gaps.end(); ++gap)
            table.rows.push_back(gapRow(river, *gap));
        TableRow total{TableRow::Kind::Total, std::vector<PageCell>(9), -1};
        total.cells[0] = {AuditWords::totalPieces(number)};
        total.cells[0].across = 3;
        total.cells[3] = {m_numbers.metres(river.figures.river.net)};
        total.cells[4].secondary =
            AuditWords::remainder(m_numbers.metres(river.untreated, false), m_numbers.metres(river.length));
        total.cells[4].across = 3;
        total.cells[7] = {m_numbers.metres(river.figures.river.overlap())};
        table.rows.push_back(std::move(total));
        return table;
    }

    static std::pair<QString, QString> labels(const RiverFacts& river, const Span& span)
    {
        const Stationing& stationing = river.river->river.stationing;
        Chainage from = stationing.chainageAt(span.from);
        Chainage to = stationing.chainageAt(span.to);
        if (to < from)
            std::swap(from, to);
        return {fromUtf8(chainageText(from, 1)), fromUtf8(chainageText(to, 1))};
    }

    TableRow gapRow(const RiverFacts& river, const Span& gap) const
    {
        const auto [from, to] = labels(river, gap);
        TableRow row{TableRow::Kind::Body,
                     {{},
                      {from},
                      {to},
                      {u'(' + m_numbers.metres(gap.length()) + u')'},
                      {},
                      {AuditWords::untreated()},
                      {},
                      {},
                      {}},
                     -1};
        for (PageCell& cell : row.cells)
            cell.isWater = true;
        return row;
    }

    /// Who with whom, of all kinds of features.
    void addOverlaps()
    {
        const auto pairs = overlappingPairs(*m_content.ledger);
        if (!pairs || pairs->empty())
            return;
        Table table;
        table.columns = {{{AuditWords::countedIn()}},
                         {{AuditWords::alsoIn()}},
                         {{AuditWords::water()}},
                         {{AuditWords::amount()}, Align::Right},
                         {{AuditWords::why()}, Align::Left, false, true}};
        addLargest(table, *pairs, [](const Amounts& amount) { return amount.river.value + amount.greenway.value; });
        addLargest(table, *pairs, [](const Amounts& amount) { return amount.area.value; });
        if (m_book.room() < 40) {
            m_book.newPage(PageBook::Shape::Upright, fill(m_book.words().headContinued, {toUtf8(m_head)}));
            m_book.moveTo(m_book.body().top() - 8);
        }
        m_book.sheet().text(m_book.left(), m_book.cursor(), AuditWords::largest(), type::kHead);
        m_book.moveTo(m_book.cursor() + 2);
        flow(std::move(table), AuditWords::largest());
    }

    /// Rows of the largest overlaps by one kind of amount, and how many more there are.
    template <class Size>
    void addLargest(Table& table, std::vector<Overlap> overlaps, const Size& size) const
    {
        std::erase_if(overlaps, [&](const Overlap& overlap) { return size(overlap.amount) == 0; });
        std::ranges::stable_sort(overlaps,
                                 [&](const Overlap& a, const Overlap& b) { return size(a.amount) > size(b.amount); });
        for (std::size_t i = 0; i < std::min(kMostOverlaps, overlaps.size()); ++i) {
            const Overlap& overlap = overlaps[i];
            const Millimetres length = overlap.amount.river + overlap.amount.greenway;
            const QString amount = length.value > 0
                                       ? m_numbers.metres(length) + QStringLiteral(" m")
                                       : ReportNumbers::squareMetres(overlap.amount.area) + QStringLiteral(" m²");
            const CountedFeature& owner = *overlap.features[0];
            constexpr double kCode = 30; // millimetres
            constexpr double kWater = 45;
            const auto cell = [](const QString& text, double width) {
                return PageCell{elided(pageText(text), type::kTable, width)};
            };
            table.rows.push_back({TableRow::Kind::Body,
                                  {cell(fromUtf8(owner.code()), kCode),
                                   cell(fromUtf8(overlap.features[1]->code()), kCode),
                                   cell(waterOf(owner, m_content.language), kWater),
                                   {amount},
                                   {AuditWords::reason(overlap.rule)}},
                                  -1});
        }
        if (overlaps.size() > kMostOverlaps) {
            TableRow more{TableRow::Kind::Body, std::vector<PageCell>(5), -1};
            more.cells[0] = {AuditWords::more(static_cast<int>(overlaps.size() - kMostOverlaps))};
            more.cells[0].isQuiet = true;
            more.cells[0].across = 3;
            table.rows.push_back(std::move(more));
        }
    }

    PageContext& m_pages;
    PageBook& m_book;
    const ReportContent& m_content;
    const ReportNumbers& m_numbers;
    QString m_head;
};

} // namespace

void addAudit(PageContext& pages)
{
    AuditMaker(pages).add();
}

} // namespace riparia
