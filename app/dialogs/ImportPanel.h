// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/ImportKnownPlace.h"
#include "app/dialogs/ImportSession.h"
#include "app/dialogs/LocatorMap.h"

#include <QStringList>
#include <QWidget>

#include <deque>
#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QModelIndex;
class QProgressBar;
class QPushButton;
class QTableView;

namespace riparia {

class ImportRiversModel;

/// The import, beside the map and not over it (UX.md 4.2): what the file is, how its text reads, its coordinate system, what its features become, what was
/// found wrong, which rivers come of it. The map shows the result before it is taken.
class ImportPanel : public QWidget {
    Q_OBJECT

public:
    ImportPanel(PlanDocument& document, QWidget* parent = nullptr);

    /// Files that follow wait until the one before is imported or skipped. `role`: of all of them; none = what their geometry suggests.
    void open(const QStringList& files, std::optional<ImportRole> role = {});
    /// Lets these wait too.
    void enqueue(const QStringList& files, std::optional<ImportRole> role = {});
    ImportSession& session() { return *m_session; }
    /// Asks for clicks on the map, which the panel knows nothing of.
    ImportKnownPlace& knownPlace() { return *m_known; }

Q_SIGNALS:
    void previewChanged(); ///< session().preview(), null for none
    void placeWanted(const riparia::Box& box);
    /// With findings there is more to read than the summary.
    void imported(const QString& summary, bool hasFindings);
    void closed();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct WaitingFile {
        QString path;
        std::optional<ImportRole> role;
    };

    QWidget* makeHead();
    QWidget* makeText();
    QWidget* makeCrs();
    QWidget* makeRole();
    QWidget* makeFindings();
    QWidget* makeRivers();
    QWidget* makeFoot();

    void choose(const std::function<void(ImportChoices&)>& change);
    void takeCrs();
    void refresh();
    void showHead();
    void showText();
    void showCrs();
    void collectZones();
    void showLocator();
    void chooseZone(int zone);
    void showRole();
    Issues findings() const;
    void showFindings();
    QListWidgetItem* findingItem(const Issue& issue) const;
    const Issue* currentFinding() const;
    void setFindingAside();
    double gapToClose() const; ///< metres of the current finding, rounded up; 0 where it is no gap
    void showFix();
    void showRivers();
    void showLost();
    void showStart();
    void takeStart();
    std::vector<std::shared_ptr<const PlanRiver>> selectedRivers() const;
    std::vector<Uuid> selectedIds() const;
    bool takeRiverKey(int key);
    void useRiver(const QModelIndex& index);
    void showFoot();
    QString whyNot() const;
    QString summary() const;
    void finish();
    void next();
    void retranslate();

    PlanDocument& m_document;
    ImportSession* m_session;
    std::deque<WaitingFile> m_files; // that wait
    bool m_isRefreshing = false;

    QLabel* m_file;
    QLabel* m_facts;
    QLabel* m_sidecars;
    QLabel* m_textHead;
    QComboBox* m_encoding;
    QLabel* m_encodingWhy;
    QLabel* m_samples;
    QLabel* m_badText; // how much of the samples is marked
    QLabel* m_crsHead;
    QLabel* m_crs;
    QLabel* m_crsFacts;
    LocatorMap* m_locator;
    std::vector<LocatorMap::Zone> m_zones; // that may be chosen on it
    std::vector<int> m_zoneItems;          // of m_crsChoice
    QComboBox* m_crsChoice;
    QPushButton* m_crsTake;
    QLabel* m_lengths;
    QLabel* m_methodLabel;
    QComboBox* m_method;
    QLabel* m_roleHead;
    QComboBox* m_role;
    QLabel* m_layerLabel;
    QComboBox* m_layer;
    QLabel* m_keyLabel;
    QComboBox* m_key;
    QLabel* m_nameLabel;
    QComboBox* m_name;
    QLabel* m_originLabel;
    QComboBox* m_origin;
    QLabel* m_findingsHead;
    QLabel* m_snapLabel;
    QDoubleSpinBox* m_snap;
    QLabel* m_bridgeLabel;
    QDoubleSpinBox* m_bridge;
    QLabel* m_toleranceLabel;
    QDoubleSpinBox* m_tolerance;
    QListWidget* m_findings;
    Issues m_shownFindings; // row by row
    QPushButton* m_closeGap;
    QPushButton* m_setAside;
    QWidget* m_riversBox;
    QLabel* m_riversHead;
    QTableView* m_rivers;
    ImportRiversModel* m_riverModel;
    QLabel* m_lost;
    QLabel* m_startLabel;
    QLineEdit* m_start;
    QLabel* m_startWhy;
    ImportKnownPlace* m_known;
    QPushButton* m_reverse;
    QPushButton* m_otherEnd;
    QPushButton* m_confirmAll;
    QLabel* m_sum;
    QLabel* m_waiting;
    QLabel* m_why;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QPushButton* m_import;
};

} // namespace riparia
