// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/export/DxfWriter.h"

#include <string>
#include <string_view>

namespace riparia {

/// Text as one line of a DXF file of that version: line breaks become blanks, a caret is doubled by a blank, as the format wants it.
std::string dxfText(std::string_view text, DxfVersion version);

/// A name a layer may have: without < > / \ " : ; ? * | , = and backquotes, at most 255 bytes, not empty.
std::string dxfLayerName(std::string_view name);

} // namespace riparia
