// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the numbers of the summary come from: what has to be explained of which row.
#include "app/panels/SummaryPanel.h"

#include "app/text/Fill.h"
#include "app/text/Language.h"
#include "app/text/ShownUnits.h"

#include <QLabel>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

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

/// "" beyond the ends.
QString captionAt(const FigureTable& table, std::ptrdiff_t row)
{
    return row >= 0 && row < std::ssize(table.rows()) ? table.rows()[static_cast<std::size_t>(row)].caption : QString();
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
        Q_EMIT piecesWanted(table.rows()[static_cast<std::size_t>(row)].caption, numbers, namerOf(table, row));
}

/// Rows come and go, and their names change with the language: one is known by its metric, or by its group.
std::function<QString()> SummaryPanel::namerOf(const FigureTable& table, int row) const
{
    const auto at = static_cast<std::size_t>(row);
    if (&table != m_groups) {
        const std::vector<std::string>& metrics = &table == m_totals ? m_totalMetrics : m_detailMetrics;
        return [&table, &metrics, metric = metrics[at]] {
            return captionAt(table, std::ranges::find(metrics, metric) - metrics.begin());
        };
    }
    const std::vector<std::string> dimensions = m_summary->table().dimensions;
    if (at >= m_summary->table().rows.size())
        return [&table] { return captionAt(table, std::ssize(table.rows()) - 1); }; // the total is the last one
    return [this, &table, dimensions, key = m_summary->table().rows[at].key] {
        const SummaryTable& now = m_summary->table();
        const auto found = std::ranges::find(now.rows, key, &SummaryRow::key);
        const bool isThere = now.dimensions == dimensions && found != now.rows.end();
        return isThere ? captionAt(table, found - now.rows.begin()) : QString();
    };
}

/// Each of the three figures of a row is rounded for itself, once: 4.74 − 0.45 may stand beside 4.28.
bool SummaryPanel::doPrintedPartsAddUp() const
{
    const ShownUnits& units = m_context.names.units();
    const auto addUp = [&](const auto& figure, auto unit) {
        const auto printed = [&](auto amount) { return fromUtf8(units.decimal(amount, unit)).toDouble(); };
        constexpr double kNone = 1e-9; // far below the last place of any of them
        return std::abs(printed(figure.gross) - printed(figure.overlap()) - printed(figure.net)) < kNone;
    };
    const Figures& totals = m_summary->ledger()->totals;
    return addUp(totals.river, LengthUnit::Kilometre) && addUp(totals.bank, LengthUnit::Kilometre) &&
           addUp(totals.area, AreaUnit::Hectare) && addUp(totals.greenway, LengthUnit::Kilometre);
}

void SummaryPanel::showRule()
{
    QString words = tr("Where works overlap, the river is counted once; each bank for itself.");
    if (!doPrintedPartsAddUp())
        words += (installedLanguage() == Language::Chinese ? QString() : QStringLiteral(" ")) +
                 tr("Each figure is rounded for itself: gross − overlap may differ from net in the last place.");
    m_rule->setText(words);
}

} // namespace riparia
