// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// The short phrases by which core explains an error or an issue ("zero length", "row count 10 instead of 60"), in the language of
/// the translation that is installed. What is not in its table - a name, a number, the words of a library - stays as it is.
class PhraseText {
    Q_DECLARE_TR_FUNCTIONS(riparia::PhraseText)

public:
    static QString of(std::string_view phrase);
    static std::vector<std::string> of(const std::vector<std::string>& phrases);
};

} // namespace riparia
