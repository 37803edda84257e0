// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace riparia {

/// A finding about one feature, as a worker thread notes it.
struct FeatureNote {
    std::int64_t feature = 0;
    Severity severity = Severity::Error;
    IssueCode code{};
    std::vector<std::string> args;
    std::optional<std::array<double, 2>> at;
};

/// Gathers the issues of one layer. Features with the same trouble become one issue ("rivers.shp #16-59, #70"); beyond a
/// hundred different troubles of one kind the rest becomes one that names all its features. So the list stays readable
/// and bounded, and still every feature is named.
class IssueLog {
public:
    explicit IssueLog(std::string file)
        : m_file(std::move(file))
    {}

    const std::string& file() const { return m_file; }
    /// About the file as a whole.
    void say(Severity severity, IssueCode code, std::vector<std::string> args = {});
    void say(FeatureNote note);
    void say(std::vector<FeatureNote> notes);

    Issues take() &&;

private:
    struct Run {
        std::int64_t first = 0;
        std::int64_t last = 0;
    };
    struct Entry {
        FeatureNote note;
        std::vector<Run> runs; // empty: about the file
    };
    using Kind = std::pair<IssueCode, Severity>;
    struct Group {
        std::map<std::vector<std::string>, std::size_t> byArgs; // index of the entry
        std::size_t overflow = 0;                               // index of the entry for all the rest
    };

    std::string subject(const Entry& entry) const;

    std::string m_file;
    std::vector<Entry> m_entries;
    std::map<Kind, Group> m_groups;
};

} // namespace riparia
