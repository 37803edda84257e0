// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/CompareWindow.h"

#include "app/canvas/MapCanvas.h"
#include "app/document/PlanTotals.h"
#include "app/exchange/ComparisonRows.h"
#include "app/models/PlanNames.h"
#include "app/models/PlanScenarios.h"
#include "app/panels/FigureTable.h"
#include "app/panels/Look.h"
#include "app/shell/DeltaLegend.h"
#include "app/text/CaptionText.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"

#include "core/io/export/FileWriter.h"
#include "core/io/export/TargetCheck.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace riparia {

namespace {

template <class Items>
bool addBounds(const Items& items, const Uuid& id, Box& box)
{
    const auto found = std::ranges::find(items, id, &Items::value_type::id);
    if (found == items.end())
        return false;
    box.add(found->bounds);
    return true;
}

Box placeIn(const MapContent& content, const Uuid& id)
{
    Box box;
    const auto segment = std::ranges::find(content.segments, id, &MapSegment::id);
    if (segment != content.segments.end()) {
        for (const Point& point : content.rivers[segment->river].alignment->slice(segment->span))
            box.add(point);
    } else if (!addBounds(content.areas, id, box)) {
        addBounds(content.greenways, id, box);
    }
    return box;
}

QTreeWidget* makeList(const char* name, QWidget* parent)
{
    auto* list = new QTreeWidget(parent);
    list->setObjectName(QLatin1String(name));
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setFrameShape(QFrame::NoFrame);
    list->setAllColumnsShowFocus(true);
    list->header()->setStretchLastSection(false);
    return list;
}

} // namespace

/// The hand moves the map; there is nothing else to do on it.
class CompareWindow::Hand : public MapInput {
public:
    explicit Hand(MapCanvas& canvas)
        : m_canvas(canvas)
    {}
    void pointerMoved(const ToolEvent&) override {}
    void pointerPressed(const ToolEvent& event) override
    {
        if (event.button == Qt::LeftButton)
            m_canvas.beginPan(event.screen);
    }
    void pointerReleased(const ToolEvent&) override {}
    void pointerLeft() override {}
    bool keyPressed(const QKeyEvent&) override { return false; }
    void paintOverlay(QPainter&, const Viewport&) const override {}
    QCursor cursor() const override { return Qt::OpenHandCursor; }
    bool showsSnap() const override { return false; }

private:
    MapCanvas& m_canvas;
};

CompareWindow::CompareWindow(PanelContext context, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_context(context)
    , m_a(new QComboBox(this))
    , m_b(new QComboBox(this))
    , m_swap(look::iconButton(this, QStringLiteral("reverse-flow"), QStringLiteral("compareSwap")))
    , m_against(look::label(this, 1.0, false, "secondary"))
    , m_scheme(look::label(this, kSmallText, false, "secondary"))
    , m_export(new QPushButton(this))
    , m_titleA(look::label(this, 1.0, true))
    , m_titleB(look::label(this, 1.0, true))
    , m_canvasA(new MapCanvas(this))
    , m_canvasB(new MapCanvas(this))
    , m_handA(std::make_unique<Hand>(*m_canvasA))
    , m_handB(std::make_unique<Hand>(*m_canvasB))
    , m_legend(new DeltaLegend(this))
    , m_message(look::label(this, kSmallText, false, "secondary"))
    , m_totals(new FigureTable)
    , m_tabs(new QTabWidget(this))
    , m_features(makeList("compareFeatures", m_tabs))
    , m_works(makeList("compareWorks", m_tabs))
{
    setObjectName(QStringLiteral("compareWindow"));
    setWindowIcon(QApplication::windowIcon());
    look::setSurface(this, "panel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    auto* split = new QSplitter(Qt::Vertical, this);
    split->addWidget(makeMaps());
    split->addWidget(makeTables());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    column->addWidget(split, 1);
    setMinimumSize(look::scaled(720), look::scaled(480));
    resize(look::scaled(1180), look::scaled(760));

    for (QComboBox* combo : {m_a, m_b})
        connect(combo, &QComboBox::activated, this, &CompareWindow::recount);
    connect(m_swap, &QToolButton::clicked, this, [this] {
        const int a = m_a->currentIndex();
        m_a->setCurrentIndex(m_b->currentIndex());
        m_b->setCurrentIndex(a);
        recount();
    });
    connect(m_export, &QPushButton::clicked, this, &CompareWindow::askAndExport);
    connect(m_canvasA, &MapCanvas::viewportChanged, this, [this] { follow(*m_canvasA, *m_canvasB); });
    connect(m_canvasB, &MapCanvas::viewportChanged, this, [this] { follow(*m_canvasB, *m_canvasA); });
    connect(m_features, &QTreeWidget::itemActivated, this,
            [this](QTreeWidgetItem* item) { showFeature(item->data(0, Qt::UserRole).toULongLong()); });
    connect(m_features, &QTreeWidget::itemClicked, this,
            [this](QTreeWidgetItem* item) { showFeature(item->data(0, Qt::UserRole).toULongLong()); });
    connect(&context.document, &PlanDocument::changed, this, [this](const ChangeEvent& event) {
        if (event.everything || event.concerns(EntityKind::Scenario))
            fillScenarios();
    });
    // The totals follow every change of the document.
    connect(&context.totals, &PlanTotals::changed, this, &CompareWindow::recount);
    setLook(Theme::current().kind());
    fillScenarios();
    retranslate();
}

CompareWindow::~CompareWindow()
{
    m_canvasA->setInput(nullptr);
    m_canvasB->setInput(nullptr);
}

QWidget* CompareWindow::makeHead()
{
    auto* head = new QWidget(this);
    look::setEdge(head, "bottom");
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(look::kPad, 8, look::kPad, 8);
    row->setSpacing(8);
    m_a->setObjectName(QStringLiteral("compareA"));
    m_b->setObjectName(QStringLiteral("compareB"));
    m_export->setObjectName(QStringLiteral("compareExport"));
    for (QComboBox* combo : {m_a, m_b}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(12);
    }
    row->addWidget(m_a, 1);
    row->addWidget(m_against);
    row->addWidget(m_b, 1);
    row->addWidget(m_swap);
    row->addSpacing(12);
    row->addWidget(m_scheme, 2);
    row->addWidget(m_export);
    return head;
}

QWidget* CompareWindow::makeMap(QLabel* title, MapCanvas* canvas)
{
    auto* pane = new QWidget(this);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    title->setContentsMargins(look::kPad, 5, look::kPad, 5);
    look::setSurface(title, "window");
    column->addWidget(title);
    column->addWidget(canvas, 1);
    return pane;
}

QWidget* CompareWindow::makeMaps()
{
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_canvasA->setObjectName(QStringLiteral("compareMapA"));
    m_canvasB->setObjectName(QStringLiteral("compareMapB"));
    m_canvasA->setInput(m_handA.get());
    m_canvasB->setInput(m_handB.get());
    auto* maps = new QHBoxLayout;
    maps->setSpacing(1);
    maps->addWidget(makeMap(m_titleA, m_canvasA), 1);
    maps->addWidget(makeMap(m_titleB, m_canvasB), 1);
    column->addLayout(maps, 1);
    auto* below = new QHBoxLayout;
    below->setContentsMargins(look::kPad, 4, look::kPad, 4);
    m_message->setObjectName(QStringLiteral("compareMessage"));
    m_message->setWordWrap(true);
    below->addWidget(m_legend);
    below->addWidget(m_message, 1);
    column->addLayout(below);
    return body;
}

QWidget* CompareWindow::makeTables()
{
    auto* split = new QSplitter(Qt::Horizontal, this);
    auto* left = new QWidget(split);
    look::setSurface(left, "panel");
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    m_totals->setObjectName(QStringLiteral("compareTotals"));
    column->addWidget(m_totals);
    column->addStretch(1);
    m_tabs->setObjectName(QStringLiteral("compareTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_features, QString());
    m_tabs->addTab(m_works, QString());
    split->addWidget(left);
    split->addWidget(m_tabs);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setChildrenCollapsible(false);
    return split;
}

void CompareWindow::fillScenarios()
{
    const auto choices = PlanScenarios(m_context.document).all();
    for (QComboBox* combo : {m_a, m_b}) {
        const QSignalBlocker quiet(combo);
        const QVariant chosen = combo->currentData();
        combo->clear();
        for (const ScenarioChoice& choice : choices)
            combo->addItem(choice.name, fromUtf8(choice.id.toString()));
        combo->setCurrentIndex(std::max(0, combo->findData(chosen)));
    }
}

void CompareWindow::compare(const Uuid& a, const Uuid& b)
{
    m_a->setCurrentIndex(std::max(0, m_a->findData(fromUtf8(a.toString()))));
    m_b->setCurrentIndex(std::max(0, m_b->findData(fromUtf8(b.toString()))));
    m_hasView = false;
    recount();
}

void CompareWindow::recount()
{
    const auto idOf = [](const QComboBox* combo) {
        return Uuid::parse(toUtf8(combo->currentData().toString())).value_or(Uuid());
    };
    m_message->setText(tr("Counting…"));
    m_counting.start(
        [plan = m_context.document.plan(), request = m_context.totals.request(), a = idOf(m_a), b = idOf(m_b)](
            const Progress& progress) { return compareScenarios(plan, request, a, b, {"works"}, progress); },
        [this](Result<ScenarioComparison> done) { take(std::move(done)); });
}

void CompareWindow::take(Result<ScenarioComparison> counted)
{
    if (!counted) {
        m_message->setText(ErrorText::sentence(counted.error()));
        return;
    }
    m_comparison = std::move(*counted);
    showComparison();
    Q_EMIT this->counted();
}

void CompareWindow::showComparison()
{
    if (!m_comparison)
        return;
    m_content = compareContentOf(m_context.document.plan(), *m_comparison, installedLanguage(), m_context.totals.day(),
                                 m_context.names.units());
    m_canvasA->setContent(m_content.a);
    m_canvasB->setContent(m_content.b);
    if (!std::exchange(m_hasView, true))
        m_canvasA->zoomToAll();
    const PlanScenarios scenarios(m_context.document);
    m_titleA->setText(QStringLiteral("A · ") + scenarios.name(m_comparison->a));
    m_titleB->setText(QStringLiteral("B · ") + scenarios.name(m_comparison->b));
    const CountingScheme& scheme = m_context.totals.request().scheme;
    const bool chinese = installedLanguage() == Language::Chinese;
    const QString name = fromUtf8(chinese || scheme.nameEn.empty() ? scheme.name : scheme.nameEn);
    const auto day = m_context.totals.day();
    m_scheme->setText(day ? tr("Counted: %1, as of %2").arg(name, fromUtf8(day->toString()))
                          : tr("Counted: %1").arg(name));
    m_legend->setCounts(*m_comparison);
    const auto uncounted = static_cast<int>(m_comparison->uncounted());
    m_message->setText(
        m_comparison->a == m_comparison->b ? tr("Choose two different scenarios.")
        : m_comparison->features.empty()   ? tr("No work differs.")
        : uncounted > 0 ? tr("%n of them are not counted by this scheme: figures do not show them.", nullptr, uncounted)
                        : QString());
    showTotals();
    showFeatures();
    showWorks();
    m_export->setEnabled(true);
}

void CompareWindow::showFeature(std::size_t index)
{
    if (!m_comparison || index >= m_comparison->features.size())
        return;
    const ComparedFeature& feature = m_comparison->features[index];
    Box box;
    std::vector<Uuid> ids;
    for (const auto& [side, content] : {std::pair(feature.a, m_content.a), std::pair(feature.b, m_content.b)}) {
        if (!side)
            continue;
        ids.push_back(side->id());
        box.add(placeIn(*content, side->id()));
    }
    m_canvasA->setSelected(ids);
    m_canvasB->setSelected(ids);
    if (!box.isEmpty())
        m_canvasA->zoomTo(box);
    // In the window behind, what of it stands in the scenario that is edited there.
    m_context.document.select({feature.any().id()});
}

void CompareWindow::follow(const MapCanvas& moved, MapCanvas& other)
{
    if (std::exchange(m_isMoving, true))
        return;
    const Viewport& view = moved.viewport();
    const Viewport& own = other.viewport();
    other.setViewport(Viewport(view.centre(), view.metresPerPixel(), own.size(), own.devicePixelRatio(),
                               view.unitMetresX(), view.unitMetresY()));
    m_isMoving = false;
}

Result<void> CompareWindow::exportTo(const QString& path, CsvPreset preset) const
{
    if (!m_comparison)
        return fail(ErrorCode::NotFound, toUtf8(path));
    if (auto allowed = checkTarget(toUtf8(m_context.document.path()), toUtf8(path)); !allowed)
        return allowed;
    auto writer = FileWriter::open(toUtf8(path), true);
    if (!writer)
        return fail(writer.error());
    CsvFormat format;
    format.preset = preset;
    format.caption = [](const std::string& key) { return toUtf8(CaptionText::column(key)); };
    format.codeText = [](const std::string& key, const std::string& codes) {
        return toUtf8(CaptionText::words(key, codes, installedLanguage()));
    };
    if (auto written = writeCsv(comparisonTable(*m_comparison, installedLanguage()), format,
                                [&](std::string_view bytes) { return writer->write(bytes); });
        !written)
        return written;
    return writer->commit();
}

void CompareWindow::askAndExport()
{
    const QString spreadsheet = tr("CSV for spreadsheets (*.csv)");
    const QString forPrograms = tr("CSV for programs (*.csv)");
    QString chosen = spreadsheet;
    QString path = QFileDialog::getSaveFileName(this, tr("Export the comparison"),
                                                tr("comparison", "file name") + QStringLiteral(".csv"),
                                                spreadsheet + QStringLiteral(";;") + forPrograms, &chosen);
    if (path.isEmpty())
        return;
    if (!path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive))
        path += QStringLiteral(".csv");
    const auto done = exportTo(path, chosen == forPrograms ? CsvPreset::Data : CsvPreset::Excel);
    m_message->setText(done ? tr("Written to %1.").arg(path) : ErrorText::sentence(done.error()));
    if (done)
        Q_EMIT written(path);
}

void CompareWindow::setLook(ThemeKind look)
{
    for (MapCanvas* canvas : {m_canvasA, m_canvasB}) {
        canvas->setTheme(Theme::of(look));
        canvas->setStyle(look == ThemeKind::Dark ? MapStyle::dark() : MapStyle::light());
    }
    m_legend->setLook(look);
}

void CompareWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void CompareWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        fillScenarios();
        retranslate();
        showComparison();
    }
}

void CompareWindow::retranslate()
{
    setWindowTitle(tr("Compare scenarios"));
    m_against->setText(tr("with", "one scenario with another"));
    m_a->setAccessibleName(tr("Scenario A"));
    m_b->setAccessibleName(tr("Scenario B"));
    m_a->setToolTip(m_a->accessibleName());
    m_b->setToolTip(m_b->accessibleName());
    look::setName(m_swap, tr("Exchange A and B"));
    m_export->setText(tr("Export CSV…"));
    m_export->setEnabled(m_comparison.has_value());
    m_canvasA->setAccessibleName(tr("Map of scenario A"));
    m_canvasB->setAccessibleName(tr("Map of scenario B"));
    m_features->setAccessibleName(tr("Works that differ"));
    m_works->setAccessibleName(tr("Figures by works"));
    m_totals->setAccessibleName(tr("Net totals of both scenarios"));
}

} // namespace riparia
