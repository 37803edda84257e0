// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/PanelContext.h"
#include "app/render/StripLayout.h"

#include "core/base/Uuid.h"

#include <QPointF>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QHelpEvent;

namespace riparia {

/// One river as a straight line that can be handled: a click selects, a double click asks for the map, an end of a segment is dragged along the river,
/// the wheel zooms about the pointer, a drag of the ground moves the view. Keys: left and right go from work to work, Enter selects, Ctrl+Enter
/// asks for the map, + and - zoom, 0 shows all, [ and ] take hold of the left or the right end of the work: left and right move it then by 10 m
/// (Shift: 1 m), Enter puts it down. Escape puts back an end that is being moved.
class StripView : public QWidget {
    Q_OBJECT

public:
    explicit StripView(PanelContext context, QWidget* parent = nullptr);

    /// Null for nothing. The view stays where it is while the river is the same.
    void setContent(std::shared_ptr<const StripContent> content);
    const std::shared_ptr<const StripContent>& content() const { return m_content; }
    /// As it stands; for tests and for finding places.
    const StripLayout& layoutNow();
    /// Height of the pane it is shown in: bars are as high as that allows.
    void setRoom(int height);
    void showWhole();
    /// Brings a work into view of which nothing is seen; nothing when it is not along this river.
    void reveal(const Uuid& id);
    /// Where the pointer is along the river, or the end that is being moved; none while it is elsewhere.
    const std::optional<Position>& tracker() const { return m_tracker; }
    /// Where it is on the map: shown while it is not here.
    void setPointedAt(std::optional<Position> at);
    const std::optional<Position>& pointedAt() const { return m_pointedAt; }
    bool isMovingEnd() const { return m_moved.has_value(); }
    /// What the tool tip says of a work, line by line.
    QString wordsOf(const StripBar& bar) const;
    void retranslate();

Q_SIGNALS:
    void zoomWanted(const std::vector<riparia::Uuid>& ids); ///< on the map
    void spanWanted(riparia::Span span);                    ///< a gap of the river, on the map
    void trackerMoved();                                    ///< tracker() is another
    void pannedUp(int pixels);                              ///< the hand moved the ground up
    void refused(const QString& reason);                    ///< an edit

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
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    enum class Phase { Idle, Pressed, Panning, MovingEnd };

    void track(std::optional<Position> at);
    void outdate(); ///< the layout is made anew when it is painted next
    void remeasure();
    StripHit hitAt(QPointF at);
    std::optional<Uuid> idOf(const StripHit& hit) const;
    void hover(QPointF at);
    void moveEnd(QPointF at, Qt::KeyboardModifiers modifiers);
    void moveEndTo(Position place);
    void takeEnd(bool isLeft);
    bool endKey(const QKeyEvent& key);
    Position snapped(double x) const;
    void putDown();
    void cancel();
    void select(const std::optional<Uuid>& id, Qt::KeyboardModifiers modifiers);
    void step(int by);
    bool stepKey(int key);
    void zoomBy(double factor, double aboutX);
    bool tip(QHelpEvent& event);
    QString lengthText(Millimetres length) const;
    QString trackerText() const;
    void describeCurrent();

    PanelContext m_context;
    std::shared_ptr<const StripContent> m_content;
    StripAxis m_axis;
    StripLayout m_layout;
    bool m_isOutdated = true;
    int m_room = 0;

    Phase m_phase = Phase::Idle;
    StripHit m_pressedHit;
    QPointF m_pressed;
    QPointF m_last;
    std::optional<StripMoved> m_moved;
    bool m_isByKeys = false; // the end is moved by keys, the mouse has no part in it
    std::optional<Uuid> m_hovered;
    std::optional<Uuid> m_current; // where the keyboard is
    std::optional<Position> m_tracker;
    std::optional<Position> m_pointedAt; // on the map
};

} // namespace riparia
