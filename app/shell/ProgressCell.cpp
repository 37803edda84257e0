// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/ProgressCell.h"

#include "app/panels/ElidedLabel.h"
#include "app/panels/Look.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

#include <utility>

namespace riparia {

namespace {

constexpr int kUntilShown = 300; // milliseconds
constexpr int kCellWidth = 150;

} // namespace

ProgressCell::ProgressCell(const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_text(new ElidedLabel(this))
    , m_cross(look::iconButton(this, QStringLiteral("close"), objectName + QStringLiteral("Cancel")))
{
    setObjectName(objectName);
    setFixedWidth(look::scaled(kCellWidth));
    look::setText(m_text, kSmallText);
    m_cross->setFocusPolicy(Qt::TabFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_text, 1);
    row->addWidget(m_cross);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kUntilShown);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        show();
        Q_EMIT shownChanged();
    });
    connect(m_cross, &QToolButton::clicked, this, &ProgressCell::cancelled);
    hide();
    showText();
}

void ProgressCell::begin(std::function<QString()> title)
{
    m_title = std::move(title);
    m_percent = 0;
    showText();
    if (isHidden())
        m_patience.start();
}

void ProgressCell::showProgress(double fraction)
{
    if (!m_title)
        return;
    m_percent = static_cast<int>(fraction * 100);
    showText();
}

void ProgressCell::end()
{
    m_title = nullptr;
    m_patience.stop();
    if (isHidden())
        return;
    hide();
    Q_EMIT shownChanged();
}

QString ProgressCell::text() const
{
    return m_text->text();
}

void ProgressCell::showText()
{
    look::setName(m_cross, tr("Cancel this"));
    if (!m_title)
        return;
    const QString title = m_title();
    m_text->setText(m_percent > 0 ? tr("%1 % · %2", "progress, of what").arg(QString::number(m_percent), title)
                                  : title + QStringLiteral("…"));
    m_text->setToolTip(m_text->text());
    setAccessibleName(m_text->text());
    look::setName(m_cross, tr("Cancel: %1").arg(title));
}

void ProgressCell::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showText();
}

} // namespace riparia
