// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapStyle.h"

#include <QString>

#include <array>
#include <optional>

namespace riparia {

/// All of them, in the order they are offered.
inline constexpr std::array kMapThemes{MapTheme::Status, MapTheme::Measure, MapTheme::Cost, MapTheme::Year};

/// "status", "measure", "cost", "year": as settings hold it.
inline QString nameOf(MapTheme theme)
{
    switch (theme) {
    case MapTheme::Status: break;
    case MapTheme::Measure: return QStringLiteral("measure");
    case MapTheme::Cost: return QStringLiteral("cost");
    case MapTheme::Year: return QStringLiteral("year");
    }
    return QStringLiteral("status");
}

inline std::optional<MapTheme> parseMapTheme(const QString& name)
{
    for (const MapTheme theme : kMapThemes) {
        if (name == nameOf(theme))
            return theme;
    }
    return std::nullopt;
}

} // namespace riparia
