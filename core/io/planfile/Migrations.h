// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/planfile/Sqlite.h"

#include <span>

namespace riparia::planfile {

/// One numbered step of the schema. What only adds tables or columns needs no step: Schema.h makes what is missing.
struct Migration {
    int version = 0;                    ///< the schema has this version afterwards
    void (*run)(Connection&) = nullptr; ///< errors stay in the connection
};

/// The steps this program knows, in order.
std::span<const Migration> migrations();

/// Runs the steps above `from` in order. For tests with steps of their own.
void migrate(Connection& connection, int from, std::span<const Migration> steps);

} // namespace riparia::planfile
