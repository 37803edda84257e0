// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/OverlapCut.h"

#include "app/canvas/MapCanvas.h"
#include "app/document/DrawingTemplate.h"
#include "app/document/PlanDocument.h"
#include "app/text/Fill.h"
#include "app/text/UnitText.h"
#include "app/tools/MapTool.h"

#include "core/plan/UncoveredGround.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>

namespace riparia {

namespace {

constexpr std::size_t kMostCodesSaid = 3;

class CutWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::OverlapCut)

public:
    static QString cutByOne(const QString& area, const QString& code)
    {
        return tr("Cut %1 that %2 covers already.").arg(area, code);
    }
    static QString cutBySeveral(const QString& area, const QString& codes)
    {
        return tr("Cut %1 that other areas cover already: %2.").arg(area, codes);
    }
    static QString nothingLeft(const QString& codes)
    {
        return tr("All of this is covered already (%1): draw beyond it, or switch off Avoid overlaps.").arg(codes);
    }
};

QString saidCodes(const std::vector<std::string>& codes)
{
    QStringList said;
    for (const std::string& code : codes)
        if (static_cast<std::size_t>(said.size()) < kMostCodesSaid)
            said.append(fromUtf8(code));
    if (codes.size() > kMostCodesSaid)
        said.append(QStringLiteral("\u2026"));
    return said.join(QStringLiteral(", "));
}

/// The shown areas whose bounds meet the ground.
std::vector<std::shared_ptr<const Area>> areasAround(const ToolContext& context, const MultiPolygon& ground)
{
    const Box box = boundsOf(ground);
    std::vector<std::shared_ptr<const Area>> around;
    for (const MapArea& shown : context.canvas.content()->areas) {
        if (!shown.shown || !shown.bounds.intersects(box))
            continue;
        // The map may be a step behind the plan.
        if (auto area = context.document.plan().areas().find(context.document.places().standIn(shown.id)))
            around.push_back(std::move(area));
    }
    return around;
}

} // namespace

void CutGround::addLoss(const CutGround& other)
{
    taken += other.taken;
    for (const std::string& code : other.codes)
        if (std::ranges::find(codes, code) == codes.end())
            codes.push_back(code);
}

QString CutGround::done() const
{
    // Of less than a square metre nothing would be left in whole ones.
    const int decimals = taken.squareMetres() < 1 ? 2 : 0;
    const QString area = fromUtf8(UnitText::number(taken, AreaUnit::SquareMetre, decimals)) + QChar(0xA0) +
                         UnitText::symbol(AreaUnit::SquareMetre);
    return codes.size() == 1 ? CutWords::cutByOne(area, saidCodes(codes))
                             : CutWords::cutBySeveral(area, saidCodes(codes));
}

QString CutGround::nothingLeft() const
{
    return CutWords::nothingLeft(saidCodes(codes));
}

Result<CutGround> cutGround(const ToolContext& context, MultiPolygon ground)
{
    CutGround cut{std::move(ground), {}, {}};
    if (!context.drawing.values().avoidsOverlaps)
        return cut;
    const auto around = areasAround(context, cut.left);
    if (around.empty())
        return cut;
    const PlanInfo& info = context.document.plan().info();
    const auto ruler = Ruler::make(info.crs, info.method);
    if (!ruler)
        return fail(ruler.error());
    std::vector<const MultiPolygon*> shapes;
    for (const auto& area : around)
        shapes.push_back(&area->shape);
    auto uncovered = uncoveredGround(cut.left, shapes, *ruler);
    if (!uncovered)
        return fail(uncovered.error());
    cut.left = std::move(uncovered->left);
    cut.taken = SquareCentimetres::fromSquareMetres(uncovered->taken());
    for (const Cover& cover : uncovered->covers)
        cut.codes.push_back(around[cover.other]->meta.code);
    return cut;
}

} // namespace riparia
