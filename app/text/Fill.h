// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// Replaces %1 .. %9 in one pass, so that a '%' in a value is never taken for a place. A place without a value shows "?".
QString fill(const QString& sentence, const std::vector<std::string>& values);
QString fill(const QString& sentence, std::initializer_list<std::string_view> values);

/// QString from and to UTF-8.
QString fromUtf8(std::string_view text);
std::string toUtf8(const QString& text);

} // namespace riparia
