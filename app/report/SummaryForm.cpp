// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportPages.h"

#include "app/text/Fill.h"
#include "app/text/NameText.h"
#include "app/text/UnitText.h"

#include <algorithm>

namespace riparia {

namespace {

class FormWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::SummaryForm)

public:
    static QString head() { return tr("Summary form"); }
    static QString title(const QString& plan) { return fill(tr("%1: summary of river remediation"), {toUtf8(plan)}); }
    static QString unit(const QString& organisation)
    {
        return fill(tr("Reporting unit (seal): %1"), {toUtf8(organisation)});
    }
    static QString date(const QString& date) { return fill(tr("Date of report: %1"), {toUtf8(date)}); }
    static QString units(const QString& units) { return fill(tr("Units: %1"), {toUtf8(units)}); }
    static QString number() { return tr("No."); }
    static QString name() { return tr("River (water body)"); }
    static QString chainage() { return tr("Chainage of works"); }
    static QString length() { return tr("River length"); }
    static QString treated() { return tr("Length treated"); }
    static QString all() { return tr("All"); }
    static QString bank() { return tr("Bank length"); }
    static QString area() { return tr("Restored area"); }
    static QString greenway() { return tr("Greenway"); }
    static QString cost() { return tr("Investment"); }
    static QString remarks() { return tr("Remarks"); }
    static QString subtotal(const QString& group, int rivers)
    {
        return fill(tr("%1 (%2) subtotal"), {toUtf8(group), toUtf8(tr("%n river(s)", nullptr, rivers))});
    }
    static QString leftOut(int rivers) { return tr("%n river(s) without works", nullptr, rivers); }
    static QString total() { return tr("Total", "last row of the form: 合　计"); }
    static QString note(const QString& overlap)
    {
        return fill(
            tr("Notes: 1. Length treated is measured on the line of the river; where works overlap it counts once "
               "(%1 km of overlap taken out). Bank length is left plus right. 2. Totals are sums of unrounded "
               "values, rounded once by GB/T 8170."),
            {toUtf8(overlap)});
    }
    static QString mismatch(const QString& columns)
    {
        return fill(tr("Printed items do not add up to the total in: %1."), {toUtf8(columns)});
    }
    static QString crs(const QString& crs, const QString& method)
    {
        return fill(tr("3. Coordinate system %1, lengths %2."), {toUtf8(crs), toUtf8(method)});
    }
    static QStringList signatures()
    {
        return {tr("Filled in by:"), tr("Checked by:"), tr("Responsible:"), tr("Telephone:")};
    }
};

constexpr double kFormRow = 7.35;     // millimetres high
constexpr double kLeastFormRow = 5.7; // where the form fits on one page then
constexpr double kFormTop = 53;       // where rows begin
constexpr double kFormEnd = 30;       // notes and signatures
constexpr double kFormHead = 6;

/// A column of the form; those of a group stand under one heading.
struct FormColumn {
    QString head;
    double width = 0; ///< millimetres; 0 = what the others leave
    Align align = Align::Right;
    bool isGrouped = false; ///< under "length treated"
};

struct FormRow {
    enum class Kind { River, Subtotal, Total };
    Kind kind = Kind::River;
    QStringList cells;
    QString remarks{};
};

struct FormSums {
    Millimetres length;
    Figures figures;
    ByClass byClass{};
    double cost = 0;
    int rivers = 0;

    void add(const RiverFacts& river)
    {
        length += river.length;
        figures += river.figures;
        for (std::size_t i = 0; i < byClass.size(); ++i)
            byClass[i] += river.byClass[i];
        cost += river.cost;
        ++rivers;
    }
};

/// The one table with vertical rules, because a form is judged by its likeness: heavy above and below, open on both sides.
class FormMaker {
public:
    explicit FormMaker(PageContext& pages)
        : m_pages(pages)
        , m_book(pages.book)
        , m_content(pages.content)
        , m_numbers(pages.numbers)
        , m_classes(classesOf(pages.content.byClass))
    {
        std::erase_if(m_classes, [&](StatusClass c) { return of(m_content.byClass, c).river.value == 0; });
    }

    void add()
    {
        makeColumns();
        makeRows();
        fitRows();
        std::size_t row = 0;
        while (row < m_rows.size()) {
            beginPage(row > 0);
            row = addRows(row);
        }
        addNotes();
    }

private:
    void makeColumns()
    {
        m_columns = {{FormWords::number(), 11, Align::Centre},
                     {FormWords::name(), 0, Align::Left},
                     {FormWords::chainage(), 38, Align::Left},
                     {FormWords::length(), 20, Align::Right}};
        m_columns.push_back({FormWords::all(), 19, Align::Right, true});
        if (m_classes.size() > 1) {
            for (const StatusClass statusClass : m_classes)
                m_columns.push_back({className(statusClass), 19, Align::Right, true});
        }
        m_columns.push_back({FormWords::bank(), 20});
        m_columns.push_back({FormWords::area(), 20});
        if (m_content.totals.greenway.net.value > 0)
            m_columns.push_back({FormWords::greenway(), 20});
        if (m_content.cost > 0)
            m_columns.push_back({FormWords::cost(), 22});
        const bool hasRemarks = std::ranges::any_of(
            m_content.rivers, [](const RiverFacts& river) { return !pageText(river.remarks).isEmpty(); });
        m_columns.push_back({FormWords::remarks(), hasRemarks ? 32.0 : 18.0, Align::Left});
        double fixed = 0;
        for (const FormColumn& column : m_columns)
            fixed += column.width;
        constexpr double kName = 40;
        const double shrunk = std::min(1.0, (pageWidth() - kName) / fixed);
        for (FormColumn& column : m_columns)
            column.width *= shrunk;
        m_columns[1].width = pageWidth() - fixed * shrunk;
    }

    double pageWidth() const { return m_pages.request.paper == ReportPaper::A3 ? 388 : 265; }

    QStringList cellsOf(const FormSums& sums, bool isRiver) const
    {
        QStringList cells{isRiver ? m_numbers.kilometres(sums.length) : QStringLiteral("–"),
                          m_numbers.kilometres(sums.figures.river.net)};
        if (m_classes.size() > 1) {
            for (const StatusClass statusClass : m_classes)
                cells << m_numbers.kilometres(of(sums.byClass, statusClass).river);
        }
        cells << m_numbers.kilometres(sums.figures.bank.net) << m_numbers.area(sums.figures.area.net);
        if (m_content.totals.greenway.net.value > 0)
            cells << m_numbers.kilometres(sums.figures.greenway.net);
        if (m_content.cost > 0)
            cells << m_numbers.money(sums.cost);
        return cells << QString();
    }

    /// Subtotals stand first in their group, the total where it is asked for.
    void makeRows()
    {
        FormSums all;
        int number = 0;
        int groups = 0;
        for (std::size_t i = 0; i < m_content.rivers.size(); ++i) {
            const RiverFacts& river = m_content.rivers[i];
            if (river.group >= 0 && (i == 0 || m_content.rivers[i - 1].group != river.group))
                addSubtotal(river.group, ++groups);
            FormSums sums;
            sums.add(river);
            all.add(river);
            const QString chainage =
                river.works ? m_numbers.range(river.river->river.stationing, *river.works) : QString();
            m_rows.push_back({FormRow::Kind::River,
                              QStringList{QString::number(++number), pageText(river.name), chainage} +
                                  cellsOf(sums, river.river != nullptr),
                              pageText(river.remarks)});
        }
        if (m_content.riversLeftOut > 0) {
            FormSums sums;
            sums.add(m_content.leftOut());
            all.add(m_content.leftOut());
            m_rows.push_back({FormRow::Kind::River,
                              QStringList{QString(), FormWords::leftOut(int(m_content.riversLeftOut)), QString()} +
                                  cellsOf(sums, true)});
        }
        FormRow total{FormRow::Kind::Total, QStringList{QString(), FormWords::total(), QString()} + cellsOf(all, true)};
        m_rows.insert(m_pages.request.isTotalFirst ? m_rows.begin() : m_rows.end(), std::move(total));
    }

    void addSubtotal(int group, int number)
    {
        FormSums sums;
        for (const RiverFacts& river : m_content.rivers) {
            if (river.group == group)
                sums.add(river);
        }
        m_rows.push_back({FormRow::Kind::Subtotal,
                          QStringList{m_numbers.ordinal(number),
                                      FormWords::subtotal(m_content.groups[group], sums.rivers), QString()} +
                              cellsOf(sums, true)});
    }

    /// Rows give way a little where the whole form fits on one page with them.
    void fitRows()
    {
        constexpr double kBottom = 191;
        const double height = m_pages.request.paper == ReportPaper::A3 ? kBottom + 87 : kBottom;
        const double fitting = (height - 2 - kFormTop - kFormEnd) / static_cast<double>(m_rows.size());
        m_rowHeight = fitting >= kLeastFormRow ? std::min(kFormRow, fitting) : kFormRow;
    }

    void beginPage(bool isContinued)
    {
        const QString head = FormWords::head();
        Sheet& sheet = m_book.newPage(PageBook::Shape::Wide,
                                      isContinued ? fill(m_book.words().headContinued, {toUtf8(head)}) : head);
        if (!isContinued)
            m_book.bookmark(head, m_pages.outlineLevel);
        const double left = m_book.left();
        const double right = m_book.right();
        sheet.text((left + right) / 2, 28.5,
                   elided(FormWords::title(pageText(m_content.title)), type::kFormTitle, right - left),
                   type::kFormTitle, ink::text(), Align::Centre);
        const QDate today = m_pages.request.generated.date();
        const Date day = m_content.day.value_or(Date{today.year(), today.month(), today.day()});
        QStringList units{UnitText::symbol(LengthUnit::Kilometre), m_numbers.areaUnit()};
        if (m_content.cost > 0)
            units << ReportNumbers::moneyUnit();
        const QString organisation = m_pages.request.organisation.isEmpty() ? QStringLiteral("______________")
                                                                            : pageText(m_pages.request.organisation);
        const QString date = FormWords::date(m_numbers.date(day));
        const double room = (right - left - textWidth(date, type::kForm)) / 2 - 4;
        sheet.text(left, 38.5, elided(FormWords::unit(organisation), type::kForm, room), type::kForm);
        sheet.text((left + right) / 2, 38.5, date, type::kForm, ink::text(), Align::Centre);
        sheet.text(right, 38.5,
                   FormWords::units(units.join(m_content.language == Language::Chinese ? QStringLiteral("、")
                                                                                       : QStringLiteral(", "))),
                   type::kForm, ink::text(), Align::Right);
        addHead(41);
    }

    void addHead(double y)
    {
        Sheet& sheet = m_book.sheet();
        const double left = m_book.left();
        sheet.rule(left, y, left + pageWidth(), y, 0.5);
        double x = left;
        double groupFrom = 0;
        double groupTo = 0;
        for (const FormColumn& column : m_columns) {
            const bool isGroup = column.isGrouped && m_classes.size() > 1;
            const double middle = x + column.width / 2;
            const QString words = column.isGrouped && !isGroup ? FormWords::treated() : column.head;
            const QStringList lines = wrapped(words, type::kForm, column.width - 1.5);
            const double room = isGroup ? kFormHead : 2 * kFormHead;
            double base = y + (isGroup ? kFormHead : 0) + room / 2 + 1.1 - double(lines.size() - 1) * 1.9;
            for (const QString& line : lines) {
                sheet.text(middle, base, line, type::kForm, ink::text(), Align::Centre);
                base += 3.8;
            }
            if (isGroup) {
                groupFrom = groupTo == 0 ? x : groupFrom;
                groupTo = x + column.width;
            }
            x += column.width;
        }
        if (groupTo > 0) {
            sheet.text((groupFrom + groupTo) / 2, y + kFormHead / 2 + 1.1, FormWords::treated(), type::kForm,
                       ink::text(), Align::Centre);
            sheet.rule(groupFrom, y + kFormHead, groupTo, y + kFormHead, 0.1, ink::rule());
        }
        addVerticals(y, y + 2 * kFormHead, false, true);
        sheet.rule(left, y + 2 * kFormHead, left + pageWidth(), y + 2 * kFormHead, 0.25);
        m_book.moveTo(y + 2 * kFormHead);
    }

    /// Between columns; not at the sides, nor where a name goes over its neighbours, nor through the head of a group.
    void addVerticals(double top, double bottom, bool isSum, bool isHead)
    {
        double x = m_book.left();
        for (std::size_t i = 0; i + 1 < m_columns.size(); ++i) {
            x += m_columns[i].width;
            if (isSum && i == 1)
                continue;
            const bool isInGroup =
                isHead && m_classes.size() > 1 && m_columns[i].isGrouped && m_columns[i + 1].isGrouped;
            m_book.sheet().rule(x, isInGroup ? top + kFormHead : top, x, bottom, 0.1, ink::rule());
        }
    }

    std::size_t addRows(std::size_t row)
    {
        Sheet& sheet = m_book.sheet();
        const double left = m_book.left();
        double y = m_book.cursor();
        const double bottom = m_book.body().bottom() - 2;
        while (row < m_rows.size()) {
            const bool leavesSumAlone = row + 2 == m_rows.size() && y + 2 * m_rowHeight > bottom;
            const bool endsInSubtotal = m_rows[row].kind == FormRow::Kind::Subtotal && y + 2 * m_rowHeight > bottom;
            if (y + m_rowHeight > bottom || leavesSumAlone || endsInSubtotal)
                break;
            addRow(m_rows[row], y);
            y += m_rowHeight;
            sheet.rule(left, y, left + pageWidth(), y, 0.1, ink::rule());
            ++row;
        }
        sheet.rule(left, y, left + pageWidth(), y, 0.5);
        m_book.moveTo(y);
        return row;
    }

    void addRow(const FormRow& row, double y)
    {
        Sheet& sheet = m_book.sheet();
        const bool isSum = row.kind != FormRow::Kind::River;
        double x = m_book.left();
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const FormColumn& column = m_columns[i];
            const bool isBold = isSum || i == 4;
            const Type type = isBold ? type::kFormBold : type::kForm;
            const double room = column.width - 3 + (isSum && i == 1 ? m_columns[2].width : 0);
            const QString text =
                column.align == Align::Left ? elided(row.cells[int(i)], type, room) : row.cells[int(i)];
            const double at = column.align == Align::Left    ? x + 1.5
                              : column.align == Align::Right ? x + column.width - 1.5
                                                             : x + column.width / 2;
            sheet.text(at, y + m_rowHeight / 2 + 1.1, text, type, ink::text(), column.align);
            x += column.width;
        }
        addRemarks(row.remarks, y);
        addVerticals(y, y + m_rowHeight, isSum, false);
    }

    /// In one line, else in two small ones, of which the second is shortened.
    void addRemarks(const QString& remarks, double y)
    {
        if (remarks.isEmpty())
            return;
        constexpr double kLeading = 2.7;
        const double width = m_columns.back().width - 2;
        const double x = m_book.left() + pageWidth() - m_columns.back().width + 1;
        const double middle = y + m_rowHeight / 2;
        if (textWidth(remarks, type::kForm) <= width) {
            m_book.sheet().text(x, middle + 1.1, remarks, type::kForm);
            return;
        }
        QStringList lines = wrapped(QString(remarks).remove(u'<'), type::kTiny, width);
        if (lines.size() > 2)
            lines = {lines.front(), elided(lines.mid(1).join(u' '), type::kTiny, width)};
        double base = middle + 0.9 - (lines.size() > 1 ? kLeading / 2 : 0);
        for (const QString& line : lines) {
            m_book.sheet().text(x, base, line, type::kTiny);
            base += kLeading;
        }
    }

    /// Of all columns of numbers.
    QString mismatches() const
    {
        QStringList columns;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (m_columns[i].align != Align::Right)
                continue;
            QStringList rows;
            QString total;
            for (const FormRow& row : m_rows) {
                if (row.kind == FormRow::Kind::River)
                    rows << row.cells[int(i)];
                else if (row.kind == FormRow::Kind::Total)
                    total = row.cells[int(i)];
            }
            const QString mismatch = ReportNumbers::mismatch(rows, total);
            if (!mismatch.isEmpty())
                columns << columnMismatch(nameOf(m_columns[i]), mismatch);
        }
        return columns.join(m_content.language == Language::Chinese ? QStringLiteral("；") : QStringLiteral("; "));
    }

    static QString nameOf(const FormColumn& column)
    {
        return column.isGrouped && column.head == FormWords::all() ? FormWords::treated() : column.head;
    }

    void addNotes()
    {
        QString notes = FormWords::note(m_numbers.kilometres(m_content.totals.river.overlap(), false));
        const QString columns = mismatches();
        const QString gap = m_content.language == Language::Chinese ? QString() : QStringLiteral(" ");
        if (!columns.isEmpty())
            notes += gap + FormWords::mismatch(columns);
        notes += gap + FormWords::crs(fromUtf8(m_content.info.crs.authorityText()),
                                      NameText::lengthMethod(m_content.info.method));
        const QString leftOut = targetsLeftOut(m_content);
        if (!leftOut.isEmpty())
            notes += gap + leftOut;
        const double height = static_cast<double>(wrapped(notes, type::kNote, m_book.width()).size()) * 4.5 + 18;
        if (m_book.room() < height) {
            m_book.newPage(PageBook::Shape::Wide, fill(m_book.words().headContinued, {toUtf8(FormWords::head())}));
            m_book.moveTo(m_book.body().top() - 8);
        }
        Sheet& sheet = m_book.sheet();
        const double end = sheet.paragraph(m_book.left(), m_book.cursor() + 7, m_book.width(), 4.5, notes, type::kNote,
                                           ink::secondary());
        QStringList signatures = FormWords::signatures();
        const double room = m_book.width() * 0.27 - textWidth(signatures.front(), type::kForm) - 4;
        signatures.front() += u' ' + elided(pageText(m_pages.request.preparedBy), type::kForm, room);
        const double y = std::min(end + 10, m_book.body().bottom() - 1);
        for (qsizetype i = 0; i < signatures.size(); ++i)
            sheet.text(m_book.left() + double(i) * m_book.width() * 0.27, y, signatures[i], type::kForm);
        m_book.moveTo(y + 2);
    }

    PageContext& m_pages;
    PageBook& m_book;
    const ReportContent& m_content;
    const ReportNumbers& m_numbers;
    std::vector<StatusClass> m_classes;
    std::vector<FormColumn> m_columns;
    std::vector<FormRow> m_rows;
    double m_rowHeight = kFormRow;
};

} // namespace

void addSummaryForm(PageContext& pages)
{
    FormMaker(pages).add();
}

} // namespace riparia
