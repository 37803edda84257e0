// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ScenarioComparison.h"

#include <QCoreApplication>
#include <QString>

namespace riparia {

/// Words for what differs between two scenarios.
class DeltaText {
    Q_DECLARE_TR_FUNCTIONS(riparia::DeltaText)

public:
    /// "added", "removed", "changed".
    static QString delta(ScenarioDelta delta);
    /// What of a work differs: "place", "measures" ...
    static QString difference(FeatureDifference difference);
};

} // namespace riparia
