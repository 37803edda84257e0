// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Point.h"
#include "core/io/export/DxfWriter.h"

#include <string>
#include <vector>

namespace riparia {

struct DxfTextMark {
    Point at; ///< left end of the line the text stands on
    double height = 0;
    double angle = 0; ///< degrees, counter-clockwise from east
    std::string text;
};

/// What a sheet frame is drawn of.
struct DxfFrameMarks {
    std::vector<Line> rings; ///< each first vertex once
    std::vector<Line> lines;
    std::vector<DxfTextMark> texts;
    Box extent;
};

/// A frame round what the box holds: two borders, coordinates at round metres along the inner one, north arrow and scale bar in its margin, title and
/// notes below. Texts are as high as a readable print of the whole on A3 wants them, and never lower than `textHeight`, unless a long one would leave the
/// frame. Nothing for an empty box.
DxfFrameMarks dxfFrameMarks(const DxfFrame& frame, const Box& drawn, double textHeight);

/// How wide a text is about, in multiples of its height: fonts differ.
double dxfTextWidth(const std::string& text);

} // namespace riparia
