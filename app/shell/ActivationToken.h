// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace riparia {

/// What lets a window come to the front although another program has the keyboard: the desktop gives a token to whatever the user starts, and a start
/// that ends at once hands it on to the window that is open. Wayland asks for it; X11 has no use for it that Qt 6.4 knows.
class ActivationToken {
public:
    /// That of this start; "" where the desktop gave none. To be asked before there is a QApplication, which takes it.
    static QString ofThisStart();

    /// While it lives, windows that ask to be activated show this token. Nothing for "".
    explicit ActivationToken(const QString& token);
    ~ActivationToken();
    ActivationToken(const ActivationToken&) = delete;
    ActivationToken& operator=(const ActivationToken&) = delete;

private:
    bool m_isSet;
};

} // namespace riparia
