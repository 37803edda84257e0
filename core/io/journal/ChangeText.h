// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Uuid.h"
#include "core/io/planfile/PlanStore.h"
#include "core/plan/ChangeSet.h"
#include "core/plan/EntityTraits.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

/// Changes and source features as lines of text. What an entity was before is told by its hash alone: it stands in the plan that is changed.
namespace riparia::journal {

/// Takes one line, without its end.
using LineSink = std::function<void(std::string_view)>;

/// "segments 4f1c... <hash of the row before, or -> <canonical row after, or ->", one line a change.
void writeLines(const ChangeSet& changes, const LineSink& put);
/// "12 <WKB as base64> <attributes as base64>", one line a feature.
void writeLines(const std::vector<SourceFeatureRow>& features, const LineSink& put);

/// One line read; views into it.
struct ChangeLine {
    std::size_t type = 0; ///< index into EntityTypes
    Uuid id;
    std::string_view before; ///< "" for none
    std::string_view after;  ///< "" for none
};

/// None for a line that is not one of writeLines().
std::optional<ChangeLine> readChange(std::string_view line);
std::optional<SourceFeatureRow> readFeature(std::string_view line);

/// What the lines of these changes take, roughly; counts no further than `enough`.
std::size_t roughBytes(const ChangeSet& changes, std::size_t enough);

} // namespace riparia::journal
