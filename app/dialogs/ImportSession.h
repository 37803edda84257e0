// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/RiverDecisions.h"
#include "app/document/PlanDocument.h"
#include "app/jobs/LatestJob.h"

#include "core/io/import/Importer.h"
#include "core/io/source/SourceReader.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace riparia {

/// What the user decides about a file that is being imported. None of it is guessed silently: what is empty here is what the file says.
struct ImportChoices {
    ImportRole role = ImportRole::Rivers;
    std::string layer;    ///< "" = all
    std::string encoding; ///< "" = found out
    std::string crs;      ///< "" = what the file says
    std::string key;      ///< attribute; "" = found by its name
    std::string name;
    Origin origin = Origin::Source;
    LengthMethod method = LengthMethod::Geodesic; ///< of a plan that has no rivers yet
    bool acceptBallpark = false;
    double snap = ImportOptions().snap;           ///< metres, of rivers
    double bridge = ImportOptions().bridge;       ///< metres, of rivers
    double tolerance = ImportOptions().tolerance; ///< metres, of what is located along rivers

    friend bool operator==(const ImportChoices&, const ImportChoices&) = default;
};

/// Metres of everything in a layer, by both methods; none where one cannot be used.
struct LayerLengths {
    std::optional<double> ellipsoid;
    std::optional<double> grid;
};

/// One file on its way into the plan: read and assembled in the background with the choices made so far, shown before it is taken, then taken as one undo
/// step. Knows no widget. The plan is untouched until import(). Where the plan is edited meanwhile the preview follows at once, and the file is assembled
/// anew for the plan as it is then: codes, rivers it lies along, what the plan says of itself.
class ImportSession : public QObject {
    Q_OBJECT

public:
    explicit ImportSession(PlanDocument& document, QObject* parent = nullptr);

    /// Starts anew with this file, in this role where one is given.
    void open(const QString& path, std::optional<ImportRole> role = {});
    /// Until a role is chosen, the one that a file's geometry suggests is taken.
    void setChoices(const ImportChoices& choices);
    const ImportChoices& choices() const { return m_choices; }
    QString path() const { return m_path; }

    bool isBusy() const { return m_reading.isRunning() || m_assembling.isRunning() || m_rest.isActive(); }
    void stop();
    /// As read; null while it is not.
    std::shared_ptr<const Source> source() const { return m_source; }
    /// The first layer with geometry, else the first; null while nothing is read.
    const SourceLayer* layer() const;
    /// Of layer(), where its coordinate system is known.
    const LayerLengths& lengths() const { return m_lengths; }
    /// What it would do to the plan; null while that is not known.
    const Imported* imported() const { return m_imported ? &*m_imported : nullptr; }
    const std::optional<Error>& error() const { return m_error; }
    /// The plan as it would be, with what was edited since it was opened.
    std::shared_ptr<const Plan> preview() const { return m_preview; }

    /// The rivers that would be added, in order.
    std::vector<std::shared_ptr<const PlanRiver>> rivers() const;
    /// Turns the flow of some of them, or says that it is right. The chainage origin stays at the end it is called by. These decisions outlive a change of
    /// the choices, wherever the river is still there.
    void reverse(const std::vector<Uuid>& rivers);
    void confirm(const std::vector<Uuid>& rivers);
    /// Of all rivers that nobody has confirmed or turned yet.
    void confirmAll();
    /// Keys of the rivers that a person has confirmed or turned; not of those whose decision could not be kept.
    std::set<std::string> decidedFlows() const;
    void countFromOtherEnd(const std::vector<Uuid>& rivers);
    /// The chainage at the end they start from, in millimetres.
    void startAt(const std::vector<Uuid>& rivers, std::int64_t start);
    /// The chainage somewhere on one of them, from which follows the one at its start; it holds until a start is given.
    void knowAt(const Uuid& river, const KnownPlace& known);
    std::optional<KnownPlace> knownPlace(const River& river) const { return m_decisions.known(river.key); }
    /// What was decided about rivers that are not there, or not the same, with the choices made since; it is back when they are.
    const std::vector<LostDecision>& lostDecisions() const { return m_lost; }

    /// Somebody has looked at this finding of imported() and leaves it as it is; the reason goes into the plan with the import. An empty one takes the
    /// finding up again.
    void setAside(const Issue& finding, const std::string& reason);
    /// Why it is left as it is; none where it is not.
    std::optional<std::string> reasonFor(const Issue& finding) const;

    /// Why import() would do nothing, "" when it can.
    bool canImport() const { return m_imported && !m_imported->changes.isEmpty() && !m_isOutdated && !isBusy(); }
    /// Takes it over as one undo step. Errors: those of PlanDocument::edit.
    Result<void> import(StepName name);

Q_SIGNALS:
    void changed();
    void progressed(double fraction);

private:
    struct ReadFile {
        std::shared_ptr<const Source> source;
        LayerLengths lengths;
    };

    struct Assembled {
        Imported imported;
        std::vector<LostDecision> lost;
        std::shared_ptr<const Plan> preview; // of the plan that it was assembled for
    };

    void read();
    void assemble();
    void startAssembling();
    void followPlan();
    void decide(const std::vector<Uuid>& rivers, const std::function<void(River&, RiverDecisions&)>& decision);
    void makePreview();
    ImportOptions options() const;
    PlanInfo infoAfterwards() const;

    PlanDocument& m_document;
    QString m_path;
    ImportChoices m_choices;
    bool m_isRoleChosen = false;
    RiverDecisions m_decisions;
    std::vector<LostDecision> m_lost;
    std::map<std::string, std::string> m_setAside; // reasons, by keyOf() as in PlanInfo
    std::shared_ptr<const Source> m_source;
    LayerLengths m_lengths;
    std::optional<Imported> m_imported;
    std::shared_ptr<const Plan> m_preview;
    std::optional<Error> m_error;
    QTimer m_rest;             // runs from an edit of the plan until they pause
    bool m_isOutdated = false; // what was assembled is of the plan as it was
    bool m_isTaking = false;
    LatestJob<ReadFile> m_reading;
    LatestJob<Assembled> m_assembling;
};

} // namespace riparia
