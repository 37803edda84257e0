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

/// Of what is shown, by the code of the first measure, which is the one it is drawn by; "" for those without one.
template <class T>
std::map<std::string, int> measureCounts(const PlanDocument& document)
{
    std::map<std::string, int> counts;
    const ScenarioPlaces& places = document.places();
    for (const auto& [id, feature] : document.plan().table<T>()) {
        if (places.stands(id))
            ++counts[feature->measures.empty() ? std::string() : feature->measures.front().type];
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
    using Paint = void (*)(QPainter&, const QRectF&, const QString&, const MapStyle&);
    const auto add = [&](const QString& kind, const std::map<std::string, int>& counts, Paint paint) {
        const auto addLine = [&](const std::string& code, const QString& name, int count) {
            lines.push_back(
                {kind + fromUtf8(code), name, count,
                 [paint, code = fromUtf8(code)](QPainter& painter, const QRectF& place, const MapStyle& style) {
                     paint(painter, place, code, style);
                 }});
        };
        for (const auto& [code, count] : counts) {
            if (!code.empty())
                addLine(code, Choices::capital(NameText::measure(code, installedLanguage())), count);
        }
        if (const auto without = counts.find(std::string()); without != counts.end())
            addLine({}, tr("No measure"), without->second);
    };
    add({}, measureCounts<Segment>(m_context.document), paintMeasureSwatch);
    // Where no area has a measure there is nothing to tell apart.
    const auto areas = measureCounts<Area>(m_context.document);
    if (areas.size() > areas.count(std::string()))
        add(QStringLiteral("area "), areas, paintAreaMeasureSwatch);
    m_lines->setLines(lines);
}

} // namespace riparia
