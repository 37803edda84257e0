// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/ChainageEntry.h"

#include "app/theme/Theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace riparia {

ChainageEntry::ChainageEntry(QWidget* map)
    : QFrame(map)
    , m_edit(new QLineEdit(this))
    , m_hint(new QLabel(this))
    , m_offer(new QPushButton(this))
{
    setObjectName(QStringLiteral("chainageEntry"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_edit->setObjectName(QStringLiteral("chainageEdit"));
    setPurpose(tr("Chainage"), tr("K0+350 - K2+120"));
    m_edit->setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_offer->setObjectName(QStringLiteral("chainageOffer"));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(4);
    layout->addWidget(m_edit);
    layout->addWidget(m_hint);
    layout->addWidget(m_offer, 0, Qt::AlignLeft);
    setFixedWidth(264);
    setFocusProxy(m_edit);
    hide();
    connect(m_edit, &QLineEdit::textChanged, m_offer, &QWidget::hide);
    connect(m_edit, &QLineEdit::textChanged, this, &ChainageEntry::edited);
    connect(m_offer, &QPushButton::clicked, this, [this] {
        m_edit->setFocus();
        m_edit->setText(m_offered);
    });
    connect(m_edit, &QLineEdit::returnPressed, this, [this] { Q_EMIT accepted(m_edit->text()); });
}

void ChainageEntry::setPurpose(const QString& name, const QString& example)
{
    m_edit->setAccessibleName(name);
    m_edit->setPlaceholderText(example);
}

QString ChainageEntry::text() const
{
    return m_edit->text();
}

void ChainageEntry::open(QPointF beside, const QString& text)
{
    m_beside = beside;
    showHint({}, false);
    show();
    raise();
    m_edit->setFocus();
    m_edit->setText(text);
    m_edit->deselect();
    m_edit->end(false);
    fit();
}

void ChainageEntry::close()
{
    if (!isVisible())
        return;
    hide();
    parentWidget()->setFocus();
}

void ChainageEntry::showHint(const QString& sentence, bool isError)
{
    const Theme& theme = Theme::of(palette());
    QPalette colors = m_hint->palette();
    colors.setColor(QPalette::WindowText, theme.color(isError ? QStringLiteral("error") : QStringLiteral("secondary")));
    m_hint->setPalette(colors);
    m_hint->setText(sentence);
    m_hint->setVisible(!sentence.isEmpty());
    m_offer->hide();
    fit();
}

void ChainageEntry::offer(const QString& word, const QString& text)
{
    m_offered = text;
    m_offer->setText(word);
    m_offer->setToolTip(text);
    m_offer->setAccessibleName(word);
    m_offer->setAccessibleDescription(text);
    m_offer->show();
    fit();
}

/// Beside the pointer, inside the map.
void ChainageEntry::fit()
{
    adjustSize();
    const QRect map = parentWidget()->rect();
    const QPoint corner = m_beside.toPoint() + QPoint(18, 18);
    move(std::clamp(corner.x(), 8, std::max(8, map.right() - width() - 8)),
         std::clamp(corner.y(), 8, std::max(8, map.bottom() - height() - 8)));
}

void ChainageEntry::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT cancelled();
        return;
    }
    // Keys the field does not use end here: on the map they would be shortcuts.
    event->accept();
}

} // namespace riparia
