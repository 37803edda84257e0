// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/SnapText.h"

#include "app/text/Fill.h"

#include "core/linref/ChainageText.h"

#include <algorithm>
#include <cmath>

namespace riparia {

namespace {

/// The code of a segment or area of the content.
QString codeOf(const Uuid& id, const MapContent& content)
{
    const auto segment =
        std::find_if(content.segments.begin(), content.segments.end(), [&](const MapSegment& s) { return s.id == id; });
    if (segment != content.segments.end())
        return segment->code;
    const auto area =
        std::find_if(content.areas.begin(), content.areas.end(), [&](const MapArea& a) { return a.id == id; });
    return area == content.areas.end() ? QString() : area->code;
}

} // namespace

QString SnapText::label(const Snap& snap, const MapContent& content)
{
    const MapRiver* river = snap.river ? &content.rivers[*snap.river] : nullptr;
    const QString place = river ? chainage(*river, snap.position) : QString();
    switch (snap.kind) {
    case SnapKind::RoundChainage: return tr("Round chainage %1").arg(chainage(*river, snap.position, 0));
    case SnapKind::End:
        return snap.feature.isNil()
                   ? tr("End of %1, %2", "river, chainage").arg(river->name, place)
                   : tr("End of %1, %2", "segment, chainage").arg(codeOf(snap.feature, content), place);
    case SnapKind::River: return tr("%1 %2", "river, chainage").arg(river->name, place);
    case SnapKind::Vertex: return tr("Corner of %1").arg(codeOf(snap.feature, content));
    case SnapKind::Edge: return tr("Edge of %1").arg(codeOf(snap.feature, content));
    case SnapKind::None: break;
    }
    return {};
}

QString SnapText::chainage(const MapRiver& river, Position position, int decimals)
{
    return fromUtf8(chainageText(river.stationing.chainageAt(position), decimals));
}

QString SnapText::offset(double metres)
{
    const QString number = QString::number(std::abs(metres), 'f', 1);
    return metres < 0 ? tr("R %1 m", "right of the flow").arg(number) : tr("L %1 m", "left of the flow").arg(number);
}

} // namespace riparia
