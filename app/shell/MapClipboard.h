// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/base/Uuid.h"

#include <QPixmap>
#include <QString>

#include <vector>

class QWidget;

/// What of the map goes to the clipboard.
namespace riparia {

class Plan;

/// The map as it is on the screen, in its pixels, without what lies over it: messages and boxes to type in.
QPixmap pictureOf(QWidget& canvas);

/// The shapes of these, as the scenario has its rivers, as well-known text in the coordinates of the plan, one a line, in their order; what has none, works for instance, is left out.
/// Errors: those of TableContext::make().
Result<QString> shapesAsText(const Plan& plan, const Uuid& scenario, const std::vector<Uuid>& ids);

} // namespace riparia
