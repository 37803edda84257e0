// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a comparison of scenarios says in figures and lists.
#include "app/exchange/ComparisonRows.h"
#include "app/models/PlanNames.h"
#include "app/panels/FigureTable.h"
#include "app/panels/Look.h"
#include "app/shell/CompareWindow.h"
#include "app/text/DeltaText.h"
#include "app/text/Fill.h"
#include "app/text/ShownUnits.h"

#include <QTabWidget>
#include <QTreeWidget>

#include <algorithm>

namespace riparia {

namespace {

/// Figures and what stands over them to the right, from this column on.
void alignFigures(QTreeWidgetItem& item, int first)
{
    for (int column = first; column < item.columnCount(); ++column)
        item.setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace

void CompareWindow::showTotals()
{
    const Amounts a = m_comparison->counted.totalsA.net();
    const Amounts b = m_comparison->counted.totalsB.net();
    const ShownUnits& units = m_context.names.units();
    const QString lengthUnit = units.symbol(LengthUnit::Kilometre);
    const auto lengthText = [&](Millimetres length) { return units.number(length, LengthUnit::Kilometre); };
    const auto areaText = [&](SquareCentimetres area) { return units.number(area, AreaUnit::Hectare); };
    const auto row = [](const QString& caption, const auto& before, const auto& after, auto text, const QString& unit) {
        return FigureTable::Row{caption,
                                {text(before), text(after), signedFigure(text(after - before)),
                                 percentChange(before.value, after.value), unit},
                                before == after ? FigureTable::RowKind::Plain : FigureTable::RowKind::Strong};
    };
    m_totals->setColumns(tr("Net totals"), {{QStringLiteral("A")},
                                            {QStringLiteral("B")},
                                            {tr("Change"), true},
                                            {QStringLiteral("%")},
                                            {QString(), false, true}});
    m_totals->setRows({row(tr("River treated"), a.river, b.river, lengthText, lengthUnit),
                       row(tr("Bank length"), a.bank, b.bank, lengthText, lengthUnit),
                       row(tr("Restored area"), a.area, b.area, areaText, units.symbol(AreaUnit::Hectare)),
                       row(tr("Greenway"), a.greenway, b.greenway, lengthText, lengthUnit)});
}

void CompareWindow::showFeatures()
{
    m_features->clear();
    m_features->setHeaderLabels({tr("Code"), tr("Change"), tr("River"), tr("What differs"), tr("A"), tr("B")});
    alignFigures(*m_features->headerItem(), 4);
    const ShownUnits& units = m_context.names.units();
    const auto amount = [&](const FeaturePtr& feature) -> QString {
        if (!feature)
            return QStringLiteral("—");
        const Amounts& gross = feature->gross;
        if (feature->kind == EntityKind::Area)
            return units.text(gross.area, AreaUnit::Hectare);
        const Millimetres length = feature->kind == EntityKind::Greenway ? gross.greenway : gross.river;
        return units.text(length, LengthUnit::Metre);
    };
    for (std::size_t i = 0; i < m_comparison->features.size(); ++i) {
        const ComparedFeature& feature = m_comparison->features[i];
        QStringList differences;
        for (const FeatureDifference difference : feature.differences)
            differences << DeltaText::difference(difference);
        auto* item = new QTreeWidgetItem(m_features, {fromUtf8(feature.any().code()), DeltaText::delta(feature.delta),
                                                      m_context.names.riverName(feature.any().water.key),
                                                      differences.join(tr(", ", "between words")), amount(feature.a),
                                                      amount(feature.b)});
        item->setData(0, Qt::UserRole, static_cast<qulonglong>(i));
        alignFigures(*item, 4);
        if (!feature.isCounted) {
            for (int column = 0; column < m_features->columnCount(); ++column)
                item->setToolTip(column, tr("Not counted by this scheme"));
        }
    }
    look::fitColumns(m_features, m_features->columnCount());
    m_tabs->setTabText(0, tr("Works that differ (%1)").arg(m_comparison->features.size()));
}

void CompareWindow::showWorks()
{
    m_works->clear();
    const ShownUnits& units = m_context.names.units();
    const QString lengthUnit = units.symbol(LengthUnit::Kilometre);
    const QString areaUnit = units.symbol(AreaUnit::Hectare);
    const auto lengthText = [&](Millimetres length) { return units.number(length, LengthUnit::Kilometre); };
    const auto areaText = [&](SquareCentimetres area) { return units.number(area, AreaUnit::Hectare); };
    m_works->setHeaderLabels({tr("Works"), tr("River A %1", "a column, its unit").arg(lengthUnit),
                              tr("River B %1", "a column, its unit").arg(lengthUnit), tr("Change"),
                              tr("Area A %1", "a column, its unit").arg(areaUnit),
                              tr("Area B %1", "a column, its unit").arg(areaUnit), tr("Change"),
                              tr("Way A %1", "greenway, its unit").arg(lengthUnit),
                              tr("Way B %1", "greenway, its unit").arg(lengthUnit), tr("Change")});
    alignFigures(*m_works->headerItem(), 1);
    for (const RowComparison& row : m_comparison->counted.rows) {
        const Amounts a = row.a.net();
        const Amounts b = row.b.net();
        auto* item = new QTreeWidgetItem(
            m_works, {fromUtf8(comparisonLabel(m_comparison->counted, row, installedLanguage())), lengthText(a.river),
                      lengthText(b.river), signedFigure(lengthText(b.river - a.river)), areaText(a.area),
                      areaText(b.area), signedFigure(areaText(b.area - a.area)), lengthText(a.greenway),
                      lengthText(b.greenway), signedFigure(lengthText(b.greenway - a.greenway))});
        alignFigures(*item, 1);
    }
    look::fitColumns(m_works, m_works->columnCount());
    m_works->setColumnWidth(0, std::min(m_works->columnWidth(0), look::scaled(220)));
    m_tabs->setTabText(1, tr("By works"));
}

} // namespace riparia
