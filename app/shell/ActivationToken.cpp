// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/ActivationToken.h"

#include <QtGlobal>

namespace riparia {

namespace {

/// Where Qt's xdg-shell looks when a window asks to be activated (seen in 6.4.2).
constexpr const char* kTokenVariable = "XDG_ACTIVATION_TOKEN";

} // namespace

QString ActivationToken::ofThisStart()
{
    const QString token = qEnvironmentVariable(kTokenVariable);
    // Older launchers name it as they did on X11.
    return token.isEmpty() ? qEnvironmentVariable("DESKTOP_STARTUP_ID") : token;
}

ActivationToken::ActivationToken(const QString& token)
    : m_isSet(!token.isEmpty())
{
    if (m_isSet)
        qputenv(kTokenVariable, token.toUtf8());
}

ActivationToken::~ActivationToken()
{
    if (m_isSet) // good for one time, and for no program that is started from here
        qunsetenv(kTokenVariable);
}

} // namespace riparia
