// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linref/ChainageReader.h"

#include "core/base/Decimal.h"
#include "core/base/Text.h"
#include "core/linref/ChainageText.h"

#include <array>
#include <utility>

namespace riparia::detail {

namespace {

constexpr std::size_t kLongest = 1000; // bytes; names included, nobody types more
constexpr std::size_t kMostDigits = 9; // of kilometres or metres

/// Characters with an ASCII meaning that narrow() does not know.
constexpr std::array<std::pair<std::string_view, std::string_view>, 36> kForms{{
    {"\u2010", "-"}, {"\u2011", "-"}, {"\u2012", "-"},  {"\u2013", "-"},  {"\u2014", "-"},  {"\u2015", "-"},
    {"\u2212", "-"}, {"\uFE58", "-"}, {"\uFE63", "-"},  {"\u301C", "~"},  {"\u223C", "~"},  {"\u02DC", "~"},
    {"\uFE62", "+"}, {"\u3001", ","}, {"\u2025", ".."}, {"\u2026", ".."}, {"\u339E", "km"}, {"\u212A", "K"},
    {"\u2000", " "}, {"\u2001", " "}, {"\u2002", " "},  {"\u2003", " "},  {"\u2004", " "},  {"\u2005", " "},
    {"\u2006", " "}, {"\u2007", " "}, {"\u2008", " "},  {"\u2009", " "},  {"\u200A", " "},  {"\u202F", " "},
    {"\u205F", " "}, {"\u200B", ""},  {"\u200C", ""},   {"\u200D", ""},   {"\u2060", ""},   {"\uFEFF", ""},
}};

constexpr std::array<std::pair<std::string_view, ChainageUnit>, 5> kUnits{{{"km", ChainageUnit::Kilometres},
                                                                           {"公里", ChainageUnit::Kilometres},
                                                                           {"千米", ChainageUnit::Kilometres},
                                                                           {"m", ChainageUnit::Metres},
                                                                           {"米", ChainageUnit::Metres}}};
constexpr std::string_view kStationWord = "桩号";
constexpr std::array<std::string_view, 6> kSeparators{"~", "至", "到", "to", ",", "\t"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool isBlank(char c)
{
    return kBlanks.find(c) != std::string_view::npos;
}

bool startsWithWord(std::string_view text, std::string_view lowerWord)
{
    return lowerAscii(text.substr(0, lowerWord.size())) == lowerWord;
}

std::size_t characterLength(char lead)
{
    const auto byte = static_cast<unsigned char>(lead);
    return byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
}

/// The ASCII form of the character at the front of `text`, and how many bytes it takes there.
std::pair<std::string, std::size_t> asciiForm(std::string_view text)
{
    for (const auto& [form, ascii] : kForms) {
        if (text.substr(0, form.size()) == form)
            return {std::string(ascii), form.size()};
    }
    const std::size_t length = std::min(characterLength(text.front()), text.size());
    return {narrow(text.substr(0, length)), length};
}

/// Takes a text apart from its end, where the numbers are.
class Backward {
public:
    explicit Backward(std::string_view text)
        : m_rest(text)
    {}

    std::string_view rest() const { return m_rest; }
    bool isEmpty() const { return m_rest.empty(); }
    char last() const { return m_rest.empty() ? '\0' : m_rest.back(); }
    bool skipBlanks()
    {
        const std::size_t before = m_rest.size();
        m_rest = m_rest.substr(0, m_rest.find_last_not_of(kBlanks) + 1);
        return m_rest.size() < before;
    }
    bool take(std::string_view lowerWord)
    {
        if (m_rest.size() < lowerWord.size() ||
            lowerAscii(m_rest.substr(m_rest.size() - lowerWord.size())) != lowerWord)
            return false;
        m_rest.remove_suffix(lowerWord.size());
        return true;
    }
    std::string_view takeDigits()
    {
        std::size_t begin = m_rest.size();
        while (begin > 0 && isDigit(m_rest[begin - 1]))
            --begin;
        const std::string_view digits = m_rest.substr(begin);
        m_rest = m_rest.substr(0, begin);
        return digits;
    }

private:
    std::string_view m_rest;
};

/// The pieces of a chainage in the order in which they are met from its end.
struct Pieces {
    int branch = 0;
    ChainageUnit unit = ChainageUnit::None;
    std::string_view whole;
    std::string_view fraction;
    std::string_view kilometres;
    bool isKilometreForm = false;
    bool isNegative = false;
    bool hasLetter = false;      ///< K or DK
    bool hasStationWord = false; ///< 桩号
    bool isGlued = false;        ///< nothing between the name and the number
};

bool takeBranch(Backward& text, Pieces& pieces)
{
    text.skipBlanks();
    if (!text.take(")"))
        return true;
    text.skipBlanks();
    const auto branch = parseInteger(text.takeDigits().substr(0, 4));
    text.skipBlanks();
    if (!branch || *branch < 1 || *branch > 999 || !text.take("("))
        return false;
    pieces.branch = static_cast<int>(*branch);
    text.skipBlanks();
    return true;
}

bool takeNumbers(Backward& text, Pieces& pieces)
{
    for (const auto& [word, unit] : kUnits) {
        if (pieces.unit == ChainageUnit::None && text.take(word))
            pieces.unit = unit;
    }
    text.skipBlanks();
    pieces.whole = text.takeDigits();
    if (text.take(".")) {
        pieces.fraction = pieces.whole;
        pieces.whole = text.takeDigits();
        if (pieces.fraction.empty())
            return false;
    }
    if (pieces.whole.empty() || pieces.whole.size() > kMostDigits)
        return false;
    Backward ahead = text;
    ahead.skipBlanks();
    if (!ahead.take("+"))
        return true;
    text = ahead;
    text.skipBlanks();
    pieces.isKilometreForm = true;
    pieces.kilometres = text.takeDigits();
    return !pieces.kilometres.empty() && pieces.kilometres.size() <= kMostDigits &&
           pieces.unit != ChainageUnit::Kilometres;
}

/// K and DK; not the k that ends a word.
void takeLetters(Backward& text, Pieces& pieces)
{
    Backward ahead = text;
    const bool isCapital = ahead.last() == 'K';
    if (!ahead.take("k"))
        return;
    Backward beforeD = ahead;
    if (beforeD.take("d") && !isLetter(beforeD.last()))
        ahead = beforeD;
    else if (isLetter(ahead.last()) && !(isCapital && ahead.last() >= 'a'))
        return;
    pieces.hasLetter = true;
    text = ahead;
}

bool takeSignAndPrefix(Backward& text, Pieces& pieces)
{
    const Backward atNumber = text;
    const bool isSigned = text.take("-");
    const bool blankBeforeSign = isSigned && (text.isEmpty() || isBlank(text.last()));
    text.skipBlanks();
    takeLetters(text, pieces);
    Backward ahead = text;
    ahead.skipBlanks();
    ahead.take(":");
    ahead.skipBlanks();
    if (ahead.take(kStationWord)) {
        pieces.hasStationWord = true;
        text = ahead;
    }
    const bool hasPrefix = pieces.hasLetter || pieces.hasStationWord;
    pieces.isNegative = isSigned;
    pieces.isGlued = !hasPrefix && !isSigned && !atNumber.isEmpty() && !isBlank(atNumber.last());
    return !isSigned || hasPrefix || blankBeforeSign;
}

/// A name must not hold a chainage, nor end where a range or a number would go on.
bool isName(std::string_view name)
{
    for (std::size_t plus = name.find('+'); plus != std::string_view::npos; plus = name.find('+', plus + 1)) {
        const std::string_view before = trim(name.substr(0, plus));
        const std::string_view after = trim(name.substr(plus + 1));
        if (!before.empty() && isDigit(before.back()) && (after.empty() || isDigit(after.front())))
            return false;
    }
    if (name.empty())
        return true;
    for (const std::string_view end : {"-", "~", ",", ".", "+", "至", "到", "("}) {
        if (Backward(name).take(end))
            return false;
    }
    Backward word(name);
    return !(word.take("to") && (word.isEmpty() || isBlank(word.last()) || isDigit(word.last())));
}

bool fits(const Pieces& pieces, std::string_view name)
{
    if (!isName(name))
        return false;
    if (pieces.isKilometreForm)
        return true;
    if (pieces.hasLetter)
        return false;
    const bool isAsciiName = !name.empty() && static_cast<unsigned char>(name.back()) < 0x80;
    const bool isMarked = pieces.unit != ChainageUnit::None || pieces.hasStationWord;
    return name.empty() || (isMarked && !(pieces.isGlued && isAsciiName));
}

std::int64_t millimetresOf(std::string_view whole, std::string_view fraction, int decimals)
{
    std::string digits = roundDecimalText(std::string(whole) + "." + std::string(fraction), decimals);
    digits.erase(digits.find('.'), 1);
    return parseInteger(digits).value_or(0); // at most 9 + 6 digits
}

} // namespace

Typed::Typed(std::string_view typed)
    : m_original(typed)
{
    for (std::size_t at = 0; at < typed.size() && typed.size() <= kLongest;) {
        const auto [ascii, length] = asciiForm(typed.substr(at));
        m_text += ascii;
        m_origin.insert(m_origin.end(), ascii.size(), at);
        at += length;
    }
    m_origin.push_back(m_text.empty() ? 0 : typed.size());
}

std::string Typed::name(const ReadChainage& read) const
{
    if (!read.hasName())
        return {};
    return m_original.substr(m_origin[read.nameBegin], m_origin[read.nameEnd] - m_origin[read.nameBegin]);
}

Result<ReadChainage> readChainage(const Typed& typed, std::size_t begin, std::size_t end)
{
    Backward text(std::string_view(typed.text()).substr(begin, end - begin));
    Pieces pieces;
    if (!takeBranch(text, pieces) || !takeNumbers(text, pieces) || !takeSignAndPrefix(text, pieces))
        return fail(ErrorCode::ChainageSyntax);
    text.skipBlanks();
    while (text.take(":"))
        text.skipBlanks();
    const std::string_view name = trim(text.rest());
    if (!fits(pieces, name))
        return fail(ErrorCode::ChainageSyntax);

    ReadChainage read;
    read.form = pieces.isKilometreForm ? ChainageForm::Kilometres : ChainageForm::Plain;
    read.unit = pieces.unit;
    read.nameBegin = static_cast<std::size_t>(name.data() - typed.text().data());
    read.nameEnd = read.nameBegin + name.size();
    const bool isPlainKilometres = !pieces.isKilometreForm && pieces.unit == ChainageUnit::Kilometres;
    const std::int64_t metres = millimetresOf(pieces.whole, pieces.fraction, isPlainKilometres ? 6 : 3);
    const std::int64_t kilometres = parseInteger(pieces.kilometres).value_or(0) * 1'000'000;
    read.chainage = {pieces.isNegative ? -(kilometres + metres) : kilometres + metres, pieces.branch};
    if (pieces.isKilometreForm && parseInteger(pieces.whole).value_or(0) >= 1000)
        return fail(ErrorCode::ChainageMetres, {}, chainageText(read.chainage));
    return read;
}

std::vector<Separator> separatorsOf(const Typed& typed)
{
    const std::string_view text = typed.text();
    std::vector<Separator> found;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view rest = text.substr(at);
        for (const std::string_view word : kSeparators) {
            if (startsWithWord(rest, word))
                found.push_back({at, at + word.size()});
        }
        for (const std::string_view word : {"-", "--", "..", "..."}) {
            if (rest.substr(0, word.size()) == word)
                found.push_back({at, at + word.size()});
        }
        if (rest.front() == '+' && at > 0 && isBlank(text[at - 1]))
            found.push_back({at, at, true});
    }
    return found;
}

} // namespace riparia::detail
