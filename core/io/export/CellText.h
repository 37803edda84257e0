// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace riparia {

/// UTF-8 that every format can hold: bytes that are none, control characters other than TAB, LF and CR, and code points that
/// are no characters become U+FFFD.
std::string soundText(std::string_view text);

/// The beginning of a sound text, at most `bytes` long and never cut inside a character.
std::string_view cutToBytes(std::string_view text, std::size_t bytes);
/// The same in the units UTF-16 counts in, two for a character beyond U+FFFF: what spreadsheets count.
std::string_view cutToUtf16(std::string_view text, std::size_t units);

/// Text between XML tags or in an attribute: sound, with & < > and quotes as entities.
std::string xmlText(std::string_view text);

} // namespace riparia
