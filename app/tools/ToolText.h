// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/ShownUnits.h"

#include <QString>

/// Numbers as bubbles and prompts beside the pointer show them. Where no unit was chosen: metres and square metres.
namespace riparia::toolText {

/// "1234.5", with a true minus sign; the unit is said beside it.
QString length(Millimetres of, const ShownUnits& units);
QString lengthUnit(const ShownUnits& units);
/// "1235", with a true minus sign.
QString area(SquareCentimetres of, const ShownUnits& units);
QString areaUnit(const ShownUnits& units);

} // namespace riparia::toolText
