// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/DrawingTemplate.h"
#include "app/tools/ChainageEntry.h"
#include "app/tools/NetworkPlace.h"
#include "app/tools/SketchTool.h"

#include "core/plan/ChangeSet.h"
#include "core/river/Bank.h"
#include "core/river/RiverPath.h"

#include <optional>
#include <string>
#include <vector>

namespace riparia {

/// Draws a segment along a river: two clicks, or chainages typed at any time. Between them the bubble at the pointer shows the chainages, what of the length
/// is new, who has counted the rest, and what it does to the target, before the second click. A second click on another river follows the water through
/// the confluences: one segment a river, in one group.
class SegmentTool : public SketchTool {
    Q_OBJECT

public:
    explicit SegmentTool(ToolContext context);

    /// Opens the box with this stretch of a river, key or name, typed into it: Enter draws it. Nothing where the plan has no such river.
    void offer(const std::string& river, Span span);

    QString id() const override { return QStringLiteral("segment"); }
    QString title() const override { return tr("Segment"); }
    QString shortcut() const override { return QStringLiteral("S"); }
    QString whyDisabled() const override;
    QString prompt() const override;
    void activate() override;
    void deactivate() override;
    bool showsTracker() const override { return !hasSketch(); } // the slab says it all
    QJsonObject sketch() const override;
    void restoreSketch(const QJsonObject& sketch) override;
    void paintParked(QPainter& painter, const Viewport& view) const override;
    std::optional<Point> parkedAt() const override;
    void contentChanged() override;
    std::vector<ToolField> fields() const override;
    QString typeField(const QString& id, const QString& text) override;

    void pointerMoved(const ToolEvent& event) override;
    void pointerPressed(const ToolEvent& event) override;
    void pointerLeft() override;
    bool keyPressed(const QKeyEvent& key) override;
    void paintOverlay(QPainter& painter, const Viewport& view) const override;
    SnapOptions snapOptions() const override;
    bool needsRiver() const override { return true; }
    std::optional<std::size_t> heldRiver() const override;
    bool highlightsRiver() const override { return m_sketch.isEmpty(); }

private:
    Sketch& drawn() override { return m_sketch; }
    const Sketch& drawn() const override { return m_sketch; }
    void preview() override { setEnd(m_end); }
    void finishSketch() override;
    QString discardedText(int steps) const override;
    void letGo() override { m_end.reset(); }
    void sketchTouched() override { m_end.reset(); }
    void reopened() override;
    void showEntry(const QString& text) override;
    void entryCancelled() override;
    void chooseBank(const ToolEvent& event);
    void setBank(Bank bank);
    void followTemplate();
    void take(const NetworkPlace& place);
    void finish();
    void sayOverlap(const std::vector<Uuid>& made);
    void trimOverlap(const std::vector<Uuid>& made);
    void setEnd(std::optional<NetworkPlace> end);
    std::optional<NetworkPlace> startOfEntry() const;
    Result<std::vector<NetworkPlace>> placesIn(const QString& text);
    QString typeRiver(const QString& text);
    QString chainageOf(const std::optional<NetworkPlace>& place) const;
    void readEntry(const QString& text);
    void acceptEntry(const QString& text);

    SketchPoints<NetworkPlace> m_sketch;
    std::optional<NetworkPlace> m_end;       // where the second click would be
    std::vector<PathStretch> m_path;         // from the first place to there
    ChangeSet m_changes;                     // what it would make
    std::vector<NetworkPlace> m_beforeEntry; // the sketch when the box was opened
    bool m_hasPointer = false;
    bool m_isTyped = false;            // the last place is
    bool m_isBankChosen = false;       // by a key or in the strip, for the segment that is being drawn
    DrawingTemplate::Values m_drawn;   // the template as the tool knows it
    std::optional<std::size_t> m_last; // the river typed chainages are on, where none is said
};

} // namespace riparia
