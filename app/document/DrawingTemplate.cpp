// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/DrawingTemplate.h"

#include <utility>

namespace riparia {

namespace {

std::string DrawingTemplate::Values::*measureField(EntityKind kind)
{
    return kind == EntityKind::Area       ? &DrawingTemplate::Values::areaMeasure
           : kind == EntityKind::Greenway ? &DrawingTemplate::Values::greenwayMeasure
                                          : &DrawingTemplate::Values::measure;
}

} // namespace

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

const std::string& DrawingTemplate::measureOf(EntityKind kind) const
{
    return m_values.*measureField(kind);
}

void DrawingTemplate::setMeasureOf(EntityKind kind, std::string measure)
{
    Values values = m_values;
    values.*measureField(kind) = std::move(measure);
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
