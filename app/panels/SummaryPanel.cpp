// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/SummaryPanel.h"

#include "app/document/PlanDocument.h"
#include "app/document/PlanTotals.h"
#include "app/models/FilterConditions.h"
#include "app/models/FilterWords.h"
#include "app/models/PlanNames.h"
#include "app/panels/CopiedTable.h"
#include "app/panels/CountBar.h"
#include "app/panels/Look.h"
#include "app/panels/TargetBasisBox.h"
#include "app/panels/TargetRow.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"
#include "app/text/ShownUnits.h"
#include "app/text/TreatedText.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace riparia {

namespace {

QString minus(const QString& figure)
{
    const bool isZero = figure.count(u'0') + figure.count(u'.') == figure.size();
    return isZero || figure.startsWith(QChar(0x2212)) ? figure : QChar(0x2212) + figure;
}

QString plus(const QString& figure)
{
    return figure.startsWith(QChar(0x2212)) ? figure : u'+' + figure;
}

/// The unit below the word: names of rivers have the room that saves.
QString stacked(QString title, const QString& unit)
{
    const qsizetype at = title.size() - unit.size() - 1;
    if (at > 0 && title.endsWith(u' ' + unit))
        title[at] = u'\n';
    return title;
}

template <class Unit, class Text>
std::vector<QString> cells(const Figure<Unit>& figure, Text text, const QString& unit)
{
    return {text(figure.gross), minus(text(figure.overlap())), text(figure.net), unit};
}

} // namespace

SummaryPanel::SummaryPanel(PanelContext context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_summary(new SummaryTotals(context.document, context.totals, this))
    , m_scopeLabel(look::label(this, 1.0, false, "secondary"))
    , m_scope(new QComboBox(this))
    , m_byLabel(look::label(this, 1.0, false, "secondary"))
    , m_by(new QComboBox(this))
    , m_scopeNote(look::label(this, kSmallText, false, "secondary"))
    , m_goBack(look::link(this, QStringLiteral("summaryGoBack")))
    , m_totals(new FigureTable)
    , m_details(new FigureTable)
    , m_groups(new FigureTable)
    , m_targetsHead(new QWidget)
    , m_targetsTitle(look::label(m_targetsHead, kSmallText, true, "secondary"))
    , m_basis(new TargetBasisBox(context, m_targetsHead))
    , m_targets(new QVBoxLayout)
    , m_noTargets(new QWidget)
    , m_noTargetsText(look::label(m_noTargets, kSmallText, false, "secondary"))
    , m_firstTarget(look::link(m_noTargets, QStringLiteral("summaryFirstTarget")))
    , m_addTarget(look::iconButton(m_targetsHead, QStringLiteral("plus"), QStringLiteral("summaryAddTarget")))
    , m_problem(look::label(this, 1.0, false, "error"))
    , m_rule(look::label(this, kSmallText, false, "secondary"))
    , m_copy(look::iconButton(this, QStringLiteral("copy"), QStringLiteral("summaryCopy")))
{
    setObjectName(QStringLiteral("summaryPanel"));
    look::setSurface(this, "panel");
    m_scope->setObjectName(QStringLiteral("summaryScope"));
    m_by->setObjectName(QStringLiteral("summaryBy"));
    m_totals->setObjectName(QStringLiteral("summaryTotals"));
    m_details->setObjectName(QStringLiteral("summaryDetails"));
    m_groups->setObjectName(QStringLiteral("summaryGroups"));
    for (QComboBox* combo : {m_scope, m_by}) { // no entry makes the dock wider
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(4);
    }
    m_scopeNote->setObjectName(QStringLiteral("summaryScopeNote"));
    m_scopeNote->setWordWrap(true);
    m_scopeNote->setContentsMargins(12, 0, 12, 6);
    m_problem->setWordWrap(true);
    m_problem->setContentsMargins(12, 6, 12, 6);
    m_rule->setWordWrap(true);
    m_rule->setContentsMargins(12, 5, 12, 5);
    look::setEdge(m_rule, "top");
    m_rule->setProperty("surface", QStringLiteral("window"));

    auto* body = new QWidget;
    look::setSurface(body, "panel");
    auto* inside = new QVBoxLayout(body);
    inside->setContentsMargins(0, 0, 0, 8);
    inside->setSpacing(0);
    inside->addWidget(m_totals);
    inside->addWidget(m_details);
    inside->addWidget(m_targetsHead);
    inside->addLayout(m_targets);
    inside->addWidget(m_noTargets);
    inside->addSpacing(8);
    inside->addWidget(m_groups);
    inside->addStretch();
    auto* head = new QHBoxLayout(m_targetsHead);
    head->setContentsMargins(12, 8, 12, 2);
    head->addWidget(m_targetsTitle);
    head->addSpacing(8);
    head->addWidget(m_basis, 1);
    head->addWidget(m_addTarget);
    auto* none = new QHBoxLayout(m_noTargets);
    none->setContentsMargins(12, 0, 12, 2);
    none->setSpacing(4);
    none->addWidget(m_firstTarget, 0, Qt::AlignTop);
    none->addWidget(m_noTargetsText, 1);
    m_noTargetsText->setWordWrap(true);

    auto* scroll = new QScrollArea(this);
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* countBar = new CountBar(context, this);
    connect(countBar, &CountBar::schemesWanted, this, &SummaryPanel::schemesWanted);
    column->addWidget(countBar);
    column->addWidget(makeChoices());
    auto* note = new QHBoxLayout;
    note->setContentsMargins(0, 0, 12, 0);
    note->addWidget(m_scopeNote, 1);
    note->addWidget(m_goBack, 0, Qt::AlignTop);
    column->addLayout(note);
    column->addWidget(m_problem);
    column->addWidget(scroll, 1);
    column->addWidget(m_rule);

    connect(m_summary, &SummaryTotals::changed, this, &SummaryPanel::refresh);
    connect(m_summary, &SummaryTotals::paceFound, this, &SummaryPanel::showPace);
    connect(m_basis, &TargetBasisBox::refused, this, [this](const QString& sentence) {
        m_problem->setText(sentence);
        m_problem->show();
    });
    connect(m_goBack, &QPushButton::clicked, this, [this] { m_context.totals.goBack(); });
    connect(m_scope, &QComboBox::activated, this,
            [this] { m_summary->setScope(static_cast<SummaryScope>(m_scope->currentData().toInt())); });
    connect(m_by, &QComboBox::activated, this,
            [this] { m_summary->setDimension(toUtf8(m_by->currentData().toString())); });
    for (FigureTable* table : {m_totals, m_details, m_groups}) {
        connect(table, &FigureTable::chosen, this, [this, table](int row) {
            if (table != m_groups || static_cast<std::size_t>(row) < m_summary->table().rows.size())
                Q_EMIT selectWanted(featuresOf(*table, row));
        });
        connect(table, &FigureTable::explainWanted, this, [this, table](int row) { askPieces(*table, row); });
        connect(table, &FigureTable::menuWanted, this,
                [this, table](int row, const QPoint& global) { showMenu(*table, row, global); });
    }
    for (QAbstractButton* add : std::initializer_list<QAbstractButton*>{m_firstTarget, m_addTarget})
        connect(add, &QAbstractButton::clicked, this, [this] { Q_EMIT targetWanted(Uuid()); });
    connect(m_copy, &QToolButton::clicked, this, [this] { copyTable(copied()); });
    retranslate();
}

QWidget* SummaryPanel::makeChoices()
{
    auto* choices = new QWidget(this);
    auto* row = new QHBoxLayout(choices);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(m_scopeLabel);
    row->addWidget(m_scope, 1);
    row->addWidget(m_byLabel);
    row->addWidget(m_by, 1);
    m_scopeLabel->setBuddy(m_scope);
    m_byLabel->setBuddy(m_by);
    return choices;
}

/// Those a row is the sum of; none for rows that stand for no group.
std::vector<Uuid> SummaryPanel::featuresOf(const FigureTable& table, int row) const
{
    const auto at = static_cast<std::size_t>(row);
    if (&table == m_totals)
        return m_summary->featuresOf(m_totalMetrics[at]);
    if (&table == m_details)
        return m_summary->featuresOf(m_detailMetrics[at]);
    const auto& rows = m_summary->table().rows;
    return at < rows.size() ? m_summary->featuresOf(rows[at]) : std::vector<Uuid>();
}

QString SummaryPanel::conditionOf(const FigureTable& table, int row) const
{
    const SummaryTable& groups = m_summary->table();
    const auto at = static_cast<std::size_t>(row);
    if (&table != m_groups || at >= groups.rows.size() || groups.dimensions.empty())
        return {};
    return conditionOfRow(groups.dimensions.front(), groups.rows[at].key.front(), m_context.names);
}

void SummaryPanel::showMenu(const FigureTable& table, int row, const QPoint& global)
{
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("summaryMenu"));
    const auto ids = featuresOf(table, row);
    QAction* select = menu.addAction(tr("Select and show"), this, [this, ids] { Q_EMIT selectWanted(ids); });
    select->setObjectName(QStringLiteral("summarySelect"));
    select->setEnabled(!ids.empty());
    QAction* pieces = menu.addAction(tr("Show pieces…"), this, [this, &table, row] { askPieces(table, row); });
    pieces->setObjectName(QStringLiteral("summaryPieces"));
    pieces->setEnabled(!numbersOf(table, row).empty());
    if (const QString condition = conditionOf(table, row); !condition.isEmpty()) {
        const QString words = FilterWords::of(condition, m_context.names).replace(u'&', QStringLiteral("&&"));
        QAction* filter = menu.addAction(tr("Show only %1", "a condition").arg(words), this,
                                         [this, condition] { Q_EMIT filterWanted(condition); });
        filter->setObjectName(QStringLiteral("summaryFilter"));
    }
    menu.addSeparator();
    menu.addAction(tr("Copy row"), this, [text = table.rowText(row)] { copyTable(text, FirstRow::Figures); })
        ->setObjectName(QStringLiteral("summaryCopyRow"));
    menu.addAction(tr("Copy the tables"), this, [this] { copyTable(copied()); })
        ->setObjectName(QStringLiteral("summaryCopyAll"));
    menu.exec(global);
}

QString SummaryPanel::copied() const
{
    return m_totals->toText() + u'\n' + m_details->toText() + u'\n' + m_groups->toText();
}

void SummaryPanel::fillCombos()
{
    const QSignalBlocker quietScope(m_scope);
    const QSignalBlocker quietBy(m_by);
    m_scope->clear();
    m_scope->addItem(m_context.totals.request().filter.isEmpty() ? tr("Shown") : tr("Shown (filter)"),
                     static_cast<int>(SummaryScope::Shown));
    m_scope->addItem(tr("Everything"), static_cast<int>(SummaryScope::All));
    m_scope->addItem(tr("Selection"), static_cast<int>(SummaryScope::Selection));
    m_scope->addItem(tr("Current view"), static_cast<int>(SummaryScope::View));
    m_scope->setCurrentIndex(m_scope->findData(static_cast<int>(m_summary->scope())));
    m_by->clear();
    for (const char* dimension : {"water", "works", "measure", "status", "year", "bank"})
        m_by->addItem(NameText::dimension(dimension), QString::fromLatin1(dimension));
    m_by->setCurrentIndex(m_by->findData(fromUtf8(m_summary->dimension())));
}

void SummaryPanel::refresh()
{
    fillCombos();
    showTotals();
    showDetails();
    showTargets();
    showGroups();
    showScope();
    m_problem->setText(m_summary->problem());
    m_problem->setVisible(!m_summary->problem().isEmpty());
    m_basis->setVisible(!m_summary->targets().empty());
    showRule();
}

QString SummaryPanel::scopeWords() const
{
    switch (m_summary->scope()) {
    case SummaryScope::View: return tr("Cut at the edges of the map that is shown");
    case SummaryScope::Selection: return tr("What is selected, counted without the rest");
    case SummaryScope::Shown:
    case SummaryScope::All: break;
    }
    return tr("Whatever the filter leaves out is counted too");
}

/// Where figures are made in the background, it is said which are not there yet: the line stands all the while, so that nothing moves.
void SummaryPanel::showScope()
{
    const bool isCounting = m_summary->isCounting();
    m_scopeNote->setVisible(m_summary->isCountedApart() || isCounting);
    m_goBack->setVisible(m_context.totals.canGoBack());
    m_scopeNote->setText(isCounting ? tr("Counting…") : scopeWords());
    for (FigureTable* table : {m_totals, m_details, m_groups})
        table->setOutdated(isCounting);
    for (int i = 0; i < m_targets->count(); ++i)
        static_cast<TargetRow*>(m_targets->itemAt(i)->widget())->setOutdated(isCounting);
}

void SummaryPanel::showTotals()
{
    const Figures& totals = m_summary->ledger()->totals;
    const ShownUnits& units = m_context.names.units();
    const QString lengthUnit = units.symbol(LengthUnit::Kilometre);
    const QString areaUnit = units.symbol(AreaUnit::Hectare);
    const auto lengthText = [&](Millimetres length) { return units.number(length, LengthUnit::Kilometre); };
    const auto areaText = [&](SquareCentimetres area) { return units.number(area, AreaUnit::Hectare); };
    using Kind = FigureTable::RowKind;
    std::vector<FigureTable::Row> rows;
    m_totalMetrics.clear();
    const auto add = [&](const char* metric, const QString& caption, std::vector<QString> figures, Kind kind) {
        rows.push_back({caption, std::move(figures), kind, kind != Kind::Sketch, kind != Kind::Sketch});
        m_totalMetrics.emplace_back(metric);
    };
    const auto& sketched = m_summary->sketched();
    const auto addLength = [&](const char* metric, const QString& caption, Figure<Millimetres> Figures::*figure,
                               Kind kind) {
        add(metric, caption, cells(totals.*figure, lengthText, lengthUnit), kind);
        if (!sketched || (*sketched).*figure == totals.*figure)
            return;
        const Figure<Millimetres>& after = (*sketched).*figure;
        const Figure<Millimetres>& now = totals.*figure;
        add(metric, tr("＋ drawing"),
            {plus(lengthText(after.gross - now.gross)), minus(lengthText(after.overlap() - now.overlap())),
             plus(lengthText(after.net - now.net)), lengthUnit},
            Kind::Sketch);
        add(metric, tr("→ afterwards"), cells(after, lengthText, lengthUnit), Kind::Sketch);
    };
    const TreatedText words(m_summary->unfinished());
    addLength("river", words.river(), &Figures::river, Kind::Strong);
    addLength("bank", tr("Bank length"), &Figures::bank, Kind::Plain);
    add("area", words.area(), cells(totals.area, areaText, areaUnit), Kind::Plain);
    if (sketched && sketched->area != totals.area) {
        add("area", tr("＋ drawing"),
            {plus(areaText(sketched->area.gross - totals.area.gross)),
             minus(areaText(sketched->area.overlap() - totals.area.overlap())),
             plus(areaText(sketched->area.net - totals.area.net)), areaUnit},
            Kind::Sketch);
        add("area", tr("→ afterwards"), cells(sketched->area, areaText, areaUnit), Kind::Sketch);
    }
    addLength("greenway", tr("Greenway"), &Figures::greenway, Kind::Plain);
    m_totals->setRows(std::move(rows));
}

void SummaryPanel::showDetails()
{
    const ShownUnits& units = m_context.names.units();
    const bool isChinese = installedLanguage() == Language::Chinese;
    const Figures& totals = m_summary->ledger()->totals;
    const NetByBank& banks = m_summary->banks();
    const TreatedText words(m_summary->unfinished());
    std::vector<FigureTable::Row> rows;
    m_detailMetrics.clear();
    const auto add = [&](const char* metric, const QString& caption, const QString& figure, const QString& unit) {
        rows.push_back({caption, {figure, unit}, FigureTable::RowKind::Plain, std::string_view(metric) != "cost"});
        m_detailMetrics.emplace_back(metric);
    };
    const std::int64_t all = m_summary->allRivers().value;
    if (all > 0)
        add("river", words.shareOfRivers(), grouped(scaledDecimal(totals.river.net.value, 100, all, 1)),
            QStringLiteral("%"));
    const auto addLength = [&](const char* metric, const QString& caption, Millimetres length) {
        add(metric, caption, units.number(length, LengthUnit::Kilometre), units.symbol(LengthUnit::Kilometre));
    };
    addLength("left", tr("Left bank"), banks.left());
    addLength("right", tr("Right bank"), banks.right());
    addLength("both_banks", tr("River with both banks"), banks.bothBanks);
    addLength("one_bank", tr("River with one bank"), banks.oneBank());
    if (isChinese && units.of(AreaUnit::Hectare) != AreaUnit::Mu) // else it stands above
        add("area", words.area(), ShownUnits().number(totals.area.net, AreaUnit::Mu), UnitText::symbol(AreaUnit::Mu));
    if (const double cost = m_summary->table().cost; cost > 0)
        add("cost", tr("Cost"), units.moneyNumber(cost), units.moneySymbol());
    m_details->setRows(std::move(rows));
}

void SummaryPanel::showGroups()
{
    const SummaryTable& table = m_summary->table();
    const Language language = installedLanguage();
    std::vector<FigureTable::Row> rows;
    const ShownUnits& units = m_context.names.units();
    const auto figures = [&](const Figures& of) -> std::vector<QString> {
        return {units.number(of.river.net, LengthUnit::Kilometre), units.number(of.bank.net, LengthUnit::Kilometre),
                units.number(of.area.net, AreaUnit::Hectare), units.number(of.greenway.net, LengthUnit::Kilometre)};
    };
    for (const SummaryRow& row : table.rows) {
        const std::string& label = language == Language::Chinese ? row.label.front() : row.labelEn.front();
        QString caption = row.key.front()
                              ? NameText::dimensionValue(table.dimensions.front(), *row.key.front(), label, language)
                              : NameText::unassigned();
        rows.push_back({std::move(caption), figures(row.figures), FigureTable::RowKind::Plain, true});
    }
    if (!table.additive && !table.rows.empty())
        rows.push_back({tr("Counted in several rows"), figures(table.severalRows), FigureTable::RowKind::Plain});
    if (!rows.empty())
        rows.push_back({tr("Total, net"), figures(table.totals), FigureTable::RowKind::Total, true});
    const QString title = // of what stands there: another one may be on its way
        table.dimensions.empty() ? QString() : NameText::dimension(table.dimensions.front());
    const QString lengthUnit = units.symbol(LengthUnit::Kilometre);
    const QString areaUnit = units.symbol(AreaUnit::Hectare);
    m_groups->setColumns(title, {{stacked(tr("River %1", "a column, its unit").arg(lengthUnit), lengthUnit)},
                                 {stacked(tr("Bank %1", "a column, its unit").arg(lengthUnit), lengthUnit)},
                                 {stacked(tr("Area %1", "a column, its unit").arg(areaUnit), areaUnit)},
                                 {stacked(tr("Way %1", "greenway, its unit").arg(lengthUnit), lengthUnit)}});
    m_groups->setRows(std::move(rows));
    m_groups->setVisible(!table.rows.empty());
}

TargetRow* SummaryPanel::makeTarget(const TargetFigure& target)
{
    auto* row = new TargetRow(target, this);
    connect(row, &TargetRow::editWanted, this, [this, row] { Q_EMIT targetWanted(row->target().id); });
    connect(row, &TargetRow::paceWanted, this,
            [this, row] { m_summary->findPace(row->target().id, m_context.names.units()); });
    connect(row, &TargetRow::deleteWanted, this, [this, row] { Q_EMIT targetDeletionWanted(row->target().id); });
    return row;
}

void SummaryPanel::showTargets()
{
    const auto& targets = m_summary->targets();
    while (m_targets->count() > static_cast<int>(targets.size())) {
        QLayoutItem* item = m_targets->takeAt(m_targets->count() - 1);
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one whose menu asked for it
        delete item;
    }
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const auto at = static_cast<int>(i);
        if (at < m_targets->count())
            static_cast<TargetRow*>(m_targets->itemAt(at)->widget())->setTarget(targets[i]);
        else
            m_targets->addWidget(makeTarget(targets[i]));
        static_cast<TargetRow*>(m_targets->itemAt(at)->widget())->setUnits(m_context.names.units());
    }
    m_noTargets->setVisible(targets.empty());
    m_addTarget->setVisible(!targets.empty());
}

void SummaryPanel::showPace(const Uuid& target, const QString& words, bool isLate)
{
    for (TargetRow* row : findChildren<TargetRow*>()) {
        if (row->target().id == target)
            row->setPace(words, isLate);
    }
}

void SummaryPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SummaryPanel::retranslate()
{
    m_scopeLabel->setText(tr("Scope"));
    m_byLabel->setText(tr("by", "grouped by"));
    m_scope->setAccessibleName(tr("Scope of the summary"));
    m_by->setAccessibleName(tr("Group by"));
    m_scope->setToolTip(tr("Of which features the summary speaks"));
    m_by->setToolTip(tr("What the rows below stand for"));
    m_totals->setColumns({}, {{tr("Gross")}, {tr("Overlap")}, {tr("Net"), true}, {QString(), false, true}});
    m_goBack->setText(tr("Cancel"));
    look::setName(m_goBack, tr("Cancel counting and go back to the choice before"));
    m_totals->setAccessibleName(tr("Totals"));
    m_details->setColumns(tr("In detail"), {{tr("Net"), true}, {QString(), false, true}});
    m_details->setAccessibleName(tr("Totals in detail"));
    m_groups->setAccessibleName(tr("Totals by group"));
    m_targetsTitle->setText(tr("Targets"));
    m_firstTarget->setText(tr("Add a target…"));
    look::setName(m_firstTarget, tr("Add a target: a number that the plan shall reach"));
    look::setName(m_addTarget, m_firstTarget->toolTip());
    m_noTargetsText->setText(tr("say 12 km of bank protection by 2027", "a target"));
    for (TargetRow* row : findChildren<TargetRow*>())
        row->retranslate();
    look::setName(m_copy, tr("Copy the tables"));
    m_summary->refresh(); // names of targets and groups; it tells when it is done
}

} // namespace riparia
