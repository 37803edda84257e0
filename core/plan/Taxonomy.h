// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace riparia {

/// What kind of thing a measure is drawn on and counted by (DOMAIN.md 4).
struct MeasureType {
    std::string code; ///< "M07", for life
    std::string en;
    std::string zh;
    std::vector<std::string> geometry; ///< line, bank, polygon, point
    std::vector<std::string> units;    ///< m, m2, m3, count, m3/d; first = main
    std::string group;                 ///< code of the Chinese technique group: source_control ...
    std::string groupZh;
    std::string nrrss;
    std::string rrc;
    std::string ktm;
};

/// Display class of a status.
enum class StatusClass { Unset, Planned, InProgress, Completed, Suspended };

std::string_view toString(StatusClass statusClass); ///< "unset", "planned", "in_progress", "completed", "suspended"
std::optional<StatusClass> parseStatusClass(std::string_view code);

struct StatusType {
    std::string code;
    std::string en;
    std::string zh;
    StatusClass displayClass = StatusClass::Unset;
    int order = 0; ///< along the life of a project
};

/// What a text says about a status: "施工中(停工)" is construction, suspended.
struct StatusReading {
    std::string code = "unset";
    bool delayed = false;
    bool suspended = false;
    bool cancelled = false;

    friend bool operator==(const StatusReading&, const StatusReading&) = default;
};

/// A water-quality standard: its grades from best to worst and the name of what is worse than the last of them.
struct QualityStandard {
    std::string code; ///< "GB 3838-2002", "black-odour 2015": with the version
    std::string en;
    std::string zh;
    std::vector<std::string> grades; ///< "I".."V"; "none", "mild"
    std::string worse;               ///< "worse_than_V"; "severe"
};

/// One threshold of a standard: a value that meets it has the grade or a better one.
struct QualityLimit {
    std::string standard;
    std::string indicator; ///< nh3n, do ...
    std::string grade;
    std::string water; ///< river, lake, any
    double limit = 0;
    bool atLeast = false; ///< the value must be >= limit (oxygen, transparency), else <= limit
    std::string unit;
    std::string source;     ///< where the number was read
    std::string confidence; ///< verified, recalled
};

/// Measures, statuses and thresholds, from resources/taxonomy/*.json built into the program. Data, not enums: codes unknown to it are kept and shown as they are.
class Taxonomy {
public:
    static const Taxonomy& builtIn();

    const std::vector<MeasureType>& measures() const { return m_measures; }
    const std::vector<StatusType>& statuses() const { return m_statuses; }
    const std::vector<QualityStandard>& standards() const { return m_standards; }
    const std::vector<QualityLimit>& limits() const { return m_limits; }

    const MeasureType* measure(std::string_view code) const;
    const StatusType* status(std::string_view code) const;
    /// Finds a measure or status by code, English or Chinese name or common alias, whatever case, width, spaces, hyphens and underscores: "清淤" finds M05.
    /// Null when there is none.
    const MeasureType* findMeasure(std::string_view text) const;
    const StatusType* findStatus(std::string_view text) const;
    /// As findStatus, with the flags people write beside or instead of a status: "已延期", "construction (suspended)".
    /// A flag alone leaves the code `unset`. None when nothing was understood.
    std::optional<StatusReading> readStatus(std::string_view text) const;
    /// Splits "截污纳管、生态护岸;M05" and finds each, in their order and each once; what is not found comes back in `unknown`.
    std::vector<std::string> findMeasures(std::string_view text, std::vector<std::string>& unknown) const;

private:
    using Words = std::vector<std::pair<std::string, std::string>>; // folded text -> code, sorted

    Taxonomy();
    void readMeasures();
    void readStatuses();
    void readQuality();

    std::vector<MeasureType> m_measures;
    std::vector<StatusType> m_statuses;
    std::vector<QualityStandard> m_standards;
    std::vector<QualityLimit> m_limits;
    Words m_measureWords;
    Words m_statusWords;
    Words m_flagWords;
};

} // namespace riparia
