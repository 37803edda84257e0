// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/ImportPanel.h"

#include "app/dialogs/ImportRiversModel.h"
#include "app/dialogs/ImportText.h"
#include "app/panels/Look.h"
#include "app/panels/RefusalLabel.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace riparia {

namespace {

QWidget* section(QWidget* parent, QLabel*& head)
{
    auto* box = new QWidget(parent);
    look::setEdge(box, "group");
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(12, 8, 12, 10);
    column->setSpacing(6);
    head = look::label(box, 1.0, true);
    column->addWidget(head);
    return box;
}

QVBoxLayout* columnOf(QWidget* box)
{
    return static_cast<QVBoxLayout*>(box->layout());
}

QComboBox* combo(QWidget* parent, const char* name)
{
    auto* made = new QComboBox(parent);
    made->setObjectName(QString::fromLatin1(name));
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->setMinimumContentsLength(12);
    return made;
}

/// Metres; told when they are typed to the end.
QDoubleSpinBox* metresBox(QWidget* parent, const char* name)
{
    constexpr double kMost = 10'000;
    auto* made = new QDoubleSpinBox(parent);
    made->setObjectName(QString::fromLatin1(name));
    made->setRange(0, kMost);
    made->setDecimals(1);
    made->setKeyboardTracking(false);
    made->setSuffix(QStringLiteral(" m"));
    return made;
}

QTableView* riversTable(QWidget* parent, ImportRiversModel* model)
{
    auto* made = new QTableView(parent);
    made->setObjectName(QStringLiteral("importRivers"));
    made->setModel(model);
    made->setEditTriggers(QAbstractItemView::NoEditTriggers);
    made->setSelectionBehavior(QAbstractItemView::SelectRows);
    made->verticalHeader()->hide();
    made->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // no row is measured: there may be many
    made->verticalHeader()->setDefaultSectionSize(look::scaled(24));
    made->horizontalHeader()->setSectionResizeMode(ImportRiversModel::NameColumn, QHeaderView::Stretch);
    made->setColumnWidth(ImportRiversModel::LengthColumn, look::scaled(84));
    made->setColumnWidth(ImportRiversModel::OriginColumn, look::scaled(124));
    made->setMinimumHeight(look::scaled(150));
    return made;
}

} // namespace

ImportPanel::ImportPanel(PlanDocument& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_session(new ImportSession(document, this))
{
    setObjectName(QStringLiteral("importPanel"));
    look::setSurface(this, "panel");
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus); // it follows the focus of what is in it
    auto* body = new QWidget;
    look::setSurface(body, "panel");
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget* part : {makeHead(), makeRole(), makeText(), makeCrs(), makeFindings(), makeRivers()})
        column->addWidget(part);
    column->addStretch(1);
    scroll->setWidget(body);
    outer->addWidget(scroll, 1);
    outer->addWidget(makeFoot());
    connect(m_session, &ImportSession::changed, this, &ImportPanel::refresh);
    connect(m_session, &ImportSession::progressed, this,
            [this](double fraction) { m_progress->setValue(static_cast<int>(fraction * 100)); });
    retranslate();
}

// --- parts

QWidget* ImportPanel::makeHead()
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(2);
    m_file = look::label(box, 1.17, true);
    m_facts = look::label(box, 1.0, false, "secondary");
    m_sidecars = look::label(box, 0.92, false, "secondary");
    for (QLabel* label : {m_file, m_facts, m_sidecars}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    return box;
}

QWidget* ImportPanel::makeRole()
{
    QWidget* box = section(this, m_roleHead);
    auto* form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft);
    form->setHorizontalSpacing(10);
    form->setVerticalSpacing(4);
    const auto row = [&](QLabel*& label, QComboBox*& choice, const char* name) {
        label = look::label(box, 1.0, false, "secondary");
        choice = combo(box, name);
        label->setBuddy(choice);
        form->addRow(label, choice);
    };
    QLabel* roleLabel = m_roleHead;
    m_role = combo(box, "importRole");
    columnOf(box)->addWidget(m_role);
    roleLabel->setBuddy(m_role);
    row(m_layerLabel, m_layer, "importLayer");
    row(m_keyLabel, m_key, "importKey");
    row(m_nameLabel, m_name, "importName");
    row(m_originLabel, m_origin, "importOrigin");
    const auto metres = [&](QLabel*& label, QDoubleSpinBox*& value, const char* name, double ImportChoices::*of) {
        label = look::label(box, 1.0, false, "secondary");
        value = metresBox(box, name);
        label->setBuddy(value);
        form->addRow(label, value);
        connect(value, &QDoubleSpinBox::valueChanged, this,
                [this, of](double typed) { choose([&](ImportChoices& c) { c.*of = typed; }); });
    };
    metres(m_snapLabel, m_snap, "importSnap", &ImportChoices::snap);
    metres(m_bridgeLabel, m_bridge, "importBridge", &ImportChoices::bridge);
    metres(m_toleranceLabel, m_tolerance, "importTolerance", &ImportChoices::tolerance);
    columnOf(box)->addLayout(form);
    connect(m_role, &QComboBox::activated, this, [this] {
        choose([this](ImportChoices& c) {
            c.role = kImportRoles[static_cast<std::size_t>(m_role->currentIndex())];
            c.key.clear();
            c.name.clear();
        });
    });
    connect(m_layer, &QComboBox::activated, this,
            [this] { choose([this](ImportChoices& c) { c.layer = toUtf8(m_layer->currentData().toString()); }); });
    connect(m_key, &QComboBox::activated, this,
            [this] { choose([this](ImportChoices& c) { c.key = toUtf8(m_key->currentData().toString()); }); });
    connect(m_name, &QComboBox::activated, this,
            [this] { choose([this](ImportChoices& c) { c.name = toUtf8(m_name->currentData().toString()); }); });
    connect(m_origin, &QComboBox::activated, this, [this] {
        choose([this](ImportChoices& c) { c.origin = m_origin->currentIndex() == 1 ? Origin::Mouth : Origin::Source; });
    });
    return box;
}

QWidget* ImportPanel::makeText()
{
    QWidget* box = section(this, m_textHead);
    auto* row = new QHBoxLayout;
    m_encoding = combo(box, "importEncoding");
    m_textHead->setBuddy(m_encoding);
    m_encodingWhy = look::label(box, 1.0, false, "secondary");
    m_encodingWhy->setWordWrap(true);
    row->addWidget(m_encoding);
    row->addWidget(m_encodingWhy, 1);
    columnOf(box)->addLayout(row);
    m_samples = look::label(box);
    m_samples->setObjectName(QStringLiteral("importSamples"));
    m_samples->setWordWrap(true);
    m_samples->setTextFormat(Qt::RichText);
    m_badText = look::label(box, 1.0, false, "error");
    m_badText->setObjectName(QStringLiteral("importBadText"));
    m_badText->setWordWrap(true);
    columnOf(box)->addWidget(m_samples);
    columnOf(box)->addWidget(m_badText);
    connect(m_encoding, &QComboBox::activated, this, [this] {
        choose([this](ImportChoices& c) { c.encoding = toUtf8(m_encoding->currentData().toString()); });
    });
    return box;
}

QWidget* ImportPanel::makeCrs()
{
    QWidget* box = section(this, m_crsHead);
    m_crs = look::label(box, 1.0, true);
    m_crsFacts = look::label(box, 1.0, false, "secondary");
    for (QLabel* label : {m_crs, m_crsFacts}) {
        label->setWordWrap(true);
        columnOf(box)->addWidget(label);
    }
    m_locator = new LocatorMap(box);
    m_locator->setObjectName(QStringLiteral("importLocator"));
    columnOf(box)->addWidget(m_locator);
    auto* row = new QHBoxLayout;
    m_crsChoice = combo(box, "importCrs");
    m_crsChoice->setEditable(true);
    m_crsChoice->setInsertPolicy(QComboBox::NoInsert);
    m_crsTake = new QPushButton(box);
    m_crsTake->setObjectName(QStringLiteral("importCrsTake"));
    row->addWidget(m_crsChoice, 1);
    row->addWidget(m_crsTake);
    columnOf(box)->addLayout(row);
    auto* lengths = new QHBoxLayout;
    m_lengths = look::label(box, 1.0, false, "secondary");
    m_lengths->setWordWrap(true);
    m_methodLabel = look::label(box, 1.0, false, "secondary");
    m_method = combo(box, "importMethod");
    m_method->setMinimumContentsLength(8);
    m_methodLabel->setBuddy(m_method);
    lengths->addWidget(m_lengths, 1);
    lengths->addWidget(m_methodLabel);
    lengths->addWidget(m_method);
    columnOf(box)->addLayout(lengths);
    connect(m_crsTake, &QPushButton::clicked, this, &ImportPanel::takeCrs);
    connect(m_crsChoice, &QComboBox::activated, this, &ImportPanel::showLocator);
    connect(m_locator, &LocatorMap::zoneChosen, this, &ImportPanel::chooseZone);
    connect(m_locator, &LocatorMap::zoneTaken, this, [this](int zone) {
        chooseZone(zone);
        takeCrs();
    });
    connect(m_crsChoice->lineEdit(), &QLineEdit::returnPressed, this, &ImportPanel::takeCrs);
    connect(m_method, &QComboBox::activated, this, [this] {
        choose([this](ImportChoices& c) {
            c.method = m_method->currentIndex() == 1 ? LengthMethod::Grid : LengthMethod::Geodesic;
        });
    });
    return box;
}

QWidget* ImportPanel::makeFindings()
{
    QWidget* box = section(this, m_findingsHead);
    m_findings = new QListWidget(box);
    m_findings->setObjectName(QStringLiteral("importFindings"));
    m_findings->setWordWrap(true);
    m_findings->setMinimumHeight(look::scaled(120));
    columnOf(box)->addWidget(m_findings);
    m_closeGap = new QPushButton(box);
    m_closeGap->setObjectName(QStringLiteral("importCloseGap"));
    m_setAside = new QPushButton(box);
    m_setAside->setObjectName(QStringLiteral("importSetAside"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_closeGap);
    buttons->addWidget(m_setAside);
    buttons->addStretch(1);
    columnOf(box)->addLayout(buttons);
    connect(m_setAside, &QPushButton::clicked, this, &ImportPanel::setFindingAside);
    connect(m_findings, &QListWidget::currentRowChanged, this, &ImportPanel::showFix);
    connect(m_closeGap, &QPushButton::clicked, this, [this] {
        const double gap = gapToClose();
        choose([gap](ImportChoices& c) { c.bridge = gap; });
    });
    connect(m_findings, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
        const QPointF at = item->data(Qt::UserRole).toPointF();
        if (!at.isNull())
            Q_EMIT placeWanted(Box{at.x(), at.y(), at.x(), at.y()});
    });
    return box;
}

QWidget* ImportPanel::makeRivers()
{
    m_riversBox = section(this, m_riversHead);
    m_riverModel = new ImportRiversModel(this);
    m_rivers = riversTable(m_riversBox, m_riverModel);
    m_rivers->installEventFilter(this);
    columnOf(m_riversBox)->addWidget(m_rivers);
    m_lost = look::label(m_riversBox, 1.0, false, "warning");
    m_lost->setObjectName(QStringLiteral("importLost"));
    m_lost->setWordWrap(true);
    columnOf(m_riversBox)->addWidget(m_lost);
    auto* row = new QHBoxLayout;
    m_startLabel = look::label(m_riversBox, 1.0, false, "secondary");
    m_start = new QLineEdit(m_riversBox);
    m_start->setObjectName(QStringLiteral("importStart"));
    m_startLabel->setBuddy(m_start);
    row->addWidget(m_startLabel);
    row->addWidget(m_start, 1);
    columnOf(m_riversBox)->addLayout(row);
    m_startWhy = look::label(m_riversBox, 1.0, false, "error");
    m_startWhy->setObjectName(QStringLiteral("importStartWhy"));
    m_startWhy->setWordWrap(true);
    m_startWhy->hide();
    columnOf(m_riversBox)->addWidget(m_startWhy);
    m_known = new ImportKnownPlace(*m_session, m_riversBox);
    columnOf(m_riversBox)->addWidget(m_known);
    row = new QHBoxLayout;
    const auto button = [&](QPushButton*& made, const char* name) {
        made = new QPushButton(m_riversBox);
        made->setObjectName(QString::fromLatin1(name));
        row->addWidget(made);
    };
    button(m_reverse, "importReverse");
    button(m_otherEnd, "importOtherEnd");
    row->addStretch(1);
    columnOf(m_riversBox)->addLayout(row);
    row = new QHBoxLayout; // three in a row would make the dock wider
    button(m_confirmAll, "importConfirmAll");
    row->addStretch(1);
    columnOf(m_riversBox)->addLayout(row);
    connect(m_reverse, &QPushButton::clicked, this, [this] { m_session->reverse(selectedIds()); });
    connect(m_otherEnd, &QPushButton::clicked, this, [this] { m_session->countFromOtherEnd(selectedIds()); });
    connect(m_start, &QLineEdit::editingFinished, this, &ImportPanel::takeStart);
    connect(m_confirmAll, &QPushButton::clicked, m_session, &ImportSession::confirmAll);
    connect(m_rivers, &QTableView::doubleClicked, this, &ImportPanel::useRiver);
    connect(m_rivers->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        for (QPushButton* ofSelected : {m_reverse, m_otherEnd})
            ofSelected->setEnabled(m_rivers->selectionModel()->hasSelection());
        showStart();
    });
    return m_riversBox;
}

QWidget* ImportPanel::makeFoot()
{
    auto* box = new QWidget(this);
    look::setSurface(box, "window");
    look::setEdge(box, "top");
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(12, 10, 12, 10);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    m_sum = look::label(box);
    m_sum->setObjectName(QStringLiteral("importSum"));
    m_waiting = look::label(box, 1.0, false, "secondary");
    m_waiting->setObjectName(QStringLiteral("importWaiting"));
    m_why = look::label(box, 1.0, false, "warning");
    m_why->setObjectName(QStringLiteral("importWhyNot"));
    m_progress = new QProgressBar(box);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(8);
    for (QLabel* label : {m_sum, m_waiting, m_why}) {
        label->setWordWrap(true);
        texts->addWidget(label);
    }
    texts->addWidget(m_progress);
    row->addLayout(texts, 1);
    m_cancel = new QPushButton(box);
    m_cancel->setObjectName(QStringLiteral("importCancel"));
    m_import = new QPushButton(box);
    m_import->setObjectName(QStringLiteral("importTake"));
    look::setProperty(m_import, "role", QStringLiteral("primary"));
    row->addWidget(m_cancel);
    row->addWidget(m_import);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_session->stop();
        next();
    });
    connect(m_import, &QPushButton::clicked, this, &ImportPanel::finish);
    return box;
}

// --- what happens

void ImportPanel::open(const QStringList& files, std::optional<ImportRole> role)
{
    m_files.clear();
    for (const QString& file : files)
        m_files.push_back({file, role});
    next();
}

void ImportPanel::enqueue(const QStringList& files, std::optional<ImportRole> role)
{
    for (const QString& file : files)
        m_files.push_back({file, role});
    showFoot();
}

void ImportPanel::next()
{
    if (m_files.empty()) {
        Q_EMIT closed();
        return;
    }
    const WaitingFile file = std::move(m_files.front());
    m_files.pop_front();
    m_session->open(file.path, file.role);
}

void ImportPanel::choose(const std::function<void(ImportChoices&)>& change)
{
    if (m_isRefreshing)
        return;
    ImportChoices choices = m_session->choices();
    change(choices);
    m_session->setChoices(choices);
}

void ImportPanel::takeCrs()
{
    const QVariant chosen = m_crsChoice->currentData();
    const bool isListed =
        chosen.isValid() && m_crsChoice->currentText() == m_crsChoice->itemText(m_crsChoice->currentIndex());
    const std::string text = toUtf8(isListed ? chosen.toString() : m_crsChoice->currentText().trimmed());
    const auto crs = Crs::parse(text);
    if (!crs) {
        m_crsFacts->setText(ErrorText::sentence(crs.error()));
        look::setTone(m_crsFacts, "error");
        return;
    }
    choose([&](ImportChoices& c) { c.crs = text; });
}

void ImportPanel::finish()
{
    const QString file = QFileInfo(m_session->path()).fileName();
    const QString text = summary();
    const bool hasFindings = !m_shownFindings.empty();
    const auto take = [&] { return m_session->import([file] { return tr("Import %1").arg(file); }); };
    if (!RefusalLabel::edit(m_document, *m_why, take, [this] { finish(); })) {
        m_why->show();
        return;
    }
    Q_EMIT imported(tr("%1 imported: %2", "file, what came of it").arg(file, text), hasFindings);
    next();
}

QString ImportPanel::summary() const
{
    return m_session->imported() ? ImportText::made(*m_session->imported(), m_session->choices().role) : QString();
}

QString ImportPanel::whyNot() const
{
    if (m_session->error())
        return m_session->error()->code == ErrorCode::CrsMissing ? tr("Confirm the coordinate system first.")
                                                                 : ErrorText::sentence(*m_session->error());
    if (m_session->isBusy())
        return {};
    return m_session->canImport() ? QString() : tr("There is nothing in this file that can be imported in this role.");
}

void ImportPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace riparia
