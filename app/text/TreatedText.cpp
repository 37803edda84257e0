// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/TreatedText.h"

#include "app/text/Fill.h"

namespace riparia {

QString TreatedText::river() const
{
    return hasRiver() ? tr("River treated or planned") : tr("River treated");
}

QString TreatedText::shareOfRivers() const
{
    return hasRiver() ? tr("Treated or planned, of all rivers") : tr("Treated, of all rivers");
}

QString TreatedText::riverLength() const
{
    return hasRiver() ? tr("River length treated or planned") : tr("River length treated");
}

QString TreatedText::bankLength() const
{
    return m_unfinished.bank.value > 0 ? tr("Bank length treated or planned") : tr("Bank length treated");
}

QString TreatedText::area() const
{
    return m_unfinished.area.value > 0 ? tr("Restored or planned area") : tr("Restored area");
}

QString TreatedText::net() const
{
    return hasRiver() ? tr("Treated or planned, net") : tr("Treated, net");
}

QString TreatedText::untreated() const
{
    return hasRiver() ? tr("Without works") : tr("Untreated");
}

QString TreatedText::staysUntreated(const QString& kilometres) const
{
    return fill(hasRiver() ? tr("%1 km has no works, neither built nor planned.") : tr("%1 km stays untreated."),
                {toUtf8(kilometres)});
}

QString TreatedText::areasCover(const QString& number, const QString& unit) const
{
    return fill(m_unfinished.area.value > 0 ? tr("Areas restored or planned cover <b>%1 %2</b>.")
                                            : tr("Restored areas cover <b>%1 %2</b>."),
                {toUtf8(number), toUtf8(unit)});
}

QString TreatedText::longestGap(const QString& river, const QString& range, const QString& metres) const
{
    return fill(hasRiver() ? tr("The longest gap between two reaches with works is %1, %2 (%3 m).")
                           : tr("The longest gap between two treated reaches is %1, %2 (%3 m)."),
                {toUtf8(river), toUtf8(range), toUtf8(metres)});
}

} // namespace riparia
