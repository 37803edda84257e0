// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/PlanNames.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <string>
#include <unordered_map>

namespace riparia::filter {
struct Comparison;
enum class Field;
struct Node;
struct Value;
} // namespace riparia::filter

namespace riparia {

/// What the values of one field of a filter are called in a plan, for many of them at once; in any thread.
class ValueWords {
public:
    /// `plan` has to outlive it.
    ValueWords(QString field, const Plan& plan, ShownUnits units);

    /// One value, as a condition shows it: "none" for "". What is no such value is given back as it is.
    QString of(const QString& value) const;

private:
    QString m_field;
    const Plan& m_plan;
    ShownUnits m_units;
    std::unordered_map<std::string, QString>
        m_names; ///< of waters or works, by all that they may be called, in lower case
};

/// A condition of a filter as its reader says it: "class = in_progress" is "Progress = in progress", or its Chinese. For showing only, it is no filter text.
class FilterWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::FilterWords)

public:
    /// One comparison, negated or not, several with "or" between them, or a stretch from chainage to chainage; anything else, and what is no filter, is given back as it is written.
    static QString of(const QString& condition, const PlanNames& names);

private:
    friend class ValueWords;
    using Names = std::unordered_map<std::string, QString>;
    /// `known`: the names of ValueWords; null = they are looked for.
    FilterWords(const QString& condition, const Plan& plan, const ShownUnits& units, const Names* known = nullptr);

    /// None where it is too much for a few words.
    std::optional<QString> node(const filter::Node& node) const;
    QString stretch(const filter::Comparison& from, const filter::Comparison& to) const;
    QString comparison(const filter::Comparison& comparison, bool isNegated) const;
    static QString field(const filter::Comparison& comparison);
    QString value(const filter::Comparison& comparison, const filter::Value& value) const;
    QString typed(const QString& lowered) const;
    std::optional<QString> nameOf(filter::Field field, const std::string& lowered) const;

    const QString& m_condition;
    const Plan& m_plan;
    const ShownUnits& m_units;
    const Names* m_known;
};

} // namespace riparia
