// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/StripAxis.h"
#include "app/render/StripContent.h"

#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <cstddef>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace riparia {

/// From top to bottom. Greenways and areas have a lane only where there are some.
enum class StripLane { Greenways, Left, Channel, Right, Areas, Counted };

/// Sizes of a straight-line diagram, in pixels (of 1/96 inch).
struct StripMetrics {
    QFont font;           ///< of chainages, codes and lane names
    double gutter = 0;    ///< width of the lane names on the left
    double ruler = 0;     ///< height of the chainages at the top
    double bar = 18;      ///< height of a bar
    double margin = 14;   ///< free on the right: half a chainage
    double apart = 8;     ///< between bars, above and below
    bool isShort = false; ///< lanes are named by a letter

    /// Bars as high as the rows (subrows of all lanes) leave room for, within 9 and 18 pixels at a text of 12 pixels.
    static StripMetrics fitting(QSizeF size, std::size_t rows, const QFont& font);
};

/// Text with its place; the rectangle is as wide as the text.
struct StripLabel {
    QString text;
    QRectF rect;
    bool isInside = false; ///< on the bar itself

    bool isShown() const { return !text.isEmpty(); }
};

/// A work in one of its lanes; a work on both banks has two.
struct StripBox {
    std::size_t bar = 0; ///< index into StripContent::bars
    StripLane lane = StripLane::Channel;
    QRectF rect; ///< whole, whatever of it is in view
    StripLabel label;
};

/// A stretch of the counted lane: of StripContent::pieces, uncounted or gaps.
struct StripStretch {
    Span span;
    QRectF rect;
    StripLabel label; ///< inside: words; below: its length
};

struct StripTick {
    double x = 0;
    ChainageRank rank = ChainageRank::Minor;
    StripLabel label; ///< of some that are not minor
};

struct StripRow {
    StripLane lane = StripLane::Channel;
    QRectF rect; ///< full width, names included
};

/// What is under the pointer.
struct StripHit {
    enum class Kind { None, Bar, End, Gap, Piece };
    Kind kind = Kind::None;
    std::size_t index = 0; ///< of the bar, the gap, or the piece
    bool isFrom = false;   ///< of an end: the upper one

    friend bool operator==(const StripHit&, const StripHit&) = default;
};

/// The span of one bar while an end of it is being moved.
struct StripMoved {
    Uuid id;
    Span span;
};

/// How many subrows the lanes of a river need, the counted one included: works that overlap on one bank stand one below the other.
std::size_t stripRows(const StripContent& content);

/// The picture of a river as a straight line, place by place: what is drawn, and what the pointer meets. A plain value.
struct StripLayout {
    std::vector<StripRow> rows;
    std::vector<StripTick> ticks;
    std::vector<StripBox> boxes;         ///< in view, in the order of the bars
    std::vector<StripStretch> pieces;    ///< in view, as in the content
    std::vector<StripStretch> uncounted; ///< in view
    std::vector<StripStretch> gaps;      ///< in view; their rectangles go through all lanes
    std::vector<std::size_t> gapIndices; ///< into StripContent::gaps
    StripMetrics metrics;
    StripAxis axis;
    double width = 0;
    double height = 0; ///< of all of it; may be more than was asked for

    static StripLayout of(const StripContent& content, const StripAxis& axis, const StripMetrics& metrics,
                          const std::optional<StripMoved>& moved = std::nullopt);

    /// Ends are met a few pixels around. Where two bars meet it is the one under the pointer, else `preferred`. What is filtered out has no ends, and
    /// is met where nothing else is.
    StripHit hit(QPointF at, const StripContent& content, const std::optional<Uuid>& preferred) const;
    /// Null where the lane has no row.
    const StripRow* row(StripLane lane) const;
};

} // namespace riparia
