// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/CompareMaps.h"

#include "app/panels/Look.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace riparia {

namespace {

constexpr double kNearestToEdge = 0.02;
constexpr double kKeyStep = 0.02;
constexpr int kBetweenMaps = 1;

} // namespace

SwipeHandle::SwipeHandle(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("compareHandle"));
    setCursor(Qt::SplitHCursor);
    setFocusPolicy(Qt::StrongFocus);
}

QSize SwipeHandle::sizeHint() const
{
    return {look::scaled(18), look::scaled(60)};
}

void SwipeHandle::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(palette());
    const QColor line = theme.color(hasFocus() ? QStringLiteral("accent") : QStringLiteral("border_strong"));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = width() / 2.0;
    painter.setPen(QPen(line, 2));
    painter.drawLine(QPointF(middle, 0), QPointF(middle, height()));
    const double radius = width() / 2.0 - 1;
    const QPointF centre(middle, height() / 2.0);
    painter.setBrush(theme.color(QStringLiteral("window")));
    painter.drawEllipse(centre, radius, radius);
    const double reach = radius * 0.55;
    for (const double side : {-1.0, 1.0}) { // arrows to both sides
        const QPointF tip = centre + QPointF(side * reach, 0);
        painter.drawLine(tip, tip - QPointF(side * reach * 0.6, reach * 0.6));
        painter.drawLine(tip, tip - QPointF(side * reach * 0.6, -reach * 0.6));
    }
}

void SwipeHandle::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        m_grip = event->position().toPoint().x() - width() / 2;
}

void SwipeHandle::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        Q_EMIT draggedTo(mapToParent(event->position().toPoint()).x() - m_grip);
}

void SwipeHandle::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left: Q_EMIT movedBy(-kKeyStep); break;
    case Qt::Key_Right: Q_EMIT movedBy(kKeyStep); break;
    case Qt::Key_Home: Q_EMIT movedBy(-1); break;
    case Qt::Key_End: Q_EMIT movedBy(1); break;
    default: QWidget::keyPressEvent(event);
    }
}

CompareMaps::CompareMaps(QLabel* titleA, QWidget* mapA, QLabel* titleB, QWidget* mapB, QWidget* parent)
    : QWidget(parent)
    , m_titleA(titleA)
    , m_mapA(mapA)
    , m_titleB(titleB)
    , m_mapB(mapB)
    , m_handle(new SwipeHandle(this))
{
    setObjectName(QStringLiteral("compareMaps"));
    for (QWidget* child : {static_cast<QWidget*>(titleA), mapA, static_cast<QWidget*>(titleB), mapB})
        child->setParent(this);
    for (QLabel* title : {titleA, titleB}) {
        title->setContentsMargins(look::kPad, 5, look::kPad, 5);
        look::setSurface(title, "window");
    }
    m_handle->hide();
    connect(m_handle, &SwipeHandle::draggedTo, this, [this](int x) { setShare(static_cast<double>(x) / width()); });
    connect(m_handle, &SwipeHandle::movedBy, this, [this](double by) { setShare(m_share + by); });
}

void CompareMaps::setSwiping(bool on)
{
    m_isSwiping = on;
    m_handle->setVisible(on);
    place();
}

void CompareMaps::setShare(double share)
{
    m_share = std::clamp(share, kNearestToEdge, 1 - kNearestToEdge);
    place();
}

QSize CompareMaps::sizeHint() const
{
    return {look::scaled(1000), look::scaled(400)};
}

QSize CompareMaps::minimumSizeHint() const
{
    return {look::scaled(320), look::scaled(160)};
}

void CompareMaps::resizeEvent(QResizeEvent*)
{
    place();
}

void CompareMaps::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        place();
}

void CompareMaps::place()
{
    const int titles = std::max(m_titleA->sizeHint().height(), m_titleB->sizeHint().height());
    const QRect maps(0, titles, width(), std::max(1, height() - titles));
    if (m_isSwiping)
        placeOver(maps, titles);
    else
        placeSideBySide(maps, titles);
}

void CompareMaps::placeSideBySide(const QRect& maps, int titles)
{
    const int half = std::max(1, (maps.width() - kBetweenMaps) / 2);
    const int second = half + kBetweenMaps;
    const int rest = std::max(1, maps.width() - second);
    m_titleA->setGeometry(0, 0, half, titles);
    m_titleB->setGeometry(second, 0, rest, titles);
    m_titleB->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_mapA->clearMask();
    m_mapA->setGeometry(0, maps.top(), half, maps.height());
    m_mapB->setGeometry(second, maps.top(), rest, maps.height());
}

/// The first map lies over the second and is cut off at the handle: what is cut off lets the pointer through as well.
void CompareMaps::placeOver(const QRect& maps, int titles)
{
    const int half = maps.width() / 2;
    m_titleA->setGeometry(0, 0, half, titles);
    m_titleB->setGeometry(half, 0, maps.width() - half, titles);
    m_titleB->setAlignment(Qt::AlignRight | Qt::AlignVCenter); // above the side it names
    m_mapA->setGeometry(maps);
    m_mapB->setGeometry(maps);
    const int at = std::max(1, static_cast<int>(m_share * maps.width())); // an empty mask would be none
    m_mapA->setMask(QRegion(0, 0, at, maps.height()));
    m_mapA->raise();
    const int wide = m_handle->sizeHint().width();
    m_handle->setGeometry(at - wide / 2, maps.top(), wide, maps.height());
    m_handle->raise();
}

} // namespace riparia
