// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportSection.h"

#include <QCoreApplication>

namespace riparia {

namespace {

class SectionWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::ReportSection)

public:
    static QString name(ReportSection section)
    {
        switch (section) {
        case ReportSection::Cover: return tr("Cover");
        case ReportSection::Figures: return tr("Contents and key figures");
        case ReportSection::Overview: return tr("Overview map");
        case ReportSection::ByRiver: return tr("By river");
        case ReportSection::ByMeasure: return tr("By measure");
        case ReportSection::Chapters: return tr("Rivers: diagrams and strip maps");
        case ReportSection::Segments: return tr("Segments");
        case ReportSection::Areas: return tr("Areas and greenways");
        case ReportSection::Targets: return tr("Targets");
        case ReportSection::Comparison: return tr("Comparison");
        case ReportSection::Method: return tr("Method and data");
        }
        return {};
    }
};

} // namespace

std::string_view codeOf(ReportSection section)
{
    switch (section) {
    case ReportSection::Cover: return "cover";
    case ReportSection::Figures: return "figures";
    case ReportSection::Overview: return "overview";
    case ReportSection::ByRiver: return "rivers";
    case ReportSection::ByMeasure: return "measures";
    case ReportSection::Chapters: return "chapters";
    case ReportSection::Segments: return "segments";
    case ReportSection::Areas: return "areas";
    case ReportSection::Targets: return "targets";
    case ReportSection::Comparison: return "comparison";
    case ReportSection::Method: return "method";
    }
    return {};
}

std::optional<ReportSection> parseReportSection(std::string_view code)
{
    for (const ReportSection section : kReportSections) {
        if (codeOf(section) == code)
            return section;
    }
    return std::nullopt;
}

std::vector<std::string> reportSectionCodes()
{
    std::vector<std::string> codes;
    for (const ReportSection section : kReportSections)
        codes.emplace_back(codeOf(section));
    return codes;
}

QString sectionName(ReportSection section)
{
    return SectionWords::name(section);
}

} // namespace riparia
