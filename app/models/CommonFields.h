// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/TableCells.h"

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/plan/ScenarioView.h"

#include <QString>

#include <cstddef>
#include <string_view>
#include <vector>

namespace riparia {

/// A field that several objects have.
struct CommonField {
    std::string_view key;   ///< of editableFields()
    std::size_t values = 0; ///< how many different ones there are; 1 = all of them have the same

    friend bool operator==(const CommonField&, const CommonField&) = default;
};

/// The fields that all of these objects have, in the order of editableFields(); of more than one object without those that make sense for one alone.
/// None for no objects, and where one of them is not in the plan. `places` is of the plan and of the scenario shown. For any thread. Errors: Cancelled.
Result<std::vector<CommonField>> commonFields(const Plan& plan, const ScenarioPlaces& places,
                                              const std::vector<Uuid>& ids, const Progress& progress = {});

/// A field's value of one object: as editField() takes it, and the words for it.
struct FieldContent {
    QString code;
    QString words;
    QString ofWorks{}; ///< where it has none of its own: the day its status begins, as its works tell it
};

/// `entity` is there and has the field.
FieldContent fieldContent(const AnyEntity& entity, std::string_view key, const Facts& facts);

} // namespace riparia
