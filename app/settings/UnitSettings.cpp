// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/UnitSettings.h"

#include "app/settings/Settings.h"
#include "app/text/Fill.h"

namespace riparia {

ShownUnits chosenUnits(const SettingsStore& settings)
{
    ShownUnits units;
    units.length = parseLengthUnit(toUtf8(settings.value(settings::kLengthUnit)));
    units.area = parseAreaUnit(toUtf8(settings.value(settings::kAreaUnit)));
    units.money = parseMoneyUnit(toUtf8(settings.value(settings::kMoneyUnit))).value_or(units.money);
    units.chainageHasK = settings.value(settings::kChainage) != QStringLiteral("plain");
    return units;
}

} // namespace riparia
