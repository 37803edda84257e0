// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/LayersPanel.h"

#include "app/document/PlanDocument.h"
#include "app/document/PlanTotals.h"
#include "app/models/FeatureFigures.h"
#include "app/models/TableCells.h"
#include "app/panels/Choices.h"
#include "app/panels/Look.h"
#include "app/panels/ReferenceList.h"
#include "app/text/NameText.h"
#include "app/text/UnitText.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPaintEvent>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace riparia {

namespace {

/// A sample of the legend.
class LegendSample : public QWidget {
public:
    LegendSample(Swatch::Kind kind, std::optional<StatusClass> statusClass, QWidget* parent)
        : QWidget(parent)
        , m_kind(kind)
        , m_status(statusClass)
    {
        setFixedSize(24, 16);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const MapStyle& style = Swatch::style();
        const QRectF place = QRectF(rect()).adjusted(1, 2, -1, -2);
        if (m_status)
            Swatch::paintStatus(painter, place, *m_status, style);
        else
            Swatch::paint(painter, place, m_kind, style);
    }

private:
    Swatch::Kind m_kind;
    std::optional<StatusClass> m_status;
};

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

} // namespace

LayersPanel::LayersPanel(PanelContext context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("layersPanel"));
    look::setSurface(this, "panel");
    auto* body = new QWidget;
    look::setSurface(body, "panel");
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(8, 2, 8, 8);
    m_column->setSpacing(0);

    const auto count = [&document = context.document]<class T>(std::type_identity<T>) {
        return [&document] { return countIn<T>(document); };
    };
    addGroup([] { return tr("Works"); });
    addLayer(
        "layerSegments", &MapLayers::segments, Swatch::Kind::Status, [] { return tr("Segments"); },
        count(std::type_identity<Segment>()));
    for (const StatusClass status :
         {StatusClass::Completed, StatusClass::InProgress, StatusClass::Planned, StatusClass::Suspended})
        addLegend(status);
    addLegend(StatusClass::Unset);
    m_rows.back().line->setObjectName(QStringLiteral("legendNoStatus"));
    addLayer(
        "layerAreas", &MapLayers::areas, Swatch::Kind::Area, [] { return tr("Restored areas"); },
        count(std::type_identity<Area>()));
    addLayer(
        "layerGreenways", &MapLayers::greenways, Swatch::Kind::Greenway, [] { return tr("Greenways"); },
        count(std::type_identity<Greenway>()));
    addLayer(
        "layerSites", &MapLayers::sites, Swatch::Kind::Site, [] { return tr("Sites"); },
        count(std::type_identity<Site>()));
    addGroup([] { return tr("Reference"); });
    addLayer(
        "layerRivers", &MapLayers::rivers, Swatch::Kind::River, [] { return tr("Rivers"); },
        count(std::type_identity<PlanRiver>()));
    addLayer("layerChainage", &MapLayers::chainage, Swatch::Kind::Chainage, [] { return tr("Chainage"); }, {});
    addLayer(
        "layerBoundaries", &MapLayers::boundaries, Swatch::Kind::Boundary, [] { return tr("Boundaries"); },
        count(std::type_identity<Boundary>()));
    addList(false);
    addGroup([] { return tr("Basemap"); });
    addList(true);
    addGroup([] { return tr("Map"); });
    addLayer("layerLabels", &MapLayers::labels, Swatch::Kind::Status, [] { return tr("Names and labels"); }, {});
    addLayer("layerGraticule", &MapLayers::graticule, Swatch::Kind::Status, [] { return tr("Graticule"); }, {});
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
    all->addWidget(scroll, 1);
    all->addWidget(sides);

    connect(&context.document, &PlanDocument::changed, this, &LayersPanel::refresh);
    connect(&context.totals, &PlanTotals::changed, this, &LayersPanel::refresh);
    retranslate();
}

void LayersPanel::addGroup(const std::function<QString()>& title)
{
    QLabel* head = look::label(this, kSmallText, true, "secondary");
    head->setFixedHeight(look::scaled(26));
    head->setContentsMargins(4, 4, 0, 0);
    if (!m_heads.empty())
        look::setEdge(head, "group");
    m_heads.emplace_back(head, title);
    m_column->addWidget(head);
}

void LayersPanel::addLayer(const char* name, bool MapLayers::*layer, Swatch::Kind kind, std::function<QString()> title,
                           std::function<std::size_t()> amount)
{
    auto* line = new QWidget(this);
    line->setFixedHeight(look::scaled(26));
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(4, 0, 4, 0);
    row->setSpacing(8);
    auto* check = new QCheckBox(line);
    check->setObjectName(QLatin1String(name));
    check->setChecked(m_layers.*layer);
    row->addWidget(check);
    QLabel* caption = nullptr;
    if (layer != &MapLayers::segments && layer != &MapLayers::labels && layer != &MapLayers::graticule) {
        row->addWidget(new LegendSample(kind, {}, line));
        caption = look::label(line);
        row->addWidget(caption);
        caption->setBuddy(check);
    }
    row->addStretch();
    QLabel* count = look::label(line, kSmallText, false, "secondary");
    row->addWidget(count);
    connect(check, &QCheckBox::toggled, this, [this, layer](bool on) {
        m_layers.*layer = on;
        Q_EMIT layersChanged(m_layers);
    });
    m_column->addWidget(line);
    m_rows.push_back({line, check, caption, count, std::move(title), std::move(amount), layer});
}

void LayersPanel::setLayers(const MapLayers& layers)
{
    m_layers = layers;
    for (const Row& row : m_rows) {
        if (!row.check)
            continue;
        const QSignalBlocker silent(row.check);
        row.check->setChecked(layers.*row.layer);
    }
}

void LayersPanel::addList(bool basemaps)
{
    auto* list = new ReferenceList(m_context, basemaps, this);
    connect(list, &ReferenceList::addWanted, this, &LayersPanel::addBasemapWanted);
    m_column->addWidget(list);
    m_lists.push_back(list);
}

void LayersPanel::addLegend(StatusClass statusClass)
{
    auto* line = new QWidget(this);
    line->setFixedHeight(look::scaled(22));
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(27, 0, 4, 0);
    row->setSpacing(8);
    row->addWidget(new LegendSample(Swatch::Kind::Status, statusClass, line));
    QLabel* caption = look::label(line);
    row->addWidget(caption);
    row->addStretch();
    QLabel* count = look::label(line, kSmallText, false, "secondary");
    row->addWidget(count);
    m_column->addWidget(line);
    m_rows.push_back({line, nullptr, caption, count,
                      [statusClass] {
                          return statusClass == StatusClass::Unset
                                     ? tr("No status")
                                     : Choices::capital(NameText::statusClass(statusClass));
                      },
                      [this, statusClass] { return m_byStatus[static_cast<std::size_t>(statusClass)]; }});
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
    for (const Row& row : m_rows)
        row.count->setText(row.amount ? QString::number(row.amount()) : QString());
    // What has no status on the day that counts is shown where there is any.
    findChild<QWidget*>(QStringLiteral("legendNoStatus"))
        ->setVisible(m_byStatus[static_cast<std::size_t>(StatusClass::Unset)] > 0);
}

void LayersPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LayersPanel::retranslate()
{
    for (const auto& [head, title] : m_heads)
        head->setText(title());
    for (const Row& row : m_rows) {
        const QString title = row.title();
        if (row.caption)
            row.caption->setText(title);
        if (!row.check)
            continue;
        if (!row.caption)
            row.check->setText(title);
        row.check->setAccessibleName(tr("Show %1", "a layer").arg(title));
        row.check->setToolTip(row.check->accessibleName());
    }
    for (ReferenceList* list : m_lists)
        list->retranslate();
    m_sides->setText(tr("Left and right are meant facing downstream."));
    refresh();
}

} // namespace riparia
