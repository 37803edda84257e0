// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/GpkgFunctions.h"

#include "core/io/planfile/GpkgGeometry.h"

#include <sqlite3.h>

namespace riparia::planfile {

namespace {

/// NULL for NULL and for what is not a geometry, as the standard asks.
std::optional<Box> argumentBox(sqlite3_value* value)
{
    if (sqlite3_value_type(value) != SQLITE_BLOB)
        return std::nullopt;
    const auto* bytes = static_cast<const char*>(sqlite3_value_blob(value));
    return envelopeOf({bytes, static_cast<std::size_t>(sqlite3_value_bytes(value))});
}

template <double Box::*edge>
void edgeFunction(sqlite3_context* context, int, sqlite3_value** values)
{
    const std::optional<Box> box = argumentBox(values[0]);
    if (!box || box->isEmpty())
        return sqlite3_result_null(context);
    sqlite3_result_double(context, (*box).*edge);
}

void isEmptyFunction(sqlite3_context* context, int, sqlite3_value** values)
{
    const std::optional<Box> box = argumentBox(values[0]);
    if (!box)
        return sqlite3_result_null(context);
    sqlite3_result_int(context, box->isEmpty() ? 1 : 0);
}

struct Function {
    const char* name;
    void (*function)(sqlite3_context*, int, sqlite3_value**);
};

constexpr Function kFunctions[] = {
    {"ST_IsEmpty", isEmptyFunction},       {"ST_MinX", edgeFunction<&Box::minX>}, {"ST_MaxX", edgeFunction<&Box::maxX>},
    {"ST_MinY", edgeFunction<&Box::minY>}, {"ST_MaxY", edgeFunction<&Box::maxY>},
};

} // namespace

int registerGpkgFunctions(sqlite3* handle)
{
    constexpr int kFlags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    for (const Function& each : kFunctions) {
        const int code =
            sqlite3_create_function_v2(handle, each.name, 1, kFlags, nullptr, each.function, nullptr, nullptr, nullptr);
        if (code != SQLITE_OK)
            return code;
    }
    return SQLITE_OK;
}

} // namespace riparia::planfile
