// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/Ground.h"

#include <QColor>
#include <QImage>
#include <QPainter>

#include <atomic>
#include <cstdlib>
#include <optional>

namespace riparia::test {

/// A white ground with one red spot on it: a place whose picture can be looked for.
class SpotGround : public GroundLayer {
public:
    SpotGround(Point place, double metres)
        : m_place(place)
        , m_metres(metres)
    {}
    bool paint(QImage& into, const Viewport& view, std::stop_token) const override
    {
        if (isGone)
            return false;
        const double ratio = into.width() / view.size().width();
        into.fill(Qt::white);
        QPainter painter(&into);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::red);
        const double radius = view.pixels(m_metres) * ratio;
        painter.drawEllipse(view.toScreen(m_place) * ratio, radius, radius);
        return true;
    }

    std::atomic<bool> isGone = false; ///< there is nothing of it any more

private:
    Point m_place;
    double m_metres;
};

/// The middle of what is red in a picture, in its pixels.
inline std::optional<QPointF> redIn(const QImage& image)
{
    constexpr int kNear = 60; // pictures on pages are JPEG
    QPointF sum;
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            if (colour.alpha() < 128 || 255 - colour.red() > kNear || colour.green() > kNear || colour.blue() > kNear)
                continue;
            sum += QPointF(x + 0.5, y + 0.5);
            ++count;
        }
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

} // namespace riparia::test
