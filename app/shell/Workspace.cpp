// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/Workspace.h"

#include "app/canvas/MapCanvas.h"
#include "app/panels/FilterBar.h"
#include "app/panels/Look.h"
#include "app/panels/MessageOverlay.h"
#include "app/settings/UnitSettings.h"
#include "app/shell/EmptyMap.h"
#include "app/shell/PlanBasemaps.h"
#include "app/text/ErrorText.h"
#include "app/text/UnitText.h"
#include "app/tools/ToolManager.h"

#include "core/plan/EntityLookup.h"

#include <QGuiApplication>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace riparia {

namespace {

/// Metres around a single place that is zoomed to.
constexpr double kAroundPoint = 150;

} // namespace

Workspace::Workspace(std::unique_ptr<PlanDocument> document, MessageLog& log, SettingsStore* settings,
                     const QString& cache)
    : m_log(log)
    , m_document(std::move(document))
    , m_names(*m_document)
    , m_totals(*m_document)
    , m_figures(*m_document, m_totals)
    , m_middle(std::make_unique<QWidget>())
    , m_canvas(new MapCanvas(m_middle.get()))
    , m_filterBar(new FilterBar({*m_document, m_totals, m_names, m_figures}, m_middle.get()))
    , m_overlay(new MessageOverlay(log, m_canvas))
    , m_emptyMap(new EmptyMap(m_canvas))
    , m_basemaps(std::make_unique<PlanBasemaps>(*m_document, *m_canvas, settings, cache))
{
    m_middle->setObjectName(QStringLiteral("mapPane"));
    m_middle->setAttribute(Qt::WA_StyledBackground);
    m_canvas->setObjectName(QStringLiteral("mapCanvas"));
    auto* column = new QVBoxLayout(m_middle.get());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filterBar);
    column->addWidget(m_canvas, 1);

    applyTheme();
    if (settings)
        m_names.setUnits(chosenUnits(*settings));
    refreshMap();
    m_tools = std::make_unique<ToolManager>(ToolContext{*m_document, m_totals, m_drawing, *m_canvas});
    m_canvas->setInput(m_tools.get());
    // The totals follow every change of the document, and know then what the filter shows.
    connect(&m_totals, &PlanTotals::changed, this, &Workspace::refreshMap);
    connect(&m_document->selection(), &Selection::changed, this, &Workspace::refreshSelection);
    connect(m_document.get(), &PlanDocument::lockRefused, this, [this](const RefusedLock& lock, const Error& error) {
        // Whoever asked for the edit says so; the link goes with it.
        m_log.offer(ErrorText::sentence(error), {tr("Unlock", "a layer"), [this, lock] {
                                                     // A refusal of this step is told by the same signal.
                                                     static_cast<void>(m_document->unlock(lock));
                                                 }});
    });
    connect(m_tools.get(), &ToolManager::notice, this,
            [this](const QString& text) { m_log.from(MessageSource::Map).add(MessageKind::Info, text); });
    connect(m_tools.get(), &ToolManager::undoable, this, [this](const QString& text, const QString& tool) {
        m_log.from(MessageSource::Map)
            .add(MessageKind::Info, text, {{tr("Undo"), [this, step = m_document->historyPlace(), tool] {
                                                undoStep(step, tool);
                                                m_canvas->setFocus();
                                            }}});
    });
    connect(m_tools.get(), &ToolManager::offered, this, [this](const ToolOffer& offer) {
        const auto taken = [this, act = offer.act] {
            act();
            m_canvas->setFocus();
        };
        // The card goes with either.
        m_log.from(MessageSource::Map).add(MessageKind::Info, offer.text, {{offer.word, taken}, {tr("Keep"), [] {}}});
    });
    connect(m_tools.get(), &ToolManager::discarded, this, [this](const QString& text, const QString& tool) {
        m_log.from(MessageSource::Map).add(MessageKind::Info, text, {{tr("Restore"), [this, tool] {
                                                                          m_tools->restoreDiscarded(tool);
                                                                          m_canvas->setFocus();
                                                                      }}});
    });
    connect(m_document.get(), &PlanDocument::travelled, this, [this](const QString& text, const ChangeEvent& event) {
        if (event.ids.empty() || isInView(event.ids) || boundsOf(event.ids).isEmpty())
            return;
        m_log.from(MessageSource::Editing).add(MessageKind::Info, text, {{tr("Show"), [this, ids = event.ids] {
                                                                              zoomTo(ids);
                                                                          }}});
    });
}

Workspace::~Workspace()
{
    // Tools and map let go of each other before the document goes.
    m_canvas->setInput(nullptr);
    m_tools.reset();
    m_basemaps.reset();
    m_middle.reset();
}

/// Nothing where other steps have followed, or it is undone already.
void Workspace::undoStep(int step, const QString& tool)
{
    if (m_document->historyPlace() != step)
        return;
    // What has been drawn since is left alone, by whatever tool; else the one that made the step opens again what it was made of.
    if (!m_tools->reopenFinished(tool))
        m_document->undoStack().undo();
}

PanelContext Workspace::panels()
{
    return {*m_document, m_totals, m_names, m_figures, &m_basemaps->layers(), &m_basemaps->trust()};
}

void Workspace::applyTheme()
{
    m_canvas->setTheme(Theme::of(m_look));
    auto style = std::make_shared<MapStyle>(m_look == ThemeKind::Dark ? *MapStyle::dark() : *MapStyle::light());
    style->theme = m_mapTheme;
    style->opacity = m_opacity;
    if (!m_showsFiltered)
        style->filteredOpacity = 0;
    m_canvas->setStyle(std::move(style));
}

void Workspace::setLook(ThemeKind look)
{
    if (std::exchange(m_look, look) != look)
        applyTheme();
}

void Workspace::setUnits(const ShownUnits& units)
{
    m_names.setUnits(units);
    refreshMap();
    m_canvas->renderer().redraw();
    m_canvas->update();
}

void Workspace::setMapTheme(MapTheme theme)
{
    if (std::exchange(m_mapTheme, theme) != theme)
        applyTheme();
}

void Workspace::setShowsFiltered(bool shown)
{
    if (std::exchange(m_showsFiltered, shown) != shown)
        applyTheme();
}

void Workspace::setLayerOpacity(const LayerOpacity& opacity)
{
    if (std::exchange(m_opacity, opacity) != opacity)
        applyTheme();
}

void Workspace::refreshMap()
{
    m_content = mapContentOf(
        m_preview ? *m_preview : m_document->plan(), m_totals.request().scenario,
        [this](const Uuid& id) { return m_totals.isShown(id); }, installedLanguage(), m_content, m_totals.day(),
        m_names.units());
    m_canvas->setContent(m_content);
    // A frame tells from afar that this is not the base.
    const bool isAlternative = !m_document->scenario().isNil();
    const int frame = isAlternative ? 3 : 0;
    m_middle->layout()->setContentsMargins(frame, frame, frame, frame);
    look::setProperty(m_middle.get(), "scenario", isAlternative);
    m_emptyMap->setVisible(m_content->rivers.empty());
    refreshSelection();
}

void Workspace::redraw()
{
    refreshMap();
    m_canvas->renderer().redraw();
    m_basemaps->reload();
    m_canvas->update();
}

void Workspace::showPreview(std::shared_ptr<const Plan> plan)
{
    if (plan == m_preview)
        return;
    m_preview = std::move(plan);
    refreshMap();
}

void Workspace::refreshSelection()
{
    m_canvas->setSelected(m_document->selection().ids());
}

/// Where on the map an id is looked up: made when first asked for after the map has changed. Rivers are in order of their ids, and may be very many.
const Workspace::MapItems& Workspace::mapItems() const
{
    if (m_indexed == m_content)
        return m_items;
    m_items.clear();
    const auto add = [this](const auto& items) {
        for (const auto& item : items)
            m_items.emplace(item.id, &item);
    };
    add(m_content->segments);
    add(m_content->areas);
    add(m_content->greenways);
    add(m_content->rivers);
    add(m_content->sites);
    add(m_content->boundaries);
    m_indexed = m_content;
    return m_items;
}

Box Workspace::placeOf(const MapItem& item) const
{
    Box box;
    if (const auto* segment = std::get_if<const MapSegment*>(&item)) {
        for (const Point& point : m_content->rivers[(*segment)->river].alignment->slice((*segment)->span))
            box.add(point);
    } else if (const auto* area = std::get_if<const MapArea*>(&item)) {
        box = (*area)->bounds;
    } else if (const auto* greenway = std::get_if<const MapGreenway*>(&item)) {
        box = (*greenway)->bounds;
    } else if (const auto* river = std::get_if<const MapRiver*>(&item)) {
        box = (*river)->alignment->bounds();
    } else if (const auto* site = std::get_if<const MapSite*>(&item)) {
        box.add((*site)->place);
    } else if (const auto* boundary = std::get_if<const MapBoundary*>(&item)) {
        box = (*boundary)->bounds;
    }
    return box;
}

Box Workspace::boundsOf(const std::vector<Uuid>& ids) const
{
    Box box;
    const MapItems& items = mapItems();
    std::unordered_set<Uuid> works; // by the places of their scenario
    for (const Uuid& id : ids) {
        if (const auto item = items.find(id); item != items.end())
            box.add(placeOf(item->second));
        else if (m_document->plan().works().find(id))
            works.insert(m_document->places().placeOf(id));
    }
    if (works.empty())
        return box;
    for (const auto& [id, held] : m_document->plan().segments()) {
        const auto item = works.contains(held->works) && m_document->places().stands(id) ? items.find(id) : items.end();
        if (item != items.end())
            box.add(placeOf(item->second));
    }
    return box;
}

void Workspace::zoomTo(const std::vector<Uuid>& ids)
{
    zoomTo(boundsOf(ids));
}

void Workspace::zoomTo(Box box)
{
    if (box.isEmpty())
        return;
    const double least = kAroundPoint / m_content->unitMetresX;
    if (box.maxX - box.minX < least && box.maxY - box.minY < least)
        box = box.grown(least);
    m_canvas->zoomTo(box);
}

bool Workspace::isInView(const std::vector<Uuid>& ids) const
{
    const Box box = boundsOf(ids);
    return !box.isEmpty() && m_canvas->viewport().extent().intersects(box);
}

void Workspace::selectAllShown()
{
    std::vector<Uuid> ids;
    const auto add = [&](const auto& items) {
        for (const auto& item : items) {
            if (item.shown)
                ids.push_back(item.id);
        }
    };
    if (!m_document->isLocked(EntityKind::Segment))
        add(m_content->segments);
    if (!m_document->isLocked(EntityKind::Area))
        add(m_content->areas);
    if (!m_document->isLocked(EntityKind::Greenway))
        add(m_content->greenways);
    m_document->selection().set(std::move(ids));
}

std::vector<Uuid> Workspace::deletable() const
{
    std::vector<Uuid> ids;
    for (const Uuid& id : m_document->selection().ids()) {
        const AnyEntity entity = findEntity<ShownTypes>(m_document->plan(), id);
        const bool filtered = std::holds_alternative<std::shared_ptr<const Segment>>(entity) ||
                              std::holds_alternative<std::shared_ptr<const Area>>(entity) ||
                              std::holds_alternative<std::shared_ptr<const Greenway>>(entity);
        if (metaOf(entity) && (!filtered || m_totals.isShown(id)))
            ids.push_back(id);
    }
    return ids;
}

QString Workspace::figures() const
{
    if (m_totals.isCounting())
        return {};
    const Millimetres net = m_totals.ledger()->totals.river.net;
    return shownKilometres(net) + QStringLiteral(" km");
}

QString Workspace::shownFigures(const QString& kept)
{
    static const QRegularExpression number(QStringLiteral("\\d(?:.*\\d)?"));
    const auto found = number.match(kept);
    return found.hasMatch() ? tr("%1 km net").arg(found.captured()) : kept;
}

} // namespace riparia
