// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/MeasureLegend.h"

#include "app/document/PlanDocument.h"
#include "app/panels/Choices.h"
#include "app/panels/LegendSample.h"
#include "app/render/Furniture.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"

#include <QVBoxLayout>

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
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("measureLegend"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void MeasureLegend::refresh()
{
    struct Entry {
        QString code, name;
        int count;
    };
    std::vector<Entry> lines;
    int without = 0;
    for (const auto& [code, count] : measureCounts(m_context.document, without))
        lines.push_back({fromUtf8(code), Choices::capital(NameText::measure(code, installedLanguage())), count});
    if (without > 0)
        lines.push_back({{}, tr("No measure"), without});
    QStringList words;
    for (const Entry& line : lines)
        words += line.code + u'\n' + line.name + u'\n' + QString::number(line.count);
    if (words == m_shown) // most edits do not touch it
        return;
    m_shown = words;
    while (QLayoutItem* item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Entry& line : lines)
        addRow(line.code, line.name, line.count);
}

void MeasureLegend::addRow(const QString& code, const QString& name, int count)
{
    QWidget* line = legendLine(
        this,
        [code](QPainter& painter, const QRectF& place, const MapStyle& style) {
            paintMeasureSwatch(painter, place, code, style);
        },
        name, count);
    m_column->addWidget(line);
    line->show();
}

} // namespace riparia
