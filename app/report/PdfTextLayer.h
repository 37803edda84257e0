// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace riparia {

/// Mends the text layer of a PDF that QPdfWriter made, in place and without changing its length.
///
/// Qt tells of each glyph the lowest code point its font has for it. In Chinese fonts 水 and 長 share their glyph with the radicals U+2F54 and U+2ED1, so that a
/// search for 水系 finds nothing, the wave dash is taken for another one, and a blank for a tab. What is drawn is not touched.
/// Returns how many characters were mended; 0 where the file is built otherwise than by Qt 6.4 (its maps are compressed).
int mendTextLayer(QByteArray& pdf);

} // namespace riparia
