// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/SummaryTotals.h"
#include "app/text/ShownUnits.h"

#include <QCoreApplication>
#include <QWidget>

class QToolButton;

namespace riparia {

/// One target: shape and name, figure and goal, a bar, share and gap. What a sketch adds is a piece at the bar's end. A button and a menu edit it.
class TargetRow : public QWidget {
    Q_OBJECT

public:
    TargetRow(TargetFigure target, QWidget* parent);

    const TargetFigure& target() const { return m_target; }
    void setTarget(TargetFigure target);
    /// In which its amounts are said.
    void setUnits(const ShownUnits& units);
    /// Its figures are dim while others are on the way.
    void setOutdated(bool isOutdated);
    bool isOutdated() const { return m_isOutdated; }
    /// "83 %, 3.78 km to go": what is painted, in words.
    QString words() const;
    /// How fast it is neared, below those words in the tool tip, and whether that is too slow; "" until it is known. Other figures make it unknown again.
    void setPace(const QString& pace, bool isLate = false);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    void retranslate();

Q_SIGNALS:
    void editWanted();
    void deleteWanted();
    void paceWanted(); ///< the tool tip is asked for, and the pace is not known

protected:
    bool event(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString share() const;
    QString gap() const;
    bool isLate() const { return !m_target.isMet && (m_target.isOverdue || m_isTooSlow); }
    QString amount(double value) const;
    QString unit() const;

    TargetFigure m_target;
    QString m_pace;
    bool m_isTooSlow = false;
    ShownUnits m_units;
    bool m_isOutdated = false;
    QToolButton* m_edit;
};

} // namespace riparia
