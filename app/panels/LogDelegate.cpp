// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/LogDelegate.h"

#include "app/panels/Look.h"
#include "app/panels/MessageLog.h"

#include <QAbstractItemView>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace riparia {

namespace {

constexpr int kLevelIcon = 16;
constexpr int kColumnGap = 12; // columns

int wordsFlags()
{
    return int(Qt::AlignTop | Qt::AlignLeft) | Qt::TextWordWrap;
}

} // namespace

LogDelegate::LogDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
{
    fitColumns();
}

void LogDelegate::fitColumns()
{
    const QFontMetrics metrics(Theme::font(1));
    m_time = metrics.horizontalAdvance(QStringLiteral("00:00:00"));
    m_kind = 0;
    for (const MessageKind kind : kMessageKinds)
        m_kind = std::max(m_kind, metrics.horizontalAdvance(MessageLog::kindName(kind)));
    m_source = 0;
    for (const MessageSource source : kMessageSources)
        m_source = std::max(m_source, metrics.horizontalAdvance(MessageLog::sourceName(source)));
}

int LogDelegate::textAt() const
{
    return look::kPad + m_time + kColumnGap + kLevelIcon + 4 + m_kind + kColumnGap + m_source + kColumnGap;
}

void LogDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::current();
    const auto kind = static_cast<MessageKind>(index.data(KindRole).toInt());
    const auto source = static_cast<MessageSource>(index.data(SourceRole).toInt());
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, theme.color(QStringLiteral("selected")));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, theme.color(QStringLiteral("hover")));
    QRect place = option.rect.adjusted(look::kPad, look::scaled(3), -look::kPad, 0);
    painter->setFont(Theme::font(1));
    painter->setPen(theme.color(QStringLiteral("secondary")));
    painter->drawText(place, wordsFlags(), index.data(TimeRole).toString());
    place.setLeft(place.left() + m_time + kColumnGap);
    const double ratio = option.widget ? option.widget->devicePixelRatioF() : 1;
    painter->drawPixmap(place.topLeft(), Theme::pixmap(MessageLog::iconName(kind), kLevelIcon,
                                                       theme.color(MessageLog::colorRole(kind)), ratio));
    place.setLeft(place.left() + kLevelIcon + 4);
    painter->drawText(place, wordsFlags(), MessageLog::kindName(kind));
    place.setLeft(place.left() + m_kind + kColumnGap);
    painter->drawText(place, wordsFlags(), MessageLog::sourceName(source));
    place.setLeft(option.rect.left() + textAt());
    painter->setPen(theme.color(QStringLiteral("text")));
    painter->drawText(place, wordsFlags(), index.data(TextRole).toString());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.color(QStringLiteral("accent")), 1));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize LogDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    constexpr int kHighest = 10'000;
    const auto* list = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = std::max((list ? list->viewport()->width() : 0) - textAt() - look::kPad, look::scaled(120));
    const QFontMetrics metrics(Theme::font(1));
    const QRect words =
        metrics.boundingRect(QRect(0, 0, width, kHighest), wordsFlags(), index.data(TextRole).toString());
    return {80, std::max(words.height(), kLevelIcon) + look::scaled(6)};
}

} // namespace riparia
