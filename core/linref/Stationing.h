// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/linref/Position.h"

#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// Where chainage starts: at the upstream end (labels grow downstream) or at the mouth (labels grow upstream).
enum class Origin { Source, Mouth };

std::string_view toString(Origin origin); ///< "source", "mouth"

/// A chainage: the number behind the label people read and type, in millimetres. May be negative.
struct Chainage {
    std::int64_t mm = 0;
    int branch = 0; ///< 0 = not given; 1, 2 ... = n-th occurrence after a chainage equation (断链)

    friend auto operator<=>(const Chainage&, const Chainage&) = default;
};

/// A surveyed pair: at this position the chainage has this value.
struct CalibrationPoint {
    Position at;
    std::int64_t chainage = 0; ///< millimetres

    friend auto operator<=>(const CalibrationPoint&, const CalibrationPoint&) = default;
};

/// A chainage equation (断链): at this position the label jumps from `back` to `ahead`.
struct ChainageEquation {
    Position at;
    std::int64_t back = 0;  ///< millimetres, label just before (in the direction of growing position)
    std::int64_t ahead = 0; ///< millimetres, label just after

    friend auto operator<=>(const ChainageEquation&, const ChainageEquation&) = default;
};

/// The rule that maps positions on one river to chainage labels and back: piecewise linear between calibration
/// points, scale 1 outside them. Moving the stationing moves no works: only labels change.
///
/// A calibration point fixes one label; an equation fixes the labels on its two sides. Between neighbours the label runs
/// linearly, so every given value is met exactly. `start` is the label at the origin end as long as there is no
/// calibration point; with some, the first of them decides. All values are whole millimetres, rounded half to even.
class Stationing {
public:
    Stationing(); ///< of a river without length
    /// `length` of the river; `start` is the chainage at the origin end, in millimetres. Calibration points and equations
    /// may come in any order and may lie outside the river; two calibration points at one position act as an equation.
    Stationing(Millimetres length, Origin origin, std::int64_t start = 0,
               std::vector<CalibrationPoint> calibration = {}, std::vector<ChainageEquation> equations = {});

    Origin origin() const { return m_origin; }
    std::int64_t start() const { return m_start; }
    Millimetres length() const { return m_length; }
    const std::vector<CalibrationPoint>& calibration() const { return m_calibration; }
    const std::vector<ChainageEquation>& equations() const { return m_equations; }

    /// Clamped to the ends. At an equation: the label ahead. A label that occurs more than once carries its branch,
    /// counted from the origin.
    Chainage chainageAt(Position at) const;
    /// The inverse of chainageAt() to a millimetre of label, exact where the scale is 1. A branch may be given for any
    /// label. Errors, subject = the label asked for: ChainageOutOfRange (detail = label of the end that was passed),
    /// ChainageAmbiguous (detail = the labels with branch, comma separated), ChainageMissing where the labels jump over it
    /// (detail = the labels on both sides) or has no such branch (detail = those there are).
    /// A value within half a millimetre outside the ends is taken as the end.
    Result<Position> positionOf(Chainage chainage) const;

    friend bool operator==(const Stationing&, const Stationing&) = default;

private:
    /// From position `from` to `to` the label is l0 + (position - p0) * rise / run.
    struct Piece {
        std::int64_t p0, l0, run, rise, from, to;

        std::int64_t label(std::int64_t position) const;
        friend bool operator==(const Piece&, const Piece&) = default;
    };

    void addPiece(Piece piece);
    std::vector<Position> occurrences(std::int64_t label) const;
    Error missing(Chainage chainage) const;

    Millimetres m_length;
    Origin m_origin = Origin::Source;
    std::int64_t m_start = 0;
    std::vector<CalibrationPoint> m_calibration;
    std::vector<ChainageEquation> m_equations;
    std::vector<Piece> m_pieces; // downstream, covering the river; follows from the others
};

} // namespace riparia
