// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/EmptyMap.h"

#include "app/panels/Look.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace riparia {

EmptyMap::EmptyMap(QWidget* host)
    : QWidget(host)
    , m_title(look::label(this, 1.33, true))
    , m_note(look::label(this, 1.0, false, "secondary"))
    , m_import(new QPushButton(this))
    , m_sample(look::link(this, QStringLiteral("emptySample")))
{
    setObjectName(QStringLiteral("emptyMap"));
    m_import->setObjectName(QStringLiteral("emptyImport"));
    look::setProperty(m_import, "role", QStringLiteral("primary"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(look::scaled(8));
    for (QLabel* label : {m_title, m_note}) {
        label->setAlignment(Qt::AlignHCenter);
        column->addWidget(label);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(look::scaled(16));
    row->addStretch(1);
    row->addWidget(m_import);
    row->addWidget(m_sample);
    row->addStretch(1);
    column->addSpacing(look::scaled(4));
    column->addLayout(row);
    connect(m_import, &QPushButton::clicked, this, &EmptyMap::importWanted);
    connect(m_sample, &QPushButton::clicked, this, &EmptyMap::sampleWanted);
    host->installEventFilter(this);
    retranslate();
}

bool EmptyMap::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        centre();
    return QWidget::eventFilter(watched, event);
}

void EmptyMap::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        centre();
}

void EmptyMap::centre()
{
    resize(sizeHint());
    const QSize room = parentWidget()->size();
    move((room.width() - width()) / 2, (room.height() - height()) / 2);
}

void EmptyMap::retranslate()
{
    m_title->setText(tr("No rivers yet"));
    m_note->setText(tr("Import river lines, or drop a shapefile here"));
    m_import->setText(tr("Import…"));
    m_sample->setText(tr("Open the sample plan"));
    centre();
}

} // namespace riparia
