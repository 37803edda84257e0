// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/FilterViews.h"

#include "app/document/PlanDocument.h"
#include "app/text/Fill.h"
#include "app/text/Language.h"

#include "core/plan/Plan.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace riparia {

QStringList FilterViews::names(const Plan& plan)
{
    QStringList names;
    for (const auto& [name, expression] : plan.info().views)
        names.append(fromUtf8(name));
    QCollator order(installedLanguage() == Language::Chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                                             : QLocale(QLocale::English));
    order.setNumericMode(true);
    std::ranges::stable_sort(names, [&](const QString& a, const QString& b) { return order.compare(a, b) < 0; });
    return names;
}

QString FilterViews::expressionOf(const Plan& plan, const QString& name)
{
    const auto found = plan.info().views.find(toUtf8(name));
    return found == plan.info().views.end() ? QString() : fromUtf8(found->second);
}

Result<void> FilterViews::keep(PlanDocument& document, const QString& name, const QString& expression)
{
    PlanInfo info = document.plan().info();
    const bool isNew = info.views.insert_or_assign(toUtf8(name), toUtf8(expression)).second;
    return document.edit(
        {}, [isNew, name] { return (isNew ? tr("Save the view “%1”") : tr("Replace the view “%1”")).arg(name); },
        std::move(info));
}

Result<void> FilterViews::rename(PlanDocument& document, const QString& from, const QString& to)
{
    PlanInfo info = document.plan().info();
    auto view = info.views.extract(toUtf8(from));
    if (view.empty() || info.views.contains(toUtf8(to)))
        return fail(ErrorCode::InvalidArgument, toUtf8(to), "name of a view");
    view.key() = toUtf8(to);
    info.views.insert(std::move(view));
    return document.edit(
        {}, [from, to] { return tr("Rename the view “%1” to “%2”").arg(from, to); }, std::move(info));
}

Result<void> FilterViews::remove(PlanDocument& document, const QString& name)
{
    PlanInfo info = document.plan().info();
    info.views.erase(toUtf8(name));
    return document.edit(
        {}, [name] { return tr("Delete the view “%1”").arg(name); }, std::move(info));
}

} // namespace riparia
