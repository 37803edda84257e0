// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/geodesy/Crs.h"
#include "core/geodesy/Ruler.h"
#include "core/plan/Plan.h"

#include <string>

namespace riparia {

/// Canonical text of one entity: all fields of Fields.h in order as one line of JSON. The same entity gives the same text on every machine.
///
/// Floating numbers are in shortest form and read back bit by bit ("nan", "inf", "-inf" where they are not numbers); lines are flat arrays x, y, x, y ...;
/// polygons are arrays of rings; text that is not UTF-8, such as the bytes of an attachment, is {"base64": "..."}; what is empty is null.
/// A river is an object with its key, names, CRS, length method, vertices, heights and stationing.
template <class T>
std::string canonicalRow(const T& entity);
template <class T>
std::string rowHash(const T& entity); ///< SHA-256 of canonicalRow

/// SHA-256 over the sorted lines "uuid table row-hash" of all entities: the same plan gives the same hash whatever the order of edits.
std::string planHash(const Plan& plan);

/// Reads what canonicalRow wrote (history, journal). Members it does not know are ignored, missing ones keep their default, so that rows of other versions can be read.
/// Errors: PlanDamaged (detail = column); what Ruler::make says of `crs` and `method` when a river has to be measured.
template <class T>
Result<T> fromCanonicalRow(const std::string& row, const Crs& crs, LengthMethod method);

} // namespace riparia
