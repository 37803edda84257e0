// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/LegendSample.h"

#include "app/panels/Look.h"
#include "app/panels/Swatch.h"

#include <QHBoxLayout>

namespace riparia {

LegendSample::LegendSample(Paint paint, QWidget* parent)
    : QWidget(parent)
    , m_paint(std::move(paint))
{
    setFixedSize(24, 16);
}

void LegendSample::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    m_paint(painter, QRectF(rect()).adjusted(1, 2, -1, -2), Swatch::style());
}

QWidget* legendLine(QWidget* parent, LegendSample::Paint paint, const QString& name, int count)
{
    auto* line = new QWidget(parent);
    line->setFixedHeight(look::scaled(22));
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(27, 0, 4, 0);
    row->setSpacing(8);
    row->addWidget(new LegendSample(std::move(paint), line));
    QLabel* caption = look::label(line);
    caption->setText(name);
    caption->setToolTip(name);
    caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long name does not widen the dock
    row->addWidget(caption, 1);
    QLabel* amount = look::label(line, kSmallText, false, "secondary");
    amount->setText(QString::number(count));
    row->addWidget(amount);
    return line;
}

} // namespace riparia
