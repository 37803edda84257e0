// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/planfile/PlanStore.h"
#include "core/plan/Plan.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace riparia::planfile {

/// Entities by type.
using EntityIds = std::map<EntityKind, std::set<Uuid>>;

/// Rows that have no uuid in the file, by the id their entity was given when it was read.
using AdoptedRows = std::map<EntityKind, std::map<Uuid, std::int64_t>>;

/// Child rows, by table and fid, that could not be read: they stay in the file as they are.
using UnreadRows = std::map<std::string, std::set<std::int64_t>>;

/// Child rows, by table, owner and fid, whose owner is spelled in another way than ours.
using OddChildren = std::map<std::string, std::map<Uuid, std::set<std::int64_t>>>;

/// Columns of rows that could not be read: they keep what they hold until the field is set.
using UnreadCells = std::map<EntityKind, std::map<Uuid, std::vector<std::string>>>;

using SourceFeatures = std::map<Uuid, std::vector<SourceFeatureRow>>;

/// What reading the file has shown of rows that are not as we write them.
struct FoundRows {
    AdoptedRows adopted;
    UnreadRows unread;
    UnreadCells unreadCells;
    OddChildren oddChildren;
    std::set<std::string>
        thinned; ///< tables another program removed rows from: their register lists rows that are gone
};

/// One save: from what the file holds to what it shall hold.
struct SaveJob {
    const Plan& before;
    const Plan& after;
    const SaveStamp& stamp;
    EntityIds touched; ///< rows to be written
    const FoundRows& found;
    const SourceFeatures& sources; ///< those whose record is in `after` are written
    const Progress& progress;
    bool completesSchema = false; ///< migrations and missing tables come first
    bool isNew = false;           ///< the file is empty so far
};

/// Everything `changes` names, everything in `pending`, and the rows whose derived columns follow from them. Everything there is when CRS or length method differ.
EntityIds touchedBy(const Plan& before, const Plan& after, const ChangeSet& changes, const EntityIds& pending);
EntityIds everythingOf(const Plan& plan);

} // namespace riparia::planfile
