// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mapsheet/MapFileFormat.h"

#include "core/base/Text.h"

#include <string>

namespace riparia {

std::string_view codeOf(MapFileFormat format)
{
    switch (format) {
    case MapFileFormat::Png: return "png";
    case MapFileFormat::Svg: return "svg";
    case MapFileFormat::Pdf: return "pdf";
    }
    return {};
}

std::optional<MapFileFormat> parseMapFileFormat(std::string_view code)
{
    for (const MapFileFormat format : kMapFileFormats) {
        if (lowerAscii(code) == codeOf(format))
            return format;
    }
    return std::nullopt;
}

std::optional<MapFileFormat> mapFileFormatOf(std::string_view path)
{
    const std::string name = lowerAscii(path);
    for (const MapFileFormat format : kMapFileFormats) {
        if (name.ends_with("." + std::string(codeOf(format))))
            return format;
    }
    return std::nullopt;
}

QString MapFileText::name(MapFileFormat format)
{
    switch (format) {
    case MapFileFormat::Png: return tr("PNG picture");
    case MapFileFormat::Svg: return tr("SVG drawing");
    case MapFileFormat::Pdf: return tr("PDF map");
    }
    return {};
}

QString MapFileText::what(MapFileFormat format)
{
    switch (format) {
    case MapFileFormat::Png: return tr("Pixels, with a world file that tells a GIS where they lie");
    case MapFileFormat::Svg: return tr("Lines and letters as outlines, to be edited in a drawing program");
    case MapFileFormat::Pdf: return tr("For printing; text can be searched, and a GIS knows where the map lies");
    }
    return {};
}

} // namespace riparia
