// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>
#include <QString>

#include <optional>

namespace riparia {

/// How the desktop would have programs look and move, by the settings that desktops publish on the session bus: light or dark ("color-scheme"), else the
/// palette that the program was started with; and whether nothing should move by itself. To be made before the program sets a palette of its own.
class DesktopLook : public QObject {
    Q_OBJECT

public:
    explicit DesktopLook(QObject* parent = nullptr);

    bool isDark() const { return m_preferred.value_or(m_isPaletteDark); }
    /// Asks the desktop, and listens to it from now on. Nothing where there is no session bus.
    void follow();
    /// What it says: 0 no preference, 1 dark, 2 light.
    void take(unsigned scheme);
    /// Somebody asked the desktop for no animations: what moves by itself makes some people ill.
    bool isStill() const { return m_isStill; }
    void takeStill(bool still);

Q_SIGNALS:
    void changed();
    void motionChanged();

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void ask(const QString& group, const QString& key);
    void takeValue(const QString& group, const QString& key, const QVariant& value);

    bool m_isPaletteDark;
    std::optional<bool> m_preferred;
    bool m_isStill = false;
    bool m_isFollowing = false;
};

} // namespace riparia
