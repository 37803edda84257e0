// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/LatestJob.h"
#include "app/models/GapsModel.h"
#include "app/panels/PanelContext.h"

#include "core/geometry/Point.h"

#include <QWidget>

#include <string>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;
class QThreadPool;

namespace riparia {

/// The untreated stretches of all rivers, the longest first or those that join two treated ones first; of the river or of one bank. A click asks for the map,
/// `Draw here` for the tool that fills one. Found in the background, while it is shown.
class GapList : public QWidget {
    Q_OBJECT

public:
    /// Null pool = the global one.
    explicit GapList(PanelContext context, QWidget* parent = nullptr, QThreadPool* pool = nullptr);

    const GapsModel& model() const { return *m_model; }
    QTableView& table() const { return *m_table; }
    /// The list is of the plan as it stands.
    bool isUpToDate() const { return !m_isStale && !m_job.isRunning(); }

Q_SIGNALS:
    void placeWanted(const riparia::Box& place); ///< on the map, in plan coordinates
    void drawWanted(const std::string& river, riparia::Span span, riparia::Bank lane); ///< Channel: whatever the bank

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeHead();
    void outdate();
    void run();
    void take(Result<FoundGapsPtr> found);
    void open(const QModelIndex& index);
    void draw();
    void fillChoices();
    void showState();
    void retranslate();

    PanelContext m_context;
    GapsModel* m_model;
    QComboBox* m_rank;
    QComboBox* m_lane;
    QTableView* m_table;
    QLabel* m_state;
    QPushButton* m_draw;
    bool m_isStale = true;
    LatestJob<FoundGapsPtr> m_job;
};

} // namespace riparia
