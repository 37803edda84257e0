// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/FrameGround.h"

#include "app/render/PageGround.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>

namespace riparia {

namespace {

FrameGround fetchedGround(PageContext& pages, const MapGround& ground, const Viewport& view)
{
    using Clock = std::chrono::steady_clock;
    constexpr std::chrono::milliseconds kShortWait{2'000};
    const Clock::time_point begin = Clock::now();
    const bool isWhole =
        awaitGround(ground, view, kPageDotsPerInch, pages.progress, pages.groundWait) == GroundState::Complete;
    // A server that lets one map wait in vain would let all of them.
    if (!isWhole && Clock::now() - begin >= pages.groundWait)
        pages.groundWait = std::min(pages.groundWait, kShortWait);
    return {keptGround(ground, pages.style->paper, view, pages.progress.stop), isWhole};
}

} // namespace

QString FrameGround::problem() const
{
    return isWhole ? QString()
                   : QCoreApplication::translate("riparia::FrameGround",
                                                 "Parts of the basemaps could not be fetched and are missing here.");
}

FrameGround groundUnder(PageContext& pages, const Viewport& view)
{
    const std::shared_ptr<const MapGround>& ground = pages.request.ground;
    return ground ? fetchedGround(pages, *ground, view) : FrameGround();
}

FrameGround groundUnder(PageContext& pages, const Viewport& view, Point pivot, double angle)
{
    const std::shared_ptr<const MapGround>& ground = pages.request.ground;
    return ground ? fetchedGround(pages, *turnedGround(*ground, pivot, angle), view) : FrameGround();
}

} // namespace riparia
