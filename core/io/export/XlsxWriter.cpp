// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/XlsxWriter.h"

#include "core/base/Decimal.h"
#include "core/base/Text.h"
#include "core/io/export/CellText.h"
#include "core/io/export/MemoryFile.h"
#include "core/io/export/XlsxCheck.h"
#include "core/io/export/XlsxFormats.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <filesystem>

namespace riparia {

namespace {

constexpr std::size_t kMostUnits = 32767;      // UTF-16, in a cell
constexpr std::size_t kMostRows = 1048576 - 2; // without the header and the totals
constexpr std::size_t kRowsPerStep = 1000;
constexpr double kNarrowest = 8;
constexpr double kWidest = 48;
constexpr double kRoomAround = 2.5; // the arrow of the filter, and air
constexpr double kTenThousandths = 10000;

/// "_x0041_" means "A" to a spreadsheet, whoever wrote it.
std::string withoutEscapes(std::string text)
{
    for (std::size_t at = 0; (at = text.find("_x", at)) != std::string::npos; ++at) {
        const bool hex = at + 6 < text.size() && text[at + 6] == '_' &&
                         std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 2,
                                     text.begin() + static_cast<std::ptrdiff_t>(at) + 6,
                                     [](unsigned char c) { return std::isxdigit(c) != 0; });
        if (hex) {
            text.insert(at, "_x005F");
            at += 6;
        }
    }
    return text;
}

std::optional<lxw_datetime> dateOf(const std::string& text)
{
    lxw_datetime date{};
    int seconds = 0;
    const int read = std::sscanf(text.c_str(), "%4d-%2d-%2dT%2d:%2d:%2d", &date.year, &date.month, &date.day,
                                 &date.hour, &date.min, &seconds);
    date.sec = seconds;
    const bool isDay = read == 3 && text.size() == 10;
    const bool isTime = read == 6;
    if (!(isDay || isTime) || date.year < 1900 || date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31)
        return std::nullopt;
    return date;
}

/// One workbook while it is written; the library's own object goes with it.
class BookWriter {
public:
    BookWriter(const XlsxBook& book, const Progress& progress, std::string path)
        : m_book(book)
        , m_progress(progress)
        , m_path(std::move(path))
        , m_workbook(workbook_new(m_path.c_str()))
        , m_formats(m_workbook)
    {}
    ~BookWriter()
    {
        if (m_workbook)
            lxw_workbook_free(m_workbook);
    }
    BookWriter(const BookWriter&) = delete;
    BookWriter& operator=(const BookWriter&) = delete;

    Issues takeIssues() { return std::move(m_issues); }

    Result<void> write()
    {
        if (!m_workbook)
            return fail(ErrorCode::Internal, "libxlsxwriter");
        setProperties();
        if (auto done = writeNotes(); !done)
            return done;
        for (const XlsxSheet& sheet : m_book.sheets) {
            if (auto done = writeSheet(sheet); !done)
                return done;
        }
        return close();
    }

private:
    void setProperties()
    {
        std::string title = soundText(m_book.title);
        std::string creator = "Riparia";
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.author = creator.data();
        properties.created = static_cast<time_t>(m_book.created);
        workbook_set_properties(m_workbook, &properties);
    }

    Result<lxw_worksheet*> newSheet(const std::string& title)
    {
        lxw_worksheet* sheet = nullptr;
        if (!title.empty() && workbook_validate_sheet_name(m_workbook, title.c_str()) == LXW_NO_ERROR)
            sheet = workbook_add_worksheet(m_workbook, title.c_str());
        if (!sheet)
            return fail(ErrorCode::InvalidArgument, title);
        worksheet_set_landscape(sheet);
        constexpr std::uint8_t kA4 = 9;
        worksheet_set_paper(sheet, kA4);
        worksheet_fit_to_pages(sheet, 1, 0);
        if (!m_book.pageText.empty())
            worksheet_set_footer(sheet, ("&L" + headerSafe(m_book.title) + "&R" + m_book.pageText).c_str());
        return sheet;
    }

    /// In headers and footers & begins a code, and there are at most 255 characters.
    static std::string headerSafe(const std::string& text)
    {
        constexpr std::size_t kMost = 80;
        std::string safe;
        for (const char c : std::string(cutToUtf16(soundText(text), kMost)))
            safe += c == '&' ? std::string("&&") : std::string(1, c == '\n' || c == '\r' ? ' ' : c);
        return safe;
    }

    Result<void> writeNotes()
    {
        const auto made = newSheet(m_book.notesTitle);
        if (!made)
            return fail(made.error());
        lxw_worksheet* sheet = *made;
        constexpr double kLabels = 30;
        constexpr double kValues = 100;
        worksheet_set_column(sheet, 0, 0, kLabels, nullptr);
        worksheet_set_column(sheet, 1, 1, kValues, nullptr);
        lxw_row_t row = 0;
        for (const XlsxNote& note : m_book.notes) {
            lxw_format* label = note.isHeading ? m_formats.heading(row == 0) : m_formats.label();
            putText(sheet, row, 0, note.label, label, {});
            putText(sheet, row, 1, note.value, m_formats.wrapped(), {});
            ++row;
        }
        return {};
    }

    Result<void> writeSheet(const XlsxSheet& page)
    {
        const ExportTable& table = page.table;
        if (table.rows.size() > kMostRows)
            return fail(ErrorCode::InvalidArgument, page.title, "too many rows for a spreadsheet");
        const auto made = newSheet(page.title);
        if (!made)
            return fail(made.error());
        lxw_worksheet* sheet = *made;
        m_widths.assign(table.columns.size(), kNarrowest);
        writeHeader(sheet, table);
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            if (row % kRowsPerStep == 0 && m_progress.cancelled())
                return fail(ErrorCode::Cancelled);
            writeRow(sheet, page, row);
        }
        writeTotals(sheet, page);
        for (std::size_t column = 0; column < m_widths.size(); ++column) {
            const auto at = static_cast<lxw_col_t>(column);
            worksheet_set_column(sheet, at, at, std::min(m_widths[column] + kRoomAround, kWidest), nullptr);
        }
        return {};
    }

    void writeHeader(lxw_worksheet* sheet, const ExportTable& table)
    {
        constexpr double kHeight = 30;
        worksheet_set_row(sheet, 0, kHeight, nullptr);
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const std::string& key = table.columns[i].key;
            const auto column = static_cast<lxw_col_t>(i);
            putText(sheet, 0, column, m_book.caption ? m_book.caption(key) : key, m_formats.header(), table.name);
            worksheet_write_comment(sheet, 0, column, key.c_str());
        }
        worksheet_freeze_panes(sheet, 1, 1);
        worksheet_repeat_rows(sheet, 0, 0);
        if (!table.columns.empty())
            worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(std::max<std::size_t>(table.rows.size(), 1)),
                                 static_cast<lxw_col_t>(table.columns.size() - 1));
    }

    void writeRow(lxw_worksheet* sheet, const XlsxSheet& page, std::size_t index)
    {
        const ExportTable& table = page.table;
        const auto row = static_cast<lxw_row_t>(index + 1);
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const std::string& cell = table.rows[index].cells[i];
            if (!cell.empty())
                writeCell(sheet, row, static_cast<lxw_col_t>(i), page, table.columns[i], cell);
        }
    }

    void writeCell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const XlsxSheet& page,
                   const ExportColumn& about, const std::string& cell)
    {
        if (about.kind == ColumnKind::Number) {
            if (const auto number = parseDouble(cell)) {
                worksheet_write_number(sheet, row, column, *number, m_formats.number(xlsxNumberFormat(about.key)));
                widen(column, cell.size() + cell.size() / 4);
                return;
            }
        }
        if (about.kind == ColumnKind::Date) {
            if (auto date = dateOf(cell)) {
                constexpr std::size_t kDay = 10;
                const char* format = cell.size() > kDay ? "yyyy-mm-dd hh:mm" : "yyyy-mm-dd";
                worksheet_write_datetime(sheet, row, column, &*date, m_formats.number(format));
                widen(column, cell.size() > kDay ? kDay + 6 : kDay);
                return;
            }
        }
        if (about.kind == ColumnKind::Code) {
            lxw_format* format = about.key == "status" ? m_formats.status(cell) : m_formats.text();
            putText(sheet, row, column, m_book.codeText ? m_book.codeText(about.key, cell) : cell, format, page.title,
                    about.key);
            return;
        }
        putText(sheet, row, column, cell, m_formats.text(), page.title, about.key);
    }

    /// Text stays text, whatever it begins with: it is written as a string, never as a formula or an address.
    void putText(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text, lxw_format* format,
                 const std::string& where, const std::string& key = {})
    {
        if (text.empty())
            return;
        const std::string sound = withoutEscapes(soundText(text));
        const std::string_view kept = cutToUtf16(sound, kMostUnits);
        if (kept.size() < sound.size())
            m_issues.push_back({Severity::Warning, IssueCode::TextCut, where, {key, std::to_string(kMostUnits)}, {}});
        worksheet_write_string(sheet, row, column, std::string(kept).c_str(), format);
        const std::string_view line = kept.substr(0, kept.find('\n'));
        constexpr std::size_t kLongestLooked = 200; // bytes: what is beyond is wider than any column
        widen(column, displayWidth(cutToBytes(line, kLongestLooked)));
    }

    void widen(lxw_col_t column, std::size_t width)
    {
        if (column < m_widths.size())
            m_widths[column] = std::max(m_widths[column], static_cast<double>(width));
    }

    void writeTotals(lxw_worksheet* sheet, const XlsxSheet& page)
    {
        const ExportTable& table = page.table;
        if (page.summed.empty() || table.rows.empty())
            return;
        const auto last = static_cast<lxw_row_t>(table.rows.size());
        const lxw_row_t row = last + 1;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            const std::string& key = table.columns[i].key;
            if (i == 0) {
                putText(sheet, row, column, m_book.totalWord, m_formats.total(nullptr), page.title, key);
                continue;
            }
            if (std::find(page.summed.begin(), page.summed.end(), key) == page.summed.end()) {
                worksheet_write_blank(sheet, row, column, m_formats.total(nullptr));
                continue;
            }
            std::array<char, LXW_MAX_CELL_RANGE_LENGTH> range{};
            lxw_rowcol_to_range(range.data(), 1, column, last, column);
            const double sum = exactSum(table, i);
            worksheet_write_formula_num(sheet, row, column,
                                        ("=SUBTOTAL(109," + std::string(range.data()) + ")").c_str(),
                                        m_formats.total(xlsxNumberFormat(key)), sum);
            widen(column, fixedDecimal(toInteger(sum, 1000), 3, 3).size() + 3);
        }
    }

    /// Added in ten-thousandths, which lengths and areas are whole numbers of.
    static double exactSum(const ExportTable& table, std::size_t column)
    {
        std::int64_t sum = 0;
        for (const ExportRow& row : table.rows)
            sum += toInteger(parseDouble(row.cells[column]).value_or(0), kTenThousandths);
        return static_cast<double>(sum) / kTenThousandths;
    }

    Result<void> close()
    {
        const lxw_error error = workbook_close(std::exchange(m_workbook, nullptr));
        if (error == LXW_NO_ERROR)
            return {};
        std::error_code ignored;
        return fail(ErrorCode::FileNotWritable, std::filesystem::temp_directory_path(ignored).string(),
                    lxw_strerror(error));
    }

    const XlsxBook& m_book;
    const Progress& m_progress;
    std::string m_path;
    lxw_workbook* m_workbook;
    XlsxFormats m_formats;
    std::vector<double> m_widths;
    Issues m_issues;
};

} // namespace

const char* xlsxNumberFormat(std::string_view key)
{
    if (key.starts_with("year"))
        return "0";
    if (key == "order" || key == "features" || key == "contributors")
        return "#,##0";
    if (key.ends_with("_m2") || key.ends_with("cost"))
        return "#,##0.00";
    if (key.ends_with("_m"))
        return "#,##0.000";
    if (key == "wanted" || key == "measured" || key == "missing")
        return "#,##0.00";
    if (key == "share")
        return "0.0%";
    return "General";
}

Result<XlsxFile> xlsxOf(const XlsxBook& book, const Progress& progress)
{
    const auto memory = MemoryFile::make();
    if (!memory)
        return fail(memory.error());
    XlsxFile file;
    {
        BookWriter writer(book, progress, memory->path());
        if (auto written = writer.write(); !written)
            return fail(written.error());
        file.issues = writer.takeIssues();
    }
    auto bytes = memory->bytes();
    if (!bytes)
        return fail(bytes.error());
    file.bytes = std::move(*bytes);
    if (auto whole = checkXlsx(file.bytes); !whole)
        return fail(whole.error());
    return file;
}

} // namespace riparia
