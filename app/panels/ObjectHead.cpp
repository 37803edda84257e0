// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/ObjectHead.h"

#include "app/panels/Look.h"
#include "app/panels/Swatch.h"

#include <QFontMetrics>
#include <QPainter>

#include <utility>

namespace riparia {

namespace {

constexpr int kFigureGap = 16; // pixels, from the unit of one figure to the next figure

} // namespace

ObjectHead::ObjectHead(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ObjectHead::set(QString name, QString code, std::optional<int> statusClass, QString statusWords, QString note,
                     std::vector<Figure> figures)
{
    m_name = std::move(name);
    m_code = std::move(code);
    m_status = statusClass;
    m_statusWords = std::move(statusWords);
    m_note = std::move(note);
    m_figures = std::move(figures);
    QString spoken = m_code + u' ' + m_statusWords + u' ' + m_note;
    for (const Figure& figure : m_figures)
        spoken += QStringLiteral(", ") + figure.title + u' ' + figure.value + u' ' + figure.unit;
    setAccessibleName(m_name);
    setAccessibleDescription(spoken);
    setToolTip(m_name);
    updateGeometry();
    update();
}

void ObjectHead::setOutdated(bool areOutdated)
{
    if (std::exchange(m_areOutdated, areOutdated) != areOutdated)
        update();
}

QSize ObjectHead::sizeHint() const
{
    int height = 6 + look::scaled(24);
    if (m_status || !m_note.isEmpty())
        height += look::scaled(22);
    if (!m_figures.empty())
        height += look::scaled(48);
    return {look::scaled(280), height + 6};
}

void ObjectHead::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, 3, height()), theme.color(QStringLiteral("mark")));
    int y = 6;
    const int line = look::scaled(24);
    painter.setFont(Theme::font(kSmallText));
    painter.setPen(theme.color(QStringLiteral("secondary")));
    const int codeWidth = QFontMetrics(painter.font()).horizontalAdvance(m_code);
    painter.drawText(QRect(width() - look::kPad - codeWidth, y, codeWidth + 1, line), Qt::AlignVCenter, m_code);
    painter.setFont(Theme::font(kObjectText, true));
    painter.setPen(theme.color(QStringLiteral("text")));
    const QRect place(look::kPad, y, width() - 2 * look::kPad - codeWidth - 8, line);
    painter.drawText(place, Qt::AlignVCenter,
                     QFontMetrics(painter.font()).elidedText(m_name, Qt::ElideRight, place.width()));
    y += line;
    if (m_status || !m_note.isEmpty()) {
        int x = look::kPad;
        const QFont small = Theme::font(kSmallText);
        if (m_status) {
            const int width = Swatch::badgeWidth(m_statusWords, small);
            Swatch::paintBadge(painter, QRectF(x, y + 2, width, look::scaled(18)), static_cast<StatusClass>(*m_status),
                               m_statusWords, small);
            x += width + 8;
        }
        painter.setFont(Theme::font(1.0));
        painter.setPen(theme.color(QStringLiteral("secondary")));
        const QRect rest(x, y, width() - x - look::kPad, look::scaled(22));
        painter.drawText(rest, Qt::AlignVCenter,
                         QFontMetrics(painter.font()).elidedText(m_note, Qt::ElideRight, rest.width()));
        y += look::scaled(22);
    }
    if (m_figures.empty())
        return;
    const int third = (width() - 2 * look::kPad) / static_cast<int>(m_figures.size());
    for (std::size_t i = 0; i < m_figures.size(); ++i) {
        const Figure& figure = m_figures[i];
        const bool counts = i + 1 == m_figures.size();
        const int x = look::kPad + static_cast<int>(i) * third;
        painter.setFont(Theme::font(kSmallText));
        painter.setPen(theme.color(QStringLiteral("secondary")));
        painter.drawText(QRect(x, y, third, look::scaled(18)), Qt::AlignVCenter, figure.title);
        // Figures shrink where three of them are too wide for the panel.
        QFont large = Theme::font(kFigureText, counts);
        const int unit = QFontMetrics(painter.font()).horizontalAdvance(figure.unit);
        while (QFontMetrics(large).horizontalAdvance(figure.value) + unit + kFigureGap > third &&
               large.pointSizeF() > Theme::font(1.0).pointSizeF())
            large.setPointSizeF(large.pointSizeF() * 0.95);
        const int valueWidth = QFontMetrics(large).horizontalAdvance(figure.value);
        const int baseline = y + look::scaled(18) + look::scaled(22);
        painter.drawText(QPoint(x + valueWidth + 3, baseline), figure.unit);
        painter.setFont(large);
        painter.setPen(theme.color(m_areOutdated ? QStringLiteral("placeholder")
                                   : counts      ? QStringLiteral("text")
                                                 : QStringLiteral("secondary")));
        painter.drawText(QPoint(x, baseline), figure.value);
    }
}

} // namespace riparia
