// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/ExportDialog.h"

#include "app/panels/Look.h"
#include "app/text/Fill.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace riparia {

ExportDialog::ExportDialog(bool hasFilter, QWidget* parent)
    : QDialog(parent)
    , m_format(new QComboBox(this))
    , m_what(look::label(this, 1.0, false, "secondary"))
    , m_table(new QComboBox(this))
    , m_preset(new QComboBox(this))
    , m_shown(new QCheckBox(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export"));
    m_format->setObjectName(QStringLiteral("exportFormat"));
    m_table->setObjectName(QStringLiteral("exportTable"));
    m_preset->setObjectName(QStringLiteral("exportPreset"));
    m_shown->setObjectName(QStringLiteral("exportShown"));
    for (const FormatInfo& info : exportFormats())
        m_format->addItem(
            tr("%1 (.%2)", "format, ending of the file").arg(FormatText::name(info.format), fromUtf8(info.code)),
            static_cast<int>(info.format));
    m_preset->addItem(tr("For a spreadsheet (Excel, WPS): words and titles in this language"), true);
    m_preset->addItem(tr("For programs: codes, plain titles, geometry as WKT"), false);
    m_shown->setText(tr("Only what the filter shows"));
    m_shown->setChecked(hasFilter);
    m_shown->setEnabled(hasFilter);
    m_shown->setToolTip(hasFilter ? tr("Leave out what the filter hides") : tr("There is no filter"));
    m_what->setWordWrap(true);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(1, 1);
    QWidget* const controls[] = {m_format, m_table, m_preset};
    const QString titles[] = {tr("Format"), tr("Table"), tr("Kind of CSV")};
    for (int i = 0; i < 3; ++i) {
        QLabel* label = look::label(this, 1.0, false, "secondary");
        label->setText(titles[i]);
        label->setBuddy(controls[i]);
        look::setName(controls[i], titles[i]);
        const int row = i == 0 ? 0 : i + 1;
        grid->addWidget(label, row, 0);
        grid->addWidget(controls[i], row, 1);
        m_presetTitle = label; // the last of them
    }
    grid->addWidget(m_what, 1, 1);
    grid->addWidget(m_shown, 4, 1);
    m_shown->setAccessibleName(m_shown->text());
    auto* buttons = new QDialogButtonBox(this);
    auto* write = buttons->addButton(tr("Choose file…"), QDialogButtonBox::AcceptRole);
    write->setProperty("role", QStringLiteral("primary"));
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::showChoices);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(20);
    column->addLayout(grid);
    column->addWidget(buttons);
    showChoices();
}

/// The tables the format can hold; what has no sense for it is shown, but cannot be chosen.
void ExportDialog::showChoices()
{
    const FormatInfo& info = formatInfo(format());
    m_what->setText(FormatText::what(info.format));
    const QVariant before = m_table->currentData();
    m_table->clear();
    if (info.holds == FormatHolds::Tables)
        m_table->addItem(tr("All"), QString());
    if (info.holds == FormatHolds::WholePlan)
        m_table->addItem(tr("The whole plan"), QString());
    const std::pair<const char*, QString> tables[] = {{"segments", tr("Segments")},
                                                      {"areas", tr("Areas")},
                                                      {"greenways", tr("Greenways")},
                                                      {"rivers", tr("Rivers")},
                                                      {"works", tr("Works")},
                                                      {"sites", tr("Sites")},
                                                      {"pieces", tr("Counted pieces: what the totals are the sum of")}};
    for (const auto& [name, title] : tables) {
        const std::string_view table(name);
        const bool noPlaces = info.needsPlaces && table == "works";
        const bool mixed = info.format == ExportFormat::Shapefile && table == "pieces";
        if (info.holds != FormatHolds::WholePlan && !noPlaces && !mixed)
            m_table->addItem(title, QString::fromLatin1(name));
    }
    m_table->setCurrentIndex(std::max(0, m_table->findData(before)));
    m_table->setEnabled(m_table->count() > 1);
    const bool isCsv = info.format == ExportFormat::Csv;
    m_preset->setEnabled(isCsv);
    m_presetTitle->setEnabled(isCsv);
    m_preset->setToolTip(isCsv ? QString() : tr("Only CSV comes in two kinds"));
}

ExportFormat ExportDialog::format() const
{
    return static_cast<ExportFormat>(m_format->currentData().toInt());
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

} // namespace riparia
