// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/basemap/TileProblem.h"

#include "app/basemap/TileImage.h"

namespace riparia {

bool TileProblem::isPassing() const
{
    switch (kind) {
    case Kind::NoAnswer:
    case Kind::TooSlow:
    case Kind::Dropped: return true;
    case Kind::Status: return detail.startsWith(QLatin1Char('5')) || detail == QLatin1String("429");
    case Kind::Redirected:
    case Kind::TooLarge:
    case Kind::NotAPicture:
    case Kind::TooManyPixels: return false;
    }
    return false;
}

QString TileProblemText::reason(const TileProblem& problem)
{
    switch (problem.kind) {
    case TileProblem::Kind::NoAnswer: return tr("the server does not answer");
    case TileProblem::Kind::TooSlow: return tr("the server is too slow to answer");
    case TileProblem::Kind::Status:
        if (problem.detail == QLatin1String("404"))
            return tr("the server has none here (404)");
        if (problem.detail == QLatin1String("401") || problem.detail == QLatin1String("403"))
            return tr("the server refuses them (%1); is a key needed?").arg(problem.detail);
        if (problem.detail == QLatin1String("429"))
            return tr("the server has been asked too often (429)");
        return tr("the server answers with error %1").arg(problem.detail);
    case TileProblem::Kind::Redirected:
        return tr("the server sends us on to %1, which was not agreed to").arg(problem.detail);
    case TileProblem::Kind::TooLarge: return tr("the answer is larger than %1 MB").arg(problem.detail);
    case TileProblem::Kind::NotAPicture: return tr("the answer is not a picture");
    case TileProblem::Kind::TooManyPixels:
        return tr("the picture is larger than %1 pixels on a side").arg(kMostTilePixels);
    case TileProblem::Kind::Dropped: break;
    }
    return tr("not asked for yet");
}

} // namespace riparia
