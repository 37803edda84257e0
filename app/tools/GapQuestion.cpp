// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/GapQuestion.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace riparia {

GapQuestion::GapQuestion(QWidget* map)
    : QFrame(map)
    , m_question(new QLabel(this))
    , m_include(new QPushButton(this))
    , m_keep(new QPushButton(this))
{
    setObjectName(QStringLiteral("gapQuestion"));
    m_include->setObjectName(QStringLiteral("gapInclude"));
    m_keep->setObjectName(QStringLiteral("gapKeep"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_question->setTextFormat(Qt::PlainText);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 6, 6, 6);
    layout->setSpacing(8);
    layout->addWidget(m_question);
    layout->addWidget(m_include);
    layout->addWidget(m_keep);
    for (QPushButton* button : {m_include, m_keep})
        button->setAutoDefault(true); // Enter presses the one that has the keyboard
    hide();
    connect(m_include, &QPushButton::clicked, this, &GapQuestion::included);
    connect(m_keep, &QPushButton::clicked, this, &GapQuestion::kept);
}

void GapQuestion::ask(QPointF below, const QString& question, const QString& include, const QString& keep)
{
    m_question->setText(question);
    m_include->setText(include);
    m_keep->setText(keep);
    adjustSize();
    const QRect map = parentWidget()->rect();
    const QPoint corner = below.toPoint() + QPoint(-width() / 2, 24);
    move(std::clamp(corner.x(), 8, std::max(8, map.right() - width() - 8)),
         std::clamp(corner.y(), 8, std::max(8, map.bottom() - height() - 8)));
    show();
    raise();
    m_include->setFocus();
}

void GapQuestion::close()
{
    if (!isVisible())
        return;
    hide();
    parentWidget()->setFocus();
}

void GapQuestion::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    // Other keys end here too: on the map they would be shortcuts.
    event->accept();
}

} // namespace riparia
