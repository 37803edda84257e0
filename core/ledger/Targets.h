// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Date.h"
#include "core/base/Issue.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/ledger/Ledger.h"
#include "core/plan/Plan.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace riparia {

/// Whether an amount of a quantity, in whole millimetres or square centimetres, reaches a target. The one rule of window, report, tables and command
/// line: at least what is wanted, exactly; a target that was published as approximate ("about 22.42 km") is reached, too, when the amount is written
/// with the same digits as the target: kilometres or the scheme's unit of areas, rounded to the scheme's decimals.
bool reaches(std::int64_t amount, const Target& target, Quantity quantity, const CountingScheme& scheme);

/// Where a plan stands with a target.
enum class TargetState {
    Reached,
    OnTheWay, ///< there is time, as far as is known: until the end of the day it is due
    Late,     ///< that day has passed, or at the pace so far it is reached after it
};

/// How far a plan is with one of its targets. Amounts are whole millimetres or square centimetres, as the quantity has it.
struct TargetProgress {
    std::shared_ptr<const Target> target;
    /// None when the metric is none of Quantity, or the scope is no filter: then nothing below is filled and `error` says why.
    std::optional<Quantity> quantity;
    Error error; ///< InvalidArgument (subject = metric) or FilterSyntax

    std::int64_t wanted = 0;
    std::int64_t measured = 0;   ///< net of the scope's features, counted without the others
    std::optional<Date> day;     ///< it was measured on
    std::optional<double> share; ///< measured / wanted; none when nothing is wanted
    bool isEnough = false;       ///< what is measured reaches() the target
    std::optional<Date> reached; ///< day the features counted by then reached it; none when not, or not dated
    /// What has to be added each year (of 365.2425 days) from `day` until the due date. None when nothing is missing, there is no day or no
    /// due date, or it has passed.
    std::optional<double> neededPerYear;
    /// What was added each year on average between the first day a feature reached its counted status and `day`. What that first day brought is not in
    /// it, for nobody knows how long it took. None without two such days.
    std::optional<double> pacePerYear;
    /// When the rest is done if the pace stays as it was. None when nothing is missing, without pace, or beyond the year 9999.
    std::optional<Date> forecast;

    std::int64_t missing() const { return isReached() || wanted < measured ? 0 : wanted - measured; }
    bool isReached() const { return quantity && isEnough; }
    /// As of `day`. OnTheWay where there is no due date; where no pace is known, up to and on the due day; and where it cannot be measured.
    TargetState state() const;
    /// The day it was due has passed; whether it was reached is not asked.
    bool isPastDue() const { return day && target->due && *day > *target->due; }
    /// AttributeUnreadable (warning; subject = code; args = "metric" or "scope", what stands there) where it cannot be measured.
    std::optional<Issue> issue() const;
};

/// All targets of the ledger's scenario, by their codes. `plan` is the one the ledger was counted from. The day is the ledger's, else `today`.
/// Errors: Cancelled; a target that cannot be measured is listed with its own error.
Result<std::vector<TargetProgress>> targetProgress(const Ledger& ledger, const Plan& plan,
                                                   const std::optional<Date>& today, const Progress& progress = {});

/// The same of one target, which may be one that is only being thought of. Error: Cancelled.
Result<TargetProgress> progressOf(const Ledger& ledger, const std::shared_ptr<const Target>& target,
                                  const std::optional<Date>& today, const Progress& progress = {});

/// A published figure beside the measured one.
struct ReportedCheck {
    std::shared_ptr<const ReportedValue> value;
    std::optional<Quantity> quantity; ///< as in TargetProgress
    Error error;
    std::int64_t reported = 0;
    std::int64_t measured = 0;
    /// How far the two may be apart: as the value says, else half of the last digit it was published with ("22.42 km": 5 m), else nothing.
    std::int64_t tolerance = 0;
    /// The value is of another day than the ledger, so that a difference says little.
    bool isOfAnotherDay = false;

    std::int64_t difference() const { return measured - reported; }
    bool isWithin() const { return difference() <= tolerance && -difference() <= tolerance; }
    /// ReportedDiffers (warning; info for another day; subject = code; args = reported, measured) where they are too far apart;
    /// AttributeUnreadable as in TargetProgress.
    std::optional<Issue> issue() const;
};

/// The same of one value, which may be one that is only being thought of. Error: Cancelled.
Result<ReportedCheck> reportedCheckOf(const Ledger& ledger, const std::shared_ptr<const ReportedValue>& value,
                                      const Progress& progress = {});

/// All reported values of the ledger's scenario, by their codes. Errors: Cancelled.
Result<std::vector<ReportedCheck>> reportedChecks(const Ledger& ledger, const Plan& plan,
                                                  const Progress& progress = {});

} // namespace riparia
