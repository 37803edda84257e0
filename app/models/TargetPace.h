// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/ShownUnits.h"

#include "core/ledger/Targets.h"

#include <QString>

namespace riparia {

/// How fast a target is neared, a line each: what is needed a year until it is due, what was added a year so far, when the rest is done at that pace; or since
/// when it is reached. "" for one that cannot be measured.
QString paceWords(const TargetProgress& progress, const ShownUnits& units = {});

} // namespace riparia
