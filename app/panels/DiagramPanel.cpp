// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/DiagramPanel.h"

#include "app/document/PlanDocument.h"
#include "app/document/PlanTotals.h"
#include "app/models/PlanNames.h"
#include "app/panels/AllRiversView.h"
#include "app/panels/Choices.h"
#include "app/panels/ElidedCombo.h"
#include "app/panels/GapList.h"
#include "app/panels/Look.h"
#include "app/panels/StripView.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/text/ShownUnits.h"

#include "core/plan/EntityLookup.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <cmath>
#include <type_traits>

namespace riparia {

namespace {

constexpr int kRoomForBoth = 560; // a diagram and a list that can be read

/// Between the figures of the head, in every language.
QString figureBreak()
{
    return QStringLiteral(" · ");
}

/// The key of the river an entity lies on or is.
std::string keyOf(const AnyEntity& entity)
{
    return std::visit(
        [](const auto& held) -> std::string {
            using Held = std::decay_t<decltype(held)>;
            if constexpr (std::is_same_v<Held, std::shared_ptr<const PlanRiver>>)
                return held->river.key;
            else if constexpr (std::is_same_v<Held, std::shared_ptr<const Segment>>)
                return held->river;
            else if constexpr (std::is_same_v<Held, std::shared_ptr<const Area>> ||
                               std::is_same_v<Held, std::shared_ptr<const Greenway>>)
                return held->link.water;
            else
                return {};
        },
        entity);
}

} // namespace

DiagramPanel::DiagramPanel(PanelContext context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_view(new StripView(context))
    , m_area(new QScrollArea)
    , m_all(new AllRiversView(context))
    , m_pages(new QStackedWidget)
    , m_gaps(new GapList(context))
    , m_both(new QSplitter(Qt::Horizontal, this))
    , m_rivers(new ElidedCombo(this))
    , m_figures(look::label(this, kSmallText, false, "secondary"))
    , m_showAll(look::iconButton(this, QStringLiteral("river"), QStringLiteral("diagramAll")))
    , m_showGaps(look::iconButton(this, QStringLiteral("gap"), QStringLiteral("diagramGaps")))
    , m_whole(look::iconButton(this, QStringLiteral("zoom-fit"), QStringLiteral("diagramWhole")))
    , m_empty(look::label(this, 1.0, false, "secondary"))
{
    setObjectName(QStringLiteral("diagramPanel"));
    look::setSurface(this, "panel");
    m_head = makeHead();
    m_empty->setContentsMargins(12, 8, 12, 8);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_area->setObjectName(QStringLiteral("diagramArea"));
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(m_view);
    m_area->viewport()->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    m_gaps->hide();
    m_pages->addWidget(m_area);
    m_pages->addWidget(m_all);
    m_both->addWidget(m_pages);
    m_both->addWidget(m_gaps);
    m_both->setChildrenCollapsible(false);
    m_both->setStretchFactor(0, 3);
    m_both->setStretchFactor(1, 2);
    column->addWidget(m_both, 1);
    column->addWidget(m_empty, 1);
    m_empty->hide();

    // The totals follow every change of the document.
    connect(&context.totals, &PlanTotals::changed, this, [this] { outdate(false); });
    connect(&context.document, &PlanDocument::changed, this, [this](const ChangeEvent& event) {
        if (event.concerns(EntityKind::River))
            outdate(true);
    });
    connect(&context.document.selection(), &Selection::changed, this, &DiagramPanel::followSelection);
    connect(m_rivers, &QComboBox::activated, this, [this] { showRiver(toUtf8(m_rivers->currentData().toString())); });
    connect(m_showAll, &QToolButton::toggled, this, &DiagramPanel::showPage);
    connect(m_all, &AllRiversView::zoomWanted, this, &DiagramPanel::zoomWanted);
    connect(m_all, &AllRiversView::riverWanted, this, [this](const std::string& key) {
        showRiver(key);
        m_showAll->setChecked(false);
    });
    connect(m_showGaps, &QToolButton::toggled, this, &DiagramPanel::shareRoom);
    connect(m_gaps, &GapList::placeWanted, this, &DiagramPanel::placeWanted);
    connect(m_whole, &QToolButton::clicked, m_view, &StripView::showWhole);
    connect(m_view, &StripView::zoomWanted, this, &DiagramPanel::zoomWanted);
    connect(m_view, &StripView::spanWanted, this, &DiagramPanel::zoomToSpan);
    connect(m_view, &StripView::trackerMoved, this, &DiagramPanel::tellMark);
    connect(m_view, &StripView::refused, this, &DiagramPanel::notice);
    connect(m_view, &StripView::pannedUp, this, [this](int pixels) {
        m_area->verticalScrollBar()->setValue(m_area->verticalScrollBar()->value() + pixels);
    });
    retranslate();
}

QWidget* DiagramPanel::makeHead()
{
    auto* head = new QWidget(this);
    look::setEdge(head, "bottom");
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(8, 2, 6, 2);
    row->setSpacing(8);
    m_rivers->setObjectName(QStringLiteral("diagramRiver"));
    // The width of the longest of very many names is not worth reading them all.
    m_rivers->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_rivers->setMinimumContentsLength(10);
    m_rivers->setMaximumWidth(look::scaled(220));
    m_figures->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_figures->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_figures->setObjectName(QStringLiteral("diagramFigures"));
    m_figures->installEventFilter(this);
    row->addWidget(m_rivers, 1);
    row->addWidget(m_figures, 2);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    for (QToolButton* button : {m_showAll, m_showGaps, m_whole})
        buttons->addWidget(button);
    m_showAll->setCheckable(true);
    m_showGaps->setCheckable(true);
    row->addLayout(buttons);
    return head;
}

void DiagramPanel::showRiver(const std::string& key)
{
    if (m_river == key)
        return;
    m_river = key;
    outdate(false);
}

void DiagramPanel::outdate(bool rivers)
{
    m_isStale = true;
    m_areRiversStale = m_areRiversStale || rivers;
    if (isVisible())
        refresh();
}

void DiagramPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    shareRoom();
}

void DiagramPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale) {
        if (const std::string selected = riverOf(m_context.document.selection().ids()); !selected.empty())
            m_river = selected;
        refresh();
    }
}

void DiagramPanel::refresh()
{
    m_isStale = false;
    if (!m_context.names.river(m_river))
        m_river = firstRiver();
    if (m_areRiversStale)
        fillRivers();
    Choices::choose(*m_rivers, fromUtf8(m_river), m_context.names.riverName(m_river));
    m_view->setContent(stripContentOf(
        m_context.document.plan(), *m_context.totals.ledger(), m_river,
        [this](const Uuid& id) { return m_context.totals.isShown(id); }, installedLanguage(), m_context.names.units()));
    const bool hasRiver = m_view->content() != nullptr;
    if (const auto& error = m_context.totals.error())
        m_empty->setText(ErrorText::sentence(*error));
    else if (m_context.totals.isCounting())
        m_empty->setText(tr("Counting…"));
    else
        m_empty->setText(tr("No rivers yet. Import some, and they are shown here as straight lines with their works."));
    m_both->setVisible(hasRiver);
    m_head->setVisible(hasRiver);
    m_empty->setVisible(!hasRiver);
    m_view->retranslate();
    if (m_showAll->isChecked()) {
        m_all->setLedger(m_context.totals.ledger());
        m_all->retranslate();
    }
    showFigures();
}

/// Where there is no room for the gaps beside the diagram they take its place.
void DiagramPanel::shareRoom()
{
    const bool withGaps = m_showGaps->isChecked();
    m_gaps->setVisible(withGaps);
    m_pages->setVisible(!withGaps || width() >= look::scaled(kRoomForBoth));
}

/// One river, or all of them, which are read only where they are shown.
void DiagramPanel::showPage()
{
    const bool isAll = m_showAll->isChecked();
    if (isAll && m_pages->isHidden())
        m_showGaps->setChecked(false); // it is what was asked for last
    m_all->setLedger(isAll ? m_context.totals.ledger() : nullptr);
    m_pages->setCurrentWidget(isAll ? static_cast<QWidget*>(m_all) : m_area);
    m_whole->setEnabled(!isAll);
    if (isVisible())
        (isAll ? static_cast<QWidget*>(m_all) : m_view)->setFocus();
}

void DiagramPanel::fillRivers()
{
    m_areRiversStale = false;
    Choices::rivers(*m_rivers, m_context.names);
}

std::string DiagramPanel::riverOf(const std::vector<Uuid>& ids) const
{
    for (const Uuid& id : ids) {
        const AnyEntity entity = findEntity<ShownTypes>(m_context.document.plan(), id);
        const std::string key = std::holds_alternative<std::monostate>(entity) ? std::string() : keyOf(entity);
        if (!key.empty() && m_context.names.river(key))
            return key;
    }
    return {};
}

/// One with works, else any.
std::string DiagramPanel::firstRiver() const
{
    for (const auto& river : m_context.totals.ledger()->rivers) {
        if (m_context.names.river(river->river))
            return river->river;
    }
    const auto& rivers = m_context.document.plan().rivers();
    return rivers.size() == 0 ? std::string() : rivers.begin()->second->river.key;
}

void DiagramPanel::followSelection()
{
    const auto& ids = m_context.document.selection().ids();
    if (!isVisible()) {
        m_isStale = m_isStale || !ids.empty();
        return;
    }
    if (const std::string key = riverOf(ids); !key.empty())
        showRiver(key);
    if (ids.size() == 1)
        m_view->reveal(ids.front());
}

void DiagramPanel::showFigures()
{
    const auto& content = m_view->content();
    if (!content) {
        m_figures->clear();
        m_figures->setToolTip(QString());
        return;
    }
    const ShownUnits& units = m_context.names.units();
    const Millimetres treated = content->treated();
    const double share = content->length.value > 0 ? treated.metres() / content->length.metres() : 0;
    QString text = tr("%1 of %2 · %3 %", "treated, length of the river, share")
                       .arg(units.number(treated, LengthUnit::Metre), units.text(content->length, LengthUnit::Metre),
                            QString::number(std::floor(share * 100 + 0.5)));
    if (const Millimetres gaps = content->inGaps(); gaps.value > 0)
        text += figureBreak() + tr("gaps %1").arg(units.text(gaps, LengthUnit::Metre));
    m_figures->setToolTip(text);
    fitFigures();
}

/// Where there is little room whole figures are left out, from the end: half a number would be read as another one.
void DiagramPanel::fitFigures()
{
    const QFontMetrics metrics = m_figures->fontMetrics();
    const QString whole = m_figures->toolTip();
    QString text = whole;
    for (qsizetype end = whole.size(); end > 0 && metrics.horizontalAdvance(text) > m_figures->width();) {
        end = whole.lastIndexOf(figureBreak(), end - 1);
        if (end <= 0) {
            text = metrics.elidedText(whole, Qt::ElideRight, m_figures->width());
            break;
        }
        text = whole.left(end) + QStringLiteral(" …");
    }
    m_figures->setText(text);
}

void DiagramPanel::zoomToSpan(Span span)
{
    const auto river = m_context.names.river(m_river);
    if (!river || !river->river.alignment)
        return;
    Box box;
    for (const Point& point : river->river.alignment->slice(span))
        box.add(point);
    Q_EMIT placeWanted(box);
}

void DiagramPanel::showPointer(const Uuid& river, std::optional<Position> at)
{
    const auto& content = m_view->content();
    m_view->setPointedAt(content && content->id == river ? at : std::nullopt);
}

void DiagramPanel::tellMark()
{
    const auto river = m_context.names.river(m_river);
    const auto& at = m_view->tracker();
    if (!at || !river || !river->river.alignment) {
        Q_EMIT markWanted({});
        return;
    }
    const Alignment& line = *river->river.alignment;
    Q_EMIT markWanted(MapMark{line.pointAt(*at), line.directionAt(*at)});
}

bool DiagramPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_area->viewport() && event->type() == QEvent::Resize)
        m_view->setRoom(m_area->viewport()->height());
    if (watched == m_figures && event->type() == QEvent::Resize)
        fitFigures();
    return QWidget::eventFilter(watched, event);
}

void DiagramPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DiagramPanel::retranslate()
{
    look::setName(m_rivers, tr("River of the diagram"));
    look::setName(m_showAll, tr("Show all rivers with works, a lane each"));
    look::setName(m_showGaps, tr("List the gaps of all rivers"));
    look::setName(m_whole, tr("Show the whole river (0)"));
    outdate(true);
}

} // namespace riparia
