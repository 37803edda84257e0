// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/ExportDialog.h"

#include "app/cli/CsvOptions.h"
#include "app/panels/Look.h"
#include "app/text/Fill.h"

#include "core/io/export/FileWriter.h"
#include "core/io/export/PieceTable.h"
#include "core/io/export/PlanTables.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace riparia {

ExportDialog::ExportDialog(bool hasFilter, QWidget* parent)
    : QDialog(parent)
    , m_table(new QComboBox(this))
    , m_preset(new QComboBox(this))
    , m_shown(new QCheckBox(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export table"));
    m_table->setObjectName(QStringLiteral("exportTable"));
    m_preset->setObjectName(QStringLiteral("exportPreset"));
    m_shown->setObjectName(QStringLiteral("exportShown"));
    const std::pair<const char*, QString> tables[] = {{"segments", tr("Segments")},
                                                      {"areas", tr("Areas")},
                                                      {"greenways", tr("Greenways")},
                                                      {"rivers", tr("Rivers")},
                                                      {"works", tr("Works")},
                                                      {"sites", tr("Sites")},
                                                      {"pieces", tr("Counted pieces: what the totals are the sum of")}};
    for (const auto& [name, title] : tables)
        m_table->addItem(title, QString::fromLatin1(name));
    m_preset->addItem(tr("For a spreadsheet (Excel, WPS): words and titles in this language"), true);
    m_preset->addItem(tr("For programs: codes, plain titles, geometry as WKT"), false);
    m_shown->setText(tr("Only what the filter shows"));
    m_shown->setChecked(hasFilter);
    m_shown->setEnabled(hasFilter);
    m_shown->setToolTip(hasFilter ? tr("Leave out what the filter hides") : tr("There is no filter"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(10);
    QWidget* const controls[] = {m_table, m_preset};
    const QString titles[] = {tr("Table"), tr("Kind of CSV")};
    for (int i = 0; i < 2; ++i) {
        QLabel* label = look::label(this, 1.0, false, "secondary");
        label->setText(titles[i]);
        label->setBuddy(controls[i]);
        look::setName(controls[i], titles[i]);
        grid->addWidget(label, i, 0);
        grid->addWidget(controls[i], i, 1);
    }
    grid->addWidget(m_shown, 2, 1);
    m_shown->setAccessibleName(m_shown->text());
    auto* buttons = new QDialogButtonBox(this);
    auto* write = buttons->addButton(tr("Choose file…"), QDialogButtonBox::AcceptRole);
    write->setProperty("role", QStringLiteral("primary"));
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(20);
    column->addLayout(grid);
    column->addWidget(buttons);
}

std::string ExportDialog::table() const
{
    return toUtf8(m_table->currentData().toString());
}

bool ExportDialog::isForSpreadsheet() const
{
    return m_preset->currentData().toBool();
}

bool ExportDialog::onlyShown() const
{
    return m_shown->isChecked();
}

Result<ExportedTable> exportCsv(const Plan& plan, const TableExport& what, const Progress& progress)
{
    ExportedTable done;
    ExportTable rows;
    if (what.table == "pieces") {
        const auto ledger = buildLedger(plan, what.request);
        if (!ledger)
            return fail(ledger.error());
        auto made = pieceTable(**ledger, plan, done.issues, progress);
        if (!made)
            return fail(made.error());
        rows = std::move(*made);
    } else {
        auto made = planTable(plan, what.table, {what.request.scenario, what.request.asOf, what.request.filter});
        if (!made)
            return fail(made.error());
        rows = std::move(*made);
    }
    auto file = FileWriter::open(toUtf8(what.path), true); // the file dialog has asked
    if (!file)
        return fail(file.error());
    const CsvFormat format =
        cli::CsvOptions::format(what.forSpreadsheet ? CsvPreset::Excel : CsvPreset::Data, what.language);
    if (auto written = writeCsv(rows, format, [&](std::string_view bytes) { return file->write(bytes); }); !written)
        return fail(written.error());
    if (auto committed = file->commit(); !committed)
        return fail(committed.error());
    done.rows = rows.rows.size();
    return done;
}

} // namespace riparia
