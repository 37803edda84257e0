// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/TargetRow.h"

#include "app/panels/Look.h"
#include "app/text/Fill.h"
#include "app/theme/Theme.h"

#include "core/base/Decimal.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QCursor>
#include <QEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace riparia {

namespace {

bool isLength(const TargetFigure& target)
{
    return target.metric != "area_m2";
}

} // namespace

TargetRow::TargetRow(TargetFigure target, QWidget* parent)
    : QWidget(parent)
    , m_edit(look::iconButton(this, QStringLiteral("edit"), QStringLiteral("targetEdit")))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_edit, &QToolButton::clicked, this, &TargetRow::editWanted);
    setTarget(std::move(target));
}

void TargetRow::setTarget(TargetFigure target)
{
    m_target = std::move(target);
    setAccessibleName(m_target.name);
    setPace({});
    retranslate();
}

void TargetRow::setUnits(const ShownUnits& units)
{
    m_units = units;
    setPace({});
    update();
}

void TargetRow::setPace(const QString& pace, bool isLate)
{
    m_pace = pace;
    if (std::exchange(m_isTooSlow, isLate) != isLate)
        update();
    const QString text = pace.isEmpty() ? words() : words() + u'\n' + pace;
    setAccessibleDescription(text);
    setToolTip(text);
    if (!pace.isEmpty() && underMouse() && QToolTip::isVisible()) // it is being read without it
        QToolTip::showText(QCursor::pos(), text, this);
}

bool TargetRow::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_pace.isEmpty())
        Q_EMIT paceWanted();
    return QWidget::event(event);
}

void TargetRow::setOutdated(bool isOutdated)
{
    if (std::exchange(m_isOutdated, isOutdated) != isOutdated)
        update();
}

void TargetRow::retranslate()
{
    look::setName(m_edit, tr("Change the target “%1”").arg(m_target.name));
}

void TargetRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_edit->move(width() - look::kPad / 2 - m_edit->width(), (look::scaled(20) - m_edit->height()) / 2);
}

void TargetRow::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("targetMenu"));
    QAction* edit = menu->addAction(Theme::icon(QStringLiteral("edit"), 16), tr("Change target…"));
    edit->setObjectName(QStringLiteral("targetMenuEdit"));
    connect(edit, &QAction::triggered, this, &TargetRow::editWanted);
    QAction* remove = menu->addAction(Theme::icon(QStringLiteral("trash"), 16), tr("Delete target"));
    remove->setObjectName(QStringLiteral("targetMenuDelete"));
    connect(remove, &QAction::triggered, this, &TargetRow::deleteWanted);
    menu->popup(event->globalPos());
}

void TargetRow::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT editWanted();
}

QString TargetRow::amount(double value) const
{
    if (isLength(m_target))
        return m_units.number(Millimetres::fromMetres(value), LengthUnit::Kilometre);
    return m_units.number(SquareCentimetres::fromSquareMetres(value), AreaUnit::Hectare, 1);
}

QString TargetRow::unit() const
{
    return isLength(m_target) ? m_units.symbol(LengthUnit::Kilometre) : m_units.symbol(AreaUnit::Hectare);
}

QString TargetRow::share() const
{
    return tr("%1 %", "share of a target")
        .arg(QString::fromStdString(fixedDecimal(toInteger(std::min(m_target.share(), 9.99), 10000.0), 2, 0)));
}

QString TargetRow::gap() const
{
    if (m_target.isMet)
        return tr("reached", "of a target");
    QString text = tr("%1 %2 to go").arg(amount(m_target.goal - m_target.reached), unit());
    if (m_target.due)
        text = tr("%1 until %2", "gap of a target and its day").arg(text, fromUtf8(m_target.due->toString()));
    if (isLate())
        text = tr("%1, late", "gap of a target").arg(text);
    return text;
}

QString TargetRow::words() const
{
    return m_target.name + QStringLiteral(": ") + amount(m_target.reached) + QStringLiteral(" / ") +
           amount(m_target.goal) + u' ' + unit() + QStringLiteral(", ") + share() + QStringLiteral(", ") + gap();
}

QSize TargetRow::sizeHint() const
{
    return {look::scaled(240), look::scaled(20) + 8 + look::scaled(20) + 4};
}

void TargetRow::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = look::scaled(20);
    const int right = width() - look::kPad;
    const int figures = width() - look::kPad / 2 - m_edit->width() - 4; // where the first line ends, before the button
    // Shape and word, not colour alone: a circle with a tick when reached, a triangle while not, an octagon with a cross when late. That is
    // filled: in outline and grey it would be much like the circle.
    const QString role = m_target.isMet ? QStringLiteral("ok")
                         : isLate()     ? QStringLiteral("error")
                                        : QStringLiteral("warning");
    const QString icon = isLate() ? QStringLiteral("late") : role;
    const QColor color = theme.color(role);
    painter.drawPixmap(QPoint(look::kPad, (line - 16) / 2), Theme::pixmap(icon, 16, color, devicePixelRatioF()));

    const QFont plain = Theme::font(1.0);
    const QFont bold = Theme::font(1.0, true);
    const QString goal = QStringLiteral(" / ") + amount(m_target.goal) + u' ' + unit();
    painter.setFont(plain);
    painter.setPen(theme.color(QStringLiteral("secondary")));
    const int goalWidth = QFontMetrics(plain).horizontalAdvance(goal);
    painter.drawText(QRect(figures - goalWidth, 0, goalWidth + 1, line), Qt::AlignVCenter, goal);
    const QString reached = amount(m_target.reached + m_target.sketched);
    const int reachedWidth = QFontMetrics(bold).horizontalAdvance(reached);
    painter.setFont(bold);
    painter.setPen(theme.color(m_isOutdated            ? QStringLiteral("placeholder")
                               : m_target.sketched > 0 ? QStringLiteral("mark_text")
                                                       : QStringLiteral("text")));
    painter.drawText(QRect(figures - goalWidth - reachedWidth, 0, reachedWidth + 1, line), Qt::AlignVCenter, reached);
    painter.setFont(plain);
    painter.setPen(theme.color(QStringLiteral("text")));
    const QString name =
        m_target.approximate ? tr("%1 approx.", "an approximate target").arg(m_target.name) : m_target.name;
    const QRect place(look::kPad + 22, 0, figures - goalWidth - reachedWidth - look::kPad - 30, line);
    painter.drawText(place, Qt::AlignVCenter, QFontMetrics(plain).elidedText(name, Qt::ElideRight, place.width()));

    const QRectF track(look::kPad, line, right - look::kPad, 8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(QStringLiteral("track")));
    painter.drawRoundedRect(track, 2, 2);
    const double full = std::clamp(m_target.share(), 0.0, 1.0) * track.width();
    painter.setBrush(theme.color(m_isOutdated ? QStringLiteral("placeholder") : QStringLiteral("accent")));
    painter.drawRoundedRect(QRectF(track.left(), track.top(), full, track.height()), 2, 2);
    if (m_target.sketched > 0 && m_target.goal > 0) {
        const double more = std::min(m_target.sketched / m_target.goal * track.width(), track.width() - full);
        painter.setBrush(theme.color(QStringLiteral("mark")));
        painter.drawRect(QRectF(track.left() + full, track.top(), std::max(0.0, more), track.height()));
    }
    painter.setFont(Theme::font(kSmallText));
    painter.setPen(theme.color(m_isOutdated ? QStringLiteral("placeholder") : QStringLiteral("secondary")));
    const QRect below(look::kPad, line + 8, right - look::kPad, line);
    painter.drawText(below, Qt::AlignVCenter | Qt::AlignLeft, share());
    painter.drawText(below, Qt::AlignVCenter | Qt::AlignRight, gap());
}

} // namespace riparia
