// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportPages.h"

#include "app/text/CaptionText.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"

#include <algorithm>

namespace riparia {

namespace {

constexpr double kLineOfNote = 4.25; // millimetres

class NoteWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::ReportPages)

public:
    static QString rounding(const QString& columns)
    {
        return fill(tr("<b>Rounding.</b> Totals are rounded once, from unrounded values (GB/T 8170, half to even). "
                       "Printed rows add up to: %1."),
                    {toUtf8(columns)});
    }
    static QString column(const QString& name, const QString& mismatch)
    {
        return fill(tr("%1 %2", "column, its mismatch"), {toUtf8(name), toUtf8(mismatch)});
    }
    static QString map(const QString& number) { return fill(tr("Map %1", "its number"), {toUtf8(number)}); }
};

QString textIn(const TableRow& row, std::size_t column)
{
    return column < row.cells.size() ? row.cells[column].text : QString();
}

/// Without the unit, which is the last line.
QString headWords(const PageColumn& column)
{
    if (!column.called.isEmpty())
        return column.called;
    QStringList words = column.head;
    if (words.size() > 1)
        words.removeLast();
    return words.join(u' ').toLower().simplified();
}

/// With the unit where it tells columns of one name apart.
QString columnName(const Table& table, std::size_t index)
{
    const QString name = headWords(table.columns[index]);
    const auto same = std::ranges::count(table.columns, name, headWords);
    const QStringList& head = table.columns[index].head;
    return same > 1 && !head.isEmpty() ? name + QStringLiteral(" (") + head.last() + u')' : name;
}

} // namespace

std::vector<StatusClass> classesOf(const ByClass& amounts)
{
    std::vector<StatusClass> classes;
    for (const StatusClass statusClass : {StatusClass::Completed, StatusClass::InProgress, StatusClass::Planned,
                                          StatusClass::Suspended, StatusClass::Unset}) {
        if (!of(amounts, statusClass).isZero())
            classes.push_back(statusClass);
    }
    return classes;
}

QString capitalised(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

QString className(StatusClass statusClass)
{
    return capitalised(NameText::statusClass(statusClass));
}

void addBar(Sheet& sheet, const QRectF& rect, const ByClass& amounts, double scale, Quantity quantity)
{
    double x = rect.left();
    for (const StatusClass statusClass : classesOf(amounts)) {
        const double width = static_cast<double>(of(amounts, statusClass).of(quantity)) * scale;
        if (width <= 0)
            continue;
        sheet.marks.emplace_back(StatusBarMark{QRectF(x, rect.top(), width, rect.height()), statusClass, false});
        x += width;
    }
}

double addBarLegend(Sheet& sheet, double x, double y, const std::vector<StatusClass>& classes)
{
    constexpr double kSample = 7;
    for (const StatusClass statusClass : classes) {
        sheet.marks.emplace_back(StatusBarMark{QRectF(x, y - 2.1, kSample, 2.4), statusClass, false});
        x += kSample + 1.25;
        x += sheet.text(x, y, className(statusClass), type::kNote) + 5;
    }
    return x;
}

QString nameIn(const Meta& meta, Language language)
{
    const bool isChinese = language == Language::Chinese;
    return pageText(fromUtf8((isChinese && !meta.name.empty()) || meta.nameEn.empty() ? meta.name : meta.nameEn));
}

QString sentenceName(const QString& name)
{
    constexpr qsizetype kMost = 40;
    QString plain = pageText(name);
    if (plain.size() <= kMost)
        return plain;
    plain.truncate(plain[kMost - 1].isHighSurrogate() ? kMost - 1 : kMost);
    return plain + QChar(0x2026);
}

QString reportedName(const ReportedCheck& check, Language language)
{
    const QString name = nameIn(check.value->meta, language);
    return name.isEmpty() ? pageText(CaptionText::column(check.value->metric)) : name;
}

QString nextMapNumber(PageContext& pages)
{
    constexpr double kMost = 50; // millimetres of the number of the document
    const QString document = elided(pageText(pages.request.documentNumber), type::kTable, kMost);
    const QString number = QString::number(++pages.maps);
    return NoteWords::map(document.isEmpty() ? number : document + u'/' + number);
}

void addMapNumber(PageContext& pages)
{
    constexpr double kAboveBody = 6.5; // where the title has its base line
    PageBook& book = pages.book;
    book.sheet().text(book.right(), book.body().top() - kAboveBody, nextMapNumber(pages), type::kTable,
                      ink::secondary(), Align::Right);
}

QString columnMismatch(const QString& column, const QString& mismatch)
{
    return NoteWords::column(column, mismatch);
}

QStringList mismatchesOf(const Table& table)
{
    const auto total = std::ranges::find(table.rows, TableRow::Kind::Total, &TableRow::kind);
    if (total == table.rows.end())
        return {};
    QStringList mismatches;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (!table.columns[column].addsUp)
            continue;
        QStringList rows;
        for (const TableRow& row : table.rows) {
            if (row.kind == TableRow::Kind::Body)
                rows << textIn(row, column);
        }
        const QString mismatch = ReportNumbers::mismatch(rows, textIn(*total, column));
        if (!mismatch.isEmpty())
            mismatches << NoteWords::column(columnName(table, column), mismatch);
    }
    return mismatches;
}

QString roundingWords(const QStringList& mismatches, Language language)
{
    if (mismatches.isEmpty())
        return {};
    return NoteWords::rounding(
        mismatches.join(language == Language::Chinese ? QStringLiteral("；") : QStringLiteral("; ")));
}

double noteHeight(const PageBook& book, const QString& note)
{
    return static_cast<double>(wrapped(note, type::kNote, book.width()).size()) * kLineOfNote + 5;
}

void addNote(PageContext& pages, PageBook::Shape shape, const QString& head, QString note)
{
    PageBook& book = pages.book;
    note = note.trimmed().replace(QStringLiteral("。 "), QStringLiteral("。"));
    if (book.room() < noteHeight(book, note))
        book.newPage(shape, fill(book.words().headContinued, {toUtf8(head)}));
    book.moveTo(book.sheet().paragraph(book.left(), book.cursor() + 5.5, book.width(), kLineOfNote, note, type::kNote,
                                       ink::secondary()));
}

void addRoundingNote(PageContext& pages, PageBook::Shape shape, const QString& head, const Table& table)
{
    const QString note = roundingWords(mismatchesOf(table), pages.content.language);
    if (!note.isEmpty())
        addNote(pages, shape, head, note);
}

} // namespace riparia
