// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/AttributeText.h"

#include "core/base/Text.h"
#include "core/io/source/Guarded.h"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace riparia {

namespace {

constexpr std::size_t kMostSamples = 4000;
constexpr std::size_t kMostSampleBytes = 256 * 1024;
constexpr std::size_t kShownSamples = 5;
constexpr std::uint32_t kDbfNameWidth = 10;

struct Samples {
    std::vector<TextSample> all;
    std::size_t bytes = 0;
    std::unordered_set<std::string> known;

    bool isFull() const { return all.size() >= kMostSamples || bytes >= kMostSampleBytes; }
    void add(std::string_view value, bool mayBeCut)
    {
        if (isAscii(value) || isFull() || !known.emplace(value).second)
            return;
        bytes += value.size();
        all.push_back({std::string(value), mayBeCut});
    }
};

bool fills(std::string_view value, std::uint32_t width)
{
    return width > 0 && value.size() >= width;
}

/// Different values that hold more than ASCII, from all columns alike.
std::vector<TextSample> collectSamples(const std::vector<FieldColumn>& columns, const std::vector<std::uint32_t>& width)
{
    Samples samples;
    for (std::size_t i = 0; i < columns.size(); ++i)
        samples.add(columns[i].name, width[i] > 0 && columns[i].name.size() >= kDbfNameWidth);
    for (std::size_t i = 0; i < columns.size() && !samples.isFull(); ++i) {
        if (isAscii(columns[i].arena))
            continue;
        for (std::size_t row = 0; row < columns[i].rows() && !samples.isFull(); ++row)
            samples.add(columns[i].at(row), fills(columns[i].at(row), width[i]));
    }
    return std::move(samples.all);
}

double soundShare(const Charset& charset, const std::vector<TextSample>& samples)
{
    const auto decoder = TextDecoder::make(charset);
    if (!decoder)
        return 0;
    const auto sound = std::count_if(samples.begin(), samples.end(), [&](const TextSample& sample) {
        return decoder->isSound(sample.bytes, sample.mayBeCut);
    });
    return static_cast<double>(sound) / static_cast<double>(samples.size());
}

/// Whether the text contradicts what the file says of it.
bool isRefuted(const Charset& declared, const EncodingGuess& guess, const std::vector<TextSample>& samples)
{
    constexpr double kMostlySound = 0.9;
    if (declared == guess.charset)
        return false;
    const double share = soundShare(declared, samples);
    const bool sound = share >= kMostlySound;
    // Where bytes fit UTF-8 at all that is no accident: a few damaged values do not refute it.
    if (declared.kind == Charset::Kind::Utf8 || declared.kind == Charset::Kind::Wide)
        return !sound && (guess.isSure || share < 0.5);
    if (declared.kind == Charset::Kind::SingleByte)
        return guess.isSure || !sound;
    // Two sets of two-byte characters: nearly every text of one is well-formed in the other, so it takes a clear margin.
    const bool isGb = declared == Charset::gb18030(), isBig5 = declared == Charset::big5();
    if (guess.charset.kind == Charset::Kind::Utf8)
        return guess.isSure;
    if (!sound || !(isGb || isBig5))
        return !sound;
    constexpr double kMargin = 0.3;
    const double gb = typicalOfGb18030(samples), big5 = typicalOfBig5(samples);
    return isGb ? big5 > gb + kMargin : gb > big5 + kMargin;
}

DecidedEncoding chosenByUser(const EncodingClues& clues, IssueLog& log)
{
    if (clues.declared && clues.declared != clues.chosen) {
        log.say(Severity::Info, IssueCode::EncodingOverridden, {clues.declaredText, clues.chosen->name});
    }
    return {*clues.chosen, {clues.chosen->name, "override", "chosen by the user", {}}};
}

DecidedEncoding forPlainText(const EncodingClues& clues, IssueLog& log)
{
    if (clues.declared)
        return {*clues.declared, {clues.declared->name, clues.declaredBy, "all text is ASCII", {}}};
    if (!clues.declaredText.empty())
        log.say(Severity::Info, IssueCode::EncodingLabelWrong, {clues.declaredText, "UTF-8"});
    return {Charset::utf8(), {"UTF-8", "default", "all text is ASCII", {}}};
}

/// Decodes one column; the rows whose bytes had no meaning come back.
std::vector<std::size_t> decodeColumn(FieldColumn& column, std::uint32_t width, const TextDecoder& decoder)
{
    std::vector<std::size_t> damaged;
    const bool isWide = decoder.charset().kind == Charset::Kind::Wide;
    if (!isWide && isAscii(column.arena))
        return damaged;
    if (decoder.charset().kind == Charset::Kind::Utf8 && isUtf8(column.arena) && width == 0)
        return damaged;
    FieldColumn decoded{column.name, column.type, {}, {0}};
    decoded.arena.reserve(column.arena.size());
    decoded.start.reserve(column.start.size());
    std::string text;
    for (std::size_t row = 0; row < column.rows(); ++row) {
        std::string_view value = column.at(row);
        if (!isWide && isAscii(value)) {
            decoded.add(value);
            continue;
        }
        text.clear();
        if (fills(value, width))
            value.remove_suffix(decoder.danglingBytes(value));
        if (!decoder.decode(value, text))
            damaged.push_back(row);
        if (!decoded.add(trim(std::string_view(text).substr(0, text.find('\0')))))
            decoded.add({});
    }
    column = std::move(decoded);
    return damaged;
}

constexpr std::size_t kNameRoom = 10; // bytes, in a .dbf

/// No character more would have fitted: programs cut within one or before it.
bool isFull(std::string_view rawName, const Charset& charset)
{
    const bool isAsciiName = isAscii(rawName);
    const std::size_t next = isAsciiName ? 1 : charset.kind == Charset::Kind::Utf8 ? 3 : 2;
    return rawName.size() + next > kNameRoom;
}

void decodeName(FieldColumn& column, bool mayBeCut, const TextDecoder& decoder, IssueLog& log)
{
    column.isNameFull = mayBeCut && isFull(column.name, decoder.charset());
    if (isAscii(column.name) || decoder.charset().kind == Charset::Kind::Wide)
        return;
    std::string_view raw = column.name;
    const std::size_t dangling = mayBeCut ? decoder.danglingBytes(raw) : 0;
    raw.remove_suffix(dangling);
    std::string name;
    const bool sound = decoder.decode(raw, name);
    column.name = std::string(trim(name));
    if (dangling > 0)
        log.say(Severity::Info, IssueCode::FieldNameCut, {column.name});
    if (!sound)
        log.say(Severity::Warning, IssueCode::TextUndecodable, {column.name, decoder.charset().name});
}

} // namespace

DecidedEncoding decideEncoding(const std::vector<TextSample>& samples, const EncodingClues& clues, IssueLog& log)
{
    if (clues.chosen)
        return chosenByUser(clues, log);
    if (samples.empty())
        return forPlainText(clues, log);
    const EncodingGuess guess = guessEncoding(samples);
    if (clues.declared && !isRefuted(*clues.declared, guess, samples)) {
        const std::string reason =
            clues.declaredBy == "format" ? "what the format prescribes" : "the file says " + clues.declaredText;
        return {*clues.declared, {clues.declared->name, clues.declaredBy, reason, {}}};
    }
    if (!clues.declaredText.empty())
        log.say(guess.isSure && clues.declaredBy == "ldid" ? Severity::Info : Severity::Warning,
                IssueCode::EncodingLabelWrong, {clues.declaredText, guess.charset.name});
    else
        log.say(guess.isSure ? Severity::Info : Severity::Warning, IssueCode::EncodingGuessed,
                {guess.charset.name, guess.reason});
    return {guess.charset, {guess.charset.name, "guess", guess.reason, {}}};
}

void showSamples(const std::vector<FieldColumn>& columns, EncodingReport& report)
{
    std::set<std::string, std::less<>> known;
    for (const FieldColumn& column : columns) {
        if (isAscii(column.arena))
            continue;
        for (std::size_t row = 0; row < column.rows() && report.samples.size() < kShownSamples; ++row) {
            const std::string_view value = column.at(row);
            if (!isAscii(value) && known.emplace(value).second)
                report.samples.emplace_back(value);
        }
    }
}

EncodingReport decodeColumns(std::vector<FieldColumn>& columns, const std::vector<std::uint32_t>& width,
                             const std::vector<std::int64_t>& fid, const EncodingClues& clues, IssueLog& log)
{
    DecidedEncoding decision = decideEncoding(collectSamples(columns, width), clues, log);
    std::vector<std::vector<std::size_t>> damaged(columns.size());
    detail::inParallelOrThrow(columns.size(), [&](std::size_t i) {
        if (const auto decoder = TextDecoder::make(decision.charset))
            damaged[i] = decodeColumn(columns[i], width[i], *decoder);
    });
    const auto decoder = TextDecoder::make(decision.charset);
    for (std::size_t i = 0; decoder && i < columns.size(); ++i) {
        decodeName(columns[i], width[i] > 0, *decoder, log);
        for (const std::size_t row : damaged[i]) {
            const auto feature = fid.empty() ? static_cast<std::int64_t>(row) : fid[row];
            log.say({feature,
                     Severity::Warning,
                     IssueCode::TextUndecodable,
                     {columns[i].name, decision.charset.name},
                     std::nullopt});
        }
    }
    settleFieldNames(columns, log);
    showSamples(columns, decision.report);
    return std::move(decision.report);
}

void settleFieldNames(std::vector<FieldColumn>& columns, IssueLog& log)
{
    std::set<std::string> taken;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::string before = columns[i].name;
        std::string base = before.empty() ? "Field" + std::to_string(i + 1) : before;
        std::string name = base;
        for (int copy = 2; taken.count(name) > 0; ++copy)
            name = base + "_" + std::to_string(copy);
        if (name != before)
            log.say(Severity::Info, IssueCode::FieldRenamed, {before, name});
        columns[i].name = name;
        taken.insert(name);
    }
}

} // namespace riparia
