// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/ReferenceEdits.h"

#include "app/text/Fill.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <tuple>
#include <utility>

namespace riparia {

namespace {

class ReferenceTexts {
    Q_DECLARE_TR_FUNCTIONS(riparia::ReferenceEdits)

public:
    static QString adding(const QString& name, bool isBasemap)
    {
        return isBasemap ? tr("Add basemap %1").arg(name) : tr("Add reference layer %1").arg(name);
    }
    static QString removing(const QString& name) { return tr("Remove %1").arg(name); }
    static QString showing(const QString& name, bool isVisible)
    {
        return isVisible ? tr("Show %1").arg(name) : tr("Hide %1").arg(name);
    }
    static QString fading(const QString& name) { return tr("Change opacity of %1").arg(name); }
    static QString banking(const QString& name, bool hasBankLines)
    {
        return hasBankLines ? tr("Take the lines of %1 as bank lines").arg(name)
                            : tr("Take the lines of %1 as bank lines no more").arg(name);
    }
    static QString moving(const QString& name) { return tr("Move %1 among the layers").arg(name); }
};

QString nameOf(const ReferenceLayer& layer)
{
    return fromUtf8(layer.meta.name.empty() ? layer.meta.code : layer.meta.name);
}

/// One layer with another style; no change where it has it already.
Result<FieldEdit> restyled(const PlanDocument& document, const Uuid& id, QString (*text)(const QString&),
                           const std::function<void(ReferenceStyle&)>& change)
{
    const ReferencePtr layer = document.plan().table<ReferenceLayer>().find(id);
    if (!layer)
        return fail(ErrorCode::NotFound, id.toString());
    ReferenceStyle style = referenceStyle(*layer);
    const ReferenceStyle before = style;
    change(style);
    FieldEdit edit;
    edit.text = [text, name = nameOf(*layer)] { return text(name); };
    if (style == before)
        return edit;
    ReferenceLayer changed = withStyle(*layer, style);
    changed.meta = document.stamped(changed.meta);
    edit.changes.replace(layer, std::move(changed));
    return edit;
}

} // namespace

std::vector<ReferencePtr> referencesInOrder(const Plan& plan, bool basemaps)
{
    std::vector<std::pair<std::int64_t, ReferencePtr>> found;
    for (const auto& [id, layer] : plan.table<ReferenceLayer>()) {
        const ReferenceStyle style = referenceStyle(*layer);
        if (layer->meta.scenario.isNil() && !layer->meta.deleted && style.isBasemap() == basemaps)
            found.emplace_back(style.order, layer);
    }
    std::ranges::stable_sort(found, [](const auto& a, const auto& b) {
        return std::tie(a.first, a.second->meta.code, a.second->meta.uuid) <
               std::tie(b.first, b.second->meta.code, b.second->meta.uuid);
    });
    std::vector<ReferencePtr> layers;
    for (auto& [order, layer] : found)
        layers.push_back(std::move(layer));
    return layers;
}

FieldEdit addingReference(PlanDocument& document, ReferenceLayer layer)
{
    ReferenceStyle style = referenceStyle(layer);
    const std::vector<ReferencePtr> others = referencesInOrder(document.plan(), style.isBasemap());
    style.order = others.empty() ? 0 : referenceStyle(*others.front()).order - 1;
    layer = withStyle(std::move(layer), style);
    layer.meta.uuid = Uuid::random();
    layer.meta.code = document.nextCode(EntityTraits<ReferenceLayer>::letter);
    layer.meta = document.stamped(layer.meta);
    FieldEdit edit;
    edit.text = [name = nameOf(layer), isBasemap = style.isBasemap()] {
        return ReferenceTexts::adding(name, isBasemap);
    };
    edit.changes.add(std::move(layer));
    return edit;
}

Result<FieldEdit> removingReference(const PlanDocument& document, const Uuid& id)
{
    const ReferencePtr layer = document.plan().table<ReferenceLayer>().find(id);
    if (!layer)
        return fail(ErrorCode::NotFound, id.toString());
    FieldEdit edit;
    edit.text = [name = nameOf(*layer)] { return ReferenceTexts::removing(name); };
    edit.changes.remove(layer);
    return edit;
}

Result<FieldEdit> showingReference(const PlanDocument& document, const Uuid& id, bool isVisible)
{
    const auto text = isVisible ? +[](const QString& name) { return ReferenceTexts::showing(name, true); }
                                : +[](const QString& name) { return ReferenceTexts::showing(name, false); };
    return restyled(document, id, text, [&](ReferenceStyle& style) { style.visible = isVisible; });
}

Result<FieldEdit> fadingReference(const PlanDocument& document, const Uuid& id, double opacity)
{
    return restyled(document, id, &ReferenceTexts::fading,
                    [&](ReferenceStyle& style) { style.opacity = std::clamp(opacity, 0.0, 1.0); });
}

Result<FieldEdit> bankingReference(const PlanDocument& document, const Uuid& id, bool hasBankLines)
{
    const ReferencePtr layer = document.plan().table<ReferenceLayer>().find(id);
    if (layer && referenceStyle(*layer).isBasemap())
        return fail(ErrorCode::InvalidArgument, id.toString());
    const auto text = hasBankLines ? +[](const QString& name) { return ReferenceTexts::banking(name, true); }
                                   : +[](const QString& name) { return ReferenceTexts::banking(name, false); };
    return restyled(document, id, text, [&](ReferenceStyle& style) { style.hasBankLines = hasBankLines; });
}

Result<FieldEdit> movingReference(const PlanDocument& document, const Uuid& id, int place)
{
    const ReferencePtr moved = document.plan().table<ReferenceLayer>().find(id);
    if (!moved)
        return fail(ErrorCode::NotFound, id.toString());
    std::vector<ReferencePtr> order = referencesInOrder(document.plan(), referenceStyle(*moved).isBasemap());
    const auto from = std::ranges::find(order, moved);
    if (from == order.end())
        return fail(ErrorCode::NotFound, id.toString());
    order.erase(from);
    order.insert(order.begin() + std::clamp(place, 0, static_cast<int>(order.size())), moved);
    FieldEdit edit;
    edit.text = [name = nameOf(*moved)] { return ReferenceTexts::moving(name); };
    for (std::size_t i = 0; i < order.size(); ++i) {
        ReferenceStyle style = referenceStyle(*order[i]);
        if (style.order == static_cast<std::int64_t>(i))
            continue;
        style.order = static_cast<std::int64_t>(i);
        ReferenceLayer changed = withStyle(*order[i], style);
        changed.meta = document.stamped(changed.meta);
        edit.changes.replace(order[i], std::move(changed));
    }
    return edit;
}

} // namespace riparia
