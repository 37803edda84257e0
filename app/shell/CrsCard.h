// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/Plan.h"

#include <QFrame>

#include <optional>

namespace riparia {

/// What the coordinate system of a plan is: name, code, unit, datum, how lengths are measured, and how far lengths on the grid are off those on the ellipsoid
/// at a place. Closes by a click elsewhere or Esc, and is gone then.
class CrsCard : public QFrame {
    Q_OBJECT

public:
    CrsCard(const PlanInfo& info, Point place, QWidget* parent);

    /// How much longer a length is on the grid than on the ellipsoid, as a part of it: 2.5e-4 is 2.5 m in 10 km. None for degrees, and where it cannot
    /// be measured.
    static std::optional<double> scaleError(const Crs& crs, Point place);
};

} // namespace riparia
