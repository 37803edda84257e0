// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/LabelText.h"

#include "app/text/Fill.h"

#include <utility>

namespace riparia {

QString chainageLabel(Chainage chainage, const ShownUnits& units)
{
    return units.chainage(chainage, 0);
}

QString rangeText(const Stationing& stationing, Span span, Language language, const ShownUnits& units)
{
    Chainage from = stationing.chainageAt(span.from);
    Chainage to = stationing.chainageAt(span.to);
    if (to.mm < from.mm)
        std::swap(from, to);
    const bool isLong = span.length().metres() >= 1000;
    const LengthUnit unit = isLong ? LengthUnit::Kilometre : LengthUnit::Metre;
    const QString length =
        fromUtf8(units.decimal(span.length(), unit, isLong ? 2 : 0)) + QChar(0x2009) + units.symbol(unit);
    const QString dash = language == Language::Chinese ? QStringLiteral("～") : QStringLiteral("–");
    const auto text = [&](Chainage chainage) { return units.chainage(chainage, chainage.mm % 1000 == 0 ? 0 : 1); };
    return text(from) + dash + text(to) + QLatin1String(" (") + length + QLatin1Char(')');
}

} // namespace riparia
