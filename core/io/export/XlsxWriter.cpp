// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/XlsxWriter.h"

#include "core/base/Decimal.h"
#include "core/base/Text.h"
#include "core/io/export/CellText.h"
#include "core/io/export/CustomColumns.h"
#include "core/io/export/MemoryFile.h"
#include "core/io/export/StderrAside.h"
#include "core/io/export/XlsxCells.h"
#include "core/io/export/XlsxCheck.h"
#include "core/io/export/XlsxFormats.h"
#include "core/io/export/XlsxPatch.h"
#include "core/io/export/XlsxRows.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <limits>
#include <optional>
#include <unordered_map>

namespace riparia {

namespace {

constexpr std::size_t kMostRows = 1048576 - 2; // without the header and the totals
constexpr std::size_t kRowsPerStep = 1000;
constexpr std::size_t kNarrowest = 8;
constexpr double kWidest = 48;
constexpr double kRoomAround = 2.5; // the arrow of the filter, and air
constexpr double kTenThousandths = 10000;
constexpr double kMostExact = 9e14; // in ten-thousandths it is a whole number of 64 bits

/// Codes as the reader calls them.
struct XlsxWord {
    XlsxText sound{};
    std::size_t width = 0;
    int style = 0;
};

/// What is the same in all cells of a column.
struct XlsxColumn {
    const ExportColumn* about;
    int style;
    std::size_t width;                                 // of the widest cell so far
    std::optional<int> day{};                          // style, made when the first is met
    std::optional<int> time{};                         // the same
    std::unordered_map<std::string, XlsxWord> words{}; // codes that were met: few stand in many cells
};

/// With their text in the cells: a table of all texts of the book took a third of the time. Cells have to be written in the order of their
/// rows.
lxw_workbook* newWorkbook(const std::string& path)
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    return workbook_new_opt(path.c_str(), &options);
}

/// The number that cells have for a format.
int styleOf(lxw_format* format)
{
    return format ? lxw_format_get_xf_index(format) : 0;
}

/// One workbook while it is written; the library's own object goes with it. The library makes all but the rows between header and totals,
/// for which it is too slow: these are made apart, however few there are, so that there is one way only.
class BookWriter {
public:
    BookWriter(const XlsxBook& book, const Progress& progress, std::string path)
        : m_book(book)
        , m_progress(progress)
        , m_path(std::move(path))
        , m_workbook(newWorkbook(m_path))
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
    /// How many the library has written.
    std::size_t cells() const { return m_cells; }
    std::vector<XlsxSheetRows> takeRows() { return std::move(m_rows); }

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

    XlsxColumn columnOf(const ExportColumn& about)
    {
        const char* number = about.isCustom ? "General" : xlsxNumberFormat(about.key);
        lxw_format* format = about.kind == ColumnKind::Number ? m_formats.number(number) : m_formats.text();
        return {&about, styleOf(format), kNarrowest};
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
            put(sheet, row, 0, note.label, label, {});
            put(sheet, row, 1, note.value, m_formats.wrapped(), {});
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
        m_columns.clear();
        for (const ExportColumn& column : table.columns)
            m_columns.push_back(columnOf(column));
        writeHeader(sheet, table);
        XlsxRows rows;
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            if (row % kRowsPerStep == 0 && m_progress.cancelled())
                return fail(ErrorCode::Cancelled);
            writeRow(rows, page, row);
        }
        m_rows.push_back({std::size_t{sheet->index} + 1, rows.take()});
        writeTotals(sheet, page);
        for (std::size_t column = 0; column < m_columns.size(); ++column) {
            const auto at = static_cast<lxw_col_t>(column);
            const double width = static_cast<double>(m_columns[column].width) + kRoomAround;
            worksheet_set_column(sheet, at, at, std::min(width, kWidest), nullptr);
        }
        m_columns.clear();
        return {};
    }

    void writeHeader(lxw_worksheet* sheet, const ExportTable& table)
    {
        constexpr double kHeight = 30;
        worksheet_set_row(sheet, 0, kHeight, nullptr);
        const auto titles = columnTitles(table, m_book.caption);
        for (std::size_t i = 0; i < titles.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            put(sheet, 0, column, titles[i], m_formats.header(), table.name);
            if (!table.columns[i].isCustom) // that one is called what its title says
                worksheet_write_comment(sheet, 0, column, table.columns[i].key.c_str());
        }
        worksheet_freeze_panes(sheet, 1, 1);
        worksheet_repeat_rows(sheet, 0, 0);
        if (!table.columns.empty()) // from this the library also knows how far the sheet reaches
            worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(std::max<std::size_t>(table.rows.size(), 1)),
                                 static_cast<lxw_col_t>(table.columns.size() - 1));
    }

    void writeRow(XlsxRows& rows, const XlsxSheet& page, std::size_t index)
    {
        const std::vector<std::string>& cells = page.table.rows[index].cells;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (!cells[i].empty())
                writeCell(rows, index + 1, i, page, cells[i]);
        }
    }

    void writeCell(XlsxRows& rows, std::size_t row, std::size_t at, const XlsxSheet& page, const std::string& cell)
    {
        XlsxColumn& column = m_columns[at];
        const ExportColumn& about = *column.about;
        if (about.kind == ColumnKind::Number) {
            if (const auto number = parseDouble(cell)) {
                rows.number(row, at, *number, column.style);
                widen(at, cell.size() + cell.size() / 4);
                return;
            }
        }
        if (about.kind == ColumnKind::Date) {
            if (const auto day = xlsxDay(cell)) {
                constexpr std::size_t kDay = 10;
                const bool isTime = cell.size() > kDay;
                rows.number(row, at, *day, dateStyle(column, isTime));
                widen(at, isTime ? kDay + 6 : kDay);
                return;
            }
        }
        if (about.kind == ColumnKind::Code) {
            const XlsxWord& word = wordOf(column, cell);
            if (word.sound.text.empty())
                return;
            sayCut(word.sound, page.title, about.key);
            rows.text(row, at, word.sound.text, word.style);
            widen(at, word.width);
            return;
        }
        if (isPlainXlsxText(cell)) {
            rows.text(row, at, cell, column.style);
            widenFor(at, cell);
            return;
        }
        const XlsxText sound = xlsxText(cell);
        sayCut(sound, page.title, about.key);
        rows.text(row, at, sound.text, column.style);
        widenFor(at, sound.text);
    }

    int dateStyle(XlsxColumn& column, bool isTime)
    {
        std::optional<int>& style = isTime ? column.time : column.day;
        if (!style)
            style = styleOf(m_formats.number(isTime ? "yyyy-mm-dd hh:mm" : "yyyy-mm-dd"));
        return *style;
    }

    const XlsxWord& wordOf(XlsxColumn& column, const std::string& codes)
    {
        const auto [at, isNew] = column.words.try_emplace(codes);
        if (isNew) {
            const std::string& key = column.about->key;
            XlsxWord& word = at->second;
            word.sound = xlsxText(m_book.codeText ? m_book.codeText(key, codes) : codes);
            word.width = xlsxWidth(word.sound.text);
            word.style = key == "status" ? styleOf(m_formats.status(codes)) : column.style;
        }
        return at->second;
    }

    /// A text outside of the rows. It stays text, whatever it begins with: it is written as a string, never as a formula or an address.
    void put(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text, lxw_format* format,
             const std::string& where, const std::string& key = {})
    {
        if (text.empty())
            return;
        const XlsxText sound = xlsxText(text);
        sayCut(sound, where, key);
        worksheet_write_string(sheet, row, column, sound.text.c_str(), format);
        ++m_cells;
        widenFor(column, sound.text);
    }

    void sayCut(const XlsxText& sound, const std::string& where, const std::string& key)
    {
        if (sound.isCut)
            m_issues.push_back(
                {Severity::Warning, IssueCode::TextCut, where, {key, std::to_string(kXlsxMostUnits)}, {}});
    }

    void widenFor(std::size_t column, const std::string& text)
    {
        if (column >= m_columns.size() || text.size() <= m_columns[column].width)
            return; // no character is wider than its bytes are many
        widen(column, xlsxWidth(text));
    }

    void widen(std::size_t column, std::size_t width)
    {
        m_columns[column].width = std::max(m_columns[column].width, width);
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
                put(sheet, row, column, m_book.totalWord, m_formats.total(nullptr), page.title, key);
                continue;
            }
            if (std::find(page.summed.begin(), page.summed.end(), key) == page.summed.end()) {
                worksheet_write_blank(sheet, row, column, m_formats.total(nullptr));
                ++m_cells;
                continue;
            }
            std::array<char, LXW_MAX_CELL_RANGE_LENGTH> range{};
            lxw_rowcol_to_range(range.data(), 1, column, last, column);
            const double sum = exactSum(table, i);
            worksheet_write_formula_num(sheet, row, column,
                                        ("=SUBTOTAL(109," + std::string(range.data()) + ")").c_str(),
                                        m_formats.total(xlsxNumberFormat(key)), sum);
            ++m_cells;
            widen(column, fixedDecimal(toInteger(sum, 1000), 3, 3).size() + 3);
        }
    }

    /// Added in ten-thousandths, which lengths and areas are whole numbers of: exactly as far as 64 bits reach, roughly beyond.
    static double exactSum(const ExportTable& table, std::size_t column)
    {
        long double sum = 0;
        for (const ExportRow& row : table.rows) {
            const double value = parseDouble(row.cells[column]).value_or(0);
            const bool isHuge = std::abs(value) > kMostExact;
            sum += isHuge ? static_cast<long double>(value) * kTenThousandths
                          : static_cast<long double>(toInteger(value, kTenThousandths));
        }
        const long double most = std::numeric_limits<double>::max();
        return static_cast<double>(std::clamp(sum / kTenThousandths, -most, most));
    }

    Result<void> close()
    {
        const lxw_error error = [this] {
            const StderrAside quiet; // what it prints comes back as the error
            return workbook_close(std::exchange(m_workbook, nullptr));
        }();
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
    std::vector<XlsxColumn> m_columns; // of the sheet being written
    std::vector<XlsxSheetRows> m_rows;
    std::size_t m_cells = 0; // written so far
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
    std::vector<XlsxSheetRows> rows;
    std::size_t cells = 0;
    {
        BookWriter writer(book, progress, memory->path());
        if (auto written = writer.write(); !written)
            return fail(written.error());
        file.issues = writer.takeIssues();
        rows = writer.takeRows();
        cells = writer.cells();
    }
    const auto withoutRows = memory->bytes();
    if (!withoutRows)
        return fail(withoutRows.error());
    if (auto whole = checkXlsx(*withoutRows, cells); !whole) // rows see no disk, and need no check
        return fail(whole.error());
    auto bytes = withRows(*withoutRows, rows, progress);
    if (!bytes)
        return fail(bytes.error());
    file.bytes = std::move(*bytes);
    return file;
}

} // namespace riparia
