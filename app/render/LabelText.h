// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/Language.h"
#include "app/text/ShownUnits.h"

#include "core/linref/Stationing.h"

#include <QCoreApplication>
#include <QString>

namespace riparia {

/// "K1+500": whole metres.
QString chainageLabel(Chainage chainage, const ShownUnits& units = {});
/// "K3+350–K4+510 (1.16 km)": in order of chainage, with the length on the ground; tenths of a metre where there are any.
QString rangeText(const Stationing& stationing, Span span, Language language, const ShownUnits& units);

} // namespace riparia
