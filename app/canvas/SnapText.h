// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/Snapper.h"

#include <QCoreApplication>
#include <QString>

namespace riparia {

/// Places on rivers in words.
class SnapText {
    Q_DECLARE_TR_FUNCTIONS(riparia::SnapText)

public:
    /// "Round chainage K4+000", "End of S-0007 K3+560", "Dingshan River K1+234.5", "Corner of A-0003", "Crossing of Dingshan River and
    /// G-0002".
    static QString label(const Snap& snap, const MapContent& content);
    /// "K1+234.5" of a place on a river of the content, with as many decimals as the text needs.
    static QString chainage(const MapRiver& river, Position position, const ShownUnits& units, int decimals = 1);
    /// "L 12.3 m", "R 4.0 m"; "on the line" has no side.
    static QString offset(double metres);
    /// "Dingshan River K1+234.5 · L 12.3 m", of the river the pointer is near.
    static QString tracker(const Snap& near, const MapContent& content);

private:
    static QString featureName(const Uuid& id, const MapContent& content);
};

} // namespace riparia
