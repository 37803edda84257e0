// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/ComputedFacts.h"

#include "app/document/PlanDocument.h"
#include "app/models/FeatureFigures.h"
#include "app/models/PlanNames.h"
#include "app/panels/Look.h"
#include "app/text/UnitText.h"

#include "core/base/Decimal.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <optional>

namespace riparia {

namespace {

std::optional<double> costOf(const std::vector<MeasureEntry>& measures)
{
    std::optional<double> cost;
    for (const MeasureEntry& measure : measures) {
        if (measure.cost)
            cost = cost.value_or(0) + *measure.cost;
    }
    return cost;
}

/// Two, or as many as leave two digits of what is little in its unit.
int decimalsOfCost(double each)
{
    constexpr int kUsual = 2;
    constexpr double kLeast = 1e-9; // an amount beyond all plans
    return each <= 0 ? kUsual : std::max(kUsual, 1 - static_cast<int>(std::floor(std::log10(std::max(each, kLeast)))));
}

} // namespace

ComputedFacts::ComputedFacts(PanelContext context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("computedFacts"));
    m_column->setContentsMargins(look::kPad, 4, look::kPad, 2);
    m_column->setSpacing(2);
    hide();
}

void ComputedFacts::showEntity(const AnyEntity& entity)
{
    if (const auto* segment = std::get_if<std::shared_ptr<const Segment>>(&entity))
        showRows(rowsOf(**segment));
    else if (const auto* area = std::get_if<std::shared_ptr<const Area>>(&entity))
        showRows(rowsOf(**area));
    else if (const auto* greenway = std::get_if<std::shared_ptr<const Greenway>>(&entity))
        showRows(rowsOf(**greenway));
    else
        showRows({});
}

std::vector<ComputedFacts::Row> ComputedFacts::rowsOf(const Segment& segment) const
{
    const ShownUnits& units = m_context.names.units();
    const Millimetres length = segment.span.length();
    std::vector<Row> rows{
        {QStringLiteral("computedSpan"), tr("Span %1").arg(m_context.names.range(segment.river, segment.span)),
         tr("Where it starts and ends along the centreline of its river, by the river\u2019s chainage.")},
        {QStringLiteral("computedRiverLength"), tr("River length %1").arg(units.text(length, LengthUnit::Metre)),
         tr("End \u2212 start along the centreline, whatever the bank. Its line is derived from that.")}};
    if (const FeaturePtr counted = m_context.figures.counted(segment.meta.uuid))
        rows.push_back(
            {QStringLiteral("computedBankLength"),
             tr("Bank length %1").arg(units.text(counted->whole.bank, LengthUnit::Metre)),
             tr("The river length once for each bank that is treated; works in the channel alone have none.")});
    addUnitCost(rows, segment.measures, units.amount(length, LengthUnit::Metre), units.symbol(LengthUnit::Metre),
                lengthCostWords());
    return rows;
}

std::vector<ComputedFacts::Row> ComputedFacts::rowsOf(const Area& area) const
{
    const ShownUnits& units = m_context.names.units();
    const SquareCentimetres size = m_context.figures.area(area);
    std::vector<Row> rows{{QStringLiteral("computedArea"), tr("Area %1").arg(units.text(size, AreaUnit::SquareMetre)),
                           tr("Measured on the ellipsoid, without its holes.")}};
    addUnitCost(rows, area.measures, units.amount(size, AreaUnit::SquareMetre), units.symbol(AreaUnit::SquareMetre),
                tr("Cost of all measures / area."));
    return rows;
}

std::vector<ComputedFacts::Row> ComputedFacts::rowsOf(const Greenway& greenway) const
{
    const ShownUnits& units = m_context.names.units();
    const Millimetres length = m_context.figures.length(greenway);
    std::vector<Row> rows{{QStringLiteral("computedLength"), tr("Length %1").arg(units.text(length, LengthUnit::Metre)),
                           greenway.isAlongRiver()
                               ? tr("End \u2212 start along the centreline of its river.")
                               : tr("All of its lines together, measured on the ellipsoid; gaps are left out.")}};
    addUnitCost(rows, greenway.measures, units.amount(length, LengthUnit::Metre), units.symbol(LengthUnit::Metre),
                lengthCostWords());
    return rows;
}

void ComputedFacts::addUnitCost(std::vector<Row>& rows, const std::vector<MeasureEntry>& measures, double amount,
                                const QString& unit, const QString& how) const
{
    const std::optional<double> cost = costOf(measures);
    if (!cost || amount <= 0)
        return;
    const ShownUnits& units = m_context.names.units();
    const double each = units.moneyAmount(*cost) / amount;
    const QString number = grouped(roundDecimalText(shortest(each), decimalsOfCost(each)));
    const QString perUnit = units.moneySymbol() + u'/' + unit;
    rows.push_back(
        {QStringLiteral("computedUnitCost"), tr("Unit cost %1 %2", "number, unit").arg(number, perUnit), how});
}

QString ComputedFacts::lengthCostWords()
{
    return tr("Cost of all measures / length.");
}

void ComputedFacts::showRows(const std::vector<Row>& rows)
{
    while (m_labels.size() < rows.size()) {
        QLabel* label = look::label(this, kSmallText, false, "secondary");
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        m_column->addWidget(label);
        m_labels.push_back(label);
    }
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        const bool isUsed = i < rows.size();
        const Row row = isUsed ? rows[i] : Row();
        m_labels[i]->setVisible(isUsed);
        m_labels[i]->setObjectName(row.name);
        m_labels[i]->setText(QStringLiteral("\u24d8 ") + row.text);
        m_labels[i]->setToolTip(row.how);
        m_labels[i]->setAccessibleDescription(row.how);
    }
    setVisible(!rows.empty());
}

} // namespace riparia
