// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/source/Charset.h"

#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// A value of a table as its bytes stand in the file, more than ASCII.
struct TextSample {
    std::string bytes;
    bool mayBeCut = false; ///< it fills its field, so that its last character may be cut off
};

struct EncodingGuess {
    Charset charset;
    bool isSure = false; ///< the bytes speak clearly
    std::string reason;  ///< in one English phrase
};

/// What the bytes look like: UTF-8 where they are well-formed as that; else GB18030 or Big5 by the share of their
/// common characters; else windows-1251, 1250 or 1252 by the neighbourhood of their high bytes. `samples` not empty.
EncodingGuess guessEncoding(const std::vector<TextSample>& samples);

/// How far the bytes are typical of GB18030 or Big5: 1 for common characters only, 0 for rare ones or none at all;
/// negative where they are not well-formed.
double typicalOfGb18030(const std::vector<TextSample>& samples);
double typicalOfBig5(const std::vector<TextSample>& samples);

/// The lines of a text that hold more than ASCII, two thousand at most.
std::vector<TextSample> linesBeyondAscii(std::string_view bytes);

} // namespace riparia
