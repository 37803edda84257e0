// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/PanelContext.h"

#include "core/plan/EntityTraits.h"

#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace riparia {

/// What is worked out of a segment, an area or a greenway and cannot be edited: lengths, size, the span along the river, cost for each metre. Each row has
/// a tool tip that says how, which readers of the screen hear too.
class ComputedFacts : public QWidget {
    Q_OBJECT

public:
    explicit ComputedFacts(PanelContext context, QWidget* parent = nullptr);

    /// Hidden for other kinds and for none.
    void showEntity(const AnyEntity& entity);

private:
    struct Row {
        QString name; ///< of the label: "computedRiverLength"
        QString text;
        QString how;
    };

    std::vector<Row> rowsOf(const Segment& segment) const;
    std::vector<Row> rowsOf(const Area& area) const;
    std::vector<Row> rowsOf(const Greenway& greenway) const;
    /// Nothing where no measure has a cost, or there is nothing to divide by.
    void addUnitCost(std::vector<Row>& rows, const std::vector<MeasureEntry>& measures, double amount,
                     const QString& unit, const QString& how) const;
    static QString lengthCostWords();
    void showRows(const std::vector<Row>& rows);

    PanelContext m_context;
    QVBoxLayout* m_column;
    std::vector<QLabel*> m_labels; ///< as many as were needed once
};

} // namespace riparia
