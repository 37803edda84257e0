// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/ShpIndex.h"

#include "core/io/source/Bytes.h"
#include "core/io/source/ShpLayout.h"
#include "core/io/source/ShpWalker.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

namespace riparia {

using namespace detail;

namespace {

constexpr std::uint32_t kFileCode = 9994;
constexpr std::int32_t kVersion = 1000;

/// One entry of the .shx, in bytes.
struct ShxEntry {
    std::uint64_t header = 0;
    std::uint64_t bytes = 0;
};

struct ShpHeader {
    std::int32_t type = 0;
    std::uint32_t words = 0; ///< length of the file in 16-bit words, as declared
    Box box;
};

/// Checks the 100 bytes at the start of the .shp.
Result<ShpHeader> checkShpHeader(const InputFile& shp, IssueLog& log)
{
    unsigned char header[kShpHeader];
    if (shp.read(0, header, sizeof header) < sizeof header)
        return fail(ErrorCode::FileDamaged, log.file(), "the header is cut off");
    const std::int32_t type = littleInt(header + 32);
    const bool codeIsRight = bigEndian32(header) == kFileCode;
    const bool versionIsRight = littleInt(header + 28) == kVersion;
    if (!codeIsRight && !(versionIsRight && isKnownShpType(type)))
        return fail(ErrorCode::FileDamaged, log.file(), "not a .shp file");
    if (!codeIsRight)
        log.say(Severity::Warning, IssueCode::HeaderInconsistent, {".shp", "wrong file code"});
    if (!versionIsRight)
        log.say(Severity::Warning, IssueCode::HeaderInconsistent, {".shp", "wrong version"});
    if (!isKnownShpType(type))
        log.say(Severity::Warning, IssueCode::HeaderInconsistent,
                {".shp", "unknown shape type " + std::to_string(type)});
    const Box box{littleDouble(header + 36), littleDouble(header + 44), littleDouble(header + 52),
                  littleDouble(header + 60)};
    return ShpHeader{type, bigEndian32(header + 24), box};
}

/// The box of the file, empty where it is none; that is said unless there is nothing to put into a box.
Box usableBox(const Box& box, const InputFile& shp, IssueLog& log)
{
    const bool isBox = std::isfinite(box.minX) && std::isfinite(box.minY) && std::isfinite(box.maxX) &&
                       std::isfinite(box.maxY) && !box.isEmpty();
    if (isBox)
        return box;
    if (shp.size() > kShpHeader)
        log.say(Severity::Info, IssueCode::HeaderInconsistent, {".shp", "the box of the file is not a box"});
    return {};
}

/// A file shorter than it says is truncated where features are missing from it, else only its header is wrong.
void compareLength(const ShpHeader& header, const InputFile& shp, const ShpIndex& index, IssueLog& log)
{
    const std::uint64_t declared = std::uint64_t{header.words} * 2;
    if (declared == shp.size())
        return;
    const bool complete = std::all_of(index.records.begin(), index.records.end(),
                                      [](const ShpRecord& record) { return record.isFound(); });
    if (!complete && declared > shp.size()) {
        log.say(Severity::Error, IssueCode::FileTruncated,
                {".shp", std::to_string(declared), std::to_string(shp.size())});
        return;
    }
    log.say(Severity::Warning, IssueCode::HeaderInconsistent,
            {".shp", "length " + std::to_string(declared) + " instead of " + std::to_string(shp.size())});
}

/// The entries of the .shx, or none (and why) where it cannot be used at all.
std::vector<ShxEntry> readShx(const InputFile* shx, IssueLog& log)
{
    if (!shx) {
        log.say(Severity::Warning, IssueCode::SidecarMissing, {"shx"});
        return {};
    }
    const std::uint64_t size = shx->size();
    unsigned char header[kShpHeader];
    if (size < kShpHeader || shx->read(0, header, sizeof header) < sizeof header || bigEndian32(header) != kFileCode) {
        log.say(Severity::Warning, IssueCode::HeaderInconsistent, {".shx", "not an index"});
        return {};
    }
    const std::uint64_t declared = std::uint64_t{bigEndian32(header + 24)} * 2;
    if (declared != size) {
        log.say(Severity::Warning, IssueCode::HeaderInconsistent,
                {".shx", "length " + std::to_string(declared) + " instead of " + std::to_string(size)});
    }
    std::vector<unsigned char> bytes(static_cast<std::size_t>((size - kShpHeader) / 8 * 8));
    bytes.resize(shx->read(kShpHeader, bytes.data(), bytes.size()) / 8 * 8);
    std::vector<ShxEntry> entries(bytes.size() / 8);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        entries[i].header = std::uint64_t{bigEndian32(&bytes[i * 8])} * 2;
        entries[i].bytes = std::uint64_t{bigEndian32(&bytes[i * 8 + 4])} * 2;
    }
    return entries;
}

/// The usual case: the records follow each other from the header to the end of the file.
bool coversWholeFile(const std::vector<ShxEntry>& entries, std::uint64_t size)
{
    std::uint64_t expected = kShpHeader;
    for (const ShxEntry& entry : entries) {
        if (entry.header != expected || entry.bytes < 4)
            return false;
        expected += kRecordHeader + entry.bytes;
    }
    return expected == size;
}

/// Keeps the entries that point at a record header with their own number or length, and drops those that lie outside
/// the file or on top of another. Where two overlap, the one that the header agrees with fully wins.
std::vector<ShpRecord> soundEntries(const InputFile& shp, const std::vector<ShxEntry>& entries)
{
    struct Candidate {
        std::uint64_t header = 0;
        std::uint32_t bytes = 0;
        std::size_t feature = 0;
        bool agreed = false;
    };
    std::vector<Candidate> candidates;
    BlockReader reader(shp);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const ShxEntry& entry = entries[i];
        if (entry.header < kShpHeader || entry.bytes < 4 || entry.bytes > shp.size())
            continue;
        const unsigned char* header = reader.at(entry.header, kRecordHeader + 4);
        if (!header || entry.header + kRecordHeader + entry.bytes > shp.size())
            continue;
        const bool sameNumber = bigEndian32(header) == i + 1;
        const bool sameLength = std::uint64_t{bigEndian32(header + 4)} * 2 == entry.bytes;
        if (sameNumber || sameLength)
            candidates.push_back({entry.header, static_cast<std::uint32_t>(entry.bytes), i, sameNumber && sameLength});
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return a.header != b.header ? a.header < b.header : a.agreed > b.agreed;
    });
    std::vector<ShpRecord> records(entries.size());
    const Candidate* previous = nullptr;
    for (const Candidate& candidate : candidates) {
        if (previous && candidate.header < previous->header + kRecordHeader + previous->bytes) {
            if (previous->agreed || !candidate.agreed)
                continue;
            records[previous->feature] = {};
        }
        records[candidate.feature] = {candidate.header + kRecordHeader, candidate.bytes};
        previous = &candidate;
    }
    return records;
}

/// The stretches of the file that no sound entry accounts for.
std::vector<ShpGap> gapsBetween(const std::vector<ShpRecord>& records, std::uint64_t size)
{
    std::vector<ShpRecord> found;
    std::copy_if(records.begin(), records.end(), std::back_inserter(found),
                 [](const ShpRecord& record) { return record.isFound(); });
    std::sort(found.begin(), found.end(), [](const ShpRecord& a, const ShpRecord& b) { return a.content < b.content; });
    std::vector<ShpGap> gaps;
    std::uint64_t at = kShpHeader;
    for (const ShpRecord& record : found) {
        if (record.content - kRecordHeader > at)
            gaps.push_back({at, record.content - kRecordHeader});
        at = record.content + record.bytes;
    }
    if (at < size)
        gaps.push_back({at, size});
    return gaps;
}

/// True where the numbers in the record headers tell the features apart; some programs write zeros.
bool numbersIdentify(const std::vector<WalkedRecord>& walked)
{
    std::vector<std::uint32_t> numbers;
    numbers.reserve(walked.size());
    for (const WalkedRecord& record : walked)
        numbers.push_back(record.number);
    std::sort(numbers.begin(), numbers.end());
    return numbers.empty() ||
           (numbers.front() > 0 && std::adjacent_find(numbers.begin(), numbers.end()) == numbers.end());
}

/// Puts walked records where the index has none, at most up to `most` features; records of a higher number go to the
/// end. Returns how many were used.
std::size_t fillFrom(const std::vector<WalkedRecord>& walked, std::size_t most, std::vector<ShpRecord>& records)
{
    const bool byNumber = !records.empty() || numbersIdentify(walked);
    std::size_t used = 0;
    for (const WalkedRecord& record : walked) {
        if (byNumber && record.number == 0)
            continue;
        std::size_t feature = byNumber ? record.number - 1 : used;
        if (feature >= most)
            feature = records.size();
        if (feature >= records.size())
            records.resize(feature + 1);
        if (records[feature].isFound())
            continue; // the dead copy that an edit in place leaves behind
        records[feature] = {record.header + kRecordHeader, record.bytes};
        ++used;
    }
    return used;
}

/// How many features the files together say there should be, given those that were found.
std::size_t expectedCount(const std::vector<ShpRecord>& records, bool shxWasUsable, bool allExplained,
                          std::optional<std::int64_t> dbfRows)
{
    std::size_t last = 0;
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (records[i].isFound())
            last = i + 1;
    }
    const std::size_t rows = static_cast<std::size_t>(dbfRows.value_or(0));
    if (allExplained && (!dbfRows || rows <= last))
        return last; // nothing in the .shp is left over: entries beyond are the index's own error
    return shxWasUsable ? std::max(last, records.size()) : std::max(last, rows);
}

} // namespace

Result<ShpIndex> indexShapes(const InputFile& shp, const InputFile* shx, std::optional<std::int64_t> dbfRows,
                             IssueLog& log)
{
    const auto header = checkShpHeader(shp, log);
    if (!header)
        return fail(header.error());
    ShpIndex index{header->type, usableBox(header->box, shp, log), {}};
    const std::vector<ShxEntry> entries = readShx(shx, log);
    if (coversWholeFile(entries, shp.size())) {
        index.records.reserve(entries.size());
        for (const ShxEntry& entry : entries)
            index.records.push_back({entry.header + kRecordHeader, static_cast<std::uint32_t>(entry.bytes)});
        compareLength(*header, shp, index, log);
        return index;
    }
    index.records = soundEntries(shp, entries);
    const auto sound = std::count_if(index.records.begin(), index.records.end(),
                                     [](const ShpRecord& record) { return record.isFound(); });
    const auto walked = walkRecords(shp, gapsBetween(index.records, shp.size()), header->type);
    const std::size_t most = std::max({entries.size(), static_cast<std::size_t>(dbfRows.value_or(0)),
                                       static_cast<std::size_t>(sound) + walked.records.size()});
    const std::size_t recovered = fillFrom(walked.records, most, index.records);
    if (recovered > 0)
        log.say(Severity::Warning, IssueCode::SidecarRebuilt, {"shx"});
    index.records.resize(expectedCount(index.records, !entries.empty(), walked.leftOver == 0, dbfRows));
    if (!entries.empty() && (recovered > 0 || index.records.size() < entries.size())) {
        log.say(Severity::Warning, IssueCode::HeaderInconsistent,
                {".shx", std::to_string(sound) + " of " + std::to_string(entries.size()) + " entries fit the .shp"});
    }
    compareLength(*header, shp, index, log);
    return index;
}

} // namespace riparia
