// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/RecentPlans.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace riparia {

RecentPlans RecentPlans::fromTexts(const QStringList& texts)
{
    RecentPlans recent;
    for (const QString& text : texts) {
        const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
        RecentPlan plan{json[QStringLiteral("path")].toString(),      json[QStringLiteral("title")].toString(),
                        json[QStringLiteral("opened_at")].toString(), json[QStringLiteral("figures")].toString(),
                        json[QStringLiteral("pinned")].toBool(),      json[QStringLiteral("thumbnail")].toString()};
        if (!plan.path.isEmpty() && recent.m_plans.size() < kMost)
            recent.m_plans.push_back(std::move(plan));
    }
    recent.order();
    return recent;
}

QStringList RecentPlans::toTexts() const
{
    QStringList texts;
    for (const RecentPlan& plan : m_plans) {
        const QJsonObject json{
            {QStringLiteral("path"), plan.path},          {QStringLiteral("title"), plan.title},
            {QStringLiteral("opened_at"), plan.openedAt}, {QStringLiteral("figures"), plan.figures},
            {QStringLiteral("pinned"), plan.pinned},      {QStringLiteral("thumbnail"), plan.thumbnail}};
        texts += QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
    }
    return texts;
}

void RecentPlans::add(RecentPlan plan)
{
    for (const RecentPlan& known : m_plans) {
        if (known.path != plan.path)
            continue;
        plan.pinned = plan.pinned || known.pinned;
        if (plan.figures.isEmpty())
            plan.figures = known.figures;
    }
    remove(plan.path);
    m_plans.insert(m_plans.begin(), std::move(plan));
    order();
    if (m_plans.size() > kMost)
        m_plans.pop_back();
}

void RecentPlans::remove(const QString& path)
{
    std::erase_if(m_plans, [&](const RecentPlan& plan) { return plan.path == path; });
}

void RecentPlans::setPinned(const QString& path, bool pinned)
{
    for (RecentPlan& plan : m_plans) {
        if (plan.path == path)
            plan.pinned = pinned;
    }
    order();
}

void RecentPlans::relocate(const QString& from, const QString& to)
{
    const auto at = std::ranges::find(m_plans, from, &RecentPlan::path);
    if (at == m_plans.end())
        return;
    RecentPlan plan = *at;
    remove(from);
    plan.path = to;
    add(std::move(plan));
}

void RecentPlans::order()
{
    std::ranges::stable_sort(m_plans, [](const RecentPlan& a, const RecentPlan& b) {
        return a.pinned != b.pinned ? a.pinned : a.openedAt > b.openedAt;
    });
}

} // namespace riparia
