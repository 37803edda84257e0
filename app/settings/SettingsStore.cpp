// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/SettingsStore.h"

#include <QDir>
#include <QStandardPaths>

namespace riparia {

QString SettingsStore::usualFolder()
{
    const QString home = qEnvironmentVariable("RIPARIA_HOME");
    if (!home.isEmpty())
        return home;
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/riparia");
}

QString SettingsStore::usualStateFolder()
{
    const QString home = qEnvironmentVariable("RIPARIA_HOME");
    if (!home.isEmpty())
        return home + QStringLiteral("/state");
    // Qt 6.4 has no name for it. A relative path in the variable is to be ignored (XDG base directory specification).
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    return (state.startsWith(QLatin1Char('/')) ? state : QDir::homePath() + QStringLiteral("/.local/state")) +
           QStringLiteral("/riparia");
}

QString SettingsStore::usualCacheFolder()
{
    const QString home = qEnvironmentVariable("RIPARIA_HOME");
    if (!home.isEmpty())
        return home + QStringLiteral("/cache");
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/riparia");
}

} // namespace riparia
