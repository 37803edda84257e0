// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/OwnerText.h"

#include "app/text/Fill.h"

#include <string>

namespace riparia {

QString OwnerText::why(OwnerRule rule, const std::vector<const CountedFeature*>& contributors)
{
    const std::string& owner = contributors.front()->code();
    if (contributors.size() < 2)
        return fill(tr("Only %1 covers it."), {owner});
    const std::string& next = contributors[1]->code();
    switch (rule) {
    case OwnerRule::FirstCounted: return fill(tr("%1 was counted earlier than %2."), {owner, next});
    case OwnerRule::WorksOrder: return fill(tr("The works of %1 come before those of %2."), {owner, next});
    case OwnerRule::Code: return fill(tr("%1 has a lower number than %2."), {owner, next});
    case OwnerRule::LongestFirst: return fill(tr("%1 is longer or larger than %2."), {owner, next});
    case OwnerRule::Uuid: return fill(tr("%1 and %2 are equal in all else: the identifier decides."), {owner, next});
    case OwnerRule::Alone: break;
    }
    return {};
}

} // namespace riparia
