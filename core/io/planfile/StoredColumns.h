// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/Fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace riparia::planfile {

/// The columns of a river beside its alignment: what River keeps inside immutable objects.
struct RiverColumns {
    std::string key;
    std::optional<std::string> name; ///< only where it differs from the name of the entity
    std::optional<std::string> nameEn;
    Origin origin = Origin::Source;
    std::int64_t start = 0;
    bool directionConfirmed = false;
};

template <class M>
constexpr bool isChildList = std::is_same_v<std::remove_const_t<M>, std::vector<MeasureEntry>> ||
                             std::is_same_v<std::remove_const_t<M>, std::vector<StatusEvent>>;

/// Calls v(name, member) for every field that takes one column, in the order of the table. Left out: "geom", the lists that are rows of
/// their own tables; the river's parts come from `river`, which other types do not use.
template <class E, class R, class V>
void visitStored(E& entity, R& river, V&& v)
{
    visitFields(entity, [&](std::string_view name, auto& member) {
        using Member = std::remove_const_t<std::remove_reference_t<decltype(member)>>;
        if constexpr (std::is_same_v<Member, River>) {
            v("key", river.key);
            v("river_name", river.name);
            v("river_name_en", river.nameEn);
            v("origin", river.origin);
            v("start_mm", river.start);
            v("direction_confirmed", river.directionConfirmed);
        } else if constexpr (std::is_same_v<Member, Line>) {
            if (name != "geom") // a list of points that is no line of the map
                v(name, member);
        } else if constexpr (std::is_same_v<Member, std::vector<Line>> || std::is_same_v<Member, MultiPolygon> ||
                             std::is_same_v<Member, std::optional<Point>> || isChildList<Member>) {
            static_cast<void>(name);
        } else {
            v(name, member);
        }
    });
}

} // namespace riparia::planfile
