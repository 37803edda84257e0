// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/DbfTable.h"

#include "core/io/source/Guarded.h"

#include <algorithm>
#include <atomic>
#include <string_view>
#include <thread>

namespace riparia {

namespace {

constexpr std::int64_t kFewRecords = 5000;
constexpr std::int64_t kRecordsBetweenLooks = 1024;

bool isBlank(char c)
{
    return c == ' ' || c == '\0' || c == '\t' || c == '\r' || c == '\n';
}

/// Text ends at the first NUL; blanks around it do not count.
std::string_view trimmed(std::string_view value)
{
    value = value.substr(0, std::min(value.find('\0'), value.size()));
    while (!value.empty() && isBlank(value.back()))
        value.remove_suffix(1);
    while (!value.empty() && isBlank(value.front()))
        value.remove_prefix(1);
    return value;
}

bool allDigits(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool addDate(FieldColumn& column, std::string_view value)
{
    if (value.size() != 8 || !allDigits(value))
        return column.add(value);
    if (value == "00000000")
        return column.add({});
    const char iso[] = {value[0], value[1], value[2], value[3], '-', value[4], value[5], '-', value[6], value[7]};
    return column.add({iso, sizeof iso});
}

bool addBoolean(FieldColumn& column, std::string_view value)
{
    static constexpr std::string_view kTrue = "TtYy1", kFalse = "FfNn0";
    if (value == "?" || value.empty())
        return column.add({});
    if (value.size() == 1 && kTrue.find(value[0]) != std::string_view::npos)
        return column.add("true");
    if (value.size() == 1 && kFalse.find(value[0]) != std::string_view::npos)
        return column.add("false");
    return column.add(value);
}

bool addValue(FieldColumn& column, std::string_view raw, bool keepBlanks)
{
    switch (column.type) {
    case FieldType::Date: return addDate(column, trimmed(raw));
    case FieldType::Boolean: return addBoolean(column, trimmed(raw));
    case FieldType::Integer:
    case FieldType::Real: {
        const std::string_view value = trimmed(raw);
        return column.add(!value.empty() && value[0] == '*' ? std::string_view() : value); // stars: did not fit
    }
    case FieldType::Text: return column.add(keepBlanks ? raw : trimmed(raw));
    }
    return true;
}

/// One worker's rows.
struct Share {
    std::vector<FieldColumn> columns;
    std::vector<std::int64_t> deleted;
    bool tooLarge = false;
};

std::vector<FieldColumn> emptyColumns(const DbfLayout& layout, std::int64_t rows)
{
    std::vector<FieldColumn> columns(layout.fields.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        columns[i].name = layout.fields[i].rawName;
        columns[i].type = layout.fields[i].fieldType();
        columns[i].start.reserve(static_cast<std::size_t>(rows) + 1);
    }
    return columns;
}

void readRow(const unsigned char* row, std::int64_t number, const DbfLayout& layout, bool keepBlanks, Share& share)
{
    if (row[0] == '*')
        share.deleted.push_back(number);
    for (std::size_t i = 0; i < share.columns.size(); ++i) {
        const DbfField& field = layout.fields[i];
        const std::string_view raw(reinterpret_cast<const char*>(row) + field.offset, field.width);
        share.tooLarge = !addValue(share.columns[i], raw, keepBlanks) || share.tooLarge;
    }
}

/// Appends the columns of the next rows. False where a column grows past what it can hold.
bool append(std::vector<FieldColumn>& columns, const std::vector<FieldColumn>& more)
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        FieldColumn& column = columns[i];
        const std::size_t before = column.arena.size();
        if (before + more[i].arena.size() > 0xFFFFFFFFu)
            return false;
        column.arena += more[i].arena;
        column.start.reserve(column.start.size() + more[i].rows());
        for (std::size_t row = 1; row < more[i].start.size(); ++row)
            column.start.push_back(static_cast<std::uint32_t>(before + more[i].start[row]));
    }
    return true;
}

} // namespace

Result<DbfRows> readDbfRows(const InputFile& dbf, const DbfLayout& layout, std::int64_t count, bool attributes,
                            bool keepBlanks, const Progress& progress)
{
    const std::size_t workers = count < kFewRecords ? 1 : std::max(1u, std::thread::hardware_concurrency());
    const std::int64_t part = (count + static_cast<std::int64_t>(workers) - 1) / static_cast<std::int64_t>(workers);
    std::vector<Share> shares(workers);
    std::atomic<std::int64_t> done{0};
    detail::inParallelOrThrow(workers, [&](std::size_t worker) {
        Share& share = shares[worker];
        const std::int64_t begin = std::min(count, static_cast<std::int64_t>(worker) * part);
        const std::int64_t end = std::min(count, begin + part);
        if (attributes)
            share.columns = emptyColumns(layout, worker == 0 ? count : end - begin);
        BlockReader reader(dbf);
        for (std::int64_t i = begin; i < end && !share.tooLarge; ++i) {
            const std::uint64_t at = layout.firstRow + static_cast<std::uint64_t>(i) * layout.rowBytes;
            const unsigned char* row = reader.at(at, layout.rowBytes);
            static const std::vector<unsigned char> kLost(65536, ' '); // the file shrank meanwhile
            readRow(row ? row : kLost.data(), i, layout, keepBlanks, share);
            if (i % kRecordsBetweenLooks != 0)
                continue;
            if (progress.cancelled())
                return;
            progress.at(static_cast<double>(done += kRecordsBetweenLooks) /
                        static_cast<double>(count + kRecordsBetweenLooks));
        }
    });
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled);

    DbfRows rows{std::move(shares[0].columns), {}};
    for (std::size_t worker = 0; worker < workers; ++worker) {
        const Share& share = shares[worker];
        if (share.tooLarge || (worker > 0 && !append(rows.columns, share.columns)))
            return fail(ErrorCode::FileDamaged, dbf.path(), "more than 4 GiB of text in one field");
        if (!share.deleted.empty())
            rows.deleted.resize(static_cast<std::size_t>(count));
        for (const std::int64_t row : share.deleted)
            rows.deleted[static_cast<std::size_t>(row)] = true;
    }
    return rows;
}

} // namespace riparia
