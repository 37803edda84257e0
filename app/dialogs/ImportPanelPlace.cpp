// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the import panel that shows where the data lies, and lets the zone be chosen that nothing tells.
#include "app/dialogs/ImportPanel.h"
#include "app/dialogs/LocatorMap.h"
#include "app/text/Fill.h"

#include "core/geodesy/GeographicCrs.h"
#include "core/geodesy/Projector.h"

#include <QComboBox>
#include <QLineEdit>

#include <algorithm>
#include <cmath>

namespace riparia {

namespace {

/// None across the antimeridian, which no box of ours can be.
std::optional<Box> areaBoxOf(const Crs& crs)
{
    const auto area = crs.areaOfUse();
    if (!area || area->west >= area->east)
        return std::nullopt;
    return Box{area->west, area->south, area->east, area->north};
}

/// Corners, middles of the edges and the middle of a box, in degrees; none where they cannot be converted.
std::optional<Box> inDegrees(const Box& box, const Crs& crs)
{
    const auto degrees = geographicCrsOf(crs);
    if (box.isEmpty() || !degrees)
        return std::nullopt;
    const auto projector = Projector::make(crs, *degrees);
    if (!projector)
        return std::nullopt;
    Box converted;
    for (const double x : {box.minX, (box.minX + box.maxX) / 2, box.maxX}) {
        for (const double y : {box.minY, (box.minY + box.maxY) / 2, box.maxY}) {
            const auto place = projector->convert(Point{x, y});
            if (place && std::isfinite(place->x) && std::isfinite(place->y))
                converted.add(*place);
        }
    }
    return converted.isEmpty() ? std::nullopt : std::optional(converted);
}

/// "114E" of "... CM 114E"; "" for a system that is not named after its meridian.
QString meridianOf(const QString& name)
{
    return name.section(QStringLiteral("CM "), 1);
}

} // namespace

/// Those of the offered systems that are told apart by their meridian only, as wide as the first of them.
void ImportPanel::collectZones()
{
    m_zoneItems.clear();
    m_zones.clear();
    const auto isNarrow = [](const QString& name) { return name.contains(QStringLiteral("3-degree")); };
    for (int item = 0; item < m_crsChoice->count(); ++item) {
        const auto crs = Crs::parse(toUtf8(m_crsChoice->itemData(item).toString()));
        const QString name = crs ? fromUtf8(crs->name()) : QString();
        const auto area = crs ? areaBoxOf(*crs) : std::nullopt;
        if (!area || meridianOf(name).isEmpty())
            continue;
        if (!m_zones.empty() && isNarrow(name) != isNarrow(m_zones.front().name))
            continue;
        m_zones.push_back({name, meridianOf(name), *area});
        m_zoneItems.push_back(item);
    }
}

void ImportPanel::showLocator()
{
    const SourceLayer* layer = m_session->layer();
    const Box box = layer ? layer->shapes.bounds() : Box();
    const bool isKnown = layer && layer->crs.isValid();
    if (isKnown) {
        const auto area = areaBoxOf(layer->crs);
        const auto extent = inDegrees(box, layer->crs);
        m_locator->showPlace(area, extent);
        m_locator->setVisible(area || extent);
        return;
    }
    const auto at = std::ranges::find(m_zoneItems, m_crsChoice->currentIndex());
    const int chosen = at == m_zoneItems.end() ? -1 : static_cast<int>(at - m_zoneItems.begin());
    std::optional<Box> extent;
    if (chosen >= 0) {
        if (const auto crs = Crs::parse(toUtf8(m_crsChoice->currentData().toString())))
            extent = inDegrees(box, *crs);
    }
    m_locator->showZones(m_zones, chosen, extent);
    m_locator->setVisible(m_zones.size() > 1 && !box.isEmpty());
}

void ImportPanel::chooseZone(int zone)
{
    m_crsChoice->setCurrentIndex(m_zoneItems[static_cast<std::size_t>(zone)]);
    m_crsChoice->lineEdit()->setCursorPosition(0);
    showLocator();
}

} // namespace riparia
