// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/ReferenceStyle.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace riparia {

namespace {

using StyleJson = nlohmann::ordered_json;

constexpr std::array<std::pair<ReferenceKind, std::string_view>, 3> kReferenceKinds{{
    {ReferenceKind::Vector, "vector"},
    {ReferenceKind::Tiles, "tiles"},
    {ReferenceKind::Raster, "raster"},
}};
constexpr int kDeepestZoom = 24;

StyleJson styleObject(const std::string& text)
{
    StyleJson json = StyleJson::parse(text, nullptr, false);
    return json.is_object() ? json : StyleJson::object();
}

void readInteger(const StyleJson& json, const char* name, int least, int most, int& into)
{
    const auto found = json.find(name);
    if (found != json.end() && found->is_number_integer() && *found >= least && *found <= most)
        into = found->get<int>();
}

} // namespace

ReferenceStyle referenceStyle(const ReferenceLayer& layer)
{
    const StyleJson json = styleObject(layer.style);
    ReferenceStyle style;
    if (const auto kind = json.find("kind"); kind != json.end() && kind->is_string()) {
        const auto known = std::ranges::find(kReferenceKinds, kind->get<std::string>(),
                                             &std::pair<ReferenceKind, std::string_view>::second);
        if (known != kReferenceKinds.end())
            style.kind = known->first;
    }
    if (const auto visible = json.find("visible"); visible != json.end() && visible->is_boolean())
        style.visible = visible->get<bool>();
    if (const auto banks = json.find("bank_lines"); banks != json.end() && banks->is_boolean())
        style.hasBankLines = banks->get<bool>();
    if (const auto opacity = json.find("opacity"); opacity != json.end() && opacity->is_number()) {
        if (const double value = opacity->get<double>(); value >= 0 && value <= 1)
            style.opacity = value;
    }
    if (const auto order = json.find("order"); order != json.end() && order->is_number_integer())
        style.order = order->get<std::int64_t>();
    if (const auto text = json.find("attribution"); text != json.end() && text->is_string())
        style.attribution = text->get<std::string>();
    readInteger(json, "zoom_from", 0, kDeepestZoom, style.zoomFrom);
    readInteger(json, "zoom_to", 0, kDeepestZoom, style.zoomTo);
    readInteger(json, "tile_pixels", 64, 1024, style.tilePixels);
    style.zoomTo = std::max(style.zoomTo, style.zoomFrom);
    return style;
}

ReferenceLayer withStyle(ReferenceLayer layer, const ReferenceStyle& style)
{
    StyleJson json = styleObject(layer.style);
    json["kind"] =
        std::ranges::find(kReferenceKinds, style.kind, &std::pair<ReferenceKind, std::string_view>::first)->second;
    json["visible"] = style.visible;
    json["opacity"] = std::round(style.opacity * 1000) / 1000;
    json["order"] = style.order;
    const auto keep = [&](const char* name, bool isSaid, auto value) {
        if (isSaid)
            json[name] = value;
        else
            json.erase(name);
    };
    const ReferenceStyle usual;
    keep("attribution", !style.attribution.empty(), style.attribution);
    keep("zoom_from", style.zoomFrom != usual.zoomFrom, style.zoomFrom);
    keep("zoom_to", style.zoomTo != usual.zoomTo, style.zoomTo);
    keep("bank_lines", style.hasBankLines, style.hasBankLines);
    keep("tile_pixels", style.tilePixels != usual.tilePixels, style.tilePixels);
    layer.style = json.dump(-1, ' ', false, StyleJson::error_handler_t::replace);
    return layer;
}

} // namespace riparia
