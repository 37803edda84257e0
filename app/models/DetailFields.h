// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/plan/EntityTraits.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// A field as it was typed.
struct TypedValue {
    std::string_view field;
    std::string value; ///< narrow and trimmed
    std::string raw;   ///< as it was typed, trimmed
};

/// A number from zero on as people type it, with groups of digits as tables show them; none for an empty text. Errors: NumberSyntax, InvalidArgument.
Result<std::optional<double>> typedNumber(const std::string& text);

/// Fields of single kinds beside place, measure and status: what measures come to (quantity, unit, cost), kind of an area and of a site, type, grade,
/// width, surface and path kinds of a greenway, category, responsible and budget of works, tags. One list per kind says how each is read and written.
///
/// Of a feature with several measures quantity, unit and cost are as many values with ";" between them, in the order of the measures; "" empties all.
/// Codes are taken by their name in the language of the window too; unknown ones are kept as they were typed.
/// Errors (subject = what was typed): NumberSyntax; InvalidArgument for a number below zero, no measure to belong to, another number of values than measures.
/// None when this kind has no such field.
template <class T>
std::optional<Result<void>> setDetail(T& entity, const TypedValue& typed);

/// The value as setDetail() takes it: codes, numbers without grouping. None when this entity has no such field.
std::optional<std::string> detailOf(const AnyEntity& entity, std::string_view field);
/// The same for readers: names of codes.
QString detailWords(const AnyEntity& entity, std::string_view field);
/// The codes a field is usually filled with; empty for a field of free text or numbers.
const std::vector<std::string_view>& codesOfDetail(std::string_view field);
/// Why quantity, unit and cost of this entity cannot be given; "" when they can, or it is another field.
QString whyNoDetail(const AnyEntity& entity, std::string_view field);

} // namespace riparia
