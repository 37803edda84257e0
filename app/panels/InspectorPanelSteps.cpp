// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the inspector says where nothing is selected: how to get started, and how much of that is done.
#include "app/document/PlanDocument.h"
#include "app/panels/InspectorPanel.h"

#include <QLabel>

#include <algorithm>
#include <array>

namespace riparia {

namespace {

struct StartStep {
    QString id;
    QString key;
    QString words;
};

QString startRow(const QString& tick, const QString& key, const QString& words)
{
    return QStringLiteral("<tr><td style='padding:3px 6px 3px 0'>%1</td><td style='padding:3px 10px 3px 0'><b>%2</b>"
                          "</td><td style='padding:3px 0'>%3</td></tr>")
        .arg(tick, key, words);
}

/// Whether there are rivers is seen in the plan.
constexpr const char* kImportStep = "import";

constexpr std::array kStartSteps{"segment", "chainage", "strip", "several", "report"};

bool isStartStep(const QString& id)
{
    return std::ranges::any_of(kStartSteps, [&id](const char* step) { return id == QLatin1String(step); });
}

} // namespace

void InspectorPanel::setStepsDone(const QStringList& steps)
{
    m_stepsDone.clear();
    for (const QString& step : steps)
        if (isStartStep(step) && !m_stepsDone.contains(step))
            m_stepsDone.append(step);
    showSteps();
}

void InspectorPanel::tickStep(const QString& step)
{
    if (!isStartStep(step) || m_stepsDone.contains(step))
        return;
    m_stepsDone.append(step);
    showSteps();
    Q_EMIT stepTicked();
}

void InspectorPanel::showSteps()
{
    const std::array<StartStep, kStartSteps.size() + 1> steps{{
        {QLatin1String(kImportStep), QStringLiteral("Ctrl+I"), tr("import rivers")},
        {QStringLiteral("segment"), QStringLiteral("S"), tr("click twice on a river: a segment")},
        {QStringLiteral("chainage"), QStringLiteral("K"), tr("type its chainages instead: K0+350–K2+120")},
        {QStringLiteral("strip"), QStringLiteral("B"), tr("draw a strip along it: 15 m left, 10 m right")},
        {QStringLiteral("several"), QStringLiteral("Ctrl+B"), tr("change the status of several objects at once")},
        {QStringLiteral("report"), QStringLiteral("Ctrl+P"), tr("make the report")},
    }};
    QStringList done = m_stepsDone;
    if (!m_context.document.plan().rivers().isEmpty())
        done.append(QLatin1String(kImportStep));
    QString text = QStringLiteral("<b>") +
                   tr("Getting started: %1 of %2").arg(QString::number(done.size()), QString::number(steps.size())) +
                   QStringLiteral("</b><table>");
    for (const StartStep& step : steps)
        text += startRow(done.contains(step.id) ? QStringLiteral("✓") : QStringLiteral("○"), step.key, step.words);
    text += QStringLiteral("</table><p style='margin:8px 0 0 0'><b>") + tr("Also useful") +
            QStringLiteral("</b></p><table>") +
            startRow({}, QStringLiteral("V"), tr("click an object to see what it is and to change it")) +
            startRow({}, QStringLiteral("A"), tr("click around an area")) +
            startRow({}, QStringLiteral("Ctrl+S"), tr("save the plan")) +
            startRow({}, QStringLiteral("Ctrl+Z"), tr("undo; a sketch too")) +
            startRow({}, QStringLiteral("Ctrl+K"), tr("find any command by its name"));
    m_steps->setText(text + QStringLiteral("</table>"));
}

} // namespace riparia
