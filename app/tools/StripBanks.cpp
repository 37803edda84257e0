// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/StripBanks.h"

#include "app/canvas/MapCanvas.h"
#include "app/document/PlanDocument.h"
#include "app/render/Ground.h"
#include "app/render/MapContent.h"
#include "app/render/MapRenderer.h"

#include "core/geometry/Polygon.h"
#include "core/linref/BankStrip.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace riparia {

namespace {

constexpr std::size_t kAskedOfALine = 24; // of its vertices: whose bank it is

/// Whether most of a line lies nearer to this river than to any other: near a mouth banks lie nearest to the tributary.
bool isBankOf(const RiverNetwork& network, std::size_t river, const Line& line)
{
    const std::size_t step = std::max<std::size_t>(1, line.size() / kAskedOfALine);
    std::size_t asked = 0;
    std::size_t ours = 0;
    for (std::size_t i = 0; i < line.size(); i += step) {
        const auto nearest = network.locate(line[i], kFarthestBank, river);
        ++asked;
        ours += nearest && nearest->river == river ? 1 : 0;
    }
    return 2 * ours >= asked;
}

/// Whether a river runs through a water surface: a vertex or the middle of an edge lies in it.
bool runsThrough(const Line& river, const Polygon& water)
{
    for (std::size_t i = 0; i < river.size(); ++i) {
        if (contains(water.outer, river[i]))
            return true;
        if (i > 0 && contains(water.outer, Point{(river[i - 1].x + river[i].x) / 2, (river[i - 1].y + river[i].y) / 2}))
            return true;
    }
    return false;
}

} // namespace

std::vector<Line> stripBanks(const ToolContext& context, const PathStretch& along, StripBase base)
{
    std::vector<Line> lines;
    const RiverNetwork& network = context.document.network();
    const Alignment& river = *network.rivers()[along.river].alignment;
    const Line stretch = river.slice(along.span);
    if (base == StripBase::Centreline || stretch.empty())
        return lines;
    const auto scale = river.ruler().localScale(stretch[stretch.size() / 2]);
    const Box near = boundsOf(stretch).grown(kFarthestBank / std::min(scale.x, scale.y));
    if (base == StripBase::BankLine) {
        const std::shared_ptr<const MapGround>& ground = context.canvas.renderer().ground();
        if (!ground)
            return lines;
        for (const GroundSheet& sheet : ground->sheets) {
            if (!sheet.hasBankLines)
                continue;
            for (Line& line : sheet.layer->linesIn(near)) {
                if (isBankOf(network, along.river, line))
                    lines.push_back(std::move(line));
            }
        }
        return lines;
    }
    for (const MapBoundary& boundary : context.canvas.content()->boundaries) {
        if (boundary.role != QLatin1String("water_surface") || !boundary.bounds.intersects(near))
            continue;
        for (const Polygon& water : boundary.shape) {
            if (runsThrough(stretch, water))
                lines.push_back(water.outer); // islands are no banks
        }
    }
    return lines;
}

std::optional<StripBase> takeStripBase(QString& text)
{
    static const std::array<std::pair<StripBase, QRegularExpression>, 3> kWords{{
        {StripBase::Centreline,
         QRegularExpression(
             QStringLiteral(
                 "[\\s,;，；]*(?:from\\s+|自|从)?(?:the\\s+)?(?:cent(?:re|er)(?:\\s?line)?|(?:河流)?中(?:心)?线)\\s*$"),
             QRegularExpression::CaseInsensitiveOption)},
        {StripBase::BankLine,
         QRegularExpression(
             QStringLiteral("[\\s,;，；]*(?:from\\s+|自|从)?(?:the\\s+)?(?:bank(?:\\s?lines?)?|岸线)\\s*$"),
             QRegularExpression::CaseInsensitiveOption)},
        {StripBase::Waterline,
         QRegularExpression(
             QStringLiteral("[\\s,;，；]*(?:from\\s+|自|从)?(?:the\\s+)?(?:water(?:\\s?line)?|水边线|水面)\\s*$"),
             QRegularExpression::CaseInsensitiveOption)},
    }};
    for (const auto& [base, words] : kWords) {
        const QRegularExpressionMatch match = words.match(text);
        if (!match.hasMatch())
            continue;
        text.truncate(match.capturedStart());
        return base;
    }
    return std::nullopt;
}

} // namespace riparia
