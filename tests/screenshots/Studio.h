// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/MapCanvas.h"
#include "app/dialogs/ImportPanel.h"
#include "app/shell/Application.h"
#include "app/shell/ImportDock.h"

#include <QDir>
#include <QElapsedTimer>
#include <QtTest/QtTest>

#include <cstdio>
#include <functional>

namespace riparia {

inline constexpr int kPatience = 120'000; // milliseconds

/// The real window before the camera.
class Studio {
public:
    Studio(Application& application, QDir folder)
        : m_application(application)
        , m_folder(std::move(folder))
    {}

    bool isSound() const { return m_isSound; }
    MainWindow& window() { return m_application.window(); }

    /// Until nothing is outstanding on the map.
    void settle()
    {
        QElapsedTimer time;
        time.start();
        do
            QTest::qWait(50);
        while (window().workspace() && !window().workspace()->canvas().isFullyDrawn() && time.elapsed() < kPatience);
        QTest::qWait(100);
    }

    void shoot(const QString& name, QWidget* widget = nullptr)
    {
        settle();
        const QString file = m_folder.filePath(name + QStringLiteral(".png"));
        m_isSound = (widget ? widget : &window())->grab().save(file) && m_isSound;
        std::printf("%s\n", qPrintable(file));
    }

    void size(int width, int height)
    {
        window().resize(width, height);
        settle();
    }

    /// Until the file is read and assembled.
    void settleImport()
    {
        QElapsedTimer time;
        time.start();
        do
            QTest::qWait(50);
        while (window().importDock() && window().importDock()->panel().session().isBusy() &&
               time.elapsed() < kPatience);
    }

    void openSample()
    {
        QSignalSpy opened(&m_application, &Application::opened);
        m_application.openSample();
        m_isSound = (!opened.isEmpty() || opened.wait(kPatience)) && m_isSound;
        settle();
    }

    const River& longestRiver()
    {
        const auto& rivers = window().workspace()->document().network().rivers();
        const River* longest = &rivers.front();
        for (const River& river : rivers) {
            if (river.length() > longest->length())
                longest = &river;
        }
        return *longest;
    }

    Uuid idOf(const River& river)
    {
        Workspace& workspace = *window().workspace();
        const auto at = static_cast<std::size_t>(&river - &workspace.document().network().rivers().front());
        return workspace.canvas().content()->rivers[at].id;
    }

    /// The segment tool on the longest river, which fills the map.
    const River& takeSegmentTool()
    {
        const River& longest = longestRiver();
        window().workspace()->zoomTo({idOf(longest)});
        settle();
        window().actions().action(QStringLiteral("tool.segment")).trigger();
        return longest;
    }

    /// The map at a scale, about the place where so much of the longest river lies above.
    void showRiver(double share, double denominator)
    {
        MapCanvas& canvas = window().workspace()->canvas();
        canvas.setScaleDenominator(denominator);
        const QPointF middle(canvas.rect().center());
        canvas.setViewport(canvas.viewport().movedBy(middle - QPointF(pixelOn(longestRiver(), share))));
    }

    /// Where so much of the river's length lies above.
    QPoint pixelOn(const River& river, double share)
    {
        const Position at{static_cast<std::int64_t>(static_cast<double>(river.length().value) * share)};
        return window().workspace()->canvas().viewport().toScreen(river.alignment->pointAt(at)).toPoint();
    }

    /// The pointer beside a river, before the first click.
    void hoverRiver()
    {
        const River& river = takeSegmentTool();
        MapCanvas& canvas = window().workspace()->canvas();
        for (const int beside : {2, 1}) // it comes from somewhere
            QTest::mouseMove(&canvas, pixelOn(river, 0.45) + QPoint(4, 4) * beside);
    }

    /// A segment on the longest river, as far as its second click.
    void beginSegment()
    {
        const River& river = takeSegmentTool();
        MapCanvas& canvas = window().workspace()->canvas();
        QTest::mouseMove(&canvas, pixelOn(river, 0.30));
        QTest::mouseClick(&canvas, Qt::LeftButton, Qt::NoModifier, pixelOn(river, 0.30));
        for (int i = 1; i <= 10; ++i) {
            QTest::mouseMove(&canvas, pixelOn(river, 0.30 + 0.035 * i));
            QTest::qWait(20);
        }
    }

    void endSegment()
    {
        QTest::keyClick(&window().workspace()->canvas(), Qt::Key_Escape);
        QTest::keyClick(&window().workspace()->canvas(), Qt::Key_Escape);
        window().actions().action(QStringLiteral("tool.select")).trigger();
        window().workspace()->overlay().clear();
        window().workspace()->canvas().zoomToAll();
    }

    void selectFirst(std::size_t count)
    {
        std::vector<Uuid> ids;
        for (const auto& [id, held] : window().workspace()->document().plan().segments()) {
            if (held->meta.scenario.isNil() && ids.size() < count)
                ids.push_back(id);
        }
        window().workspace()->document().selection().set(ids);
    }

private:
    Application& m_application;
    QDir m_folder;
    bool m_isSound = true;
};

} // namespace riparia
