// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/StripBanks.h"

#include "app/canvas/MapCanvas.h"
#include "app/document/PlanDocument.h"
#include "app/render/Ground.h"
#include "app/render/MapContent.h"
#include "app/render/MapRenderer.h"

#include "core/geometry/Polygon.h"
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace riparia {

namespace {

constexpr std::size_t kAskedOfALine = 24; // of its vertices: whose bank it is

/// Whether most of a line lies nearer to this river than to any other: near a mouth banks lie nearest to the tributary.
bool isBankOf(const RiverNetwork& network, std::size_t river, const Line& line, NearestBanks& known)
{
    const std::size_t asked = std::min(line.size(), kAskedOfALine);
    std::size_t ours = 0;
    for (std::size_t i = 0; i < asked; ++i) { // from the first to the last, evenly
        const std::size_t vertex = asked < 2 ? 0 : i * (line.size() - 1) / (asked - 1);
        const auto [at, isNew] = known.try_emplace(line[vertex], false);
        if (isNew) {
            const auto nearest = network.locate(line[vertex], kFarthestBank, river);
            at->second = nearest && nearest->river == river;
        }
        ours += at->second ? 1 : 0;
    }
    return 2 * ours >= asked;
}

/// Whether a river runs through a water surface: it passes its outline, or a vertex or the middle of an edge lies in it. The latter for rivers within one, and
/// those that begin and end on its very outline.
bool runsThrough(const Line& river, const Polygon& water)
{
    const Box bounds = boundsOf(water.outer);
    for (std::size_t i = 1; i < river.size(); ++i) {
        Box edge;
        edge.add(river[i - 1]);
        edge.add(river[i]);
        if (!edge.intersects(bounds))
            continue;
        const Point middle{(river[i - 1].x + river[i].x) / 2, (river[i - 1].y + river[i].y) / 2};
        if (crosses(water.outer, river[i - 1], river[i]) || contains(water.outer, river[i]) ||
            contains(water.outer, middle) || (i == 1 && contains(water.outer, river.front())))
            return true;
    }
    return false;
}

} // namespace

StripLines stripLines(const ToolContext& context, const PathStretch& along, StripBase base, NearestBanks& ours)
{
    StripLines found;
    const RiverNetwork& network = context.document.network();
    const Alignment& river = *network.rivers()[along.river].alignment;
    const Line stretch = river.slice(along.span);
    if (base == StripBase::Centreline || stretch.empty())
        return found;
    const auto scale = river.ruler().localScale(stretch[stretch.size() / 2]);
    const Box near = boundsOf(stretch).grown(kFarthestBank / std::min(scale.x, scale.y));
    if (base == StripBase::BankLine) {
        const std::shared_ptr<const MapGround>& ground = context.canvas.renderer().ground();
        if (!ground)
            return found;
        for (const GroundSheet& sheet : ground->sheets) {
            if (!sheet.hasBankLines)
                continue;
            GroundLines lines = sheet.layer->linesIn(near);
            found.areCut |= lines.isCut;
            found.areRead &= lines.isRead;
            for (Line& line : lines.lines) {
                if (isBankOf(network, along.river, line, ours))
                    found.lines.push_back(std::move(line));
            }
        }
        return found;
    }
    for (const MapBoundary& boundary : context.canvas.content()->boundaries) {
        if (boundary.role != QLatin1String("water_surface") || !boundary.bounds.intersects(near))
            continue;
        for (const Polygon& water : boundary.shape) {
            if (runsThrough(stretch, water))
                found.lines.push_back(water.outer); // islands are no banks
        }
    }
    return found;
}

Result<StripBanks::Found> StripBanks::of(const PathStretch& along, StripBase base)
{
    const std::shared_ptr<const Alignment>& river = m_context.document.network().rivers()[along.river].alignment;
    Key key{river, along, base, m_context.canvas.renderer().ground(), m_context.canvas.content()};
    if (m_known && m_known->key == key)
        return m_known->found;
    m_known.reset();
    Beside& here = beside(river);
    const StripLines lines = stripLines(m_context, along, base, here.ours);
    auto runs = BankRuns::make(here.places, along.span, lines.lines);
    if (!runs)
        return fail(runs.error());
    Found found{std::move(*runs), lines.areCut};
    if (lines.areRead) // what comes later lies on the very same ground
        m_known = Known{std::move(key), found};
    return found;
}

StripBanks::Beside& StripBanks::beside(const std::shared_ptr<const Alignment>& river)
{
    const std::shared_ptr<const MapContent>& content = m_context.canvas.content();
    if (!m_beside || m_beside->river != river || m_beside->content != content)
        m_beside.emplace(Beside{river, content, BankPlaces(river)});
    return *m_beside;
}

void StripBanks::forget()
{
    m_known.reset();
    m_beside.reset();
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
