// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/MapInput.h"
#include "app/canvas/MapMark.h"
#include "app/render/MapRenderer.h"
#include "app/theme/Theme.h"

#include <QWidget>

#include <cstddef>
#include <memory>
#include <optional>

namespace riparia {

/// The map: shows a MapContent through a MapRenderer, moves with the hand, hands events to the tool in use. Knows no document.
///
/// In every tool: the wheel zooms about the pointer (Ctrl: finely), middle drag, space drag and arrow keys pan, + and - zoom, Tab cycles what the pointer
/// may snap to, Ctrl suspends snapping. At the edge the pointer pulls the map while something is drawn. A key Enter that the tool has no use for
/// shows a cursor that the arrow keys move (Shift: finely); Enter and Space click there then, Ctrl+Enter is the tool's Enter, Esc or the mouse hides it.
class MapCanvas : public QWidget {
    Q_OBJECT

public:
    explicit MapCanvas(QWidget* parent = nullptr);
    ~MapCanvas() override;

    /// From so many blocks of 64 edges on, the rivers are indexed for snapping in the background (a million takes 0.2 s).
    static constexpr std::size_t kIndexAsideFrom = 20'000;

    void setContent(std::shared_ptr<const MapContent> content);
    /// Instead of kIndexAsideFrom; for tests. Holds from the next content on.
    void setIndexAsideFrom(std::size_t blocks);
    /// Rivers are being indexed: nothing snaps to those that were not there before.
    bool isIndexing() const;
    void setStyle(std::shared_ptr<const MapStyle> style);
    void setLayers(const MapLayers& layers);
    /// What draws it: for the ground under the map.
    MapRenderer& renderer();
    void setTheme(const Theme& theme);
    void setInput(MapInput* input); ///< not owned; null = none
    /// Halo of the selection, ids of MapContent.
    void setSelected(std::vector<Uuid> ids);
    /// A dashed line across the river there; none takes it away.
    void setMark(const std::optional<MapMark>& mark);
    const std::optional<MapMark>& mark() const;
    void setSnapping(bool on);
    bool isSnapping() const;
    /// Rivers are snapped to all the same by tools that need one.
    void setSnapKinds(const SnapKinds& kinds);
    const SnapKinds& snapKinds() const;
    /// Whether the pointer pulls the map at its edge.
    void setEdgePan(bool on);
    /// Whether a map that is let go in motion glides on; off, it stays where the hand left it.
    void setGliding(bool on);
    bool isGliding() const; ///< it moves by itself now

    const std::shared_ptr<const MapContent>& content() const; ///< never null
    const MapStyle& style() const;
    const MapLayers& layers() const;
    /// What is drawn within so many pixels of a place on the screen, topmost first; see HitTest.h.
    std::vector<Uuid> featuresAt(QPointF screen, double pixels) const;
    /// The segments, areas and greenways there that the filter leaves out, topmost first: nothing is done to them, but it can be said why.
    std::vector<Uuid> hiddenAt(QPointF screen, double pixels) const;
    /// What is drawn at least in part inside a rectangle of the screen.
    std::vector<Uuid> featuresTouching(const QRectF& screen) const;
    const Theme& theme() const;
    const Viewport& viewport() const;
    void setViewport(const Viewport& view);
    void zoomTo(const Box& box); ///< with a margin; animation none
    void zoomToAll();
    void setScaleDenominator(double denominator); ///< about the centre
    bool isFullyDrawn() const;                    ///< nothing is outstanding: for screenshots and tests
    /// The pointer as a tool would get it there; for keyboard input and tests.
    ToolEvent eventAt(QPointF screen) const;
    /// The hand takes the map at this place: for a tool that pans.
    void beginPan(QPointF pointer);
    QSize sizeHint() const override;

Q_SIGNALS:
    void viewportChanged();
    void indexingChanged();
    void pointerAt(const riparia::ToolEvent& event); ///< for the status bar
    void pointerGone();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent* event) override;

private:
    struct Impl;

    void press(QMouseEvent* event, bool isDoubleClick);
    void indexRivers();
    void track();
    void paintUnderTools(QPainter& painter);
    void paintPointer(QPainter& painter);
    void snapAt(QPointF screen, Qt::KeyboardModifiers modifiers);
    SnapOptions snapOptionsAt(QPointF screen) const;
    ToolEvent toolEvent(QPointF screen, Qt::MouseButton button, Qt::KeyboardModifiers modifiers) const;
    void pointTo(QPointF screen, Qt::KeyboardModifiers modifiers, bool isStill = false);
    void suspendSnapping(const QKeyEvent& key);
    void pullAtEdge();
    void endPan();
    void showCursor();
    bool panByKey(const QKeyEvent& key);
    void showKeyCursor();
    void hideKeyCursor();
    void moveKeyCursor(QPointF by);
    void clickAtKeyCursor();
    bool cursorKey(const QKeyEvent& key);
    void describe();
    QString contentWords() const;
    QString extentWords() const;

    std::unique_ptr<Impl> m_impl;
};

} // namespace riparia
