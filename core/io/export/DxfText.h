// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/export/DxfWriter.h"

#include <string>
#include <string_view>

namespace riparia {

/// Text as one line of a DXF file of that version: line breaks become blanks, a caret is doubled by a blank, as the format wants it, and what looks like
/// one of its codes for characters, \U+4E2D or \M+5C4E3, is written so that it is read as it stands.
std::string dxfText(std::string_view text, DxfVersion version);

/// What a TEXT is to show: without its control codes, %%u for underlined text, %%d for degrees ...
std::string dxfLabel(std::string_view text);

/// A name a layer may have: without < > / \ " : ; ? * | , = and backquotes, at most 255 bytes, not empty.
std::string dxfLayerName(std::string_view name);

} // namespace riparia
