// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/MapLegend.h"

#include "app/render/Furniture.h"
#include "app/report/ReportPages.h"
#include "app/report/Type.h"
#include "app/text/NameText.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

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
    static QString areaMeasures() { return tr("Restored area, by measure"); }
    static QString areaCosts() { return tr("Areas, by cost, yuan a m²"); }
    static QString areaEdges() { return tr("Area edges, by status"); }
    static QString greenways() { return tr("Greenway, by status"); }
    static QString grades() { return tr("Greenway, by class"); }
    static QString noGrade() { return tr("Class not given"); }
    static QString sites() { return tr("Sites"); }
    static QString other() { return tr("Other"); }
    static QString river() { return tr("River, untreated"); }
    static QString flow() { return tr("Chainage"); }
    static QString otherSite() { return tr("Site"); }
    static QString otherBoundary() { return tr("Boundary"); }
};

using By = LegendMembers::By;

LegendMembers segmentsBy(By by)
{
    return {true, false, false, by};
}
LegendMembers areasBy(By by)
{
    return {false, true, false, by};
}
LegendMembers greenwaysBy(By by)
{
    return {false, false, true, by};
}

LegendMembers withNumber(LegendMembers members, int number)
{
    members.number = number;
    return members;
}
LegendMembers withCode(LegendMembers members, const QString& code)
{
    members.code = code;
    return members;
}

/// The rows of the status classes that were seen.
template <class Paint>
LegendGroup classGroup(const QString& title, const std::set<StatusClass>& seen,
                       const std::shared_ptr<const MapStyle>& style, const LegendMembers& members, Paint paint)
{
    LegendGroup group{title, {}};
    for (const StatusClass statusClass : inLegendOrder(seen))
        group.rows.push_back({className(statusClass),
                              [style, statusClass, paint](QPainter& painter, const QRectF& rect) {
                                  paint(painter, rect, statusClass, *style);
                              },
                              withNumber(members, static_cast<int>(statusClass))});
    return group;
}

template <class Paint>
LegendGroup measureGroup(const QString& title, const std::set<QString>& seen,
                         const std::shared_ptr<const MapStyle>& style, Language language, const LegendMembers& members,
                         Paint paint)
{
    LegendGroup group{title, {}};
    for (const QString& code : seen) {
        const QString name =
            code.isEmpty() ? LegendWords::noMeasure() : NameText::measure(code.toStdString(), language);
        group.rows.push_back(
            {capitalised(pageText(name)),
             [style, code, paint](QPainter& painter, const QRectF& rect) { paint(painter, rect, code, *style); },
             withCode(members, code)});
    }
    return group;
}

/// The classes of a theme of numbers that were seen, and what has no number last.
LegendGroup numberGroup(const QString& title, const QString& unknown, const std::set<int>& seen,
                        const ThemeClasses& classes, QString (*text)(const ThemeClass&),
                        const std::shared_ptr<const MapStyle>& style, const LegendMembers& members,
                        void (*paint)(QPainter&, const QRectF&, int, int, const MapStyle&) = paintClassSwatch)
{
    LegendGroup group{title, {}};
    const auto add = [&](const QString& name, int index) {
        group.rows.push_back({name,
                              [style, index, paint, count = classes.count()](QPainter& painter, const QRectF& rect) {
                                  paint(painter, rect, index, count, *style);
                              },
                              withNumber(members, index)});
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
std::vector<LegendGroup> segmentGroups(const MapSight& sight, const MapContent& content,
                                       const std::shared_ptr<const MapStyle>& style)
{
    const LegendGroup patterns =
        classGroup(LegendWords::patterns(), sight.segments, style, segmentsBy(By::Status), paintPatternSwatch);
    switch (style->theme) {
    case MapTheme::Status: break;
    case MapTheme::Measure:
        return {measureGroup(LegendWords::measures(), sight.measures, style, content.language, segmentsBy(By::Measure),
                             paintMeasureSwatch)};
    case MapTheme::Cost:
        return {numberGroup(LegendWords::costs(), LegendWords::noCost(), sight.costs, content.costs, costsText, style,
                            LegendMembers{true, false, true, By::Cost}),
                patterns};
    case MapTheme::Year:
        return {numberGroup(LegendWords::years(), LegendWords::noYear(), sight.years, content.years, yearsText, style,
                            LegendMembers{true, true, true, By::Year}),
                patterns};
    }
    return {classGroup(LegendWords::works(), sight.segments, style, segmentsBy(By::Status), paintSwatch)};
}

/// What tells the areas apart, and in themes of numbers what their edges say. Years are those of the segments' group.
std::vector<LegendGroup> areaGroups(const MapSight& sight, const MapContent& content,
                                    const std::shared_ptr<const MapStyle>& style)
{
    const LegendGroup edges =
        classGroup(LegendWords::areaEdges(), sight.areas, style, areasBy(By::Status), paintAreaPatternSwatch);
    switch (style->theme) {
    case MapTheme::Status: break;
    case MapTheme::Measure:
        return {measureGroup(LegendWords::areaMeasures(), sight.areaMeasures, style, content.language,
                             areasBy(By::Measure), paintAreaMeasureSwatch)};
    case MapTheme::Cost:
        return {numberGroup(LegendWords::areaCosts(), LegendWords::noCost(), sight.areaCosts, content.areaCosts,
                            costsText, style, areasBy(By::Cost), paintAreaClassSwatch),
                edges};
    case MapTheme::Year: return {edges};
    }
    return {classGroup(LegendWords::areas(), sight.areas, style, areasBy(By::Status), paintAreaSwatch)};
}

/// Nothing where no greenway has a class.
LegendGroup gradeGroup(const std::set<QString>& seen, const std::shared_ptr<const MapStyle>& style)
{
    LegendGroup group{LegendWords::grades(), {}};
    if (seen.empty() || (seen.size() == 1 && seen.begin()->isEmpty()))
        return group;
    const auto add = [&](const QString& grade, const QString& name) {
        group.rows.push_back(
            {capitalised(name),
             [style, grade](QPainter& painter, const QRectF& rect) { paintGradeSwatch(painter, rect, grade, *style); },
             withCode(greenwaysBy(By::Grade), grade)});
    };
    std::set<QString> left = seen;
    for (const GreenwayClassStyle& of : style->greenway.classes) { // the highest first
        for (const QString& grade : of.grades) {
            if (left.erase(grade) > 0)
                add(grade, pageText(NameText::freeCode(grade.toStdString())));
        }
    }
    for (const QString& grade : left) {
        if (!grade.isEmpty())
            add(grade, pageText(NameText::freeCode(grade.toStdString())));
    }
    if (left.contains(QString()))
        add({}, LegendWords::noGrade());
    return group;
}

/// In themes of numbers their colour is that of the number.
std::vector<LegendGroup> greenwayGroups(const MapSight& sight, const std::shared_ptr<const MapStyle>& style)
{
    const LegendGroup grades = gradeGroup(sight.grades, style);
    if (style->theme == MapTheme::Cost || style->theme == MapTheme::Year)
        return {grades};
    return {classGroup(LegendWords::greenways(), sight.greenways, style, greenwaysBy(By::Status), paintGreenwaySwatch),
            grades};
}

LegendGroup siteGroup(const std::set<QString>& seen, const std::shared_ptr<const MapStyle>& style)
{
    LegendGroup group{LegendWords::sites(), {}};
    std::map<QString, QString> kinds; // by name: several codes may have the same
    for (const QString& kind : seen) {
        const QString name =
            kind.isEmpty() ? LegendWords::otherSite() : pageText(NameText::freeCode(kind.toStdString()));
        kinds.emplace(capitalised(name), kind);
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

LegendGroup otherGroup(const MapSight& sight, const std::shared_ptr<const MapStyle>& style)
{
    LegendGroup group{LegendWords::other(), {}};
    if (sight.hasRivers)
        group.rows.push_back({LegendWords::river(), [style](QPainter& painter, const QRectF& rect) {
                                  paintRiverSwatch(painter, rect, *style);
                              }});
    if (sight.hasChainage)
        group.rows.push_back({LegendWords::flow(), [style](QPainter& painter, const QRectF& rect) {
                                  paintChainageSwatch(painter, rect, *style);
                              }});
    for (const QString& role : sight.boundaries) {
        const QString name =
            role.isEmpty() ? LegendWords::otherBoundary() : pageText(NameText::freeCode(role.toStdString()));
        const bool isWater = role == QLatin1String("water_surface");
        group.rows.push_back({capitalised(name), [style, isWater](QPainter& painter, const QRectF& rect) {
                                  if (isWater)
                                      paintSurfaceSwatch(painter, rect, *style);
                                  else
                                      paintBoundarySwatch(painter, rect, *style);
                              }});
    }
    return group;
}

} // namespace

std::vector<StatusClass> inLegendOrder(const std::set<StatusClass>& seen)
{
    std::vector<StatusClass> classes;
    for (const StatusClass statusClass : {StatusClass::Completed, StatusClass::InProgress, StatusClass::Planned,
                                          StatusClass::Suspended, StatusClass::Unset}) {
        if (seen.contains(statusClass))
            classes.push_back(statusClass);
    }
    return classes;
}

std::vector<LegendGroup> legendOf(const MapSight& sight, const MapContent& content,
                                  const std::shared_ptr<const MapStyle>& style)
{
    std::vector<LegendGroup> groups = segmentGroups(sight, content, style);
    for (LegendGroup& group : areaGroups(sight, content, style))
        groups.push_back(std::move(group));
    for (LegendGroup& group : greenwayGroups(sight, style))
        groups.push_back(std::move(group));
    groups.push_back(siteGroup(sight.sites, style));
    groups.push_back(otherGroup(sight, style));
    std::erase_if(groups, [](const LegendGroup& group) { return group.rows.empty(); });
    return groups;
}

} // namespace riparia
