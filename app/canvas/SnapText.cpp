// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/SnapText.h"

#include <algorithm>
#include <cmath>

namespace riparia {

QString SnapText::label(const Snap& snap, const MapContent& content)
{
    const MapRiver* river = snap.river ? &content.rivers[*snap.river] : nullptr;
    const QString place = river ? chainage(*river, snap.position, content.units) : QString();
    if (!snap.reference.isEmpty())
        return tr("reference · %1", "layer under the map").arg(snap.reference);
    switch (snap.kind) {
    case SnapKind::RoundChainage: return tr("Round chainage %1").arg(chainage(*river, snap.position, content.units, 0));
    case SnapKind::End:
        if (!river)
            return tr("End of %1").arg(featureName(snap.feature, content));
        return snap.feature.isNil()
                   ? tr("End of %1, %2", "river, chainage").arg(river->shownName(), place)
                   : tr("End of %1, %2", "segment, chainage").arg(featureName(snap.feature, content), place);
    case SnapKind::River: return tr("%1 %2", "river, chainage").arg(river->shownName(), place);
    case SnapKind::Vertex: return tr("Corner of %1").arg(featureName(snap.feature, content));
    case SnapKind::Edge: return tr("Edge of %1").arg(featureName(snap.feature, content));
    case SnapKind::Bank: return tr("Bank of %1", "of a water surface").arg(featureName(snap.feature, content));
    case SnapKind::Middle: {
        const QString name = featureName(snap.feature, content);
        return river ? tr("Middle of %1, %2", "segment, chainage").arg(name, place)
                     : tr("Middle of an edge of %1").arg(name);
    }
    case SnapKind::Intersection: {
        const QString first = river ? river->shownName() : featureName(snap.feature, content);
        const QString second =
            snap.otherRiver ? content.rivers[*snap.otherRiver].shownName() : featureName(snap.otherFeature, content);
        return tr("Crossing of %1 and %2").arg(first, second);
    }
    case SnapKind::None: break;
    }
    return {};
}

/// The code of a segment or area, the name of a greenway or boundary.
QString SnapText::featureName(const Uuid& id, const MapContent& content)
{
    if (const auto segment = std::ranges::find(content.segments, id, &MapSegment::id);
        segment != content.segments.end())
        return segment->code;
    if (const auto area = std::ranges::find(content.areas, id, &MapArea::id); area != content.areas.end())
        return area->code;
    if (const auto greenway = std::ranges::find(content.greenways, id, &MapGreenway::id);
        greenway != content.greenways.end())
        return greenway->name.isEmpty() ? greenway->code : greenway->name;
    const auto boundary = std::ranges::find(content.boundaries, id, &MapBoundary::id);
    if (boundary == content.boundaries.end())
        return {};
    if (!boundary->name.isEmpty())
        return boundary->name;
    return boundary->role == QLatin1String("water_surface") ? tr("a water surface") : tr("a boundary");
}

QString SnapText::chainage(const MapRiver& river, Position position, const ShownUnits& units, int decimals)
{
    return units.chainage(river.stationing.chainageAt(position), decimals);
}

QString SnapText::offset(double metres)
{
    const QString number = QString::number(std::abs(metres), 'f', 1);
    return metres < 0 ? tr("R %1 m", "right of the flow").arg(number) : tr("L %1 m", "left of the flow").arg(number);
}

QString SnapText::tracker(const Snap& near, const MapContent& content)
{
    const MapRiver& river = content.rivers[*near.river];
    return tr("%1 %2 \u00b7 %3", "river, chainage, offset")
        .arg(river.shownName(), chainage(river, near.position, content.units), offset(near.offset));
}

} // namespace riparia
