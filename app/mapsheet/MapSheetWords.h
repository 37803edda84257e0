// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mapsheet/MapSheetRequest.h"
#include "app/report/ReportNumbers.h"

#include "core/plan/Plan.h"

#include <QCoreApplication>
#include <QString>

namespace riparia {

/// What a sheet says in words, in the language of the thread.
class MapSheetWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::MapSheet)

public:
    static QString map();
    static QString subject();
    static QString scale(const QString& scale);
    static QString facing();
    static QString left();
    static QString right();
    static QString more(int count);
    static QString schematic();
    static QString figures();        ///< what numbers beside signs are
    static QString figuresInWhole(); ///< and how they were counted
    /// Scenario, day, scheme, filter and length method.
    static QString counting(const Plan& plan, const Ledger& ledger, const ReportNumbers& numbers, Language language);
    /// Files of the plan, who publishes it, the day, the program.
    static QString sources(const Plan& plan, const MapSheetRequest& request, const ReportNumbers& numbers);
};

} // namespace riparia
