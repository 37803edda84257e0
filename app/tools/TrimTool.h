// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tools/ChainageEntry.h"
#include "app/tools/NetworkPlace.h"
#include "app/tools/SegmentEnds.h"
#include "app/tools/SketchTool.h"

#include <optional>

namespace riparia {

/// Trims or extends: click an end of a segment, then where it goes along the river. The place snaps to ends of other segments, confluences and round
/// chainages, or is typed. While Shift is held the place stays for more ends.
class TrimTool : public SketchTool {
    Q_OBJECT

public:
    explicit TrimTool(ToolContext context);

    QString id() const override { return QStringLiteral("trim"); }
    QString title() const override { return tr("Trim or extend"); }
    QString shortcut() const override { return QStringLiteral("T"); }
    QString whyDisabled() const override;
    QString prompt() const override;
    void deactivate() override;
    QJsonObject sketch() const override;
    void restoreSketch(const QJsonObject& sketch) override;
    void paintParked(QPainter& painter, const Viewport& view) const override;
    std::optional<Point> parkedAt() const override;
    void contentChanged() override;
    void shownChanged() override;

    void pointerMoved(const ToolEvent& event) override;
    void pointerPressed(const ToolEvent& event) override;
    void pointerLeft() override;
    void paintOverlay(QPainter& painter, const Viewport& view) const override;
    SnapOptions snapOptions() const override;
    bool showsSnap() const override { return hasSketch() && !m_confluence; }
    bool showsTracker() const override { return !m_target && !m_kept; } // they have lines of their own

private:
    Sketch& drawn() override { return m_sketch; }
    const Sketch& drawn() const override { return m_sketch; }
    void preview() override { setTarget(m_target); }
    void finishSketch() override { finish(); }
    QString discardedText(int steps) const override;
    void letGo() override { m_target.reset(); }
    void sketchTouched() override { m_target.reset(); }
    void showEntry(const QString& text) override;
    void entryCancelled() override { m_target.reset(); }
    std::shared_ptr<const Segment> picked() const;
    std::optional<SegmentEnd> endAt(const ToolEvent& event) const;
    std::optional<NetworkPlace> targetAt(const ToolEvent& event);
    void setTarget(std::optional<NetworkPlace> target);
    void pick(const SegmentEnd& end);
    bool finish();
    void readEntry(const QString& text);
    void acceptEntry(const QString& text);
    Result<NetworkPlace> placeIn(const QString& text) const;

    SketchPoints<SegmentEnd> m_sketch;      // the end that is picked
    std::optional<SegmentEnd> m_hovered;    // the end a click would pick
    std::optional<NetworkPlace> m_target;   // where it would go
    std::optional<NetworkPlace> m_kept;     // while Shift is held
    std::optional<Confluence> m_confluence; // that the target is at
};

} // namespace riparia
