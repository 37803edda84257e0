// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/FreehandBar.h"

#include "app/canvas/MapCanvas.h"
#include "app/tools/Freehand.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <cmath>
#include <utility>

namespace riparia {

namespace {

constexpr int kUsualStep = 40;    // of the slider: as the line comes from the hand
constexpr double kDoubledBy = 10; // steps that double the tolerance: a sixteenth to sixteen times of it
constexpr int kAboveTheEdge = 44; // pixels: above the scale bar

} // namespace

FreehandBar::FreehandBar(MapCanvas& map, Freehand& freehand, Replace replace)
    : QFrame(&map)
    , m_map(map)
    , m_freehand(freehand)
    , m_replace(std::move(replace))
    , m_words(new QLabel(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
{
    setObjectName(QStringLiteral("freehandBar"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setAttribute(Qt::WA_NoMousePropagation); // a click on the bar draws nothing
    m_words->setObjectName(QStringLiteral("freehandWords"));
    m_words->setTextFormat(Qt::PlainText);
    m_slider->setObjectName(QStringLiteral("freehandTolerance"));
    m_slider->setRange(0, 2 * kUsualStep);
    m_slider->setFocusPolicy(Qt::TabFocus); // Enter after a drag of it still finishes the sketch
    m_slider->setMinimumWidth(140);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 4, 10, 4);
    row->setSpacing(10);
    row->addWidget(m_words);
    row->addWidget(m_slider);
    hide();
    connect(m_slider, &QSlider::valueChanged, this, &FreehandBar::fit);
}

void FreehandBar::offer()
{
    const QSignalBlocker blocker(m_slider);
    m_slider->setValue(kUsualStep);
    retranslate();
    show();
    raise();
}

void FreehandBar::retranslate()
{
    m_slider->setAccessibleName(tr("Tolerance of the line drawn freely"));
    m_slider->setToolTip(tr("Left: closer to what was drawn. Right: fewer points"));
    m_words->setText(m_freehand.words(m_map));
    place();
}

void FreehandBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && isVisible()) // else there is no line to speak of
        retranslate();
}

void FreehandBar::fit(int step)
{
    const std::size_t points = m_freehand.kept();
    const Line line = m_freehand.fitted(std::exp2((step - kUsualStep) / kDoubledBy), m_map);
    m_words->setText(m_freehand.words(m_map));
    place();
    m_replace(points, line);
}

/// In the middle, above the edge of the map.
void FreehandBar::place()
{
    adjustSize();
    move(std::max(8, (m_map.width() - width()) / 2), std::max(8, m_map.height() - height() - kAboveTheEdge));
}

} // namespace riparia
