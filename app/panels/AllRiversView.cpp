// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/AllRiversView.h"

#include "app/document/PlanDocument.h"
#include "app/models/PlanNames.h"
#include "app/panels/Look.h"
#include "app/panels/Swatch.h"
#include "app/text/Fill.h"
#include "app/theme/Theme.h"

#include "core/ledger/CountContext.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace riparia {

namespace {

constexpr int kLaneHeight = 30;
constexpr int kBankHeight = 7; // of what is counted on a bank
constexpr int kBedHeight = 4;  // on either side of the line, of what is on no bank
constexpr int kNameWidth = 120;
constexpr int kFiguresWidth = 110;
constexpr double kReach = 2; // pixels beside a stretch that is thinner than them

} // namespace

AllRiversView::AllRiversView(PanelContext context, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("allRiversView"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&context.document.selection(), &Selection::changed, viewport(), qOverload<>(&QWidget::update));
    retranslate();
}

void AllRiversView::setLedger(LedgerPtr ledger)
{
    if (ledger == m_ledger)
        return;
    const std::string before = m_lanes.empty() ? std::string() : riverOf(m_current);
    m_ledger = std::move(ledger);
    m_lanes.clear();
    m_longest = 1;
    m_current = 0;
    m_stretch.reset();
    if (m_ledger) {
        for (const auto& count : m_ledger->rivers) {
            auto river = m_ledger->context->lookup().river(count->river);
            if (!river)
                continue;
            m_longest = std::max(m_longest, river->river.length().value);
            if (count->river == before)
                m_current = m_lanes.size();
            m_lanes.push_back({count, std::move(river)});
        }
    }
    updateBar();
    describeCurrent();
    viewport()->update();
}

int AllRiversView::laneHeight() const
{
    return look::scaled(kLaneHeight);
}

int AllRiversView::gutter() const
{
    return look::kPad + look::scaled(kNameWidth);
}

double AllRiversView::axisWidth() const
{
    return std::max(20, viewport()->width() - gutter() - look::scaled(kFiguresWidth) - look::kPad);
}

QRect AllRiversView::laneRect(std::size_t lane) const
{
    return {0, static_cast<int>(lane) * laneHeight() - verticalScrollBar()->value(), viewport()->width(), laneHeight()};
}

/// As long as its river, in the scale of the longest.
QRectF AllRiversView::axisRect(std::size_t lane) const
{
    const double share =
        static_cast<double>(m_lanes[lane].river->river.length().value) / static_cast<double>(m_longest);
    return QRectF(gutter(), laneRect(lane).top(), std::max(1.0, axisWidth() * share), laneHeight());
}

double AllRiversView::abscissa(std::size_t lane, Position at) const
{
    const River& river = m_lanes[lane].river->river;
    const QRectF axis = axisRect(lane);
    const double length = std::max(1.0, static_cast<double>(river.length().value));
    const double along = axis.width() * static_cast<double>(at.mm) / length;
    return river.stationing.origin() == Origin::Source ? axis.left() + along : axis.right() - along;
}

QRectF AllRiversView::stretchRect(std::size_t lane, std::size_t stretch) const
{
    const Span& span = m_lanes[lane].count->pieces[stretch].span;
    const double from = abscissa(lane, span.from);
    const double to = abscissa(lane, span.to);
    const double half = look::scaled(kBankHeight + 2);
    const double middle = laneRect(lane).center().y();
    return QRectF(QPointF(std::min(from, to), middle - half), QPointF(std::max(from, to), middle + half));
}

std::optional<std::size_t> AllRiversView::laneAt(const QPoint& at) const
{
    const int lane = (at.y() + verticalScrollBar()->value()) / laneHeight();
    if (at.y() < 0 || lane >= static_cast<int>(m_lanes.size()))
        return std::nullopt;
    return static_cast<std::size_t>(lane);
}

std::optional<std::size_t> AllRiversView::stretchAt(std::size_t lane, const QPointF& at) const
{
    const auto& pieces = m_lanes[lane].count->pieces;
    std::optional<std::size_t> near;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const QRectF rect = stretchRect(lane, i);
        if (rect.contains(at))
            return i;
        if (rect.adjusted(-kReach, 0, kReach, 0).contains(at))
            near = i;
    }
    return near;
}

void AllRiversView::paintStretches(QPainter& painter, std::size_t lane) const
{
    const MapStyle& style = Swatch::style();
    const Selection& selection = m_context.document.selection();
    const double middle = laneRect(lane).center().y();
    const double bank = look::scaled(kBankHeight);
    const double bed = look::scaled(kBedHeight);
    const auto& pieces = m_lanes[lane].count->pieces;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const LengthPiece& piece = pieces[i];
        const QRectF whole = stretchRect(lane, i);
        const double width = std::max(1.0, whole.width());
        const auto fill = [&](const CountedFeature* owner, double top, double height) {
            if (!owner)
                return;
            const QRectF rect(whole.left(), top, width, height);
            painter.fillRect(rect, style.status(owner->status.displayClass).line);
            if (selection.contains(owner->id()))
                painter.fillRect(QRectF(rect.left(), middle - 1, width, 2),
                                 Theme::current().color(QStringLiteral("mark")));
        };
        fill(piece.ownerLeft, middle - bank, bank);
        fill(piece.ownerRight, middle + 1, bank);
        if (!piece.ownerLeft && !piece.ownerRight)
            fill(piece.ownerRiver, middle - bed, 2 * bed);
    }
}

void AllRiversView::paintLane(QPainter& painter, std::size_t lane) const
{
    const Theme& theme = Theme::current();
    const QRect rect = laneRect(lane);
    const bool isCurrent = hasFocus() && lane == m_current;
    if (isCurrent)
        painter.fillRect(rect, theme.color(QStringLiteral("selected")));
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color(QStringLiteral("separator_2")));
    painter.setFont(Theme::font(kSmallText));
    painter.setPen(theme.color(QStringLiteral("text")));
    const QFontMetrics metrics(painter.font());
    const QRect name(look::kPad, rect.top(), look::scaled(kNameWidth) - 8, rect.height());
    painter.drawText(
        name, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
        metrics.elidedText(PlanNames::riverName(m_lanes[lane].river->river), Qt::ElideRight, name.width()));
    painter.setPen(theme.color(QStringLiteral("secondary")));
    const QRect beside = rect.adjusted(look::kPad + name.width() + 8, 0, -look::kPad, 0);
    painter.drawText(beside, int(Qt::AlignRight | Qt::AlignVCenter) | Qt::TextSingleLine,
                     metrics.elidedText(figuresOf(lane), Qt::ElideRight, std::max(0, beside.width())));
    const QRectF axis = axisRect(lane);
    painter.fillRect(QRectF(axis.left(), rect.center().y(), axis.width(), 1), theme.color(QStringLiteral("secondary")));
    paintStretches(painter, lane);
    if (isCurrent && m_stretch) {
        painter.setPen(QPen(theme.color(QStringLiteral("accent")), 2));
        painter.drawRect(stretchRect(lane, *m_stretch).adjusted(-2, -1, 2, 1));
    }
}

void AllRiversView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), Theme::current().color(QStringLiteral("panel")));
    const auto first = laneAt(QPoint(0, 0));
    for (std::size_t lane = first.value_or(m_lanes.size()); lane < m_lanes.size(); ++lane) {
        if (laneRect(lane).top() > viewport()->height())
            break;
        paintLane(painter, lane);
    }
    if (hasFocus() && m_lanes.empty()) {
        painter.setPen(QPen(Theme::current().color(QStringLiteral("accent")), 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

QString AllRiversView::figuresOf(std::size_t lane) const
{
    const ShownUnits& units = m_context.names.units();
    return tr("%1 of %2", "treated, length of the river")
        .arg(units.number(m_lanes[lane].count->net.river, LengthUnit::Kilometre),
             units.text(m_lanes[lane].river->river.length(), LengthUnit::Kilometre));
}

QString AllRiversView::wordsOf(std::size_t lane, std::size_t stretch) const
{
    const LengthPiece& piece = m_lanes[lane].count->pieces[stretch];
    return tr("%1 · %2, counted for %3", "range of chainage, length, code")
        .arg(m_context.names.range(riverOf(lane), piece.span),
             m_context.names.units().text(piece.span.length(), LengthUnit::Metre), fromUtf8(piece.ownerRiver->code()));
}

void AllRiversView::updateBar()
{
    const int height = static_cast<int>(m_lanes.size()) * laneHeight();
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setSingleStep(laneHeight());
    verticalScrollBar()->setPageStep(viewport()->height());
}

void AllRiversView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateBar();
}

void AllRiversView::goTo(std::size_t lane)
{
    m_current = lane;
    m_stretch.reset();
    const QRect rect = laneRect(lane);
    if (rect.top() < 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.top());
    else if (rect.bottom() >= viewport()->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.bottom() + 1 - viewport()->height());
    describeCurrent();
    viewport()->update();
}

/// The lanes stay where they are, even one that is seen in part: what is under the pointer is what the second click of two is at.
void AllRiversView::point(std::size_t lane, const QPointF& at)
{
    m_current = lane;
    m_stretch = stretchAt(lane, at);
    describeCurrent();
    viewport()->update();
}

/// To the next stretch to the right, or back.
void AllRiversView::step(int by)
{
    const Lane& lane = m_lanes[m_current];
    const auto count = static_cast<std::ptrdiff_t>(lane.count->pieces.size());
    if (count == 0)
        return;
    const bool isRising = lane.river->river.stationing.origin() == Origin::Source;
    const int towards = isRising ? by : -by;
    if (!m_stretch)
        m_stretch = static_cast<std::size_t>(towards > 0 ? 0 : count - 1);
    else
        m_stretch = static_cast<std::size_t>(
            std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(*m_stretch) + towards, 0, count - 1));
    describeCurrent();
    viewport()->update();
}

void AllRiversView::selectStretch()
{
    if (m_stretch)
        m_context.document.selection().set({m_lanes[m_current].count->pieces[*m_stretch].ownerRiver->id()});
}

void AllRiversView::openCurrent(Qt::KeyboardModifiers modifiers)
{
    const Lane& lane = m_lanes[m_current];
    if (!(modifiers & Qt::ControlModifier)) {
        const std::string key = lane.count->river; // what shows it may change the lanes
        Q_EMIT riverWanted(key);
        return;
    }
    Q_EMIT zoomWanted({m_stretch ? lane.count->pieces[*m_stretch].ownerRiver->id() : lane.river->meta.uuid});
}

void AllRiversView::mousePressEvent(QMouseEvent* event)
{
    const auto lane = laneAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !lane)
        return;
    point(*lane, event->position());
    selectStretch();
}

void AllRiversView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const auto lane = laneAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !lane)
        return;
    point(*lane, event->position());
    openCurrent(event->modifiers());
}

void AllRiversView::keyPressEvent(QKeyEvent* event)
{
    if (m_lanes.empty()) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    const auto page = static_cast<std::ptrdiff_t>(std::max(1, viewport()->height() / laneHeight()));
    const auto move = [this](std::ptrdiff_t by) {
        goTo(static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(m_current) + by, 0,
                                                                 static_cast<std::ptrdiff_t>(m_lanes.size()) - 1)));
    };
    switch (event->key()) {
    case Qt::Key_Up: move(-1); break;
    case Qt::Key_Down: move(1); break;
    case Qt::Key_PageUp: move(-page); break;
    case Qt::Key_PageDown: move(page); break;
    case Qt::Key_Home: goTo(0); break;
    case Qt::Key_End: goTo(m_lanes.size() - 1); break;
    case Qt::Key_Left: step(-1); break;
    case Qt::Key_Right: step(1); break;
    case Qt::Key_Space: selectStretch(); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: openCurrent(event->modifiers()); break;
    default: QAbstractScrollArea::keyPressEvent(event); break;
    }
}

void AllRiversView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    describeCurrent();
    viewport()->update();
}

void AllRiversView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void AllRiversView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateBar();
}

bool AllRiversView::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto& help = *static_cast<QHelpEvent*>(event);
    const auto lane = laneAt(help.pos());
    const auto stretch = lane ? stretchAt(*lane, help.pos()) : std::nullopt;
    if (stretch) // codes come from files: they must not be taken for HTML
        QToolTip::showText(help.globalPos(), QStringLiteral("<p>%1</p>").arg(wordsOf(*lane, *stretch).toHtmlEscaped()),
                           viewport());
    else
        QToolTip::hideText();
    return true;
}

void AllRiversView::describeCurrent()
{
    if (m_lanes.empty()) {
        setAccessibleDescription({});
        return;
    }
    QString words = tr("%1: %2", "a river, its figures")
                        .arg(PlanNames::riverName(m_lanes[m_current].river->river), figuresOf(m_current));
    if (m_stretch)
        words += u'\n' + wordsOf(m_current, *m_stretch);
    setAccessibleDescription(words);
}

void AllRiversView::retranslate()
{
    setAccessibleName(tr("Straight-line diagram of all rivers with works"));
    describeCurrent();
    viewport()->update();
}

} // namespace riparia
