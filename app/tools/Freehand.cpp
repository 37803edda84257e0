// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/Freehand.h"

#include "app/canvas/MapCanvas.h"
#include "app/tools/Pixels.h"
#include "core/geometry/Simplify.h"

#include <QCoreApplication>

#include <cmath>
#include <utility>

namespace riparia {

namespace {

constexpr double kSamplePixels = 2; // points nearer than this are one
constexpr double kSimplifyPixels = 1.5;

class FreehandTexts {
    Q_DECLARE_TR_FUNCTIONS(riparia::Freehand)

public:
    static QString kept(std::size_t drawn, std::size_t kept)
    {
        return tr("%1 points drawn, %2 kept", "freehand").arg(drawn).arg(kept);
    }
};

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
    m_drawn = drawn.size();
    Line simple = simplified(drawn, canvas.viewport().metres(kSimplifyPixels), canvas.content()->unitMetresX,
                             canvas.content()->unitMetresY);
    m_kept = simple.size();
    simple.erase(simple.begin());
    return simple;
}

QString Freehand::words() const
{
    return FreehandTexts::kept(m_drawn, m_kept);
}

void Freehand::cancel()
{
    m_isPressed = false;
    m_line.clear();
}

} // namespace riparia
