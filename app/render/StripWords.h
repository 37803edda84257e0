// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/StripLayout.h"

#include <QCoreApplication>
#include <QString>

namespace riparia {

/// What is written in a straight-line diagram, in the language of the window.
class StripWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::StripWords)

public:
    /// "Left bank", or "L" where there is little room.
    static QString lane(StripLane lane, bool isShort);
    /// "K1+234.5": at most one place of a metre.
    static QString chainage(Chainage chainage, const ShownUnits& units);
    /// "1 770": whole metres, unless another unit was chosen.
    static QString length(Millimetres length, const StripContent& content);
    static QString gap(Millimetres length, const StripContent& content); ///< "gap 390 m"
    static QString notCounted();
};

} // namespace riparia
