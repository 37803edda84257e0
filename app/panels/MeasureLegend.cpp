// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/MeasureLegend.h"

#include "app/document/PlanDocument.h"
#include "app/panels/Choices.h"
#include "app/panels/LegendLines.h"
#include "app/render/Furniture.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"

#include <map>
#include <string>

namespace riparia {

namespace {

/// Of the segments shown, by the code of their first measure, which is the one they are drawn by; those without one come last.
std::map<std::string, int> measureCounts(const PlanDocument& document, int& without)
{
    std::map<std::string, int> counts;
    without = 0;
    const ScenarioPlaces& places = document.places();
    for (const auto& [id, segment] : document.plan().segments()) {
        if (!places.stands(id))
            continue;
        if (segment->measures.empty())
            ++without;
        else
            ++counts[segment->measures.front().type];
    }
    return counts;
}

} // namespace

MeasureLegend::MeasureLegend(PanelContext context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_lines(new LegendLines)
{
    setObjectName(QStringLiteral("measureLegend"));
    setLayout(m_lines);
}

void MeasureLegend::refresh()
{
    std::vector<LegendLines::Line> lines;
    const auto add = [&](const QString& code, const QString& name, int count) {
        lines.push_back({code, name, count, [code](QPainter& painter, const QRectF& place, const MapStyle& style) {
                             paintMeasureSwatch(painter, place, code, style);
                         }});
    };
    int without = 0;
    for (const auto& [code, count] : measureCounts(m_context.document, without))
        add(fromUtf8(code), Choices::capital(NameText::measure(code, installedLanguage())), count);
    if (without > 0)
        add({}, tr("No measure"), without);
    m_lines->setLines(lines);
}

} // namespace riparia
