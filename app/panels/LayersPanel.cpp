// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/LayersPanel.h"

#include "app/document/PlanDocument.h"
#include "app/document/PlanTotals.h"
#include "app/models/FeatureFigures.h"
#include "app/panels/Choices.h"
#include "app/panels/ClassLegend.h"
#include "app/panels/LegendSample.h"
#include "app/panels/Look.h"
#include "app/panels/MeasureLegend.h"
#include "app/panels/ReferenceList.h"
#include "app/panels/Swatch.h"
#include "app/render/Furniture.h"
#include "app/render/MapThemeName.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"
#include "app/text/UnitText.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPaintEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace riparia {

namespace {

/// A sample of one thing the map shows.
LegendSample::Paint sampleOf(Swatch::Kind kind)
{
    return [kind](QPainter& painter, const QRectF& place, const MapStyle& style) {
        Swatch::paint(painter, place, kind, style);
    };
}

/// A river with its two banks, for who does not know which is left.
class SidesPicture : public QWidget {
    Q_DECLARE_TR_FUNCTIONS(riparia::SidesPicture)

public:
    explicit SidesPicture(QWidget* parent)
        : QWidget(parent)
    {
        setFixedSize(look::scaled(72), look::scaled(56));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const MapStyle& style = Swatch::style();
        const Theme& theme = Theme::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double middle = height() / 2.0;
        painter.fillRect(QRectF(0, middle - 6, width(), 12), style.water.fill);
        painter.setPen(QPen(style.status(StatusClass::Completed).line, 3));
        painter.drawLine(QPointF(0, middle - 11), QPointF(width(), middle - 11));
        painter.drawLine(QPointF(0, middle + 11), QPointF(width(), middle + 11));
        painter.setPen(QPen(style.flow.color, 1.5));
        painter.drawLine(QPointF(width() * 0.36, middle), QPointF(width() * 0.64, middle));
        painter.drawLine(QPointF(width() * 0.64, middle), QPointF(width() * 0.64 - 4, middle - 3));
        painter.drawLine(QPointF(width() * 0.64, middle), QPointF(width() * 0.64 - 4, middle + 3));
        painter.setPen(theme.color(QStringLiteral("text")));
        painter.setFont(Theme::font(kSmallText));
        const int line = look::scaled(15);
        painter.drawText(QRect(0, static_cast<int>(middle) - 13 - line, width(), line),
                         Qt::AlignHCenter | Qt::AlignBottom, tr("L", "left bank, one letter"));
        painter.drawText(QRect(0, static_cast<int>(middle) + 13, width(), line), Qt::AlignHCenter | Qt::AlignTop,
                         tr("R", "right bank, one letter"));
    }
};

/// Entities of the scenario shown.
template <class T>
std::size_t countIn(const PlanDocument& document)
{
    const ScenarioPlaces& places = document.places();
    std::size_t count = 0;
    for (const auto& [id, entity] : document.plan().table<T>())
        count += places.stands(id) ? 1 : 0;
    return count;
}

/// Those of them that the filter shows; nothing without a filter.
template <class T>
std::optional<std::size_t> shownIn(const PlanDocument& document, const PlanTotals& totals)
{
    if (totals.request().filter.isEmpty())
        return std::nullopt;
    std::size_t count = 0;
    for (const auto& [id, entity] : document.plan().table<T>())
        count += totals.isShown(id) ? 1 : 0;
    return count;
}

} // namespace

LayersPanel::LayersPanel(PanelContext context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_search(new QLineEdit(this))
{
    setObjectName(QStringLiteral("layersPanel"));
    m_search->setObjectName(QStringLiteral("layersSearch"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, &LayersPanel::find);
    look::setSurface(this, "panel");
    auto* body = new QWidget;
    look::setSurface(body, "panel");
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(8, 2, 8, 8);
    m_column->setSpacing(0);

    const auto count = [&document = context.document]<class T>(std::type_identity<T>) {
        return [&document] { return countIn<T>(document); };
    };
    const auto shown = [&document = context.document, &totals = context.totals]<class T>(std::type_identity<T>) {
        return [&document, &totals] { return shownIn<T>(document, totals); };
    };
    addGroup([] { return tr("Works"); });
    addLayer(&MapLayers::segments,
             {"Segments",
              [] { return tr("Segments"); },
              count(std::type_identity<Segment>()),
              {},
              EntityKind::Segment,
              shown(std::type_identity<Segment>())},
             &LayerOpacity::segments);
    addThemes();
    m_classes = new ClassLegend(context, this);
    m_column->addWidget(m_classes);
    for (const StatusClass status :
         {StatusClass::Completed, StatusClass::InProgress, StatusClass::Planned, StatusClass::Suspended})
        addLegend(status);
    addLegend(StatusClass::Unset);
    m_legend.back().line->setObjectName(QStringLiteral("legendNoStatus"));
    m_measures = new MeasureLegend(context, this);
    m_column->addWidget(m_measures);
    addLayer(&MapLayers::areas,
             {"Areas", [] { return tr("Restored areas"); }, count(std::type_identity<Area>()),
              sampleOf(Swatch::Kind::Area), EntityKind::Area, shown(std::type_identity<Area>())},
             &LayerOpacity::areas);
    addLayer(&MapLayers::greenways,
             {"Greenways", [] { return tr("Greenways"); }, count(std::type_identity<Greenway>()),
              sampleOf(Swatch::Kind::Greenway), EntityKind::Greenway, shown(std::type_identity<Greenway>())},
             &LayerOpacity::greenways);
    addLayer(&MapLayers::sites, {"Sites", [] { return tr("Sites"); }, count(std::type_identity<Site>()),
                                 sampleOf(Swatch::Kind::Site), EntityKind::Site});
    addGroup([] { return tr("Reference"); });
    addLayer(&MapLayers::rivers,
             {"Rivers", [] { return tr("Rivers"); }, count(std::type_identity<PlanRiver>()),
              sampleOf(Swatch::Kind::River), EntityKind::River},
             &LayerOpacity::rivers);
    addLayer(&MapLayers::chainage,
             {"Chainage", [] { return tr("Chainage"); }, {}, sampleOf(Swatch::Kind::Chainage), {}});
    addLayer(&MapLayers::boundaries,
             {"Boundaries", [] { return tr("Boundaries"); }, count(std::type_identity<Boundary>()),
              sampleOf(Swatch::Kind::Boundary), EntityKind::Boundary},
             &LayerOpacity::boundaries);
    addList(false);
    addGroup([] { return tr("Basemap"); });
    addList(true);
    addGroup([] { return tr("Map"); });
    addLayer(&MapLayers::labels, {"Labels", [] { return tr("Names and labels"); }});
    addLayer(&MapLayers::graticule, {"Graticule", [] { return tr("Graticule"); }});
    m_filtered = new LayerRow({"Filtered", [] { return tr("What the filter dims"); }}, this);
    connect(m_filtered, &LayerRow::switched, this, &LayersPanel::showsFilteredChanged);
    addPart(m_filtered, [this] { return m_filtered->title(); });
    m_column->addStretch();

    auto* scroll = new QScrollArea(this);
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* sides = new QWidget(this);
    look::setEdge(sides, "group");
    auto* sidesRow = new QHBoxLayout(sides);
    sidesRow->setContentsMargins(12, 4, 12, 6);
    sidesRow->setSpacing(12);
    sidesRow->addWidget(new SidesPicture(sides));
    m_sides = look::label(sides, kSmallText, false, "secondary");
    m_sides->setWordWrap(true);
    sidesRow->addWidget(m_sides, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    auto* search = new QWidget(this);
    auto* searchRow = new QHBoxLayout(search);
    searchRow->setContentsMargins(8, 6, 8, 4);
    searchRow->addWidget(m_search);
    all->addWidget(search);
    all->addWidget(scroll, 1);
    all->addWidget(sides);

    connect(&context.document, &PlanDocument::changed, this, &LayersPanel::refresh);
    connect(&context.document, &PlanDocument::locksChanged, this, &LayersPanel::followLocks);
    connect(&context.totals, &PlanTotals::changed, this, &LayersPanel::refresh);
    retranslate();
}

void LayersPanel::addGroup(const std::function<QString()>& title)
{
    QLabel* head = look::label(this, kSmallText, true, "secondary");
    head->setFixedHeight(look::scaled(26));
    head->setContentsMargins(4, 4, 0, 0);
    if (!m_groups.empty())
        look::setEdge(head, "group");
    m_groups.push_back({head, title, {}});
    m_column->addWidget(head);
}

/// A part of the group begun last, which is found by its title.
void LayersPanel::addPart(QWidget* part, std::function<QString()> title)
{
    m_groups.back().parts.push_back({part, std::move(title)});
    m_column->addWidget(part);
}

void LayersPanel::addLayer(bool MapLayers::*layer, LayerRow::Layer described, double LayerOpacity::*opacity)
{
    described.hasOpacity = opacity != nullptr;
    auto* row = new LayerRow(std::move(described), this);
    row->setOn(m_layers.*layer);
    connect(row, &LayerRow::switched, this, [this, layer](bool on) {
        m_layers.*layer = on;
        Q_EMIT layersChanged(m_layers);
    });
    if (opacity) {
        connect(row, &LayerRow::opacityChanged, this, [this, row, opacity] {
            m_opacity.*opacity = row->opacity();
            Q_EMIT opacityChanged(m_opacity);
        });
    }
    connect(row, &LayerRow::lockChanged, this, [this] { Q_EMIT locksChanged(lockedKinds()); });
    connect(row, &LayerRow::filterWanted, this, &LayersPanel::filterWanted);
    m_rows.push_back(row);
    addPart(row, [row] { return row->title(); });
}

/// Only what is called so is left, with the title of its group; a group that is called so is left whole.
void LayersPanel::find()
{
    const QString wanted = m_search->text().trimmed();
    const auto fits = [&](const QString& title) { return title.contains(wanted, Qt::CaseInsensitive); };
    for (const Group& group : m_groups) {
        const bool isWhole = fits(group.title());
        bool isAny = isWhole;
        for (const Part& part : group.parts) {
            const bool isFound = isWhole || fits(part.title());
            part.widget->setVisible(isFound);
            isAny = isAny || isFound;
        }
        group.head->setVisible(isAny);
    }
    showLegend();
}

/// What tells works apart. The legend below it follows.
void LayersPanel::addThemes()
{
    m_themeLine = new QWidget(this);
    QWidget* line = m_themeLine;
    line->setFixedHeight(look::scaled(30));
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(27, 2, 4, 2);
    row->setSpacing(8);
    m_themeLabel = look::label(line, 1.0, false, "secondary");
    row->addWidget(m_themeLabel);
    m_theme = new QComboBox(line);
    m_theme->setObjectName(QStringLiteral("layersTheme"));
    for (const MapTheme theme : kMapThemes)
        m_theme->addItem(QString(), nameOf(theme));
    m_themeLabel->setBuddy(m_theme);
    row->addWidget(m_theme, 1);
    connect(m_theme, &QComboBox::activated, this, [this] {
        refresh();
        Q_EMIT themeChanged(theme());
    });
    m_column->addWidget(line);
}

bool LayersPanel::isByNumber() const
{
    return theme() == MapTheme::Cost || theme() == MapTheme::Year;
}

MapTheme LayersPanel::theme() const
{
    return parseMapTheme(m_theme->currentData().toString()).value_or(MapTheme::Status);
}

void LayersPanel::setTheme(MapTheme theme)
{
    m_theme->setCurrentIndex(m_theme->findData(nameOf(theme)));
    refresh();
}

void LayersPanel::addList(bool basemaps)
{
    auto* list = new ReferenceList(m_context, basemaps, this);
    connect(list, &ReferenceList::addWanted, this,
            basemaps ? &LayersPanel::addBasemapWanted : &LayersPanel::addReferenceWanted);
    m_lists.push_back(list);
    addPart(list, [this, basemaps] {
        QStringList names;
        for (const ReferencePtr& layer : referencesInOrder(m_context.document.plan(), basemaps))
            names += fromUtf8(layer->meta.name.empty() ? layer->meta.code : layer->meta.name);
        return names.join(u'\n');
    });
}

void LayersPanel::addLegend(StatusClass statusClass)
{
    auto* line = new QWidget(this);
    line->setFixedHeight(look::scaled(22));
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(27, 0, 4, 0);
    row->setSpacing(8);
    row->addWidget(new LegendSample(
        [this, statusClass](QPainter& painter, const QRectF& place, const MapStyle& style) {
            if (isByNumber())
                paintPatternSwatch(painter, place, statusClass, style);
            else
                Swatch::paintStatus(painter, place, statusClass, style);
        },
        line));
    QLabel* caption = look::label(line);
    row->addWidget(caption);
    row->addStretch();
    QLabel* count = look::label(line, kSmallText, false, "secondary");
    row->addWidget(count);
    m_column->addWidget(line);
    m_legend.push_back({line, caption, count, statusClass});
}

void LayersPanel::countStatuses()
{
    m_byStatus.fill(0);
    const ScenarioPlaces& places = m_context.document.places();
    for (const auto& [id, segment] : m_context.document.plan().segments()) {
        if (!places.stands(id))
            continue;
        ++m_byStatus[static_cast<std::size_t>(m_context.figures.status(*segment).displayClass)];
    }
}

void LayersPanel::refresh()
{
    countStatuses();
    for (LayerRow* row : m_rows)
        row->refresh();
    for (const StatusLine& line : m_legend)
        line.count->setText(QString::number(m_byStatus[static_cast<std::size_t>(line.status)]));
    m_measures->refresh();
    m_classes->refresh(theme());
    showLook();
    showLegend();
}

void LayersPanel::setMapLook(ThemeKind look)
{
    m_look = look;
    showLook();
}

/// Samples come and go with what the plan has.
void LayersPanel::showLook()
{
    if (!m_look)
        return;
    for (LegendSample* sample : findChildren<LegendSample*>())
        sample->setLook(*m_look);
}

/// Below the layer it belongs to, where that is to be seen. No status on the day that counts is a line where there is any.
void LayersPanel::showLegend()
{
    const bool isSeen = !m_rows.front()->isHidden();
    const bool isByMeasure = theme() == MapTheme::Measure;
    m_themeLine->setVisible(isSeen);
    // In themes of numbers, too, dashes say the status.
    for (const StatusLine& line : m_legend) {
        line.line->setVisible(
            isSeen && !isByMeasure &&
            (line.status != StatusClass::Unset || m_byStatus[static_cast<std::size_t>(StatusClass::Unset)] > 0));
        line.line->update();
    }
    m_measures->setVisible(isSeen && isByMeasure);
    m_classes->setVisible(isSeen && isByNumber());
}

void LayersPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LayersPanel::retranslate()
{
    for (const Group& group : m_groups)
        group.head->setText(group.title());
    for (LayerRow* row : m_rows)
        row->retranslate();
    m_filtered->retranslate();
    for (const StatusLine& line : m_legend)
        line.caption->setText(line.status == StatusClass::Unset ? tr("No status")
                                                                : Choices::capital(NameText::statusClass(line.status)));
    m_search->setPlaceholderText(tr("Find a layer"));
    look::setName(m_search, tr("Find a layer"));
    for (ReferenceList* list : m_lists)
        list->retranslate();
    m_themeLabel->setText(tr("By", "works are told apart by their status or measure"));
    const QStringList themes{tr("Status"), tr("Measure"), tr("Cost"), tr("Year")}; // as kMapThemes has them
    for (int i = 0; i < m_theme->count(); ++i)
        m_theme->setItemText(i, themes.value(i));
    look::setName(m_theme, tr("What tells the works on the map apart"));
    m_sides->setText(tr("Left and right are meant facing downstream."));
    refresh();
    find(); // titles are others
}

} // namespace riparia
