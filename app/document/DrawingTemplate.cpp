// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/DrawingTemplate.h"

namespace riparia {

void DrawingTemplate::set(const Values& values)
{
    if (values == m_values)
        return;
    m_values = values;
    Q_EMIT changed();
}

void DrawingTemplate::setBank(Bank bank)
{
    Values values = m_values;
    values.bank = bank;
    set(values);
}

void DrawingTemplate::setAvoidsOverlaps(bool avoids)
{
    Values values = m_values;
    values.avoidsOverlaps = avoids;
    set(values);
}

void DrawingTemplate::setBankFromCursor(bool fromCursor)
{
    Values values = m_values;
    values.bankFromCursor = fromCursor;
    set(values);
}

void DrawingTemplate::setStripBase(StripBase base)
{
    Values values = m_values;
    values.stripBase = base;
    set(values);
}

} // namespace riparia
