// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/PlanNames.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace riparia::filter {
struct Comparison;
struct Node;
struct Value;
} // namespace riparia::filter

namespace riparia {

/// A condition of a filter as its reader says it: "class = in_progress" is "Progress = in progress", or its Chinese. For showing only, it is no filter text.
class FilterWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::FilterWords)

public:
    /// One comparison, negated or not, several with "or" between them, or a stretch from chainage to chainage; anything else, and what is no filter, is given back as it is written.
    static QString of(const QString& condition, const PlanNames& names);
    /// One value of a field, as a condition shows it: "none" for "". What is no such value is given back as it is.
    static QString ofValue(const QString& field, const QString& value, const PlanNames& names);

private:
    FilterWords(const QString& condition, const PlanNames& names);

    /// None where it is too much for a few words.
    std::optional<QString> node(const filter::Node& node) const;
    QString stretch(const filter::Comparison& from, const filter::Comparison& to) const;
    QString comparison(const filter::Comparison& comparison, bool isNegated) const;
    static QString field(const filter::Comparison& comparison);
    QString value(const filter::Comparison& comparison, const filter::Value& value) const;
    QString typed(const QString& lowered) const;

    const QString& m_condition;
    const PlanNames& m_names;
};

} // namespace riparia
