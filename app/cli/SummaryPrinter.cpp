// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/SummaryPrinter.h"

#include "app/cli/IssueList.h"
#include "app/cli/TargetTable.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"
#include "app/text/SafeText.h"
#include "app/text/TextTable.h"

#include "core/base/Text.h"

#include <algorithm>
#include <sstream>

namespace riparia::cli {

namespace {

/// Gross, overlap and net as whole millimetres or square centimetres.
std::array<std::int64_t, 3> valuesOf(const Figures& figures, Quantity quantity)
{
    const std::int64_t gross = figures.gross().of(quantity);
    const std::int64_t net = figures.net().of(quantity);
    return {gross, gross - net, net};
}

QString listed(const QStringList& words)
{
    return words.join(QStringLiteral(", "));
}

} // namespace

SummaryPrinter::SummaryPrinter(const Summary& summary, const Session& session)
    : m_summary(summary)
    , m_session(session)
    , m_quantities(printedQuantities(summary.request.scheme))
{
    keepThoseThatOccur();
}

/// What is zero throughout is left out of the table, but never everything.
void SummaryPrinter::keepThoseThatOccur()
{
    std::vector<PrintedQuantity> kept;
    for (const PrintedQuantity& quantity : m_quantities) {
        if (valuesOf(m_summary.table.totals, quantity.quantity)[0] != 0)
            kept.push_back(quantity);
    }
    if (kept.empty())
        kept.push_back(m_quantities.front());
    m_quantities = std::move(kept);
}

QString SummaryPrinter::ruleText() const
{
    const CountingScheme& scheme = m_summary.request.scheme;
    QStringList statuses;
    for (const std::string& code : scheme.statuses) {
        const auto statusClass = parseStatusClass(code);
        statuses << (statusClass ? NameText::statusClass(*statusClass) : NameText::status(code, m_session.language));
    }
    QStringList parts;
    parts << (statuses.isEmpty() ? tr("every status") : listed(statuses));
    if (const auto day = m_summary.asOf())
        parts << fill(tr("as of %1"), {day->toString()});
    if (!scheme.suspended)
        parts << tr("without suspended ones");
    parts << (scheme.cancelled ? tr("with cancelled ones") : tr("without cancelled ones"));
    if (!scheme.kinds.empty()) {
        QStringList kinds;
        for (const std::string& kind : scheme.kinds)
            kinds << NameText::freeCode(kind);
        parts << listed(kinds);
    }
    if (!scheme.filter.empty())
        parts << fromUtf8(scheme.filter);
    if (!scheme.boundary.isNil())
        parts << tr("inside the boundary");
    if (!scheme.exclusions.empty()) {
        QStringList roles;
        for (const std::string& role : scheme.exclusions)
            roles << NameText::freeCode(role);
        parts << fill(tr("areas without %1"), {toUtf8(listed(roles))});
    }
    return parts.join(tr("; ", "between rules"));
}

FieldList SummaryPrinter::headFields() const
{
    const CountingScheme& scheme = m_summary.request.scheme;
    const std::string name =
        m_session.language == Language::Chinese || scheme.nameEn.empty() ? scheme.name : scheme.nameEn;
    FieldList fields;
    fields.add(tr("Plan"), m_summary.planTitle);
    fields.add(tr("Scheme"), name.empty() ? scheme.code : name + " (" + scheme.code + ")");
    fields.add(tr("Rule"), ruleText());
    if (!m_summary.scenario.empty())
        fields.add(tr("Scenario"), m_summary.scenario);
    if (!m_summary.request.filter.isEmpty())
        fields.add(tr("Filter"), m_summary.request.filter.text());
    if (const std::size_t later = m_summary.later.size(); later > 0) {
        constexpr std::size_t kMost = 8;
        std::vector<std::string> named(m_summary.later.begin(),
                                       m_summary.later.begin() + std::ptrdiff_t(std::min(later, kMost)));
        if (later > kMost)
            named.emplace_back("...");
        fields.add(tr("Left out"), fill(tr("%1 works whose status is later than this day: %2"),
                                        {std::to_string(later), join(named, ", ")}));
    }
    const QString method = NameText::lengthMethod(m_summary.info.method);
    fields.add(tr("Lengths"), m_summary.info.crs.isValid() ? fill(tr("%1, %2", "length method, coordinate system"),
                                                                  {toUtf8(method), m_summary.info.crs.name()})
                                                           : method);
    return fields;
}

std::vector<std::string> SummaryPrinter::figureCells(const Figures& figures) const
{
    std::vector<std::string> cells;
    for (const PrintedQuantity& quantity : m_quantities) {
        for (const std::int64_t value : valuesOf(figures, quantity.quantity))
            cells.push_back(printed(value, *quantity.unit, quantity.decimals));
    }
    return cells;
}

std::string SummaryPrinter::tableText() const
{
    const SummaryTable& table = m_summary.table;
    const std::size_t dimensions = table.dimensions.size();
    std::vector<TextTable::Column> columns;
    for (const std::string& dimension : table.dimensions)
        columns.push_back({toUtf8(NameText::dimension(dimension))});
    for (const PrintedQuantity& quantity : m_quantities) {
        const std::string group =
            toUtf8(fill(tr("%1 (%2)", "quantity, unit"), {toUtf8(quantity.title), toUtf8(quantity.symbol)}));
        for (const QString& title : {tr("gross"), tr("overlap"), tr("net")})
            columns.push_back({toUtf8(title), TextTable::Align::Right, 40, group});
    }
    if (dimensions == 0)
        columns.insert(columns.begin(), {std::string()});

    TextTable text(std::move(columns));
    const auto addRow = [&](std::vector<std::string> labels, const Figures& figures) {
        labels.resize(std::max<std::size_t>(1, dimensions));
        const std::vector<std::string> cells = figureCells(figures);
        labels.insert(labels.end(), cells.begin(), cells.end());
        text.addRow(std::move(labels));
    };
    for (const SummaryRow& row : table.rows) {
        if (dimensions == 0)
            break; // the only row is the total
        std::vector<std::string> labels;
        for (std::size_t i = 0; i < dimensions; ++i)
            labels.push_back(labelOf(m_summary, row, i, m_session.language));
        addRow(std::move(labels), row.figures);
    }
    if (!table.additive)
        addRow({toUtf8(tr("counted in several rows"))}, table.severalRows);
    if (dimensions > 0)
        text.addRule();
    addRow({toUtf8(tr("Total"))}, table.totals);
    return text.toString();
}

Issues SummaryPrinter::roundingNotes() const
{
    Issues notes;
    const SummaryTable& table = m_summary.table;
    for (const PrintedQuantity& quantity : m_quantities) {
        const std::array titles{tr("gross"), tr("overlap"), tr("net")};
        // Of rows that share features only the net ones add up, together with the line that corrects them.
        for (std::size_t column = table.additive ? 0 : 2; column < titles.size(); ++column) {
            std::vector<std::int64_t> printedRows;
            printedRows.reserve(table.rows.size() + 1);
            for (const SummaryRow& row : table.rows)
                printedRows.push_back(valuesOf(row.figures, quantity.quantity)[column]);
            if (!table.additive)
                printedRows.push_back(valuesOf(table.severalRows, quantity.quantity)[column]);
            auto note = roundingNote(printedRows, valuesOf(table.totals, quantity.quantity)[column], *quantity.unit,
                                     quantity.decimals);
            if (note) {
                note->subject = toUtf8(fill(tr("%1, %2 (%3)", "quantity; gross, overlap or net; unit"),
                                            {toUtf8(quantity.title), toUtf8(titles[column]), toUtf8(quantity.symbol)}));
                notes.push_back(std::move(*note));
            }
        }
    }
    return notes;
}

QString SummaryPrinter::reconcileText() const
{
    return m_summary.table.reconciled
               ? tr("Reconciled: the rows add up to the total, to the millimetre and the square centimetre.")
               : tr("NOT RECONCILED: the rows do not add up to the total. This is an error of the program.");
}

QString SummaryPrinter::boundaryRemark() const
{
    const Figures& outside = m_summary.outside;
    return fill(tr("Outside the boundary, not counted: %1 km of river, %2 m² of area, %3 km of greenway."),
                {printed(outside.river.net.value, *findLengthUnit("km"), 3),
                 printed(outside.area.net.value, *findAreaUnit("m2"), 0),
                 printed(outside.greenway.net.value, *findLengthUnit("km"), 3)});
}

std::vector<QString> SummaryPrinter::remarks() const
{
    std::vector<QString> lines{reconcileText()};
    if (!(m_summary.outside == Figures()))
        lines.push_back(boundaryRemark());
    if (m_summary.excluded.net.value != 0)
        lines.push_back(fill(tr("Taken out of areas by exclusion layers: %1 m²."),
                             {printed(m_summary.excluded.net.value, *findAreaUnit("m2"), 0)}));
    if (m_summary.otherMethodRiver) {
        const LengthMethod other =
            m_summary.info.method == LengthMethod::Geodesic ? LengthMethod::Grid : LengthMethod::Geodesic;
        lines.push_back(fill(tr("For comparison, net river length measured as %1: %2 km."),
                             {toUtf8(NameText::lengthMethod(other)),
                              printed(m_summary.otherMethodRiver->value, *findLengthUnit("km"), 3)}));
    }
    return lines;
}

std::string SummaryPrinter::text()
{
    std::ostringstream stream;
    stream << headFields().toString(0) << '\n' << tableText() << '\n';
    for (const QString& line : remarks())
        stream << oneLine(toUtf8(line)) << '\n';
    if (const std::string targets = TargetTable::text(m_summary.targets, m_summary.request.scheme, m_session.language);
        !targets.empty())
        stream << '\n' << targets << '\n';
    Issues notes = roundingNotes();
    notes.insert(notes.end(), m_summary.issues.begin(), m_summary.issues.end());
    IssueList::print(stream, notes, m_session);
    return stream.str();
}

} // namespace riparia::cli
