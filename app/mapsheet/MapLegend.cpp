// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mapsheet/MapLegend.h"

#include "app/render/Furniture.h"
#include "app/render/LineRun.h"
#include "app/render/Marks.h"
#include "app/render/RingShape.h"
#include "app/report/ReportPages.h"
#include "app/report/Type.h"
#include "app/text/NameText.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace riparia {

namespace {

class LegendWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::MapLegend)

public:
    static QString works() { return tr("Works, by status"); }
    static QString measures() { return tr("Works, by measure"); }
    static QString noMeasure() { return tr("Without measure"); }
    static QString years() { return tr("Works, by year"); }
    static QString noYear() { return tr("Year not known"); }
    static QString costs() { return tr("Works, by cost, yuan a metre"); }
    static QString quantiles() { return tr("(as many works in each)", "how classes of a legend were made"); }
    static QString noCost() { return tr("Cost not known"); }
    static QString patterns() { return tr("Line of works, by status"); }
    static QString areas() { return tr("Restored area, by status"); }
    static QString greenways() { return tr("Greenway, by status"); }
    static QString sites() { return tr("Sites"); }
    static QString other() { return tr("Other"); }
    static QString river() { return tr("River, untreated"); }
    static QString flow() { return tr("Chainage"); }
    static QString otherSite() { return tr("Site"); }
    static QString otherBoundary() { return tr("Boundary"); }
};

constexpr std::array kClasses{StatusClass::Completed, StatusClass::InProgress, StatusClass::Planned,
                              StatusClass::Suspended, StatusClass::Unset};

QString upperFirst(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

/// What of a map is inside a view.
class Looker {
public:
    Looker(const MapScene& scene, const Viewport& view)
        : m_scene(scene)
        , m_content(scene.content())
        , m_view(view)
        , m_box(view.extent())
    {}

    bool sees(const MapSegment& segment) const
    {
        return segment.shown &&
               !visibleRuns(*m_content.rivers[segment.river].alignment, segment.span, m_view, 0).empty();
    }
    bool sees(const MultiPolygon& shape) const
    {
        for (const Polygon& polygon : shape) {
            if (!visibleRuns(polygon.outer, m_view, 0).empty())
                return true;
        }
        return RingShape(shape, m_view, 0).contains(QPointF(m_view.size().width() / 2, m_view.size().height() / 2));
    }
    bool sees(const MapGreenway& greenway) const
    {
        return greenway.shown && std::ranges::any_of(greenway.lines, [&](const Line& line) {
                   return !visibleRuns(line, m_view, 0).empty();
               });
    }
    bool seesRivers() const
    {
        return std::ranges::any_of(m_scene.rivers().riversIn(m_box), [&](std::uint32_t i) {
            const Alignment& alignment = *m_content.rivers[i].alignment;
            return !visibleRuns(alignment, alignment.whole(), m_view, 0).empty();
        });
    }
    bool seesChainage(const MapStyle& style) const
    {
        constexpr double kLeast = 60; // pixels a river has to be long to be worth asking
        return std::ranges::any_of(m_scene.rivers().riversIn(m_box), [&](std::uint32_t i) {
            if (!isLongOnScreen(m_content.rivers[i], m_view, kLeast))
                return false;
            return std::ranges::any_of(
                chainageMarks(m_scene, i, style, m_view, 0, false), [&](const ChainageMark& mark) {
                    return mark.length > 0 && QRectF(QPointF(0, 0), m_view.size()).contains(mark.on);
                });
        });
    }

    std::set<StatusClass> segmentClasses() const
    {
        std::set<StatusClass> seen;
        for (const std::uint32_t i : m_scene.segmentsIn(m_box)) {
            const MapSegment& segment = m_content.segments[i];
            if (!seen.contains(segment.status) && sees(segment))
                seen.insert(segment.status);
        }
        return seen;
    }
    std::set<QString> measures() const
    {
        std::set<QString> seen;
        for (const std::uint32_t i : m_scene.segmentsIn(m_box)) {
            const MapSegment& segment = m_content.segments[i];
            if (!seen.contains(segment.measure) && sees(segment))
                seen.insert(segment.measure);
        }
        return seen;
    }
    /// Of a theme of numbers; ThemeClasses::kUnknown first.
    std::set<int> numberClasses(std::int8_t MapSegment::*number) const
    {
        std::set<int> seen;
        for (const std::uint32_t i : m_scene.segmentsIn(m_box)) {
            const MapSegment& segment = m_content.segments[i];
            if (!seen.contains(segment.*number) && sees(segment))
                seen.insert(segment.*number);
        }
        return seen;
    }
    std::set<StatusClass> areaClasses() const
    {
        std::set<StatusClass> seen;
        for (const std::uint32_t i : m_scene.areasIn(m_box)) {
            const MapArea& area = m_content.areas[i];
            if (area.shown && !seen.contains(area.status) && sees(*area.shape))
                seen.insert(area.status);
        }
        return seen;
    }
    std::set<StatusClass> greenwayClasses() const
    {
        std::set<StatusClass> seen;
        for (const std::uint32_t i : m_scene.greenwaysIn(m_box)) {
            if (!seen.contains(m_content.greenways[i].status) && sees(m_content.greenways[i]))
                seen.insert(m_content.greenways[i].status);
        }
        return seen;
    }
    std::set<QString> siteKinds() const
    {
        std::set<QString> seen;
        for (const std::uint32_t i : m_scene.sitesIn(m_box))
            seen.insert(m_content.sites[i].kind);
        return seen;
    }
    std::set<QString> boundaryRoles() const
    {
        std::set<QString> seen;
        for (const std::uint32_t i : m_scene.boundariesIn(m_box)) {
            const MapBoundary& boundary = m_content.boundaries[i];
            if (!seen.contains(boundary.role) && sees(*boundary.shape))
                seen.insert(boundary.role);
        }
        return seen;
    }

private:
    const MapScene& m_scene;
    const MapContent& m_content;
    const Viewport& m_view;
    Box m_box;
};

/// The rows of the status classes that were seen.
template <class Paint>
LegendGroup classGroup(const QString& title, const std::set<StatusClass>& seen,
                       const std::shared_ptr<const MapStyle>& style, Paint paint)
{
    LegendGroup group{title, {}};
    for (const StatusClass statusClass : kClasses) {
        if (seen.contains(statusClass))
            group.rows.push_back(
                {className(statusClass), [style, statusClass, paint](QPainter& painter, const QRectF& rect) {
                     paint(painter, rect, statusClass, *style);
                 }});
    }
    return group;
}

LegendGroup measureGroup(const std::set<QString>& seen, const std::shared_ptr<const MapStyle>& style, Language language)
{
    LegendGroup group{LegendWords::measures(), {}};
    for (const QString& code : seen) {
        const QString name =
            code.isEmpty() ? LegendWords::noMeasure() : NameText::measure(code.toStdString(), language);
        group.rows.push_back({upperFirst(pageText(name)), [style, code](QPainter& painter, const QRectF& rect) {
                                  paintMeasureSwatch(painter, rect, code, *style);
                              }});
    }
    return group;
}

/// The classes of a theme of numbers that were seen, and what has no number last.
LegendGroup numberGroup(const QString& title, const QString& unknown, const std::set<int>& seen,
                        const ThemeClasses& classes, QString (*text)(const ThemeClass&),
                        const std::shared_ptr<const MapStyle>& style)
{
    LegendGroup group{title, {}};
    const auto add = [&](const QString& name, int index) {
        group.rows.push_back({name, [style, index, count = classes.count()](QPainter& painter, const QRectF& rect) {
                                  paintClassSwatch(painter, rect, index, count, *style);
                              }});
    };
    for (int index = 0; index < classes.count(); ++index) {
        if (seen.contains(index))
            add(text(classes.classes()[static_cast<std::size_t>(index)]), index);
    }
    if (seen.contains(ThemeClasses::kUnknown))
        add(unknown, ThemeClasses::kUnknown);
    if (classes.areQuantiles() && !group.rows.empty())
        group.rows.push_back({LegendWords::quantiles(), [](QPainter&, const QRectF&) {}});
    return group;
}

/// What tells the segments apart, and in themes of numbers what their dashes say.
std::vector<LegendGroup> segmentGroups(const Looker& looker, const MapContent& content,
                                       const std::shared_ptr<const MapStyle>& style)
{
    const auto byStatus = [&](const QString& title, auto paint) {
        return classGroup(title, looker.segmentClasses(), style, paint);
    };
    const LegendGroup patterns = byStatus(LegendWords::patterns(), paintPatternSwatch);
    switch (style->theme) {
    case MapTheme::Status: break;
    case MapTheme::Measure: return {measureGroup(looker.measures(), style, content.language)};
    case MapTheme::Cost:
        return {numberGroup(LegendWords::costs(), LegendWords::noCost(), looker.numberClasses(&MapSegment::costClass),
                            content.costs, costsText, style),
                patterns};
    case MapTheme::Year:
        return {numberGroup(LegendWords::years(), LegendWords::noYear(), looker.numberClasses(&MapSegment::yearClass),
                            content.years, yearsText, style),
                patterns};
    }
    return {byStatus(LegendWords::works(), paintSwatch)};
}

LegendGroup siteGroup(const std::set<QString>& seen, const std::shared_ptr<const MapStyle>& style)
{
    LegendGroup group{LegendWords::sites(), {}};
    std::map<QString, QString> kinds; // by name: several codes may have the same
    for (const QString& kind : seen) {
        const QString name =
            kind.isEmpty() ? LegendWords::otherSite() : pageText(NameText::freeCode(kind.toStdString()));
        kinds.emplace(upperFirst(name), kind);
    }
    for (const auto& [name, kind] : kinds)
        group.rows.push_back({name, [style, kind = kind](QPainter& painter, const QRectF& rect) {
                                  paintSiteSwatch(painter, rect, kind, *style);
                              }});
    return group;
}

void paintSurfaceSwatch(QPainter& painter, const QRectF& rect, const MapStyle& style)
{
    painter.setPen(QPen(style.water.edge, pixelsOfMm(style.water.edgeMm)));
    painter.setBrush(style.water.fill);
    painter.drawRoundedRect(rect.adjusted(2, 1, -2, -1), 4, 4);
}

LegendGroup otherGroup(const Looker& looker, const std::shared_ptr<const MapStyle>& style, const MapLayers& layers)
{
    LegendGroup group{LegendWords::other(), {}};
    if (layers.rivers && looker.seesRivers())
        group.rows.push_back({LegendWords::river(), [style](QPainter& painter, const QRectF& rect) {
                                  paintRiverSwatch(painter, rect, *style);
                              }});
    if (layers.rivers && layers.chainage && looker.seesChainage(*style))
        group.rows.push_back({LegendWords::flow(), [style](QPainter& painter, const QRectF& rect) {
                                  paintChainageSwatch(painter, rect, *style);
                              }});
    for (const QString& role : layers.boundaries ? looker.boundaryRoles() : std::set<QString>()) {
        const QString name =
            role.isEmpty() ? LegendWords::otherBoundary() : pageText(NameText::freeCode(role.toStdString()));
        const bool isWater = role == QLatin1String("water_surface");
        group.rows.push_back({upperFirst(name), [style, isWater](QPainter& painter, const QRectF& rect) {
                                  if (isWater)
                                      paintSurfaceSwatch(painter, rect, *style);
                                  else
                                      paintBoundarySwatch(painter, rect, *style);
                              }});
    }
    return group;
}

} // namespace

std::vector<LegendGroup> legendOf(const MapScene& scene, const std::shared_ptr<const MapStyle>& style,
                                  const MapLayers& layers, const Viewport& view)
{
    const Looker looker(scene, view);
    std::vector<LegendGroup> groups;
    if (layers.segments)
        groups = segmentGroups(looker, scene.content(), style);
    if (layers.areas)
        groups.push_back(classGroup(LegendWords::areas(), looker.areaClasses(), style,
                                    [](QPainter& painter, const QRectF& rect, StatusClass status, const MapStyle& s) {
                                        paintAreaSwatch(painter, rect, status, s);
                                    }));
    if (layers.greenways)
        groups.push_back(classGroup(LegendWords::greenways(), looker.greenwayClasses(), style,
                                    [](QPainter& painter, const QRectF& rect, StatusClass status, const MapStyle& s) {
                                        paintGreenwaySwatch(painter, rect, status, s);
                                    }));
    if (layers.sites)
        groups.push_back(siteGroup(looker.siteKinds(), style));
    groups.push_back(otherGroup(looker, style, layers));
    std::erase_if(groups, [](const LegendGroup& group) { return group.rows.empty(); });
    return groups;
}

bool showsBanks(const MapScene& scene, const MapLayers& layers, const Viewport& view)
{
    if (!layers.segments)
        return false;
    const Looker looker(scene, view);
    return std::ranges::any_of(scene.segmentsIn(view.extent()), [&](std::uint32_t i) {
        const MapSegment& segment = scene.content().segments[i];
        return (segment.bank == Bank::Left || segment.bank == Bank::Right) && looker.sees(segment);
    });
}

} // namespace riparia
