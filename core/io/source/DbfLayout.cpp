// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/DbfTable.h"

#include "core/io/source/Bytes.h"

#include <algorithm>
#include <string>

namespace riparia {

using namespace detail;

namespace {

constexpr std::size_t kHeader = 32;
constexpr std::size_t kDescriptor = 32;
constexpr unsigned char kEndOfFields = 0x0D;

std::string instead(std::string_view what, std::uint64_t declared, std::uint64_t used)
{
    return std::string(what) + " " + std::to_string(declared) + " instead of " + std::to_string(used);
}

bool isKnownType(char type)
{
    return std::string_view("CNFLDM").find(type) != std::string_view::npos;
}

/// The descriptors up to the end mark, the declared length of the header or the end of what is there.
std::vector<DbfField> readFields(const std::string& head, std::size_t headerBytes)
{
    std::vector<DbfField> fields;
    const std::size_t end = headerBytes > kHeader ? std::min(headerBytes, head.size()) : head.size();
    for (std::size_t at = kHeader; at + kDescriptor <= end; at += kDescriptor) {
        const auto* descriptor = reinterpret_cast<const unsigned char*>(head.data() + at);
        if (descriptor[0] == kEndOfFields)
            break;
        DbfField field;
        field.rawName = head.substr(at, 11);
        field.rawName.resize(std::min(field.rawName.find('\0'), field.rawName.size()));
        field.type = static_cast<char>(descriptor[11]);
        field.width = descriptor[16];
        // Text fields of some programs use the decimals as the high byte of the width.
        field.decimals = field.type == 'C' ? 0 : descriptor[17];
        fields.push_back(std::move(field));
    }
    return fields;
}

bool isImplausible(const DbfField& field)
{
    return field.width == 0 || (field.type != 'C' && field.width > 32 && isKnownType(field.type));
}

std::uint32_t sumOfWidths(const std::vector<DbfField>& fields)
{
    std::uint32_t sum = 1;
    for (const DbfField& field : fields)
        sum += field.width;
    return sum;
}

void placeFields(std::vector<DbfField>& fields)
{
    std::uint32_t at = 1;
    for (DbfField& field : fields) {
        field.offset = at;
        at += field.width;
    }
}

/// Rows of `rowBytes` fill the file to its end, give or take the end mark and a little padding.
bool fillsFile(std::uint64_t size, std::uint64_t firstRow, std::uint64_t rowBytes, std::uint64_t rows)
{
    const std::uint64_t end = firstRow + rowBytes * rows;
    return rowBytes > 0 && end <= size && size - end <= 2;
}

class LayoutReader {
public:
    LayoutReader(const InputFile& dbf, std::optional<std::int64_t> shapes, IssueLog& log)
        : m_size(dbf.size())
        , m_head(dbf.head(65536 + kHeader))
        , m_shapes(shapes)
        , m_log(log)
    {}

    std::optional<DbfLayout> read()
    {
        if (m_head.size() <= kHeader) {
            m_log.say(Severity::Warning, IssueCode::FileTruncated,
                      {".dbf", std::to_string(kHeader + 1), std::to_string(m_head.size())});
            return std::nullopt;
        }
        const auto* bytes = reinterpret_cast<const unsigned char*>(m_head.data());
        m_declaredRows = littleEndian<std::uint32_t>(bytes + 4);
        m_layout.firstRow = littleEndian<std::uint16_t>(bytes + 8);
        m_layout.rowBytes = littleEndian<std::uint16_t>(bytes + 10);
        m_layout.language = bytes[29];
        m_layout.fields = readFields(m_head, m_layout.firstRow);
        for (const DbfField& field : m_layout.fields) {
            if (!isKnownType(field.type))
                inconsistent("a field of unknown type, read as text");
        }
        settleHeaderLength();
        if (!settleRowLength())
            return std::nullopt;
        settleRowCount();
        placeFields(m_layout.fields);
        return m_layout;
    }

private:
    void inconsistent(std::string what)
    {
        m_log.say(Severity::Warning, IssueCode::HeaderInconsistent, {".dbf", std::move(what)});
    }

    /// The header ends behind the end mark of the fields; some programs leave room behind it, which is legal, or write
    /// no mark.
    void settleHeaderLength()
    {
        const std::uint64_t least = kHeader + m_layout.fields.size() * kDescriptor;
        if (m_layout.firstRow >= least && m_layout.firstRow <= m_size &&
            (fills(m_layout.firstRow) || !fills(least + 1)))
            return;
        if (m_layout.firstRow > m_size)
            m_layout.fields = readFields(m_head, 0);
        const std::uint64_t found = kHeader + m_layout.fields.size() * kDescriptor + 1;
        inconsistent(instead("header length", m_layout.firstRow, found));
        m_layout.firstRow = static_cast<std::uint32_t>(found);
    }

    bool fills(std::uint64_t firstRow) const { return fillsFile(m_size, firstRow, m_layout.rowBytes, m_declaredRows); }

    /// The row length must be one more than the widths of the fields. Which of the two is wrong, the length of the file
    /// tells; one field of impossible width can be mended.
    bool settleRowLength()
    {
        const std::uint32_t sum = sumOfWidths(m_layout.fields);
        if (sum == m_layout.rowBytes)
            return true;
        if (fillsFile(m_size, m_layout.firstRow, sum, m_declaredRows)) {
            inconsistent(instead("row length", m_layout.rowBytes, sum));
            m_layout.rowBytes = sum;
            return true;
        }
        if (sum < m_layout.rowBytes && std::none_of(m_layout.fields.begin(), m_layout.fields.end(), isImplausible)) {
            inconsistent(std::to_string(m_layout.rowBytes - sum) + " bytes of each row belong to no field");
            return true;
        }
        if (mendWidth(sum))
            return true;
        inconsistent("row length " + std::to_string(m_layout.rowBytes) + ", fields " + std::to_string(sum));
        return false;
    }

    bool mendWidth(std::uint32_t sum)
    {
        DbfField* odd = nullptr;
        for (DbfField& field : m_layout.fields) {
            if (!isImplausible(field))
                continue;
            if (odd)
                return false;
            odd = &field;
        }
        if (!odd || !fillsFile(m_size, m_layout.firstRow, m_layout.rowBytes, m_declaredRows))
            return false;
        const std::uint32_t others = sum - odd->width;
        if (others >= m_layout.rowBytes)
            return false;
        inconsistent(instead("width of a field", odd->width, m_layout.rowBytes - others));
        odd->width = m_layout.rowBytes - others;
        return true;
    }

    void settleRowCount()
    {
        const std::uint64_t held = m_size > m_layout.firstRow ? (m_size - m_layout.firstRow) / m_layout.rowBytes : 0;
        const std::uint64_t spare = m_size > m_layout.firstRow ? (m_size - m_layout.firstRow) % m_layout.rowBytes : 0;
        std::uint64_t rows = m_declaredRows;
        const std::uint64_t shapes = static_cast<std::uint64_t>(m_shapes.value_or(0));
        if (m_declaredRows > held) {
            // As many rows as shapes: nothing is missing, the count is wrong.
            rows = held;
            if (held >= shapes && m_shapes && spare <= 2)
                inconsistent(instead("row count", m_declaredRows, held));
            else
                m_log.say(Severity::Warning, IssueCode::FileTruncated,
                          {".dbf",
                           std::to_string(m_layout.firstRow + std::uint64_t{m_declaredRows} * m_layout.rowBytes),
                           std::to_string(m_size)});
        } else if (m_declaredRows < held && shapes > m_declaredRows) {
            rows = std::min(held, shapes);
            inconsistent(instead("row count", m_declaredRows, rows));
        } else if (m_declaredRows < held && !m_shapes && spare <= 1) {
            rows = held;
            inconsistent(instead("row count", m_declaredRows, rows));
        }
        m_layout.rows = static_cast<std::int64_t>(rows);
    }

    std::uint64_t m_size;
    std::string m_head;
    std::optional<std::int64_t> m_shapes;
    IssueLog& m_log;
    std::uint32_t m_declaredRows = 0;
    DbfLayout m_layout;
};

} // namespace

FieldType DbfField::fieldType() const
{
    switch (type) {
    case 'N':
    case 'F': return decimals == 0 && type == 'N' && width <= 18 ? FieldType::Integer : FieldType::Real;
    case 'D': return FieldType::Date;
    case 'L': return FieldType::Boolean;
    default: return FieldType::Text;
    }
}

std::optional<DbfLayout> readDbfLayout(const InputFile& dbf, std::optional<std::int64_t> shapes, IssueLog& log)
{
    return LayoutReader(dbf, shapes, log).read();
}

} // namespace riparia
