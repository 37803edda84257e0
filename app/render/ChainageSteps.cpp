// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/ChainageSteps.h"

#include <algorithm>
#include <array>

namespace riparia {

namespace {

constexpr std::array<std::int64_t, 12> kIntervals{10,    20,    50,    100,    200,    500,
                                                  1'000, 2'000, 5'000, 10'000, 50'000, 200'000}; // metres
constexpr std::int64_t kMost = 20'000; // steps at once: wild calibrations cannot hold a picture up
constexpr int kBranches = 10;

class StepFinder {
public:
    StepFinder(const Stationing& stationing, Position from, Position to, ChainageInterval interval)
        : m_stationing(stationing)
        , m_from(from)
        , m_to(to)
        , m_interval(interval)
        , m_low(stationing.chainageAt(from).mm)
        , m_high(m_low)
    {}

    std::vector<ChainageStep> find()
    {
        measure();
        std::int64_t count = 0;
        for (std::int64_t label = firstMultiple(); label <= m_high && count < kMost; label += m_interval.minor, ++count)
            addLabel(label);
        return std::move(m_steps);
    }

private:
    /// The label runs one way but for chainage equations, so the ends and both sides of each equation bound it.
    void measure()
    {
        widen(m_stationing.chainageAt(m_to).mm);
        for (const ChainageEquation& equation : m_stationing.equations()) {
            if (isInside(equation.at)) {
                widen(equation.back);
                widen(equation.ahead);
            }
        }
        for (const CalibrationPoint& point : m_stationing.calibration()) {
            if (isInside(point.at))
                widen(point.chainage);
        }
    }

    bool isInside(Position at) const { return at >= m_from && at <= m_to; }

    void widen(std::int64_t label)
    {
        m_low = std::min(m_low, label);
        m_high = std::max(m_high, label);
    }

    std::int64_t firstMultiple() const
    {
        const std::int64_t below = m_low / m_interval.minor * m_interval.minor;
        return below < m_low ? below + m_interval.minor : below;
    }

    void addLabel(std::int64_t label)
    {
        if (const auto at = m_stationing.positionOf({label, 0})) {
            if (isInside(*at))
                m_steps.push_back({*at, m_stationing.chainageAt(*at), rankOf(label)});
            return;
        }
        for (int branch = 1; branch < kBranches; ++branch) { // a label that occurs more than once, or nowhere
            const auto at = m_stationing.positionOf({label, branch});
            if (!at)
                return;
            if (isInside(*at))
                m_steps.push_back({*at, {label, branch}, rankOf(label)});
        }
    }

    ChainageRank rankOf(std::int64_t label) const
    {
        if (label % m_interval.major != 0)
            return ChainageRank::Minor;
        return label % 1'000'000 == 0 ? ChainageRank::Kilometre : ChainageRank::Major;
    }

    const Stationing& m_stationing;
    Position m_from;
    Position m_to;
    ChainageInterval m_interval;
    std::int64_t m_low;
    std::int64_t m_high;
    std::vector<ChainageStep> m_steps;
};

} // namespace

ChainageInterval chainageInterval(double pixelsPerMetre, double apartPx, double minorApartPx)
{
    ChainageInterval interval;
    for (const std::int64_t metres : kIntervals) {
        interval.major = metres * 1000;
        if (static_cast<double>(metres) * pixelsPerMetre >= apartPx)
            break;
    }
    interval.minor = interval.major;
    for (const int parts : {10, 5, 2}) {
        if (interval.major % (parts * 1000) == 0 &&
            static_cast<double>(interval.major / parts) / 1000 * pixelsPerMetre >= minorApartPx) {
            interval.minor = interval.major / parts;
            break;
        }
    }
    return interval;
}

std::vector<ChainageStep> chainageSteps(const Stationing& stationing, Position from, Position to,
                                        ChainageInterval interval)
{
    return StepFinder(stationing, from, to, interval).find();
}

} // namespace riparia
