// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geodesy/Crs.h"
#include "core/geodesy/Projector.h"
#include "core/geometry/Point.h"

#include <QString>

#include <optional>

namespace riparia {

/// How a place is written and read in the status bar: in the plan's coordinates, or as longitude and latitude on their datum.
class CoordinateForm {
public:
    enum class Kind { Plan, Dms, Degrees };

    /// The kind stays where this system has it, else it is that of the plan.
    void setCrs(const Crs& crs);
    Kind kind() const { return m_kind; }
    /// The next kind: plan, degrees with minutes and seconds, degrees; of a plan in degrees the first two, of one without a system the first.
    void next();
    /// "497 234.1, 3 421 556.8"; "114°18′20.6″, 22°42′04.4″"; "114.305722, 22.701222".
    QString text(Point place) const;
    /// A place of the plan from "east, north" as it is typed: with a sign of degrees, and as long as they are shown, longitude and latitude. None
    /// where it is no place.
    std::optional<Point> read(const QString& text) const;

private:
    /// Finds how to convert, when it is asked for first; false where nothing converts.
    bool canConvert() const;

    Kind m_kind = Kind::Plan;
    Crs m_crs;
    mutable bool m_isLookedUp = false;
    mutable std::optional<Projector> m_toDegrees;
    mutable std::optional<Projector> m_fromDegrees;
};

} // namespace riparia
