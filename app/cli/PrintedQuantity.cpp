// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/PrintedQuantity.h"

#include "app/text/UnitText.h"

#include <QCoreApplication>

namespace riparia::cli {

namespace {

class QuantityTexts {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::PrintedQuantity)

public:
    static QString riverLength() { return tr("River length"); }
    static QString bankLength() { return tr("Bank length"); }
    static QString area() { return tr("Area"); }
    static QString greenway() { return tr("Greenway"); }
};

} // namespace

std::vector<PrintedQuantity> printedQuantities(const CountingScheme& scheme)
{
    const PrintedUnit* kilometres = findLengthUnit("km");
    const PrintedUnit* areaUnit = findAreaUnit(scheme.areaUnit);
    const AreaUnit area = parseAreaUnit(areaUnit ? scheme.areaUnit : "m2").value_or(AreaUnit::SquareMetre);
    const QString km = UnitText::symbol(LengthUnit::Kilometre);
    const int decimals = scheme.kilometreDecimals;
    return {
        {Quantity::RiverLength, QuantityTexts::riverLength(), kilometres, decimals, km},
        {Quantity::BankLength, QuantityTexts::bankLength(), kilometres, decimals, km},
        {Quantity::Area, QuantityTexts::area(), areaUnit ? areaUnit : findAreaUnit("m2"), scheme.areaDecimals,
         UnitText::symbol(area)},
        {Quantity::GreenwayLength, QuantityTexts::greenway(), kilometres, decimals, km},
    };
}

} // namespace riparia::cli
