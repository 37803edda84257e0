// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>
#include <QString>

#include <optional>

namespace riparia {

/// Whether the desktop is light or dark: what its settings say (the "color-scheme" that desktops publish on the session bus), else the palette that the
/// program was started with. To be made before the program sets a palette of its own.
class DesktopLook : public QObject {
    Q_OBJECT

public:
    explicit DesktopLook(QObject* parent = nullptr);

    bool isDark() const { return m_preferred.value_or(m_isPaletteDark); }
    /// Asks the desktop, and listens to it from now on. Nothing where there is no session bus.
    void follow();
    /// What it says: 0 no preference, 1 dark, 2 light.
    void take(unsigned scheme);

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    bool m_isPaletteDark;
    std::optional<bool> m_preferred;
    bool m_isFollowing = false;
};

} // namespace riparia
