// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/Figures.h"

#include <array>

namespace riparia {

namespace {

struct QuantityName {
    Quantity quantity;
    std::string_view metric;
};
constexpr std::array kQuantityNames{
    QuantityName{Quantity::RiverLength, "river_length_m"},
    QuantityName{Quantity::BankLength, "bank_length_m"},
    QuantityName{Quantity::Area, "area_m2"},
    QuantityName{Quantity::GreenwayLength, "greenway_length_m"},
};

} // namespace

std::string_view toString(Quantity quantity)
{
    return kQuantityNames[static_cast<std::size_t>(quantity)].metric;
}

std::optional<Quantity> parseQuantity(std::string_view metric)
{
    for (const QuantityName& name : kQuantityNames)
        if (name.metric == metric)
            return name.quantity;
    return std::nullopt;
}

std::int64_t Amounts::of(Quantity quantity) const
{
    switch (quantity) {
    case Quantity::RiverLength: return river.value;
    case Quantity::BankLength: return bank.value;
    case Quantity::Area: return area.value;
    case Quantity::GreenwayLength: break;
    }
    return greenway.value;
}

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
