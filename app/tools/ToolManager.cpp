// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/ToolManager.h"

#include "app/canvas/MapCanvas.h"
#include "app/canvas/OverlayPaint.h"
#include "app/document/PlanDocument.h"
#include "app/document/PlanTotals.h"
#include "app/tools/AreaTool.h"
#include "app/tools/GreenwayTool.h"
#include "app/tools/MeasureTool.h"
#include "app/tools/MergeTool.h"
#include "app/tools/PanTool.h"
#include "app/tools/PointsTool.h"
#include "app/tools/SegmentTool.h"
#include "app/tools/SelectTool.h"
#include "app/tools/SplitTool.h"
#include "app/tools/StripTool.h"
#include "app/tools/TrimTool.h"

#include <QJsonDocument>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace riparia {

namespace {

constexpr int kParkMs = 100;

} // namespace

ToolManager::ToolManager(ToolContext context, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_goTo(context)
    , m_duplicates(context)
{
    connect(&m_goTo, &GoToPlace::arrived, this, &ToolManager::notice);
    connect(&m_duplicates, &DuplicateEntry::done, this, &ToolManager::notice);
    add(std::make_unique<SelectTool>(context));
    add(std::make_unique<PanTool>(context));
    add(std::make_unique<SegmentTool>(context));
    add(std::make_unique<AreaTool>(context));
    add(std::make_unique<StripTool>(context));
    add(std::make_unique<GreenwayTool>(context));
    add(std::make_unique<PointsTool>(context));
    add(std::make_unique<SplitTool>(context));
    add(std::make_unique<TrimTool>(context));
    add(std::make_unique<MergeTool>(context));
    add(std::make_unique<MeasureTool>(context));
    m_current = m_tools.front().get();
    m_current->activate();
    connect(&context.document, &PlanDocument::changed, this, [this] {
        tell(&MapTool::contentChanged);
        m_goTo.contentChanged();
        parkSketches();
    });
    // Some prompts name what is selected, which tables and panels change too.
    connect(&context.document.selection(), &Selection::changed, this, &ToolManager::promptChanged);
    connect(&context.totals, &PlanTotals::changed, this, [this] { tell(&MapTool::shownChanged); });
    // A prompt changes with every move of the pointer, the sketch seldom: a long one is not written down that often.
    m_parking.setSingleShot(true);
    m_parking.setInterval(kParkMs);
    connect(&m_parking, &QTimer::timeout, this, &ToolManager::parkSketches);
}

ToolManager::~ToolManager() = default;

void ToolManager::add(std::unique_ptr<MapTool> tool)
{
    MapTool* added = tool.get();
    connect(added, &MapTool::promptChanged, this, [this, added] {
        if (!m_isTelling && !m_parking.isActive())
            m_parking.start();
        if (added == m_current)
            Q_EMIT promptChanged();
    });
    connect(added, &MapTool::overlayChanged, &m_context.canvas, qOverload<>(&QWidget::update));
    connect(added, &MapTool::finished, this, [this] { use(m_tools.front()->id()); });
    connect(added, &MapTool::toolWanted, this, &ToolManager::use);
    connect(added, &MapTool::discarded, this,
            [this, added](const QString& text) { Q_EMIT discarded(text, added->id()); });
    connect(added, &MapTool::notice, this, &ToolManager::notice);
    connect(added, &MapTool::undoable, this,
            [this, added](const QString& text) { Q_EMIT undoable(text, added->id()); });
    connect(added, &MapTool::offered, this, &ToolManager::offered);
    connect(added, &MapTool::objectMade, this,
            [this, added](bool isTyped) { Q_EMIT objectMade(added->id(), isTyped); });
    if (auto* select = qobject_cast<SelectTool*>(added))
        connect(select, &SelectTool::menuWanted, this, &ToolManager::menuWanted);
    if (auto* points = qobject_cast<PointsTool*>(added)) {
        connect(points, &PointsTool::riverLineDrawn, this, &ToolManager::riverLineDrawn);
        connect(points, &PointsTool::riverLineTouched, this, &ToolManager::riverLineTouched);
    }
    m_tools.push_back(std::move(tool));
}

void ToolManager::tell(void (MapTool::*news)())
{
    const QScopedValueRollback telling(m_isTelling, true);
    for (const auto& tool : m_tools)
        (tool.get()->*news)();
}

MapTool* ToolManager::find(const QString& id) const
{
    const auto found = std::find_if(m_tools.begin(), m_tools.end(), [&](const auto& tool) { return tool->id() == id; });
    return found == m_tools.end() ? nullptr : found->get();
}

void ToolManager::use(const QString& id)
{
    MapTool* tool = find(id);
    if (!tool || tool == m_current || !tool->whyDisabled().isEmpty())
        return;
    m_current->deactivate();
    m_current = tool;
    m_current->activate();
    m_context.canvas.setInput(this); // cursor and snaps are those of the new one
    Q_EMIT currentChanged();
    Q_EMIT promptChanged();
}

void ToolManager::openEntry()
{
    if (!m_current->openEntry())
        m_goTo.open();
}

bool ToolManager::typeField(const QString& id, const QString& text)
{
    const QString why = m_current->typeField(id, text);
    parkSketches();
    if (!why.isEmpty())
        Q_EMIT notice(why);
    return why.isEmpty();
}

bool ToolManager::undoInSketch()
{
    const bool done = m_current->undoInSketch();
    parkSketches();
    return done;
}

bool ToolManager::reopenFinished(const QString& id)
{
    const bool done = m_current->id() == id && m_current->reopenFinished();
    parkSketches();
    return done;
}

void ToolManager::restoreDiscarded(const QString& id)
{
    use(id);
    if (m_current->id() != id || !m_current->restoreDiscarded())
        Q_EMIT notice(tr("The sketch cannot be brought back any more."));
    parkSketches();
}

void ToolManager::pointerMoved(const ToolEvent& event)
{
    m_isOnMark = continuedAt(event.screen) != nullptr;
    m_current->pointerMoved(event);
}

void ToolManager::pointerPressed(const ToolEvent& event)
{
    MapTool* parked = nullptr;
    if (!event.isDoubleClick) {
        parked = event.button == Qt::LeftButton ? continuedAt(event.screen) : nullptr;
        m_isPressTaken = parked != nullptr;
    }
    if (m_isPressTaken) { // the second press of two too: it is about the mark, which is gone
        if (const QString why = parked ? parked->whyDisabled() : QString(); !why.isEmpty())
            Q_EMIT notice(why);
        else if (parked)
            use(parked->id());
        m_isOnMark = false;
        return;
    }
    m_current->pointerPressed(event);
    parkSketches();
}

void ToolManager::pointerReleased(const ToolEvent& event)
{
    if (m_isPressTaken)
        return;
    m_current->pointerReleased(event);
    parkSketches();
}

bool ToolManager::keyPressed(const QKeyEvent& key)
{
    const bool used = m_current->keyPressed(key) || opensGoTo(key);
    parkSketches();
    return used;
}

/// While nothing is drawn, what is typed is a place to go to (UX.md 3.4). The plus sign is a key of the map unless there is a place to go on from.
bool ToolManager::opensGoTo(const QKeyEvent& key)
{
    const QString text = key.text();
    const bool isCommand = key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (m_current != m_tools.front().get() || m_current->isBusy() || text.isEmpty() || isCommand)
        return false;
    if (key.key() == Qt::Key_K)
        m_goTo.open();
    else if (text[0].isDigit() || (text[0] == u'+' && m_goTo.isMarked()))
        m_goTo.open(text);
    else
        return false;
    return true;
}

void ToolManager::parkSketches()
{
    m_parking.stop();
    QJsonObject sketches;
    for (const auto& tool : m_tools) {
        if (const QJsonObject sketch = tool->sketch(); !sketch.isEmpty())
            sketches.insert(tool->id(), sketch);
    }
    const QByteArray parked =
        sketches.isEmpty() ? QByteArray() : QJsonDocument(sketches).toJson(QJsonDocument::Compact);
    if (parked == m_parked)
        return;
    m_parked = parked;
    m_context.document.parkSketch(parked);
}

void ToolManager::restoreSketches(const QByteArray& parked)
{
    const QJsonObject sketches = QJsonDocument::fromJson(parked).object();
    for (auto sketch = sketches.begin(); sketch != sketches.end(); ++sketch) {
        MapTool* tool = find(sketch.key());
        if (!tool)
            continue;
        tool->restoreSketch(sketch.value().toObject());
        if (tool->hasSketch() && m_current == m_tools.front().get())
            use(tool->id());
    }
    parkSketches();
}

QString ToolManager::continueText(const MapTool& tool) const
{
    return tr("\u25B6 Continue (%1)", "a sketch; key of its tool").arg(tool.shortcut());
}

std::optional<QRectF> ToolManager::continueMark(const MapTool& tool, const Viewport& view) const
{
    const auto at = &tool != m_current && tool.hasSketch() ? tool.parkedAt() : std::nullopt;
    return at ? std::optional(overlay::buttonRect(continueText(tool), view.toScreen(*at))) : std::nullopt;
}

/// The one on top is painted last.
MapTool* ToolManager::continuedAt(QPointF screen) const
{
    MapTool* found = nullptr;
    for (const auto& tool : m_tools)
        if (const auto mark = continueMark(*tool, m_context.canvas.viewport()); mark && mark->contains(screen))
            found = tool.get();
    return found;
}

void ToolManager::paintOverlay(QPainter& painter, const Viewport& view) const
{
    for (const auto& tool : m_tools) {
        if (tool.get() == m_current || !tool->hasSketch())
            continue;
        tool->paintParked(painter, view);
        if (const auto mark = continueMark(*tool, view))
            overlay::paintButton(painter, m_context.canvas.theme(), *mark, continueText(*tool));
    }
    m_current->paintOverlay(painter, view);
    m_goTo.paint(painter, view);
}

} // namespace riparia
