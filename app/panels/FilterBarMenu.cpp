// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/FilterBar.h"

#include "app/document/PlanDocument.h"
#include "app/document/PlanTotals.h"
#include "app/models/FilterConditions.h"
#include "app/models/PlanNames.h"
#include "app/panels/Choices.h"
#include "app/panels/Look.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"

#include "core/ledger/OwnerOrder.h"

#include <QLineEdit>
#include <QMenu>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

/// What FilterBar offers to be added.
namespace riparia {

namespace {

/// Those that features lie at come first; of the others as many as there is room for.
std::vector<std::shared_ptr<const PlanRiver>> riversOfMenu(const Plan& plan, const Ledger& ledger, std::size_t most)
{
    std::set<std::string> used;
    for (const FeaturePtr& feature : ledger.features)
        used.insert(feature->water.key);
    std::vector<std::shared_ptr<const PlanRiver>> rivers;
    std::vector<std::shared_ptr<const PlanRiver>> others;
    for (const auto& [id, held] : plan.rivers()) {
        if (rivers.size() == most)
            return rivers;
        if (used.contains(held->river.key))
            rivers.push_back(held);
        else if (others.size() < most)
            others.push_back(held);
    }
    others.resize(std::min(others.size(), most - rivers.size()));
    rivers.insert(rivers.end(), others.begin(), others.end());
    return rivers;
}

/// Of the features that are shown, in the order of the plan.
std::vector<std::shared_ptr<const Works>> worksOfMenu(const Ledger& ledger)
{
    std::map<Uuid, std::shared_ptr<const Works>> used;
    for (const FeaturePtr& feature : ledger.features) {
        if (feature->works)
            used.emplace(feature->works->meta.uuid, feature->works);
    }
    std::vector<std::shared_ptr<const Works>> works;
    for (const auto& [id, one] : used)
        works.push_back(one);
    std::ranges::sort(works, [](const auto& a, const auto& b) {
        return a->order != b->order ? a->order < b->order : compareCodes(a->meta.code, b->meta.code) < 0;
    });
    return works;
}

} // namespace

void FilterBar::fillMenu()
{
    m_menu->clear();
    qDeleteAll(m_menu->findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly)); // which clear() leaves there
    QMenu* status = m_menu->addMenu(tr("Status"));
    look::setMenuName(status, QStringLiteral("filterStatuses"));
    for (const StatusClass of :
         {StatusClass::Planned, StatusClass::InProgress, StatusClass::Completed, StatusClass::Suspended})
        addLine(*status, Choices::capital(NameText::statusClass(of)),
                QStringLiteral("class = ") + fromUtf8(toString(of)));
    fillRivers(*m_menu->addMenu(tr("River")));
    fillWorks(*m_menu->addMenu(tr("Works")));
    QMenu* measure = m_menu->addMenu(tr("Measure"));
    QMenu* year = m_menu->addMenu(tr("Year"));
    look::setMenuName(year, QStringLiteral("filterYears"));
    fillMeasuresAndYears(*measure, *year);
    QMenu* bank = m_menu->addMenu(tr("Bank"));
    look::setMenuName(bank, QStringLiteral("filterBanks"));
    for (const Bank side : {Bank::Left, Bank::Right, Bank::Both, Bank::Channel})
        addLine(*bank, Choices::capital(NameText::bank(side)), QStringLiteral("bank = ") + fromUtf8(toString(side)));
    QMenu* kind = m_menu->addMenu(tr("Kind"));
    look::setMenuName(kind, QStringLiteral("filterKinds"));
    for (const char* code : {"segment", "area", "greenway"})
        addLine(*kind, Choices::capital(NameText::freeCode(code)), QStringLiteral("kind = ") + QLatin1String(code));
    QAction* chainage = m_menu->addAction(tr("Chainage from–to…"));
    chainage->setObjectName(QStringLiteral("filterChainage"));
    connect(chainage, &QAction::triggered, this, &FilterBar::startChainage);
    m_menu->addSeparator();
    fillViews(*m_menu->addMenu(tr("Views")));
    QAction* typed = m_menu->addAction(tr("Type an expression"));
    typed->setObjectName(QStringLiteral("filterExpression"));
    connect(typed, &QAction::triggered, this, &FilterBar::edit);
}

void FilterBar::addLine(QMenu& menu, const QString& words, const QString& condition)
{
    QAction* line = menu.addAction(QString(words).replace(u'&', QStringLiteral("&&"))); // no letter is a key here
    line->setObjectName(QStringLiteral("filter: ") + condition);
    connect(line, &QAction::triggered, this, [this, condition] { add(condition); });
}

/// Those that the features shown have: one the plan does not use would select nothing.
void FilterBar::fillMeasuresAndYears(QMenu& measures, QMenu& years)
{
    look::setMenuName(&measures, QStringLiteral("filterMeasures"));
    std::set<std::string> codes;
    std::set<int> values;
    for (const FeaturePtr& feature : m_context.totals.ledger()->features) {
        codes.insert(feature->measures.begin(), feature->measures.end());
        if (feature->year)
            values.insert(*feature->year);
    }
    for (const std::string& code : codes)
        addLine(measures, NameText::measure(code, installedLanguage()),
                QStringLiteral("measure = ") + filterValue(fromUtf8(code)));
    for (const int value : values)
        addLine(years, tr("up to %1", "a year").arg(value), QStringLiteral("year <= %1").arg(value));
    measures.setEnabled(!codes.empty());
    years.setEnabled(!values.empty());
}

void FilterBar::fillWorks(QMenu& menu)
{
    look::setMenuName(&menu, QStringLiteral("filterWorks"));
    const auto works = worksOfMenu(*m_context.totals.ledger());
    for (std::size_t i = 0; i < std::min(works.size(), kMostInMenu); ++i) {
        const Meta& meta = works[i]->meta;
        const QString value = fromUtf8(meta.code.empty() ? meta.uuid.toString() : meta.code);
        addLine(menu, PlanNames::nameOf(meta), QStringLiteral("works = ") + filterValue(value));
    }
    menu.setEnabled(!works.empty());
    if (works.size() <= kMostInMenu)
        return;
    menu.addSeparator();
    QAction* other = menu.addAction(tr("Other works…"));
    other->setObjectName(QStringLiteral("filterOtherWorks"));
    connect(other, &QAction::triggered, this, [this] { start(QStringLiteral("works ~ ")); });
}

void FilterBar::fillRivers(QMenu& menu)
{
    look::setMenuName(&menu, QStringLiteral("filterRivers"));
    const Plan& plan = m_context.document.plan();
    const auto rivers = riversOfMenu(plan, *m_context.totals.ledger(), kMostInMenu);
    for (const auto& row : rivers)
        addLine(menu, PlanNames::riverName(row->river),
                QStringLiteral("river = ") + filterValue(fromUtf8(row->river.key)));
    if (rivers.size() == plan.rivers().size())
        return;
    menu.addSeparator();
    QAction* other = menu.addAction(tr("Other river…"));
    other->setObjectName(QStringLiteral("filterOtherRiver"));
    connect(other, &QAction::triggered, this, [this] { start(QStringLiteral("river = ")); });
}

/// The condition is begun in the field, where the name is completed.
void FilterBar::start(const QString& condition)
{
    const bool isWhole = m_parts.isEmpty() && !expression().isEmpty(); // it stands in the field, not in chips
    m_field->setText((isWhole ? u'(' + expression() + QStringLiteral(") and ") : QString()) + condition);
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->end(false);
    complete();
}

/// Both ends stand there to be typed over; in parentheses they stay one chip.
void FilterBar::startChainage()
{
    const QString from = QStringLiteral("K0+000");
    start(QStringLiteral("(chainage >= %1 and chainage <= K1+000)").arg(from));
    m_field->setSelection(static_cast<int>(m_field->text().lastIndexOf(from)), static_cast<int>(from.size()));
}

} // namespace riparia
