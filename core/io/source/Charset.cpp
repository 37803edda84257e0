// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/Charset.h"

#include "core/base/Text.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace riparia {

namespace {

using Kind = Charset::Kind;

/// Letters and digits only, in lower case, so that "Big-5", "big_5" and "BIG5" are one.
std::string essence(std::string_view label)
{
    std::string result;
    for (const char c : label) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            result += c;
        else if (c >= 'A' && c <= 'Z')
            result += static_cast<char>(c - 'A' + 'a');
    }
    return result;
}

std::string_view withoutPrefix(std::string_view text)
{
    for (const std::string_view prefix : {"windows", "ansi", "cp", "oem", "ibm", "codepage", "ms", "x"}) {
        const bool numbered = text.size() > prefix.size() && text.substr(0, prefix.size()) == prefix &&
                              std::isdigit(static_cast<unsigned char>(text[prefix.size()]));
        if (numbered)
            return text.substr(prefix.size());
    }
    return text;
}

struct Alias {
    std::string_view label;
    std::string_view name;
    std::string_view iconv;
    Kind kind;
};

constexpr std::array kAliases{
    Alias{"utf8", "UTF-8", "UTF-8", Kind::Utf8},
    Alias{"65001", "UTF-8", "UTF-8", Kind::Utf8},
    Alias{"936", "GB18030", "GB18030", Kind::MultiByte},
    Alias{"54936", "GB18030", "GB18030", Kind::MultiByte},
    Alias{"gbk", "GB18030", "GB18030", Kind::MultiByte},
    Alias{"xgbk", "GB18030", "GB18030", Kind::MultiByte},
    Alias{"gb2312", "GB18030", "GB18030", Kind::MultiByte},
    Alias{"gb231280", "GB18030", "GB18030", Kind::MultiByte},
    Alias{"gb18030", "GB18030", "GB18030", Kind::MultiByte},
    Alias{"euccn", "GB18030", "GB18030", Kind::MultiByte},
    Alias{"950", "Big5", "BIG5-HKSCS", Kind::MultiByte},
    Alias{"951", "Big5", "BIG5-HKSCS", Kind::MultiByte},
    Alias{"big5", "Big5", "BIG5-HKSCS", Kind::MultiByte},
    Alias{"big5hkscs", "Big5", "BIG5-HKSCS", Kind::MultiByte},
    Alias{"932", "Shift_JIS", "CP932", Kind::MultiByte},
    Alias{"shiftjis", "Shift_JIS", "CP932", Kind::MultiByte},
    Alias{"sjis", "Shift_JIS", "CP932", Kind::MultiByte},
    Alias{"eucjp", "EUC-JP", "EUC-JP", Kind::MultiByte},
    Alias{"949", "EUC-KR", "CP949", Kind::MultiByte},
    Alias{"euckr", "EUC-KR", "CP949", Kind::MultiByte},
    Alias{"ksc5601", "EUC-KR", "CP949", Kind::MultiByte},
    Alias{"uhc", "EUC-KR", "CP949", Kind::MultiByte},
    Alias{"latin1", "windows-1252", "CP1252", Kind::SingleByte},
    Alias{"iso88591", "windows-1252", "CP1252", Kind::SingleByte},
    Alias{"88591", "windows-1252", "CP1252", Kind::SingleByte},
    Alias{"ascii", "windows-1252", "CP1252", Kind::SingleByte},
    Alias{"usascii", "windows-1252", "CP1252", Kind::SingleByte},
    Alias{"latin2", "ISO-8859-2", "ISO-8859-2", Kind::SingleByte},
    Alias{"koi8r", "KOI8-R", "KOI8-R", Kind::SingleByte},
    Alias{"20866", "KOI8-R", "KOI8-R", Kind::SingleByte},
    Alias{"koi8u", "KOI8-U", "KOI8-U", Kind::SingleByte},
    Alias{"tis620", "windows-874", "CP874", Kind::SingleByte},
    Alias{"macintosh", "Macintosh", "MACINTOSH", Kind::SingleByte},
    Alias{"macroman", "Macintosh", "MACINTOSH", Kind::SingleByte},
    Alias{"10000", "Macintosh", "MACINTOSH", Kind::SingleByte},
    Alias{"utf16", "UTF-16", "UTF-16LE", Kind::Wide},
    Alias{"utf16le", "UTF-16", "UTF-16LE", Kind::Wide},
    Alias{"unicode", "UTF-16", "UTF-16LE", Kind::Wide},
    Alias{"1200", "UTF-16", "UTF-16LE", Kind::Wide},
    Alias{"utf16be", "UTF-16BE", "UTF-16BE", Kind::Wide},
    Alias{"1201", "UTF-16BE", "UTF-16BE", Kind::Wide},
};

/// Code pages of one byte that iconv knows by number, and the ISO 8859 family in both its spellings.
std::optional<Charset> numbered(std::string_view text)
{
    const auto page = parseInteger(text.size() <= 8 ? text : std::string_view());
    if (page && *page >= 1250 && *page <= 1258)
        return Charset::windows(static_cast<int>(*page));
    if (page && *page == 874)
        return Charset{"windows-874", "CP874", Kind::SingleByte};
    static constexpr std::array kDos{437, 720, 737, 775, 850, 852, 855, 857, 858,
                                     860, 861, 862, 863, 864, 865, 866, 869};
    if (page && std::find(kDos.begin(), kDos.end(), *page) != kDos.end())
        return Charset{"CP" + std::string(text), "CP" + std::string(text), Kind::SingleByte};
    const std::string_view iso = text.substr(0, 3) == "iso" ? text.substr(3) : text;
    if (iso.size() >= 5 && iso.size() <= 6 && iso.substr(0, 4) == "8859") {
        const std::string name = "ISO-8859-" + std::string(iso.substr(4));
        return Charset{name, name, Kind::SingleByte};
    }
    return std::nullopt;
}

struct LanguageByte {
    std::uint8_t code;
    std::uint16_t page;
};

/// From the list in the documentation of dBASE and FoxPro, as ESRI and GDAL use it.
constexpr std::array kLanguageBytes{
    LanguageByte{0x01, 437},  LanguageByte{0x02, 850},  LanguageByte{0x03, 1252}, LanguageByte{0x04, 10000},
    LanguageByte{0x08, 865},  LanguageByte{0x09, 437},  LanguageByte{0x0A, 850},  LanguageByte{0x0B, 437},
    LanguageByte{0x0D, 437},  LanguageByte{0x0E, 850},  LanguageByte{0x0F, 437},  LanguageByte{0x10, 850},
    LanguageByte{0x11, 437},  LanguageByte{0x12, 850},  LanguageByte{0x13, 932},  LanguageByte{0x14, 850},
    LanguageByte{0x15, 437},  LanguageByte{0x16, 850},  LanguageByte{0x17, 865},  LanguageByte{0x18, 437},
    LanguageByte{0x19, 437},  LanguageByte{0x1A, 850},  LanguageByte{0x1B, 437},  LanguageByte{0x1C, 863},
    LanguageByte{0x1D, 850},  LanguageByte{0x1F, 852},  LanguageByte{0x22, 852},  LanguageByte{0x23, 852},
    LanguageByte{0x24, 860},  LanguageByte{0x25, 850},  LanguageByte{0x26, 866},  LanguageByte{0x37, 850},
    LanguageByte{0x40, 852},  LanguageByte{0x4D, 936},  LanguageByte{0x4E, 949},  LanguageByte{0x4F, 950},
    LanguageByte{0x50, 874},  LanguageByte{0x57, 1252}, LanguageByte{0x58, 1252}, LanguageByte{0x59, 1252},
    LanguageByte{0x64, 852},  LanguageByte{0x65, 866},  LanguageByte{0x66, 865},  LanguageByte{0x67, 861},
    LanguageByte{0x6A, 737},  LanguageByte{0x6B, 857},  LanguageByte{0x6C, 863},  LanguageByte{0x78, 950},
    LanguageByte{0x79, 949},  LanguageByte{0x7A, 936},  LanguageByte{0x7B, 932},  LanguageByte{0x7C, 874},
    LanguageByte{0x86, 737},  LanguageByte{0x87, 852},  LanguageByte{0x88, 857},  LanguageByte{0xC8, 1250},
    LanguageByte{0xC9, 1251}, LanguageByte{0xCA, 1254}, LanguageByte{0xCB, 1253}, LanguageByte{0xCC, 1257},
};

} // namespace

Charset Charset::windows(int page)
{
    return {"windows-" + std::to_string(page), "CP" + std::to_string(page), Kind::SingleByte};
}

std::optional<Charset> charsetFromLabel(std::string_view label)
{
    constexpr std::size_t kLongest = 64; // whatever is longer is not a name
    if (label.size() > kLongest)
        return std::nullopt;
    const std::string whole = essence(label);
    for (const std::string_view text : {std::string_view(whole), withoutPrefix(whole)}) {
        for (const Alias& alias : kAliases) {
            if (alias.label == text)
                return Charset{std::string(alias.name), std::string(alias.iconv), alias.kind};
        }
        if (const auto charset = numbered(text); charset && TextDecoder::make(*charset))
            return charset;
    }
    return std::nullopt;
}

std::optional<Charset> charsetFromLanguageByte(std::uint8_t language)
{
    for (const LanguageByte& known : kLanguageBytes) {
        if (known.code == language)
            return charsetFromLabel(std::to_string(known.page));
    }
    return std::nullopt;
}

} // namespace riparia
