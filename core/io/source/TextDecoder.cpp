// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"
#include "core/io/source/Charset.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <iconv.h>

namespace riparia {

namespace {

const auto kNoConverter = reinterpret_cast<iconv_t>(-1); // NOLINT(performance-no-int-to-ptr): POSIX wants it
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// Length of the well-formed UTF-8 prefix, and how many bytes at the end begin an unfinished character.
std::size_t soundUtf8(std::string_view bytes)
{
    if (isUtf8(bytes))
        return bytes.size();
    std::size_t at = 0;
    while (at < bytes.size()) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const std::size_t length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        if (at + length > bytes.size() || !isUtf8(bytes.substr(at, length)))
            break;
        at += length;
    }
    return at;
}

/// Whether the bytes could be the beginning of one UTF-8 character.
bool beginsUtf8(std::string_view bytes)
{
    if (bytes.empty())
        return false;
    const auto first = static_cast<unsigned char>(bytes[0]);
    const std::size_t length = first >= 0xF0 && first <= 0xF4  ? 4
                               : first >= 0xE0 && first < 0xF0 ? 3
                               : first >= 0xC2 && first < 0xE0 ? 2
                                                               : 0;
    if (bytes.size() >= length)
        return false;
    for (const char c : bytes.substr(1)) {
        if ((static_cast<unsigned char>(c) & 0xC0) != 0x80)
            return false;
    }
    return true;
}

} // namespace

bool isAscii(std::string_view bytes)
{
    constexpr std::uint64_t kHighBits = 0x8080808080808080u;
    std::size_t at = 0;
    for (; at + 8 <= bytes.size(); at += 8) {
        std::uint64_t word;
        std::memcpy(&word, bytes.data() + at, 8);
        if (word & kHighBits)
            return false;
    }
    for (; at < bytes.size(); ++at) {
        if (static_cast<unsigned char>(bytes[at]) >= 0x80)
            return false;
    }
    return true;
}

struct TextDecoder::State {
    iconv_t converter = kNoConverter;
    std::array<std::string, 128> high; // of single-byte sets: the characters 0x80..0xFF, empty where undefined

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State()
    {
        if (converter != kNoConverter)
            iconv_close(converter);
    }
};

TextDecoder::TextDecoder(Charset charset)
    : m_charset(std::move(charset))
    , m_state(std::make_shared<State>())
{}

std::optional<TextDecoder> TextDecoder::make(const Charset& charset)
{
    TextDecoder decoder(charset);
    if (charset.kind == Charset::Kind::Utf8)
        return decoder;
    decoder.m_state->converter = iconv_open("UTF-8", charset.iconv.c_str());
    if (decoder.m_state->converter == kNoConverter)
        return std::nullopt;
    if (charset.kind != Charset::Kind::SingleByte)
        return decoder;
    for (int byte = 0x80; byte < 0x100; ++byte) {
        const char raw = static_cast<char>(byte);
        std::size_t dangling = 0;
        std::string character;
        if (decoder.convert({&raw, 1}, character, dangling) && dangling == 0)
            decoder.m_state->high[static_cast<std::size_t>(byte - 0x80)] = character;
    }
    return decoder;
}

bool TextDecoder::convert(std::string_view bytes, std::string& utf8, std::size_t& dangling) const
{
    dangling = 0;
    bool sound = true;
    iconv(m_state->converter, nullptr, nullptr, nullptr, nullptr);
    char* in = const_cast<char*>(bytes.data());
    std::size_t left = bytes.size();
    std::array<char, 512> buffer;
    while (left > 0) {
        char* out = buffer.data();
        std::size_t room = buffer.size();
        const std::size_t code = iconv(m_state->converter, &in, &left, &out, &room);
        const int cause = errno;
        utf8.append(buffer.data(), buffer.size() - room);
        if (code != static_cast<std::size_t>(-1))
            continue;
        if (cause == EINVAL) {
            dangling = left;
            return sound;
        }
        if (cause == E2BIG)
            continue;
        utf8 += kReplacement;
        sound = false;
        const std::size_t unit = m_charset.kind == Charset::Kind::Wide ? std::min<std::size_t>(left, 2) : 1;
        in += unit;
        left -= unit;
        iconv(m_state->converter, nullptr, nullptr, nullptr, nullptr);
    }
    // Some sets keep a character back in case a combining one follows.
    char* out = buffer.data();
    std::size_t room = buffer.size();
    iconv(m_state->converter, nullptr, nullptr, &out, &room);
    utf8.append(buffer.data(), buffer.size() - room);
    return sound;
}

bool TextDecoder::decode(std::string_view bytes, std::string& utf8) const
{
    switch (m_charset.kind) {
    case Charset::Kind::Utf8: {
        bool sound = true;
        for (std::size_t good = soundUtf8(bytes); good < bytes.size(); good = soundUtf8(bytes)) {
            utf8.append(bytes.substr(0, good)).append(kReplacement);
            bytes.remove_prefix(good + 1);
            sound = false;
        }
        utf8.append(bytes);
        return sound;
    }
    case Charset::Kind::SingleByte: {
        bool sound = true;
        for (const char c : bytes) {
            const auto byte = static_cast<unsigned char>(c);
            const std::string* character = byte < 0x80 ? nullptr : &m_state->high[byte - 0x80u];
            sound = sound && (!character || !character->empty());
            if (!character)
                utf8 += c;
            else
                utf8 += character->empty() ? kReplacement : std::string_view(*character);
        }
        return sound;
    }
    case Charset::Kind::MultiByte:
    case Charset::Kind::Wide: break;
    }
    std::size_t dangling = 0;
    const bool sound = convert(bytes, utf8, dangling);
    if (dangling > 0)
        utf8 += kReplacement;
    return sound && dangling == 0;
}

bool TextDecoder::isSound(std::string_view bytes, bool mayBeCut) const
{
    std::string ignored;
    return decode(mayBeCut ? bytes.substr(0, bytes.size() - danglingBytes(bytes)) : bytes, ignored);
}

std::size_t TextDecoder::danglingBytes(std::string_view bytes) const
{
    if (m_charset.kind == Charset::Kind::SingleByte)
        return 0;
    if (m_charset.kind == Charset::Kind::Utf8) {
        const std::size_t good = soundUtf8(bytes);
        return beginsUtf8(bytes.substr(good)) ? bytes.size() - good : 0;
    }
    std::string ignored;
    std::size_t dangling = 0;
    convert(bytes, ignored, dangling);
    return dangling;
}

} // namespace riparia
