// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/shell/WindowBench.h"

#include "core/geodesy/Ruler.h"
#include "core/linref/Alignment.h"
#include "core/linref/Stationing.h"

#include <QMouseEvent>

#include <memory>
#include <utility>

namespace riparia::test {

/// The window with a new plan and one river in it, "LR", which runs 2 km straight to the east from 530000 E, 2520000 N of EPSG:4547. Lengths are those of
/// the grid; the map shows its middle at one metre a pixel.
struct StraightRiver {
    StraightRiver()
    {
        bench.application.newPlan();
        PlanInfo info = bench.document().plan().info();
        info.crs = Crs::fromEpsg(4547).value();
        info.method = LengthMethod::Grid;
        const Ruler ruler = Ruler::make(info.crs, info.method).value();
        PlanRiver made;
        made.meta.uuid = Uuid::random();
        made.meta.code = "R-0001";
        made.river.key = "LR";
        made.river.name = "LR";
        Line line{{kEast, kNorth}, {kEast + 2000, kNorth}};
        made.river.alignment = std::make_shared<const Alignment>(Alignment::make(std::move(line), {}, ruler).value());
        made.river.stationing = Stationing(made.river.alignment->length(), Origin::Source);
        made.river.directionConfirmed = true;
        id = made.meta.uuid;
        ChangeSet changes;
        changes.add(made);
        QVERIFY(bench.document().edit(changes, "Import", info));
        MapCanvas& map = bench.workspace().canvas();
        map.setViewport(Viewport({kEast + 1000, kNorth}, 1, map.viewport().size(), 1));
    }

    std::shared_ptr<const PlanRiver> river() { return bench.document().plan().rivers().find(id); }
    /// On the map: metres along the river as it was drawn, and to the north of it.
    QPointF pixel(double along, double north = 0)
    {
        return bench.workspace().canvas().viewport().toScreen({kEast + along, kNorth + north});
    }
    void point(double along, double north = 0, Qt::MouseButtons buttons = Qt::NoButton)
    {
        MapCanvas& map = bench.workspace().canvas();
        const QPointF at = pixel(along, north);
        QMouseEvent move(QEvent::MouseMove, at, map.mapToGlobal(at), Qt::NoButton, buttons, Qt::NoModifier);
        QApplication::sendEvent(&map, &move);
    }
    void click(double along, double north = 0, Qt::MouseButton button = Qt::LeftButton)
    {
        point(along, north);
        QTest::mouseClick(&bench.workspace().canvas(), button, Qt::NoModifier, pixel(along, north).toPoint());
    }

    static constexpr double kEast = 530'000;
    static constexpr double kNorth = 2'520'000;

    WindowBench bench{false};
    Uuid id;
};

} // namespace riparia::test
