// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the numbers of the summary come from: what has to be explained of which row.
#include "app/panels/SummaryPanel.h"

#include <array>
#include <string_view>

namespace riparia {

namespace {

constexpr std::array kQuantities{Quantity::RiverLength, Quantity::BankLength, Quantity::Area, Quantity::GreenwayLength};

/// Of the river length, what is covered on these banks.
Cell cellOfBanks(Bank banks)
{
    return {{"bank"}, RowKey{std::string(toString(banks))}, Quantity::RiverLength};
}

/// Of a row that stands for one figure of all that is counted; none for what is no sum of pieces.
std::vector<NumberAsked> numbersOfMetric(std::string_view metric)
{
    const auto whole = [](Quantity quantity, std::optional<Bank> lane = {}) {
        return std::vector{NumberAsked{quantity, {Cell{{}, std::nullopt, quantity}}, lane}};
    };
    if (metric == "river")
        return whole(Quantity::RiverLength);
    if (metric == "bank")
        return whole(Quantity::BankLength);
    if (metric == "area")
        return whole(Quantity::Area);
    if (metric == "greenway")
        return whole(Quantity::GreenwayLength);
    if (metric == "left")
        return whole(Quantity::BankLength, Bank::Left);
    if (metric == "right")
        return whole(Quantity::BankLength, Bank::Right);
    if (metric == "both_banks")
        return {{Quantity::RiverLength, {cellOfBanks(Bank::Both)}, {}}};
    if (metric == "one_bank")
        return {{Quantity::RiverLength, {cellOfBanks(Bank::Left), cellOfBanks(Bank::Right)}, {}}};
    return {};
}

} // namespace

std::vector<NumberAsked> SummaryPanel::numbersOf(const FigureTable& table, int row) const
{
    const auto at = static_cast<std::size_t>(row);
    if (&table == m_totals)
        return numbersOfMetric(m_totalMetrics[at]);
    if (&table == m_details)
        return numbersOfMetric(m_detailMetrics[at]);
    const SummaryTable& groups = m_summary->table();
    const bool isGroup = at < groups.rows.size();
    if (!isGroup && at + 1 != table.rows().size())
        return {}; // what is counted in several rows has pieces of each of them
    const Amounts net = isGroup ? groups.rows[at].figures.net() : groups.totals.net();
    std::vector<NumberAsked> numbers;
    for (const Quantity quantity : kQuantities) {
        if (net.of(quantity) == 0)
            continue;
        Cell cell{{}, std::nullopt, quantity};
        if (isGroup) {
            cell.dimensions = groups.dimensions;
            cell.row = groups.rows[at].key;
        }
        numbers.push_back({quantity, {std::move(cell)}, {}});
    }
    return numbers;
}

void SummaryPanel::askPieces(const FigureTable& table, int row)
{
    if (const auto numbers = numbersOf(table, row); !numbers.empty())
        Q_EMIT piecesWanted(table.rows()[static_cast<std::size_t>(row)].caption, numbers);
}

} // namespace riparia
