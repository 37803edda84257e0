// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace riparia {

class PlanDocument;
class PlanTotals;
class PlanNames;
class FeatureFigures;

/// What panels show a plan with; references that live longer than the panels.
struct PanelContext {
    PlanDocument& document;
    PlanTotals& totals;
    PlanNames& names;
    FeatureFigures& figures;
};

} // namespace riparia
