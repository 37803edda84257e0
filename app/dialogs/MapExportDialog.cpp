// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/MapExportDialog.h"

#include "app/panels/Look.h"
#include "app/report/MapFrame.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"

#include "core/base/Text.h"
#include "core/plan/ScenarioView.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <filesystem>
#include <tuple>
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
    : QDialog(parent)
    , m_plan(std::move(plan))
    , m_request(std::move(request))
    , m_inView(inView)
    , m_file(std::move(file))
    , m_planFile(std::move(planFile))
    , m_extent(new QComboBox(this))
    , m_name(new QComboBox(this))
    , m_scale(new QComboBox(this))
    , m_paper(new QComboBox(this))
    , m_format(new QComboBox(this))
    , m_what(look::label(this, 1.0, false, "secondary"))
    , m_dpi(new QSpinBox(this))
    , m_title(new QLineEdit(this))
    , m_language(new QComboBox(this))
    , m_bare(new QCheckBox(this))
    , m_shown(new QCheckBox(this))
    , m_message(look::label(this, 1.0, false, "secondary"))
    , m_progress(new QProgressBar(this))
    , m_preview(new ReportPreview(this))
{
    setObjectName(QStringLiteral("mapExportDialog"));
    setWindowTitle(tr("Map picture"));
    resize(980, 640);
    setMinimumSize(760, 560);
    fillChoices();
    auto* panes = new QHBoxLayout;
    panes->setSpacing(20);
    panes->addLayout(makeSide(), 0);
    panes->addWidget(m_preview, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(16);
    column->addLayout(panes, 1);
    makeButtons(column);
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
    m_paper->addItems({tr("A4 landscape"), tr("A4 portrait"), tr("A3 landscape"), tr("A3 portrait")});
    for (const MapFileFormat format : kMapFileFormats)
        m_format->addItem(
            tr("%1 (.%2)", "format, ending of the file").arg(MapFileText::name(format), fromUtf8(codeOf(format))),
            static_cast<int>(format));
    m_what->setWordWrap(true);
    m_extent->setMinimumWidth(look::scaled(240)); // wide enough for what is said of formats, in every language
    m_dpi->setRange(30, 600);
    m_dpi->setSingleStep(50);
    m_dpi->setValue(static_cast<int>(m_request.dpi));
    m_title->setPlaceholderText(fromUtf8(m_plan.info().title));
    m_title->setText(m_request.title);
    m_language->addItems({tr("English"), tr("Chinese")});
    m_language->setCurrentIndex(m_request.language == Language::Chinese ? 1 : 0);
    m_bare->setText(tr("The map alone, without title and legend"));
    const bool hasFilter = !m_request.count.filter.isEmpty();
    m_shown->setText(tr("Only what the filter shows"));
    m_shown->setChecked(hasFilter);
    m_shown->setEnabled(hasFilter);
    m_shown->setToolTip(hasFilter ? tr("Leave out what the filter hides") : tr("There is no filter"));
    m_message->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("mapMessage"));
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
}

QVBoxLayout* MapExportDialog::makeSide()
{
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setVerticalSpacing(4);
    const std::tuple<QWidget*, const char*, QString> rows[] = {
        {m_extent, "mapExtent", tr("Extent")}, {m_name, "mapName", tr("Which one")},
        {m_scale, "mapScale", tr("Scale")},    {m_paper, "mapPaper", tr("Paper")},
        {m_format, "mapFormat", tr("Format")}, {m_dpi, "mapDpi", tr("Pixels an inch")},
        {m_title, "mapTitle", tr("Title")},    {m_language, "mapLanguage", tr("Language")},
    };
    for (const auto& [widget, name, title] : rows) {
        widget->setObjectName(QString::fromLatin1(name));
        widget->setAccessibleName(title);
        form->addRow(title, widget);
        if (widget == m_format)
            form->addRow(m_what);
    }
    m_bare->setObjectName(QStringLiteral("mapBare"));
    m_shown->setObjectName(QStringLiteral("mapShown"));
    m_progress->setObjectName(QStringLiteral("mapProgress"));
    auto* side = new QVBoxLayout;
    side->addLayout(form);
    for (QCheckBox* box : {m_bare, m_shown}) {
        box->setAccessibleName(box->text());
        side->addWidget(box);
    }
    side->addStretch();
    side->addWidget(m_message);
    auto* working = new QHBoxLayout;
    m_stop = look::link(this, QStringLiteral("mapStop"));
    m_stop->setText(tr("Stop"));
    m_stop->setAccessibleName(m_stop->text());
    working->addWidget(m_progress, 1);
    working->addWidget(m_stop);
    side->addLayout(working);
    return side;
}

void MapExportDialog::makeButtons(QVBoxLayout* column)
{
    auto* buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Save picture…"), QDialogButtonBox::ActionRole);
    look::setProperty(m_save, "role", QStringLiteral("primary"));
    m_save->setObjectName(QStringLiteral("mapSave"));
    m_save->setDefault(true);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(m_save, &QPushButton::clicked, this, &MapExportDialog::askAndSave);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

void MapExportDialog::connectControls()
{
    connect(m_extent, &QComboBox::currentIndexChanged, this, [this] {
        showChoices();
        make();
    });
    connect(m_format, &QComboBox::currentIndexChanged, this, &MapExportDialog::showChoices);
    for (QComboBox* box : {m_paper, m_language})
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
    for (QCheckBox* box : {m_bare, m_shown})
        connect(box, &QCheckBox::toggled, this, &MapExportDialog::make);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_making.stop();
        m_saving.stop();
    });
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
    request.paper = paperAt(m_paper->currentIndex());
    request.dpi = m_dpi->value();
    request.title = m_title->text();
    request.language = m_language->currentIndex() == 1 ? Language::Chinese : Language::English;
    request.isBare = m_bare->isChecked();
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
    m_preview->setReport(nullptr);
    auto asked = request();
    if (!asked) {
        m_making.stop();
        take(fail(asked.error()));
        return;
    }
    setBusy(true);
    say(tr("Drawing the map…"), false);
    m_making.start(
        [plan = m_plan,
         asked = std::move(*asked)](const Progress& progress) -> Result<std::shared_ptr<const MapSheet>> {
            auto sheet = makeMapSheet(plan, asked, progress);
            if (!sheet)
                return fail(sheet.error());
            return std::make_shared<const MapSheet>(std::move(*sheet));
        },
        [this](Result<std::shared_ptr<const MapSheet>> made) { take(std::move(made)); },
        [this](double share) { m_progress->setValue(static_cast<int>(share * 100)); });
}

void MapExportDialog::take(Result<std::shared_ptr<const MapSheet>> made)
{
    setBusy(false);
    if (!made) {
        const bool isStopped = made.error().code == ErrorCode::Cancelled;
        say(isStopped ? tr("Stopped.") : ErrorText::sentence(made.error()), !isStopped);
        if (!isStopped)
            Q_EMIT failed(made.error());
        return;
    }
    m_sheet = std::move(*made);
    m_preview->setReport(asReport(*m_sheet));
    m_save->setEnabled(true);
    QString sentence = tr("Scale %1").arg(scaleWords(m_sheet->denominator));
    if (!m_sheet->isWhole)
        sentence += u'\n' + tr("At this scale not all of the extent is on the map.");
    say(sentence, false);
    Q_EMIT this->made();
}

void MapExportDialog::setBusy(bool isBusy)
{
    m_save->setEnabled(!isBusy && m_sheet != nullptr);
    m_progress->setValue(0);
    m_progress->setVisible(isBusy);
    m_stop->setVisible(isBusy);
}

void MapExportDialog::say(const QString& sentence, bool isError)
{
    look::setTone(m_message, isError ? "error" : "secondary");
    m_message->setText(sentence);
}

void MapExportDialog::askAndSave()
{
    const QString ending = fromUtf8(codeOf(format()));
    QString path = QFileDialog::getSaveFileName(
        this, tr("Save map picture"), m_file + u'.' + ending,
        tr("%1 (*.%2)", "format, ending of the file").arg(MapFileText::name(format()), ending));
    if (path.isEmpty())
        return;
    if (mapFileFormatOf(toUtf8(path)) != format())
        path += u'.' + ending;
    saveTo(path);
}

void MapExportDialog::saveTo(const QString& path)
{
    if (!m_sheet)
        return;
    auto sheet = std::make_shared<MapSheet>(*m_sheet);
    sheet->pixels = (sheet->sheet.size * (m_dpi->value() / 25.4)).toSize(); // not a reason to draw the preview anew
    setBusy(true);
    say(tr("Writing the picture…"), false);
    m_saving.start(
        [sheet, format = format(), path = toUtf8(path),
         plan = toUtf8(m_planFile)](const Progress& progress) -> Result<std::vector<std::string>> {
            std::error_code notThere;
            if (!plan.empty() && std::filesystem::equivalent(plan, path, notThere))
                return fail(ErrorCode::InvalidArgument, path, "it is the plan itself");
            return writeMapFile(*sheet, format, path, true, progress); // the file dialog has asked
        },
        [this, path](Result<std::vector<std::string>> written) {
            setBusy(false);
            if (!written) {
                const bool isStopped = written.error().code == ErrorCode::Cancelled;
                say(isStopped ? tr("Stopped; nothing was written.") : ErrorText::sentence(written.error()), !isStopped);
                Q_EMIT failed(written.error());
                return;
            }
            say(tr("%1 was written.").arg(QFileInfo(path).fileName()), false);
            Q_EMIT saved(path);
        },
        [this](double share) { m_progress->setValue(static_cast<int>(share * 100)); });
}

} // namespace riparia
