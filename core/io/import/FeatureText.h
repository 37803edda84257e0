// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/io/import/ImportRun.h"
#include "core/linref/Position.h"
#include "core/linref/Stationing.h"
#include "core/plan/Entities.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// A number alone is metres; anything else is read as people write chainages.
Result<Chainage> readChainage(const std::string& text);

/// The attributes of one feature, understood. What cannot be understood leaves an issue and stays in meta().attrs.
class FeatureText {
public:
    FeatureText(ImportRun& run, const ImportLayer& layer, std::size_t row);

    /// "segments.shp #12".
    const std::string& subject() const { return m_subject; }
    std::size_t row() const { return m_row; }

    std::string text(std::string_view field) const { return m_layer->fields.text(field, m_row); }
    /// "1,200.5", "3.5 m", "0.43km" (430), "120万元" (1,200,000), in metres or yuan; only with units that fit the field: "0.43km" is no cost.
    /// A column whose name says 万 or 亿 counts in ten thousands or hundred millions, where the cell says nothing else.
    std::optional<double> number(std::string_view field);
    std::optional<int> year(std::string_view field);
    std::optional<Bank> bank();
    std::vector<std::string> list(std::string_view field) const;
    std::vector<MeasureEntry> measures();
    /// In order of their days.
    std::vector<StatusEvent> events();
    Uuid works();

    /// Index of the river named, in the network of the run.
    std::optional<std::size_t> river();
    /// The span between the chainages given, on that river; none when none is given or they cannot be read.
    std::optional<Span> span(std::size_t river);
    bool hasChainage() const { return !text("from").empty() || !text("to").empty(); }

    /// Identity, names and what is left over: the attributes that no field uses. Ask last. `part` tells several entities of one feature apart.
    Meta meta(char letter, std::size_t part = 0);

    void report(Severity severity, IssueCode code, std::vector<std::string> args = {});
    /// The field could not be used: it stays in attrs.
    void keep(std::string_view field) { m_notUsed.emplace(field); }

private:
    std::optional<Date> date(std::string_view field);
    /// Of a status without a date: what is finished, on the last day of the year the row names; else the day of the import, since it is known to hold
    /// then. Never later than that day.
    Date undatedDay(const StatusEvent& event, const Date& last);
    void addDatedEvents(std::vector<StatusEvent>& events);
    void addStatus(std::vector<StatusEvent>& events);

    ImportRun* m_run;
    const ImportLayer* m_layer;
    std::size_t m_row;
    std::string m_subject;
    std::set<std::string, std::less<>> m_notUsed;
};

} // namespace riparia
