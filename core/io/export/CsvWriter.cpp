// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/CsvWriter.h"

#include "core/io/export/CustomColumns.h"
#include "core/io/export/WktText.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

namespace riparia {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Characters for which a cell is quoted.
constexpr std::array<bool, 256> kQuotedFor = [] {
    std::array<bool, 256> quoted{};
    for (const unsigned char c : {',', '"', '\r', '\n'})
        quoted[c] = true;
    return quoted;
}();

bool needsQuotes(std::string_view text)
{
    if (text.empty())
        return false;
    return text.front() == ' ' || text.back() == ' ' ||
           std::ranges::any_of(text, [](char c) { return kQuotedFor[static_cast<unsigned char>(c)]; });
}

void appendCell(std::string& line, std::string_view text)
{
    if (!needsQuotes(text)) {
        line += text;
        return;
    }
    line += '"';
    for (std::size_t quote = 0; (quote = text.find('"')) != std::string_view::npos; text.remove_prefix(quote + 1)) {
        line += text.substr(0, quote + 1);
        line += '"';
    }
    line += text;
    line += '"';
}

bool isFormula(std::string_view text)
{
    return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

/// The lines of one table.
class CsvLines {
public:
    CsvLines(const ExportTable& table, const CsvFormat& format)
        : m_table(table)
        , m_format(format)
        , m_words(table.columns.size())
        , m_crs(table.crs.authorityText())
    {}

    void append(std::string& text, const ExportRow& row)
    {
        const bool isExcel = m_format.preset == CsvPreset::Excel;
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            if (i > 0)
                text += ',';
            if (isExcel)
                appendForReader(text, i, row.cells[i]);
            else
                appendCell(text, row.cells[i]);
        }
        if (!isExcel && m_table.hasShapes)
            appendShape(text, row.shape);
    }

private:
    void appendForReader(std::string& text, std::size_t column, const std::string& value)
    {
        const ColumnKind kind = m_table.columns[column].kind;
        if (kind == ColumnKind::Code && m_format.codeText && !value.empty())
            text += wordOf(column, value);
        else if (kind != ColumnKind::Number && kind != ColumnKind::Date && isFormula(value))
            appendCell(text, defused(value));
        else
            appendCell(text, value);
    }

    /// The cell of codes: few stand in many rows.
    const std::string& wordOf(std::size_t column, const std::string& codes)
    {
        const auto [at, isNew] = m_words[column].try_emplace(codes);
        if (isNew)
            at->second = csvCell(defused(m_format.codeText(m_table.columns[column].key, codes)));
        return at->second;
    }

    void appendShape(std::string& text, const ExportShape& shape)
    {
        m_wkt.clear();
        appendWkt(m_wkt, shape);
        text += ',';
        appendCell(text, m_wkt);
        text += ',';
        if (!m_wkt.empty())
            appendCell(text, m_crs);
    }

    const ExportTable& m_table;
    const CsvFormat& m_format;
    std::vector<std::unordered_map<std::string, std::string>> m_words; // by column
    std::string m_crs;
    std::string m_wkt; // of the row, kept for its memory
};

std::string headerLine(const ExportTable& table, const CsvFormat& format)
{
    const bool excel = format.preset == CsvPreset::Excel;
    const auto titles = columnTitles(table, excel ? format.caption : nullptr);
    std::string line;
    for (std::size_t i = 0; i < titles.size(); ++i) {
        const bool isTyped = excel && table.columns[i].isCustom; // by people
        line += (line.empty() ? "" : ",") + csvCell(isTyped ? defused(titles[i]) : titles[i]);
    }
    if (!excel && table.hasShapes)
        line += ",geom_wkt,crs";
    return line;
}

} // namespace

std::string defused(std::string_view text)
{
    return (isFormula(text) ? "'" : "") + std::string(text);
}

std::string csvCell(std::string_view text)
{
    std::string cell;
    appendCell(cell, text);
    return cell;
}

Result<void> writeCsv(const ExportTable& table, const CsvFormat& format, const Sink& sink)
{
    const bool excel = format.preset == CsvPreset::Excel;
    const std::string_view end = excel ? "\r\n" : "\n";
    if (excel) {
        if (auto written = sink(kByteOrderMark); !written)
            return written;
    }
    if (auto written = sink(headerLine(table, format).append(end)); !written)
        return written;
    constexpr std::size_t kEnough = 1 << 16;
    CsvLines lines(table, format);
    std::string text;
    for (const ExportRow& row : table.rows) {
        lines.append(text, row);
        text += end;
        if (text.size() < kEnough)
            continue;
        if (auto written = sink(text); !written)
            return written;
        text.clear();
    }
    return text.empty() ? Result<void>() : sink(text);
}

} // namespace riparia
