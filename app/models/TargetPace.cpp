// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/TargetPace.h"

#include "app/text/Fill.h"

#include "core/base/Decimal.h"

#include <QCoreApplication>
#include <QStringList>

namespace riparia {

namespace {

class PaceTexts {
    Q_DECLARE_TR_FUNCTIONS(riparia::TargetPace)

public:
    static QString reached(const Date& day) { return tr("Reached since %1").arg(fromUtf8(day.toString())); }
    static QString needed(const QString& amount, const Date& due)
    {
        return tr("Needed until %2: %1 a year").arg(amount, fromUtf8(due.toString()));
    }
    static QString overdue(const Date& due) { return tr("It was due on %1").arg(fromUtf8(due.toString())); }
    static QString pace(const QString& amount) { return tr("So far: %1 a year").arg(amount); }
    static QString forecast(const Date& day) { return tr("At this pace reached on %1").arg(fromUtf8(day.toString())); }
    static QString never() { return tr("At this pace not reached in sight"); }
    static QString unknown() { return tr("No pace is known: works are counted from fewer than two days"); }
};

/// Whole millimetres or square centimetres with their unit, as the summary shows them.
QString paceAmount(double amount, Quantity quantity, const ShownUnits& units)
{
    const std::int64_t whole = toInteger(amount, 1.0);
    return quantity == Quantity::Area ? units.text(SquareCentimetres{whole}, AreaUnit::Hectare)
                                      : units.text(Millimetres{whole}, LengthUnit::Kilometre);
}

} // namespace

QString paceWords(const TargetProgress& progress, const ShownUnits& units)
{
    if (!progress.quantity)
        return {};
    if (progress.isReached())
        return progress.reached ? PaceTexts::reached(*progress.reached) : QString();
    QStringList lines;
    const auto& due = progress.target->due;
    if (progress.neededPerYear && due)
        lines << PaceTexts::needed(paceAmount(*progress.neededPerYear, *progress.quantity, units), *due);
    else if (due && progress.isPastDue())
        lines << PaceTexts::overdue(*due);
    if (!progress.pacePerYear)
        lines << PaceTexts::unknown();
    else
        lines << PaceTexts::pace(paceAmount(*progress.pacePerYear, *progress.quantity, units))
              << (progress.forecast ? PaceTexts::forecast(*progress.forecast) : PaceTexts::never());
    return lines.join(u'\n');
}

} // namespace riparia
