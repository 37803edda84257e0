// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tools/GapQuestion.h"
#include "app/tools/MapTool.h"
#include "app/tools/MergeTable.h"
#include "app/tools/SegmentMerge.h"

namespace riparia {

/// Makes the selected segments one, at once; where there is a gap between them, and where they differ in fields, it asks on the map first. Then it is
/// Select's turn again.
class MergeTool : public MapTool {
    Q_OBJECT

public:
    explicit MergeTool(ToolContext context);

    QString id() const override { return QStringLiteral("merge"); }
    QString title() const override { return tr("Merge"); }
    QString shortcut() const override { return QStringLiteral("J"); }
    QString whyDisabled() const override;
    QString prompt() const override;
    void activate() override;
    void deactivate() override;
    void contentChanged() override;
    void shownChanged() override;

    void pointerMoved(const ToolEvent&) override {}
    void pointerPressed(const ToolEvent& event) override;
    void pointerReleased(const ToolEvent&) override {}
    bool keyPressed(const QKeyEvent& key) override;
    void paintOverlay(QPainter& painter, const Viewport& view) const override;
    QCursor cursor() const override { return Qt::ArrowCursor; }
    bool showsSnap() const override { return false; }

private:
    void ask();
    void merge(bool includeGaps);
    void finish();

    GapQuestion* m_question;
    MergeTable* m_table;
    bool m_includesGaps = false;               // as was answered
    std::vector<edits::SegmentPtr> m_segments; // that the questions are about
};

} // namespace riparia
