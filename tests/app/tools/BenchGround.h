// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/Ground.h"
#include "app/render/MapRenderer.h"
#include "tests/app/tools/ToolBench.h"

#include <QImage>
#include <QtGlobal>

#include <memory>
#include <stop_token>
#include <utility>
#include <vector>

namespace riparia::test {

inline constexpr double kBenchEast = 530000; ///< where (0, 0) of a ToolBench is on the map
inline constexpr double kBenchNorth = 2520000;

/// Places of the bench on the map.
inline Line onBench(Line line)
{
    for (Point& point : line)
        point = {point.x + kBenchEast, point.y + kBenchNorth};
    return line;
}

/// Lines of a file; counts how often they were asked for.
class DrawnLines : public GroundLayer {
public:
    explicit DrawnLines(std::vector<Line> lines)
        : m_lines(std::move(lines))
    {}
    bool paint(QImage&, const Viewport&, std::stop_token) const override { return false; }
    GroundLines linesIn(const Box&) const override
    {
        ++asked;
        return {isRead ? m_lines : std::vector<Line>(), isCut, isRead};
    }

    mutable int asked = 0;
    bool isCut = false;
    bool isRead = true;

private:
    std::vector<Line> m_lines;
};

/// As a reference layer, marked as bank lines or not; instead of what lay there.
inline std::shared_ptr<DrawnLines> layUnder(ToolBench& bench, std::vector<Line> lines, bool areBanks)
{
    for (Line& line : lines)
        line = onBench(std::move(line));
    auto drawn = std::make_shared<DrawnLines>(std::move(lines));
    auto ground = std::make_shared<MapGround>();
    ground->sheets.push_back({drawn, 1, QStringLiteral("Banks"), areBanks});
    bench.canvas.renderer().setGround(std::move(ground));
    return drawn;
}

/// A water surface of the plan, shown at once.
inline void addWater(ToolBench& bench, const Ring& ring)
{
    Boundary water;
    water.meta.uuid = Uuid::random();
    water.meta.code = "Z-0001";
    water.role = "water_surface";
    water.shape = MultiPolygon{Polygon{onBench(ring), {}}};
    ChangeSet changes;
    changes.add(water);
    if (!bench.document->edit(changes, "Edit"))
        qFatal("the water cannot be added");
    bench.follow();
}

} // namespace riparia::test
