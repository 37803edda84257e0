// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/MapExportDialog.h"

#include "app/dialogs/ReplaceQuestion.h"
#include "app/panels/Look.h"
#include "app/report/MapFrame.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"

#include "core/base/Text.h"
#include "core/plan/ScenarioView.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <array>
#include <type_traits>
#include <utility>

namespace riparia {

namespace {

enum class MapPart { View, Plan, River, Works, Boundary };

constexpr std::array kScales{500.0, 1e3, 2e3, 5e3, 1e4, 2.5e4, 5e4, 1e5, 2.5e5};
constexpr int kMostNames = 500; // of a list; more are typed

QSizeF paperAt(int choice)
{
    const QSizeF upright = choice < 2 ? QSizeF(210, 297) : QSizeF(297, 420);
    return choice % 2 == 0 ? upright.transposed() : upright;
}

/// What a list of rivers, works or boundaries says, and what it is found by.
using NameAndKey = std::pair<QString, QString>;

template <class Entity>
std::vector<NameAndKey> namesOf(const Plan& plan, const Uuid& scenario, Language language)
{
    std::vector<NameAndKey> names;
    for (const auto& row : entitiesOf<Entity>(plan, scenario)) {
        const Meta& meta = row->meta;
        QString name;
        QString key = fromUtf8(meta.code);
        if constexpr (std::is_same_v<Entity, PlanRiver>) {
            name = NameText::river(row->river, language);
            key = fromUtf8(row->river.key);
        } else {
            const bool isChinese = language == Language::Chinese;
            const std::string& first = isChinese ? meta.name : meta.nameEn;
            name = fromUtf8(!first.empty() ? first : isChinese ? meta.nameEn : meta.name);
        }
        name = pageText(name);
        names.emplace_back(name.isEmpty() || name == key ? key : name + u' ' + key, key);
    }
    std::ranges::sort(names);
    if (names.size() > kMostNames)
        names.resize(kMostNames);
    return names;
}

/// A page of its own, for the preview.
std::shared_ptr<const Report> asReport(const MapSheet& sheet)
{
    auto report = std::make_shared<Report>();
    report->sheets = {sheet.sheet};
    report->info = sheet.info;
    report->style = sheet.style;
    return report;
}

} // namespace

MapExportDialog::MapExportDialog(Plan plan, MapSheetRequest request, const Box& inView, QString file, QString planFile,
                                 QWidget* parent)
    : SheetDialog(QStringLiteral("map"), tr("Map picture"), std::move(planFile), parent)
    , m_plan(std::move(plan))
    , m_request(std::move(request))
    , m_inView(inView)
    , m_file(std::move(file))
    , m_extent(new QComboBox(this))
    , m_name(new QComboBox(this))
    , m_scale(new QComboBox(this))
    , m_turn(new QComboBox(this))
    , m_paper(new QComboBox(this))
    , m_format(new QComboBox(this))
    , m_what(look::label(this, 1.0, false, "secondary"))
    , m_dpi(new QSpinBox(this))
    , m_title(new QLineEdit(this))
    , m_language(new QComboBox(this))
    , m_bare(new QCheckBox(this))
    , m_figures(new QCheckBox(this))
    , m_lonLat(new QCheckBox(this))
    , m_shown(new QCheckBox(this))
    , m_ground(new QCheckBox(this))
{
    setObjectName(QStringLiteral("mapExportDialog"));
    resize(980, 640);
    setMinimumSize(760, 560);
    fillChoices();
    addControls();
    connectControls();
    showChoices();
    make();
}

void MapExportDialog::fillChoices()
{
    if (!m_inView.isEmpty())
        m_extent->addItem(tr("What the window shows"), static_cast<int>(MapPart::View));
    m_extent->addItem(tr("The whole plan"), static_cast<int>(MapPart::Plan));
    m_extent->addItem(tr("A river"), static_cast<int>(MapPart::River));
    m_extent->addItem(tr("A works"), static_cast<int>(MapPart::Works));
    m_extent->addItem(tr("A boundary"), static_cast<int>(MapPart::Boundary));
    m_name->setEditable(true);
    m_name->setInsertPolicy(QComboBox::NoInsert);
    m_scale->setEditable(true);
    m_scale->setInsertPolicy(QComboBox::NoInsert);
    m_scale->addItem(tr("As large as fits"), 0.0);
    for (const double scale : kScales)
        m_scale->addItem(scaleWords(scale), scale);
    for (const MapTurn turn : kMapTurns)
        m_turn->addItem(MapTurnText::name(turn), static_cast<int>(turn));
    m_paper->addItems({tr("A4 landscape"), tr("A4 portrait"), tr("A3 landscape"), tr("A3 portrait")});
    for (const MapFileFormat format : kMapFileFormats)
        m_format->addItem(
            tr("%1 (.%2)", "format, ending of the file").arg(MapFileText::name(format), fromUtf8(codeOf(format))),
            static_cast<int>(format));
    m_extent->setMinimumWidth(look::scaled(240)); // wide enough for what is said of formats, in every language
    m_dpi->setRange(30, 600);
    m_dpi->setSingleStep(50);
    m_dpi->setValue(static_cast<int>(m_request.dpi));
    m_title->setPlaceholderText(fromUtf8(m_plan.info().title));
    m_title->setText(m_request.title);
    m_language->addItems({QStringLiteral("English"), QStringLiteral("简体中文")});
    m_language->setCurrentIndex(m_request.language == Language::Chinese ? 1 : 0);
    m_bare->setText(tr("The map alone, without title and legend"));
    m_figures->setText(tr("Number and length in the legend"));
    m_figures->setToolTip(
        tr("How many works on the map each sign stands for, and how long or large they are: in whole, also "
           "beyond the frame, and what overlaps once"));
    m_lonLat->setText(tr("Longitude and latitude along the frame"));
}

void MapExportDialog::addControls()
{
    addChoice(m_extent, "Extent", tr("Extent"));
    addChoice(m_name, "Name", tr("Which one"));
    addChoice(m_scale, "Scale", tr("Scale"));
    addChoice(m_turn, "Turn", tr("Direction"));
    addChoice(m_paper, "Paper", tr("Paper"));
    addChoice(m_format, "Format", tr("Format"));
    addRemark(m_what);
    addChoice(m_dpi, "Dpi", tr("Pixels an inch"));
    addChoice(m_title, "Title", tr("Title"));
    addChoice(m_language, "Language", tr("Language"));
    addBox(m_bare, "Bare");
    addBox(m_figures, "Figures");
    addBox(m_lonLat, "LonLat");
    addGroundBox(m_ground, m_request.ground != nullptr);
    addFilterBox(m_shown, !m_request.count.filter.isEmpty());
    m_save = addButton(tr("Save picture…"), "Save", true);
}

void MapExportDialog::connectControls()
{
    connect(m_extent, &QComboBox::currentIndexChanged, this, [this] {
        showChoices();
        make();
    });
    connect(m_format, &QComboBox::currentIndexChanged, this, &MapExportDialog::showChoices);
    for (QComboBox* box : {m_turn, m_paper, m_language})
        connect(box, &QComboBox::currentIndexChanged, this, &MapExportDialog::make);
    for (QComboBox* box : {m_name, m_scale}) {
        connect(box, &QComboBox::activated, this, &MapExportDialog::make);
        connect(box->lineEdit(), &QLineEdit::editingFinished, this, [this] {
            if (m_asked != QStringList{m_name->currentText(), m_scale->currentText()})
                make(); // not when the focus only passes by
        });
    }
    connect(m_title, &QLineEdit::editingFinished, this, [this] {
        if (m_title->text() != m_request.title)
            make();
    });
    for (QCheckBox* box : {m_bare, m_figures, m_lonLat, m_ground, m_shown})
        connect(box, &QCheckBox::toggled, this, &MapExportDialog::make);
    connect(m_save, &QPushButton::clicked, this, &MapExportDialog::askAndSave);
}

void MapExportDialog::stop()
{
    m_making.stop();
    SheetDialog::stop();
}

void MapExportDialog::enableButtons(bool isBusy)
{
    m_save->setEnabled(!isBusy && m_sheet != nullptr);
}

void MapExportDialog::showChoices()
{
    const auto shown = static_cast<MapPart>(m_extent->currentData().toInt());
    const bool isNamed = shown == MapPart::River || shown == MapPart::Works || shown == MapPart::Boundary;
    if (m_name->property("of").toInt() != static_cast<int>(shown))
        fillNames();
    m_name->setEnabled(isNamed);
    const bool isPixels = format() == MapFileFormat::Png;
    m_what->setText(MapFileText::what(format()));
    m_dpi->setEnabled(isPixels);
    m_dpi->setToolTip(isPixels ? QString() : tr("Only a PNG is made of pixels"));
}

void MapExportDialog::fillNames()
{
    const auto shown = static_cast<MapPart>(m_extent->currentData().toInt());
    const Uuid& scenario = m_request.count.scenario;
    std::vector<NameAndKey> names;
    if (shown == MapPart::River)
        names = namesOf<PlanRiver>(m_plan, scenario, m_request.language);
    else if (shown == MapPart::Works)
        names = namesOf<Works>(m_plan, scenario, m_request.language);
    else if (shown == MapPart::Boundary)
        names = namesOf<Boundary>(m_plan, scenario, m_request.language);
    m_name->setProperty("of", static_cast<int>(shown));
    m_name->clear();
    for (const auto& [name, key] : names)
        m_name->addItem(name, key);
    if (names.empty())
        m_name->clearEditText();
}

MapExtent MapExportDialog::extent() const
{
    // What stands in the list is found by its key, what was typed by itself.
    const QString typed = m_name->currentText().trimmed();
    const int row = m_name->findText(typed);
    const std::string name = toUtf8(row >= 0 ? m_name->itemData(row).toString() : typed);
    switch (static_cast<MapPart>(m_extent->currentData().toInt())) {
    case MapPart::View: return {MapExtent::Kind::Rectangle, {}, m_inView};
    case MapPart::Plan: break;
    case MapPart::River: return {MapExtent::Kind::River, name, {}};
    case MapPart::Works: return {MapExtent::Kind::Works, name, {}};
    case MapPart::Boundary: return {MapExtent::Kind::Boundary, name, {}};
    }
    return {};
}

Result<MapSheetRequest> MapExportDialog::request() const
{
    MapSheetRequest request = m_request;
    request.extent = extent();
    const QString typed = m_scale->currentText().trimmed();
    if (const int row = m_scale->findText(typed); row >= 0) {
        const double scale = m_scale->itemData(row).toDouble();
        request.denominator = scale > 0 ? std::optional(scale) : std::nullopt;
    } else {
        // "1 : 12 500", "12500": with blanks, thin or not, and commas between thousands.
        const QString plain = fromUtf8(narrow(toUtf8(typed)));
        QString digits;
        for (const QChar c : plain.mid(plain.indexOf(u':') + 1)) {
            if (!c.isSpace() && c != u',')
                digits += c;
        }
        const auto number = parseDouble(toUtf8(digits));
        if (!number)
            return fail(ErrorCode::InvalidArgument, toUtf8(typed), toUtf8(tr("a scale is written 1 : 10 000")));
        request.denominator = *number;
    }
    request.turn = static_cast<MapTurn>(m_turn->currentData().toInt());
    request.paper = paperAt(m_paper->currentIndex());
    request.dpi = m_dpi->value();
    request.title = m_title->text();
    request.language = m_language->currentIndex() == 1 ? Language::Chinese : Language::English;
    request.hasFigures = m_figures->isChecked();
    request.hasLonLat = m_lonLat->isChecked();
    request.isBare = m_bare->isChecked();
    if (!m_ground->isChecked())
        request.ground = nullptr;
    if (!m_shown->isChecked())
        request.count.filter = {};
    return request;
}

MapFileFormat MapExportDialog::format() const
{
    return static_cast<MapFileFormat>(m_format->currentData().toInt());
}

void MapExportDialog::make()
{
    m_request.title = m_title->text();
    m_asked = {m_name->currentText(), m_scale->currentText()};
    m_sheet.reset();
    preview().setReport(nullptr);
    auto asked = request();
    if (!asked) {
        m_making.stop();
        take(fail(asked.error()));
        return;
    }
    setBusy(true);
    say(asked->ground ? tr("Fetching the basemaps and drawing the map…") : tr("Drawing the map…"));
    m_making.start(
        [plan = m_plan,
         asked = std::move(*asked)](const Progress& progress) -> Result<std::shared_ptr<const MapSheet>> {
            auto sheet = makeMapSheet(plan, asked, progress);
            if (!sheet)
                return fail(sheet.error());
            return std::make_shared<const MapSheet>(std::move(*sheet));
        },
        [this](Result<std::shared_ptr<const MapSheet>> made) { take(std::move(made)); },
        [this](double share) { showProgress(share); });
}

void MapExportDialog::take(Result<std::shared_ptr<const MapSheet>> made)
{
    if (made)
        m_sheet = std::move(*made);
    setBusy(false);
    if (!m_sheet) {
        tell(made.error());
        return;
    }
    preview().setReport(asReport(*m_sheet));
    QString sentence = tr("Scale %1").arg(scaleWords(m_sheet->denominator));
    if (!m_sheet->isWhole)
        sentence += u'\n' + tr("At this scale not all of the extent is on the map.");
    if (!m_sheet->isGroundWhole)
        sentence += u'\n' + tr("Parts of the basemaps could not be fetched and are missing from the map.");
    say(sentence);
    Q_EMIT this->made();
}

void MapExportDialog::askAndSave()
{
    const QString ending = fromUtf8(codeOf(format()));
    QString path = QFileDialog::getSaveFileName(
        this, tr("Save map picture"), m_file + u'.' + ending,
        tr("%1 (*.%2)", "format, ending of the file").arg(MapFileText::name(format()), ending));
    if (path.isEmpty())
        return;
    const QString chosen = path;
    if (mapFileFormatOf(toUtf8(path)) != format())
        path += u'.' + ending;
    if (ReplaceQuestion::ask(mapFiles(format(), toUtf8(path), m_plan.info().crs.isValid()), chosen, this))
        saveTo(path);
}

void MapExportDialog::saveTo(const QString& path)
{
    if (!m_sheet)
        return;
    auto sheet = std::make_shared<MapSheet>(*m_sheet);
    sheet->pixels = (sheet->sheet.size * (m_dpi->value() / 25.4)).toSize(); // not a reason to draw the preview anew
    write(path, tr("Writing the picture…"),
          [sheet, format = format(), path = toUtf8(path)](const Progress& progress) -> Result<void> {
              const auto written = writeMapFile(*sheet, format, path, true, progress); // who chose it was asked
              return written ? Result<void>() : fail(written.error());
          });
}

} // namespace riparia
