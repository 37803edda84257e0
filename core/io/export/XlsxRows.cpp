// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/XlsxRows.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace riparia {

namespace {

constexpr std::size_t kBlock = std::size_t{1} << 20;
constexpr std::size_t kRoomForRow = std::size_t{1} << 14; // few rows are longer; a block then grows

void appendSheetText(std::string& xml, std::string_view text)
{
    std::size_t done = 0;
    const auto replace = [&](std::size_t at, std::string_view by) {
        xml += text.substr(done, at - done);
        xml += by;
        done = at + 1;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        switch (text[at]) {
        case '&': replace(at, "&amp;"); break;
        case '<': replace(at, "&lt;"); break;
        case '>': replace(at, "&gt;"); break;
        case '\r': replace(at, "_x000D_"); break; // readers of XML would take it for a line feed
        default: break;
        }
    }
    xml += text.substr(done);
}

bool isSheetSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

} // namespace

void XlsxRows::number(std::size_t row, std::size_t column, double value, int style)
{
    std::string& xml = beginCell(row, column, style);
    std::array<char, 32> digits{}; // "-1.7976931348623157e+308" has 24
    const char* end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    xml += "><v>";
    xml += std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data()));
    xml += "</v></c>";
}

void XlsxRows::text(std::size_t row, std::size_t column, std::string_view text, int style)
{
    std::string& xml = beginCell(row, column, style);
    const bool keepsSpace = isSheetSpace(text.front()) || isSheetSpace(text.back());
    xml += keepsSpace ? R"( t="inlineStr"><is><t xml:space="preserve">)" : R"( t="inlineStr"><is><t>)";
    appendSheetText(xml, text);
    xml += "</t></is></c>";
}

std::vector<std::string> XlsxRows::take()
{
    endRow();
    return std::exchange(m_blocks, {});
}

std::string& XlsxRows::beginCell(std::size_t row, std::size_t column, int style)
{
    if (m_rowNumber.empty() || row != m_row) {
        endRow();
        beginRow(row);
    }
    std::string& xml = m_blocks.back();
    xml += "<c r=\"";
    xml += columnName(column);
    xml += m_rowNumber;
    xml += '"';
    if (style != 0) {
        xml += " s=\"";
        xml += std::to_string(style);
        xml += '"';
    }
    return xml;
}

void XlsxRows::beginRow(std::size_t row)
{
    if (m_blocks.empty() || m_blocks.back().size() + kRoomForRow > kBlock) {
        m_blocks.emplace_back();
        m_blocks.back().reserve(kBlock);
    }
    m_row = row;
    m_rowNumber = std::to_string(row + 1);
    m_blocks.back() += "<row r=\"" + m_rowNumber + "\">";
}

void XlsxRows::endRow()
{
    if (m_rowNumber.empty())
        return;
    m_blocks.back() += "</row>";
    m_rowNumber.clear();
}

const std::string& XlsxRows::columnName(std::size_t column)
{
    constexpr std::size_t kLetters = 26;
    for (std::size_t next = m_columnNames.size(); next <= column; ++next) {
        std::string name;
        for (std::size_t left = next + 1; left > 0; left = (left - 1) / kLetters)
            name += static_cast<char>('A' + (left - 1) % kLetters);
        std::ranges::reverse(name);
        m_columnNames.push_back(std::move(name));
    }
    return m_columnNames[column];
}

} // namespace riparia
