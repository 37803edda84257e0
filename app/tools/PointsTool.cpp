// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/PointsTool.h"

#include "app/canvas/MapCanvas.h"
#include "app/canvas/OverlayPaint.h"
#include "app/document/PlanDocument.h"
#include "app/document/PlanTotals.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/tools/HiddenText.h"
#include "app/tools/Pixels.h"

#include "core/geometry/Region.h"
#include "core/plan/DerivedLink.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace riparia {

namespace {

constexpr double kShortestEdge = 24; // pixels; shorter edges have no room for a middle

using AreaPtr = std::shared_ptr<const Area>;
using GreenwayPtr = std::shared_ptr<const Greenway>;
using RiverPtr = std::shared_ptr<const PlanRiver>;

std::set<EntityKind> shapedKinds()
{
    return {EntityKind::Area, EntityKind::Greenway};
}

/// The area, the greenway or the river with a line that has this id.
AnyEntity shapedEntity(const Plan& plan, const Uuid& id)
{
    if (auto area = plan.areas().find(id))
        return area;
    if (auto greenway = plan.greenways().find(id))
        return greenway;
    if (auto river = plan.rivers().find(id); river && river->river.alignment)
        return river;
    return {};
}

/// The edge after this point is long enough on the screen.
bool hasRoomForMiddle(const Viewport& view, const VertexShape& shape, const Vertex& from)
{
    const Line& points = shape.paths()[from.path].points;
    const Point& to = points[(from.index + 1) % points.size()];
    return pixels::between(view.toScreen(points[from.index]), view.toScreen(to)) >= kShortestEdge;
}

/// What of the map is seen, with points at the edge.
Box seenWithMargin(const Viewport& view)
{
    return view.toMap(QRectF(QPointF(), view.size()).adjusted(-8, -8, 8, 8));
}

/// The points of such an entity; none for none.
std::optional<VertexShape> vertexShapeOf(const AnyEntity& entity)
{
    if (const auto* area = std::get_if<AreaPtr>(&entity))
        return VertexShape((*area)->shape);
    if (const auto* greenway = std::get_if<GreenwayPtr>(&entity))
        return VertexShape((*greenway)->lines);
    if (const auto* river = std::get_if<RiverPtr>(&entity))
        return VertexShape(std::vector<Line>{(*river)->river.alignment->points()});
    return std::nullopt;
}

} // namespace

PointsTool::PointsTool(ToolContext context)
    : MapTool(context)
    , m_step(context.document.historyPlace())
{
    // The document hears of it first, and tells of the change before this.
    connect(&context.document.undoStack(), &QUndoStack::indexChanged, this,
            [this] { m_step = m_context.document.historyPlace(); });
    connect(&context.document.selection(), &Selection::changed, this, [this] {
        m_chosen.reset();
        m_hovered.reset();
        cancel();
    });
}

/// The river that is sketched, else the one area, free greenway or river that is selected, where the filter shows it.
AnyEntity PointsTool::edited() const
{
    if (m_draft)
        return shapedEntity(m_context.document.plan(), m_draft->river());
    const auto& ids = m_context.document.selection().ids();
    if (ids.size() != 1 || m_context.totals.isHidden(ids.front()))
        return {};
    AnyEntity entity = shapedEntity(m_context.document.plan(), ids.front());
    const auto* greenway = std::get_if<GreenwayPtr>(&entity);
    return greenway && (*greenway)->isAlongRiver() ? AnyEntity() : entity;
}

const VertexShape* PointsTool::shapeNow() const
{
    if (m_draft)
        return &m_draft->shape();
    AnyEntity entity = edited();
    if (entity != m_shapedFrom) {
        m_shaped = vertexShapeOf(entity);
        m_shapedFrom = std::move(entity);
    }
    return m_shaped ? &*m_shaped : nullptr;
}

QString PointsTool::whyDisabled() const
{
    if (metaOf(edited()))
        return {};
    if (const QString hidden = hiddenText::selected(m_context, shapedKinds()); !hidden.isEmpty())
        return hidden;
    const auto& ids = m_context.document.selection().ids();
    const AnyEntity entity = ids.size() == 1 ? shapedEntity(m_context.document.plan(), ids.front()) : AnyEntity();
    return metaOf(entity) ? tr("This greenway follows its river: it has no points of its own")
                          : tr("Select an area, a free greenway or a river first");
}

QString PointsTool::prompt() const
{
    const AnyEntity entity = edited();
    const Meta* meta = metaOf(entity);
    if (!meta) {
        const QString hidden = hiddenText::selected(m_context, shapedKinds());
        return hidden.isEmpty() ? tr("Click an area, a free greenway or a river")
                                : tr("%1: click another area or greenway", "the filter hides A-0001").arg(hidden);
    }
    if (m_isDragging)
        return tr("Move the point; Esc puts it back");
    if (m_draft && !m_chosen)
        return tr("Enter gives %1 this line; Esc puts its points back").arg(fromUtf8(meta->code));
    return m_chosen ? tr("Drag the point, or press Delete to take it out")
                    : tr("Drag a point of %1, or click the middle of an edge for a new one").arg(fromUtf8(meta->code));
}

void PointsTool::deactivate()
{
    m_chosen.reset();
    m_hovered.reset();
    cancel();
}

void PointsTool::contentChanged()
{
    followRiver();
    const VertexShape* shape = shapeNow();
    if (m_chosen && (!shape || !shape->has(*m_chosen)))
        m_chosen.reset();
    m_hovered.reset();
    cancel();
}

void PointsTool::shownChanged()
{
    if (metaOf(edited()))
        return;
    m_chosen.reset();
    m_hovered.reset();
    cancel();
}

SnapOptions PointsTool::snapOptions() const
{
    SnapOptions options;
    options.outlines = true;
    return options;
}

std::optional<PointsTool::Spot> PointsTool::spotAt(QPointF screen) const
{
    const VertexShape* shape = shapeNow();
    if (!shape)
        return std::nullopt;
    const Viewport& view = m_context.canvas.viewport();
    const QPointF reach(pixels::kHandle, pixels::kHandle);
    const Box around = view.toMap(QRectF(screen - reach, screen + reach));
    std::optional<Spot> found;
    double nearest = pixels::kHandle;
    const auto offer = [&](Point place, const Spot& spot) {
        const double distance = pixels::between(view.toScreen(place), screen);
        if (distance > nearest)
            return;
        nearest = distance;
        found = spot;
    };
    for (std::size_t path = 0; path < shape->paths().size(); ++path) {
        const Line& points = shape->paths()[path].points;
        for (std::size_t i = 0; i < points.size(); ++i)
            if (around.contains(points[i]))
                offer(points[i], {{path, i}, false});
    }
    if (found)
        return found;
    for (std::size_t path = 0; path < shape->paths().size(); ++path) {
        for (std::size_t i = 0; i < shape->edgeCount(path); ++i) {
            const Point middle = shape->middleAfter({path, i});
            if (around.contains(middle) && hasRoomForMiddle(view, *shape, {path, i}))
                offer(middle, {{path, i}, true});
        }
    }
    return found;
}

// --- pointer

void PointsTool::pointerMoved(const ToolEvent& event)
{
    if (!m_shape) {
        m_hovered = spotAt(event.screen);
        return;
    }
    if (!m_isDragging && pixels::between(m_pressed, event.screen) < pixels::kDragBegins)
        return;
    m_isDragging = true;
    m_shape->move(*m_chosen, isOwnSnap(event) ? event.map : event.place());
    preview();
}

/// It would snap to where it was.
bool PointsTool::isOwnSnap(const ToolEvent& event) const
{
    if (event.snap.kind == SnapKind::None)
        return false;
    const Uuid own = idOf(edited());
    const auto& rivers = m_context.canvas.content()->rivers;
    const auto isOwnRiver = [&](std::optional<std::size_t> river) {
        return river && *river < rivers.size() && rivers[*river].id == own;
    };
    return event.snap.feature == own || event.snap.otherFeature == own || isOwnRiver(event.snap.river) ||
           isOwnRiver(event.snap.otherRiver);
}

void PointsTool::pointerPressed(const ToolEvent& event)
{
    if (event.button != Qt::LeftButton || event.isDoubleClick)
        return;
    m_pressed = event.screen;
    const auto spot = spotAt(event.screen);
    m_chosen.reset();
    if (!spot) {
        Q_EMIT promptChanged();
        return;
    }
    m_shape = *shapeNow();
    m_isNew = spot->isMiddle;
    m_chosen = m_isNew ? m_shape->insertAfter(spot->vertex, m_shape->middleAfter(spot->vertex)) : spot->vertex;
    Q_EMIT promptChanged();
    Q_EMIT overlayChanged();
}

void PointsTool::pointerReleased(const ToolEvent& event)
{
    if (event.button != Qt::LeftButton)
        return;
    if (m_shape) {
        const auto shape = *std::exchange(m_shape, {});
        const bool isDragged = std::exchange(m_isDragging, false);
        if (isDragged || m_isNew)
            commit(shape, m_isNew ? Act::Insert : Act::Move);
        return;
    }
    if (m_draft)
        return; // it is finished first
    // A click beside the points takes what lies there.
    const auto hits = m_context.canvas.featuresAt(event.screen, pixels::kPick);
    const auto hit = std::find_if(hits.begin(), hits.end(), [this](const Uuid& id) {
        const AnyEntity entity = shapedEntity(m_context.document.plan(), id);
        const bool isLocked =
            std::holds_alternative<RiverPtr>(entity) && m_context.document.isLocked(EntityKind::River);
        return metaOf(entity) && !isLocked;
    });
    if (hit != hits.end()) {
        m_context.document.selection().set({*hit});
        return;
    }
    if (const QString why = hiddenText::here(m_context, event.screen, pixels::kPick, shapedKinds()); !why.isEmpty())
        Q_EMIT notice(why);
}

void PointsTool::pointerLeft()
{
    m_hovered.reset();
}

// --- edits

ChangeSet PointsTool::changesTo(const VertexShape& shape, bool isFinal) const
{
    ChangeSet changes;
    const AnyEntity entity = edited();
    const PlanDocument& document = m_context.document;
    if (const auto* area = std::get_if<AreaPtr>(&entity)) {
        Area after = **area;
        after.shape = shape.polygons();
        if (isFinal && after.link.origin == LinkOrigin::Derived)
            after.link = derivedLink(document.network(), after.shape);
        after.meta = document.stamped(std::move(after.meta));
        changes.replace(*area, std::move(after));
    } else if (const auto* greenway = std::get_if<GreenwayPtr>(&entity)) {
        Greenway after = **greenway;
        after.lines = shape.lines();
        after.meta = document.stamped(std::move(after.meta));
        changes.replace(*greenway, std::move(after));
    }
    return changes;
}

void PointsTool::preview()
{
    // Of a river there are none yet.
    m_context.totals.sketch(m_shape && m_isDragging ? changesTo(*m_shape, false) : ChangeSet());
    Q_EMIT promptChanged();
    Q_EMIT overlayChanged();
}

void PointsTool::commit(const VertexShape& shape, Act act)
{
    const AnyEntity entity = edited();
    const Meta* meta = metaOf(entity);
    if (!meta)
        return;
    if (const auto* river = std::get_if<RiverPtr>(&entity)) {
        sketchRiver(**river, shape);
        return;
    }
    const QString code = fromUtf8(meta->code);
    const auto name = [act, code] {
        return act == Act::Move     ? tr("Move point of %1").arg(code)
               : act == Act::Insert ? tr("Insert point in %1").arg(code)
                                    : tr("Delete point of %1").arg(code);
    };
    const bool isArea = std::holds_alternative<AreaPtr>(entity);
    const auto done = m_context.document.edit(changesTo(shape, true), name);
    preview();
    if (!done) {
        Q_EMIT notice(ErrorText::sentence(done.error()));
        return;
    }
    const auto region = isArea ? Region::make(shape.polygons()) : Result<Region::Repaired>(Region::Repaired{});
    if (!region)
        Q_EMIT notice(ErrorText::sentence(region.error()));
    else if (!region->reason.empty())
        Q_EMIT notice(tr("The outline of %1 crosses itself now.").arg(code));
}

void PointsTool::removeChosen()
{
    const VertexShape* now = shapeNow();
    if (!now)
        return;
    VertexShape shape = *now;
    if (!m_chosen && m_hovered && !m_hovered->isMiddle)
        m_chosen = m_hovered->vertex;
    if (!m_chosen || !shape.has(*m_chosen)) {
        Q_EMIT notice(tr("Click the point to delete first."));
        return;
    }
    const bool isClosed = shape.paths()[m_chosen->path].isClosed;
    if (!shape.remove(*m_chosen)) {
        Q_EMIT notice(isClosed ? tr("An outline needs at least three points.")
                               : tr("A line needs at least two points."));
        return;
    }
    m_chosen.reset();
    commit(shape, Act::Remove);
}

void PointsTool::cancel()
{
    m_shape.reset();
    m_isDragging = false;
    m_isNew = false;
    m_context.totals.setSketched(nullptr);
    Q_EMIT promptChanged();
    Q_EMIT overlayChanged();
}

bool PointsTool::undoInSketch()
{
    if (!m_isDragging)
        return undoRiver();
    cancel();
    return true;
}

bool PointsTool::takesKey(const QKeyEvent& key) const
{
    // Delete is about points here: it never takes the whole area away by mistake.
    return key.key() == Qt::Key_Delete && metaOf(edited());
}

bool PointsTool::keyPressed(const QKeyEvent& key)
{
    switch (key.key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace: removeChosen(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_draft)
            return false;
        finishRiver();
        return true;
    case Qt::Key_Escape: break;
    default: return false;
    }
    if (m_shape)
        cancel();
    else if (m_chosen)
        m_chosen.reset();
    else if (m_draft)
        discardRiver();
    else
        Q_EMIT finished();
    Q_EMIT promptChanged();
    return true;
}

// --- painting

QCursor PointsTool::cursor() const
{
    if (m_isDragging || (m_hovered && !m_hovered->isMiddle))
        return Qt::SizeAllCursor;
    return m_hovered ? Qt::CrossCursor : Qt::ArrowCursor;
}

void PointsTool::paintOverlay(QPainter& painter, const Viewport& view) const
{
    const VertexShape* shape = m_shape ? &*m_shape : shapeNow();
    if (!shape)
        return;
    for (std::size_t path = 0; path < shape->paths().size(); ++path) {
        const VertexShape::Path& points = shape->paths()[path];
        painter.setPen(QPen(m_context.canvas.theme().color(QStringLiteral("mark")), 1.5));
        painter.setBrush(Qt::NoBrush);
        if (points.isClosed)
            overlay::paintAreas(painter, {Polygon{points.points, {}}}, view);
        else
            overlay::paintLine(painter, points.points, view);
        paintMiddles(painter, view, *shape, path);
        paintPoints(painter, view, *shape, path);
    }
}

void PointsTool::paintMiddles(QPainter& painter, const Viewport& view, const VertexShape& shape, std::size_t path) const
{
    const Theme& theme = m_context.canvas.theme();
    const QColor mark = theme.color(QStringLiteral("mark"));
    const QColor ground = theme.color(QStringLiteral("panel"));
    const Box seen = seenWithMargin(view);
    painter.setPen(QPen(mark, 1));
    for (std::size_t i = 0; i < shape.edgeCount(path); ++i) {
        const Point middle = shape.middleAfter({path, i});
        if (!seen.contains(middle) || !hasRoomForMiddle(view, shape, {path, i}))
            continue;
        const bool isHovered = m_hovered && m_hovered->isMiddle && m_hovered->vertex == Vertex{path, i};
        painter.setBrush(isHovered ? mark : ground);
        painter.drawEllipse(view.toScreen(middle), 3, 3);
    }
}

void PointsTool::paintPoints(QPainter& painter, const Viewport& view, const VertexShape& shape, std::size_t path) const
{
    const Theme& theme = m_context.canvas.theme();
    const QColor mark = theme.color(QStringLiteral("mark"));
    const QColor ground = theme.color(QStringLiteral("panel"));
    const Box seen = seenWithMargin(view);
    const Line& points = shape.paths()[path].points;
    painter.setPen(QPen(mark, 2));
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!seen.contains(points[i]))
            continue;
        const bool isChosen = m_chosen == Vertex{path, i};
        const bool isHovered = m_hovered && !m_hovered->isMiddle && m_hovered->vertex == Vertex{path, i};
        const double half = isChosen || isHovered ? 4.5 : 3;
        painter.setBrush(isChosen ? mark : ground);
        painter.drawRect(QRectF(view.toScreen(points[i]) - QPointF(half, half), QSizeF(2 * half, 2 * half)));
    }
}

} // namespace riparia
