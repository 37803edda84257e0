// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/StripWords.h"

namespace riparia {

QString StripWords::lane(StripLane lane, bool isShort)
{
    switch (lane) {
    case StripLane::Greenways: return isShort ? tr("G", "lane of greenways") : tr("Greenways", "lane");
    case StripLane::Left: return isShort ? tr("L", "lane of the left bank") : tr("Left bank", "lane");
    case StripLane::Channel: return isShort ? tr("C", "lane of the channel") : tr("Channel", "lane");
    case StripLane::Right: return isShort ? tr("R", "lane of the right bank") : tr("Right bank", "lane");
    case StripLane::Areas: return isShort ? tr("A", "lane of restored areas") : tr("Restored areas", "lane");
    case StripLane::Counted: return isShort ? tr("Σ", "lane of what is counted") : tr("Counted", "lane");
    }
    return {};
}

QString StripWords::chainage(Chainage chainage, const ShownUnits& units)
{
    return units.chainageToTenths(chainage);
}

QString StripWords::length(Millimetres length, const StripContent& content)
{
    return grouped(content.units.decimal(length, LengthUnit::Metre, 0), content.thousands);
}

QString StripWords::gap(Millimetres length, const StripContent& content)
{
    return tr("gap %1").arg(StripWords::length(length, content) + u' ' + content.units.symbol(LengthUnit::Metre));
}

QString StripWords::notCounted()
{
    return tr("not counted");
}

} // namespace riparia
