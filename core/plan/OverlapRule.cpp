// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/OverlapRule.h"

#include <algorithm>

namespace riparia {

bool sharesBank(Bank a, Bank b)
{
    if (a == Bank::Channel || b == Bank::Channel)
        return a == b;
    return a == b || a == Bank::Both || b == Bank::Both;
}

std::vector<std::string> measureCodes(const std::vector<MeasureEntry>& measures)
{
    std::vector<std::string> codes;
    for (const MeasureEntry& entry : measures)
        codes.push_back(entry.type);
    std::ranges::sort(codes);
    const auto repeated = std::ranges::unique(codes);
    codes.erase(repeated.begin(), repeated.end());
    return codes;
}

bool sharesMeasure(const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    if (a.empty() && b.empty())
        return true;
    return std::ranges::any_of(a, [&](const std::string& measure) { return std::ranges::binary_search(b, measure); });
}

bool areSameAreas(const std::string& kindA, const std::vector<std::string>& measuresA, const std::string& kindB,
                  const std::vector<std::string>& measuresB)
{
    return kindA == kindB && sharesMeasure(measuresA, measuresB);
}

bool mayBeOfOneKind(const std::string& a, const std::string& b)
{
    return a.empty() || b.empty() || a == b;
}

} // namespace riparia
