// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/linref/Stationing.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// How ChainageText reads: the parts that its two grammars share. Not for use outside this room.
namespace riparia::detail {

inline constexpr std::string_view kBlanks = " \t\r\n\f\v";

enum class ChainageForm { Kilometres, Plain }; ///< `0+350` or `350`
enum class ChainageUnit { None, Metres, Kilometres };

/// A chainage found in a Typed text.
struct ReadChainage {
    Chainage chainage;
    ChainageForm form = ChainageForm::Plain;
    ChainageUnit unit = ChainageUnit::None;
    std::size_t nameBegin = 0; ///< into Typed::text
    std::size_t nameEnd = 0;

    bool hasName() const { return nameBegin < nameEnd; }
};

/// What was typed, in ASCII as far as it has an ASCII form (the part of NFKC that matters here), each byte knowing where it came
/// from. Longer texts than any chainage read as empty.
class Typed {
public:
    explicit Typed(std::string_view typed);

    /// The name as it was typed.
    std::string name(const ReadChainage& read) const;

    const std::string& text() const { return m_text; }

private:
    std::string m_text;
    std::string m_original;
    std::vector<std::size_t> m_origin; // of each byte of text, and of its end
};

/// Reads all of text[begin, end) as one chainage. Error: ChainageSyntax or ChainageMetres without subject.
Result<ReadChainage> readChainage(const Typed& typed, std::size_t begin, std::size_t end);

/// A place where a range could be split.
struct Separator {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool isBlank = false; ///< blanks before `+120`
};
std::vector<Separator> separatorsOf(const Typed& typed);

} // namespace riparia::detail
