// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace riparia {

enum class ExportFormat { Csv, Xlsx, GeoPackage, GeoJson, Kml, FlatGeobuf, Shapefile, Dxf, Json };

/// How much of a plan a file of a format holds.
enum class FormatHolds { OneTable, Tables, WholePlan };

struct FormatInfo {
    ExportFormat format;
    std::string_view code; ///< "csv": as typed, and the ending of the file
    FormatHolds holds;
    std::vector<std::string_view> usual; ///< tables without a choice
    bool needsPlaces = false;            ///< tables without places have no use in it
};

/// What a drawing holds besides the objects.
struct DrawingParts {
    bool ticks = true;  ///< of chainage, where all tables are drawn
    bool labels = true; ///< names beside the objects
    bool frame = false; ///< round the sheet, with title, scale bar and where the drawing is from

    friend bool operator==(const DrawingParts&, const DrawingParts&) = default;
};

/// All, in the order they are offered.
const std::vector<FormatInfo>& exportFormats();
const FormatInfo& formatInfo(ExportFormat format);
std::optional<ExportFormat> parseExportFormat(std::string_view code);
/// By the ending of the file, whatever its case.
std::optional<ExportFormat> formatOfFileName(std::string_view path);

/// Names for people.
class FormatText {
    Q_DECLARE_TR_FUNCTIONS(riparia::FormatText)

public:
    static QString name(ExportFormat format); ///< "Excel workbook"
    static QString what(ExportFormat format); ///< one sentence: what it is good for
};

} // namespace riparia
