// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QCoreApplication>
#include <QString>

namespace riparia {

/// Errors as plain sentences in the language of the translation that is installed.
class ErrorText {
    Q_DECLARE_TR_FUNCTIONS(riparia::ErrorText)

public:
    /// One sentence with its full stop. Names the subject; what explains it (detail) is part of the sentence or follows in brackets.
    static QString sentence(const Error& error);
};

} // namespace riparia
