// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/TableCells.h"

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/ledger/FilterNode.h"
#include "core/ledger/Ledger.h"
#include "core/plan/Plan.h"

#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// One of the values that a column has, to be chosen.
struct ColumnValue {
    QString value; ///< as the filter knows it; "" = none
    QString words;
    int count = 0; ///< rows that have it and that the conditions about other columns let through
    bool isChosen = true;
};

/// The rows whose values are counted, and how they are worded: all of it copies, which cost nothing, for a thread of its own.
struct ColumnRows {
    Plan plan;
    CountRequest request; ///< of the totals: scenario and day
    ShownUnits units;
};

/// From and to as they are typed and shown, in the unit of the column; "" for an open end.
struct ColumnRange {
    QString from;
    QString to;

    friend bool operator==(const ColumnRange&, const ColumnRange&) = default;
};

/// What the filter of the plan says about one column of a table: it is read out of the conditions of the filter (see filterConditions()) and put back
/// into them. There is no other filter, so that map, tables and totals follow what is chosen for a column.
class ColumnFilter {
public:
    enum class Kind { Choice, Text, Length, Size, Chainage, Year };

    /// None for a column that no field of the filter is about, and for rivers and works, whose rows the filter leaves alone.
    static std::optional<ColumnFilter> of(TableType type, std::string_view column);

    Kind kind() const { return m_kind; }
    /// Those that are about nothing but this column.
    QStringList own(const QStringList& conditions) const;
    /// The conditions with this one in place of those of the column; "" only takes them away.
    QStringList replaced(const QStringList& conditions, const QString& own) const;

    /// Of a choice: every value that rows have which the other conditions let through, or that is chosen, by their words, none last. Of several measures
    /// in one row each. Reads all rows of the table: some tenths of a second for 100,000 of them, in any thread. Error: Cancelled.
    Result<std::vector<ColumnValue>> values(const QStringList& conditions, const ColumnRows& rows,
                                            const Progress& progress = {}) const;
    /// "" where all of them are chosen.
    QString choice(const std::vector<ColumnValue>& values) const;

    /// What the column shall contain. None where the filter says something else of it.
    std::optional<QString> text(const QStringList& conditions) const;
    QString containing(const QString& text) const;

    /// None where the filter says something else of the column than from and to.
    std::optional<ColumnRange> range(const QStringList& conditions, const ShownUnits& units) const;
    /// One end as it stands in a filter: metres, square metres, a year or K0+350; "" for nothing typed, none for what cannot be read.
    std::optional<QString> end(const QString& typed, const ShownUnits& units) const;
    /// Of two such ends, whichever is the smaller; "" where both are open.
    QString between(const QString& from, const QString& to) const;

private:
    ColumnFilter(TableType type, std::string_view column, std::string field, Kind kind);

    bool isAbout(const QString& condition) const;
    bool isAbout(const filter::Node& node) const;
    /// By value; without words.
    Result<std::map<QString, ColumnValue>> counted(const QStringList& conditions, const ColumnRows& rows,
                                                   const Progress& progress) const;
    /// The values that the filter names; none where it says something else of the column.
    std::optional<QStringList> chosen(const QStringList& own) const;
    QString endShown(double number, const ShownUnits& units) const;
    std::optional<double> numberOf(const QString& end) const;

    TableType m_type;
    std::string m_column;
    std::string m_field;                 ///< that it writes
    std::vector<filter::Field> m_fields; ///< that are about the column
    Kind m_kind;
};

} // namespace riparia
