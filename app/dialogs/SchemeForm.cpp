// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/SchemeForm.h"

#include "app/document/PlanDocument.h"
#include "app/models/PlanNames.h"
#include "app/panels/FieldRow.h"
#include "app/panels/Look.h"
#include "app/text/Fill.h"
#include "app/text/Language.h"
#include "app/text/NameText.h"
#include "app/text/UnitText.h"

#include "core/ledger/BaseIdentity.h"
#include "core/plan/ScenarioView.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace riparia {

namespace {

constexpr int kSchemeCode = Qt::UserRole;
constexpr int kMostSchemeDecimals = 6; // what a scheme may have
constexpr std::array kCountedKinds{EntityKind::Segment, EntityKind::Area, EntityKind::Greenway};
constexpr std::array kSchemeClasses{StatusClass::Planned, StatusClass::InProgress, StatusClass::Completed,
                                    StatusClass::Suspended, StatusClass::Unset};
constexpr std::array kOwnerCriteria{OwnerCriterion::FirstCounted, OwnerCriterion::WorksOrder, OwnerCriterion::Code,
                                    OwnerCriterion::LongestFirst};

bool hasCode(const std::vector<std::string>& list, std::string_view code)
{
    return std::find(list.begin(), list.end(), code) != list.end();
}

Qt::CheckState tick(bool isOn)
{
    return isOn ? Qt::Checked : Qt::Unchecked;
}

/// One line for each code, ticked where the scheme has it.
void fillTicks(QListWidget& list, const std::set<std::string>& codes, const std::vector<std::string>& ticked)
{
    list.clear();
    for (const std::string& code : codes) {
        auto* item = new QListWidgetItem(NameText::freeCode(code), &list);
        item->setData(kSchemeCode, fromUtf8(code));
        item->setCheckState(tick(hasCode(ticked, code)));
    }
}

std::vector<std::string> tickedCodes(const QListWidget& list)
{
    std::vector<std::string> codes;
    for (int row = 0; row < list.count(); ++row) {
        if (list.item(row)->checkState() == Qt::Checked)
            codes.push_back(toUtf8(list.item(row)->data(kSchemeCode).toString()));
    }
    return codes;
}

QTreeWidgetItem* statusItem(const QString& text, std::string_view code, const std::vector<std::string>& ticked)
{
    auto* item = new QTreeWidgetItem(QStringList{text});
    item->setData(0, kSchemeCode, fromUtf8(code));
    item->setCheckState(0, tick(hasCode(ticked, code)));
    return item;
}

std::string codeOfItem(const QTreeWidgetItem& item)
{
    return toUtf8(item.data(0, kSchemeCode).toString());
}

} // namespace

SchemeForm::SchemeForm(PanelContext context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_name(new QLineEdit(this))
    , m_nameEn(new QLineEdit(this))
    , m_default(new QCheckBox(this))
    , m_statuses(new QTreeWidget(this))
    , m_allStatuses(look::label(this, kSmallText, false, "secondary"))
    , m_suspended(new QCheckBox(this))
    , m_cancelled(new QCheckBox(this))
    , m_segments(new QCheckBox(this))
    , m_areas(new QCheckBox(this))
    , m_greenways(new QCheckBox(this))
    , m_allKinds(look::label(this, kSmallText, false, "secondary"))
    , m_areaKinds(new QListWidget(this))
    , m_allAreaKinds(look::label(this, kSmallText, false, "secondary"))
    , m_exclusions(new QListWidget(this))
    , m_boundary(new QComboBox(this))
    , m_hasDay(new QCheckBox(this))
    , m_day(new QDateEdit(this))
    , m_filter(new QLineEdit(this))
    , m_owners(new QListWidget(this))
    , m_up(look::iconButton(this, QStringLiteral("chevron-down"), QStringLiteral("schemeOwnerUp")))
    , m_down(look::iconButton(this, QStringLiteral("chevron-down"), QStringLiteral("schemeOwnerDown")))
    , m_kilometreDecimals(new QSpinBox(this))
    , m_areaDecimals(new QSpinBox(this))
    , m_areaUnit(new QComboBox(this))
{
    build();
    listen();
    retranslate();
}

QWidget* SchemeForm::inOneLine(std::initializer_list<QWidget*> parts)
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    for (QWidget* part : parts)
        row->addWidget(part);
    row->addStretch();
    line->setFocusProxy(*parts.begin());
    return line;
}

QWidget* SchemeForm::ownerList()
{
    m_owners->setObjectName(QStringLiteral("schemeOwners"));
    m_owners->setFixedHeight(look::scaled(92));
    m_up->setArrowType(Qt::UpArrow);
    m_down->setArrowType(Qt::DownArrow);
    auto* both = new QWidget(this);
    auto* buttons = new QVBoxLayout;
    buttons->addWidget(m_up);
    buttons->addWidget(m_down);
    buttons->addStretch();
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_owners, 1);
    row->addLayout(buttons);
    both->setFocusProxy(m_owners);
    return both;
}

/// A list, and below it that everything counts where nothing in it is ticked.
QWidget* SchemeForm::withNote(QWidget* list, QLabel* note, const QString& name)
{
    list->setObjectName(name);
    note->setObjectName(name + QStringLiteral("All"));
    auto* both = new QWidget(this);
    auto* column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(list);
    column->addWidget(note);
    both->setFocusProxy(list);
    return both;
}

void SchemeForm::build()
{
    m_statuses->setHeaderHidden(true);
    m_statuses->setUniformRowHeights(true);
    m_statuses->setFixedHeight(look::scaled(118));
    m_areaKinds->setFixedHeight(look::scaled(56));
    m_exclusions->setFixedHeight(look::scaled(42));
    for (QAbstractScrollArea* list :
         std::initializer_list<QAbstractScrollArea*>{m_statuses, m_areaKinds, m_exclusions, m_owners})
        look::setProperty(list, "framed", true);
    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_day->setCalendarPopup(true);
    m_filter->setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhNoPredictiveText);
    const std::pair<QWidget*, const char*> parts[] = {{m_allKinds, "schemeKindsAll"},
                                                      {m_suspended, "schemeSuspended"},
                                                      {m_cancelled, "schemeCancelled"},
                                                      {m_segments, "schemeSegments"},
                                                      {m_areas, "schemeAreas"},
                                                      {m_greenways, "schemeGreenways"},
                                                      {m_hasDay, "schemeHasDay"},
                                                      {m_day, "schemeDay"},
                                                      {m_kilometreDecimals, "schemeKilometreDecimals"},
                                                      {m_areaDecimals, "schemeAreaDecimals"},
                                                      {m_areaUnit, "schemeAreaUnit"}};
    for (const auto& [part, name] : parts)
        part->setObjectName(QLatin1String(name));
    for (QSpinBox* box : {m_kilometreDecimals, m_areaDecimals})
        box->setRange(0, kMostSchemeDecimals);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 8);
    column->setSpacing(4);
    const auto row = [&](const char* name, QWidget* control) {
        m_rows.push_back(new FieldRow(QLatin1String(name), control, this));
        column->addWidget(m_rows.back());
    };
    row("schemeName", m_name);
    row("schemeNameEn", m_nameEn);
    row("schemeDefault", m_default);
    row("schemeCounted", withNote(m_statuses, m_allStatuses, QStringLiteral("schemeStatuses")));
    row("schemeFlags", inOneLine({m_suspended, m_cancelled}));
    row("schemeKinds", inOneLine({m_segments, m_areas, m_greenways, m_allKinds}));
    row("schemeCountedAreas", withNote(m_areaKinds, m_allAreaKinds, QStringLiteral("schemeAreaKinds")));
    row("schemeExclusions", m_exclusions);
    row("schemeBoundary", m_boundary);
    row("schemeAsOf", inOneLine({m_hasDay, m_day}));
    row("schemeFilter", m_filter);
    row("schemeOwner", ownerList());
    row("schemeKilometres", inOneLine({m_kilometreDecimals}));
    row("schemeHectares", inOneLine({m_areaDecimals, m_areaUnit}));
    column->addStretch();
}

void SchemeForm::listen()
{
    for (QLineEdit* line : {m_name, m_nameEn, m_filter})
        connect(line, &QLineEdit::textChanged, this, &SchemeForm::take);
    for (QCheckBox* box : {m_default, m_suspended, m_cancelled, m_segments, m_areas, m_greenways, m_hasDay})
        connect(box, &QCheckBox::toggled, this, &SchemeForm::take);
    for (QListWidget* list : {m_areaKinds, m_exclusions, m_owners})
        connect(list, &QListWidget::itemChanged, this, &SchemeForm::take);
    for (QSpinBox* box : {m_kilometreDecimals, m_areaDecimals})
        connect(box, &QSpinBox::valueChanged, this, &SchemeForm::take);
    for (QComboBox* combo : {m_boundary, m_areaUnit})
        connect(combo, &QComboBox::currentIndexChanged, this, &SchemeForm::take);
    connect(m_statuses, &QTreeWidget::itemChanged, this, &SchemeForm::take);
    connect(m_day, &QDateEdit::dateChanged, this, &SchemeForm::take);
    connect(m_up, &QToolButton::clicked, this, [this] { moveOwner(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveOwner(1); });
}

bool SchemeForm::isDefault() const
{
    return m_default->isChecked();
}

void SchemeForm::setScheme(const CountingScheme& scheme, bool isDefault)
{
    m_scheme = scheme;
    m_isFilling = true;
    m_default->setChecked(isDefault);
    m_name->setText(fromUtf8(scheme.name));
    m_nameEn->setText(fromUtf8(scheme.nameEn));
    m_filter->setText(fromUtf8(scheme.filter));
    m_isFilling = false;
    showRules();
}

/// All but what is typed: the words of lists are those of the language of the window.
void SchemeForm::showRules()
{
    m_isFilling = true;
    fillStatuses();
    m_suspended->setChecked(m_scheme.suspended);
    m_cancelled->setChecked(m_scheme.cancelled);
    const std::array boxes{m_segments, m_areas, m_greenways};
    for (std::size_t i = 0; i < boxes.size(); ++i)
        boxes[i]->setChecked(hasCode(m_scheme.kinds, toString(kCountedKinds[i])));
    fillLists();
    fillBoundaries();
    const Date day = m_scheme.asOf.value_or(m_context.document.today());
    m_hasDay->setChecked(m_scheme.asOf.has_value());
    m_day->setDate(QDate(day.year, day.month, day.day));
    m_day->setEnabled(m_scheme.asOf.has_value());
    fillOwners();
    m_kilometreDecimals->setValue(m_scheme.kilometreDecimals);
    m_areaDecimals->setValue(m_scheme.areaDecimals);
    fillUnits();
    showWhatAllCounts();
    m_isFilling = false;
}

void SchemeForm::fillStatuses()
{
    m_statuses->clear();
    std::vector<std::string> others = m_scheme.statuses; // what this program has no name for
    for (const StatusClass each : kSchemeClasses) {
        QTreeWidgetItem* top = statusItem(NameText::statusClass(each), toString(each), m_scheme.statuses);
        m_statuses->addTopLevelItem(top);
        std::erase(others, toString(each));
        for (const StatusType& type : Taxonomy::builtIn().statuses()) {
            if (type.displayClass != each || type.code == toString(each))
                continue;
            top->addChild(statusItem(NameText::status(type.code, installedLanguage()), type.code, m_scheme.statuses));
            top->setExpanded(top->isExpanded() || hasCode(m_scheme.statuses, type.code));
            std::erase(others, type.code);
        }
    }
    for (const std::string& code : others)
        m_statuses->addTopLevelItem(statusItem(fromUtf8(code), code, m_scheme.statuses));
    showWithinClasses();
}

/// A status counts with its class.
void SchemeForm::showWithinClasses()
{
    for (int i = 0; i < m_statuses->topLevelItemCount(); ++i) {
        QTreeWidgetItem* top = m_statuses->topLevelItem(i);
        for (int child = 0; child < top->childCount(); ++child)
            top->child(child)->setDisabled(top->checkState(0) == Qt::Checked);
    }
}

void SchemeForm::showWhatAllCounts()
{
    m_allStatuses->setVisible(m_scheme.statuses.empty());
    m_allKinds->setVisible(m_scheme.kinds.empty());
    m_allAreaKinds->setVisible(m_scheme.areaKinds.empty());
}

void SchemeForm::fillLists()
{
    const Plan& plan = m_context.document.plan();
    const Uuid& scenario = m_context.document.scenario();
    std::set<std::string> kinds(m_scheme.areaKinds.begin(), m_scheme.areaKinds.end());
    for (const auto& area : entitiesOf<Area>(plan, scenario))
        kinds.insert(area->kind);
    std::set<std::string> roles(m_scheme.exclusions.begin(), m_scheme.exclusions.end());
    for (const auto& boundary : entitiesOf<Boundary>(plan, scenario))
        roles.insert(boundary->role);
    kinds.erase(std::string());
    roles.erase(std::string());
    fillTicks(*m_areaKinds, kinds, m_scheme.areaKinds);
    fillTicks(*m_exclusions, roles, m_scheme.exclusions);
}

void SchemeForm::fillBoundaries()
{
    const Plan& plan = m_context.document.plan();
    m_boundary->clear();
    m_boundary->addItem(tr("none: the whole plan", "boundary of a scheme"), QString());
    for (const auto& boundary : entitiesOf<Boundary>(plan, m_context.document.scenario())) {
        const Uuid id = baseIdOf(plan.table<Boundary>(), *boundary);
        m_boundary->addItem(PlanNames::nameOf(boundary->meta), fromUtf8(id.toString()));
    }
    const QString wanted = m_scheme.boundary.isNil() ? QString() : fromUtf8(m_scheme.boundary.toString());
    if (m_boundary->findData(wanted) < 0)
        m_boundary->addItem(tr("a boundary that is not in the plan"), wanted);
    m_boundary->setCurrentIndex(m_boundary->findData(wanted));
}

void SchemeForm::fillOwners()
{
    std::vector<OwnerCriterion> order = m_scheme.owner;
    for (const OwnerCriterion criterion : kOwnerCriteria) {
        if (std::ranges::find(order, criterion) == order.end())
            order.push_back(criterion);
    }
    const auto words = [](OwnerCriterion criterion) {
        switch (criterion) {
        case OwnerCriterion::FirstCounted: return tr("the earlier day of reaching a counted status");
        case OwnerCriterion::WorksOrder: return tr("the order of works");
        case OwnerCriterion::Code: return tr("the lower number");
        case OwnerCriterion::LongestFirst: return tr("the longer one");
        }
        return QString();
    };
    const int current = m_owners->currentRow();
    m_owners->clear();
    for (std::size_t i = 0; i < order.size(); ++i) {
        auto* item = new QListWidgetItem(words(order[i]), m_owners);
        item->setData(kSchemeCode, fromUtf8(toString(order[i])));
        item->setCheckState(tick(i < m_scheme.owner.size()));
    }
    m_owners->setCurrentRow(std::max(0, current));
}

void SchemeForm::fillUnits()
{
    m_areaUnit->clear();
    for (const char* code : {"wan_m2", "hm2", "m2", "km2", "mu"})
        m_areaUnit->addItem(UnitText::symbol(*parseAreaUnit(code)), QString::fromLatin1(code));
    m_areaUnit->setCurrentIndex(std::max(0, m_areaUnit->findData(fromUtf8(m_scheme.areaUnit))));
}

void SchemeForm::moveOwner(int by)
{
    const int row = m_owners->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_owners->count())
        return;
    m_isFilling = true;
    m_owners->insertItem(to, m_owners->takeItem(row));
    m_owners->setCurrentRow(to);
    m_isFilling = false;
    take();
}

std::vector<std::string> SchemeForm::tickedStatuses() const
{
    std::vector<std::string> codes;
    for (int i = 0; i < m_statuses->topLevelItemCount(); ++i) {
        const QTreeWidgetItem& top = *m_statuses->topLevelItem(i);
        if (top.checkState(0) == Qt::Checked) {
            codes.push_back(codeOfItem(top));
            continue;
        }
        for (int child = 0; child < top.childCount(); ++child) {
            if (top.child(child)->checkState(0) == Qt::Checked)
                codes.push_back(codeOfItem(*top.child(child)));
        }
    }
    return codes;
}

/// What the scheme has that is none of the three stays.
std::vector<std::string> SchemeForm::tickedKinds() const
{
    std::vector<std::string> kinds = m_scheme.kinds;
    const std::array boxes{m_segments, m_areas, m_greenways};
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        std::erase(kinds, toString(kCountedKinds[i]));
        if (boxes[i]->isChecked())
            kinds.emplace_back(toString(kCountedKinds[i]));
    }
    return kinds;
}

void SchemeForm::take()
{
    if (m_isFilling)
        return;
    m_isFilling = true; // dimming lines of the list changes them
    showWithinClasses();
    m_isFilling = false;
    m_day->setEnabled(m_hasDay->isChecked());
    m_scheme.name = toUtf8(m_name->text().trimmed());
    m_scheme.nameEn = toUtf8(m_nameEn->text().trimmed());
    m_scheme.statuses = tickedStatuses();
    m_scheme.suspended = m_suspended->isChecked();
    m_scheme.cancelled = m_cancelled->isChecked();
    m_scheme.kinds = tickedKinds();
    m_scheme.areaKinds = tickedCodes(*m_areaKinds);
    m_scheme.exclusions = tickedCodes(*m_exclusions);
    m_scheme.boundary = Uuid::parse(toUtf8(m_boundary->currentData().toString())).value_or(Uuid());
    const QDate day = m_day->date();
    m_scheme.asOf = m_hasDay->isChecked() ? std::optional(Date{day.year(), day.month(), day.day()}) : std::nullopt;
    m_scheme.filter = toUtf8(m_filter->text().trimmed());
    m_scheme.owner.clear();
    for (const std::string& code : tickedCodes(*m_owners)) {
        const auto at = std::ranges::find_if(kOwnerCriteria, [&](OwnerCriterion c) { return toString(c) == code; });
        if (at != kOwnerCriteria.end())
            m_scheme.owner.push_back(*at);
    }
    m_scheme.kilometreDecimals = m_kilometreDecimals->value();
    m_scheme.areaDecimals = m_areaDecimals->value();
    m_scheme.areaUnit = toUtf8(m_areaUnit->currentData().toString());
    showWhatAllCounts();
    Q_EMIT edited();
}

void SchemeForm::retranslate()
{
    const QStringList titles{tr("Name"),   tr("English name"),  tr("Default"),   tr("Statuses"), tr("Also"),
                             tr("Kinds"),  tr("Kinds of area"), tr("Taken out"), tr("Boundary"), tr("As of"),
                             tr("Filter"), tr("Overlaps"),      tr("Lengths"),   tr("Areas")};
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setTitle(titles[static_cast<qsizetype>(i)]);
    m_default->setText(tr("the plan is counted by it when it is opened"));
    m_statuses->setToolTip(tr("Statuses that count, whole classes or single ones; where none is ticked all count"));
    m_allStatuses->setText(tr("None is ticked: all count"));
    m_allAreaKinds->setText(m_allStatuses->text());
    m_allKinds->setText(tr("(all)", "none of the kinds of objects is ticked: all count"));
    m_statuses->setAccessibleName(tr("Statuses"));
    m_areaKinds->setAccessibleName(tr("Kinds of area"));
    m_suspended->setText(tr("suspended works", "count too"));
    m_cancelled->setText(tr("cancelled works", "count too"));
    m_segments->setText(tr("segments"));
    m_areas->setText(tr("areas"));
    m_greenways->setText(tr("greenways"));
    for (QCheckBox* box : {m_segments, m_areas, m_greenways})
        box->setToolTip(tr("Kinds that count; where none is ticked all count"));
    m_areaKinds->setToolTip(tr("Kinds of area that count; where none is ticked all count"));
    m_exclusions->setToolTip(tr("Surfaces of boundaries of these kinds are taken out of areas"));
    m_boundary->setToolTip(tr("What lies outside is not counted"));
    m_hasDay->setText(tr("statuses of the day"));
    m_hasDay->setToolTip(tr("The status that works had on this day counts, else the latest of each"));
    look::setName(m_day, tr("Day whose statuses count"));
    m_filter->setPlaceholderText(tr("everything, or a filter like works = W-0001"));
    m_filter->setToolTip(tr("Only what passes this filter counts"));
    look::setName(m_owners, tr("What several works cover is counted once, for the one that this order puts first"));
    look::setName(m_up, tr("Move up"));
    look::setName(m_down, tr("Move down"));
    m_kilometreDecimals->setSuffix(QStringLiteral(" ") + tr("decimals of km"));
    look::setName(m_kilometreDecimals, tr("Decimals of kilometres"));
    m_areaDecimals->setSuffix(QStringLiteral(" ") + tr("decimals of"));
    look::setName(m_areaDecimals, tr("Decimals of areas"));
    look::setName(m_areaUnit, tr("Unit of areas"));
    showRules();
}

} // namespace riparia
