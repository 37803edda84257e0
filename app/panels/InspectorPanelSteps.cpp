// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the inspector says where nothing is selected: how to get started, and how much of that is done.
#include "app/document/PlanDocument.h"
#include "app/panels/InspectorPanel.h"

#include "core/plan/ScenarioView.h"

#include <QLabel>

#include <algorithm>
#include <array>

namespace riparia {

namespace {

struct StartStep {
    QString key;
    QString words;
    bool isDone = false;
};

QString startRow(const QString& tick, const QString& key, const QString& words)
{
    return QStringLiteral("<tr><td style='padding:3px 6px 3px 0'>%1</td><td style='padding:3px 10px 3px 0'><b>%2</b>"
                          "</td><td style='padding:3px 0'>%3</td></tr>")
        .arg(tick, key, words);
}

} // namespace

void InspectorPanel::tickReport()
{
    m_isReportMade = true;
    showSteps();
}

void InspectorPanel::showSteps()
{
    const PlanDocument& document = m_context.document;
    const Plan& plan = document.plan();
    const std::array<StartStep, 4> steps{{
        {QStringLiteral("Ctrl+I"), tr("import rivers"), !plan.rivers().isEmpty()},
        {QStringLiteral("S"), tr("click twice on a river: a segment"),
         !entitiesOf<Segment>(plan, document.scenario()).empty()},
        {QStringLiteral("Ctrl+S"), tr("save the plan"), document.savedAt().has_value()},
        {QStringLiteral("Ctrl+P"), tr("make the report"), m_isReportMade},
    }};
    const auto done = std::ranges::count_if(steps, &StartStep::isDone);
    QString text = QStringLiteral("<b>") +
                   tr("Getting started: %1 of %2").arg(QString::number(done), QString::number(steps.size())) +
                   QStringLiteral("</b><table>");
    for (const StartStep& step : steps)
        text += startRow(step.isDone ? QStringLiteral("✓") : QStringLiteral("○"), step.key, step.words);
    text += startRow({}, QStringLiteral("V"), tr("click an object to see what it is and to change it")) +
            startRow({}, QStringLiteral("K"), tr("type its chainages instead: K0+350–K2+120")) +
            startRow({}, QStringLiteral("A"), tr("click around an area")) +
            startRow({}, QStringLiteral("Ctrl+Z"), tr("undo; a sketch too")) +
            startRow({}, QStringLiteral("Ctrl+K"), tr("find any command by its name"));
    m_steps->setText(text + QStringLiteral("</table>"));
}

} // namespace riparia
