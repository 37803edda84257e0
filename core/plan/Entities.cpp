// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/Entities.h"

#include "core/plan/EntityTraits.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <utility>

namespace riparia {

namespace {

/// Bit by bit, so that a vertex without height (NaN) equals itself.
bool sameHeights(const std::vector<double>& a, const std::vector<double>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](double x, double y) {
        return x == y || std::bit_cast<std::uint64_t>(x) == std::bit_cast<std::uint64_t>(y);
    });
}

bool sameAlignment(const std::shared_ptr<const Alignment>& a, const std::shared_ptr<const Alignment>& b)
{
    if (a == b)
        return true;
    // The hash covers coordinates, CRS and length method.
    return a && b && a->hash() == b->hash() && a->points() == b->points() && sameHeights(a->z(), b->z());
}

template <class Code, std::size_t size>
std::optional<Code> parseCode(const std::array<std::pair<Code, std::string_view>, size>& codes, std::string_view text)
{
    for (const auto& [code, name] : codes) {
        if (name == text)
            return code;
    }
    return std::nullopt;
}

template <class Code, std::size_t size>
std::string_view nameOf(const std::array<std::pair<Code, std::string_view>, size>& codes, Code wanted)
{
    for (const auto& [code, name] : codes) {
        if (code == wanted)
            return name;
    }
    return {};
}

constexpr std::array<std::pair<SegmentState, std::string_view>, 3> kSegmentStates{{
    {SegmentState::Located, "located"},
    {SegmentState::Shifted, "shifted"},
    {SegmentState::Detached, "detached"},
}};

constexpr std::array<std::pair<LinkOrigin, std::string_view>, 3> kLinkOrigins{{
    {LinkOrigin::None, "none"},
    {LinkOrigin::Derived, "derived"},
    {LinkOrigin::Explicit, "explicit"},
}};

} // namespace

bool operator==(const PlanRiver& a, const PlanRiver& b)
{
    return a.meta == b.meta && a.river.key == b.river.key && a.river.name == b.river.name &&
           a.river.nameEn == b.river.nameEn && a.river.directionConfirmed == b.river.directionConfirmed &&
           a.river.stationing == b.river.stationing && sameAlignment(a.river.alignment, b.river.alignment);
}

std::string_view toString(SegmentState state)
{
    return nameOf(kSegmentStates, state);
}

std::optional<SegmentState> parseSegmentState(std::string_view code)
{
    return parseCode(kSegmentStates, code);
}

std::string_view toString(LinkOrigin origin)
{
    return nameOf(kLinkOrigins, origin);
}

std::optional<LinkOrigin> parseLinkOrigin(std::string_view code)
{
    return parseCode(kLinkOrigins, code);
}

std::string_view toString(EntityKind kind)
{
    switch (kind) {
    case EntityKind::River: return "river";
    case EntityKind::Segment: return "segment";
    case EntityKind::Area: return "area";
    case EntityKind::Greenway: return "greenway";
    case EntityKind::Works: return "works";
    case EntityKind::WaterBody: return "water_body";
    case EntityKind::Sample: return "sample";
    case EntityKind::Site: return "site";
    case EntityKind::Boundary: return "boundary";
    case EntityKind::Target: return "target";
    case EntityKind::ReportedValue: return "reported_value";
    case EntityKind::Indicator: return "indicator";
    case EntityKind::Scheme: return "scheme";
    case EntityKind::Scenario: return "scenario";
    case EntityKind::Attachment: return "attachment";
    case EntityKind::CustomField: return "custom_field";
    case EntityKind::ReferenceLayer: return "reference_layer";
    case EntityKind::Source: return "source";
    }
    return {};
}

} // namespace riparia
