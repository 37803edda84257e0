// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geodesy/CrsByName.h"

#include "core/geodesy/ProjHandle.h"

#include <proj.h>

#include <array>

namespace riparia {

std::string nameInDefinition(std::string_view wkt)
{
    const std::size_t begin = wkt.find('"');
    const std::size_t end = begin == std::string_view::npos ? begin : wkt.find('"', begin + 1);
    return end == std::string_view::npos ? std::string() : std::string(wkt.substr(begin + 1, end - begin - 1));
}

std::optional<Crs> crsByName(const std::string& name)
{
    if (name.empty())
        return std::nullopt;
    detail::ProjSession& session = detail::ProjSession::ofThisThread();
    constexpr std::array kTypes{PJ_TYPE_PROJECTED_CRS, PJ_TYPE_GEOGRAPHIC_2D_CRS};
    constexpr int kExactly = 0;
    constexpr std::size_t kMost = 2; // more than one is not told apart
    const detail::PjListPtr found(proj_create_from_name(session.context(), "EPSG", name.c_str(), kTypes.data(),
                                                        kTypes.size(), kExactly, kMost, nullptr));
    session.takeMessages();
    if (!found || proj_list_get_count(found.get()) != 1)
        return std::nullopt;
    const detail::PjPtr entry(proj_list_get(session.context(), found.get(), 0));
    const char* code = entry ? proj_get_id_code(entry.get(), 0) : nullptr;
    if (!code)
        return std::nullopt;
    const auto crs = Crs::parse("EPSG:" + std::string(code));
    return crs ? std::optional(*crs) : std::nullopt;
}

} // namespace riparia
