// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace riparia {

class PlanDocument;
class PlanTotals;
class PlanNames;
class FeatureFigures;
class BasemapLayers;
class BasemapTrust;

/// What panels show a plan with; references that live longer than the panels.
struct PanelContext {
    PlanDocument& document;
    PlanTotals& totals;
    PlanNames& names;
    FeatureFigures& figures;
    BasemapLayers* basemaps = nullptr; ///< null: they are listed, but what is wrong with them is not known
    BasemapTrust* trust = nullptr;     ///< null: every layer of the plan is agreed to
};

} // namespace riparia
