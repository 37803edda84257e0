// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"
#include "core/base/Result.h"
#include "core/geodesy/Ruler.h"
#include "core/geometry/ShapeTable.h"
#include "core/io/import/FieldMap.h"
#include "core/io/import/Importer.h"
#include "core/io/source/SourceTable.h"
#include "core/plan/Plan.h"
#include "core/river/RiverNetwork.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace riparia {

/// A layer on its way into the plan: its features in plan coordinates, and what its columns mean.
struct ImportLayer {
    const SourceLayer* source = nullptr;
    ShapeTable shapes; ///< plan coordinates; NaN where a vertex could not be converted
    FieldMap fields;
    Uuid record; ///< of the SourceRecord
};

/// What all roles of one import share: the plan as it will be, the change that leads there, the report.
class ImportRun {
public:
    ImportRun(const Plan& plan, const ImportOptions& options, const Progress& progress);

    const ImportOptions& options() const { return m_options; }
    const Progress& progress() const { return m_progress; }
    /// The entities as they are before the import, the info as it is by now.
    const Plan& plan() const { return m_plan; }
    PlanInfo info() const { return m_plan.info(); }
    void setInfo(PlanInfo info) { m_plan.setInfo(std::move(info)); }

    /// Of the plan's CRS, once there is one.
    const Ruler& ruler() const { return *m_ruler; }
    void setRuler(Ruler ruler) { m_ruler = std::move(ruler); }

    /// The rivers of the base as they are when first asked.
    const RiverNetwork& network();
    /// River by key, code R-0001 or unique name. Errors as RiverNetwork::find.
    Result<std::size_t> findRiver(const std::string& text);
    /// Works by code or unique name; nil when there is none.
    Uuid findWorks(const std::string& text);
    /// Code of the water body with this code or unique name; "" when there is none.
    std::string findWaterBody(const std::string& text) const;

    /// A network of this one river (index into network()), for features that name theirs.
    const RiverNetwork& networkOf(std::size_t river);

    /// Told apart from other layers of the same source by `prefix` ("" = there is only one).
    void setHintPrefix(std::string prefix) { m_hintPrefix = std::move(prefix); }
    Uuid newId(std::string_view hint) const;
    /// `wanted` if no river has that key, else `wanted#2`, `wanted#3` ...
    std::string newRiverKey(const std::string& wanted);
    std::int64_t nextWorksOrder() { return ++m_worksOrder; }
    /// Codes that the features of the source have: newCode() gives them to none that does not ask for them.
    void reserveCode(std::string code) { m_reserved.insert(std::move(code)); }
    /// `wanted` if it begins with a letter and is free, else the next free code of the letter.
    std::string newCode(char letter, const std::string& wanted);

    template <class T>
    void add(T entity)
    {
        m_changes.add(std::move(entity));
    }

    void report(Severity severity, IssueCode code, const std::string& subject, std::vector<std::string> args = {});
    void report(const Issues& issues);
    Issues& issues() { return m_issues; }
    ChangeSet& changes() { return m_changes; }

private:
    std::set<std::string>& codesOf(char letter);

    const ImportOptions& m_options;
    const Progress& m_progress;
    Plan m_plan;
    std::optional<Ruler> m_ruler;
    std::optional<RiverNetwork> m_network;
    std::map<std::string, std::string> m_riverCodes; ///< code -> key
    std::map<std::string, Uuid> m_works;             ///< folded code or name; nil = several
    bool m_worksKnown = false;
    std::map<char, std::set<std::string>> m_codes;
    std::set<std::string> m_reserved;
    std::map<std::size_t, RiverNetwork> m_alone;
    std::set<std::string> m_riverKeys;
    std::int64_t m_worksOrder = 0;
    std::string m_hintPrefix;
    ChangeSet m_changes;
    Issues m_issues;
};

/// What each role does with a layer. They count `made`, `joined` and `skipped` of the report. Errors: Cancelled.
Result<void> importRivers(ImportRun& run, const ImportLayer& layer, LayerReport& report);
Result<void> importSegments(ImportRun& run, const ImportLayer& layer, LayerReport& report);
Result<void> importAreas(ImportRun& run, const ImportLayer& layer, LayerReport& report);
Result<void> importGreenways(ImportRun& run, const ImportLayer& layer, LayerReport& report);
Result<void> importWorks(ImportRun& run, const ImportLayer& layer, LayerReport& report);
Result<void> importSites(ImportRun& run, const ImportLayer& layer, LayerReport& report);
Result<void> importBoundaries(ImportRun& run, const ImportLayer& layer, LayerReport& report);

} // namespace riparia
