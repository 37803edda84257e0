// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/InspectorPanel.h"

#include "app/document/PlanDocument.h"
#include "app/document/PlanTotals.h"
#include "app/models/EditableFields.h"
#include "app/panels/Choices.h"
#include "app/panels/ComputedFacts.h"
#include "app/panels/CustomFieldList.h"
#include "app/panels/FieldSet.h"
#include "app/panels/GreenwayRouteFacts.h"
#include "app/panels/HiddenNote.h"
#include "app/panels/Look.h"
#include "app/panels/ObjectHead.h"
#include "app/panels/RefusalLabel.h"
#include "app/panels/RiverBar.h"
#include "app/panels/StatusHistory.h"
#include "app/text/Fill.h"
#include "app/text/LocalTime.h"
#include "app/text/NameText.h"
#include "app/text/ShownUnits.h"

#include "core/plan/EntityLookup.h"
#include "core/plan/ScenarioView.h"
#include "core/plan/SegmentPlace.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace riparia {

InspectorPanel::InspectorPanel(PanelContext context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_scroll(new QScrollArea(this))
    , m_head(new ObjectHead)
    , m_callout(new QFrame)
    , m_calloutIcon(new QLabel(m_callout))
    , m_calloutText(look::label(m_callout))
    , m_trim(look::link(m_callout, QStringLiteral("inspectorTrim")))
    , m_showOwner(look::link(m_callout, QStringLiteral("inspectorShowOwner")))
    , m_river(new RiverBar(context))
    , m_lockNote(look::label(this, kSmallText, false, "secondary"))
    , m_batch(new QWidget)
    , m_batchText(look::label(m_batch, 1.0, false, "secondary"))
    , m_apply(new QPushButton(m_batch))
    , m_facts(look::label(this, kSmallText, false, "secondary"))
    , m_computed(new ComputedFacts(context, this))
    , m_route(new GreenwayRouteFacts(context, this))
    , m_origin(look::label(this, kSmallText, false, "secondary"))
    , m_steps(look::label(this, 1.0, false, "secondary"))
    , m_zoom(look::iconButton(this, QStringLiteral("zoom-selection"), QStringLiteral("inspectorZoom")))
    , m_lock(look::iconButton(this, QStringLiteral("lock"), QStringLiteral("inspectorLock")))
    , m_delete(look::iconButton(this, QStringLiteral("trash"), QStringLiteral("inspectorDelete")))
{
    setObjectName(QStringLiteral("inspectorPanel"));
    look::setSurface(this, "panel");
    auto* body = new QWidget;
    look::setSurface(body, "panel");
    m_fields = new FieldSet(context, body);
    m_hidden = new HiddenNote(context, body);
    m_custom = new CustomFieldList(context, body);
    m_historyHead = new QToolButton(body);
    m_historyHead->setObjectName(QStringLiteral("inspectorHistoryHead"));
    m_historyHead->setCheckable(true);
    m_historyHead->setAutoRaise(true);
    m_historyHead->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_historyHead->setIconSize(QSize(16, 16));
    m_historyHead->setFocusPolicy(Qt::TabFocus);
    look::setText(m_historyHead, kSmallText, true);
    look::setTone(m_historyHead, "secondary");
    m_history = new StatusHistory(context, QStringLiteral("inspector"), body);
    m_apply->setObjectName(QStringLiteral("inspectorApply"));
    m_apply->setProperty("role", QStringLiteral("primary"));
    m_batchText->setWordWrap(true);
    auto* batchRow = new QHBoxLayout(m_batch);
    batchRow->setContentsMargins(12, 8, 12, 4);
    batchRow->addWidget(m_batchText, 1);
    batchRow->addWidget(m_apply);
    m_lockNote->setObjectName(QStringLiteral("inspectorLockNote"));
    m_lockNote->setWordWrap(true);
    m_lockNote->setContentsMargins(look::kPad, 4, look::kPad, 4);
    m_facts->setObjectName(QStringLiteral("inspectorFacts"));
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setContentsMargins(look::kPad, 6, look::kPad, 2);
    m_origin->setWordWrap(true);
    m_origin->setContentsMargins(12, 10, 12, 4);
    m_steps->setObjectName(QStringLiteral("inspectorSteps"));
    m_steps->setTextFormat(Qt::RichText);
    m_steps->setWordWrap(true);
    m_steps->setContentsMargins(12, 6, 12, 8);

    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_facts);
    column->addWidget(m_computed);
    column->addWidget(m_route);
    column->addWidget(makeCallout());
    column->addWidget(m_river);
    column->addWidget(m_hidden);
    column->addWidget(m_lockNote);
    column->addSpacing(4);
    m_fields->addTo(*column);
    column->addWidget(m_batch);
    auto* historyRow = new QHBoxLayout;
    historyRow->setContentsMargins(look::kPad, 6, look::kPad, 0);
    historyRow->addWidget(m_historyHead);
    historyRow->addStretch();
    column->addLayout(historyRow);
    column->addWidget(m_history);
    column->addWidget(m_custom);
    column->addWidget(m_origin);
    column->addWidget(m_steps);
    column->addStretch();
    m_scroll->setObjectName(QStringLiteral("inspectorScroll"));
    m_scroll->setWidget(body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_scroll);

    connect(&context.document.selection(), &Selection::changed, this, &InspectorPanel::refresh);
    connect(&context.document, &PlanDocument::changed, this, &InspectorPanel::refresh);
    connect(&context.totals, &PlanTotals::changed, this, &InspectorPanel::refresh);
    connect(m_fields, &FieldSet::edited, this, &InspectorPanel::commit);
    connect(m_fields, &FieldSet::tickedChanged, this, &InspectorPanel::showApply);
    connect(m_fields, &FieldSet::failed, m_batchText, &QLabel::setText);
    connect(m_apply, &QPushButton::clicked, this, &InspectorPanel::applyTicked);
    connect(m_historyHead, &QToolButton::toggled, this, &InspectorPanel::showHistory);
    connect(m_trim, &QPushButton::clicked, this, &InspectorPanel::trim);
    connect(m_showOwner, &QPushButton::clicked, this, [this] {
        if (!m_overlaps.empty())
            m_context.document.selection().set({m_overlaps.front().owner});
    });
    connect(m_zoom, &QToolButton::clicked, this, [this] { Q_EMIT zoomWanted(m_context.document.selection().ids()); });
    connect(m_lock, &QToolButton::clicked, this, [this] { Q_EMIT lockWanted(!m_areLocked); });
    connect(m_delete, &QToolButton::clicked, this, &InspectorPanel::deleteWanted);
    retranslate();
}

QWidget* InspectorPanel::makeCallout()
{
    m_callout->setProperty("callout", QStringLiteral("warning"));
    m_callout->setAttribute(Qt::WA_StyledBackground);
    m_calloutText->setWordWrap(true);
    m_calloutIcon->setAlignment(Qt::AlignTop);
    auto* links = new QHBoxLayout;
    links->setSpacing(12);
    links->addWidget(m_trim);
    links->addWidget(m_showOwner);
    links->addStretch();
    auto* text = new QVBoxLayout;
    text->setSpacing(2);
    text->addWidget(m_calloutText);
    text->addLayout(links);
    auto* row = new QHBoxLayout(m_callout);
    row->setContentsMargins(8, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(m_calloutIcon);
    row->addLayout(text, 1);
    auto* frame = new QWidget;
    auto* around = new QVBoxLayout(frame);
    around->setContentsMargins(12, 4, 12, 4);
    around->addWidget(m_callout);
    return frame;
}

InspectorPanel::Selected InspectorPanel::selected() const
{
    Selected split;
    for (const Uuid& id : m_context.document.selection().ids()) {
        // Most often a feature that is shown: of 100,000 the tables of the plan are not asked.
        if (m_context.totals.isShown(id))
            split.shown.push_back(id);
        else if (metaOf(findEntity<ShownTypes>(m_context.document.plan(), id)))
            (m_context.totals.isHidden(id) ? split.hidden : split.shown).push_back(id);
    }
    return split;
}

void InspectorPanel::refresh()
{
    const auto [open, hidden] = selected();
    m_hidden->setCounts(static_cast<int>(hidden.size()), static_cast<int>(open.size()));
    const std::vector<Uuid>& ids = open.empty() ? hidden : open;
    m_ids = ids;
    showFromTop();
    m_overlaps.clear();
    m_callout->parentWidget()->hide();
    m_facts->hide();
    m_origin->hide();
    m_steps->hide();
    m_isCounting = false; // what runs is of what was selected before
    m_counting.stop();
    m_head->setOutdated(false);
    m_zoom->setEnabled(!ids.empty());
    m_delete->setEnabled(!open.empty());
    showLock(open);
    const bool isEditable = !open.empty() && !m_areLocked;
    m_fields->show(ids);
    m_fields->setEditable(isEditable, m_lockNote->text());
    m_batch->setVisible(open.size() > 1);
    m_history->setEditable(isEditable);
    showHistory();
    const bool isRiver = ids.size() == 1 && m_context.document.plan().rivers().find(ids.front());
    m_river->showRiver(isRiver ? ids.front() : Uuid()); // what it asks stays while it is the same river
    m_route->showGreenway(ids.size() == 1 ? m_context.document.plan().greenways().find(ids.front()) : nullptr);
    m_computed->showEntity(ids.size() == 1 ? findEntity<ShownTypes>(m_context.document.plan(), ids.front())
                                           : AnyEntity());
    m_custom->showObjects(ids, isEditable);
    if (ids.empty())
        showPlan();
    else if (ids.size() == 1)
        showOne(findEntity<ShownTypes>(m_context.document.plan(), ids.front()));
    else
        showSeveral();
    showApply();
}

/// What another object begins with is seen; of the same one what was looked at stays, also where another row of the scenario stands for it from now on.
void InspectorPanel::showFromTop()
{
    const Meta* meta =
        m_ids.size() == 1 ? metaOf(findEntity<ShownTypes>(m_context.document.plan(), m_ids.front())) : nullptr;
    const std::vector<Uuid> ids = meta ? std::vector<Uuid>() : m_ids;
    const std::string code = meta ? meta->code : std::string();
    const bool isSame = code == m_codeOnTop && ids == m_idsOnTop;
    m_codeOnTop = code;
    m_idsOnTop = ids;
    if (!isSame)
        m_scroll->verticalScrollBar()->setValue(0);
}

void InspectorPanel::showHistory()
{
    const bool hasOne =
        m_ids.size() == 1 && hasField(findEntity<ShownTypes>(m_context.document.plan(), m_ids.front()), "status_date");
    const bool isOpen = m_historyHead->isChecked();
    m_historyHead->setVisible(hasOne);
    m_historyHead->setIcon(Theme::icon(isOpen ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), 16));
    m_history->setVisible(hasOne && isOpen);
    m_history->showEntity(m_history->isHidden() ? Uuid() : m_ids.front());
}

void InspectorPanel::showPlan()
{
    const Plan& plan = m_context.document.plan();
    Millimetres length;
    for (const auto& [id, river] : plan.rivers())
        length += river->river.length();
    m_head->set(m_context.document.title(), {}, std::nullopt, {},
                plan.info().crs.isValid() ? fromUtf8(plan.info().crs.name()) : tr("no coordinate system yet"),
                {{tr("Rivers"), m_context.names.units().number(length, LengthUnit::Kilometre, 1),
                  m_context.names.units().symbol(LengthUnit::Kilometre)},
                 {tr("Segments"), QString::number(entitiesOf<Segment>(plan, m_context.document.scenario()).size()), {}},
                 {tr("Areas"), QString::number(entitiesOf<Area>(plan, m_context.document.scenario()).size()), {}}});
    showSteps();
    m_steps->show();
}

void InspectorPanel::showOne(const AnyEntity& entity)
{
    const Meta* meta = metaOf(entity);
    const FeatureFigures& figures = m_context.figures;
    std::optional<int> statusClass;
    QString statusWords;
    QString note;
    QString name = PlanNames::nameOf(*meta);
    std::vector<ObjectHead::Figure> shown;
    const ShownUnits& units = m_context.names.units();
    const QString lengthUnit = units.symbol(LengthUnit::Metre);
    const auto lengthText = [&](Millimetres length) { return units.number(length, LengthUnit::Metre); };
    const auto areaText = [&](SquareCentimetres area) { return units.number(area, AreaUnit::SquareMetre); };
    const FeaturePtr counted = figures.counted(meta->uuid);
    const auto threeFigures = [&](const QString& title, const QString& whole, const auto& gross, const auto& net,
                                  auto text, const QString& unit) {
        shown.push_back({title, whole, unit});
        if (!counted)
            shown.push_back({tr("Counts here"), tr("no", "not counted"), {}});
        else {
            shown.push_back({tr("Overlap"), text(gross - net), unit});
            shown.push_back({tr("Counts here"), text(net), unit});
        }
    };
    const OwnFigures own = counted ? figures.figures(*counted) : OwnFigures{};
    const auto showStatus = [&](const StatusOn& status) {
        statusClass = static_cast<int>(status.displayClass);
        statusWords = NameText::status(status.code, installedLanguage());
    };
    if (const auto* segment = std::get_if<std::shared_ptr<const Segment>>(&entity)) {
        showStatus(figures.status(**segment));
        note = PlanNames::measures((*segment)->measures);
        if (name == fromUtf8(meta->code))
            name = m_context.names.riverName((*segment)->river) + u' ' +
                   m_context.names.range((*segment)->river, (*segment)->span);
        threeFigures(tr("Length"), lengthText((*segment)->span.length()), own.gross.river, own.net.river, lengthText,
                     lengthUnit);
    } else if (const auto* area = std::get_if<std::shared_ptr<const Area>>(&entity)) {
        showStatus(figures.status(**area));
        note = NameText::freeCode((*area)->kind);
        threeFigures(tr("Area"), areaText(figures.area(**area)), own.gross.area, own.net.area, areaText,
                     units.symbol(AreaUnit::SquareMetre));
    } else if (const auto* greenway = std::get_if<std::shared_ptr<const Greenway>>(&entity)) {
        showStatus(figures.status(**greenway));
        note = NameText::freeCode((*greenway)->type);
        threeFigures(tr("Length"), lengthText(figures.length(**greenway)), own.gross.greenway, own.net.greenway,
                     lengthText, lengthUnit);
    } else if (const auto* works = std::get_if<std::shared_ptr<const Works>>(&entity)) {
        showStatus(figures.status(**works));
        note = NameText::freeCode((*works)->category);
    } else if (const auto* river = std::get_if<std::shared_ptr<const PlanRiver>>(&entity)) {
        name = PlanNames::riverName((*river)->river);
        note = tr("Chainage from: %1").arg(NameText::origin((*river)->river.stationing.origin()));
        shown.push_back({tr("Length"), lengthText((*river)->river.length()), lengthUnit});
        shown.push_back({tr("Treated"), lengthText(figures.treated((*river)->river.key)), lengthUnit});
    } else if (const auto* site = std::get_if<std::shared_ptr<const Site>>(&entity)) {
        note = NameText::freeCode((*site)->kind);
    } else if (const auto* boundary = std::get_if<std::shared_ptr<const Boundary>>(&entity)) {
        note = NameText::freeCode((*boundary)->role);
    }
    m_head->set(name, fromUtf8(meta->code), statusClass, statusWords, note, std::move(shown));
    showFacts(entity);
    showOverlap(entity);
    showOrigin(entity);
}

void InspectorPanel::showOverlap(const AnyEntity& entity)
{
    const auto* segment = std::get_if<std::shared_ptr<const Segment>>(&entity);
    const FeaturePtr counted = segment ? m_context.figures.counted((*segment)->meta.uuid) : nullptr;
    if (!counted)
        return;
    m_overlaps = m_context.figures.countedElsewhere(*counted);
    if (m_overlaps.empty())
        return;
    const CountedElsewhere& first = m_overlaps.front();
    QString text = tr("%1 is already counted by %2.")
                       .arg(m_context.names.range((*segment)->river, first.span), fromUtf8(first.code));
    if (m_overlaps.size() > 1)
        text += u' ' + tr("%n more stretches are counted elsewhere.", nullptr, static_cast<int>(m_overlaps.size()) - 1);
    m_calloutText->setText(text);
    m_calloutIcon->setPixmap(Theme::pixmap(QStringLiteral("overlap"), 16,
                                           Theme::current().color(QStringLiteral("warning")), devicePixelRatioF()));
    m_showOwner->setText(tr("Show %1").arg(fromUtf8(first.code)));
    const Span& span = (*segment)->span;
    const bool atFrom = first.span.from == span.from;
    const bool atTo = first.span.to == span.to;
    const bool canTrim = atFrom != atTo;
    m_trim->setEnabled(canTrim);
    m_trim->setToolTip(canTrim          ? tr("Shorten this segment by the part that is counted elsewhere")
                       : atFrom && atTo ? tr("All of it is counted elsewhere")
                                        : tr("The part lies inside this segment: split it first"));
    m_callout->parentWidget()->show();
}

void InspectorPanel::trim()
{
    const std::vector<Uuid> ids = selected().shown;
    if (m_overlaps.empty() || ids.size() != 1)
        return;
    const auto segment = m_context.document.plan().segments().find(ids.front());
    const auto river = segment ? m_context.names.river(segment->river) : nullptr;
    if (!river)
        return;
    const Span& overlap = m_overlaps.front().span;
    Span span = segment->span;
    (overlap.from == span.from ? span.from : span.to) = overlap.from == span.from ? overlap.to : overlap.from;
    Segment after = placedOn(*segment, river->river, span);
    after.meta = m_context.document.stamped(after.meta);
    ChangeSet changes;
    changes.replace(segment, std::move(after));
    const auto name = [code = fromUtf8(segment->meta.code)] { return tr("Trim %1").arg(code); };
    RefusalLabel::edit(
        m_context.document, *m_calloutText, [&] { return m_context.document.edit(changes, name); }, [this] { trim(); });
}

/// Of a plan that is shown as of a day: the status that comes after it, which figures and badges do not have.
QString InspectorPanel::laterStatus(const AnyEntity& entity) const
{
    const std::optional<Date> shown = m_context.totals.day();
    const StatusEvent* last = nullptr;
    std::visit(
        [&](const auto& held) {
            if constexpr (requires { held->events; }) {
                for (const StatusEvent& event : held->events) {
                    if (!last || event.date >= last->date)
                        last = &event;
                }
            }
        },
        entity);
    if (!last || !shown || last->date <= *shown)
        return {};
    return tr("From %1 on: %2. The plan is shown as of %3.")
        .arg(fromUtf8(last->date.toString()), NameText::status(last->status, installedLanguage()),
             fromUtf8(shown->toString()));
}

void InspectorPanel::showOrigin(const AnyEntity& entity)
{
    const Meta* meta = metaOf(entity);
    QString text = laterStatus(entity);
    if (!text.isEmpty())
        text += u'\n';
    if (const auto source = m_context.document.plan().table<SourceRecord>().find(meta->source))
        text += meta->sourceFid < 0
                    ? tr("Imported from %1.").arg(fromUtf8(source->file))
                    : tr("Imported from %1, feature %2.").arg(fromUtf8(source->file), QString::number(meta->sourceFid));
    if (!meta->updated.empty()) {
        QString day = localDateAndTime(meta->updated);
        if (day.isEmpty()) // another program's way of writing it
            day = fromUtf8(meta->updated);
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) +
                (meta->updatedBy.empty() ? tr("Changed %1.").arg(day)
                                         : tr("Changed %1 by %2.").arg(day, fromUtf8(meta->updatedBy)));
    }
    m_origin->setText(text);
    m_origin->setVisible(!text.isEmpty());
}

void InspectorPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void InspectorPanel::retranslate()
{
    m_trim->setText(tr("Trim"));
    m_trim->setAccessibleName(tr("Trim the overlap"));
    look::setName(m_zoom, tr("Zoom to the selection (F)"));
    look::setName(m_delete, tr("Delete the selection (Del)"));
    m_showOwner->setAccessibleName(tr("Select the one it is counted by"));
    m_apply->setAccessibleName(tr("Apply the ticked fields"));
    m_historyHead->setText(tr("History of the status"));
    m_historyHead->setToolTip(tr("All statuses of this object by their days"));
    m_fields->retranslate();
    m_history->retranslate();
    m_custom->retranslate();
    refresh();
}

} // namespace riparia
