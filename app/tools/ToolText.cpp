// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/ToolText.h"

#include "app/text/Fill.h"

namespace riparia::toolText {

QString length(Millimetres of, const ShownUnits& units)
{
    return fromUtf8(units.decimal(of, LengthUnit::Metre)).replace(u'-', QChar(0x2212));
}

QString lengthUnit(const ShownUnits& units)
{
    return units.symbol(LengthUnit::Metre);
}

QString area(SquareCentimetres of, const ShownUnits& units)
{
    return fromUtf8(units.decimal(of, AreaUnit::SquareMetre)).replace(u'-', QChar(0x2212));
}

QString areaUnit(const ShownUnits& units)
{
    return units.symbol(AreaUnit::SquareMetre);
}

} // namespace riparia::toolText
