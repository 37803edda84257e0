// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/ReferenceRow.h"

#include "app/panels/Look.h"
#include "app/text/Fill.h"
#include "app/theme/Theme.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

namespace riparia {

namespace {

constexpr int kRestMs = 600;

/// A name that gives way where there is no room.
class RowName : public QLabel {
public:
    explicit RowName(QWidget* parent)
        : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        setAttribute(Qt::WA_TransparentForMouseEvents); // the row is dragged by it
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

} // namespace

ReferenceRow::ReferenceRow(const Uuid& id, QWidget* parent)
    : QWidget(parent)
    , m_id(id)
    , m_check(new QCheckBox(this))
    , m_name(new RowName(this))
    , m_opacity(new QSlider(Qt::Horizontal, this))
    , m_percent(look::label(this, kSmallText, false, "secondary"))
    , m_remove(look::iconButton(this, QStringLiteral("close"), QStringLiteral("referenceRemove")))
    , m_note(look::label(this, kSmallText, false, "secondary"))
{
    setObjectName(QStringLiteral("referenceRow"));
    m_check->setObjectName(QStringLiteral("referenceCheck"));
    m_opacity->setObjectName(QStringLiteral("referenceOpacity"));
    m_note->setObjectName(QStringLiteral("referenceNote"));
    m_note->setWordWrap(true);
    m_opacity->setRange(0, 100);
    m_opacity->setSingleStep(5);
    m_opacity->setPageStep(20);
    m_opacity->setMinimumWidth(look::scaled(40));
    m_percent->setFixedWidth(m_percent->fontMetrics().horizontalAdvance(QStringLiteral("100 %")) + 2);
    m_percent->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);

    auto* first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_check);
    first->addWidget(m_name, 1);
    first->addWidget(m_remove);
    auto* second = new QHBoxLayout;
    second->setContentsMargins(look::scaled(22), 0, 4, 0);
    second->setSpacing(6);
    second->addWidget(m_opacity, 1);
    second->addWidget(m_percent);
    auto* third = new QHBoxLayout;
    third->setContentsMargins(look::scaled(22), 0, 4, 0);
    third->addWidget(m_note);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 1, 0, 4);
    column->setSpacing(0);
    column->addLayout(first);
    column->addLayout(second);
    column->addLayout(third);

    connect(m_check, &QCheckBox::toggled, this, &ReferenceRow::switched);
    connect(m_remove, &QToolButton::clicked, this, &ReferenceRow::removeWanted);
    connect(m_opacity, &QSlider::valueChanged, this, [this](int percent) {
        showPercent(percent);
        Q_EMIT fading(percent / 100.0);
        if (!m_opacity->isSliderDown())
            m_rest.start();
    });
    connect(m_opacity, &QSlider::sliderReleased, this, [this] {
        m_rest.stop();
        Q_EMIT faded(m_opacity->value() / 100.0);
    });
    connect(&m_rest, &QTimer::timeout, this, [this] { Q_EMIT faded(m_opacity->value() / 100.0); });
    for (QWidget* part :
         {static_cast<QWidget*>(m_check), static_cast<QWidget*>(m_opacity), static_cast<QWidget*>(m_remove)})
        part->installEventFilter(this);
    retranslate();
}

void ReferenceRow::setLayer(const ReferenceLayer& layer, const ReferenceStyle& style, bool isOn, const QString& note)
{
    const QSignalBlocker check(m_check);
    const QSignalBlocker slider(m_opacity);
    m_check->setChecked(isOn);
    m_name->setText(fromUtf8(layer.meta.name.empty() ? layer.meta.code : layer.meta.name));
    const bool isBeingChosen = m_opacity->isSliderDown() || m_rest.isActive();
    if (!isBeingChosen)
        m_opacity->setValue(static_cast<int>(std::lround(style.opacity * 100)));
    showPercent(m_opacity->value());
    m_opacity->setEnabled(isOn);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_isBasemap = style.isBasemap();
    m_hasBankLines = style.hasBankLines && !m_isBasemap;
    m_path = fromUtf8(layer.path);
    retranslate();
}

void ReferenceRow::showPercent(int percent)
{
    m_percent->setText(tr("%1 %", "opacity").arg(percent));
}

void ReferenceRow::retranslate()
{
    look::setName(m_check, tr("Show %1", "a layer").arg(m_name->text()));
    look::setName(m_remove, tr("Remove %1", "a layer").arg(m_name->text()));
    look::setName(m_opacity, tr("Opacity of %1", "a layer").arg(m_name->text()));
    showPercent(m_opacity->value());
    setToolTip(m_hasBankLines ? QString(m_path + u'\n' + tr("Bank lines: strips can be measured from them")) : m_path);
}

/// Alt+Up and Alt+Down move the row wherever in it the keyboard is.
bool ReferenceRow::takesStep(const QKeyEvent& key)
{
    const bool isUp = key.key() == Qt::Key_Up;
    if (!key.modifiers().testFlag(Qt::AltModifier) || (!isUp && key.key() != Qt::Key_Down))
        return false;
    Q_EMIT stepWanted(isUp ? -1 : 1);
    return true;
}

bool ReferenceRow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && takesStep(*static_cast<QKeyEvent*>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

void ReferenceRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_isDragged) {
        m_pressed.reset();
        m_isDragged = false;
        Q_EMIT dragEnded();
    } else if (!takesStep(*event)) {
        QWidget::keyPressEvent(event);
    }
}

/// Also of the keyboard: its parts hand the key on.
void ReferenceRow::contextMenuEvent(QContextMenuEvent* event)
{
    if (m_isBasemap) {
        QWidget::contextMenuEvent(event);
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("referenceMenu"));
    menu->setToolTipsVisible(true);
    QAction* banks = menu->addAction(tr("Bank lines"));
    banks->setObjectName(QStringLiteral("referenceMenuBanks"));
    banks->setToolTip(tr("The lines of this layer are banks of rivers: strips can be measured from them"));
    banks->setCheckable(true);
    banks->setChecked(m_hasBankLines);
    connect(banks, &QAction::triggered, this, &ReferenceRow::banksWanted);
    const QString removing = tr("Remove %1", "a layer").arg(m_name->text());
    QAction* remove = menu->addAction(Theme::icon(QStringLiteral("close"), 16),
                                      QString(removing).replace(u'&', QStringLiteral("&&"))); // no letter is a key here
    remove->setObjectName(QStringLiteral("referenceMenuRemove"));
    remove->setToolTip(removing);
    connect(remove, &QAction::triggered, this, &ReferenceRow::removeWanted);
    menu->popup(event->globalPos());
}

void ReferenceRow::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        m_pressed = event->pos();
}

void ReferenceRow::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressed)
        return;
    if (!m_isDragged && (event->pos() - *m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    m_isDragged = true;
    setCursor(Qt::ClosedHandCursor);
    Q_EMIT draggedTo(event->globalPosition().toPoint());
}

void ReferenceRow::mouseReleaseEvent(QMouseEvent*)
{
    unsetCursor();
    m_pressed.reset();
    if (std::exchange(m_isDragged, false))
        Q_EMIT dropped();
}

} // namespace riparia
