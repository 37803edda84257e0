// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/FeatureFigures.h"

#include "core/base/Progress.h"
#include "core/base/Result.h"

#include <vector>

namespace riparia {

/// What these features come to together as a ledger counts them: their gross, and what they own of its pieces. Those it does not count add nothing. For any
/// thread. Errors: Cancelled.
Result<OwnFigures> figuresOf(const Ledger& ledger, const std::vector<Uuid>& ids, const Progress& progress = {});

} // namespace riparia
