// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/CsvWriter.h"

#include "core/io/export/WktText.h"

namespace riparia {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string excelCell(const ExportColumn& column, const std::string& value, const CsvFormat& format)
{
    if (column.kind == ColumnKind::Number || column.kind == ColumnKind::Date)
        return csvCell(value);
    if (column.kind == ColumnKind::Code && format.codeText && !value.empty())
        return csvCell(defused(format.codeText(column.key, value)));
    return csvCell(defused(value));
}

std::string headerLine(const ExportTable& table, const CsvFormat& format)
{
    const bool excel = format.preset == CsvPreset::Excel;
    std::string line;
    for (const ExportColumn& column : table.columns) {
        const std::string title = excel && format.caption ? format.caption(column.key) : column.key;
        line += (line.empty() ? "" : ",") + csvCell(title);
    }
    if (!excel && table.hasShapes)
        line += ",geom_wkt,crs";
    return line;
}

std::string rowLine(const ExportTable& table, const ExportRow& row, const CsvFormat& format)
{
    const bool excel = format.preset == CsvPreset::Excel;
    std::string line;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (i > 0)
            line += ',';
        line += excel ? excelCell(table.columns[i], row.cells[i], format) : csvCell(row.cells[i]);
    }
    if (!excel && table.hasShapes) {
        const std::string wkt = wktOf(row.shape);
        line += "," + csvCell(wkt) + "," + (wkt.empty() ? std::string() : csvCell(table.crs.authorityText()));
    }
    return line;
}

} // namespace

std::string defused(std::string_view text)
{
    const bool formula = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    return (formula ? "'" : "") + std::string(text);
}

std::string csvCell(std::string_view text)
{
    const bool blankEnds = !text.empty() && (text.front() == ' ' || text.back() == ' ');
    if (!blankEnds && text.find_first_of(",\"\r\n") == std::string_view::npos)
        return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + '"';
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
    for (const ExportRow& row : table.rows) {
        if (auto written = sink(rowLine(table, row, format).append(end)); !written)
            return written;
    }
    return {};
}

} // namespace riparia
