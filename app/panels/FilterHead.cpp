// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/FilterHead.h"

#include "app/theme/Theme.h"

#include <QFontMetrics>
#include <QMouseEvent>
#include <QStyleOptionHeader>

#include <utility>

namespace riparia {

namespace {

constexpr int kFunnel = 16;
constexpr int kFunnelGap = 6;    // to the edge of the section, beside the grip that resizes it
constexpr int kSortArrow = 16;   // what the arrow of the order takes, as window.qss has it
constexpr int kHeadPadding = 16; // left and right, the same
constexpr int kLeastTitle = 16;  // less than this of the title is no title

} // namespace

FilterHead::FilterHead(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_funnel(Theme::icon(QStringLiteral("filter"), kFunnel, QStringLiteral("secondary")))
{
    setSectionsClickable(true);
}

void FilterHead::setFilterable(std::function<bool(int)> isFilterable)
{
    m_isFilterable = std::move(isFilterable);
    viewport()->update();
}

/// Null for a column that the filter says nothing about.
QIcon FilterHead::markOf(int column) const
{
    return model() ? model()->headerData(column, Qt::Horizontal, Qt::DecorationRole).value<QIcon>() : QIcon();
}

bool FilterHead::isSorted(int column) const
{
    return isSortIndicatorShown() && sortIndicatorSection() == column;
}

bool FilterHead::hasFunnel(int column) const
{
    return (column == m_hovered || !markOf(column).isNull()) && !funnelOf(column).isEmpty();
}

QRect FilterHead::funnelOf(int column) const
{
    if (!model() || column < 0 || !m_isFilterable || !m_isFilterable(column) || isSectionHidden(column))
        return {};
    const int arrow = isSorted(column) ? kSortArrow : 0;
    const int width = sectionSize(column);
    if (width < kFunnel + 2 * kFunnelGap + arrow + kLeastTitle)
        return {};
    // On the side that the title leaves free.
    const auto alignment = Qt::Alignment(model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
    const bool isLeft = alignment.testFlag(Qt::AlignRight);
    const int left = isLeft ? kFunnelGap : width - kFunnelGap - arrow - kFunnel;
    return {sectionViewportPosition(column) + left, (viewport()->height() - kFunnel) / 2, kFunnel, kFunnel};
}

/// -1 where there is none to be seen.
int FilterHead::funnelAt(const QPoint& place) const
{
    const int column = logicalIndexAt(place);
    return column >= 0 && hasFunnel(column) && funnelOf(column).contains(place) ? column : -1;
}

void FilterHead::initStyleOptionForIndex(QStyleOptionHeader* option, int column) const
{
    QHeaderView::initStyleOptionForIndex(option, column);
    if (!hasFunnel(column))
        return;
    option->icon = {}; // it is painted here, where it can be clicked
    const int taken = kHeadPadding + kFunnel + (isSorted(column) ? kSortArrow : 0);
    option->text = option->fontMetrics.elidedText(option->text, Qt::ElideRight, sectionSize(column) - taken);
}

void FilterHead::paintSection(QPainter* painter, const QRect& rect, int column) const
{
    QHeaderView::paintSection(painter, rect, column);
    if (!rect.isValid() || !hasFunnel(column))
        return;
    const QIcon mark = markOf(column);
    // Sections that are dragged are painted elsewhere than they stand.
    const QPoint place = rect.topLeft() + funnelOf(column).topLeft() - QPoint(sectionViewportPosition(column), 0);
    (mark.isNull() ? m_funnel : mark).paint(painter, QRect(place, QSize(kFunnel, kFunnel)));
}

void FilterHead::setHovered(int column)
{
    if (std::exchange(m_hovered, column) != column)
        viewport()->update();
}

void FilterHead::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->button() == Qt::LeftButton ? funnelAt(event->position().toPoint()) : -1;
    if (m_pressed < 0)
        QHeaderView::mousePressEvent(event);
}

void FilterHead::mouseMoveEvent(QMouseEvent* event)
{
    if (m_pressed >= 0)
        return;
    QHeaderView::mouseMoveEvent(event);
    if (event->buttons() == Qt::NoButton)
        setHovered(logicalIndexAt(event->position().toPoint()));
}

void FilterHead::mouseReleaseEvent(QMouseEvent* event)
{
    const int pressed = std::exchange(m_pressed, -1);
    if (pressed < 0)
        QHeaderView::mouseReleaseEvent(event);
    else if (funnelAt(event->position().toPoint()) == pressed)
        Q_EMIT filterWanted(pressed);
}

void FilterHead::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (funnelAt(event->position().toPoint()) < 0)
        QHeaderView::mouseDoubleClickEvent(event);
}

bool FilterHead::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        setHovered(-1);
    return QHeaderView::viewportEvent(event);
}

} // namespace riparia
