// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linref/ChainageText.h"

#include "core/base/Decimal.h"
#include "core/linref/ChainageReader.h"

namespace riparia {

using namespace detail;

namespace {

/// A range read with its separator at one of the places where one could be.
struct Reading {
    ReadChainage from;
    ReadChainage to;
    bool relative = false;
};

std::string withSign(bool negative, std::uint64_t mm, int decimals, bool shortestFraction)
{
    std::string metres = fixedDecimal(static_cast<std::int64_t>(mm % 1'000'000), 3, decimals);
    if (shortestFraction) {
        metres.erase(metres.find_last_not_of('0') + 1);
        if (metres.back() == '.')
            metres.pop_back();
        if (metres.empty())
            metres = "0";
    }
    const std::size_t whole = std::min(metres.find('.'), metres.size());
    metres.insert(0, whole < 3 ? 3 - whole : 0, '0');
    return std::string(negative ? "K-" : "K") + std::to_string(mm / 1'000'000) + "+" + metres;
}

std::string branchText(int branch)
{
    return branch > 0 ? "(" + std::to_string(branch) + ")" : std::string();
}

std::uint64_t sizeOf(std::int64_t mm)
{
    return mm < 0 ? 0 - static_cast<std::uint64_t>(mm) : static_cast<std::uint64_t>(mm);
}

Error refused(std::string detail = {})
{
    return {ErrorCode::ChainageSyntax, {}, std::move(detail)};
}

std::string rangeText(Chainage from, Chainage to)
{
    return chainageText(from) + "~" + chainageText(to);
}

/// The end of a range as a length after its start.
Result<Reading> relativeReading(const ReadChainage& from, const ReadChainage& length)
{
    if (length.form != ChainageForm::Plain || length.chainage.mm < 0 || length.chainage.branch != 0 || length.hasName())
        return fail(refused());
    Reading reading{from, from, true};
    reading.to.chainage.mm += length.chainage.mm;
    return reading;
}

Result<Reading> readEnd(const Typed& typed, const ReadChainage& from, std::size_t begin, std::size_t end)
{
    const std::size_t first = typed.text().find_first_not_of(kBlanks, begin);
    if (first == std::string::npos || first >= end)
        return fail(refused());
    if (typed.text()[first] == '+') {
        const Result<ReadChainage> length = readChainage(typed, first + 1, end);
        return length ? relativeReading(from, *length) : fail(length.error());
    }
    const Result<ReadChainage> to = readChainage(typed, begin, end);
    if (!to)
        return fail(to.error());
    if (to->hasName() && typed.name(*to) != typed.name(from))
        return fail(refused());
    const std::int64_t bare = to->chainage.mm;
    if (from.form == ChainageForm::Kilometres && to->form == ChainageForm::Plain) {
        if (to->unit == ChainageUnit::Metres)
            return relativeReading(from, *to);
        const std::int64_t kilometre = from.chainage.mm / 1'000'000 * 1'000'000;
        const std::int64_t abbreviated = from.chainage.mm < 0 ? kilometre - bare : kilometre + bare;
        if (to->unit == ChainageUnit::Kilometres)
            return fail(refused(rangeText(from.chainage, to->chainage) + ", " +
                                rangeText(from.chainage, {from.chainage.mm + bare, from.chainage.branch})));
        if (kilometre != 0 || from.chainage.mm < 0)
            return fail(refused(rangeText(from.chainage, {abbreviated, from.chainage.branch}) + ", " +
                                rangeText(from.chainage, to->chainage)));
    }
    if (from.form == ChainageForm::Plain && to->form == ChainageForm::Plain) {
        const bool fromKilometres = from.unit == ChainageUnit::Kilometres;
        const bool toKilometres = to->unit == ChainageUnit::Kilometres;
        if ((from.unit == ChainageUnit::None && toKilometres) || (fromKilometres && to->unit == ChainageUnit::None))
            return fail(refused(
                rangeText(from.chainage, to->chainage) + ", " +
                rangeText({from.chainage.mm * (fromKilometres ? 1 : 1000)}, {bare * (toKilometres ? 1 : 1000)})));
    }
    return Reading{from, *to};
}

Result<Reading> readAround(const Typed& typed, const Separator& separator)
{
    const Result<ReadChainage> from = readChainage(typed, 0, separator.begin);
    if (!from)
        return fail(from.error());
    if (separator.isBlank && from->form != ChainageForm::Kilometres)
        return fail(refused());
    return readEnd(typed, *from, separator.end, typed.text().size());
}

/// Which of two failures tells the reader more.
bool saysMore(const Error& a, const Error& b)
{
    const auto rank = [](const Error& error) {
        return (error.code == ErrorCode::ChainageMetres ? 2 : 0) + (error.detail.empty() ? 0 : 1);
    };
    return rank(a) > rank(b);
}

} // namespace

std::string chainageText(Chainage chainage)
{
    return withSign(chainage.mm < 0, sizeOf(chainage.mm), 3, true) + branchText(chainage.branch);
}

std::string chainageText(Chainage chainage, int decimals)
{
    decimals = std::clamp(decimals, 0, 12);
    static constexpr std::int64_t kUnits[] = {1000, 100, 10, 1};
    const std::int64_t unit = kUnits[std::min(decimals, 3)];
    const std::int64_t rounded = divideHalfEven(chainage.mm, unit);
    return withSign(rounded < 0, sizeOf(rounded) * static_cast<std::uint64_t>(unit), decimals, false) +
           branchText(chainage.branch);
}

Result<ChainageInput> parseChainage(std::string_view text)
{
    const Typed typed(text);
    const Result<ReadChainage> read = readChainage(typed, 0, typed.text().size());
    if (!read)
        return fail(read.error().code, std::string(text), read.error().detail);
    return ChainageInput{typed.name(*read), read->chainage};
}

Result<ChainageRange> parseChainageRange(std::string_view text)
{
    const Typed typed(text);
    std::vector<Reading> readings;
    Error failure = refused();
    for (const Separator& separator : separatorsOf(typed)) {
        const Result<Reading> reading = readAround(typed, separator);
        if (reading)
            readings.push_back(*reading);
        else if (saysMore(reading.error(), failure))
            failure = reading.error();
    }
    if (readings.empty())
        return fail(failure.code, std::string(text), failure.detail);
    for (const Reading& other : readings) {
        const Reading& first = readings.front();
        if (other.from.chainage != first.from.chainage || other.to.chainage != first.to.chainage)
            return fail(ErrorCode::ChainageSyntax, std::string(text),
                        rangeText(first.from.chainage, first.to.chainage) + ", " +
                            rangeText(other.from.chainage, other.to.chainage));
    }
    const Reading& reading = readings.front();
    ChainageRange range{typed.name(reading.from), reading.from.chainage, reading.to.chainage, false, reading.relative};
    if (range.to < range.from) {
        std::swap(range.from, range.to);
        range.swapped = true;
    }
    return range;
}

} // namespace riparia
