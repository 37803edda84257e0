// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the inspector says of an object besides its figures and fields: where an area and a greenway lie, and how large they are otherwise.
#include "app/document/PlanDocument.h"
#include "app/models/PlanNames.h"
#include "app/panels/InspectorPanel.h"
#include "app/text/NameText.h"
#include "app/text/ShownUnits.h"

#include <QLabel>
#include <QStringList>

namespace riparia {

/// "Dingshan River K0+100–K0+150, left bank (by its place)"; "" for none.
QString InspectorPanel::placeWords(const WaterLink& link) const
{
    if (link.water.empty())
        return {};
    QString place = m_context.names.riverName(link.water);
    if (!link.span.isEmpty())
        place += u' ' + m_context.names.range(link.water, link.span) + tr(", ", "between two facts") +
                 NameText::bank(link.bank);
    return link.origin == LinkOrigin::Derived ? tr("At %1 (by its place)").arg(place) : tr("At %1").arg(place);
}

void InspectorPanel::showFacts(const AnyEntity& entity)
{
    QStringList facts;
    if (const auto* area = std::get_if<std::shared_ptr<const Area>>(&entity)) {
        const SquareCentimetres size = m_context.figures.area(**area);
        // Both, whatever the unit of the figures above: the one is written in plans, the other asked for by those who own the land.
        const ShownUnits usual;
        const QString hectares = usual.text(size, AreaUnit::Hectare);
        const QString mu = usual.text(size, AreaUnit::Mu);
        const QString perimeter = m_context.names.units().text(m_context.figures.perimeter(**area), LengthUnit::Metre);
        facts += tr("%1 = %2", "an area in two units").arg(hectares, mu);
        facts += tr("Perimeter %1").arg(perimeter);
        facts += placeWords((*area)->link);
    } else if (const auto* greenway = std::get_if<std::shared_ptr<const Greenway>>(&entity)) {
        if ((*greenway)->lines.size() > 1)
            facts += tr("%n parts", nullptr, static_cast<int>((*greenway)->lines.size()));
        if (!(*greenway)->crossings.empty())
            facts += tr("%n marked crossings", nullptr, static_cast<int>((*greenway)->crossings.size()));
        facts += placeWords((*greenway)->link);
    }
    facts.removeAll(QString());
    m_facts->setText(facts.join(u'\n'));
    m_facts->setVisible(!facts.isEmpty());
}

} // namespace riparia
