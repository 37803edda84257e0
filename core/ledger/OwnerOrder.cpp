// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/OwnerOrder.h"

#include <cstddef>
#include <limits>
#include <utility>

namespace riparia {

namespace {

constexpr Date kNever{std::numeric_limits<int>::max(), 12, 31};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The run of digits at the front, without leading zeros; `text` loses the run.
std::string_view takeNumber(std::string_view& text)
{
    std::size_t end = 0;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    std::string_view number = text.substr(0, end);
    text.remove_prefix(end);
    while (number.size() > 1 && number.front() == '0')
        number.remove_prefix(1);
    return number;
}

int kindRank(EntityKind kind)
{
    return kind == EntityKind::Segment ? 0 : kind == EntityKind::Area ? 1 : 2;
}

std::int64_t sizeOf(const CountedFeature& feature)
{
    if (feature.kind == EntityKind::Area)
        return feature.gross.area.value;
    return feature.kind == EntityKind::Segment ? feature.gross.river.value : feature.gross.greenway.value;
}

std::strong_ordering compareBy(OwnerCriterion criterion, const CountedFeature& a, const CountedFeature& b)
{
    switch (criterion) {
    case OwnerCriterion::FirstCounted: return a.firstCounted.value_or(kNever) <=> b.firstCounted.value_or(kNever);
    case OwnerCriterion::WorksOrder: {
        // Features of no works come after all that belong to some.
        if (!a.works || !b.works)
            return (a.works == nullptr) <=> (b.works == nullptr);
        return a.works->order <=> b.works->order;
    }
    case OwnerCriterion::Code: return compareCodes(a.code(), b.code());
    case OwnerCriterion::LongestFirst: return sizeOf(b) <=> sizeOf(a);
    }
    return std::strong_ordering::equal;
}

OwnerRule ruleOf(OwnerCriterion criterion)
{
    switch (criterion) {
    case OwnerCriterion::FirstCounted: return OwnerRule::FirstCounted;
    case OwnerCriterion::WorksOrder: return OwnerRule::WorksOrder;
    case OwnerCriterion::LongestFirst: return OwnerRule::LongestFirst;
    case OwnerCriterion::Code: break;
    }
    return OwnerRule::Code;
}

} // namespace

std::string_view toString(OwnerRule rule)
{
    switch (rule) {
    case OwnerRule::Alone: return "alone";
    case OwnerRule::FirstCounted: return "first_counted";
    case OwnerRule::WorksOrder: return "works_order";
    case OwnerRule::Code: return "code";
    case OwnerRule::LongestFirst: return "longest_first";
    case OwnerRule::Uuid: break;
    }
    return "uuid";
}

OwnerOrder::OwnerOrder(std::vector<OwnerCriterion> criteria)
    : m_criteria(std::move(criteria))
{}

bool OwnerOrder::operator()(const CountedFeature& a, const CountedFeature& b) const
{
    if (a.kind != b.kind)
        return kindRank(a.kind) < kindRank(b.kind);
    for (const OwnerCriterion criterion : m_criteria)
        if (const auto order = compareBy(criterion, a, b); order != 0)
            return order < 0;
    if (const auto order = compareCodes(a.code(), b.code()); order != 0)
        return order < 0;
    return a.id() < b.id();
}

OwnerRule OwnerOrder::ruleBetween(const CountedFeature& a, const CountedFeature& b) const
{
    if (&a == &b)
        return OwnerRule::Alone;
    for (const OwnerCriterion criterion : m_criteria)
        if (compareBy(criterion, a, b) != 0)
            return riparia::ruleOf(criterion);
    return compareCodes(a.code(), b.code()) != 0 ? OwnerRule::Code : OwnerRule::Uuid;
}

OwnerRule OwnerOrder::ruleOf(const std::vector<const CountedFeature*>& contributors) const
{
    return contributors.size() < 2 ? OwnerRule::Alone : ruleBetween(*contributors[0], *contributors[1]);
}

std::strong_ordering compareCodes(std::string_view a, std::string_view b)
{
    const std::string_view wholeA = a;
    const std::string_view wholeB = b;
    while (!a.empty() && !b.empty()) {
        if (isDigit(a.front()) && isDigit(b.front())) {
            const std::string_view numberA = takeNumber(a);
            const std::string_view numberB = takeNumber(b);
            if (numberA.size() != numberB.size())
                return numberA.size() <=> numberB.size();
            if (numberA != numberB)
                return numberA <=> numberB;
            continue;
        }
        if (a.front() != b.front())
            return static_cast<unsigned char>(a.front()) <=> static_cast<unsigned char>(b.front());
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    if (a.empty() != b.empty())
        return b.empty() <=> a.empty();
    return wholeA <=> wholeB; // S-1 and S-01 are not the same
}

} // namespace riparia
