// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <array>
#include <optional>
#include <string_view>

namespace riparia {

/// What a map is written as.
enum class MapFileFormat { Png, Svg, Pdf };

inline constexpr std::array kMapFileFormats{MapFileFormat::Pdf, MapFileFormat::Png, MapFileFormat::Svg};

/// "png": as typed, and the ending of the file.
std::string_view codeOf(MapFileFormat format);
/// By the code, or by the ending of a file, whatever its case.
std::optional<MapFileFormat> parseMapFileFormat(std::string_view code);
std::optional<MapFileFormat> mapFileFormatOf(std::string_view path);

/// Names for people.
class MapFileText {
    Q_DECLARE_TR_FUNCTIONS(riparia::MapFileText)

public:
    static QString name(MapFileFormat format);
    static QString what(MapFileFormat format); ///< one sentence: what it is good for
};

} // namespace riparia
