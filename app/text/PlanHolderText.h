// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/planfile/PlanClaim.h"

#include <QCoreApplication>
#include <QString>

namespace riparia {

/// Who has a plan open.
class PlanHolderText {
    Q_DECLARE_TR_FUNCTIONS(riparia::PlanHolderText)

public:
    /// "Li Na on ws-7, riparia (process 812), since 2026-05-01 18:00"; what is not known is left out, and where that is everything it says so.
    static QString who(const PlanHolder& holder);
};

} // namespace riparia
