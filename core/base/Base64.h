// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace riparia {

/// Bytes as text, RFC 4648 with padding, no line breaks.
std::string toBase64(std::string_view bytes);
/// Reads exactly what toBase64 writes; none for anything else (other characters, wrong padding, stray bits).
std::optional<std::string> fromBase64(std::string_view text);

} // namespace riparia
