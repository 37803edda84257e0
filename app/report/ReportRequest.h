// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/FontChoice.h"
#include "app/render/Ground.h"
#include "app/report/FreeText.h"
#include "app/report/ReportSection.h"
#include "app/text/Language.h"

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/ledger/Ledger.h"
#include "core/plan/Plan.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace riparia {

struct ReportLogo;

enum class ReportPaper {
    A4,
    A3
}; ///< A3: maps and wide tables; text pages are A4 upright and fold into the same binding
enum class ReportTemplate {
    Standard, ///< cover, key figures, map, tables, river chapters, method
    Form,     ///< the Chinese summary form (汇总表) with its map and list
};

/// What is asked of a report.
struct ReportRequest {
    CountRequest count;
    std::vector<Language> languages{Language::English}; ///< one part of the report each
    ReportPaper paper = ReportPaper::A4;
    ReportTemplate layout = ReportTemplate::Standard;
    bool isTotalFirst = false; ///< in the summary form: above all rows, as statistics have it, instead of below them
    bool audit = false;        ///< with the appendix that shows the pieces of every total
    std::optional<Uuid>
        compare; ///< with a section that compares this scenario (nil = base) with the one that is reported
    std::set<ReportSection> leftOut;     ///< sections that are not wanted; fixed ones are there all the same
    std::optional<double> stripScale;    ///< 1 to this, one of kStripScales; none: what makes few sheets
    std::optional<double> overviewScale; ///< 1 to this, one of kOverviewScales; none: the largest that shows all works
    bool allStrips = false;              ///< strip maps however many rivers there are
    std::vector<std::string> scope;      ///< keys or names of rivers; empty = all
    std::shared_ptr<const MapGround> ground; ///< under the maps; null for paper
    bool isOnGround = true;                  ///< false: who asks wants paper, though there would be a ground
    std::shared_ptr<const ReportLogo> logo;  ///< on the cover; null for none
    QString logoFile;                        ///< what who asks reads `logo` from; "" = none
    QString organisation;                    ///< who hands it in; "" leaves a line to write on
    QString author;                          ///< in the properties of the PDF; "" = the organisation
    QString preparedBy;                      ///< on the cover; "" leaves a line to write on
    QString documentNumber;                  ///< on the cover, and before the numbers of maps; "" = none
    QString revision;                        ///< on the cover: "2", "B"; "" = none
    FontChoice fonts;                        ///< of words and maps
    FreeTexts freeTexts;                     ///< sections that somebody wrote
    QDateTime generated;
    QString version;   ///< of the program
    Issues fileIssues; ///< of opening the plan

    /// Whether a section is wanted; one that has nothing to say is not printed all the same.
    bool has(ReportSection section) const { return isFixed(section) || !leftOut.contains(section); }
};

/// Whether a layout has such a section at all: the summary form stands for cover, figures and tables.
bool isSectionOf(ReportSection section, ReportTemplate layout);

/// The count request with the scope as a part of its filter. Error: FilterSyntax, RiverUnknown (subject = what the scope names).
Result<CountRequest> scopedRequest(const ReportRequest& request, const Plan& plan);

/// Whether the title or a river of a plan needs a font with Chinese characters, whatever the language of the report.
bool hasChineseNames(const Plan& plan);

} // namespace riparia
