// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/ClassLegend.h"

#include "app/document/PlanDocument.h"
#include "app/document/PlanTotals.h"
#include "app/panels/LegendLines.h"
#include "app/panels/Look.h"
#include "app/render/Furniture.h"
#include "app/render/MapThemeName.h"
#include "app/render/ThemeClasses.h"
#include "app/render/WorksNumbers.h"

#include <QVBoxLayout>

#include <algorithm>
#include <optional>
#include <vector>

namespace riparia {

namespace {

/// The number of each segment of the scenario shown.
std::vector<std::optional<double>> segmentNumbers(const PanelContext& context, MapTheme theme)
{
    std::vector<std::optional<double>> numbers;
    const Plan& plan = context.document.plan();
    const ScenarioPlaces& places = context.document.places();
    for (const auto& [id, segment] : plan.segments()) {
        if (!places.stands(id))
            continue;
        const auto works = segment->works.isNil() ? nullptr : plan.works().find(places.standIn(segment->works));
        const WorksNumbers of = worksNumbers(*segment, works.get(), context.totals.day());
        numbers.push_back(theme == MapTheme::Year ? of.year : of.costPerMetre);
    }
    return numbers;
}

ThemeClasses classesOf(const std::vector<std::optional<double>>& numbers)
{
    std::vector<double> known;
    for (const auto& number : numbers) {
        if (number)
            known.push_back(*number);
    }
    return ThemeClasses::of(std::move(known));
}

} // namespace

ClassLegend::ClassLegend(PanelContext context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_note(look::label(this, kSmallText, false, "secondary"))
    , m_lines(new LegendLines)
{
    setObjectName(QStringLiteral("classLegend"));
    m_note->setWordWrap(true);
    m_note->setContentsMargins(27, 2, 4, 2);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_note);
    all->addLayout(m_lines);
}

void ClassLegend::refresh(MapTheme theme)
{
    const bool isYear = theme == MapTheme::Year;
    if (!isYear && theme != MapTheme::Cost)
        return;
    const auto numbers = segmentNumbers(m_context, theme);
    const ThemeClasses classes = classesOf(numbers);
    m_note->setText(isYear                   ? tr("Year of completion, done or planned")
                    : classes.areQuantiles() ? tr("Yuan a metre; classes with equal numbers of works")
                                             : tr("Yuan a metre"));
    std::vector<LegendLines::Line> lines;
    const auto add = [&](int index, const QString& name) {
        lines.push_back(
            {nameOf(theme), name, 0,
             [index, count = classes.count()](QPainter& painter, const QRectF& place, const MapStyle& style) {
                 paintClassSwatch(painter, place, index, count, style);
             }});
    };
    for (const ThemeClass& one : classes.classes())
        add(static_cast<int>(lines.size()), isYear ? yearsText(one) : costsText(one));
    add(ThemeClasses::kUnknown, tr("Not known"));
    for (const auto& number : numbers) {
        const int index = classes.indexOf(number);
        ++(index == ThemeClasses::kUnknown ? lines.back() : lines[static_cast<std::size_t>(index)]).count;
    }
    if (lines.back().count == 0)
        lines.pop_back();
    m_lines->setLines(lines);
}

} // namespace riparia
