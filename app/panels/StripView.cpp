// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a straight-line diagram shows; how it is handled is in StripViewInput.cpp.
#include "app/panels/StripView.h"

#include "app/document/PlanDocument.h"
#include "app/models/FeatureFigures.h"
#include "app/models/PlanNames.h"
#include "app/panels/Choices.h"
#include "app/panels/Swatch.h"
#include "app/render/StripPaint.h"
#include "app/render/StripWords.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"
#include "app/text/ShownUnits.h"
#include "app/theme/Theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace riparia {

namespace {

constexpr double kRevealed = 20; // pixels of a work that are enough to see it

StripLook lookOf(const Theme& theme)
{
    const auto role = [&](const char* name) { return theme.color(QLatin1String(name)); };
    StripLook look;
    look.ground = role("panel");
    look.alt = role("alt");
    look.text = role("text");
    look.secondary = role("secondary");
    look.line = role("separator_2");
    look.mark = role("mark");
    look.markText = role("mark_text");
    look.gap = role("warning");
    look.gapTint = role("warning_tint");
    look.gapTint.setAlphaF(0.55F);
    look.gapText = role("warning");
    look.counted = role("accent");
    look.focus = role("accent");
    return look;
}

} // namespace

StripView::StripView(PanelContext context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("stripView"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&context.document.selection(), &Selection::changed, this, qOverload<>(&QWidget::update));
}

void StripView::setContent(std::shared_ptr<const StripContent> content)
{
    const bool isOther = !content || !m_content || content->key != m_content->key ||
                         content->length != m_content->length ||
                         content->stationing.origin() != m_content->stationing.origin();
    cancel(); // what is being dragged refers to what was there
    m_content = std::move(content);
    for (std::optional<Uuid>* id : {&m_hovered, &m_current}) {
        const StripBar* bar = *id && m_content ? m_content->bar(**id) : nullptr;
        if (!bar || !bar->shown)
            id->reset();
    }
    track({});
    if (isOther)
        m_pointedAt.reset();
    outdate();
    if (isOther && m_content) {
        remeasure();
        m_axis = StripAxis(m_content->length, m_content->stationing.origin(), m_layout.metrics.gutter,
                           width() - m_layout.metrics.margin);
        m_isOutdated = true;
    }
    remeasure();
    describeCurrent();
}

void StripView::track(std::optional<Position> at)
{
    if (at == m_tracker)
        return;
    m_tracker = at;
    Q_EMIT trackerMoved();
}

void StripView::setPointedAt(std::optional<Position> at)
{
    if (at == m_pointedAt)
        return;
    m_pointedAt = at;
    if (!m_tracker)
        update();
}

void StripView::setRoom(int height)
{
    if (height == m_room)
        return;
    m_room = height;
    outdate();
    remeasure();
}

void StripView::outdate()
{
    m_isOutdated = true;
    update();
}

void StripView::remeasure()
{
    if (!m_isOutdated || !m_content)
        return;
    m_isOutdated = false;
    const StripMetrics metrics = StripMetrics::fitting(QSizeF(width(), m_room > 0 ? m_room : height()),
                                                       stripRows(*m_content), Theme::font(kSmallText));
    m_axis.fit(metrics.gutter, width() - metrics.margin);
    m_layout = StripLayout::of(*m_content, m_axis, metrics, m_moved);
    setMinimumHeight(static_cast<int>(std::ceil(m_layout.height)));
}

const StripLayout& StripView::layoutNow()
{
    remeasure();
    return m_layout;
}

void StripView::showWhole()
{
    m_axis.showWhole();
    outdate();
}

void StripView::reveal(const Uuid& id)
{
    const StripBar* bar = m_content ? m_content->bar(id) : nullptr;
    if (!bar)
        return;
    remeasure();
    const auto [first, second] = m_axis.ends(bar->span);
    if (second > m_axis.left() + kRevealed && first < m_axis.right() - kRevealed)
        return; // the view does not jump under the hand
    m_axis.reveal(bar->span, kRevealed);
    outdate();
}

void StripView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const StripLook look = lookOf(Theme::current());
    painter.fillRect(rect(), look.ground);
    if (!m_content)
        return;
    remeasure();
    StripMarks marks;
    const Selection& selection = m_context.document.selection();
    marks.isSelected = [&selection](const Uuid& id) { return selection.contains(id); };
    marks.hovered = m_hovered;
    if (hasFocus())
        marks.current = m_current;
    marks.tracker = m_tracker ? m_tracker : m_pointedAt;
    marks.trackerText = trackerText();
    paintStrip(painter, *m_content, m_layout, Swatch::style(), look, marks);
    if (hasFocus() && !m_current) {
        painter.setPen(QPen(look.focus, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void StripView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    outdate();
}

void StripView::hideEvent(QHideEvent* event)
{
    cancel();
    track({});
    QWidget::hideEvent(event);
}

QString StripView::lengthText(Millimetres length) const
{
    return m_context.names.units().text(length, LengthUnit::Metre);
}

QString StripView::trackerText() const
{
    const std::optional<Position>& at = m_tracker ? m_tracker : m_pointedAt;
    if (!at || !m_content)
        return {};
    const QString place = StripWords::chainage(m_content->stationing.chainageAt(*at), m_content->units);
    if (!m_moved)
        return place;
    return tr("%1 · %2", "chainage of an end, length of the segment").arg(place, lengthText(m_moved->span.length()));
}

QString StripView::wordsOf(const StripBar& bar) const
{
    const Plan& plan = m_context.document.plan();
    QString name;
    QString works;
    const auto read = [&](const auto& entity) {
        if (!entity)
            return;
        name = PlanNames::nameOf(entity->meta);
        works = m_context.names.worksName(entity->works);
    };
    if (bar.kind == EntityKind::Segment)
        read(plan.segments().find(bar.id));
    else if (bar.kind == EntityKind::Greenway)
        read(plan.greenways().find(bar.id));
    else
        read(plan.areas().find(bar.id));
    QStringList lines{name.isEmpty() || name == bar.code ? bar.code : QString(bar.code + u' ' + name)};
    lines += tr("%1 · %2", "range of chainage, length")
                 .arg(m_context.names.range(m_content->key, bar.span), lengthText(bar.span.length()));
    QString what = Choices::capital(NameText::bank(bar.bank));
    if (bar.kind == EntityKind::Segment && !bar.caption.isEmpty() && bar.caption != name)
        what += QStringLiteral(" · ") + bar.caption;
    lines += what;
    if (!works.isEmpty())
        lines += works;
    lines += Choices::capital(bar.statusName);
    for (const StripShare& share : bar.elsewhere)
        lines += tr("%1 is counted by %2").arg(m_context.names.range(m_content->key, share.span), share.owner);
    if (!bar.shown)
        lines += tr("Left out by the filter");
    else if (!bar.counted)
        lines += tr("Not counted by this scheme");
    return lines.join(u'\n');
}

bool StripView::tip(QHelpEvent& event)
{
    const StripHit hit = m_content ? hitAt(event.pos()) : StripHit();
    QString words;
    if (hit.kind == StripHit::Kind::Gap) {
        const Span& gap = m_content->gaps[hit.index];
        words = tr("Nothing is done here: %1 · %2", "range of chainage, length")
                    .arg(m_context.names.range(m_content->key, gap), lengthText(gap.length()));
    } else if (hit.kind == StripHit::Kind::Piece) {
        const StripPiece& piece = m_content->pieces[hit.index];
        words =
            tr("%1 · %2, counted once for %3", "range of chainage, length, code")
                .arg(m_context.names.range(m_content->key, piece.span), lengthText(piece.span.length()), piece.code);
    } else if (hit.kind != StripHit::Kind::None) {
        words = wordsOf(m_content->bars[hit.index]);
    }
    if (words.isEmpty()) {
        QToolTip::hideText();
        event.ignore();
        return true;
    }
    // Names come from files: they must not be taken for HTML.
    QToolTip::showText(event.globalPos(),
                       QStringLiteral("<p style='white-space:pre'>%1</p>").arg(words.toHtmlEscaped()), this);
    return true;
}

void StripView::describeCurrent()
{
    const StripBar* bar = m_content && m_current ? m_content->bar(*m_current) : nullptr;
    if (bar && m_moved)
        setAccessibleDescription(trackerText());
    else
        setAccessibleDescription(bar ? wordsOf(*bar)
                                     : tr("Left and right go from work to work, Enter selects, [ and ] take an end"));
}

void StripView::retranslate()
{
    setAccessibleName(m_content ? tr("Straight-line diagram of %1").arg(m_content->name) : tr("Straight-line diagram"));
    describeCurrent();
    outdate();
}

bool StripView::event(QEvent* event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::ToolTip)
        return tip(*static_cast<QHelpEvent*>(event));
    if (type == QEvent::FontChange || type == QEvent::ApplicationFontChange || type == QEvent::PaletteChange ||
        type == QEvent::StyleChange)
        outdate();
    return QWidget::event(event);
}

} // namespace riparia
