// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/LatestJob.h"
#include "app/models/OverlapFix.h"
#include "app/panels/ChecksModel.h"
#include "app/panels/PanelContext.h"

#include "core/geometry/Point.h"

#include <QTime>
#include <QTimer>
#include <QWidget>

#include <array>
#include <cstddef>
#include <vector>

class QLabel;
class QListView;
class QThreadPool;
class QToolButton;

namespace riparia {

/// What is doubtful in the plan, found in the background a moment after it changed. A click selects what a finding is about and asks for the map. What has
/// one plain repair can be mended, of an overlap one of three is chosen, the rest is set aside with a reason; all can be undone. While it is hidden nothing is checked.
class ChecksPanel : public QWidget {
    Q_OBJECT

public:
    /// Null pool = the global one.
    explicit ChecksPanel(PanelContext context, QWidget* parent = nullptr, QThreadPool* pool = nullptr);

    QListView& list() const { return *m_list; }
    const ChecksModel& model() const { return *m_model; }
    /// The current finding: what `Fix` and `Set aside` are about; null for none.
    const CheckFinding* current() const;
    /// Sets the current finding aside, or takes it up again where it is.
    void setAside(const QString& reason);
    /// Checks anew although nothing has changed, for whom asks for it.
    void checkNow();
    /// The list is of the plan as it stands.
    bool isUpToDate() const { return !m_isStale && !m_job.isRunning(); }

Q_SIGNALS:
    void checked();                   ///< the list is of the plan as it stands
    void notice(const QString& text); ///< a repair was refused, and why
    void zoomWanted(const std::vector<riparia::Uuid>& ids);
    void placeWanted(const riparia::Box& place); ///< on the map, in plan coordinates: of what is no entity
    void mergeWanted(
        const std::vector<riparia::Uuid>& ids); ///< of segments, by the tool that asks what becomes of their values

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeHead();
    QToolButton* addButton(QWidget* head, const char* name);
    void fix();
    void sayRefused(const Error& error);
    void askWhy();
    void addRepairs(QWidget* head);
    void repair(OverlapRepair repair);
    void showRepairs();
    void showActions();
    void outdate();
    void run();
    void take(Result<std::vector<CheckFinding>> found);
    void open(const QModelIndex& index);
    void showState();
    void showCounts();
    QString lastRun() const;
    void retranslate();

    PanelContext m_context;
    ChecksModel* m_model;
    QListView* m_list;
    std::array<QToolButton*, 3> m_severities{}; // by Severity
    QToolButton* m_showSetAside = nullptr;
    QToolButton* m_fix = nullptr;
    std::array<QToolButton*, 3> m_repairs{}; // by OverlapRepair; instead of m_fix where two overlap
    QToolButton* m_setAside = nullptr;
    QLabel* m_state;
    QLabel* m_empty;
    QTimer m_delay;
    bool m_isStale = true;
    QString m_failure;       // why the last run came to nothing
    std::size_t m_rules = 0; // that the last run went through
    QTime m_checkedAt;       // invalid before it
    LatestJob<std::vector<CheckFinding>> m_job;
};

} // namespace riparia
