// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/Freehand.h"

#include "app/canvas/MapCanvas.h"
#include "app/tools/Pixels.h"

#include "core/base/Decimal.h"
#include "core/geometry/Simplify.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace riparia {

namespace {

constexpr double kSamplePixels = 2; // points nearer than this are one
constexpr double kSimplifyPixels = 1.5;

class FreehandTexts {
    Q_DECLARE_TR_FUNCTIONS(riparia::Freehand)

public:
    static QString kept(std::size_t drawn, std::size_t kept, const QString& deviation)
    {
        return tr("%1 \u2192 %2 points, max deviation %3", "freehand").arg(drawn).arg(kept).arg(deviation);
    }
};

/// From the edge a-b, in metres.
double metresFrom(Point a, Point b, Point p, const MapContent& content)
{
    const double dx = (b.x - a.x) * content.unitMetresX;
    const double dy = (b.y - a.y) * content.unitMetresY;
    const double px = (p.x - a.x) * content.unitMetresX;
    const double py = (p.y - a.y) * content.unitMetresY;
    const double square = dx * dx + dy * dy;
    const double along = square > 0 ? std::clamp((px * dx + py * dy) / square, 0.0, 1.0) : 0.0;
    return std::hypot(px - along * dx, py - along * dy);
}

} // namespace

void Freehand::press(QPointF screen)
{
    m_pressed = screen;
    m_isPressed = true;
    m_line.clear();
}

bool Freehand::move(const ToolEvent& event, const MapCanvas& canvas)
{
    if (!m_isPressed || (m_line.empty() && pixels::between(m_pressed, event.screen) < pixels::kDragBegins))
        return false;
    if (m_line.empty() || pixels::between(canvas.viewport().toScreen(m_line.back()), event.screen) >= kSamplePixels)
        m_line.push_back(event.map);
    return true;
}

Line Freehand::release(Point from, const MapCanvas& canvas)
{
    m_isPressed = false;
    Line drawn = std::exchange(m_line, {});
    if (drawn.empty())
        return {};
    drawn.insert(drawn.begin(), from);
    m_drawn = std::move(drawn);
    m_tolerance = canvas.viewport().metres(kSimplifyPixels);
    return fitted(1, canvas);
}

Line Freehand::fitted(double factor, const MapCanvas& canvas)
{
    const MapContent& content = *canvas.content();
    const std::vector<bool> isKept = telling(m_drawn, m_tolerance * factor, content.unitMetresX, content.unitMetresY);
    Line line;
    m_deviation = 0;
    std::size_t last = 0; // the point kept last
    for (std::size_t i = 1; i < m_drawn.size(); ++i) {
        if (!isKept[i])
            continue;
        for (std::size_t between = last + 1; between < i; ++between)
            m_deviation = std::max(m_deviation, metresFrom(m_drawn[last], m_drawn[i], m_drawn[between], content));
        line.push_back(m_drawn[i]);
        last = i;
    }
    m_kept = line.size();
    return line;
}

QString Freehand::words(const MapCanvas& canvas) const
{
    const Millimetres deviation{toInteger(m_deviation, 1000)};
    return FreehandTexts::kept(m_drawn.size(), m_kept + 1,
                               canvas.content()->units.text(deviation, LengthUnit::Metre, 1));
}

void Freehand::cancel()
{
    m_isPressed = false;
    m_line.clear();
}

} // namespace riparia
