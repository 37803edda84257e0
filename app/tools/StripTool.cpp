// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/StripTool.h"

#include "app/canvas/MapCanvas.h"
#include "app/document/DrawingTemplate.h"
#include "app/document/PlanTotals.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/tools/EntryHint.h"
#include "app/tools/ObjectEdits.h"
#include "app/tools/PathPaint.h"
#include "app/tools/SegmentEdits.h"

#include <QPainter>

#include <cmath>
#include <utility>

namespace riparia {

namespace {

constexpr double kNeutral = 6; // pixels from the river within which the pointer says no width

} // namespace

StripTool::StripTool(ToolContext context)
    : SketchTool(context)
    , m_cut(context)
    , m_banks(context)
{
    connect(m_entry, &ChainageEntry::edited, this, &StripTool::readEntry);
    connect(m_entry, &ChainageEntry::accepted, this, &StripTool::acceptEntry);
    connect(&context.drawing, &DrawingTemplate::changed, this, [this] { preview(); });
}

QString StripTool::whyDisabled() const
{
    return m_context.document.riverCount() == 0 ? tr("Import rivers first") : QString();
}

QString StripTool::prompt() const
{
    const auto set = places();
    if (set.empty())
        return tr("Click the start of the strip on a river, or type its chainages (K)");
    const QString name = riverName(m_context.document, set.front().river);
    if (m_escaped)
        return tr("Esc again discards the sketch on %1").arg(name);
    if (set.size() == 1)
        return tr("Click the end on %1, or type a chainage such as K4+000").arg(name);
    const QString next = tr("Click how wide each side is, or type left/right such as 15/10; Enter makes the strip");
    const QString missing = m_shape ? m_shape->missing(m_context) : QString();
    return missing.isEmpty() ? next : QString(missing + u' ' + next);
}

void StripTool::activate()
{
    m_escaped = false;
    const auto segment = edits::selectedSegment(m_context);
    if (m_sketch.isEmpty() && segment) {
        m_sketch.replace(stepsOf(m_context.document, *segment));
        m_isOffered = true;
    }
    preview();
}

void StripTool::deactivate()
{
    m_entry->close();
    dropOffer();
    m_end.reset();
    m_pointed.reset();
    m_shape.reset();
    m_cut.forget();
    m_banks.forget();
    m_context.totals.setSketched(nullptr);
}

void StripTool::contentChanged()
{
    // First of all: what is done below asks for the prompt, which reads the shape.
    m_end.reset();
    m_shape.reset();
    m_banks.forget();
    for (const NetworkPlace& place : places()) {
        const auto& rivers = m_context.document.network().rivers();
        if (place.river < rivers.size() && place.at.mm <= rivers[place.river].length().value)
            continue;
        lose();
        dropOffer();
        m_entry->close();
        break;
    }
}

SnapOptions StripTool::snapOptions() const
{
    SnapOptions options;
    options.rounds = true;
    if (m_isOffered) // another river may be meant
        return options;
    if (const auto set = places(); !set.empty())
        options.onRiver = mapRiver(m_context.document, *m_context.canvas.content(), set.front().river);
    return options;
}

// --- the sketch

/// Metres, with the pointer's.
double StripTool::width(bool isLeft) const
{
    if (m_pointed && m_pointed->isLeft == isLeft && !m_escaped)
        return m_pointed->metres;
    return widthOf(m_sketch.points(), isLeft).value_or(isLeft ? m_usualLeft : m_usualRight);
}

StripBase StripTool::base() const
{
    const StripBase chosen = m_context.drawing.values().stripBase;
    return m_entry->isOpen() ? m_typedBase.value_or(chosen) : chosen;
}

std::optional<NetworkPlace> StripTool::placeAt(const ToolEvent& event) const
{
    return placeOf(m_context.document, *m_context.canvas.content(), event.snap);
}

/// On another river than the one that is offered; none where nothing is.
std::optional<NetworkPlace> StripTool::placeElsewhere(const ToolEvent& event) const
{
    const auto place = m_isOffered && placesAreSet() ? placeAt(event) : std::nullopt;
    return place && place->river != places().front().river ? place : std::nullopt;
}

/// How far the pointer is from what widths count from, in tenths of a metre; none beside no part of the stretch, and on the river itself.
std::optional<StripWidth> StripTool::widthAt(const ToolEvent& event)
{
    const auto set = places();
    const Alignment& alignment = *m_context.document.network().rivers()[set.front().river].alignment;
    const Located located = alignment.locate(event.map);
    double metres = std::abs(located.offset);
    if (base() != StripBase::Centreline) {
        const Span span{std::min(set[0].at, set[1].at), std::max(set[0].at, set[1].at)};
        if (const auto banks = m_banks.of({set.front().river, span}, base()))
            metres -= banks->runs.offsetAt(located.at, located.offset > 0).value_or(0);
    }
    if (m_context.canvas.viewport().pixels(metres) < kNeutral || metres > kWidestStrip)
        return std::nullopt;
    return StripWidth{located.offset > 0, std::round(metres * 10) / 10};
}

/// Errors: those of StripShape::make(); InvalidArgument while there are no two places.
Result<StripShape> StripTool::shapeOf(bool takeCodes)
{
    auto set = places();
    if (set.size() == 1 && m_end && m_end->river == set.front().river && !m_escaped)
        set.push_back(*m_end);
    if (set.size() != 2)
        return fail(ErrorCode::InvalidArgument);
    const Span span{std::min(set[0].at, set[1].at), std::max(set[0].at, set[1].at)};
    return StripShape::make(m_context, m_cut, m_banks, {set[0].river, span}, width(true), width(false), base(),
                            takeCodes);
}

void StripTool::preview()
{
    m_shape.reset();
    ChangeSet sketched;
    if (!m_sketch.isEmpty()) {
        if (auto shape = shapeOf(false)) {
            sketched = shape->changes;
            m_shape = std::move(*shape);
        }
    }
    m_context.totals.sketch(std::move(sketched));
    Q_EMIT promptChanged();
    Q_EMIT overlayChanged();
}

void StripTool::add(const StripStep& step)
{
    m_escaped = false;
    m_isOffered = false;
    m_isElsewhere = false;
    m_end.reset();
    m_pointed.reset();
    m_sketch.add(step);
    preview();
}

/// False with a message when the strip cannot go there.
bool StripTool::takePlace(const NetworkPlace& place)
{
    const auto set = places();
    if (set.size() == 1 && (place.river != set.front().river || place.at == set.front().at)) {
        Q_EMIT notice(prompt());
        return false;
    }
    add({place});
    return true;
}

void StripTool::finishSketch()
{
    if (!placesAreSet()) {
        Q_EMIT notice(prompt());
        return;
    }
    if (width(true) + width(false) <= 0) {
        Q_EMIT notice(tr("A strip needs a width on one side at least."));
        return;
    }
    const auto shape = shapeOf(true);
    if (!shape) {
        Q_EMIT notice(ErrorText::sentence(shape.error()));
        return;
    }
    if (shape->changes.isEmpty() && !shape->cut.codes.empty()) {
        Q_EMIT notice(shape->cut.nothingLeft());
        return;
    }
    const auto name = [codes = edits::codesOf(shape->changes)] { return tr("Add %1", "areas of a strip").arg(codes); };
    if (const auto done = m_context.document.edit(shape->changes, name); !done) {
        Q_EMIT notice(ErrorText::sentence(done.error()));
        return;
    }
    // A side that was left out this once is there again the next time.
    m_usualLeft = width(true) > 0 ? width(true) : m_usualLeft;
    m_usualRight = width(false) > 0 ? width(false) : m_usualRight;
    m_entry->close();
    m_isOffered = false;
    m_isElsewhere = false;
    m_pointed.reset();
    m_sketch.finish(m_context.document.historyPlace());
    preview();
    m_context.document.selection().set(edits::idsOf(shape->changes));
    Q_EMIT objectMade(false);
    if (!shape->cut.codes.empty())
        Q_EMIT undoable(shape->cut.done(m_context.canvas.content()->units));
}

// --- pointer

void StripTool::pointerMoved(const ToolEvent& event)
{
    m_pointer = event.screen;
    if (m_entry->isOpen() || m_sketch.isEmpty())
        return;
    m_escaped = m_escaped && event.isStill;
    m_end.reset();
    m_pointed.reset();
    m_isElsewhere = placeElsewhere(event).has_value();
    if (!placesAreSet())
        m_end = placeAt(event);
    else if (const auto pointed = m_isElsewhere ? std::nullopt : widthAt(event);
             pointed && !widthOf(m_sketch.points(), pointed->isLeft))
        m_pointed = pointed; // a width that was clicked or typed changes by a click only
    preview();
}

void StripTool::pointerLeft()
{
    if (m_entry->isOpen())
        return;
    m_isElsewhere = false;
    m_end.reset();
    m_pointed.reset();
    preview();
}

void StripTool::pointerPressed(const ToolEvent& event)
{
    m_pointer = event.screen;
    if (event.button == Qt::RightButton || event.isDoubleClick) {
        if (placesAreSet())
            finishSketch();
        else if (event.button == Qt::RightButton)
            showMenu(event.screen);
        return;
    }
    if (event.button != Qt::LeftButton)
        return;
    m_entry->close();
    if (const auto place = placeElsewhere(event)) {
        dropOffer();
        takePlace(*place);
        return;
    }
    if (placesAreSet()) {
        if (const auto width = widthAt(event))
            add({std::nullopt, *width});
        return;
    }
    if (const auto place = placeAt(event))
        takePlace(*place);
    else
        Q_EMIT notice(tr("There is no river here. Click on a river."));
}

QString StripTool::discardedText(int) const
{
    return tr("The sketch of a strip was discarded.");
}

bool StripTool::dropOffer()
{
    m_isElsewhere = false;
    if (!std::exchange(m_isOffered, false))
        return false;
    m_sketch.replace({});
    return true;
}

void StripTool::letGo()
{
    m_end.reset();
    m_pointed.reset();
}

void StripTool::sketchTouched()
{
    m_isOffered = false;
    m_isElsewhere = false;
    m_pointed.reset();
}

// --- the sketch kept

QJsonObject StripTool::sketch() const
{
    if (m_sketch.isEmpty() || m_isOffered)
        return {};
    return toJson(m_context.document, m_sketch.points());
}

void StripTool::restoreSketch(const QJsonObject& sketch)
{
    m_sketch.replace(stripSteps(m_context.document, sketch));
    preview();
}

// --- typed chainages and widths

void StripTool::showEntry(const QString& text)
{
    if (placesAreSet())
        m_entry->setPurpose(tr("Width left/right"), tr("15/10"));
    else
        m_entry->setPurpose(tr("Chainage"), tr("K0+350 - K2+120"));
    m_beforeEntry = m_sketch.points();
    m_typedBase.reset();
    m_pointed.reset();
    m_entry->open(m_pointer, text);
}

/// What is typed never touches the sketch as it was before the box was opened.
Result<StripSteps> StripTool::stepsIn(const QString& text, std::optional<StripBase>& base) const
{
    QString rest = text;
    if (placesOf(m_beforeEntry).size() == 2)
        base = takeStripBase(rest);
    if (base && rest.trimmed().isEmpty())
        return m_beforeEntry;
    return typedSteps(m_context.document, m_beforeEntry, rest, m_end ? std::optional(m_end->river) : std::nullopt);
}

void StripTool::readEntry(const QString& text)
{
    m_typedBase.reset();
    const auto steps = stepsIn(text, m_typedBase);
    m_sketch.replace(steps ? *steps : m_beforeEntry);
    const QString order = EntryHint::putInOrder(text, m_context.canvas.content()->units);
    const QString takes = order.isEmpty() ? tr("Enter takes it.") : QString(order + u' ' + tr("Enter takes it."));
    m_entry->showHint(steps ? takes : QString(), false);
    preview();
}

void StripTool::acceptEntry(const QString& text)
{
    std::optional<StripBase> typed;
    const auto steps = stepsIn(text, typed);
    if (!steps) {
        const auto set = placesOf(m_beforeEntry);
        const auto start = set.empty() ? std::nullopt : std::optional(set.front());
        const auto river = start ? std::optional(start->river) : m_end ? std::optional(m_end->river) : std::nullopt;
        EntryHint::refuse(*m_entry, m_context.document, text, river, start, steps.error());
        return;
    }
    m_isOffered = false;
    m_isElsewhere = false;
    m_sketch.replace(*steps);
    m_entry->close();
    if (typed)
        m_context.drawing.setStripBase(*typed);
    preview();
}

// --- fields beside the map

std::vector<ToolField> StripTool::fields() const
{
    const auto metres = [this](bool isLeft) { return QString::number(width(isLeft), 'g', 10); };
    return {{QStringLiteral("left"), metres(true)}, {QStringLiteral("right"), metres(false)}};
}

/// Before there is a stretch it is what the strip will begin with.
QString StripTool::typeField(const QString& id, const QString& text)
{
    const bool isLeft = id == QStringLiteral("left");
    const auto typed = parseStripWidths(toUtf8(text));
    if (!typed)
        return ErrorText::sentence(typed.error());
    const auto metres = isLeft ? typed->left : typed->right;
    if (!metres)
        return tr("“%1” is no width of this side.").arg(text);
    m_entry->close();
    if (placesAreSet()) {
        add({std::nullopt, {isLeft, *metres}});
        return {};
    }
    (isLeft ? m_usualLeft : m_usualRight) = *metres;
    preview();
    return {};
}

// --- painting

void StripTool::paintOverlay(QPainter& painter, const Viewport& view) const
{
    const PathPaint paint{m_context.document, m_context.canvas, m_context.totals};
    if (m_shape)
        m_shape->paint(painter, m_context, view);
    for (const NetworkPlace& place : places())
        paint.place(painter, view, place);
    if (!m_shape)
        return;
    overlay::paintBubble(painter, m_context.canvas.theme(), m_shape->bubble(m_context), m_pointer,
                         m_context.canvas.rect(), paint.bounds(view, {m_shape->along}));
}

void StripTool::paintParked(QPainter& painter, const Viewport& view) const
{
    const PathPaint paint{m_context.document, m_context.canvas, m_context.totals};
    for (const NetworkPlace& place : places())
        paint.place(painter, view, place);
}

std::optional<Point> StripTool::parkedAt() const
{
    const auto set = places();
    return set.empty() ? std::nullopt : std::optional(pointOf(m_context.document, set.front()));
}

} // namespace riparia
