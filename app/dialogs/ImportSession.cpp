// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/ImportSession.h"

#include "app/models/PlanChecks.h"
#include "app/text/Fill.h"

#include "core/io/import/LikelyRole.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace riparia {

namespace {

/// A drag of a slider or an undo of many steps assembles once.
constexpr int kRestMs = 250;

LayerLengths lengthsOf(const SourceLayer& layer)
{
    LayerLengths lengths;
    if (!layer.crs.isValid() || layer.shapes.vertexCount() == 0)
        return lengths;
    if (const auto ruler = Ruler::make(layer.crs, LengthMethod::Geodesic))
        lengths.ellipsoid = ruler->length(layer.shapes);
    if (const auto ruler = Ruler::make(layer.crs, LengthMethod::Grid))
        lengths.grid = ruler->length(layer.shapes);
    return lengths;
}

/// As the checks of a plan know what its sources reported.
std::string keyOfReported(const Issue& finding)
{
    return keyOf(CheckFinding{CheckOrigin::Import, finding, {}, {}});
}

/// The plan with what would come into it. Errors: those of Plan::apply.
Result<std::shared_ptr<const Plan>> withImported(const Plan& plan, const Imported& imported)
{
    auto preview = std::make_shared<Plan>(plan);
    if (const auto applied = preview->apply(imported.changes); !applied)
        return fail(applied.error());
    if (!plan.info().crs.isValid()) {
        PlanInfo info = plan.info();
        info.crs = imported.info.crs;
        info.method = imported.info.method;
        preview->setInfo(std::move(info));
    }
    return preview;
}

} // namespace

ImportSession::ImportSession(PlanDocument& document, QObject* parent)
    : QObject(parent)
    , m_document(document)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &ImportSession::startAssembling);
    connect(&m_document, &PlanDocument::changed, this, &ImportSession::followPlan);
}

void ImportSession::open(const QString& path, std::optional<ImportRole> role)
{
    m_path = path;
    m_isRoleChosen = role.has_value();
    m_choices.role = role.value_or(m_choices.role);
    m_choices.layer.clear();
    m_choices.encoding.clear();
    m_choices.crs.clear();
    m_choices.key.clear();
    m_choices.name.clear();
    m_choices.acceptBallpark = false;
    m_decisions.clear();
    m_setAside.clear();
    read();
}

void ImportSession::setChoices(const ImportChoices& choices)
{
    if (choices == m_choices)
        return;
    m_isRoleChosen = m_isRoleChosen || choices.role != m_choices.role;
    const bool readsAnew =
        choices.encoding != m_choices.encoding || choices.crs != m_choices.crs || choices.layer != m_choices.layer;
    m_choices = choices;
    if (readsAnew)
        read();
    else if (m_source)
        assemble();
}

void ImportSession::stop()
{
    m_reading.stop();
    m_assembling.stop();
    m_rest.stop();
}

const SourceLayer* ImportSession::layer() const
{
    return m_source ? firstDrawnLayer(*m_source) : nullptr;
}

void ImportSession::read()
{
    m_assembling.stop();
    m_rest.stop();
    m_source.reset();
    m_lengths = {};
    m_imported.reset();
    m_preview.reset();
    m_error.reset();
    m_lost.clear();
    ReadOptions reading;
    const auto given = [](const std::string& text) { return text.empty() ? std::nullopt : std::optional(text); };
    reading.layer = given(m_choices.layer);
    reading.encoding = given(m_choices.encoding);
    reading.crs = given(m_choices.crs);
    m_reading.start(
        [path = toUtf8(m_path), reading](const Progress& progress) -> Result<ReadFile> {
            auto source = readSource(path, reading, progress);
            if (!source)
                return fail(source.error());
            ReadFile file{std::make_shared<const Source>(std::move(*source)), {}};
            if (const SourceLayer* layer = firstDrawnLayer(*file.source))
                file.lengths = lengthsOf(*layer);
            return file;
        },
        [this](Result<ReadFile> file) {
            if (file) {
                m_source = std::move(file->source);
                m_lengths = file->lengths;
                if (!m_isRoleChosen)
                    m_choices.role = likelyRole(*m_source, !m_document.plan().rivers().isEmpty(), ImportRole::Segments);
                assemble();
            } else if (file.error().code != ErrorCode::Cancelled) {
                m_error = file.error();
            }
            Q_EMIT changed();
        },
        [this](double fraction) { Q_EMIT progressed(fraction / 2); });
    Q_EMIT changed();
}

ImportOptions ImportSession::options() const
{
    ImportOptions options;
    options.role = m_choices.role;
    options.origin = m_choices.origin;
    options.method = m_choices.method;
    options.acceptBallpark = m_choices.acceptBallpark;
    options.snap = m_choices.snap;
    options.bridge = m_choices.bridge;
    options.tolerance = m_choices.tolerance;
    if (!m_choices.key.empty())
        options.key = m_choices.key;
    if (!m_choices.name.empty())
        options.name = m_choices.name;
    options.time = toUtf8(m_document.authorship().now());
    options.today = m_document.today();
    options.author = toUtf8(m_document.authorship().author);
    return options;
}

void ImportSession::assemble()
{
    m_imported.reset();
    m_preview.reset();
    m_error.reset();
    m_lost.clear();
    startAssembling();
}

/// What was assembled before is still shown until this is done.
void ImportSession::startAssembling()
{
    m_rest.stop();
    m_assembling.start(
        [plan = m_document.plan(), source = m_source, options = options(),
         decisions = m_decisions](const Progress& progress) -> Result<Assembled> {
            auto imported = importSource(plan, *source, options, progress);
            if (!imported)
                return fail(imported.error());
            Assembled assembled{std::move(*imported), {}, {}};
            if (options.role == ImportRole::Rivers)
                assembled.lost = decisions.putOn(assembled.imported.changes);
            auto preview = withImported(plan, assembled.imported); // here: a large one would hold up the window
            if (!preview)
                return fail(preview.error());
            assembled.preview = std::move(*preview);
            return assembled;
        },
        [this](Result<Assembled> assembled) {
            if (assembled) {
                m_imported = std::move(assembled->imported);
                m_lost = std::move(assembled->lost);
                m_error.reset();
                m_preview = std::move(assembled->preview);
                m_isOutdated = m_rest.isActive();
                if (m_isOutdated) // edited since, as followPlan() shows it
                    makePreview();
            } else if (assembled.error().code != ErrorCode::Cancelled) {
                m_imported.reset();
                m_preview.reset();
                m_lost.clear();
                m_error = assembled.error();
            }
            Q_EMIT changed();
        },
        [this](double fraction) { Q_EMIT progressed(0.5 + fraction / 2); });
    Q_EMIT changed();
}

/// Of the plan as it is now; none where it does not go together with what was assembled.
void ImportSession::makePreview()
{
    auto preview = withImported(m_document.plan(), *m_imported);
    m_preview = preview ? std::move(*preview) : nullptr;
}

/// The map shows an edit at once, with what was assembled before it. That does not fit any more where codes or rivers are others now, so it is not taken
/// but assembled anew as soon as the edits pause.
void ImportSession::followPlan()
{
    if (m_isTaking || !m_source)
        return;
    m_isOutdated = true;
    m_rest.start();
    if (m_imported) // where they do not go together the plan is shown alone until then
        makePreview();
    Q_EMIT changed();
}

std::vector<std::shared_ptr<const PlanRiver>> ImportSession::rivers() const
{
    std::vector<std::shared_ptr<const PlanRiver>> rivers;
    if (!m_imported)
        return rivers;
    for (const Change& change : m_imported->changes.changes)
        if (const auto* river = std::get_if<std::shared_ptr<const PlanRiver>>(&change.after))
            rivers.push_back(*river);
    return rivers;
}

void ImportSession::decide(const std::vector<Uuid>& ids, const std::function<void(River&, RiverDecisions&)>& decision)
{
    if (!m_imported || ids.empty())
        return;
    const std::unordered_set<Uuid> wanted(ids.begin(), ids.end());
    for (Change& one : m_imported->changes.changes) {
        const auto* held = std::get_if<std::shared_ptr<const PlanRiver>>(&one.after);
        if (!held || !wanted.contains((*held)->meta.uuid))
            continue;
        auto row = std::make_shared<PlanRiver>(**held);
        // What was decided about another line that had this key is not about this one.
        const std::string& key = row->river.key;
        if (std::erase_if(m_lost, [&](const LostDecision& lost) { return lost.key == key; }) > 0)
            m_decisions.forget(key);
        decision(row->river, m_decisions);
        if (const auto known = m_decisions.known(key)) // the end it starts from may be the other one now
            setKnown(row->river, *known);
        one.after = std::shared_ptr<const PlanRiver>(std::move(row));
    }
    makePreview(); // as it went before: only rivers of the import are others
    if (m_assembling.isRunning())
        startAssembling(); // it would come back without this decision
    Q_EMIT changed();
}

void ImportSession::reverse(const std::vector<Uuid>& rivers)
{
    decide(rivers, [](River& river, RiverDecisions& decisions) {
        turnFlow(river);
        decisions.decideFlow(river);
    });
}

void ImportSession::confirm(const std::vector<Uuid>& rivers)
{
    decide(rivers, [](River& river, RiverDecisions& decisions) {
        river.directionConfirmed = true;
        decisions.decideFlow(river);
    });
}

void ImportSession::confirmAll()
{
    const std::set<std::string> decided = decidedFlows();
    std::vector<Uuid> undecided;
    for (const auto& river : rivers())
        if (!decided.contains(river->river.key))
            undecided.push_back(river->meta.uuid);
    confirm(undecided);
}

std::set<std::string> ImportSession::decidedFlows() const
{
    std::set<std::string> keys = m_decisions.flows();
    for (const LostDecision& lost : m_lost)
        keys.erase(lost.key);
    return keys;
}

void ImportSession::countFromOtherEnd(const std::vector<Uuid>& rivers)
{
    decide(rivers, [](River& river, RiverDecisions& decisions) {
        setOrigin(river, river.stationing.origin() == Origin::Source ? Origin::Mouth : Origin::Source);
        decisions.decideOrigin(river, river.stationing.origin());
    });
}

void ImportSession::startAt(const std::vector<Uuid>& rivers, std::int64_t start)
{
    decide(rivers, [start](River& river, RiverDecisions& decisions) {
        setStart(river, start);
        decisions.decideStart(river, start);
    });
}

void ImportSession::knowAt(const Uuid& river, const KnownPlace& known)
{
    decide({river}, [&known](River& held, RiverDecisions& decisions) { decisions.decideKnown(held, known); });
}

void ImportSession::setAside(const Issue& finding, const std::string& reason)
{
    if (reason.empty())
        m_setAside.erase(keyOfReported(finding));
    else
        m_setAside[keyOfReported(finding)] = reason;
    Q_EMIT changed();
}

std::optional<std::string> ImportSession::reasonFor(const Issue& finding) const
{
    if (m_setAside.empty()) // a large file reports a lot
        return std::nullopt;
    const auto found = m_setAside.find(keyOfReported(finding));
    return found == m_setAside.end() ? std::nullopt : std::optional(found->second);
}

/// What was set aside and is found no more, with other choices, is no part of the plan.
PlanInfo ImportSession::infoAfterwards() const
{
    PlanInfo info = m_imported->info;
    if (m_setAside.empty())
        return info;
    for (const Issue& issue : m_imported->report.issues) {
        if (const auto reason = reasonFor(issue))
            info.setAside[keyOfReported(issue)] = *reason;
    }
    return info;
}

Result<void> ImportSession::import(StepName name)
{
    if (!canImport())
        return fail(ErrorCode::NothingUsable, toUtf8(m_path));
    m_isTaking = true;
    auto done = m_document.import(m_imported->changes, std::move(name), infoAfterwards(), m_imported->sourceFeatures);
    m_isTaking = false;
    if (!done)
        return done;
    m_source.reset();
    m_lengths = {};
    m_imported.reset();
    m_preview.reset();
    Q_EMIT changed();
    return {};
}

} // namespace riparia
