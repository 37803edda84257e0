// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace riparia {

/// Text from outside made fit for one line of a terminal: line breaks and tabs become blanks, other control characters,
/// marks that turn the direction of writing and ill-formed bytes are shown as \xNN or \u{NNNN}, so that a name can neither break a table nor
/// send commands to the terminal.
std::string oneLine(std::string_view utf8);

/// The beginning of the text that fits into `cells` of a monospaced terminal, with an ellipsis where something was cut off.
std::string cutToWidth(std::string_view utf8, std::size_t cells);

} // namespace riparia
