// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/OverlapCut.h"

#include "app/canvas/MapCanvas.h"
#include "app/document/DrawingTemplate.h"
#include "app/document/PlanDocument.h"
#include "app/text/Fill.h"

#include "core/plan/OverlapRule.h"
#include "core/plan/UncoveredGround.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cstddef>
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

} // namespace

void CutGround::addLoss(const CutGround& other)
{
    taken += other.taken;
    for (const std::string& code : other.codes)
        if (std::ranges::find(codes, code) == codes.end())
            codes.push_back(code);
}

QString CutGround::done(const ShownUnits& units) const
{
    // Of less than a square metre nothing would be left in whole ones.
    const auto decimals = taken.squareMetres() < 1 ? std::optional(2) : std::nullopt;
    const QString area = fromUtf8(units.decimal(taken, AreaUnit::SquareMetre, decimals)) + QChar(0xA0) +
                         units.symbol(AreaUnit::SquareMetre);
    return codes.size() == 1 ? CutWords::cutByOne(area, saidCodes(codes))
                             : CutWords::cutBySeveral(area, saidCodes(codes));
}

QString CutGround::nothingLeft() const
{
    return CutWords::nothingLeft(saidCodes(codes));
}

void OverlapCut::forget()
{
    m_content.reset();
    m_ruler.reset();
    m_known.clear();
}

/// The shown areas whose bounds meet the ground.
std::vector<OverlapCut::AreaPtr> OverlapCut::areasAround(const MultiPolygon& ground, const std::string& kind) const
{
    const Box box = boundsOf(ground);
    std::vector<AreaPtr> around;
    for (const MapArea& shown : m_content->areas) {
        if (!shown.shown || !shown.bounds.intersects(box))
            continue;
        // The map may be a step behind the plan.
        auto area = m_context.document.plan().areas().find(m_context.document.places().standIn(shown.id));
        if (area && mayBeOfOneKind(area->kind, kind)) // its measure is not known before it is drawn
            around.push_back(std::move(area));
    }
    return around;
}

const Region& OverlapCut::regionOf(const AreaPtr& area)
{
    Known& known = m_known[area->meta.uuid];
    if (known.area != area) {
        auto made = Region::make(area->shape);
        known = {area, made ? std::move(made->region) : Region()};
    }
    return known.region;
}

Result<CutGround> OverlapCut::of(MultiPolygon ground, const std::string& kind)
{
    CutGround cut{std::move(ground), {}, {}};
    if (!m_context.drawing.values().avoidsOverlaps)
        return cut;
    if (m_content != m_context.canvas.content())
        forget();
    m_content = m_context.canvas.content();
    const auto around = areasAround(cut.left, kind);
    if (around.empty())
        return cut;
    if (!m_ruler) {
        const PlanInfo& info = m_context.document.plan().info();
        auto ruler = Ruler::make(info.crs, info.method);
        if (!ruler)
            return fail(ruler.error());
        m_ruler = std::move(*ruler);
    }
    std::vector<Region> regions;
    for (const AreaPtr& area : around)
        regions.push_back(regionOf(area));
    auto uncovered = uncoveredByRegions(cut.left, regions, *m_ruler);
    if (!uncovered)
        return fail(uncovered.error());
    cut.left = std::move(uncovered->left);
    cut.taken = SquareCentimetres::fromSquareMetres(uncovered->taken());
    for (const Cover& cover : uncovered->covers)
        cut.codes.push_back(around[cover.other]->meta.code);
    return cut;
}

} // namespace riparia
