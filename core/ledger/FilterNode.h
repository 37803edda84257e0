// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The tree of a parsed Filter.
namespace riparia::filter {

enum class Field {
    Kind,
    Code,
    Name,
    Status,
    Class,
    River,
    Water,
    Works,
    Category,
    Measure,
    Bank,
    Year,
    Tag,
    AreaKind,
    LengthM,
    AreaM2,
    Chainage,
    Attribute,
};

enum class Operator { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, Contains };

/// Fields whose values are numbers.
bool isNumeric(Field field);

struct Value {
    std::string text;             ///< ASCII letters lower case, words of the taxonomy as their codes
    std::optional<double> number; ///< of a chainage: metres of its label
};

/// field operator value; several values are those of `in`: one of them fits.
struct Comparison {
    Field field{};
    std::string attribute; ///< name behind "attr."
    Operator op{};
    std::vector<Value> values;
};

struct Node {
    enum class Kind { All, Any, Not, Compare };
    Kind kind = Kind::All;
    std::vector<Node> children; ///< of All, Any; one of Not
    Comparison comparison;      ///< of Compare
};

} // namespace riparia::filter
