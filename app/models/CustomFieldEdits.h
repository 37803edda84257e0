// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/EntityEdits.h"

#include "core/base/Progress.h"
#include "core/base/Result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace riparia {

/// Letters that a name and a value of a custom field may have; what a source brings may be longer.
inline constexpr qsizetype kMostNameLetters = 100;
inline constexpr qsizetype kMostValueLetters = 10'000;

/// A custom field of some objects (core/plan/CustomFields.h).
struct CustomFieldRow {
    QString name;           ///< "" for the text of an object whose fields cannot be read: to be looked at only
    QString value;          ///< of all of them; "" where isVarious
    bool isVarious = false; ///< they have different values, or some have none

    friend bool operator==(const CustomFieldRow&, const CustomFieldRow&) = default;
};

/// The fields that any of these objects has, by name. None for no objects. For any thread. Errors: Cancelled.
Result<std::vector<CustomFieldRow>> customFields(const Plan& plan, const std::vector<Uuid>& ids,
                                                 const Progress& progress = {});

/// The field gets this value in all of them, also in those that had none. Line breaks and blanks of a value are kept.
/// Errors: InvalidArgument (subject = what was typed, or the code of an object whose fields cannot be read), NotFound (an id); then nothing is changed.
Result<FieldEdit> settingCustomField(const PlanDocument& document, const std::vector<Uuid>& ids, const QString& name,
                                     const QString& value);
/// The same for a new field; its name is trimmed. InvalidArgument too for a name that one of them has already, one that is empty, too long, of our own
/// marks, or has line breaks or marks that turn the direction of writing.
Result<FieldEdit> addingCustomField(const PlanDocument& document, const std::vector<Uuid>& ids, const QString& name,
                                    const QString& value);
/// These fields go from all of them.
Result<FieldEdit> removingCustomFields(const PlanDocument& document, const std::vector<Uuid>& ids,
                                       const QStringList& names);

} // namespace riparia
