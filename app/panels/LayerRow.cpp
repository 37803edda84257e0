// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/LayerRow.h"

#include "app/panels/ElidedLabel.h"
#include "app/panels/Look.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace riparia {

namespace {

constexpr int kLeastOpacity = 10; // per cent

} // namespace

LayerRow::LayerRow(Layer layer, QWidget* parent)
    : QWidget(parent)
    , m_layer(std::move(layer))
    , m_check(new QCheckBox(this))
    , m_count(look::label(this, kSmallText, false, "secondary"))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(4, 0, 0, 0);
    row->setSpacing(4);
    row->addStrut(look::scaled(26));
    column->addLayout(row);
    m_check->setObjectName(QStringLiteral("layer") + name());
    m_check->setChecked(true);
    row->addWidget(m_check);
    if (m_layer.sample) {
        row->addWidget(new LegendSample(m_layer.sample, this));
        m_caption = new ElidedLabel(this);
        look::setText(m_caption, 1.0);
        m_caption->setBuddy(m_check);
        m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // the padlock stays in sight
        row->addWidget(m_caption, 1);
    } else {
        row->addStretch();
    }
    if (m_layer.shown) {
        m_filter = look::iconButton(this, QStringLiteral("filter"), QStringLiteral("filter") + name());
        m_filter->setFixedWidth(16); // beside the widest names of layers
        row->addWidget(m_filter);
        connect(m_filter, &QToolButton::clicked, this, &LayerRow::filterWanted);
    }
    row->addWidget(m_count);
    if (m_layer.hasOpacity) {
        m_fade = look::iconButton(this, QStringLiteral("opacity"), QStringLiteral("fade") + name());
        m_fade->setCheckable(true);
        row->addWidget(m_fade);
    } else if (m_layer.amount) {
        row->addSpacing(24 + row->spacing()); // counts stand below each other
    }
    if (m_layer.kind) {
        m_lock = look::iconButton(this, QStringLiteral("unlock"), QStringLiteral("lock") + name());
        m_lock->setCheckable(true);
        row->addWidget(m_lock);
        connect(m_lock, &QToolButton::toggled, this, [this](bool locked) {
            showLock();
            Q_EMIT lockChanged(locked);
        });
    } else if (m_layer.amount) {
        row->addSpacing(24 + row->spacing()); // counts stand below each other
    }
    if (m_layer.hasOpacity)
        column->addWidget(makeOpacity());
    connect(m_check, &QCheckBox::toggled, this, &LayerRow::switched);
    retranslate();
}

/// Below the row when it is asked for: seldom, and rows take room.
QWidget* LayerRow::makeOpacity()
{
    auto* below = new QWidget(this);
    m_opacity = new QSlider(Qt::Horizontal, below);
    m_opacity->setObjectName(QStringLiteral("opacity") + name());
    m_opacity->setRange(kLeastOpacity, 100);
    m_opacity->setSingleStep(5);
    m_opacity->setPageStep(20);
    m_opacity->setValue(100);
    m_opacity->setMinimumWidth(look::scaled(40));
    m_opacity->installEventFilter(this);
    m_percent = look::label(this, kSmallText, false, "secondary");
    m_percent->setFixedWidth(m_percent->fontMetrics().horizontalAdvance(QStringLiteral("100 %")) + 2);
    m_percent->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* line = new QHBoxLayout(below);
    line->setContentsMargins(look::scaled(22), 0, 4, 0);
    line->setSpacing(6);
    line->addWidget(m_opacity, 1);
    line->addWidget(m_percent);
    connect(m_opacity, &QSlider::valueChanged, this, [this] {
        showOpacity();
        Q_EMIT opacityChanged(opacity());
    });
    connect(m_check, &QCheckBox::toggled, m_opacity, &QWidget::setEnabled);
    connect(m_fade, &QToolButton::toggled, below, &QWidget::setVisible);
    below->hide();
    return below;
}

/// Who turns the wheel over the list goes through the list.
bool LayerRow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Wheel)
        return QWidget::eventFilter(watched, event);
    event->ignore();
    return true;
}

double LayerRow::opacity() const
{
    return m_opacity ? m_opacity->value() / 100.0 : 1.0;
}

void LayerRow::setOpacity(double opacity)
{
    if (!m_opacity)
        return;
    m_opacity->setValue(static_cast<int>(std::lround(opacity * 100)));
    m_fade->setChecked(m_opacity->value() < 100); // that it is seen through is not hidden
}

void LayerRow::showOpacity()
{
    if (!m_opacity)
        return;
    m_percent->setText(tr("%1 %", "opacity").arg(m_opacity->value()));
    const QString words =
        tr("Opacity of %1 on the screen; reports and exports show it in full", "a layer").arg(title());
    look::setName(m_opacity, words);
    look::setName(m_fade, words);
}

bool LayerRow::isOn() const
{
    return m_check->isChecked();
}

void LayerRow::setOn(bool on)
{
    m_check->setChecked(on);
}

bool LayerRow::isLocked() const
{
    return m_lock && m_lock->isChecked();
}

void LayerRow::setLocked(bool locked)
{
    if (m_lock)
        m_lock->setChecked(locked);
}

void LayerRow::showLock()
{
    if (!m_lock)
        return;
    m_lock->setIcon(Theme::icon(isLocked() ? QStringLiteral("lock") : QStringLiteral("unlock"), 16));
    look::setName(m_lock, isLocked() ? tr("Unlock %1", "a layer").arg(title())
                          : isReferenceKind(*m_layer.kind)
                              ? tr("Lock %1: not edited", "a layer").arg(title())
                              : tr("Lock %1: not selected on the map, not edited", "a layer").arg(title()));
}

void LayerRow::refresh()
{
    m_count->setText(m_layer.amount ? QString::number(m_layer.amount()) : QString());
    showFilter();
}

void LayerRow::showFilter()
{
    if (!m_filter)
        return;
    const std::optional<std::size_t> shown = m_layer.shown();
    m_filter->setVisible(shown.has_value());
    look::setName(m_filter, tr("The filter shows %1 of %2. Click to change it", "of a layer")
                                .arg(shown.value_or(0))
                                .arg(m_layer.amount ? m_layer.amount() : 0));
}

void LayerRow::retranslate()
{
    if (m_caption)
        m_caption->setText(title());
    else
        m_check->setText(title());
    look::setName(m_check, tr("Show %1", "a layer").arg(title()));
    showLock();
    showOpacity();
    refresh();
}

} // namespace riparia
