// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/Language.h"

#include <QCoreApplication>
#include <QString>

#include <string_view>

namespace riparia {

/// Headers of exported tables and the words for the codes in their cells.
class CaptionText {
    Q_DECLARE_TR_FUNCTIONS(riparia::CaptionText)

public:
    /// "length_m" -> "Length (m)". A key that is not known is its own header.
    static QString column(std::string_view key);
    /// The words for the codes of a cell in this column; several codes are separated by ';'.
    static QString words(std::string_view key, std::string_view codes, Language language);

private:
    static QString word(std::string_view key, std::string_view code, Language language);
};

} // namespace riparia
