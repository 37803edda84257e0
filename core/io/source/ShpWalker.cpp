// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/ShpWalker.h"

#include "core/io/source/Bytes.h"
#include "core/io/source/ShpLayout.h"

#include <algorithm>
#include <optional>

namespace riparia::detail {

namespace {

/// The number and length in the record header at `at`, if its content would end by `end`.
std::optional<WalkedRecord> headerAt(BlockReader& reader, std::uint64_t at, std::uint64_t end)
{
    if (end < at + kRecordHeader + 4)
        return std::nullopt;
    const unsigned char* bytes = reader.at(at, kRecordHeader);
    if (!bytes)
        return std::nullopt;
    const std::uint64_t length = std::uint64_t{bigEndian32(bytes + 4)} * 2;
    if (length < 4 || length > end - at - kRecordHeader)
        return std::nullopt;
    return WalkedRecord{at, static_cast<std::uint32_t>(length), bigEndian32(bytes)};
}

/// The record that begins at `at`, if one does that ends by `end`. Its length must be what its counts ask for; where it
/// is not, the header must lead to the next record or to the end, so that a wrong length cannot swallow sound records.
/// `searching`: only the first kind will do, of the file's own type, as certain as a find in the middle of nowhere
/// should be.
std::optional<WalkedRecord> recordAt(BlockReader& reader, std::uint64_t at, std::uint64_t end, bool searching,
                                     std::int32_t shapeType)
{
    const auto record = headerAt(reader, at, end);
    if (!record)
        return std::nullopt;
    const std::size_t head = std::min<std::size_t>(record->bytes, kShpLayoutHead);
    const unsigned char* content = reader.at(at + kRecordHeader, head);
    if (!content)
        return std::nullopt;
    const ShpLayout layout = layoutOf(content, record->bytes);
    const bool exact = !layout.trouble && layout.bytes == record->bytes;
    if (searching)
        return exact && record->number > 0 && static_cast<std::int32_t>(layout.type) == shapeType ? record
                                                                                                  : std::nullopt;
    const std::uint64_t behind = at + kRecordHeader + record->bytes;
    if (exact || behind == end)
        return record;
    const auto next = headerAt(reader, behind, end);
    return next && next->number == record->number + 1 ? record : std::nullopt;
}

} // namespace

Walk walkRecords(const InputFile& shp, const std::vector<ShpGap>& gaps, std::int32_t shapeType)
{
    Walk walk;
    BlockReader reader(shp);
    for (const ShpGap& gap : gaps) {
        bool searching = false;
        for (std::uint64_t at = gap.begin; at < gap.end;) {
            if (const auto record = recordAt(reader, at, gap.end, searching, shapeType)) {
                walk.records.push_back(*record);
                at += kRecordHeader + record->bytes;
                searching = false;
                continue;
            }
            searching = true;
            const std::uint64_t step = std::min<std::uint64_t>(2, gap.end - at);
            walk.leftOver += step;
            at += step;
        }
    }
    return walk;
}

} // namespace riparia::detail
