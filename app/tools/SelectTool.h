// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tools/ChainageEntry.h"
#include "app/tools/MapTool.h"
#include "app/tools/SegmentEnds.h"

#include "core/linref/Position.h"

#include <QPointF>

#include <optional>
#include <vector>

namespace riparia {

/// Selects by click and box, and moves the ends of the selected segment along its river, to where the pointer lets go or to a chainage typed meanwhile.
/// A further click at the same place takes what lies below; a double click edits the points of what its first click is on.
class SelectTool : public MapTool {
    Q_OBJECT

public:
    explicit SelectTool(ToolContext context);

    QString id() const override { return QStringLiteral("select"); }
    QString title() const override { return tr("Select"); }
    QString shortcut() const override { return QStringLiteral("V"); }
    QString prompt() const override;
    void deactivate() override;
    void contentChanged() override;
    void shownChanged() override;

    void pointerMoved(const ToolEvent& event) override;
    void pointerPressed(const ToolEvent& event) override;
    void pointerReleased(const ToolEvent& event) override;
    void pointerLeft() override;
    bool keyPressed(const QKeyEvent& key) override;
    void paintOverlay(QPainter& painter, const Viewport& view) const override;
    QCursor cursor() const override;
    SnapOptions snapOptions() const override;
    bool isBusy() const override { return m_phase == Phase::MovingEnd || m_phase == Phase::TypingEnd; }
    bool openEntry() override;
    bool showsSnap() const override { return m_end.has_value(); }
    bool showsTracker() const override { return m_phase != Phase::Boxing; }

Q_SIGNALS:
    void menuWanted(const QPointF& screen); ///< the menu of what is selected, there on the canvas

private:
    enum class Phase { Idle, Pressed, Boxing, MovingEnd, TypingEnd, DoubleClicked };

    std::optional<SegmentEnd> endAt(QPointF screen) const;
    std::optional<Span> movedSpan(const ToolEvent& event);
    void setSpan(std::optional<Span> span);
    void showEntry(const QString& text);
    void readEntry(const QString& text);
    void acceptEntry(const QString& text);
    void moveEnd(const SegmentEnd& end, Span span);
    void select(const std::vector<Uuid>& hit, Qt::KeyboardModifiers modifiers);
    void click(const ToolEvent& event);
    void sayWhatIsHidden(QPointF screen);
    void editPoints();
    void openMenu(const ToolEvent& event);
    void cancel();

    Phase m_phase = Phase::Idle;
    QPointF m_pressed;
    QPointF m_pointer;
    std::optional<SegmentEnd> m_end;        // being moved
    std::optional<Span> m_span;             // what it would become
    std::optional<Confluence> m_confluence; // that it would end at
    ChainageEntry* m_entry;                 // where it goes, typed
    std::optional<Uuid> m_hovered;
    QPointF m_lastClick{-1, -1}; // for clicks that go down through what lies there
    std::size_t m_depth = 0;
    std::vector<Uuid> m_beforeClick; // what was selected before the last one
};

} // namespace riparia
