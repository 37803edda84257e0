// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/CountedFeature.h"
#include "core/ledger/OwnerOrder.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace riparia {

/// Words for who owns what is covered more than once.
class OwnerText {
    Q_DECLARE_TR_FUNCTIONS(riparia::OwnerText)

public:
    /// Why the first of these, which are in owner order and at least one, owns what they cover: "S-0001 was counted earlier than S-0002."
    static QString why(OwnerRule rule, const std::vector<const CountedFeature*>& contributors);
};

} // namespace riparia
