// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

/// A filter as a reader takes it apart: conditions that all hold, each of which may allow several values of one field.
namespace riparia {

/// The values that one condition allows of one field: "class in (planned, completed)".
struct FilterChoice {
    QString field;      ///< as it is written in a filter, attributes with their "attr."
    QStringList values; ///< as they were written, without quotes; each once, at least one

    /// Of "field = value", "field in (value, …)" and any of these joined by "or", in parentheses or not; none for every other text.
    static std::optional<FilterChoice> of(const QString& condition);
    /// As it is written in a filter; "" without values.
    QString text() const;
    /// One of them, whichever the letter case.
    bool allows(const QString& value) const;
};

/// The conditions that "and" joins, those of several values as "field in (…)"; none where the filter is no such list, or empty.
QStringList filterParts(const QString& filter);

/// What has to hold, one by one: filterParts(), and of a filter that is no such list the whole of it as one, in parentheses. None for an empty filter.
QStringList filterConditions(const QString& filter);

/// The conditions with one more. Where one of them chooses values of the same field already, it allows the new value as well: two would select
/// nothing, for most fields have one value.
QStringList withCondition(QStringList parts, const QString& condition);

/// The parts without one value of a choice; the last value takes the part with it. A part that is no choice stays.
QStringList withoutValue(QStringList parts, qsizetype part, const QString& value);

} // namespace riparia
