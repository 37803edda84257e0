// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/ToolText.h"

#include "app/text/Fill.h"

namespace riparia::toolText {

QString metres(Millimetres length)
{
    return fromUtf8(UnitText::number(length, LengthUnit::Metre, 1)).replace(u'-', QChar(0x2212));
}

QString squareMetres(SquareCentimetres area)
{
    return fromUtf8(UnitText::number(area, AreaUnit::SquareMetre, 0)).replace(u'-', QChar(0x2212));
}

} // namespace riparia::toolText
