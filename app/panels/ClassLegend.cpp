// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/ClassLegend.h"

#include "app/document/PlanDocument.h"
#include "app/document/PlanTotals.h"
#include "app/models/FeatureFigures.h"
#include "app/panels/LegendLines.h"
#include "app/panels/Look.h"
#include "app/render/Furniture.h"
#include "app/render/MapThemeName.h"
#include "app/render/ThemeClasses.h"
#include "app/render/WorksNumbers.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>
#include <vector>

namespace riparia {

namespace {

using Numbers = std::vector<std::optional<double>>;

/// What a theme tells of each feature of a kind in the scenario shown.
template <class T, class Of>
void addNumbers(Numbers& numbers, const PanelContext& context, MapTheme theme, const Of& numbersOf)
{
    const Plan& plan = context.document.plan();
    const ScenarioPlaces& places = context.document.places();
    for (const auto& [id, feature] : plan.table<T>()) {
        if (!places.stands(id))
            continue;
        const auto works = feature->works.isNil() ? nullptr : plan.works().find(places.standIn(feature->works));
        const WorksNumbers of = numbersOf(*feature, works.get());
        numbers.push_back(theme == MapTheme::Year ? of.year : of.costPerMetre);
    }
}

void addAreaNumbers(Numbers& numbers, const PanelContext& context, MapTheme theme)
{
    addNumbers<Area>(numbers, context, theme, [&](const Area& area, const Works* works) {
        return worksNumbers(area, works, context.totals.day(),
                            [&] { return context.figures.area(area).squareMetres(); });
    });
}

/// Of what is in the same classes: all works by year, those along a line by cost.
Numbers lineNumbers(const PanelContext& context, MapTheme theme)
{
    Numbers numbers;
    addNumbers<Segment>(numbers, context, theme, [&](const Segment& segment, const Works* works) {
        return worksNumbers(segment, works, context.totals.day());
    });
    addNumbers<Greenway>(numbers, context, theme, [&](const Greenway& greenway, const Works* works) {
        return worksNumbers(greenway, works, context.totals.day(),
                            [&] { return context.figures.length(greenway).metres(); });
    });
    if (theme == MapTheme::Year)
        addAreaNumbers(numbers, context, theme);
    return numbers;
}

ThemeClasses classesOf(const Numbers& numbers)
{
    std::vector<double> known;
    for (const auto& number : numbers) {
        if (number)
            known.push_back(*number);
    }
    return ThemeClasses::of(std::move(known));
}

using PaintClass = void (*)(QPainter&, const QRectF&, int, int, const MapStyle&);

/// A line for each class with how many there are in it, and for what is not known where there is any.
std::vector<LegendLines::Line> classLines(const Numbers& numbers, const ThemeClasses& classes, MapTheme theme,
                                          const QString& unknown, PaintClass paint)
{
    std::vector<LegendLines::Line> lines;
    const auto add = [&](int index, const QString& name) {
        lines.push_back(
            {nameOf(theme), name, 0,
             [index, paint, count = classes.count()](QPainter& painter, const QRectF& place, const MapStyle& style) {
                 paint(painter, place, index, count, style);
             }});
    };
    for (const ThemeClass& one : classes.classes())
        add(static_cast<int>(lines.size()), theme == MapTheme::Year ? yearsText(one) : costsText(one));
    add(ThemeClasses::kUnknown, unknown);
    for (const auto& number : numbers) {
        const int index = classes.indexOf(number);
        ++(index == ThemeClasses::kUnknown ? lines.back() : lines[static_cast<std::size_t>(index)]).count;
    }
    if (lines.back().count == 0)
        lines.pop_back();
    return lines;
}

QLabel* classNote(QWidget* parent)
{
    QLabel* note = look::label(parent, kSmallText, false, "secondary");
    note->setWordWrap(true);
    note->setContentsMargins(27, 2, 4, 2);
    return note;
}

} // namespace

ClassLegend::ClassLegend(PanelContext context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_note(classNote(this))
    , m_lines(new LegendLines)
    , m_areaNote(classNote(this))
    , m_areaLines(new LegendLines)
{
    setObjectName(QStringLiteral("classLegend"));
    m_areaNote->hide();
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_note);
    all->addLayout(m_lines);
    all->addWidget(m_areaNote);
    all->addLayout(m_areaLines);
}

void ClassLegend::refresh(MapTheme theme)
{
    const bool isYear = theme == MapTheme::Year;
    if (!isYear && theme != MapTheme::Cost)
        return;
    const Numbers numbers = lineNumbers(m_context, theme);
    const ThemeClasses classes = classesOf(numbers);
    m_note->setText(isYear                   ? tr("Year of completion, done or planned")
                    : classes.areQuantiles() ? tr("Yuan a metre; classes with equal numbers of works")
                                             : tr("Yuan a metre"));
    m_lines->setLines(classLines(numbers, classes, theme, tr("Not known"), paintClassSwatch));
    refreshAreaCosts(theme);
}

/// A square metre costs something else than a metre. Nothing where no area has a cost.
void ClassLegend::refreshAreaCosts(MapTheme theme)
{
    Numbers numbers;
    if (theme == MapTheme::Cost)
        addAreaNumbers(numbers, m_context, theme);
    const ThemeClasses classes = classesOf(numbers);
    const bool isAny = classes.count() > 0;
    m_areaNote->setVisible(isAny);
    m_areaNote->setText(classes.areQuantiles() ? tr("Areas, yuan a square metre; classes with equal numbers of areas")
                                               : tr("Areas, yuan a square metre"));
    m_areaLines->setLines(isAny ? classLines(numbers, classes, theme, tr("Not known"), paintAreaClassSwatch)
                                : std::vector<LegendLines::Line>());
}

} // namespace riparia
