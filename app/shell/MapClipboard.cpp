// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/MapClipboard.h"

#include "app/text/Fill.h"

#include "core/io/export/FeatureTables.h"
#include "core/io/export/RegisterTables.h"
#include "core/io/export/TableContext.h"
#include "core/io/export/WktText.h"
#include "core/plan/EntityLookup.h"

#include <QWidget>

#include <string>
#include <variant>

namespace riparia {

namespace {

/// None for kinds that no table of the export has.
ExportShape shapeOfAny(const AnyEntity& entity, const TableContext& context)
{
    return std::visit(
        [&]([[maybe_unused]] const auto& held) -> ExportShape {
            if constexpr (requires { shapeOf(*held, context); })
                return held ? shapeOf(*held, context) : ExportShape();
            else
                return {};
        },
        entity);
}

} // namespace

QPixmap pictureOf(QWidget& canvas)
{
    const qreal ratio = canvas.devicePixelRatioF();
    QPixmap picture((QSizeF(canvas.size()) * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::white);
    canvas.render(&picture, QPoint(), QRegion(), QWidget::DrawWindowBackground);
    return picture;
}

Result<QString> shapesAsText(const Plan& plan, const Uuid& scenario, const std::vector<Uuid>& ids)
{
    TableRequest request;
    request.scenario = scenario;
    const auto context = TableContext::make(plan, request, {}, {});
    if (!context)
        return fail(context.error());
    std::string text;
    for (const Uuid& id : ids) {
        const std::string shape = wktOf(shapeOfAny(findEntity<ShownTypes>(plan, id), *context));
        if (!shape.empty())
            text.append(shape).append("\n");
    }
    return fromUtf8(text);
}

} // namespace riparia
