// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <type_traits>

namespace riparia {

/// A setting: its key in the file and what it is until somebody chooses.
template <class T>
struct Setting {
    const char* key;
    T fallback;
};

/// The one file of settings, INI, `$XDG_CONFIG_HOME/riparia/riparia.conf`; keys it does not know survive. Given to who needs it, never global.
class SettingsStore {
public:
    explicit SettingsStore(const QString& file)
        : m_settings(file, QSettings::IniFormat)
    {}
    /// RIPARIA_HOME, else XDG_CONFIG_HOME, else ~/.config/riparia.
    static QString usualFolder();
    /// Where what must outlive a crash is kept: RIPARIA_HOME/state, else XDG_STATE_HOME/riparia, else ~/.local/state/riparia.
    static QString usualStateFolder();
    /// The folder of all recovery journals.
    static QString usualRecoveryRoot() { return usualStateFolder() + QStringLiteral("/recovery"); }
    /// What may be deleted at any time, thumbnails and tiles: RIPARIA_HOME/cache, else XDG_CACHE_HOME/riparia, else ~/.cache/riparia.
    static QString usualCacheFolder();
    static QString usualFile() { return usualFolder() + QStringLiteral("/riparia.conf"); }

    template <class T>
    T value(const Setting<T>& setting) const
    {
        // The file is text and may be edited by hand: what is no such value counts as not chosen.
        QVariant held = m_settings.value(QLatin1String(setting.key));
        if constexpr (std::is_same_v<T, QStringList>) {
            // A list of nothing is written as what is invalid: it was chosen nevertheless.
            if (!held.isValid() && m_settings.contains(QLatin1String(setting.key)))
                return {};
        }
        return held.isValid() && held.convert(QMetaType::fromType<T>()) ? held.value<T>() : setting.fallback;
    }
    template <class T>
    void set(const Setting<T>& setting, const T& value)
    {
        m_settings.setValue(QLatin1String(setting.key), QVariant::fromValue(value));
    }
    template <class T>
    void clear(const Setting<T>& setting)
    {
        m_settings.remove(QLatin1String(setting.key));
    }
    /// Writes to the disk now. False when that failed.
    bool flush()
    {
        m_settings.sync();
        return m_settings.status() == QSettings::NoError;
    }

private:
    QSettings m_settings;
};

} // namespace riparia
