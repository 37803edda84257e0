// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/DxfText.h"

#include "core/base/Text.h"
#include "core/io/export/CellText.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include <iconv.h>

namespace riparia {

namespace {

constexpr std::size_t kMostLayerBytes = 255;

/// One way from UTF-8 to GBK.
class GbkEncoder {
public:
    GbkEncoder()
        : m_handle(::iconv_open("GBK", "UTF-8"))
    {}
    ~GbkEncoder()
    {
        if (isOpen())
            ::iconv_close(m_handle);
    }
    GbkEncoder(const GbkEncoder&) = delete;
    GbkEncoder& operator=(const GbkEncoder&) = delete;

    /// "" where GBK has no such character.
    std::string encoded(std::string_view character)
    {
        if (!isOpen())
            return {};
        std::array<char, 8> out{};
        std::string in(character);
        char* from = in.data();
        char* to = out.data();
        std::size_t left = in.size();
        std::size_t room = out.size();
        if (::iconv(m_handle, &from, &left, &to, &room) != 0)
            return {};
        return {out.data(), out.size() - room};
    }

private:
    bool isOpen() const
    {
        return m_handle != reinterpret_cast<iconv_t>(-1);
    } // NOLINT(performance-no-int-to-ptr): POSIX

    iconv_t m_handle;
};

char32_t codePoint(std::string_view character)
{
    const auto lead = static_cast<unsigned char>(character[0]);
    if (character.size() == 1)
        return lead;
    constexpr unsigned kMask[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t value = lead & kMask[character.size()];
    for (std::size_t i = 1; i < character.size(); ++i)
        value = value << 6 | (static_cast<unsigned char>(character[i]) & 0x3F);
    return value;
}

/// As AutoCAD writes what its code page lacks; two halves for what is beyond U+FFFF.
std::string escaped(char32_t value)
{
    std::array<char, 24> text{};
    if (value > 0xFFFF) {
        const unsigned rest = static_cast<unsigned>(value) - 0x10000;
        std::snprintf(text.data(), text.size(), "\\U+%04X\\U+%04X", 0xD800 + (rest >> 10), 0xDC00 + (rest & 0x3FF));
    } else {
        std::snprintf(text.data(), text.size(), "\\U+%04X", static_cast<unsigned>(value));
    }
    return text.data();
}

/// A backslash that programs would read as the beginning of a character by its code, in any letter case.
bool beginsCode(std::string_view text)
{
    constexpr std::string_view kLetters = "UuMm";
    return text.size() > 2 && text[0] == '\\' && kLetters.find(text[1]) != std::string_view::npos && text[2] == '+';
}

std::string inGbk(std::string_view text)
{
    GbkEncoder encoder;
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
            ++end;
        const std::string_view character = text.substr(at, end - at);
        const std::string bytes = character.size() == 1 ? std::string(character) : encoder.encoded(character);
        out += bytes.empty() ? escaped(codePoint(character)) : bytes;
        at = end;
    }
    return out;
}

} // namespace

std::string dxfText(std::string_view text, DxfVersion version)
{
    const std::string sound = soundText(text);
    std::string line;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        const char c = sound[i];
        if (c == '\n' || c == '\r' || c == '\t')
            line += ' ';
        else if (c == '^')
            line += "^ ";
        else if (beginsCode(std::string_view(sound).substr(i)))
            line += escaped(U'\\');
        else
            line += c;
    }
    return version == DxfVersion::R2007 ? line : inGbk(line);
}

std::string dxfLabel(std::string_view text)
{
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_not_of('%', at), text.size());
        const std::size_t signs = end - at;
        if (signs > 1) {
            for (std::size_t i = 0; i < signs; ++i)
                shown += "%%%"; // shows one
        } else {
            shown.append(signs, '%');
        }
        const std::size_t next = std::min(text.find('%', end), text.size());
        shown += text.substr(end, next - end);
        at = next;
    }
    return shown;
}

std::string dxfLayerName(std::string_view name)
{
    constexpr std::string_view kForbidden = "<>/\\\":;?*|,=`\n\r\t";
    std::string allowed = soundText(name);
    for (char& c : allowed) {
        if (kForbidden.find(c) != std::string_view::npos)
            c = '_';
    }
    allowed = std::string(trim(cutToBytes(allowed, kMostLayerBytes)));
    return allowed.empty() ? "_" : allowed;
}

} // namespace riparia
