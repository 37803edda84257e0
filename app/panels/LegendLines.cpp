// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/LegendLines.h"

#include "app/panels/Look.h"

#include <QHBoxLayout>

namespace riparia {

namespace {

QWidget* legendLine(QWidget* parent, const LegendLines::Line& shown)
{
    auto* line = new QWidget(parent);
    line->setFixedHeight(look::scaled(22));
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(27, 0, 4, 0);
    row->setSpacing(8);
    row->addWidget(new LegendSample(shown.paint, line));
    QLabel* caption = look::label(line);
    caption->setText(shown.name);
    caption->setToolTip(shown.name);
    caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long name does not widen the dock
    row->addWidget(caption, 1);
    QLabel* amount = look::label(line, kSmallText, false, "secondary");
    amount->setText(QString::number(shown.count));
    row->addWidget(amount);
    return line;
}

} // namespace

LegendLines::LegendLines()
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(0);
}

void LegendLines::setLines(const std::vector<Line>& lines)
{
    QStringList words;
    for (const Line& line : lines)
        words += line.key + u'\n' + line.name + u'\n' + QString::number(line.count);
    if (words == m_shown) // most edits do not touch it
        return;
    m_shown = words;
    while (QLayoutItem* item = takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Line& line : lines) {
        QWidget* row = legendLine(parentWidget(), line);
        addWidget(row);
        row->show();
    }
}

} // namespace riparia
