// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/PlanNames.h"

#include <QComboBox>
#include <QCoreApplication>

namespace riparia {

/// Fills combos with what can be chosen for a field; the item's data is the code that editField() takes. Refilling keeps what is chosen.
class Choices {
    Q_DECLARE_TR_FUNCTIONS(riparia::Choices)

public:
    static void banks(QComboBox& combo);
    static void measures(QComboBox& combo);
    static void statuses(QComboBox& combo);
    /// First entry: none. Those of the scenario shown, by the uuid that references name.
    static void works(QComboBox& combo, const PlanDocument& document);
    static void rivers(QComboBox& combo, const PlanNames& names);
    /// First entry: none; then the one it lies at, where that can be found.
    static void riversOrNone(QComboBox& combo, const PlanNames& names, bool isFoundByPlace);
    /// "Left bank": as the entry of a combo, with a capital where the language has them.
    static QString capital(const QString& words);
    /// Selects the entry with this code; a code that is not listed gets an entry of its own.
    static void choose(QComboBox& combo, const QString& code, const QString& words);
};

} // namespace riparia
