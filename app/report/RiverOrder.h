// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/ReportContent.h"

#include <map>
#include <string>
#include <vector>

/// A part of collectRivers(). Not for use elsewhere.
namespace riparia {

/// What the water register says of a river.
struct RegisteredRiver {
    int level = -1;   ///< 0 main stem, 1 first tributary ...; -1 = not said
    std::string into; ///< key of the river it flows into, "" = not said
    bool isBlackOdorous = false;
};
using RiverRegister = std::map<std::string, RegisteredRiver, std::less<>>;

/// The register of a scenario, by keys of rivers.
RiverRegister riverRegisterOf(const Plan& plan, const Uuid& scenario);

/// Puts rivers basin by basin, the main stem of each before its tributaries of first, second ... order, and those of one order as they join, from upstream to
/// downstream (DOMAIN.md 5.2). Who flows into whom is what the register says, else what the lines do. Of what that leaves open the keys decide, by the value of
/// their numbers; what is no river comes last, as it stood.
void orderRivers(std::vector<RiverFacts>& rivers, const RiverRegister& registered, const Plan& plan,
                 const Uuid& scenario);

} // namespace riparia
