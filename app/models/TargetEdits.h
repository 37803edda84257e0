// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/EntityEdits.h"

#include "core/ledger/Figures.h"

#include <QString>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace riparia {

/// A unit that the value of a target may be given in: code, words, and how much of the SI unit it is.
struct TargetUnit {
    std::string_view code;
    QString symbol;
    double factor = 1;
};

/// Units for a quantity, the one the summary shows it in first.
std::vector<TargetUnit> targetUnits(Quantity quantity);
/// "River length treated": what is to be reached.
QString quantityName(Quantity quantity);

/// A due date as people type it: a day, or a year, which ends on 31 December; none for an empty text. Error: DateSyntax.
Result<std::optional<Date>> typedDueDate(const QString& text);

/// An amount in a unit as it stands in a field, without what conversion between units leaves behind the last digit.
QString amountText(double amount);
/// An amount that was typed in a unit, in the SI unit: to the square centimetre, so that 60 mu are 40 000 m², not a hair less.
double amountInSi(double amount, double factor);

/// Errors of the first two: InvalidArgument for a metric that is none of Quantity or a value that is not more than zero; FilterSyntax for the scope.
/// Gives the target its id and code: "Add target T-0003".
Result<FieldEdit> addingTarget(PlanDocument& document, Target target);
/// `target.meta.uuid` says which: "Change target T-0003". No change where it is so already. Error: NotFound too.
Result<FieldEdit> changingTarget(const PlanDocument& document, Target target);
/// The figure that the plan holds as published for what a target measures: of the same metric and scope, the first by its code; null for none.
std::shared_ptr<const ReportedValue> publishedFor(const Plan& plan, const Target& target);
/// Adds to the edit of a target what becomes of a figure published for it. `before`: as the plan holds it, null for a new one; `after`: none where it goes.
/// Error: InvalidArgument for a figure that is not more than zero or a tolerance below it.
Result<void> addPublished(FieldEdit& edit, PlanDocument& document, const std::shared_ptr<const ReportedValue>& before,
                          std::optional<ReportedValue> after);
/// Error: NotFound.
Result<FieldEdit> removingTarget(const PlanDocument& document, const Uuid& id);

} // namespace riparia
