// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/LayerRow.h"

#include "app/panels/Look.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QToolButton>

namespace riparia {

LayerRow::LayerRow(Layer layer, QWidget* parent)
    : QWidget(parent)
    , m_layer(std::move(layer))
    , m_check(new QCheckBox(this))
    , m_count(look::label(this, kSmallText, false, "secondary"))
{
    setFixedHeight(look::scaled(26));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4, 0, 0, 0);
    row->setSpacing(6);
    m_check->setObjectName(QStringLiteral("layer") + name());
    m_check->setChecked(true);
    row->addWidget(m_check);
    if (m_layer.sample) {
        row->addWidget(new LegendSample(m_layer.sample, this));
        m_caption = look::label(this);
        m_caption->setBuddy(m_check);
        m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // the padlock stays in sight
        row->addWidget(m_caption, 1);
    } else {
        row->addStretch();
    }
    if (m_layer.shown) {
        m_filter = look::iconButton(this, QStringLiteral("filter"), QStringLiteral("filter") + name());
        row->addWidget(m_filter);
        connect(m_filter, &QToolButton::clicked, this, &LayerRow::filterWanted);
    }
    row->addWidget(m_count);
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
    connect(m_check, &QCheckBox::toggled, this, &LayerRow::switched);
    retranslate();
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
    refresh();
}

} // namespace riparia
