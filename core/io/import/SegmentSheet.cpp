// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/SegmentSheet.h"

#include "core/base/Text.h"
#include "core/io/import/FieldNames.h"
#include "core/io/source/Charset.h"
#include "core/io/source/EncodingGuess.h"
#include "core/io/source/WideText.h"
#include "core/linref/ChainageText.h"
#include "core/river/Bank.h"

#include <algorithm>
#include <array>
#include <utility>

namespace riparia {

namespace {

/// Columns are addressed with 32 bits; nobody types that much.
constexpr std::size_t kLargestSheet = std::size_t{1} << 28;
constexpr std::size_t kMostSheetColumns = 1000;
constexpr std::string_view kSheetMark = "\xEF\xBB\xBF";
constexpr std::array<std::string_view, 8> kSheetColumns{"river",    "from",  "to",     "bank",
                                                        "measures", "works", "status", "year"};

struct SheetRow {
    std::int64_t line = 0; ///< of its beginning, from 1
    std::vector<std::string> cells;
};

Result<Charset> sheetCharset(std::string_view bytes, const std::optional<std::string>& encoding)
{
    if (encoding) {
        const auto named = charsetFromLabel(*encoding);
        if (!named)
            return fail(ErrorCode::EncodingUnknown, *encoding);
        return *named;
    }
    if (const auto wide = wideCharsetOf(bytes))
        return *wide;
    if (isUtf8(bytes))
        return Charset::utf8();
    return guessEncoding({{std::string(bytes), false}}).charset;
}

/// The text with line feeds only, without byte order mark.
Result<std::string> sheetText(std::string_view bytes, const Charset& charset)
{
    if (bytes.starts_with(kSheetMark))
        bytes.remove_prefix(kSheetMark.size());
    else if (charset.kind == Charset::Kind::Wide && wideCharsetOf(bytes))
        bytes.remove_prefix(2);
    const auto decoder = TextDecoder::make(charset);
    if (!decoder)
        return fail(ErrorCode::EncodingUnknown, charset.name);
    std::string text;
    // What has no meaning becomes U+FFFD and is then refused as an unknown river, chainage or measure, with its line.
    static_cast<void>(decoder->decode(bytes, text));
    std::string lines;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r')
            lines += text[i];
        else if (i + 1 == text.size() || text[i + 1] != '\n')
            lines += '\n';
    }
    return lines;
}

std::size_t occurrences(std::string_view text, std::string_view mark)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + mark.size()))
        ++count;
    return count;
}

/// A full-width mark separates only where the line has no other: inside cells it stands between several measures.
std::string_view sheetSeparator(std::string_view text)
{
    const std::string_view line = text.substr(0, text.find('\n'));
    if (line.find('\t') != std::string_view::npos)
        return "\t";
    for (const auto& [first, second] : {std::pair(",", ";"), std::pair("，", "；")}) {
        const std::size_t firsts = occurrences(line, first);
        const std::size_t seconds = occurrences(line, second);
        if (firsts + seconds > 0)
            return seconds > firsts ? second : first;
    }
    return ",";
}

/// Walks the text once; knows lines, quotes and separators.
class SheetReader {
public:
    SheetReader(std::string_view text, std::string_view separator)
        : m_text(text)
        , m_separator(separator)
    {}

    bool atEnd() const { return m_at >= m_text.size(); }

    SheetRow nextRow()
    {
        SheetRow row{m_line, {}};
        do {
            std::string cell = nextCell();
            if (row.cells.size() < kMostSheetColumns)
                row.cells.push_back(std::move(cell));
        } while (stepOverEnd());
        ++m_line;
        return row;
    }

private:
    bool isAtSeparator() const { return m_text.substr(m_at).starts_with(m_separator); }

    /// Behind what ended a cell; false where that was the end of the row.
    bool stepOverEnd()
    {
        if (atEnd())
            return false;
        const bool hasMore = isAtSeparator();
        m_at += hasMore ? m_separator.size() : 1;
        return hasMore;
    }

    /// Up to a separator, the end of the line or of the text; leaves the place on it.
    std::string nextCell()
    {
        std::string cell;
        skipBlanks();
        if (!atEnd() && m_text[m_at] == '"')
            cell = quoted();
        while (!atEnd() && !isAtSeparator() && m_text[m_at] != '\n')
            cell += m_text[m_at++];
        return std::string(trim(cell));
    }

    void skipBlanks()
    {
        while (!atEnd() && m_text[m_at] == ' ')
            ++m_at;
    }

    std::string quoted()
    {
        std::string cell;
        for (++m_at; !atEnd(); ++m_at) {
            if (m_text[m_at] == '"') {
                ++m_at;
                if (atEnd() || m_text[m_at] != '"')
                    return cell;
            }
            m_line += m_text[m_at] == '\n';
            cell += m_text[m_at];
        }
        return cell;
    }

    std::string_view m_text;
    std::string_view m_separator;
    std::size_t m_at = 0;
    std::int64_t m_line = 1;
};

std::vector<SheetRow> sheetRows(std::string_view text)
{
    const std::size_t first = std::min(text.find_first_not_of(" \n"), text.size());
    SheetReader reader(text, sheetSeparator(text.substr(first)));
    std::vector<SheetRow> rows;
    while (!reader.atEnd()) {
        SheetRow row = reader.nextRow();
        const bool blank = std::ranges::all_of(row.cells, [](const std::string& cell) { return cell.empty(); });
        if (!blank && !row.cells.front().starts_with('#'))
            rows.push_back(std::move(row));
    }
    return rows;
}

bool namesField(std::string_view field, const std::string& cell)
{
    const std::string folded = lowerAscii(narrow(cell));
    for (const FieldNames& known : fieldNames(ImportRole::Segments)) {
        if (known.field == field)
            return std::ranges::find(known.names, std::string_view(folded)) != known.names.end();
    }
    return false;
}

/// A header names the river and at least one end.
bool isSheetHeader(const SheetRow& row)
{
    const auto has = [&](std::string_view field) {
        return std::ranges::any_of(row.cells, [&](const std::string& cell) { return namesField(field, cell); });
    };
    return has("river") && (has("from") || has("to"));
}

/// A range in place of from and to is taken apart, so that the columns after it are where they belong. Where the bank stands behind an empty
/// cell, that cell is the `to` which the range made superfluous.
void splitSheetRange(SheetRow& row)
{
    if (row.cells.size() < 2 || (row.cells.size() > 2 && parseChainage(row.cells[2]).has_value()))
        return;
    const auto range = parseChainageRange(row.cells[1]);
    if (!range || !range->name.empty())
        return;
    row.cells[1] = chainageText(range->from);
    const bool hasEmptyTo = row.cells.size() > 3 && row.cells[2].empty() && parseBank(row.cells[3]).has_value();
    if (hasEmptyTo || (row.cells.size() == 3 && row.cells[2].empty()))
        row.cells[2] = chainageText(range->to);
    else
        row.cells.insert(row.cells.begin() + 2, chainageText(range->to));
}

FieldColumn sheetColumn(const std::string& name, const std::vector<SheetRow>& rows, std::size_t index)
{
    FieldColumn field;
    field.name = name;
    for (const SheetRow& row : rows)
        static_cast<void>(
            field.add(index < row.cells.size() ? std::string_view(row.cells[index]) : std::string_view()));
    return field;
}

SourceLayer sheetLayer(std::vector<SheetRow> rows, const std::string& name)
{
    std::vector<std::string> titles(kSheetColumns.begin(), kSheetColumns.end());
    if (!rows.empty() && isSheetHeader(rows.front())) {
        titles = rows.front().cells;
        rows.erase(rows.begin());
    } else {
        std::ranges::for_each(rows, splitSheetRange);
    }
    for (const SheetRow& row : rows) {
        while (titles.size() < row.cells.size())
            titles.push_back("column" + std::to_string(titles.size() + 1));
    }
    SourceLayer layer;
    layer.file = name;
    layer.name = name;
    layer.geometryType = "None";
    for (std::size_t i = 0; i < titles.size(); ++i)
        layer.fields.push_back(sheetColumn(titles[i], rows, i));
    for (const SheetRow& row : rows) {
        layer.fid.push_back(row.line);
        layer.shapes.endShape(ShapeKind::Null);
    }
    layer.featuresDeclared = layer.featuresRead = static_cast<std::int64_t>(rows.size());
    return layer;
}

} // namespace

Result<Source> readSegmentSheet(std::string_view bytes, const std::string& name,
                                const std::optional<std::string>& encoding)
{
    if (bytes.size() > kLargestSheet)
        return fail(ErrorCode::FileUnreadable, name, "larger than 256 MiB");
    const auto charset = sheetCharset(bytes, encoding);
    if (!charset)
        return fail(charset.error());
    const auto text = sheetText(bytes, *charset);
    if (!text)
        return fail(text.error());
    SourceLayer layer = sheetLayer(sheetRows(*text), name);
    if (layer.featuresRead == 0)
        return fail(ErrorCode::NothingUsable, name);
    layer.encoding.used = charset->name;
    layer.encoding.source = encoding ? "override" : "guess";
    Source source;
    source.path = name;
    source.format = "Table";
    source.layers.push_back(std::move(layer));
    return source;
}

} // namespace riparia
