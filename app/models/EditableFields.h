// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/EntityTraits.h"

#include <QString>

#include <string_view>
#include <vector>

namespace riparia {

/// Where a field stands in a form.
enum class FieldGroup { Name, Position, Work, Properties };

/// How it is entered: text of any language, text in Latin letters or figures, one of a list, text with usual values offered, the bank.
enum class FieldControl { Text, Latin, Choice, Offered, Bank };

/// A field of editField() as forms show it.
struct EditableField {
    std::string_view key;
    FieldGroup group = FieldGroup::Work;
    FieldControl control = FieldControl::Text;
    bool isAlone = false; ///< makes sense for one object at a time only
    const char* title = nullptr;
    const char* name = nullptr; ///< in a sentence
};

/// All of them, in the order they are shown.
const std::vector<EditableField>& editableFields();
/// "Start year": over a field. The key where it is not known.
QString fieldTitle(std::string_view key);
/// "start year": within a sentence.
QString fieldName(std::string_view key);
QString groupTitle(FieldGroup group);
bool hasField(const AnyEntity& entity, std::string_view key);

} // namespace riparia
