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
#include <unordered_map>

namespace riparia {

namespace {

constexpr std::size_t kMostUnits = 32767;      // UTF-16, in a cell
constexpr std::size_t kMostRows = 1048576 - 2; // without the header and the totals
constexpr std::size_t kRowsPerStep = 1000;
constexpr std::size_t kNarrowest = 8;
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

/// Rows leave memory as they come, with their text in them: a table of all texts of the book took a third of the time. Cells have to be
/// written in the order of their rows.
lxw_workbook* newWorkbook(const std::string& path)
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    return workbook_new_opt(path.c_str(), &options);
}

/// One workbook while it is written; the library's own object goes with it.
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
    std::size_t cells() const { return m_cells; }

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

    /// What is the same in all cells of a column.
    struct Column {
        const ExportColumn* about;
        lxw_format* format;
        std::size_t width;                                    // of the widest cell so far
        std::unordered_map<std::string, std::string> words{}; // codes that were met, as the reader calls them
    };

    Column columnOf(const ExportColumn& about)
    {
        lxw_format* format =
            about.kind == ColumnKind::Number ? m_formats.number(xlsxNumberFormat(about.key)) : m_formats.text();
        return {&about, format, kNarrowest};
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
        m_columns.clear();
        for (const ExportColumn& column : table.columns)
            m_columns.push_back(columnOf(column));
        writeHeader(sheet, table);
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            if (row % kRowsPerStep == 0 && m_progress.cancelled())
                return fail(ErrorCode::Cancelled);
            writeRow(sheet, page, row);
        }
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
        const std::vector<std::string>& cells = page.table.rows[index].cells;
        const auto row = static_cast<lxw_row_t>(index + 1);
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (!cells[i].empty())
                writeCell(sheet, row, static_cast<lxw_col_t>(i), page, cells[i]);
        }
    }

    void writeCell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t at, const XlsxSheet& page, const std::string& cell)
    {
        Column& column = m_columns[at];
        const ExportColumn& about = *column.about;
        if (about.kind == ColumnKind::Number) {
            if (const auto number = parseDouble(cell)) {
                worksheet_write_number(sheet, row, at, *number, column.format);
                ++m_cells;
                widen(at, cell.size() + cell.size() / 4);
                return;
            }
        }
        if (about.kind == ColumnKind::Date) {
            if (auto date = dateOf(cell)) {
                constexpr std::size_t kDay = 10;
                const char* format = cell.size() > kDay ? "yyyy-mm-dd hh:mm" : "yyyy-mm-dd";
                worksheet_write_datetime(sheet, row, at, &*date, m_formats.number(format));
                ++m_cells;
                widen(at, cell.size() > kDay ? kDay + 6 : kDay);
                return;
            }
        }
        if (about.kind == ColumnKind::Code) {
            lxw_format* format = about.key == "status" ? m_formats.status(cell) : m_formats.text();
            putText(sheet, row, at, wordOf(column, cell), format, page.title, about.key);
            return;
        }
        putText(sheet, row, at, cell, m_formats.text(), page.title, about.key);
    }

    /// Few codes stand in many cells.
    const std::string& wordOf(Column& column, const std::string& codes) const
    {
        if (!m_book.codeText)
            return codes;
        const auto [at, isNew] = column.words.try_emplace(codes);
        if (isNew)
            at->second = m_book.codeText(column.about->key, codes);
        return at->second;
    }

    /// Text stays text, whatever it begins with: it is written as a string, never as a formula or an address.
    void putText(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text, lxw_format* format,
                 const std::string& where, const std::string& key = {})
    {
        if (text.empty())
            return;
        std::string sound = withoutEscapes(soundText(text));
        const std::size_t kept = cutToUtf16(sound, kMostUnits).size();
        if (kept < sound.size()) {
            m_issues.push_back({Severity::Warning, IssueCode::TextCut, where, {key, std::to_string(kMostUnits)}, {}});
            sound.resize(kept);
        }
        worksheet_write_string(sheet, row, column, sound.c_str(), format);
        ++m_cells;
        if (column >= m_columns.size() || sound.size() <= m_columns[column].width)
            return; // no character is wider than its bytes are many
        const std::string_view line = std::string_view(sound).substr(0, sound.find('\n'));
        constexpr std::size_t kLongestLooked = 200; // bytes: what is beyond is wider than any column
        widen(column, displayWidth(cutToBytes(line, kLongestLooked)));
    }

    void widen(lxw_col_t column, std::size_t width)
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
                putText(sheet, row, column, m_book.totalWord, m_formats.total(nullptr), page.title, key);
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
    std::vector<Column> m_columns; // of the sheet being written
    std::size_t m_cells = 0;       // written so far
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
    std::size_t cells = 0;
    {
        BookWriter writer(book, progress, memory->path());
        if (auto written = writer.write(); !written)
            return fail(written.error());
        file.issues = writer.takeIssues();
        cells = writer.cells();
    }
    auto bytes = memory->bytes();
    if (!bytes)
        return fail(bytes.error());
    file.bytes = std::move(*bytes);
    if (auto whole = checkXlsx(file.bytes, cells); !whole)
        return fail(whole.error());
    return file;
}

} // namespace riparia
