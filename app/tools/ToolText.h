// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/UnitText.h"

#include <QString>

/// Numbers as bubbles and prompts beside the pointer show them.
namespace riparia::toolText {

/// "1234.5", with a true minus sign; the unit is said beside it.
QString metres(Millimetres length);
/// "1235", with a true minus sign.
QString squareMetres(SquareCentimetres area);

} // namespace riparia::toolText
