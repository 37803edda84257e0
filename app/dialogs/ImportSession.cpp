// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/ImportSession.h"

#include "app/text/Fill.h"

#include "core/io/import/LikelyRole.h"

#include <algorithm>
#include <utility>

namespace riparia {

namespace {

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

} // namespace

ImportSession::ImportSession(PlanDocument& document, QObject* parent)
    : QObject(parent)
    , m_document(document)
{}

void ImportSession::open(const QString& path)
{
    m_path = path;
    m_isRoleChosen = false;
    m_choices.layer.clear();
    m_choices.encoding.clear();
    m_choices.crs.clear();
    m_choices.key.clear();
    m_choices.name.clear();
    m_choices.acceptBallpark = false;
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
}

const SourceLayer* ImportSession::layer() const
{
    return m_source ? firstDrawnLayer(*m_source) : nullptr;
}

void ImportSession::read()
{
    m_assembling.stop();
    m_source.reset();
    m_lengths = {};
    m_imported.reset();
    m_preview.reset();
    m_error.reset();
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
    options.author = toUtf8(m_document.authorship().author);
    return options;
}

void ImportSession::assemble()
{
    m_imported.reset();
    m_preview.reset();
    m_error.reset();
    m_assembling.start([plan = m_document.plan(), source = m_source, options = options()](
                           const Progress& progress) { return importSource(plan, *source, options, progress); },
                       [this](Result<Imported> imported) {
                           if (imported) {
                               m_imported = std::move(*imported);
                               makePreview();
                           } else if (imported.error().code != ErrorCode::Cancelled) {
                               m_error = imported.error();
                           }
                           Q_EMIT changed();
                       },
                       [this](double fraction) { Q_EMIT progressed(0.5 + fraction / 2); });
    Q_EMIT changed();
}

void ImportSession::makePreview()
{
    auto plan = std::make_shared<Plan>(m_document.plan());
    if (const auto applied = plan->apply(m_imported->changes); !applied) {
        m_error = applied.error(); // the plan was edited meanwhile
        m_imported.reset();
        return;
    }
    plan->setInfo(m_imported->info);
    m_preview = std::move(plan);
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

void ImportSession::replaceRiver(const Uuid& id, const std::function<void(PlanRiver&)>& change)
{
    if (!m_imported)
        return;
    for (Change& one : m_imported->changes.changes) {
        const auto* held = std::get_if<std::shared_ptr<const PlanRiver>>(&one.after);
        if (!held || (*held)->meta.uuid != id)
            continue;
        auto river = std::make_shared<PlanRiver>(**held);
        change(*river);
        one.after = std::shared_ptr<const PlanRiver>(std::move(river));
    }
    makePreview();
    Q_EMIT changed();
}

void ImportSession::reverse(const Uuid& river)
{
    replaceRiver(river, [](PlanRiver& held) {
        held.river.alignment = std::make_shared<const Alignment>(held.river.alignment->reversed());
        held.river.directionConfirmed = true;
    });
}

void ImportSession::confirm(const Uuid& river)
{
    replaceRiver(river, [](PlanRiver& held) { held.river.directionConfirmed = true; });
}

void ImportSession::confirmAll()
{
    for (const auto& river : rivers())
        if (!river->river.directionConfirmed)
            confirm(river->meta.uuid);
}

void ImportSession::setOrigin(const Uuid& river, Origin origin)
{
    replaceRiver(river, [origin](PlanRiver& held) {
        held.river.stationing = Stationing(held.river.length(), origin, held.river.stationing.start());
    });
}

Result<void> ImportSession::import(StepName name)
{
    if (!canImport())
        return fail(ErrorCode::NothingUsable, toUtf8(m_path));
    for (auto& [source, rows] : m_imported->sourceFeatures)
        m_document.attachSourceFeatures(source, std::move(rows));
    auto done = m_document.edit(m_imported->changes, std::move(name), m_imported->info);
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
