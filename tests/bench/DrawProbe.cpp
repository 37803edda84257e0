// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/DrawProbe.h"

#include "app/canvas/MapCanvas.h"
#include "app/panels/FigureTable.h"
#include "app/settings/Settings.h"
#include "app/shell/Application.h"
#include "tests/bench/ProbeWait.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QMouseEvent>
#include <QTemporaryDir>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <utility>
#include <vector>

namespace riparia::bench {

namespace {

constexpr int kSettleMs = 300;

/// The longest river without works, else the longest of all.
const River& freeRiver(Workspace& workspace)
{
    const auto& rivers = workspace.document().network().rivers();
    const LedgerPtr ledger = workspace.panels().totals.ledger();
    const auto worth = [&](const River& river) { return std::pair(!ledger->river(river.key), river.length().value); };
    if (rivers.empty())
        std::_Exit(EXIT_FAILURE);
    return *std::ranges::max_element(rivers, {}, worth);
}

void click(MapCanvas& canvas, const Point& place)
{
    const QPointF at = canvas.viewport().toScreen(place);
    const auto send = [&](QEvent::Type type, Qt::MouseButton button, Qt::MouseButtons buttons) {
        QMouseEvent event(type, at, canvas.mapToGlobal(at), button, buttons, Qt::NoModifier);
        QApplication::sendEvent(&canvas, &event);
    };
    send(QEvent::MouseMove, Qt::NoButton, Qt::NoButton);
    send(QEvent::MouseButtonPress, Qt::LeftButton, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, Qt::LeftButton, Qt::NoButton);
}

/// The cells of the totals; none while something is drawn.
std::optional<std::vector<std::vector<QString>>> figuresOf(const FigureTable& table)
{
    std::vector<std::vector<QString>> figures;
    for (const FigureTable::Row& row : table.rows()) {
        if (row.kind == FigureTable::RowKind::Sketch)
            return std::nullopt;
        figures.push_back(row.cells);
    }
    return figures;
}

void drawOn(Application& riparia)
{
    waitUntil([&riparia] { return isDrawn(riparia); });
    Workspace& workspace = *riparia.window().workspace();
    MapCanvas& canvas = workspace.canvas();
    const auto alignment = freeRiver(workspace).alignment;
    const auto at = [&alignment](int third) {
        return alignment->pointAt(Position{alignment->length().value * third / 3});
    };
    canvas.zoomTo(alignment->bounds());
    riparia.window().actions().action(QStringLiteral("tool.segment")).trigger();
    rest(kSettleMs);
    waitUntil([&riparia] { return isDrawn(riparia); });
    const auto* table = riparia.window().findChild<FigureTable*>(QStringLiteral("summaryTotals"));
    const std::size_t segments = workspace.document().plan().segments().size();
    const auto before = figuresOf(*table);
    if (!before)
        std::_Exit(EXIT_FAILURE);
    click(canvas, at(1));
    rest(kSettleMs);
    QElapsedTimer time;
    time.start();
    click(canvas, at(2));
    waitUntil([&] {
        const auto now = figuresOf(*table);
        return now && now != before && workspace.document().plan().segments().size() > segments;
    });
    std::printf("%.6g\n", static_cast<double>(time.nsecsElapsed()) / 1e6);
}

} // namespace

int drawProbe(int argc, char** argv)
{
    const QApplication application(argc, argv);
    const QTemporaryDir home;
    const QString plan = home.filePath(QStringLiteral("plan.riparia.gpkg"));
    if (!QFile::copy(QString::fromLocal8Bit(argv[2]), plan))
        return EXIT_FAILURE;
    Application riparia(Folders::inside(home.path()));
    riparia.start({plan});
    return runProbe([&riparia] { drawOn(riparia); });
}

} // namespace riparia::bench
