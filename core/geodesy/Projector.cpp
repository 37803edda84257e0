// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geodesy/Projector.h"

#include "core/base/Decimal.h"
#include "core/geodesy/CrsImpl.h"
#include "core/geodesy/DatumShift.h"
#include "core/geodesy/ProjPipeline.h"
#include "core/geometry/Parallel.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace riparia {

using detail::DatumShift;
using detail::ProjPipeline;

/// Coordinates go down to longitude and latitude in degrees, through the datum shifts, and up again.
struct Projector::Impl {
    bool isIdentity = false;
    Issues notes;
    double accuracy = 0;
    detail::GeographicFrame sourceFrame, targetFrame;
    std::shared_ptr<const ProjPipeline> source, target; ///< null for geographic systems
    std::vector<DatumShift> shifts;

    void convert(std::span<double> x, std::span<double> y) const;
};

namespace {

/// Points one thread takes at a time.
constexpr std::size_t kPointsPerRange = 32768;

std::string pairText(const std::string& from, const std::string& to)
{
    return from + " -> " + to;
}

/// The datum shifts between two systems that do not share a datum; nothing when there is none to be trusted.
std::optional<std::vector<DatumShift>> shiftsBetween(const Crs& from, const Crs& to)
{
    const Crs::Impl& source = *from.impl();
    const Crs::Impl& target = *to.impl();
    std::vector<std::optional<DatumShift>> legs;
    if (!source.toWgs84 && !target.toWgs84) {
        legs.push_back(DatumShift::fromDatabase(source, target));
    } else {
        const Result<Crs> hub = Crs::fromEpsg(4326);
        if (!hub)
            return std::nullopt;
        if (source.toWgs84)
            legs.push_back(DatumShift::fromParameters(source, false));
        else if (!from.isGlobalDatum())
            legs.push_back(DatumShift::fromDatabase(source, *hub->impl()));
        if (target.toWgs84)
            legs.push_back(DatumShift::fromParameters(target, true));
        else if (!to.isGlobalDatum())
            legs.push_back(DatumShift::fromDatabase(*hub->impl(), target));
    }
    std::vector<DatumShift> result;
    for (std::optional<DatumShift>& leg : legs) {
        if (!leg)
            return std::nullopt;
        result.push_back(std::move(*leg));
    }
    return result;
}

} // namespace

void Projector::Impl::convert(std::span<double> x, std::span<double> y) const
{
    if (source)
        ProjPipeline::Lease(*source).convert(ProjPipeline::Direction::Inverse, x, y);
    if (sourceFrame != targetFrame || !shifts.empty()) {
        sourceFrame.toDegrees(x, y);
        for (const DatumShift& shift : shifts)
            shift.apply(x, y);
        targetFrame.fromDegrees(x, y);
    }
    if (target)
        ProjPipeline::Lease(*target).convert(ProjPipeline::Direction::Forward, x, y);
}

Projector::Projector(std::shared_ptr<const Impl> impl)
    : m_impl(std::move(impl))
{}

Result<Projector> Projector::make(const Crs& from, const Crs& to, DatumRule rule)
{
    if (!from.isValid() || !to.isValid())
        return fail(ErrorCode::CrsMissing);
    const std::string pair = pairText(from.authorityText(), to.authorityText());
    Impl impl;
    impl.isIdentity = from == to;
    if (impl.isIdentity)
        return Projector(std::make_shared<const Impl>(std::move(impl)));

    if (!from.sharesDatumWith(to)) {
        std::optional<std::vector<DatumShift>> shifts = shiftsBetween(from, to);
        if (!shifts && rule == DatumRule::Strict)
            return fail(ErrorCode::TransformBallpark, pair, pairText(from.datumName(), to.datumName()));
        if (!shifts) {
            impl.accuracy = -1;
            impl.notes.push_back(
                {Severity::Warning, IssueCode::TransformBallpark, {}, {from.authorityText(), to.authorityText()}, {}});
        } else {
            impl.shifts = std::move(*shifts);
            for (const DatumShift& shift : impl.shifts)
                impl.accuracy = shift.accuracy() < 0 || impl.accuracy < 0 ? -1 : impl.accuracy + shift.accuracy();
        }
    } else if (from.datumName() != to.datumName()) {
        impl.notes.push_back(
            {Severity::Info, IssueCode::DatumTreatedEqual, {}, {from.datumName(), to.datumName()}, {}});
    }

    impl.sourceFrame = from.impl()->frame;
    impl.targetFrame = to.impl()->frame;
    if (!from.isGeographic())
        impl.source = ProjPipeline::make(from.impl()->projection);
    if (!to.isGeographic())
        impl.target = ProjPipeline::make(to.impl()->projection);
    const bool isSourceMissing = !from.isGeographic() && (!impl.source || !impl.source->hasInverse());
    if (isSourceMissing || (!to.isGeographic() && !impl.target))
        return fail(ErrorCode::TransformFailed, pair, "projection without inverse");
    return Projector(std::make_shared<const Impl>(std::move(impl)));
}

bool Projector::isIdentity() const
{
    return m_impl->isIdentity;
}

const Issues& Projector::notes() const
{
    return m_impl->notes;
}

double Projector::accuracy() const
{
    return m_impl->accuracy;
}

Result<Point> Projector::convert(Point p) const
{
    Point result = p;
    if (convert({&result.x, 1}, {&result.y, 1}) != 0)
        return fail(ErrorCode::TransformFailed, shortest(p.x) + ", " + shortest(p.y));
    return result;
}

std::size_t Projector::convert(std::span<double> x, std::span<double> y) const
{
    if (!m_impl->isIdentity) {
        inParallel(x.size(), kPointsPerRange, [&](std::size_t begin, std::size_t end) {
            m_impl->convert(x.subspan(begin, end - begin), y.subspan(begin, end - begin));
        });
    }
    std::size_t failed = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (std::isfinite(x[i]) && std::isfinite(y[i]))
            continue;
        x[i] = y[i] = std::numeric_limits<double>::quiet_NaN();
        ++failed;
    }
    return failed;
}

} // namespace riparia
