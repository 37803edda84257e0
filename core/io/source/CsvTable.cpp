// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/CsvTable.h"

#include "core/base/Text.h"
#include "core/io/source/AttributeText.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace riparia {

namespace {

constexpr std::size_t kLookedAt = 20; // records that the delimiter is judged by

/// Cuts text into records of fields.
class CsvScanner {
public:
    CsvScanner(std::string_view text, char delimiter)
        : m_text(text)
        , m_delimiter(delimiter)
    {}

    /// Fills the fields of the next record that is not empty. False at the end.
    bool next(std::vector<std::string>& fields)
    {
        while (m_at < m_text.size()) {
            fields.clear();
            m_recordLine = m_line;
            readRecord(fields);
            const bool isEmpty = fields.size() == 1 && trim(fields[0]).empty();
            if (!isEmpty)
                return true;
        }
        return false;
    }

    std::int64_t line() const { return m_recordLine; }
    bool endedInQuotes() const { return m_endedInQuotes; }

private:
    void readRecord(std::vector<std::string>& fields)
    {
        while (true) {
            fields.push_back(readField());
            if (m_at >= m_text.size())
                return;
            const char c = m_text[m_at++];
            if (c == m_delimiter)
                continue;
            if (c == '\r' && m_at < m_text.size() && m_text[m_at] == '\n')
                ++m_at;
            ++m_line;
            return;
        }
    }

    std::string readField()
    {
        std::string value;
        std::size_t start = m_at;
        while (start < m_text.size() && m_text[start] == ' ')
            ++start;
        if (start < m_text.size() && m_text[start] == '"') {
            m_at = start + 1;
            readQuoted(value);
        }
        const std::size_t end = std::min(m_text.find_first_of(std::string("\r\n") + m_delimiter, m_at), m_text.size());
        value.append(m_text.substr(m_at, end - m_at));
        m_at = end;
        return std::string(trim(value));
    }

    void readQuoted(std::string& value)
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at++];
            if (c == '"') {
                if (m_at >= m_text.size() || m_text[m_at] != '"')
                    return;
                ++m_at;
            }
            m_line += c == '\n' ? 1 : 0;
            value += c;
        }
        m_endedInQuotes = true;
    }

    std::string_view m_text;
    char m_delimiter;
    std::size_t m_at = 0;
    std::int64_t m_line = 1;
    std::int64_t m_recordLine = 1;
    bool m_endedInQuotes = false;
};

/// The delimiter that a first line `sep=;` names, as Excel writes and takes it; the line is taken away.
std::optional<char> takeDelimiterLine(std::string_view& text)
{
    constexpr std::string_view kKey = "sep=";
    const std::string head = lowerAscii(text.substr(0, kKey.size()));
    if (head != kKey || text.size() < kKey.size() + 2)
        return std::nullopt;
    const char delimiter = text[kKey.size()];
    const std::size_t end = text.find_first_not_of("\r\n", kKey.size() + 1);
    constexpr std::string_view kDelimiters = ",;|\t";
    if (end == kKey.size() + 1 || kDelimiters.find(delimiter) == std::string_view::npos)
        return std::nullopt;
    text.remove_prefix(std::min(end, text.size()));
    return delimiter;
}

/// The delimiter that gives the first records the same number of fields, the most of them.
char findDelimiter(std::string_view text)
{
    char best = ',';
    std::size_t bestScore = 0;
    for (const char candidate : {',', '\t', ';', '|'}) {
        CsvScanner scanner(text, candidate);
        std::vector<std::string> fields;
        std::size_t columns = 0, even = 0;
        for (std::size_t i = 0; i < kLookedAt && scanner.next(fields); ++i) {
            columns = i == 0 ? fields.size() : columns;
            even += fields.size() == columns ? 1 : 0;
        }
        const std::size_t score = columns > 1 ? even * 1000 + columns : 0;
        if (score > bestScore) {
            best = candidate;
            bestScore = score;
        }
    }
    return best;
}

bool isHeader(const std::vector<std::string>& fields)
{
    return std::none_of(fields.begin(), fields.end(),
                        [](const std::string& field) { return parseDouble(field).has_value(); });
}

bool addRow(const std::vector<std::string>& fields, std::vector<FieldColumn>& columns)
{
    bool fits = true;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!columns[i].add(i < fields.size() ? std::string_view(fields[i]) : std::string_view())) {
            columns[i].add({});
            fits = false;
        }
    }
    return fits;
}

} // namespace

CsvTable parseCsv(std::string_view utf8, IssueLog& log)
{
    CsvTable table;
    const auto named = takeDelimiterLine(utf8);
    table.delimiter = named ? *named : findDelimiter(utf8);
    CsvScanner scanner(utf8, table.delimiter);
    std::vector<std::string> fields;
    bool isFirst = true;
    while (scanner.next(fields)) {
        if (isFirst) {
            isFirst = false;
            table.columns.resize(fields.size());
            const bool isNamed = isHeader(fields);
            for (std::size_t i = 0; i < fields.size(); ++i)
                table.columns[i].name = isNamed ? fields[i] : "Field" + std::to_string(i + 1);
            if (isNamed)
                continue;
        }
        const auto row = static_cast<std::int64_t>(table.line.size()) + 1;
        // One value too many is the empty one behind a delimiter at the end of the line.
        const bool extraIsEmpty = fields.size() == table.columns.size() + 1 && fields.back().empty();
        const bool uneven = fields.size() != table.columns.size() && !extraIsEmpty;
        if (!addRow(fields, table.columns) || uneven) {
            log.say({row,
                     Severity::Warning,
                     IssueCode::HeaderInconsistent,
                     {"row", std::to_string(fields.size()) + " values for " + std::to_string(table.columns.size()) +
                                 " columns"},
                     std::nullopt});
        }
        table.line.push_back(scanner.line());
    }
    if (scanner.endedInQuotes())
        log.say(Severity::Warning, IssueCode::HeaderInconsistent, {"table", "a quotation mark is never closed"});
    settleFieldNames(table.columns, log);
    return table;
}

void inferTypes(std::vector<FieldColumn>& columns)
{
    for (FieldColumn& column : columns) {
        bool integers = true, numbers = true, any = false;
        for (std::size_t row = 0; row < column.rows() && numbers; ++row) {
            const std::string_view value = column.at(row);
            if (value.empty())
                continue;
            any = true;
            const bool isCode = value.size() > 1 && value[0] == '0' && value[1] != '.';
            numbers = !isCode && parseDouble(value).has_value();
            integers = integers && numbers && parseInteger(value).has_value();
        }
        if (any && numbers)
            column.type = integers ? FieldType::Integer : FieldType::Real;
    }
}

} // namespace riparia
