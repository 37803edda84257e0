// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/BasemapDialog.h"

#include "app/basemap/TileTemplate.h"
#include "app/panels/Look.h"
#include "app/render/Ground.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace riparia {

namespace {

constexpr QSize kSample(320, 180);
constexpr double kUsualOpacity = 0.6; // pale, so that works stand out

QLineEdit* field(QWidget* parent, const char* name)
{
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(QLatin1String(name));
    edit->setMaxLength(2000);
    return edit;
}

QSpinBox* levelBox(QWidget* parent, const char* name, int value)
{
    auto* box = new QSpinBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setRange(0, 24);
    box->setValue(value);
    return box;
}

} // namespace

BasemapDialog::BasemapDialog(Crs map, const Viewport& view, const TileServiceOptions& options, QString folder,
                             QWidget* parent)
    : QDialog(parent)
    , m_map(std::move(map))
    , m_view(view.resized(kSample, 1))
    , m_folder(std::move(folder))
    , m_layers(options)
    , m_sampleId(Uuid::random())
    , m_kind(new QButtonGroup(this))
    , m_tiles(new QPushButton(this))
    , m_file(new QPushButton(this))
    , m_form(new QFormLayout)
    , m_name(field(this, "basemapName"))
    , m_address(field(this, "basemapAddress"))
    , m_addressHint(look::label(this, kSmallText, false, "secondary"))
    , m_layer(new QComboBox(this))
    , m_wmts(new WmtsChoice(m_map, m_layers.service(), *m_layer, this))
    , m_fileRow(new QWidget(this))
    , m_path(field(m_fileRow, "basemapPath"))
    , m_choose(new QPushButton(m_fileRow))
    , m_crs(field(this, "basemapCrs"))
    , m_attribution(field(this, "basemapAttribution"))
    , m_levels(new QWidget(this))
    , m_levelsTo(look::label(m_levels))
    , m_from(levelBox(m_levels, "basemapFrom", 0))
    , m_to(levelBox(m_levels, "basemapTo", 19))
    , m_sample(new QLabel(this))
    , m_note(look::label(this, 1.0, false, "secondary"))
    , m_warning(look::label(this, 1.0, false, "warning"))
    , m_try(new QPushButton(this))
    , m_cancel(new QPushButton(this))
    , m_add(new QPushButton(this))
{
    build();
    connectParts();
    retranslate();
}

void BasemapDialog::connectParts()
{
    connect(m_kind, &QButtonGroup::idToggled, this, &BasemapDialog::refresh);
    for (QLineEdit* edit : {m_name, m_address, m_path, m_crs, m_attribution})
        connect(edit, &QLineEdit::textChanged, this, [this] {
            m_isTried = false;
            refresh();
        });
    for (QSpinBox* box : {m_from, m_to})
        connect(box, &QSpinBox::valueChanged, this, [this] {
            m_isTried = false;
            m_from->setMaximum(m_to->value());
            refresh();
        });
    // The servers that are known say what they want to be said.
    connect(m_address, &QLineEdit::textChanged, this, [this](const QString& text) {
        const auto address = TileTemplate::parse(text);
        if (address && m_attribution->text().isEmpty())
            m_attribution->setText(address->usualAttribution());
        if (address && m_name->text().isEmpty())
            m_name->setText(address->host());
    });
    connect(m_address, &QLineEdit::textChanged, this, [this] {
        m_wmts->forget();
        refresh();
    });
    connect(m_wmts, &WmtsChoice::changed, this, &BasemapDialog::showOffer);
    connect(m_choose, &QPushButton::clicked, this, &BasemapDialog::chooseFile);
    connect(m_try, &QPushButton::clicked, this, &BasemapDialog::tryIt);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &QDialog::accept);
    connect(&m_layers, &BasemapLayers::refreshed, this, &BasemapDialog::paintSample);
    connect(&m_layers, &BasemapLayers::problemsChanged, this, &BasemapDialog::refresh);
}

void BasemapDialog::build()
{
    setObjectName(QStringLiteral("basemapDialog"));
    m_tiles->setObjectName(QStringLiteral("basemapTiles"));
    m_file->setObjectName(QStringLiteral("basemapFile"));
    m_try->setObjectName(QStringLiteral("basemapTry"));
    m_add->setObjectName(QStringLiteral("basemapAccept"));
    look::setProperty(m_add, "role", QStringLiteral("primary"));
    m_cancel->setObjectName(QStringLiteral("basemapCancel"));
    m_choose->setObjectName(QStringLiteral("basemapChoose"));
    m_note->setObjectName(QStringLiteral("basemapNote"));
    m_warning->setObjectName(QStringLiteral("basemapWarning"));
    m_sample->setObjectName(QStringLiteral("basemapSample"));
    m_layer->setObjectName(QStringLiteral("basemapLayer"));
    m_layer->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_layer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* kinds = new QHBoxLayout;
    kinds->setSpacing(0);
    for (QPushButton* button : {m_tiles, m_file}) {
        button->setCheckable(true);
        button->setAutoDefault(false);
        kinds->addWidget(button);
    }
    kinds->addStretch();
    m_kind->addButton(m_tiles, 0);
    m_kind->addButton(m_file, 1);
    m_tiles->setChecked(true);

    auto* file = new QHBoxLayout(m_fileRow);
    file->setContentsMargins(0, 0, 0, 0);
    file->addWidget(m_path, 1);
    file->addWidget(m_choose);
    auto* levels = new QHBoxLayout(m_levels);
    levels->setContentsMargins(0, 0, 0, 0);
    levels->addWidget(m_from);
    levels->addWidget(m_levelsTo);
    levels->addWidget(m_to);
    levels->addStretch();
    for (QLabel* label : {m_addressHint, m_note, m_warning})
        label->setWordWrap(true);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->setVerticalSpacing(8);
    m_form->setHorizontalSpacing(14);
    const auto row = [this](QWidget* part) {
        QLabel* title = look::label(this, 1.0, false, "secondary");
        title->setBuddy(part);
        m_form->addRow(title, part);
    };
    row(m_address);
    for (QWidget* part : std::initializer_list<QWidget*>{m_layer, m_fileRow, m_crs, m_name, m_attribution, m_levels})
        row(part);

    m_sample->setFixedSize(kSample);
    m_sample->setFrameShape(QFrame::StyledPanel);
    m_sample->setAlignment(Qt::AlignCenter);
    auto* sample = new QHBoxLayout;
    auto* beside = new QVBoxLayout;
    beside->addWidget(m_try, 0, Qt::AlignLeft);
    beside->addWidget(m_note);
    beside->addStretch();
    sample->addWidget(m_sample);
    sample->addLayout(beside, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_add);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 14);
    column->setSpacing(12);
    column->addLayout(kinds);
    column->addWidget(m_addressHint); // with wrapped text a form loses a row when others are hidden
    column->addLayout(m_form);
    column->addWidget(m_warning);
    column->addLayout(sample);
    column->addStretch();
    column->addLayout(buttons);
    setMinimumWidth(look::scaled(560));
}

bool BasemapDialog::isTiles() const
{
    return m_kind->checkedId() == 0;
}

bool BasemapDialog::isWmts() const
{
    return isTiles() && WmtsAddress::isMeant(m_address->text());
}

ReferenceLayer BasemapDialog::layer() const
{
    const WmtsOffer* offer = isWmts() ? m_wmts->chosen() : nullptr;
    ReferenceLayer layer = offer ? offer->layer() : ReferenceLayer();
    layer.meta.name = toUtf8(m_name->text().trimmed());
    if (!offer)
        layer.path = toUtf8((isTiles() ? m_address : m_path)->text().trimmed());
    ReferenceStyle style;
    style.kind = isTiles() ? ReferenceKind::Tiles : ReferenceKind::Raster;
    style.opacity = kUsualOpacity;
    style.attribution = toUtf8(m_attribution->text().trimmed());
    if (isTiles() && !offer) {
        style.zoomFrom = m_from->value();
        style.zoomTo = m_to->value();
    } else if (!isTiles()) {
        layer.crs = toUtf8(m_crs->text().trimmed());
        if (layer.meta.name.empty())
            layer.meta.name = toUtf8(QFileInfo(m_path->text().trimmed()).completeBaseName());
    }
    return withStyle(std::move(layer), style);
}

void BasemapDialog::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose a picture"), m_folder,
                                                      tr("Pictures with a place (*.tif *.tiff *.png *.jpg *.jpeg)") +
                                                          QStringLiteral(";;") + tr("All files (*)"));
    if (path.isEmpty())
        return;
    m_folder = QFileInfo(path).absolutePath();
    m_path->setText(path);
    tryIt();
}

QString BasemapDialog::refusal() const
{
    const ReferenceLayer typed = layer();
    if (typed.path.empty())
        return isTiles() ? tr("Type the address of the tiles.") : tr("Choose a file.");
    if (isWmts())
        return wmtsRefusal();
    if (isTiles()) {
        const auto address = TileTemplate::parse(fromUtf8(typed.path));
        return address ? QString() : ErrorText::sentence(address.error());
    }
    if (!typed.crs.empty()) {
        const auto crs = Crs::parse(typed.crs);
        if (!crs)
            return ErrorText::sentence(crs.error());
    }
    return m_isTried ? m_layers.problem(m_sampleId) : QString();
}

QString BasemapDialog::wmtsRefusal() const
{
    switch (m_wmts->state()) {
    case WmtsChoice::State::Unread: {
        const auto address = WmtsAddress::parse(m_address->text());
        return address ? QString() : ErrorText::sentence(address.error());
    }
    case WmtsChoice::State::Failed: return m_wmts->problem();
    case WmtsChoice::State::Reading:
    case WmtsChoice::State::Read: break;
    }
    return {};
}

QString BasemapDialog::hint() const
{
    if (isWmts() && m_wmts->state() == WmtsChoice::State::Reading)
        return tr("Asking %1 for its layers…").arg(QUrl(m_address->text().trimmed()).host());
    if (isWmts() && !m_wmts->chosen())
        return tr(
            "An address without {z}, {x} and {y} is taken for that of a WMTS. Read layers asks it which layers it "
            "has. Nothing was asked for yet.");
    if (m_isTried)
        return tr("As it will lie under the map, before it is faded.");
    return isTiles() ? tr("Try fetches the tiles of what the map shows now. Nothing was asked for yet.")
                     : tr("Try shows the file as it will lie under the map.");
}

QString BasemapDialog::shiftedHost() const
{
    const auto address = TileTemplate::parse(fromUtf8(layer().path));
    return isTiles() && address && address->isShifted() ? address->host() : QString();
}

/// The layer that is chosen gives its own name and attribution, which may be typed over.
void BasemapDialog::showOffer()
{
    m_isTried = false;
    if (const WmtsOffer* offer = m_wmts->chosen()) {
        m_name->setText(offer->title);
        m_attribution->setText(offer->attribution);
    }
    refresh();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width()))); // there is a row more
}

void BasemapDialog::refresh()
{
    const bool tiles = isTiles();
    const bool isUnreadWmts = isWmts() && !m_wmts->chosen();
    m_form->setRowVisible(m_address, tiles);
    m_addressHint->setVisible(tiles);
    m_form->setRowVisible(m_layer, isWmts() && m_wmts->chosen());
    m_form->setRowVisible(m_levels, tiles && !isWmts());
    m_form->setRowVisible(m_fileRow, !tiles);
    m_form->setRowVisible(m_crs, !tiles);
    const QString why = refusal();
    const bool isReading = isUnreadWmts && m_wmts->state() == WmtsChoice::State::Reading;
    const bool mayAskAgain = isUnreadWmts && m_wmts->state() == WmtsChoice::State::Failed;
    m_try->setText(isUnreadWmts ? tr("Read layers") : tr("Try"));
    m_try->setEnabled(!layer().path.empty() && !isReading && (why.isEmpty() || m_isTried || mayAskAgain));
    m_add->setEnabled(why.isEmpty() && !isUnreadWmts);
    m_add->setToolTip(isUnreadWmts && why.isEmpty() ? tr("Read the layers of the WMTS and choose one") : why);
    const QString shifted = shiftedHost();
    m_warning->setText(tr("Maps of %1 are drawn in GCJ-02: they lie some hundred metres beside what is surveyed in "
                          "CGCS2000 or WGS 84. Do not draw from them.")
                           .arg(shifted));
    m_warning->setVisible(!shifted.isEmpty());
    const QString problem = m_isTried ? m_layers.problem(m_sampleId) : QString();
    look::setTone(m_note, (m_isTried ? problem : why).isEmpty() ? "secondary" : "error");
    const bool isUntouched = layer().path.empty();
    if (isUntouched)
        look::setTone(m_note, "secondary");
    m_note->setText(!why.isEmpty() ? why : !problem.isEmpty() ? problem : hint());
    if (!m_isTried) {
        m_picture = QImage();
        m_sample->setPixmap(QPixmap());
        m_sample->setText(tr("No sample yet"));
    }
    makeRoom();
}

/// Wrapped text that has become longer counts for nothing in the least size of a window.
void BasemapDialog::makeRoom()
{
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void BasemapDialog::tryIt()
{
    if (isWmts() && !m_wmts->chosen()) {
        m_wmts->read(m_address->text());
        return;
    }
    ShownReference shown;
    shown.layer = layer();
    shown.layer.meta.uuid = m_sampleId;
    shown.style = referenceStyle(shown.layer);
    shown.style.opacity = 1;
    shown.isAgreed = true;
    m_isTried = true;
    m_layers.show({}, m_map); // what was tried before is forgotten
    m_layers.show({shown}, m_map);
    paintSample();
    refresh();
}

void BasemapDialog::paintSample()
{
    if (!m_isTried || !m_layers.ground())
        return;
    // A file is looked at where it lies.
    const auto extent = m_layers.extent(m_sampleId);
    const Viewport view = extent ? m_view.showing(*extent, 0) : m_view;
    m_picture = QImage(kSample, QImage::Format_RGB32);
    m_picture.fill(palette().color(QPalette::Base));
    QPainter painter(&m_picture);
    paintGround(painter, *m_layers.ground(), palette().color(QPalette::Base), view);
    painter.end();
    m_sample->setPixmap(QPixmap::fromImage(m_picture));
}

/// Enter ends what is typed in a field; it does not add before it was looked at.
void BasemapDialog::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !m_add->hasFocus() && !m_cancel->hasFocus() && !m_try->hasFocus()) {
        (m_try->isEnabled() ? m_try : m_add)->setFocus();
        return;
    }
    QDialog::keyPressEvent(event);
}

void BasemapDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BasemapDialog::retranslate()
{
    setWindowTitle(tr("Add basemap"));
    m_tiles->setText(tr("Tiles of a server"));
    m_file->setText(tr("Picture file"));
    const auto name = [&](QWidget* part, const QString& text) {
        if (auto* label = qobject_cast<QLabel*>(m_form->labelForField(part)))
            label->setText(text);
        part->setAccessibleName(text);
    };
    name(m_address, tr("Address"));
    name(m_layer, tr("Layer"));
    name(m_fileRow, tr("File"));
    name(m_crs, tr("Coordinate system"));
    name(m_name, tr("Name"));
    name(m_attribution, tr("Attribution"));
    name(m_levels, tr("Levels"));
    m_path->setAccessibleName(tr("File"));
    m_from->setAccessibleName(tr("First level"));
    m_to->setAccessibleName(tr("Last level"));
    m_levelsTo->setText(tr("to", "between the first and the last level"));
    m_address->setPlaceholderText(QStringLiteral("https://tiles.example.org/{z}/{x}/{y}.png"));
    m_addressHint->setText(tr("The address of a WMTS, with its key; or that of XYZ tiles in Web Mercator, with {z}, "
                              "{x} and {y} (or {-y}) where the number "
                              "of the tile belongs. Keep to the rules of who runs the server."));
    m_crs->setPlaceholderText(tr("as the file says, else for example EPSG:4547"));
    m_attribution->setPlaceholderText(tr("shown in a corner of the map"));
    m_choose->setText(tr("Choose…"));
    m_cancel->setText(tr("Cancel"));
    m_add->setText(tr("Add"));
    refresh();
}

} // namespace riparia
