// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/PanelTitle.h"

#include "app/panels/Look.h"

#include <QDockWidget>
#include <QEvent>
#include <QHBoxLayout>

namespace riparia {

PanelTitle::PanelTitle(QDockWidget* dock)
    : QWidget(dock)
    , m_dock(dock)
    , m_title(look::label(this, 1.0, true))
    , m_note(look::label(this, kSmallText, false, "secondary"))
    , m_buttons(new QHBoxLayout)
    , m_close(look::iconButton(this, QStringLiteral("close"), dock->objectName() + QStringLiteral("Close")))
{
    look::setSurface(this, "window");
    look::setEdge(this, "bottom");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 6, 0);
    row->setSpacing(6);
    row->addWidget(m_title);
    row->addWidget(m_note);
    row->addStretch();
    m_buttons->setSpacing(0);
    row->addLayout(m_buttons);
    row->addWidget(m_close);
    m_close->setFocusPolicy(Qt::TabFocus);
    connect(m_close, &QToolButton::clicked, dock, &QDockWidget::close);
    connect(dock, &QDockWidget::windowTitleChanged, this, &PanelTitle::retranslate);
    setFolded(false);
    retranslate();
}

void PanelTitle::addButton(QToolButton* button)
{
    button->setParent(this);
    button->setFocusPolicy(Qt::TabFocus);
    m_buttons->addWidget(button);
}

QList<QToolButton*> PanelTitle::takeButtons()
{
    QList<QToolButton*> buttons;
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        if (auto* button = qobject_cast<QToolButton*>(item->widget()))
            buttons += button;
        delete item;
    }
    return buttons;
}

void PanelTitle::setNote(const QString& note)
{
    m_note->setText(note);
}

void PanelTitle::setFolded(bool folded)
{
    m_isFolded = folded;
    setFixedHeight(sizeHint().height());
    updateGeometry();
    setEnabled(!folded);
}

QSize PanelTitle::sizeHint() const
{
    // Docks ask for this, whatever the size is fixed to.
    return {QWidget::sizeHint().width(), m_isFolded ? 0 : look::scaled(30)};
}

void PanelTitle::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PanelTitle::retranslate()
{
    m_title->setText(m_dock->windowTitle());
    look::setName(m_close, tr("Close %1", "a panel").arg(m_dock->windowTitle()));
}

} // namespace riparia
