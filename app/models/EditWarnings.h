// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/ChangeSet.h"

#include <QString>

#include <string_view>
#include <vector>

namespace riparia {

/// Something an edit would leave that can be written but is hardly meant.
struct EditWarning {
    std::string_view field; ///< of editableFields(): where it is said
    QString text;           ///< a sentence with the number of entities it is true of

    friend bool operator==(const EditWarning&, const EditWarning&) = default;
};

/// Of what an edit makes worse, not of what was so before: years that end before they start, measures taken away with their quantity or cost, or no measure at
/// all afterwards. In the order of the fields.
std::vector<EditWarning> warningsOf(const ChangeSet& changes);

} // namespace riparia
