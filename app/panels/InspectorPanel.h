// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/LatestJob.h"
#include "app/models/EntityEdits.h"
#include "app/models/FeatureFigures.h"
#include "app/models/TableCells.h"
#include "app/panels/PanelContext.h"

#include <QStringList>
#include <QWidget>

#include <string>
#include <vector>

class QFrame;
class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace riparia {

class ComputedFacts;
class CustomFieldList;
class FieldSet;
class GreenwayRouteFacts;
class HiddenNote;
class ObjectHead;
class RiverBar;
class StatusHistory;

/// What is selected: its three figures, its fields, what of it counts for another. Fields are written when they are left; with several objects selected,
/// the ticked ones by a button. What the filter hides is shown, but not written. Nothing selected: the plan.
class InspectorPanel : public QWidget {
    Q_OBJECT

public:
    InspectorPanel(PanelContext context, QWidget* parent = nullptr);

    /// For the title of the dock: zoom to, lock or unlock, delete.
    std::vector<QToolButton*> titleButtons() const { return {m_zoom, m_lock, m_delete}; }
    ObjectHead& head() const { return *m_head; }
    /// While the figures of several objects are being made: those that stand are of others.
    bool isCounting() const { return m_isCounting; }
    FieldSet& fields() const { return *m_fields; }
    QPushButton& applyButton() const { return *m_apply; }
    RiverBar& riverBar() const { return *m_river; }
    /// A step of getting started is done: "segment", "chainage", "strip", "several", "report"; anything else is passed over.
    void tickStep(const QString& step);
    /// Those that are, to be kept from one start to the next.
    const QStringList& stepsDone() const { return m_stepsDone; }
    void setStepsDone(const QStringList& steps);

Q_SIGNALS:
    void zoomWanted(const std::vector<riparia::Uuid>& ids);
    void lockWanted(bool locked); ///< false: to be unlocked
    void deleteWanted();
    void stepTicked(); ///< for the first time

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void showFromTop();
    void showPlan();
    void showSteps();
    void showOne(const AnyEntity& entity);
    void showSeveral();
    void showFigures(const OwnFigures& figures);
    /// What is selected, by whether the filter hides it.
    struct Selected {
        std::vector<Uuid> shown; ///< only they are written
        std::vector<Uuid> hidden;
    };
    Selected selected() const;
    void showOverlap(const AnyEntity& entity);
    void showOrigin(const AnyEntity& entity);
    void showFacts(const AnyEntity& entity);
    QString placeWords(const WaterLink& link) const;
    QString laterStatus(const AnyEntity& entity) const;
    void commit(const QString& key);
    void applyTicked();
    std::vector<FieldValue> tickedValues() const;
    /// Each ticked field says what is wrong with it; false where one has something to say.
    bool checkTicked();
    /// Makes the edit; where it is refused this field says why, and a lock that refused it can be opened there.
    bool write(const FieldEdit& edit, const std::string& key);
    void showApply();
    void showLock(const std::vector<Uuid>& shown);
    void trim();
    QWidget* makeCallout();
    /// The history of the status, of one object that has one.
    void showHistory();
    void retranslate();

    PanelContext m_context;
    QScrollArea* m_scroll;
    ObjectHead* m_head;
    QFrame* m_callout;
    QLabel* m_calloutIcon;
    QLabel* m_calloutText;
    QPushButton* m_trim;
    QPushButton* m_showOwner;
    FieldSet* m_fields;
    QToolButton* m_historyHead;
    StatusHistory* m_history; ///< below its head, as long as that is open
    HiddenNote* m_hidden;
    std::vector<Uuid> m_ids; ///< that fields are shown of
    RiverBar* m_river;
    QLabel* m_lockNote;
    QWidget* m_batch;
    QLabel* m_batchText;
    QPushButton* m_apply;
    CustomFieldList* m_custom;
    QLabel* m_facts;
    ComputedFacts* m_computed;
    GreenwayRouteFacts* m_route;
    QLabel* m_origin;
    QLabel* m_steps;
    QToolButton* m_zoom;
    QToolButton* m_lock;
    QToolButton* m_delete;
    std::vector<CountedElsewhere> m_overlaps;
    LatestJob<OwnFigures> m_counting;
    QStringList m_stepsDone;
    std::string m_codeOnTop;      ///< of the one object that the panel was scrolled up for last
    std::vector<Uuid> m_idsOnTop; ///< or the several
    bool m_areLocked = false;     ///< all that is selected and shown
    bool m_isCounting = false;    ///< the figures of several objects are on their way
    OwnFigures m_lastOfSeveral;   ///< those that were shown last
};

} // namespace riparia
