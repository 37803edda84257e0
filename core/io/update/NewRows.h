// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"
#include "core/base/Uuid.h"
#include "core/io/source/SourceTable.h"
#include "core/io/update/CustomCells.h"
#include "core/io/update/OwnTable.h"
#include "core/plan/ChangeSet.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace riparia {

/// Some rows of a table of ours as a layer an import understands: fields under the names of import, codes for words, without what is
/// derived from the others. Custom fields stand under names no import takes for a field of its own, until restoreCustomNames().
SourceLayer importableRows(const SourceLayer& layer, const OwnTable& table, const std::vector<std::size_t>& rows,
                           const std::vector<CustomCells>& customs, const OwnWords& words);

/// Gives the custom fields of what an import made of such rows their own names again.
void restoreCustomNames(ChangeSet& changes);
/// The same of what it has to say about them.
void restoreCustomNames(Issues& issues);
/// The same of one JSON object, with every value in it (withoutPrefix() in CustomFields.h).
std::string withCustomNames(const std::string& attrs);

/// The identities those rows bring along in a column `uuid`, by the hints an import asks with.
std::map<std::string, Uuid> identitiesOf(const SourceLayer& layer, const OwnTable& table,
                                         const std::vector<std::size_t>& rows);

} // namespace riparia
