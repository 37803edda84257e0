// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"
#include "core/base/Result.h"
#include "core/geodesy/Crs.h"
#include "core/geometry/Point.h"

#include <memory>
#include <span>

namespace riparia {

/// How a conversion between two systems is allowed to treat datums (DESIGN.md 3).
enum class DatumRule {
    Strict,         ///< same datum, the global family, or an operation of stated accuracy
    AcceptBallpark, ///< anything PROJ offers; what is doubtful leaves an Issue
};

/// Converts coordinates from one Crs to another; east first on both sides. Usable from several threads at once.
///
/// Within one datum, and within the global family, longitudes and latitudes are kept as they are. Otherwise parameters given
/// with a definition (+towgs84) go before the operations of PROJ's database; of these each point takes the most
/// accurate one that is meant for its region, and is not converted where there is none.
class Projector {
public:
    /// Error: TransformBallpark when only an operation without stated accuracy exists and the rule is Strict;
    /// TransformFailed when there is none.
    static Result<Projector> make(const Crs& from, const Crs& to, DatumRule rule = DatumRule::Strict);

    /// Both systems are the same: convert() changes nothing.
    bool isIdentity() const;
    /// What a user must be told: DatumTreatedEqual (info), TransformBallpark (warning).
    const Issues& notes() const;
    /// Stated accuracy in metres, 0 for none needed, negative when unknown.
    double accuracy() const;

    Result<Point> convert(Point p) const;
    /// In place. Points that cannot be converted become NaN; returns how many.
    std::size_t convert(std::span<double> x, std::span<double> y) const;

    struct Impl;

private:
    explicit Projector(std::shared_ptr<const Impl> impl);
    std::shared_ptr<const Impl> m_impl;
};

} // namespace riparia
