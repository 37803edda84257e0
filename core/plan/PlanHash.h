// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/Plan.h"

#include <string>

namespace riparia {

/// Canonical text of one entity: all fields of Fields.h in order as JSON, floating numbers in shortest form. The same entity gives the same text on every machine.
template <class T>
std::string canonicalRow(const T& entity);
template <class T>
std::string rowHash(const T& entity); ///< SHA-256 of canonicalRow

/// SHA-256 over sorted (uuid, row hash): the same plan gives the same hash whatever the order of edits.
std::string planHash(const Plan& plan);

/// Reads what canonicalRow wrote (history, journal). Error: PlanDamaged.
template <class T>
Result<T> fromCanonicalRow(const std::string& row, const Crs& crs, LengthMethod method);

} // namespace riparia
