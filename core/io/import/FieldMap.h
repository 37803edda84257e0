// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"
#include "core/base/Result.h"
#include "core/io/import/FieldNames.h"
#include "core/io/import/Importer.h"
#include "core/io/source/SourceTable.h"

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace riparia {

/// Which attribute of a layer holds which field of the plan.
///
/// Found by the names people give columns, in English and Chinese (FieldNames.cpp lists them), any case and width, with the
/// options' `key`, `name` and `map` before them. A name that its format cut is taken for the known one it begins (CutFieldNames.h). Fields: code key name name_en river from to bank measures works status status_date
/// date_plan date_design date_construction date_completion date_acceptance date_suspended date_cancelled year_start year_end kind category
/// responsible cost order type grade paths width surface level origin start register_number admin_code code_system role remarks tags.
class FieldMap {
public:
    /// Error: FieldUnknown when the options name an attribute the layer does not have, or a field there is not.
    static Result<FieldMap> detect(const SourceLayer& layer, const ImportOptions& options);

    /// About names that were cut, each taken for a known one or left aside because it may be several. Subject: the file.
    const Issues& issues() const { return m_issues; }

    bool has(std::string_view field) const;
    /// Trimmed text; "" where the field is not mapped or empty. A whole number in a column of numbers with decimals comes
    /// without them: "10000.000" is the key 10000.
    std::string text(std::string_view field, std::size_t row) const;
    /// Plan field and attribute, in order of the attributes.
    std::vector<std::pair<std::string, std::string>> mapped() const;
    /// The attribute a field is read from; "" where the field is not mapped.
    std::string attribute(std::string_view field) const;
    /// JSON object of the attributes that are not mapped and not empty in this row, and of the mapped fields named in `notUsed`; "" for none.
    /// Numbers stay numbers.
    std::string unmappedJson(std::size_t row, const std::set<std::string, std::less<>>& notUsed = {}) const;
    /// JSON object of all attributes of the row.
    std::string allJson(std::size_t row) const;

private:
    explicit FieldMap(const SourceLayer& layer)
        : m_layer(&layer)
    {}

    /// Columns whose names are whole are settled by now: they are `taken`.
    void takeCutNames(std::span<const FieldNames> known, const std::set<std::size_t>& taken);

    const SourceLayer* m_layer; ///< the layer outlives the map: both live within one import
    std::map<std::string, std::size_t, std::less<>> m_column; ///< plan field -> column
    Issues m_issues;
};

/// "10000" for "10000.0", "1e4" and the like; any other text as it is.
std::string wholeNumberText(std::string_view text);

} // namespace riparia
