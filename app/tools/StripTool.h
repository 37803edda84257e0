// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tools/ChainageEntry.h"
#include "app/tools/NetworkPlace.h"
#include "app/tools/SketchTool.h"
#include "app/tools/StripBanks.h"
#include "app/tools/StripShape.h"
#include "app/tools/StripSketch.h"

#include <optional>
#include <vector>

namespace riparia {

/// Draws a riparian strip: a river from one place to another (clicked, typed, or those of the selected segment), then its widths left and right, clicked or
/// typed. Makes one area a side, linked to that stretch of the river and that bank. What the selection offers gives way to one Esc, and to a click on another
/// river, where the strip begins then.
class StripTool : public SketchTool {
    Q_OBJECT

public:
    explicit StripTool(ToolContext context);

    QString id() const override { return QStringLiteral("strip"); }
    QString title() const override { return tr("Riparian strip"); }
    QString shortcut() const override { return QStringLiteral("B"); }
    QString whyDisabled() const override;
    QString prompt() const override;
    void activate() override;
    void deactivate() override;
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
    void paintOverlay(QPainter& painter, const Viewport& view) const override;
    SnapOptions snapOptions() const override;
    bool needsRiver() const override { return true; }
    bool showsSnap() const override { return !placesAreSet() || m_isElsewhere; }
    bool showsTracker() const override { return !hasSketch(); } // the slab says it all

private:
    Sketch& drawn() override { return m_sketch; }
    const Sketch& drawn() const override { return m_sketch; }
    void preview() override;
    void finishSketch() override;
    QString discardedText(int steps) const override;
    bool dropOffer() override;
    void letGo() override;
    void sketchTouched() override;
    void showEntry(const QString& text) override;
    void entryCancelled() override { m_sketch.replace(m_beforeEntry); }
    QString entryStart() const override { return placesAreSet() ? QString() : QStringLiteral("K"); }
    std::vector<NetworkPlace> places() const { return placesOf(m_sketch.points()); }
    bool placesAreSet() const { return places().size() == 2; }
    double width(bool isLeft) const;
    StripBase base() const;
    std::optional<NetworkPlace> placeAt(const ToolEvent& event) const;
    std::optional<StripWidth> widthAt(const ToolEvent& event);
    Result<StripShape> shapeOf(bool takeCodes);
    std::optional<NetworkPlace> placeElsewhere(const ToolEvent& event) const;
    bool takePlace(const NetworkPlace& place);
    void add(const StripStep& step);
    Result<StripSteps> stepsIn(const QString& text, std::optional<StripBase>& base) const;
    void readEntry(const QString& text);
    void acceptEntry(const QString& text);

    SketchPoints<StripStep> m_sketch;
    std::optional<NetworkPlace> m_end;   // where the second click would be
    std::optional<StripWidth> m_pointed; // what a click would make the width of that side
    OverlapCut m_cut;
    StripBanks m_banks;
    std::optional<StripShape> m_shape; // what is previewed
    double m_usualLeft = 10;           // metres, as the last strip had it
    double m_usualRight = 10;
    bool m_isOffered = false;   // the sketch is that of the selected segment, nobody has touched it
    bool m_isElsewhere = false; // the pointer is on another river than that of the offer
    StripSteps m_beforeEntry;
    std::optional<StripBase> m_typedBase; // in the box while it is open
};

} // namespace riparia
