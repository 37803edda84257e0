// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/DeltaText.h"

namespace riparia {

QString DeltaText::delta(ScenarioDelta delta)
{
    switch (delta) {
    case ScenarioDelta::Added: return tr("added");
    case ScenarioDelta::Removed: return tr("removed");
    case ScenarioDelta::Changed: return tr("changed");
    }
    return {};
}

QString DeltaText::difference(FeatureDifference difference)
{
    switch (difference) {
    case FeatureDifference::Extent: return tr("place");
    case FeatureDifference::Amount: return tr("amount");
    case FeatureDifference::Bank: return tr("bank");
    case FeatureDifference::Water: return tr("river");
    case FeatureDifference::Works: return tr("works");
    case FeatureDifference::Status: return tr("status");
    case FeatureDifference::FirstCounted: return tr("first day");
    case FeatureDifference::Year: return tr("year");
    case FeatureDifference::Measures: return tr("measures");
    case FeatureDifference::Cost: return tr("cost");
    }
    return {};
}

} // namespace riparia
