// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/IssueCode.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace riparia {

enum class Severity { Info, Warning, Error };

/// "info", "warning", "error".
std::string_view toString(Severity severity);
std::optional<Severity> parseSeverity(std::string_view name);

/// A finding that does not stop the work: what was left out, repaired, assumed or doubted. Travels as
/// data next to the value it concerns; app/text turns it into a sentence.
///
/// `subject` names file and feature ("rivers.shp #12") or entity ("S-0012"); `args` fill the sentence
/// in the order documented at the code; `at` is a place in the coordinates of the subject, if it has one.
struct Issue {
    Severity severity = Severity::Warning;
    IssueCode code{};
    std::string subject;
    std::vector<std::string> args;
    std::optional<std::array<double, 2>> at;

    friend bool operator==(const Issue&, const Issue&) = default;
};

using Issues = std::vector<Issue>;

/// "rivers.shp #12": how a feature of a file is named in every message.
std::string featureSubject(std::string_view file, std::int64_t feature);

/// The gravest severity among the issues; Info for none.
Severity worst(const Issues& issues);

} // namespace riparia
