// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/ShownUnits.h"
#include "app/tools/NetworkPlace.h"

#include <QCoreApplication>
#include <QString>

#include <cstddef>
#include <optional>

namespace riparia {

class ChainageEntry;

/// What the box for typed places says of a text, in whatever tool.
class EntryHint {
    Q_DECLARE_TR_FUNCTIONS(riparia::EntryHint)

public:
    /// Says under the text why it is not taken. Where a chainage lies beyond an end of the river, the box offers the same text with that end instead. `river`
    /// and `start` as readPlaces() had them.
    static void refuse(ChainageEntry& entry, const PlanDocument& document, const QString& text,
                       std::optional<std::size_t> river, const std::optional<NetworkPlace>& start, const Error& error);
    /// "Put in order: K0+350–K2+120." of a range that was typed with the larger chainage first; "" of anything else.
    static QString putInOrder(const QString& text, const ShownUnits& units);

private:
    static QString withinRiver(const PlanDocument& document, const QString& text, std::optional<std::size_t> river,
                               const std::optional<NetworkPlace>& start);
};

} // namespace riparia
