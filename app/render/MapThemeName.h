// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapStyle.h"

#include <QString>

#include <optional>

namespace riparia {

/// "status", "measure": as settings hold it.
inline QString nameOf(MapTheme theme)
{
    return theme == MapTheme::Measure ? QStringLiteral("measure") : QStringLiteral("status");
}

inline std::optional<MapTheme> parseMapTheme(const QString& name)
{
    for (const MapTheme theme : {MapTheme::Status, MapTheme::Measure}) {
        if (name == nameOf(theme))
            return theme;
    }
    return std::nullopt;
}

} // namespace riparia
