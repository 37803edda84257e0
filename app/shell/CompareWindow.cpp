// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/CompareWindow.h"

#include "app/canvas/MapCanvas.h"
#include "app/document/PlanTotals.h"
#include "app/models/PlanNames.h"
#include "app/models/PlanScenarios.h"
#include "app/models/SchemeEdits.h"
#include "app/panels/FigureTable.h"
#include "app/panels/Look.h"
#include "app/shell/CompareMaps.h"
#include "app/shell/CompareSide.h"
#include "app/shell/DeltaLegend.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTabBar>
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
    , m_a(new CompareSide(context, QStringLiteral("A"), this))
    , m_b(new CompareSide(context, QStringLiteral("B"), this))
    , m_swap(look::iconButton(this, QStringLiteral("reverse-flow"), QStringLiteral("compareSwap")))
    , m_against(look::label(this, 1.0, false, "secondary"))
    , m_scheme(look::label(this, kSmallText, false, "secondary"))
    , m_swipe(new QPushButton(this))
    , m_export(new QPushButton(this))
    , m_exportCsv(new QAction(this))
    , m_exportPicture(new QAction(this))
    , m_print(new QAction(this))
    , m_titleA(look::label(this, 1.0, true))
    , m_titleB(look::label(this, 1.0, true))
    , m_canvasA(new MapCanvas(this))
    , m_canvasB(new MapCanvas(this))
    , m_maps(new CompareMaps(m_titleA, m_canvasA, m_titleB, m_canvasB, this))
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

    connectControls();
    setLook(Theme::current().kind());
    retranslate();
}

void CompareWindow::connectControls()
{
    for (CompareSide* side : {m_a, m_b})
        connect(side, &CompareSide::chosen, this, &CompareWindow::recount);
    connect(m_swap, &QToolButton::clicked, this, [this] {
        m_a->exchangeWith(*m_b);
        recount();
    });
    connect(m_swipe, &QPushButton::toggled, m_maps, &CompareMaps::setSwiping);
    connect(m_message, &QLabel::linkActivated, this, &CompareWindow::duplicateWanted);
    connect(m_canvasA, &MapCanvas::viewportChanged, this, [this] { follow(*m_canvasA, *m_canvasB); });
    connect(m_canvasB, &MapCanvas::viewportChanged, this, [this] { follow(*m_canvasB, *m_canvasA); });
    connect(m_features, &QTreeWidget::itemActivated, this,
            [this](QTreeWidgetItem* item) { showFeature(item->data(0, Qt::UserRole).toULongLong()); });
    connect(m_features, &QTreeWidget::itemClicked, this,
            [this](QTreeWidgetItem* item) { showFeature(item->data(0, Qt::UserRole).toULongLong()); });
    connect(&m_context.document, &PlanDocument::changed, this, [this](const ChangeEvent& event) {
        if (!event.everything && !event.concerns(EntityKind::Scenario) && !event.concerns(EntityKind::Scheme))
            return;
        m_a->refresh();
        m_b->refresh();
    });
    // The totals follow every change of the document.
    connect(&m_context.totals, &PlanTotals::changed, this, &CompareWindow::recount);
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
    m_swipe->setObjectName(QStringLiteral("compareSwipe"));
    m_swipe->setCheckable(true);
    m_export->setObjectName(QStringLiteral("compareExport"));
    m_scheme->setWordWrap(true);
    makeExports();
    row->addWidget(m_a, 2);
    row->addWidget(m_against);
    row->addWidget(m_b, 2);
    row->addWidget(m_swap);
    row->addSpacing(12);
    row->addWidget(m_scheme, 1);
    row->addWidget(m_swipe);
    row->addWidget(m_export);
    return head;
}

void CompareWindow::makeExports()
{
    auto* menu = new QMenu(m_export);
    look::setMenuName(menu, QStringLiteral("compareExports"));
    menu->setToolTipsVisible(true); // why something cannot be used
    for (QAction* act : {m_exportCsv, m_exportPicture, m_print})
        menu->addAction(act);
    m_exportCsv->setObjectName(QStringLiteral("compareExportCsv"));
    m_exportPicture->setObjectName(QStringLiteral("compareExportPicture"));
    m_print->setObjectName(QStringLiteral("comparePrint"));
    m_export->setMenu(menu);
    connect(m_exportCsv, &QAction::triggered, this, &CompareWindow::askAndExport);
    connect(m_exportPicture, &QAction::triggered, this, &CompareWindow::askAndWritePicture);
    connect(m_print, &QAction::triggered, this, &CompareWindow::askAndPrint);
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
    column->addWidget(m_maps, 1);
    auto* below = new QHBoxLayout;
    below->setContentsMargins(look::kPad, 4, look::kPad, 4);
    m_message->setObjectName(QStringLiteral("compareMessage"));
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
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

void CompareWindow::compare(const Uuid& a, const Uuid& b)
{
    m_a->setScenario(a);
    m_b->setScenario(b);
    m_hasView = false;
    recount();
}

void CompareWindow::recount()
{
    say(tr("Counting…"));
    m_counting.start([plan = m_context.document.plan(), a = m_a->request(), b = m_b->request()](
                         const Progress& progress) { return compareCounts(plan, a, b, {"works"}, progress); },
                     [this](Result<ScenarioComparison> done) { take(std::move(done)); });
}

void CompareWindow::take(Result<ScenarioComparison> counted)
{
    if (!counted) {
        say(ErrorText::sentence(counted.error()));
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
    m_content =
        compareContentOf(m_context.document.plan(), *m_comparison, installedLanguage(), m_context.names.units());
    m_canvasA->setContent(m_content.a);
    m_canvasB->setContent(m_content.b);
    if (!std::exchange(m_hasView, true))
        m_canvasA->zoomToAll();
    showSides();
    m_legend->setCounts(*m_comparison);
    say(messageText());
    showTotals();
    showFeatures();
    showWorks();
    showExports();
}

/// A stop of the focus where there is a link in it.
void CompareWindow::say(const QString& text)
{
    m_message->setText(text);
    m_message->setFocusPolicy(text.contains(QStringLiteral("<a ")) ? Qt::StrongFocus : Qt::NoFocus);
}

void CompareWindow::showExports()
{
    m_exportCsv->setEnabled(m_comparison.has_value());
    m_exportCsv->setToolTip(m_comparison ? QString() : tr("There are no figures until both sides are counted"));
}

void CompareWindow::showSides()
{
    const PlanScenarios scenarios(m_context.document);
    m_titleA->setText(QStringLiteral("A · ") + scenarios.name(m_comparison->a));
    m_titleB->setText(QStringLiteral("B · ") + scenarios.name(m_comparison->b));
    const auto words = [](const CountRequest& request) {
        const auto day = dayOf(request);
        const QString scheme = schemeName(request.scheme);
        return day ? tr("%1, as of %2", "scheme, day").arg(scheme, fromUtf8(day->toString())) : scheme;
    };
    const QString a = words(m_comparison->counted.a->request);
    const QString b = words(m_comparison->counted.b->request);
    m_scheme->setText(a == b ? tr("Counted: %1").arg(a) : tr("Counted: A %1; B %2").arg(a, b));
}

/// What is to be done where nothing is compared, or what the figures do not show.
QString CompareWindow::messageText() const
{
    const CountRequest& a = m_comparison->counted.a->request;
    const CountRequest& b = m_comparison->counted.b->request;
    if (a.scenario == b.scenario && a.scheme == b.scheme && dayOf(a) == dayOf(b)) {
        if (PlanScenarios(m_context.document).all().size() > 1)
            return tr("Choose two different scenarios, schemes or days.");
        return tr(
            "There is only the base: <a href=\"duplicate\">Duplicate Base</a> for an alternative, or choose another "
            "scheme or day for B.");
    }
    if (m_comparison->features.empty())
        return tr("No work differs.");
    const auto uncounted = static_cast<int>(m_comparison->uncounted());
    return uncounted > 0
               ? tr("%n of them are not counted by this scheme: figures do not show them.", nullptr, uncounted)
               : QString();
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
        retranslate();
        showComparison();
    }
}

void CompareWindow::retranslate()
{
    setWindowTitle(tr("Compare scenarios"));
    m_against->setText(tr("with", "one scenario with another"));
    look::setName(m_swap, tr("Exchange A and B"));
    m_swipe->setText(tr("Swipe"));
    m_swipe->setToolTip(tr("One map, with a handle between A and B that is dragged or moved with the arrow keys"));
    look::setName(&m_maps->handle(), tr("Handle between A and B: drag it, or move it with the arrow keys"));
    m_export->setText(tr("Export"));
    m_exportCsv->setText(tr("Export CSV…"));
    showExports();
    m_exportPicture->setText(tr("Export picture…"));
    m_print->setText(tr("Print…"));
    m_canvasA->setAccessibleName(tr("Map of scenario A"));
    m_canvasB->setAccessibleName(tr("Map of scenario B"));
    m_features->setAccessibleName(tr("Works that differ"));
    m_works->setAccessibleName(tr("Figures by works"));
    m_tabs->tabBar()->setAccessibleName(tr("Lists of the comparison"));
    m_totals->setAccessibleName(tr("Net totals of both scenarios"));
}

} // namespace riparia
