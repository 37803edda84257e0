// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/PlanHash.h"

#include "core/base/Sha256.h"
#include "core/geometry/Parallel.h"
#include "core/plan/Fields.h"
#include "core/plan/RowWriter.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace riparia {

namespace {

constexpr std::size_t kHashedPerRange = 512;

} // namespace

template <class T>
std::string canonicalRow(const T& entity)
{
    RowWriter writer;
    visitFields(entity, writer);
    return writer.take();
}

template <class T>
std::string rowHash(const T& entity)
{
    return Sha256().add(canonicalRow(entity)).hex();
}

std::string planHash(const Plan& plan)
{
    std::vector<std::string> lines;
    EntityTypes::forEach([&]<class T>() {
        std::vector<const T*> rows;
        for (const auto& [id, row] : plan.table<T>())
            rows.push_back(row.get());
        const std::size_t first = lines.size();
        lines.resize(first + rows.size());
        inParallel(rows.size(), kHashedPerRange, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i)
                lines[first + i] = rows[i]->meta.uuid.toString() + ' ' + std::string(EntityTraits<T>::table) + ' ' +
                                   rowHash(*rows[i]) + '\n';
        });
    });
    std::sort(lines.begin(), lines.end());
    Sha256 hash;
    for (const std::string& line : lines)
        hash.add(line);
    return hash.hex();
}

#define RIPARIA_ROWS(Type)                                                                                             \
    template std::string canonicalRow(const Type&);                                                                    \
    template std::string rowHash(const Type&);
RIPARIA_FOR_EACH_ENTITY(RIPARIA_ROWS)
#undef RIPARIA_ROWS

} // namespace riparia
