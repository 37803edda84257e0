// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/HiddenText.h"

#include "app/canvas/MapCanvas.h"
#include "app/document/PlanDocument.h"
#include "app/document/PlanTotals.h"
#include "app/text/Fill.h"
#include "app/tools/MapTool.h"

#include <QCoreApplication>

#include <vector>

namespace riparia::hiddenText {

namespace {

class HiddenWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::HiddenText)

public:
    static QString here(const QString& code)
    {
        return tr("The filter hides %1 here; clear it to edit that.").arg(code);
    }
    static QString here(int count)
    {
        return tr("The filter hides %n objects here; clear it to edit them.", nullptr, count);
    }
    static QString selected(const QString& code) { return tr("The filter hides %1, which is selected").arg(code); }
    static QString selected(int count) { return tr("The filter hides %n of the selected objects", nullptr, count); }
};

/// Those of these kinds, by their codes.
std::vector<QString> codesOf(const PlanDocument& document, const std::vector<Uuid>& ids,
                             const std::set<EntityKind>& kinds)
{
    const Plan& plan = document.plan();
    std::vector<QString> codes;
    const auto add = [&](EntityKind kind, const auto& entity) {
        if (entity && kinds.contains(kind))
            codes.push_back(fromUtf8(entity->meta.code));
    };
    for (const Uuid& id : ids) {
        add(EntityKind::Segment, plan.segments().find(id));
        add(EntityKind::Area, plan.areas().find(id));
        add(EntityKind::Greenway, plan.greenways().find(id));
    }
    return codes;
}

} // namespace

QString here(const ToolContext& context, QPointF screen, double pixels, const std::set<EntityKind>& kinds)
{
    const auto codes = codesOf(context.document, context.canvas.hiddenAt(screen, pixels), kinds);
    if (codes.empty())
        return {};
    return codes.size() == 1 ? HiddenWords::here(codes.front()) : HiddenWords::here(static_cast<int>(codes.size()));
}

QString selected(const ToolContext& context, const std::set<EntityKind>& kinds)
{
    std::vector<Uuid> hidden;
    for (const Uuid& id : context.document.selection().ids())
        if (context.totals.isHidden(id))
            hidden.push_back(id);
    const auto codes = codesOf(context.document, hidden, kinds);
    if (codes.empty())
        return {};
    return codes.size() == 1 ? HiddenWords::selected(codes.front())
                             : HiddenWords::selected(static_cast<int>(codes.size()));
}

} // namespace riparia::hiddenText
