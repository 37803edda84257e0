// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/EncodingGuess.h"

#include <algorithm>
#include <cmath>

namespace riparia {

namespace {

constexpr double kTypical = 0.6;      // common characters make up at least this much of real text
constexpr double kMostDamaged = 0.02; // share of values that may be ill-formed in a file that is otherwise sound

bool isHigh(unsigned char byte)
{
    return byte >= 0x80;
}

bool isLetter(unsigned char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

unsigned char byteAt(const std::string& text, std::size_t at)
{
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

/// Weight of a GB18030 pair: characters of GB 2312 level 1 are what modern text is made of; level 2 holds rarer ones; the
/// rest of GBK comes up by accident far more often than on purpose. Negative: no pair.
double gbWeight(unsigned char lead, unsigned char trail)
{
    if (lead < 0x81 || lead == 0xFF || trail < 0x40 || trail == 0x7F || trail == 0xFF)
        return -1;
    if (lead >= 0xB0 && lead <= 0xD7 && trail >= 0xA1)
        return 1;
    if ((lead == 0xA1 || lead == 0xA3) && trail >= 0xA1)
        return 0.8; // full-width punctuation and digits
    if (lead >= 0xD8 && lead <= 0xF7 && trail >= 0xA1)
        return 0.4;
    return 0.05;
}

/// The same for Big5: A440..C67E are the 5,401 common characters.
double big5Weight(unsigned char lead, unsigned char trail)
{
    const bool trails = (trail >= 0x40 && trail <= 0x7E) || (trail >= 0xA1 && trail <= 0xFE);
    if (lead < 0x81 || lead == 0xFF || !trails)
        return -1;
    if (lead >= 0xA4 && (lead < 0xC6 || (lead == 0xC6 && trail <= 0x7E)))
        return 1;
    if (lead == 0xA1 || lead == 0xA2)
        return 0.8;
    if (lead >= 0xC9 && lead <= 0xF9)
        return 0.3;
    return 0.05;
}

/// A four-byte character of GB18030 at this place.
bool isFourBytes(const std::string& text, std::size_t at)
{
    const auto digit = [](unsigned char byte) { return byte >= 0x30 && byte <= 0x39; };
    return at + 4 <= text.size() && digit(byteAt(text, at + 1)) && byteAt(text, at + 2) >= 0x81 &&
           digit(byteAt(text, at + 3));
}

/// A high byte with ASCII letters on both sides, the pair ending in a letter: rather an accent in a Latin word than a
/// Chinese character.
bool isInsideWord(const std::string& text, std::size_t at, bool behindPair)
{
    const bool letterBefore = at > 0 && !behindPair && isLetter(byteAt(text, at - 1));
    return isLetter(byteAt(text, at + 1)) && (letterBefore || isLetter(byteAt(text, at + 2)));
}

double typical(const std::vector<TextSample>& samples, double (*weight)(unsigned char, unsigned char),
               bool hasFourBytes)
{
    double sum = 0;
    std::size_t pairs = 0, broken = 0;
    for (const TextSample& sample : samples) {
        const std::string& text = sample.bytes;
        bool sound = true;
        std::size_t pairEnd = 0;
        for (std::size_t at = 0; at < text.size() && sound;) {
            if (!isHigh(byteAt(text, at))) {
                ++at;
                continue;
            }
            if (hasFourBytes && isFourBytes(text, at)) {
                at += 4;
                ++pairs;
                continue;
            }
            const bool dangles = at + 1 == text.size() && sample.mayBeCut;
            double worth = at + 1 < text.size() ? weight(byteAt(text, at), byteAt(text, at + 1)) : -1;
            if (worth > 0 && isInsideWord(text, at, at == pairEnd))
                worth = 0;
            sound = worth >= 0 || dangles;
            if (worth >= 0) {
                sum += worth;
                ++pairs;
            }
            at += 2;
            pairEnd = at;
        }
        broken += sound ? 0 : 1;
    }
    if (static_cast<double>(broken) > kMostDamaged * static_cast<double>(samples.size()))
        return -1;
    return pairs == 0 ? 0 : sum / static_cast<double>(pairs);
}

/// The degree, square and cubic signs behind a number or a unit, in UTF-8: "114°", "35 m²", "0.5 m³".
bool isSignBehind(const std::string& text, std::size_t at)
{
    if (byteAt(text, at) != 0xC2 || at == 0)
        return false;
    const unsigned char before = byteAt(text, at - 1), second = byteAt(text, at + 1);
    const bool isDigit = before >= '0' && before <= '9';
    return (second == 0xB0 && isDigit) || ((second == 0xB2 || second == 0xB3) && isLetter(before));
}

struct Utf8Facts {
    std::size_t sound = 0;
    std::size_t twoBytes = 0;
    std::size_t longer = 0;
    bool besideLetters = false;      ///< a two-byte character touches an ASCII letter, as in Latin text
    std::size_t cyrillicOrGreek = 0; ///< two-byte characters of these scripts
};

Utf8Facts utf8Facts(const std::vector<TextSample>& samples)
{
    static const TextDecoder decoder = *TextDecoder::make(Charset::utf8());
    Utf8Facts facts;
    for (const TextSample& sample : samples) {
        if (!decoder.isSound(sample.bytes, sample.mayBeCut))
            continue;
        ++facts.sound;
        for (std::size_t at = 0; at < sample.bytes.size(); ++at) {
            const unsigned char byte = byteAt(sample.bytes, at);
            if (byte >= 0xE0)
                ++facts.longer;
            else if (byte >= 0xC2) {
                ++facts.twoBytes;
                facts.cyrillicOrGreek += byte >= 0xCE && byte <= 0xD1 ? 1 : 0;
                const bool before = at > 0 && isLetter(byteAt(sample.bytes, at - 1));
                facts.besideLetters = facts.besideLetters || before || isLetter(byteAt(sample.bytes, at + 2)) ||
                                      isSignBehind(sample.bytes, at);
            }
        }
    }
    return facts;
}

struct SingleByteFacts {
    std::size_t high = 0;
    std::size_t inRuns = 0;      ///< high bytes beside another high byte
    std::size_t letters1251 = 0; ///< where windows-1251 has its letters
    std::size_t polish = 0;      ///< letters of windows-1250 where windows-1252 has signs, inside words
};

SingleByteFacts singleByteFacts(const std::vector<TextSample>& samples)
{
    static constexpr std::string_view kSigns = "\xA3\xA5\xAA\xAF\xB3\xB9\xBA\xBC\xBE\xBF\x9C\x9F\x8C\x8F";
    SingleByteFacts facts;
    for (const TextSample& sample : samples) {
        for (std::size_t at = 0; at < sample.bytes.size(); ++at) {
            const unsigned char byte = byteAt(sample.bytes, at);
            if (!isHigh(byte))
                continue;
            const unsigned char before = at > 0 ? byteAt(sample.bytes, at - 1) : 0;
            const unsigned char behind = byteAt(sample.bytes, at + 1);
            ++facts.high;
            facts.inRuns += isHigh(before) || isHigh(behind) ? 1 : 0;
            facts.letters1251 += byte >= 0xC0 || byte == 0xA8 || byte == 0xB8 ? 1 : 0;
            const bool inWord = isLetter(before) || isLetter(behind);
            facts.polish += inWord && kSigns.find(static_cast<char>(byte)) != std::string_view::npos ? 1 : 0;
        }
    }
    return facts;
}

EncodingGuess guessSingleByte(const std::vector<TextSample>& samples)
{
    const SingleByteFacts facts = singleByteFacts(samples);
    const auto share = [&](std::size_t part) { return static_cast<double>(part) / static_cast<double>(facts.high); };
    if (share(facts.inRuns) > 0.7 && share(facts.letters1251) > 0.9)
        return {Charset::windows(1251), false, "words of high bytes only, as in Cyrillic"};
    if (facts.polish > 0)
        return {Charset::windows(1250), false, "letters of Central Europe inside words"};
    return {Charset::windows(1252), false, "single high bytes among ASCII letters"};
}

std::string percent(double share)
{
    return std::to_string(std::lround(share * 100)) + " %";
}

} // namespace

double typicalOfGb18030(const std::vector<TextSample>& samples)
{
    return typical(samples, gbWeight, true);
}

double typicalOfBig5(const std::vector<TextSample>& samples)
{
    return typical(samples, big5Weight, false);
}

EncodingGuess guessEncoding(const std::vector<TextSample>& samples)
{
    const double gb = typicalOfGb18030(samples);
    const double big5 = typicalOfBig5(samples);
    const Utf8Facts utf8 = utf8Facts(samples);
    const double share = static_cast<double>(utf8.sound) / static_cast<double>(samples.size());
    if (share >= 0.5 && utf8.longer > 2)
        return {Charset::utf8(), true, percent(share) + " well-formed as UTF-8"};
    if (share >= 1 - kMostDamaged) {
        // Two or three pairs of GB18030 can be well-formed UTF-8 by accident, but hardly all of one script.
        constexpr std::size_t kByAccident = 5;
        const bool oneScript = utf8.twoBytes > 1 && utf8.cyrillicOrGreek == utf8.twoBytes;
        if (utf8.longer > 0 || utf8.besideLetters || oneScript || utf8.twoBytes > kByAccident || gb < 0.9)
            return {Charset::utf8(), true, percent(share) + " well-formed as UTF-8"};
        return {Charset::gb18030(), false, "few characters, common in GB18030 and unusual in UTF-8"};
    }
    if (gb >= kTypical && gb >= big5)
        return {Charset::gb18030(), true, "characters " + percent(gb) + " typical of GB18030"};
    if (big5 >= kTypical)
        return {Charset::big5(), true, "characters " + percent(big5) + " typical of Big5"};
    return guessSingleByte(samples);
}

std::vector<TextSample> linesBeyondAscii(std::string_view bytes)
{
    constexpr std::size_t kMost = 2000;
    std::vector<TextSample> samples;
    while (!bytes.empty() && samples.size() < kMost) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        if (const std::string_view line = bytes.substr(0, end); !isAscii(line))
            samples.push_back({std::string(line), false});
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    return samples;
}

} // namespace riparia
