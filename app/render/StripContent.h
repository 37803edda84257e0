// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/Language.h"
#include "app/text/ShownUnits.h"

#include "core/ledger/Ledger.h"
#include "core/linref/Stationing.h"
#include "core/plan/EntityTraits.h"
#include "core/plan/Taxonomy.h"
#include "core/river/Bank.h"

#include <QString>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace riparia {

/// A stretch of a work that another one is counted for.
struct StripShare {
    Span span;
    QString owner; ///< code

    friend bool operator==(const StripShare&, const StripShare&) = default;
};

/// A segment, greenway or area where it lies along a river.
struct StripBar {
    Uuid id;
    EntityKind kind = EntityKind::Segment;
    QString code;
    QString caption; ///< "Ecological bank protection"; of areas and greenways their name; may be empty
    Span span;       ///< inside the river, never empty
    Bank bank = Bank::Channel;
    StatusClass status = StatusClass::Unset;
    QString statusName;
    bool shown = true;    ///< false: filtered out
    bool counted = false; ///< by the counting scheme
    std::vector<StripShare> elsewhere;
    QString grade{}; ///< of greenways: regional, municipal, community ...

    friend bool operator==(const StripBar&, const StripBar&) = default;
};

/// A stretch of river that counts once for one work, neighbours of the same kind joined.
struct StripPiece {
    Span span;
    Uuid owner;
    QString code;          ///< of the owner
    bool isShared = false; ///< others cover it as well

    friend bool operator==(const StripPiece&, const StripPiece&) = default;
};

/// One river as a straight line with everything that lies along it: plain values of one state of a plan, for the window and for reports.
struct StripContent {
    Uuid id;
    std::string key;
    QString name;
    Stationing stationing;
    Millimetres length;
    bool directionConfirmed = false;
    ShownUnits units;               ///< its lengths are written in
    QChar thousands{0x2009};        ///< between their thousands
    std::vector<StripBar> bars;     ///< by their upper ends, then codes
    std::vector<StripPiece> pieces; ///< downstream; disjoint
    std::vector<Span> uncounted;    ///< where works are shown but nothing is counted; downstream, disjoint
    std::vector<Span> gaps;         ///< where there is neither; downstream, disjoint

    Millimetres treated() const;                   ///< sum of the pieces
    Millimetres planned() const;                   ///< sum of `uncounted`
    Millimetres inGaps() const;                    ///< sum of the gaps
    const StripBar* bar(const Uuid& wanted) const; ///< null when it is not along this river
};

/// What lies along a river in the ledger's scenario: segments, and greenways and areas that are linked to a span of it. `isShown` tells what the filter
/// lets pass (null: all). Statuses are those of the ledger's day; names are in `language`, lengths in `units`. Under a boundary gaps are only inside.
/// Null when the scenario has no such river, or it has no line.
std::shared_ptr<const StripContent> stripContentOf(const Plan& plan, const Ledger& ledger, const std::string& river,
                                                   const std::function<bool(const Uuid&)>& isShown, Language language,
                                                   const ShownUnits& units = {});

} // namespace riparia
