// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// A part of the report that may be left out. Its code is stable: scripts and plans name it.
enum class ReportSection : std::uint8_t {
    Cover,
    Figures, ///< with the contents
    Overview,
    ByRiver,
    ByMeasure,
    Chapters,
    Segments,
    Areas,
    Targets,
    Comparison,
    Method, ///< always there: other pages send the reader to it, and it says what could not be printed
};

/// In the order of the report.
inline constexpr std::array kReportSections{
    ReportSection::Cover,     ReportSection::Figures,    ReportSection::Overview, ReportSection::ByRiver,
    ReportSection::ByMeasure, ReportSection::Chapters,   ReportSection::Segments, ReportSection::Areas,
    ReportSection::Targets,   ReportSection::Comparison, ReportSection::Method};

/// "cover", "figures" ...
std::string_view codeOf(ReportSection section);
std::optional<ReportSection> parseReportSection(std::string_view code);
std::vector<std::string> reportSectionCodes();
/// In the language of the thread.
QString sectionName(ReportSection section);
/// Cannot be left out.
constexpr bool isFixed(ReportSection section)
{
    return section == ReportSection::Method;
}

} // namespace riparia
