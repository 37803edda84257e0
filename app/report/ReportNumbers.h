// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/ReportContent.h"

#include "core/ledger/Rounding.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <string_view>

namespace riparia {

/// Numbers as the report prints them: rounded once from whole millimetres and square centimetres (GB/T 8170), commas between thousands, a true minus
/// sign, "–" for nothing. Units stand in the heads of columns.
class ReportNumbers {
    Q_DECLARE_TR_FUNCTIONS(riparia::ReportNumbers)

public:
    /// Areas are in the scheme's unit; in English 万m² becomes hm², which is the same.
    ReportNumbers(const CountingScheme& scheme, Language language);

    QString kilometres(Millimetres length, bool dashForNone = true) const;
    QString metres(Millimetres length, bool dashForNone = true) const; ///< one decimal
    QString area(SquareCentimetres area, bool dashForNone = true) const;
    static QString squareMetres(SquareCentimetres area);
    static QString mu(SquareCentimetres area);
    QString money(double yuan) const;                               ///< in moneyUnit(), two decimals
    static QString percent(std::int64_t part, std::int64_t whole);  ///< "78", "<1"
    static QString change(std::int64_t before, std::int64_t after); ///< in percent: "+12.5"
    QString amount(Quantity quantity, std::int64_t value, bool dashForNone = true) const;
    /// A published figure as it was written; where that is in the other language, the same amount as this report writes it.
    QString published(const ReportedCheck& check) const;
    /// Of overlaps: "−2.48".
    QString negative(const QString& number) const;
    QString areaUnit() const;
    QString unit(Quantity quantity) const;
    int areaDecimals() const { return m_areaDecimals; }
    static QString moneyUnit(); ///< "CNY million", "万元": one in all of a report
    /// The unit of money as the last lines of a head: its words below each other.
    static QString moneyUnitLines();
    /// "2023-03-20", "2023年03月20日".
    QString date(const Date& day) const;
    QString range(const Stationing& stationing, const Span& span, int decimals = 0) const; ///< "K0+350–K2+120"

    /// The number of a group: "A", "B" ...; in Chinese 一 ... 九十九.
    QString ordinal(int number) const;

    /// "45.09 against 45.10" where rows as they are printed do not add up to the total as it is printed; "" where they do, or where they are no
    /// numbers with the same decimals.
    static QString mismatch(const QStringList& rows, const QString& total);

    static QString withCommas(std::string_view decimal);

private:
    const PrintedUnit* m_length;
    const PrintedUnit* m_area;
    int m_kilometreDecimals;
    int m_areaDecimals;
    Language m_language;
};

} // namespace riparia
