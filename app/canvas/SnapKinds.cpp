// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/SnapKinds.h"

namespace riparia {

const std::vector<SnapKind>& SnapKinds::all()
{
    using K = SnapKind;
    static const std::vector<SnapKind> kinds{K::RoundChainage, K::End,   K::Vertex, K::Intersection,
                                             K::Middle,        K::River, K::Bank,   K::Edge};
    return kinds;
}

QString SnapKinds::name(SnapKind kind)
{
    switch (kind) {
    case SnapKind::RoundChainage: return QStringLiteral("round_chainage");
    case SnapKind::End: return QStringLiteral("end");
    case SnapKind::Vertex: return QStringLiteral("vertex");
    case SnapKind::Intersection: return QStringLiteral("intersection");
    case SnapKind::Middle: return QStringLiteral("middle");
    case SnapKind::River: return QStringLiteral("river");
    case SnapKind::Bank: return QStringLiteral("bank");
    case SnapKind::Edge: return QStringLiteral("edge");
    case SnapKind::None: break;
    }
    return {};
}

SnapKinds SnapKinds::without(const QStringList& names)
{
    SnapKinds kinds;
    for (const SnapKind kind : all())
        kinds.set(kind, !names.contains(name(kind)));
    return kinds;
}

QStringList SnapKinds::namesOff() const
{
    QStringList names;
    for (const SnapKind kind : all()) {
        if (!has(kind))
            names += name(kind);
    }
    return names;
}

} // namespace riparia
