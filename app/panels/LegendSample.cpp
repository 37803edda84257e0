// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/LegendSample.h"

#include "app/panels/Swatch.h"

namespace riparia {

LegendSample::LegendSample(Paint paint, QWidget* parent)
    : QWidget(parent)
    , m_paint(std::move(paint))
{
    setFixedSize(24, 16);
}

void LegendSample::setLook(ThemeKind look)
{
    m_look = look;
    update();
}

void LegendSample::paintEvent(QPaintEvent*)
{
    const ThemeKind look = m_look.value_or(Theme::current().kind());
    QPainter painter(this);
    Swatch::paintGround(painter, rect(), look);
    m_paint(painter, QRectF(rect()).adjusted(1, 2, -1, -2), Swatch::style(look));
}

} // namespace riparia
