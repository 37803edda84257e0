// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/EntityTraits.h"

#include <QPointF>
#include <QString>

#include <set>

namespace riparia {

struct ToolContext;

/// Why nothing happens to what the filter hides.
namespace hiddenText {

/// Of a click that meets nothing else; "" where the filter hides nothing of these kinds within `pixels`.
QString here(const ToolContext& context, QPointF screen, double pixels, const std::set<EntityKind>& kinds);
/// Of what is selected, as a reason why it cannot be edited; "" where the filter hides nothing of these kinds among it.
QString selected(const ToolContext& context, const std::set<EntityKind>& kinds);

} // namespace hiddenText

} // namespace riparia
