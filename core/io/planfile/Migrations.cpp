// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/Migrations.h"

#include "core/io/planfile/MetaTable.h"

#include <string>

namespace riparia::planfile {

std::span<const Migration> migrations()
{
    return {}; // version 1 is the first
}

void migrate(Connection& connection, int from, std::span<const Migration> steps)
{
    for (const Migration& step : steps) {
        if (step.version <= from || !connection.ok())
            continue;
        step.run(connection);
        setMeta(connection, "schema_version", std::to_string(step.version));
    }
}

} // namespace riparia::planfile
