// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/Figures.h"

#include <QCoreApplication>
#include <QString>

namespace riparia {

/// Headlines of totals. A plan counts what it plans, too: where a total holds works that are not completed, its headline says "treated or planned", so that
/// nothing is taken for built. Each of the four quantities for itself.
class TreatedText {
    Q_DECLARE_TR_FUNCTIONS(riparia::TreatedText)

public:
    /// `unfinished`: what of the totals is not completed.
    explicit TreatedText(const Amounts& unfinished)
        : m_unfinished(unfinished)
    {}

    QString river() const;         ///< "River treated", in a line of a panel
    QString shareOfRivers() const; ///< "Treated, of all rivers"
    QString riverLength() const;   ///< "River length treated"
    QString bankLength() const;    ///< "Bank length treated"
    QString area() const;          ///< "Restored area"
    QString net() const;           ///< "Treated, net": of one river
    QString untreated() const;     ///< "Untreated": the rest of the river
    /// Sentences, with the numbers as they are printed.
    QString staysUntreated(const QString& kilometres) const;
    QString areasCover(const QString& number, const QString& unit) const;
    QString longestGap(const QString& river, const QString& range, const QString& metres) const;

private:
    bool hasRiver() const { return m_unfinished.river.value > 0; }

    Amounts m_unfinished;
};

} // namespace riparia
