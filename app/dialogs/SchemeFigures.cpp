// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/SchemeFigures.h"

#include "app/document/PlanDocument.h"
#include "app/panels/FigureTable.h"
#include "app/panels/Look.h"
#include "app/text/ErrorText.h"
#include "app/text/UnitText.h"

#include "core/ledger/Ledger.h"

#include <QVBoxLayout>

#include <utility>
#include <vector>

namespace riparia {

namespace {

/// Of a scheme only what decides which numbers come out.
CountingScheme countedPart(CountingScheme scheme)
{
    const CountingScheme plain;
    scheme.code.clear();
    scheme.name.clear();
    scheme.nameEn.clear();
    scheme.kilometreDecimals = plain.kilometreDecimals;
    scheme.areaDecimals = plain.areaDecimals;
    scheme.areaUnit = plain.areaUnit;
    return scheme;
}

bool countsAlike(const std::optional<CountingScheme>& a, const std::optional<CountingScheme>& b)
{
    return a.has_value() == b.has_value() && (!a || countedPart(*a) == countedPart(*b));
}

Result<Amounts> netUnder(const Plan& plan, const CountingScheme& scheme, const Uuid& scenario, const Progress& progress)
{
    const auto ledger = buildLedger(plan, {scheme, scenario, {}, std::nullopt}, progress);
    if (!ledger)
        return fail(ledger.error());
    return (*ledger)->totals.net();
}

} // namespace

SchemeFigures::SchemeFigures(PanelContext context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_table(new FigureTable(this))
    , m_note(look::label(this, kSmallText, false, "secondary"))
{
    m_table->setObjectName(QStringLiteral("schemeFigures"));
    m_note->setObjectName(QStringLiteral("schemeFiguresNote"));
    m_note->setWordWrap(true);
    m_note->setContentsMargins(look::kPad, 0, look::kPad, 4);
    look::setSurface(this, "panel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_table);
    column->addWidget(m_note);
}

void SchemeFigures::setSchemes(const CountingScheme& a, const std::optional<CountingScheme>& b)
{
    const bool isSame = m_isAsked && countsAlike(m_a, a) && countsAlike(m_b, b);
    m_a = a;
    m_b = b;
    if (!isSame)
        count();
    showFigures();
}

void SchemeFigures::count()
{
    m_isAsked = true;
    m_error.reset();
    m_counting.start(
        [plan = m_context.document.plan(), scenario = m_context.document.scenario(), a = m_a,
         b = m_b](const Progress& progress) -> Result<Counted> {
            const auto first = netUnder(plan, a, scenario, progress);
            if (!first)
                return fail(first.error());
            Counted counted{*first, std::nullopt};
            if (b) {
                const auto second = netUnder(plan, *b, scenario, progress);
                if (!second)
                    return fail(second.error());
                counted.b = *second;
            }
            return counted;
        },
        [this](Result<Counted> counted) { take(std::move(counted)); });
}

void SchemeFigures::take(Result<Counted> counted)
{
    m_counted.reset();
    if (counted)
        m_counted = *counted;
    else
        m_error = counted.error();
    showFigures();
}

void SchemeFigures::showFigures()
{
    const bool isBeside = m_counted && m_counted->b && m_b;
    // In the units of the scheme, as its reports will have them: they are chosen here.
    const auto area = parseAreaUnit(m_a.areaUnit).value_or(AreaUnit::Hectare);
    const auto lengthText = [this](Millimetres length) {
        return grouped(UnitText::number(length, LengthUnit::Kilometre, m_a.kilometreDecimals));
    };
    const auto areaText = [this, area](SquareCentimetres size) {
        return grouped(UnitText::number(size, area, m_a.areaDecimals));
    };
    const QString kilometres = UnitText::symbol(LengthUnit::Kilometre);
    const Amounts first = m_counted ? m_counted->a : Amounts{};
    std::vector<FigureTable::Row> rows;
    const auto add = [&](const QString& caption, auto amount, const auto& text, const QString& unit) {
        const auto a = first.*amount;
        std::vector<QString> cells{m_counted ? text(a) : QStringLiteral("—")};
        if (isBeside) {
            const auto b = (*m_counted->b).*amount;
            cells.insert(cells.end(), {text(b), signedFigure(text(b - a)), percentChange(a.value, b.value)});
        }
        cells.push_back(unit);
        rows.push_back({caption, std::move(cells), FigureTable::RowKind::Plain});
    };
    add(tr("River treated"), &Amounts::river, lengthText, kilometres);
    add(tr("Bank length"), &Amounts::bank, lengthText, kilometres);
    add(tr("Restored area"), &Amounts::area, areaText, UnitText::symbol(area));
    add(tr("Greenway"), &Amounts::greenway, lengthText, kilometres);
    std::vector<FigureTable::Column> columns{{isBeside ? QStringLiteral("A") : tr("Net"), true}};
    if (isBeside) {
        columns.push_back({QStringLiteral("B")});
        columns.push_back({tr("Change"), true});
        columns.push_back({QStringLiteral("%")});
    }
    columns.push_back({QString(), false, true});
    m_table->setColumns(tr("Net totals"), std::move(columns));
    m_table->setRows(std::move(rows));
    m_table->setOutdated(isCounting() && !m_error);
    m_note->setText(m_error        ? ErrorText::sentence(*m_error)
                    : isCounting() ? tr("Counting…")
                                   : tr("The whole plan under this scheme, without the filter of the window."));
}

void SchemeFigures::retranslate()
{
    m_table->setAccessibleName(tr("Totals under the scheme"));
    showFigures();
}

} // namespace riparia
