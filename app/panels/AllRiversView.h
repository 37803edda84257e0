// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/PanelContext.h"

#include "core/base/Uuid.h"
#include "core/ledger/Ledger.h"

#include <QAbstractScrollArea>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace riparia {

/// All rivers with works as straight lines of one scale, a lane each, the chainage growing to the right: what is counted on the left bank above the line, on the
/// right bank below it, on no bank around it. Only the lanes in view are painted. A click selects the work, a double click opens the river, with Ctrl it
/// asks for the map. Keys: up and down go from river to river, left and right from stretch to stretch, Space selects the work, Enter opens the river,
/// Ctrl+Enter asks for the map.
class AllRiversView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit AllRiversView(PanelContext context, QWidget* parent = nullptr);

    /// Null for nothing. The river the keyboard is on stays while it is there.
    void setLedger(LedgerPtr ledger);
    std::size_t laneCount() const { return m_lanes.size(); }
    const std::string& riverOf(std::size_t lane) const { return m_lanes[lane].count->river; }
    std::size_t current() const { return m_current; }
    /// The stretch the keyboard is on, of the current lane; none before the first.
    std::optional<std::size_t> currentStretch() const { return m_stretch; }
    /// On the viewport; may be out of view.
    QRect laneRect(std::size_t lane) const;
    QRectF stretchRect(std::size_t lane, std::size_t stretch) const;
    void retranslate();

Q_SIGNALS:
    void riverWanted(const std::string& key); ///< alone
    void zoomWanted(const std::vector<riparia::Uuid>& ids);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    struct Lane {
        std::shared_ptr<const RiverCount> count;
        std::shared_ptr<const PlanRiver> river;
    };

    int laneHeight() const;
    int gutter() const;
    double axisWidth() const;
    QRectF axisRect(std::size_t lane) const;
    double abscissa(std::size_t lane, Position at) const;
    std::optional<std::size_t> laneAt(const QPoint& at) const;
    std::optional<std::size_t> stretchAt(std::size_t lane, const QPointF& at) const;
    void paintLane(QPainter& painter, std::size_t lane) const;
    void paintStretches(QPainter& painter, std::size_t lane) const;
    QString figuresOf(std::size_t lane) const;
    QString wordsOf(std::size_t lane, std::size_t stretch) const;
    void goTo(std::size_t lane);
    void point(std::size_t lane, const QPointF& at);
    void step(int by);
    void selectStretch();
    void openCurrent(Qt::KeyboardModifiers modifiers);
    void describeCurrent();
    void updateBar();

    PanelContext m_context;
    LedgerPtr m_ledger; ///< keeps what the counts point at
    std::vector<Lane> m_lanes;
    std::int64_t m_longest = 1; ///< millimetres
    std::size_t m_current = 0;
    std::optional<std::size_t> m_stretch;
};

} // namespace riparia
