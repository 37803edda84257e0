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
class Stationing {
public:
    Stationing() = default;
    /// `length` of the river; `start` is the chainage at the origin end, in millimetres.
    Stationing(Millimetres length, Origin origin, std::int64_t start = 0,
               std::vector<CalibrationPoint> calibration = {}, std::vector<ChainageEquation> equations = {});

    Origin origin() const { return m_origin; }
    std::int64_t start() const { return m_start; }
    Millimetres length() const { return m_length; }
    const std::vector<CalibrationPoint>& calibration() const { return m_calibration; }
    const std::vector<ChainageEquation>& equations() const { return m_equations; }

    Chainage chainageAt(Position at) const;
    /// Errors: ChainageOutOfRange (detail = label of the end that was passed), ChainageAmbiguous, ChainageMissing.
    /// A value within half a millimetre outside the ends is taken as the end.
    Result<Position> positionOf(Chainage chainage) const;

    friend bool operator==(const Stationing&, const Stationing&) = default;

private:
    Millimetres m_length;
    Origin m_origin = Origin::Source;
    std::int64_t m_start = 0;
    std::vector<CalibrationPoint> m_calibration;
    std::vector<ChainageEquation> m_equations;
};

} // namespace riparia
