// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/PlanExport.h"

#include "core/io/export/XlsxBook.h"

#include <QCoreApplication>
#include <QString>

namespace riparia {

struct MadeBook {
    XlsxBook book;
    Exported done; ///< rows of the plan's tables; what counting had to say
};

/// The workbook of a plan. Without tables in the order: a sheet that says what the others are, totals by progress, segments, areas, greenways,
/// totals by river, targets, the difference to the scenario it is compared with, rivers, works and sites; sheets without rows are left out. With
/// tables: the first and those. Errors as exportPlan().
Result<MadeBook> planWorkbook(const Plan& plan, const ExportOrder& order, const Progress& progress = {});

/// The words of the workbook.
class WorkbookText {
    Q_DECLARE_TR_FUNCTIONS(riparia::WorkbookText)

public:
    static QString readme() { return tr("Readme"); }
    static QString total() { return tr("Total"); }
    static QString page() { return tr("Page &P of &N"); }
    /// "Base" for no id.
    static std::string scenario(const Plan& plan, const Uuid& id, Language language);
    /// Title of a column of amounts: "River length, Frugal (m)" for "river_length_b_m".
    static QString ofScenario(const std::string& key, const std::string& name);
    /// The lines of the first sheet.
    static std::vector<XlsxNote> notes(const Plan& plan, const ExportOrder& order,
                                       const std::vector<XlsxSheet>& sheets);
    /// The lines below the title of a drawing: what was left out, the coordinates, the lengths, the day of the last change.
    static std::vector<std::string> aboutDrawing(const Plan& plan, const ExportOrder& order);

private:
    static XlsxNote crsNote(const Crs& crs);
    static std::vector<XlsxNote> aboutChoice(const ExportOrder& order);
    static std::vector<XlsxNote> aboutPlan(const Plan& plan, const ExportOrder& order);
    static std::vector<XlsxNote> aboutNumbers();
    static std::vector<XlsxNote> codes(Language language);
};

} // namespace riparia
