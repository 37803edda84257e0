// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/PlanDocument.h"

#include "core/plan/ChangeSet.h"

#include <QString>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// What one field of some entities becomes: one way for table cells, the inspector and editing of several.
///
/// Fields: name, name_en, remarks (all); river (segments, areas, greenways); bank, from, to (segments); measure, status, status_date, works, year_start, year_end (what has them); those of
/// DetailFields.h. EditableFields.h lists them all. Values as people type or choose them: codes or names of measures, statuses and banks, chainages, uuids of works; "" empties what may be empty.
/// A field that a split had divided (DividedFields.h) is so no longer once it is written, be it the same value.
struct FieldEdit {
    /// A field that stays as it is in one of them, since no value can be made for it there.
    struct Skipped {
        Uuid id;
        std::string field;
        Error why;
    };
    ChangeSet changes; ///< empty when all have the value already
    StepName text;     ///< of the undo step: "Set status of S-0012"
    std::vector<Skipped> skipped{};
};

/// Errors, subject = what was typed: MeasureUnknown, StatusUnknown, those of parseChainage and Stationing::positionOf, NumberSyntax, RiverUnknown,
/// NotFound (an id), InvalidArgument for a field an entity has not, a value it cannot be read as, and for a span without length; those of setDetail().
/// A status becomes a dated event of `document.today()`; one of the same day at the end of the list is replaced. status_date is the day the newest own
/// one begins; see setSince().
Result<FieldEdit> editField(const PlanDocument& document, const std::vector<Uuid>& ids, std::string_view field,
                            const QString& value);

/// A field and what it becomes.
struct FieldValue {
    std::string field;
    QString value;
    /// Where each has one of its own: made of the entity as the values before this one leave it. An error skips it there.
    std::function<Result<QString>(const AnyEntity&)> own{};
};

/// Several fields of some entities at once, in this order. Errors: those of editField; then none is changed.
Result<FieldEdit> editFields(const PlanDocument& document, const std::vector<Uuid>& ids,
                             const std::vector<FieldValue>& values);

/// What is wrong with each of these, in their order: a field may need one before it, as a cost needs a measure and a day a status. One that is skipped in
/// all of them is wrong.
std::vector<Result<void>> checkedFields(const PlanDocument& document, const std::vector<Uuid>& ids,
                                        const std::vector<FieldValue>& values);

/// Moves the ends of a segment along its river: "Move end of S-0012 to K2+120". The span is brought inside the river. Errors: NotFound (the id is no
/// segment), RiverUnknown, InvalidArgument for a span without length.
Result<FieldEdit> resizing(const PlanDocument& document, const Uuid& segment, Span span);

} // namespace riparia
