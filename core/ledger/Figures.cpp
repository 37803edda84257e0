// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/Figures.h"

namespace riparia {

Amounts& Amounts::operator+=(const Amounts& other)
{
    river += other.river;
    bank += other.bank;
    area += other.area;
    greenway += other.greenway;
    return *this;
}

Amounts& Amounts::operator-=(const Amounts& other)
{
    river -= other.river;
    bank -= other.bank;
    area -= other.area;
    greenway -= other.greenway;
    return *this;
}

Figures Figures::of(const Amounts& gross, const Amounts& net)
{
    return {{gross.river, net.river}, {gross.bank, net.bank}, {gross.area, net.area}, {gross.greenway, net.greenway}};
}

Figures& Figures::operator+=(const Figures& other)
{
    Amounts allGross = gross();
    Amounts allNet = net();
    *this = of(allGross += other.gross(), allNet += other.net());
    return *this;
}

Figures& Figures::operator-=(const Figures& other)
{
    Amounts allGross = gross();
    Amounts allNet = net();
    *this = of(allGross -= other.gross(), allNet -= other.net());
    return *this;
}

} // namespace riparia
