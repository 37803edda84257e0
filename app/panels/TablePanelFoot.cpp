// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The line below the tables: how many rows there are, and what they come to, which is added up in the background.
#include "app/document/PlanDocument.h"
#include "app/panels/Look.h"
#include "app/panels/TablePanel.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/text/ShownUnits.h"

#include <QLayout>

#include <algorithm>

namespace riparia {

namespace {

bool isArea(std::string_view column)
{
    return column == "area_m2";
}

/// Of metres or square metres, as the column has them.
QString sumText(std::string_view column, double value, const ShownUnits& units)
{
    return isArea(column) ? units.number(SquareCentimetres::fromSquareMetres(value), AreaUnit::SquareMetre, 1)
                          : units.number(Millimetres::fromMetres(value), LengthUnit::Metre);
}

} // namespace

void TablePanel::addUp(const std::vector<int>& selected)
{
    const Table& table = m_tables[static_cast<std::size_t>(shown())];
    TableSumsRequest request{
        shown(), m_context.document.plan(), m_context.totals.ledger(), m_context.figures.sizes(), {}};
    if (selected.empty()) {
        request.rows = table.model->ids();
    } else {
        request.rows.reserve(selected.size());
        for (const int row : selected)
            request.rows.push_back(table.model->idAt(row));
    }
    if (m_sumsShown.type != shown()) // of another table not even the last ones are of use
        m_sumsShown = {shown(), false, {}};
    m_isAddingUp = true;
    showSums();
    if (m_context.totals.isCounting())
        return; // they tell when there is something to add up
    m_adding.start([request = std::move(request)](const Progress& progress) { return tableSums(request, progress); },
                   [this, type = shown(), isOfSelection = !selected.empty()](Result<std::vector<ColumnSum>> sums) {
                       if (m_context.totals.isCounting()) // since it began: it is of what was asked for before
                           return;
                       m_isAddingUp = false;
                       m_sumsShown = {type, isOfSelection, sums ? std::move(*sums) : std::vector<ColumnSum>()};
                       if (!sums)
                           Q_EMIT notice(ErrorText::sentence(sums.error()));
                       showSums();
                   });
}

QString TablePanel::footSums(bool isLong) const
{
    QString text;
    const ShownUnits& units = m_context.names.units();
    const auto add = [&](std::string_view column, const QString& caption) {
        const auto sum = std::ranges::find(m_sumsShown.columns, column, &ColumnSum::column);
        if (sum == m_sumsShown.columns.end())
            return;
        text += (text.isEmpty() ? QString() : QStringLiteral("&nbsp;&nbsp;&nbsp;")) + caption + QStringLiteral(" <b>") +
                sumText(column, sum->sum, units) + QStringLiteral("</b> ") +
                (isArea(column) ? units.symbol(AreaUnit::SquareMetre) : units.symbol(LengthUnit::Metre));
        if (isLong && sum->count > 1)
            text += u' ' + spreadText(*sum);
    };
    const bool few = m_sumsShown.isOfSelection;
    if (shown() == TableType::Rivers) // which do not overlap
        add("length_m", few ? tr("Selected length") : tr("Length"));
    else
        add("length_m", few ? tr("Selected gross length") : tr("Gross length"));
    add("treated_m", few ? tr("of it treated") : tr("treated"));
    add("area_m2", few ? tr("Selected gross area") : tr("Gross area"));
    return text;
}

QString TablePanel::spreadText(const ColumnSum& sum) const
{
    const auto text = [&](double value) { return sumText(sum.column, value, m_context.names.units()); };
    return tr("(mean %1, %2 to %3)", "of numbers, the least and the greatest")
        .arg(text(sum.sum / static_cast<double>(sum.count)), text(sum.least), text(sum.most));
}

/// Every column of quantities: what has no room in the line.
QString TablePanel::footHelp() const
{
    const ShownUnits& units = m_context.names.units();
    QStringList lines;
    for (const ColumnSum& sum : m_sumsShown.columns) {
        if (sum.count > 0)
            lines += tr("%1: sum %2 %3", "a column, its sum, and its mean, least and greatest")
                         .arg(columnTitle(m_sumsShown.type, sum.column, units), sumText(sum.column, sum.sum, units),
                              spreadText(sum));
    }
    return lines.join(u'\n');
}

/// The last ones that were added up: dim while others are on their way.
void TablePanel::showSums()
{
    m_sums->setText(footSums(true));
    if (m_foot->layout()->minimumSize().width() + m_sums->sizeHint().width() > width()) // where there is room for it
        m_sums->setText(footSums(false));
    look::setTone(m_sums, m_isAddingUp ? "disabled" : nullptr);
    m_sums->setToolTip(m_isAddingUp ? tr("Adding up…") : footHelp());
}

void TablePanel::showFoot()
{
    if (m_tables.size() < kTableCount)
        return;
    const Table& table = m_tables[static_cast<std::size_t>(shown())];
    const int rows = table.model->rowCount();
    const auto total = static_cast<int>(table.model->total());
    m_shown->setText(rows == total ? tr("%n rows", nullptr, total)
                                   : tr("%1 of %2 shown").arg(QString::number(rows), QString::number(total)));
    const std::vector<int> selected = selectedRows(table);
    m_selected->setText(selected.empty() ? tr("none selected")
                                         : tr("%n selected", nullptr, static_cast<int>(selected.size())));
    addUp(selected);
    m_empty->setVisible(rows == 0);
    m_clearFilter->setVisible(rows == 0 && total > 0);
    if (rows == 0 && total > 0)
        m_empty->setText(tr("Nothing matches the filter."));
    else if (shown() == TableType::Segments)
        m_empty->setText(tr("No segments yet. Press S and click twice on a river."));
    else if (shown() == TableType::Areas)
        m_empty->setText(tr("No areas yet. Press A and click around one."));
    else if (shown() == TableType::Greenways)
        m_empty->setText(tr("No greenways yet. Press G and click along one."));
    else if (shown() == TableType::Rivers)
        m_empty->setText(tr("No rivers yet. Import them with Ctrl+I."));
    else
        m_empty->setText(tr("No works yet. Add them in Edit ▸ Works…"));
}

} // namespace riparia
