// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Point.h"

#include <QFrame>

#include <cstddef>
#include <functional>

class QLabel;
class QSlider;

namespace riparia {

class Freehand;
class MapCanvas;

/// The bar on the map after a line was drawn freely: how many of its points are kept, how far it lies from the hand's at most, and a slider for that. It is
/// about the last stretch of the open sketch and goes with the next thing that is done to it.
class FreehandBar : public QFrame {
    Q_OBJECT

public:
    /// What puts another line in the place of that many last points of the sketch.
    using Replace = std::function<void(std::size_t points, const Line& by)>;

    FreehandBar(MapCanvas& map, Freehand& freehand, Replace replace);

    /// Shows the bar for the line drawn just now; the keyboard stays with the map.
    void offer();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fit(int step);
    void place();

    MapCanvas& m_map;
    Freehand& m_freehand;
    Replace m_replace;
    QLabel* m_words;
    QSlider* m_slider;
};

} // namespace riparia
