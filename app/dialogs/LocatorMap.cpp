// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/LocatorMap.h"

#include "app/panels/Look.h"
#include "app/theme/Theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace riparia {

namespace {

constexpr int kWide = 320;
constexpr int kHigh = 150;
constexpr double kAroundFrame = 0.08; // of what is shown
constexpr double kLeastFrame = 2;     // degrees: a village would have no grid around it
constexpr double kLeastGap = 46;      // pixels between two lines of the grid, for their numbers
constexpr double kLeastMark = 6;      // pixels of the data's box

Box frameAround(Box box)
{
    if (box.isEmpty())
        return {-180, -90, 180, 90};
    const double size = std::max({box.maxX - box.minX, box.maxY - box.minY, kLeastFrame});
    const double less = (kLeastFrame - std::min(kLeastFrame, std::max(box.maxX - box.minX, box.maxY - box.minY))) / 2;
    box = box.grown(size * kAroundFrame + less);
    return {std::max(box.minX, -180.0), std::max(box.minY, -90.0), std::min(box.maxX, 180.0), std::min(box.maxY, 90.0)};
}

QString eastText(double degrees)
{
    return QStringLiteral("%1\u00b0%2").arg(std::abs(degrees)).arg(QChar(degrees < 0 ? u'W' : u'E'));
}

QString northText(double degrees)
{
    return QStringLiteral("%1\u00b0%2").arg(std::abs(degrees)).arg(QChar(degrees < 0 ? u'S' : u'N'));
}

double hundredths(double degrees)
{
    return std::round(degrees * 100) / 100;
}

} // namespace

LocatorMap::LocatorMap(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    refresh();
}

QSize LocatorMap::sizeHint() const
{
    return {look::scaled(kWide), look::scaled(kHigh)};
}

void LocatorMap::showPlace(const std::optional<Box>& area, const std::optional<Box>& extent)
{
    m_area = area;
    m_data = extent;
    m_zones.clear();
    m_chosen = -1;
    refresh();
}

void LocatorMap::showZones(std::vector<Zone> zones, int chosen, const std::optional<Box>& extent)
{
    m_area.reset();
    m_data = extent;
    m_zones = std::move(zones);
    m_chosen = chosen;
    refresh();
}

/// What is shown, whether there is something to choose, and the words for it.
void LocatorMap::refresh()
{
    Box all;
    if (m_area)
        all.add(*m_area);
    if (m_data)
        all.add(*m_data);
    for (const Zone& zone : m_zones)
        all.add(zone.area);
    m_frame = frameAround(all);
    setFocusPolicy(m_zones.empty() ? Qt::NoFocus : Qt::StrongFocus);
    setCursor(m_zones.empty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    setAccessibleName(tr("Where the data lies"));
    setAccessibleDescription(words());
    setToolTip(words());
    update();
}

QString LocatorMap::words() const
{
    QStringList words;
    if (m_chosen >= 0 && m_chosen < static_cast<int>(m_zones.size()))
        words += m_zones[static_cast<std::size_t>(m_chosen)].name;
    else if (!m_zones.empty())
        words += tr("Click the zone the data lies in");
    if (m_data)
        words += tr("The data lies at %1 to %2, %3 to %4", "longitudes, latitudes")
                     .arg(eastText(hundredths(m_data->minX)), eastText(hundredths(m_data->maxX)),
                          northText(hundredths(m_data->minY)), northText(hundredths(m_data->maxY)));
    return words.join(u'\n');
}

/// As wide as high a degree is in the middle of what is shown.
QPointF LocatorMap::toScreen(Point place) const
{
    const double middle = (m_frame.minY + m_frame.maxY) / 2;
    const double narrower = std::max(std::cos(middle * std::numbers::pi / 180), 0.2);
    const double scale =
        std::min(width() / ((m_frame.maxX - m_frame.minX) * narrower), height() / (m_frame.maxY - m_frame.minY));
    return {width() / 2.0 + (place.x - (m_frame.minX + m_frame.maxX) / 2) * narrower * scale,
            height() / 2.0 - (place.y - middle) * scale};
}

QRectF LocatorMap::onScreen(const Box& box) const
{
    return QRectF(toScreen({box.minX, box.maxY}), toScreen({box.maxX, box.minY}));
}

int LocatorMap::zoneAt(QPointF screen) const
{
    const auto at =
        std::ranges::find_if(m_zones, [&](const Zone& zone) { return onScreen(zone.area).contains(screen); });
    return at == m_zones.end() ? -1 : static_cast<int>(at - m_zones.begin());
}

// --- painting

/// Degrees between the lines of the grid.
double LocatorMap::gridStep() const
{
    const double degree = toScreen({m_frame.minX + 1, m_frame.minY}).x() - toScreen({m_frame.minX, m_frame.minY}).x();
    constexpr std::array kSteps{0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0};
    const auto fits = std::ranges::find_if(kSteps, [&](double step) { return step * degree >= kLeastGap; });
    return fits == kSteps.end() ? 60 : *fits;
}

void LocatorMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(palette());
    painter.fillRect(rect(), theme.color(QStringLiteral("inset")));
    painter.setFont(Theme::font(0.83));
    if (m_area)
        painter.fillRect(onScreen(*m_area), theme.color(QStringLiteral("selected")));
    paintZones(painter);
    paintGrid(painter);
    paintData(painter);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.color(QStringLiteral("accent")), 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void LocatorMap::paintGrid(QPainter& painter) const
{
    const Theme& theme = Theme::of(palette());
    const double step = gridStep();
    const QColor line = theme.color(QStringLiteral("border"));
    const QColor ink = theme.color(QStringLiteral("secondary"));
    const int text = painter.fontMetrics().height();
    for (double east = std::ceil(m_frame.minX / step) * step; east <= m_frame.maxX; east += step) {
        const double x = toScreen({east, m_frame.minY}).x();
        painter.setPen(line);
        painter.drawLine(QPointF(x, 0), QPointF(x, height()));
        painter.setPen(ink);
        painter.drawText(QPointF(x + 2, height() - 3), eastText(east));
    }
    for (double north = std::ceil(m_frame.minY / step) * step; north <= m_frame.maxY; north += step) {
        const double y = toScreen({m_frame.minX, north}).y();
        painter.setPen(line);
        painter.drawLine(QPointF(0, y), QPointF(width(), y));
        painter.setPen(ink);
        if (y < height() - 2.0 * text) // not over the longitudes
            painter.drawText(QPointF(3, y - 2), northText(north));
    }
}

void LocatorMap::paintZones(QPainter& painter) const
{
    const Theme& theme = Theme::of(palette());
    for (std::size_t i = 0; i < m_zones.size(); ++i) {
        const bool isChosen = static_cast<int>(i) == m_chosen;
        const QRectF box = onScreen(m_zones[i].area);
        painter.setPen(theme.color(QStringLiteral("border_strong")));
        painter.setBrush(theme.color(isChosen ? QStringLiteral("accent") : QStringLiteral("panel")));
        painter.drawRect(box);
        painter.setPen(theme.color(isChosen ? QStringLiteral("on_accent") : QStringLiteral("text")));
        // Without room for it a zone says its name when it is chosen.
        if (painter.fontMetrics().horizontalAdvance(m_zones[i].label) < box.width() - 2)
            painter.drawText(box, Qt::AlignCenter, m_zones[i].label);
    }
}

/// Never so small that it is not found.
void LocatorMap::paintData(QPainter& painter) const
{
    if (!m_data)
        return;
    const Theme& theme = Theme::of(palette());
    QRectF box = onScreen(*m_data);
    const double wider = std::max(kLeastMark - box.width(), 0.0) / 2;
    const double higher = std::max(kLeastMark - box.height(), 0.0) / 2;
    box.adjust(-wider, -higher, wider, higher);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.color(QStringLiteral("panel")), 4));
    painter.drawRect(box);
    painter.setPen(QPen(theme.color(QStringLiteral("mark")), 2));
    painter.drawRect(box);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

// --- choosing

void LocatorMap::mousePressEvent(QMouseEvent* event)
{
    const int zone = event->button() == Qt::LeftButton ? zoneAt(event->position()) : -1;
    if (zone >= 0)
        Q_EMIT zoneChosen(zone);
}

void LocatorMap::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int zone = event->button() == Qt::LeftButton ? zoneAt(event->position()) : -1;
    if (zone >= 0)
        Q_EMIT zoneTaken(zone);
}

/// To the next zone east or west of the chosen one; from none to the westernmost.
void LocatorMap::stepTo(int direction)
{
    std::vector<int> order(m_zones.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<int>(i);
    std::ranges::stable_sort(order, {}, [this](int zone) {
        const Box& area = m_zones[static_cast<std::size_t>(zone)].area;
        return area.minX + area.maxX;
    });
    const auto at = std::ranges::find(order, m_chosen);
    const auto last = static_cast<std::ptrdiff_t>(order.size()) - 1;
    const std::ptrdiff_t next =
        at == order.end() ? 0 : std::clamp<std::ptrdiff_t>(at - order.begin() + direction, 0, last);
    Q_EMIT zoneChosen(order[static_cast<std::size_t>(next)]);
}

void LocatorMap::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (!m_zones.empty() && (key == Qt::Key_Left || key == Qt::Key_Right))
        stepTo(key == Qt::Key_Right ? 1 : -1);
    else if (m_chosen >= 0 && (key == Qt::Key_Return || key == Qt::Key_Enter))
        Q_EMIT zoneTaken(m_chosen);
    else
        QWidget::keyPressEvent(event);
}

void LocatorMap::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace riparia
