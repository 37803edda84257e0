// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/ExportDialog.h"

#include "app/panels/Look.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"

#include "core/geodesy/GeographicCrs.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace riparia {

namespace {

/// EPSG codes of the zones of three degrees in use in China, by datum; the first has its central meridian at 75° E.
constexpr std::array kChineseZones{std::pair("China 2000", 4534), std::pair("Xian 1980", 2370),
                                   std::pair("Beijing 1954", 2422)};

/// A projected system for this place, on the datum of the plan where there is a usual one, else UTM on WGS 84.
Result<Crs> zoneFor(const Crs& crs, Point lonLat)
{
    constexpr double kFirst = 75;
    constexpr double kLast = 135;
    const double meridian = std::round(lonLat.x / 3) * 3;
    for (const auto& [datum, code] : kChineseZones) {
        if (crs.datumName() == datum && meridian >= kFirst && meridian <= kLast)
            return Crs::fromEpsg(code + static_cast<int>((meridian - kFirst) / 3));
    }
    const int zone = std::clamp(static_cast<int>(std::floor((lonLat.x + 180) / 6)) + 1, 1, 60);
    return Crs::fromEpsg((lonLat.y < 0 ? 32700 : 32600) + zone);
}

bool isLonLat(ExportFormat format)
{
    return format == ExportFormat::GeoJson || format == ExportFormat::Kml;
}

bool hasCrs(const FormatInfo& info)
{
    return !isLonLat(info.format) && info.holds != FormatHolds::WholePlan && info.format != ExportFormat::Xlsx;
}

QString wordsOf(const Crs& crs)
{
    return fromUtf8(crs.authorityText() == crs.name() ? crs.name() : crs.authorityText() + " " + crs.name());
}

} // namespace

ExportDialog::ExportDialog(ExportSubject subject, ExportMemory memory, QWidget* parent)
    : QDialog(parent)
    , m_subject(std::move(subject))
    , m_memory(std::move(memory))
    , m_format(new QComboBox(this))
    , m_what(look::label(this, 1.0, false, "secondary"))
    , m_scope(new QComboBox(this))
    , m_table(new QComboBox(this))
    , m_preset(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_crs(new QComboBox(this))
    , m_dxf(new QComboBox(this))
    , m_drawing(new QWidget(this))
    , m_ticks(new QCheckBox(tr("Chainage"), m_drawing))
    , m_labels(new QCheckBox(tr("Names"), m_drawing))
    , m_frame(new QCheckBox(tr("Frame"), m_drawing))
    , m_message(look::label(this, 1.0, false, "error"))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export"));
    m_what->setWordWrap(true);
    m_message->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("exportMessage"));
    m_message->hide();
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(1, 1);
    addRow(grid, m_format, "exportFormat", tr("Format"));
    grid->addWidget(m_what, grid->rowCount(), 1);
    addRow(grid, m_scope, "exportScope", tr("Objects"));
    addRow(grid, m_table, "exportTable", tr("Table"));
    addRow(grid, m_preset, "exportPreset", tr("Kind of CSV"));
    addRow(grid, m_language, "exportLanguage", tr("Language"));
    addRow(grid, m_crs, "exportCrs", tr("Coordinates"));
    addRow(grid, m_dxf, "exportDxf", tr("Version of DXF"));
    addRow(grid, m_drawing, "exportDrawing", tr("In the drawing"));
    grid->addWidget(m_message, grid->rowCount(), 1);
    addItems();
    auto* buttons = new QDialogButtonBox(this);
    auto* write = buttons->addButton(tr("Choose file…"), QDialogButtonBox::AcceptRole);
    write->setObjectName(QStringLiteral("exportChoose"));
    look::setProperty(write, "role", QStringLiteral("primary"));
    write->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(20);
    column->addLayout(grid);
    column->addWidget(buttons);
    if (const auto last = m_memory.last())
        m_format->setCurrentIndex(std::max(0, m_format->findData(static_cast<int>(*last))));
    takeFormat();
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::takeFormat);
    for (QComboBox* combo : {m_scope, m_preset})
        connect(combo, &QComboBox::currentIndexChanged, this, &ExportDialog::showChoices);
    connect(m_table, &QComboBox::currentIndexChanged, this, &ExportDialog::showDrawing);
    connect(m_crs, &QComboBox::currentTextChanged, m_message, &QLabel::hide);
    connect(m_crs, &QComboBox::activated, this, [this] { m_crs->lineEdit()->home(false); });
}

void ExportDialog::addRow(QGridLayout* grid, QWidget* control, const char* name, const QString& title)
{
    control->setObjectName(QString::fromLatin1(name));
    QLabel* label = look::label(this, 1.0, false, "secondary");
    label->setText(title);
    label->setBuddy(control);
    control->setAccessibleName(title);
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0);
    grid->addWidget(control, row, 1);
}

void ExportDialog::addItems()
{
    for (const FormatInfo& info : exportFormats())
        m_format->addItem(
            tr("%1 (.%2)", "format, ending of the file").arg(FormatText::name(info.format), fromUtf8(info.code)),
            static_cast<int>(info.format));
    m_scope->addItem(tr("All"), static_cast<int>(ExportScope::All));
    if (m_subject.hasFilter)
        m_scope->addItem(tr("Only what the filter shows"), static_cast<int>(ExportScope::Shown));
    if (m_subject.selected > 0)
        m_scope->addItem(tr("Only what is selected (%1)").arg(m_subject.selected),
                         static_cast<int>(ExportScope::Selected));
    m_scope->setCurrentIndex(std::max(0, m_scope->findData(static_cast<int>(ExportScope::Shown))));
    m_preset->addItem(tr("For a spreadsheet (Excel, WPS): words and titles for people"), true);
    m_preset->addItem(tr("For programs: codes, plain titles, geometry as WKT"), false);
    m_language->addItem(QStringLiteral("English"), static_cast<int>(Language::English));
    m_language->addItem(QStringLiteral("简体中文"), static_cast<int>(Language::Chinese));
    m_dxf->addItem(tr("R2007: text in UTF-8"), static_cast<int>(DxfVersion::R2007));
    m_dxf->addItem(tr("R2004: text in GBK, for old programs"), static_cast<int>(DxfVersion::R2004));
    m_dxf->addItem(tr("R2000: text in GBK and 255 colours, for the oldest ones"), static_cast<int>(DxfVersion::R2000));
    auto* parts = new QHBoxLayout(m_drawing);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(16);
    for (const auto& [box, name] :
         {std::pair(m_ticks, "exportTicks"), std::pair(m_labels, "exportLabels"), std::pair(m_frame, "exportFrame")}) {
        box->setObjectName(QString::fromLatin1(name));
        parts->addWidget(box);
    }
    parts->addStretch();
    m_labels->setToolTip(tr("Beside rivers, segments, areas, greenways and sites"));
    m_frame->setToolTip(tr("A sheet frame with title, coordinates, scale bar and where the drawing is from"));
    m_crs->setEditable(true);
    m_crs->setInsertPolicy(QComboBox::NoInsert);
    for (QComboBox* combo : {m_table, m_crs}) { // the kinds of CSV are read in full: the dialog is as wide as they need
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(36);
    }
}

/// The choices of the last time for this format.
void ExportDialog::takeFormat()
{
    const auto known = m_memory.of(format());
    m_preset->setCurrentIndex(m_preset->findData(known ? known->isForSpreadsheet : true));
    m_language->setCurrentIndex(m_language->findData(static_cast<int>(known ? known->language : installedLanguage())));
    m_dxf->setCurrentIndex(m_dxf->findData(static_cast<int>(known ? known->dxf : DxfVersion::R2007)));
    const DrawingParts drawing = known ? known->drawing : DrawingParts();
    m_ticks->setChecked(drawing.ticks);
    m_labels->setChecked(drawing.labels);
    m_frame->setChecked(drawing.frame);
    showCrs(formatInfo(format()));
    m_crs->lineEdit()->home(false); // the beginning tells more than the end
    showChoices();
    const bool isSelection = scope() == ExportScope::Selected && formatInfo(format()).holds == FormatHolds::OneTable;
    const std::string table = isSelection ? m_subject.selectedTable : known ? known->table : std::string();
    m_table->setCurrentIndex(std::max(0, m_table->findData(fromUtf8(table))));
}

/// What has no sense for the format is shown, but cannot be chosen; where a reason is not plain to see, it is told.
void ExportDialog::showChoices()
{
    const FormatInfo& info = formatInfo(format());
    m_what->setText(FormatText::what(info.format));
    const bool isPlan = info.holds == FormatHolds::WholePlan;
    m_scope->setEnabled(!isPlan && m_scope->count() > 1);
    m_scope->setToolTip(isPlan                 ? tr("JSON holds the whole plan")
                        : m_scope->count() > 1 ? QString()
                                               : tr("There is no filter, and nothing is selected"));
    showTables(info);
    const bool isCsv = info.format == ExportFormat::Csv;
    m_preset->setEnabled(isCsv);
    m_preset->setToolTip(isCsv ? QString() : tr("Only CSV comes in two kinds"));
    const bool hasWords = !isPlan && info.format != ExportFormat::GeoJson && info.format != ExportFormat::FlatGeobuf &&
                          (!isCsv || m_preset->currentData().toBool());
    m_language->setEnabled(hasWords);
    m_language->setToolTip(hasWords ? QString()
                                    : tr("It holds codes and plain titles alone, the same in every language"));
    const bool isDxf = info.format == ExportFormat::Dxf;
    m_dxf->setEnabled(isDxf);
    m_dxf->setToolTip(isDxf ? QString() : tr("Only of DXF"));
    m_drawing->setEnabled(isDxf);
    m_drawing->setToolTip(m_dxf->toolTip());
    showDrawing();
    m_message->hide();
}

/// The chainage is of whole rivers: it is drawn where everything is.
void ExportDialog::showDrawing()
{
    const bool isAll = scope() != ExportScope::Selected && m_table->currentData().toString().isEmpty();
    m_ticks->setEnabled(isAll && format() == ExportFormat::Dxf);
    m_ticks->setToolTip(isAll ? tr("Along the rivers") : tr("Only with all tables and all objects"));
}

void ExportDialog::showTables(const FormatInfo& info)
{
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
        // Pieces are of what is counted together: not of a part of it. They are lines and areas, which a shapefile cannot hold.
        const bool noPieces =
            table == "pieces" && (info.format == ExportFormat::Shapefile || scope() == ExportScope::Selected);
        if (info.holds != FormatHolds::WholePlan && !noPlaces && !noPieces)
            m_table->addItem(title, QString::fromLatin1(name));
    }
    m_table->setCurrentIndex(std::max(0, m_table->findData(before)));
    m_table->setEnabled(m_table->count() > 1);
}

void ExportDialog::showCrs(const FormatInfo& info)
{
    const Crs& own = m_subject.crs;
    m_crs->clear();
    m_crs->setEnabled(hasCrs(info) && own.isValid());
    m_crs->setToolTip(m_crs->isEnabled() ? tr("Choose one, or type its code, as in EPSG:4547") : QString());
    if (isLonLat(info.format)) {
        m_crs->addItem(tr("Longitude and latitude"), QString());
        return;
    }
    const bool needsProjected = info.format == ExportFormat::Dxf;
    if (!own.isValid() || !own.isGeographic() || !needsProjected)
        m_crs->addItem(own.isValid() ? tr("That of the plan: %1").arg(wordsOf(own)) : tr("That of the plan"),
                       QString());
    if (!m_crs->isEnabled())
        return;
    std::vector<Result<Crs>> others;
    if (m_subject.middle)
        others.push_back(zoneFor(own, *m_subject.middle));
    if (!needsProjected) {
        others.push_back(geographicCrsOf(own));
        others.push_back(Crs::fromEpsg(4326));
    }
    for (const Result<Crs>& other : others) {
        const bool isNew = other && other->epsg() && !(*other == own) && m_crs->findText(wordsOf(*other)) < 0;
        if (isNew)
            m_crs->addItem(wordsOf(*other), fromUtf8(other->authorityText()));
    }
    m_crs->setCurrentIndex(0);
}

ExportFormat ExportDialog::format() const
{
    return static_cast<ExportFormat>(m_format->currentData().toInt());
}

ExportScope ExportDialog::scope() const
{
    return static_cast<ExportScope>(m_scope->currentData().toInt());
}

ExportChoices ExportDialog::choices() const
{
    ExportChoices choices;
    choices.format = format();
    choices.table = toUtf8(m_table->currentData().toString());
    choices.isForSpreadsheet = m_preset->currentData().toBool();
    choices.language = static_cast<Language>(m_language->currentData().toInt());
    choices.dxf = static_cast<DxfVersion>(m_dxf->currentData().toInt());
    choices.drawing = {m_ticks->isChecked(), m_labels->isChecked(), m_frame->isChecked()};
    return choices;
}

Result<std::optional<Crs>> ExportDialog::crs() const
{
    const QString typed = m_crs->currentText().trimmed();
    const int listed = m_crs->findText(typed);
    const std::string code = toUtf8(listed >= 0 ? m_crs->itemData(listed).toString() : typed);
    if (!m_crs->isEnabled())
        return std::optional<Crs>();
    auto crs = code.empty() ? Result<Crs>(m_subject.crs) : Crs::parse(code);
    if (!crs)
        return fail(crs.error());
    if (format() == ExportFormat::Dxf && crs->isGeographic())
        return fail(ErrorCode::InvalidArgument, crs->name(), "a drawing needs a projected coordinate system");
    return code.empty() ? std::optional<Crs>() : std::optional(std::move(*crs));
}

void ExportDialog::accept()
{
    if (const auto chosen = crs(); !chosen) {
        m_message->setText(ErrorText::sentence(chosen.error()));
        m_message->show();
        layout()->activate();
        if (const int needed = layout()->totalHeightForWidth(width()); needed > height())
            resize(width(), needed); // else the lines of the message share the room of one
        m_crs->setFocus();
        return;
    }
    QDialog::accept();
}

} // namespace riparia
