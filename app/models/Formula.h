// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace riparia {

/// A number of an object that formulas know by a name. Metres, square metres, yuan.
enum class FormulaNumber {
    Length,
    BankLength,
    Area,
    Perimeter,
    Width,
    Quantity,
    Cost,
    UnitCost, ///< cost for one of the quantity
    YearStart,
    YearEnd
};

/// How a number is called in formulas. Names of both languages are read whatever the window speaks.
struct FormulaName {
    FormulaNumber number = FormulaNumber::Length;
    const char* english = "";
    const char* chinese = "";
    std::vector<const char*> others; ///< that are read too
};

/// All of them, in the order they are listed in.
const std::vector<FormulaName>& formulaNames();
/// The name in the language of the window: "bank_length".
QString formulaName(FormulaNumber number);
/// All names in the language of the window, joined.
QString formulaNameList();

/// Arithmetic over the numbers of an object: "= length * 350", "＝（结束年份－开始年份）×２". Numbers with a decimal point, names, + - * / (also × ÷) and
/// parentheses; full-width characters are read as the others are, and large letters as small ones.
class Formula {
public:
    using NumberOf = std::function<std::optional<double>(FormulaNumber)>;

    /// It is meant as one: it begins with "=".
    static bool isMeant(const QString& typed);
    /// Error: InvalidArgument, subject = what was typed, detail = a sentence on where it cannot be read; of an unknown name the nearest known one.
    static Result<Formula> parse(const QString& typed);

    /// Error: InvalidArgument, likewise, for a number that the object does not have, a division by zero and what is too large to be a number.
    Result<double> value(const NumberOf& numberOf) const;
    const QString& typed() const { return m_typed; }

private:
    friend class FormulaReader;
    enum class Operation { Number, Name, Negate, Add, Subtract, Multiply, Divide };
    /// Operands come before their operation: no tree is needed.
    struct Step {
        Operation operation = Operation::Number;
        double number = 0;
        FormulaNumber name = FormulaNumber::Length;
    };

    static double calculated(Operation operation, double left, double right);

    QString m_typed;
    std::vector<Step> m_steps;
};

} // namespace riparia
