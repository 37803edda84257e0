// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Point.h"

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

class QPainter;

namespace riparia {

/// Where something lies on the Earth, as boxes on a grid of longitudes and latitudes: the area a coordinate system is for, or zones to choose from, and
/// the extent of the data. No coastline and no border: it is there to see whether numbers end up where they should. All boxes are in degrees, east and north.
class LocatorMap : public QWidget {
    Q_OBJECT

public:
    struct Zone {
        QString name;  ///< as it is told
        QString label; ///< short, on the map: "114E"
        Box area;
    };

    explicit LocatorMap(QWidget* parent = nullptr);

    /// One system; an area or extent that are not known are not drawn.
    void showPlace(const std::optional<Box>& area, const std::optional<Box>& extent);
    /// Several, of which one may be chosen (-1 = none yet); `extent`: by the one that is chosen.
    void showZones(std::vector<Zone> zones, int chosen, const std::optional<Box>& extent);

    /// -1 for none; where they overlap the first.
    int zoneAt(QPointF screen) const;
    QPointF toScreen(Point place) const; ///< degrees
    QSize sizeHint() const override;

Q_SIGNALS:
    void zoneChosen(int zone); ///< by a click or the arrow keys
    void zoneTaken(int zone);  ///< by a double click or Enter

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    QRectF onScreen(const Box& box) const;
    double gridStep() const;
    void paintGrid(QPainter& painter) const;
    void paintZones(QPainter& painter) const;
    void paintData(QPainter& painter) const;
    void stepTo(int direction);
    QString words() const;

    std::optional<Box> m_area;
    std::optional<Box> m_data;
    std::vector<Zone> m_zones;
    int m_chosen = -1;
    Box m_frame; // what is shown
};

} // namespace riparia
