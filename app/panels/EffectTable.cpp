// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/EffectTable.h"

#include "app/text/NameText.h"

#include <QEvent>

namespace riparia {

namespace {

template <class Unit, class Text>
FigureTable::Row rowOf(const QString& caption, const Unit& before, const Unit& after, Text text, const QString& unit)
{
    return {caption,
            {text(before), text(after), signedFigure(text(after - before)), unit},
            before == after ? FigureTable::RowKind::Plain : FigureTable::RowKind::Strong};
}

} // namespace

EffectTable::EffectTable(QWidget* parent)
    : FigureTable(parent)
{
    setObjectName(QStringLiteral("effectTable"));
    setFocusPolicy(Qt::NoFocus); // nothing to choose in it
    showEffect();
}

void EffectTable::setEffect(const TotalsEffect& effect, const ShownUnits& units)
{
    m_effect = effect;
    m_units = units;
    showEffect();
}

void EffectTable::showEffect()
{
    const QString lengthUnit = m_units.symbol(LengthUnit::Kilometre);
    const auto lengthText = [this](Millimetres length) { return m_units.number(length, LengthUnit::Kilometre); };
    const auto areaText = [this](SquareCentimetres area) { return m_units.number(area, AreaUnit::Hectare); };
    const auto rowsOf = [&](const QString& prefix, const Figures& before, const Figures& after, bool all) {
        std::vector<Row> rows{
            rowOf(prefix + tr("River treated"), before.river.net, after.river.net, lengthText, lengthUnit),
            rowOf(prefix + tr("Bank length"), before.bank.net, after.bank.net, lengthText, lengthUnit),
            rowOf(prefix + tr("Restored area"), before.area.net, after.area.net, areaText,
                  m_units.symbol(AreaUnit::Hectare)),
            rowOf(prefix + tr("Greenway"), before.greenway.net, after.greenway.net, lengthText, lengthUnit)};
        if (!all)
            std::erase_if(rows, [](const Row& row) { return row.kind == RowKind::Plain; });
        return rows;
    };
    std::vector<Row> rows = rowsOf({}, m_effect.before, m_effect.after, true);
    for (const TotalsEffect::Class& part : m_effect.classes) {
        const QString name = part.code.empty()
                                 ? NameText::unassigned()
                                 : NameText::dimensionValue("class", part.code, part.code, installedLanguage());
        for (Row& row : rowsOf(name + QStringLiteral(" · "), part.before, part.after, false)) {
            row.kind = RowKind::Plain;
            rows.push_back(std::move(row));
        }
    }
    setColumns(tr("Net totals"), {{tr("Now")}, {tr("Afterwards"), true}, {tr("Change")}, {QString(), false, true}});
    setRows(std::move(rows));
    setAccessibleName(tr("Effect on the totals"));
}

void EffectTable::changeEvent(QEvent* event)
{
    FigureTable::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showEffect();
}

} // namespace riparia
