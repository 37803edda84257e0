// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/DesktopLook.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QPalette>

#include <utility>

namespace riparia {

namespace {

QString service()
{
    return QStringLiteral("org.freedesktop.portal.Desktop");
}
QString path()
{
    return QStringLiteral("/org/freedesktop/portal/desktop");
}
QString interface()
{
    return QStringLiteral("org.freedesktop.portal.Settings");
}
QString appearance()
{
    return QStringLiteral("org.freedesktop.appearance");
}
QString colorScheme()
{
    return QStringLiteral("color-scheme");
}
QString reducedMotion()
{
    return QStringLiteral("reduced-motion");
}
/// Where GNOME keeps it, whose portal of today has no reduced-motion yet.
QString gnome()
{
    return QStringLiteral("org.gnome.desktop.interface");
}
QString animations()
{
    return QStringLiteral("enable-animations");
}

/// The value, however many variants it is wrapped in: portals of different age differ in that.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

DesktopLook::DesktopLook(QObject* parent)
    : QObject(parent)
    , m_isPaletteDark(QApplication::palette().color(QPalette::Window).lightness() < 128)
{}

void DesktopLook::follow()
{
    // Without an address the library would try to start a bus of its own.
    if (std::exchange(m_isFollowing, true) || qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service(), path(), interface(), QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    ask(appearance(), colorScheme());
    ask(appearance(), reducedMotion());
    ask(gnome(), animations());
}

/// What a desktop does not know it answers with an error, which says nothing.
void DesktopLook::ask(const QString& group, const QString& key)
{
    QDBusMessage question = QDBusMessage::createMethodCall(service(), path(), interface(), QStringLiteral("Read"));
    question << group << key;
    auto* answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, group, key](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (reply.isValid())
            takeValue(group, key, QVariant::fromValue(reply.value()));
        done->deleteLater();
    });
}

void DesktopLook::settingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    takeValue(group, key, value.variant());
}

void DesktopLook::takeValue(const QString& group, const QString& key, const QVariant& value)
{
    const QVariant said = unwrapped(value);
    if (group == appearance() && key == colorScheme())
        take(said.toUInt());
    else if (group == appearance() && key == reducedMotion())
        takeStill(said.toUInt() == 1);
    else if (group == gnome() && key == animations())
        takeStill(!said.toBool());
}

void DesktopLook::takeStill(bool still)
{
    if (std::exchange(m_isStill, still) != still)
        Q_EMIT motionChanged();
}

void DesktopLook::take(unsigned scheme)
{
    const bool before = isDark();
    m_preferred = scheme == 1 ? std::optional(true) : scheme == 2 ? std::optional(false) : std::nullopt;
    if (isDark() != before)
        Q_EMIT changed();
}

} // namespace riparia
