// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/planfile/Cell.h"
#include "core/io/planfile/Derivation.h"
#include "core/io/planfile/StoredColumns.h"

#include <span>
#include <string>
#include <vector>

namespace riparia::planfile {

/// The row of an entity, in the order of tableSpec<T>().columns, derived columns included.
template <class T>
Row entityRow(const T& entity, const Derivation& derive);

/// A cell that does not hold what its column must hold.
struct CellProblem {
    std::string column;
    std::string text;
};

/// An entity as far as its row tells it: the lists of its child rows are empty, a river is still to be measured.
template <class T>
struct EntityDraft {
    T entity;
    RiverColumns river; ///< of a PlanRiver, as are line and heights
    Line line;
    std::vector<double> heights;
    std::vector<CellProblem> problems; ///< these cells were left at their default
};

/// `cells` in the order of tableSpec<T>().columns. Never fails: what cannot be read is a problem.
template <class T>
EntityDraft<T> entityFromRow(std::span<const CellView> cells);

} // namespace riparia::planfile
