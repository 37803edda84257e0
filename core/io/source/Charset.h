// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace riparia {

/// A character set that attribute text may be in.
struct Charset {
    enum class Kind { Utf8, SingleByte, MultiByte, Wide };

    std::string name;  ///< for people: "UTF-8", "GB18030", "Big5", "windows-1252"
    std::string iconv; ///< for iconv
    Kind kind = Kind::SingleByte;

    static Charset utf8() { return {"UTF-8", "UTF-8", Kind::Utf8}; }
    static Charset gb18030() { return {"GB18030", "GB18030", Kind::MultiByte}; }
    static Charset big5() { return {"Big5", "BIG5-HKSCS", Kind::MultiByte}; }
    static Charset windows(int page);

    friend bool operator==(const Charset&, const Charset&) = default;
};

/// From what people and .cpg files write: "65001", "utf8\r\n", "936", "ANSI 1252", "88592", "Big-5", "windows-1251".
/// GBK and GB2312 give GB18030, which holds both. Nothing for what names no single character set ("OEM", "FOO").
std::optional<Charset> charsetFromLabel(std::string_view label);

/// From the language driver byte of a .dbf; nothing for 0 and unknown ones. 0x57, "whatever ANSI is here", gives
/// windows-1252, which is what it mostly means.
std::optional<Charset> charsetFromLanguageByte(std::uint8_t language);

/// Turns text of one character set into UTF-8. For one thread.
class TextDecoder {
public:
    /// Nothing where the system does not know the character set.
    static std::optional<TextDecoder> make(const Charset& charset);

    /// Appends the text as UTF-8. False where bytes have no meaning: these become U+FFFD.
    bool decode(std::string_view bytes, std::string& utf8) const;
    /// True where decode() would be; a character cut off at the very end is pardoned where `mayBeCut`.
    bool isSound(std::string_view bytes, bool mayBeCut) const;

    /// The number of bytes at the end that begin a character but do not finish it.
    std::size_t danglingBytes(std::string_view bytes) const;

    const Charset& charset() const { return m_charset; }

private:
    explicit TextDecoder(Charset charset);
    bool convert(std::string_view bytes, std::string& utf8, std::size_t& dangling) const;

    struct State;
    Charset m_charset;
    std::shared_ptr<State> m_state;
};

bool isAscii(std::string_view bytes);

} // namespace riparia
