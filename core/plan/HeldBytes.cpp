// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/HeldBytes.h"

#include "core/plan/Fields.h"

#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace riparia {

namespace {

template <class T>
inline constexpr bool kIsVector = false;
template <class Element>
inline constexpr bool kIsVector<std::vector<Element>> = true;

/// Of a value, what it keeps beside itself.
template <class T>
std::size_t besides([[maybe_unused]] const T& value)
{
    if constexpr (std::is_same_v<T, std::string>) {
        return value.capacity();
    } else if constexpr (std::is_same_v<T, Polygon>) {
        return besides(value.outer) + besides(value.holes);
    } else if constexpr (std::is_same_v<T, River>) {
        return besides(value.key) + besides(value.name) + besides(value.nameEn);
    } else if constexpr (kIsVector<T>) {
        using Element = typename T::value_type;
        std::size_t bytes = value.capacity() * sizeof(Element);
        if constexpr (!std::is_trivially_copyable_v<Element>) {
            for (const Element& element : value)
                bytes += besides(element);
        }
        return bytes;
    } else {
        return 0;
    }
}

std::size_t bytesOf(const Alignment& line)
{
    // Besides the vertex: where it lies along the line.
    return line.points().size() * (sizeof(Point) + sizeof(double)) + line.z().size() * sizeof(double) +
           line.blocks().size() * sizeof(Box);
}

/// Of the line a river had, unless it has it still.
std::size_t lineBytes(const PlanRiver& before, const AnyEntity& after)
{
    const auto* now = std::get_if<std::shared_ptr<const PlanRiver>>(&after);
    const bool isShared = now && (*now)->river.alignment == before.river.alignment;
    return before.river.alignment && !isShared ? bytesOf(*before.river.alignment) : 0;
}

std::size_t rowBytes(const Change& change)
{
    return std::visit(
        [&](const auto& row) -> std::size_t {
            using Held = std::decay_t<decltype(row)>;
            if constexpr (std::is_same_v<Held, std::monostate>) {
                return 0;
            } else {
                using Row = std::remove_const_t<typename Held::element_type>;
                std::size_t bytes = sizeof(Row);
                visitFields(*row, [&](std::string_view, const auto& member) { bytes += besides(member); });
                if constexpr (std::is_same_v<Row, PlanRiver>)
                    bytes += lineBytes(*row, change.after);
                return bytes;
            }
        },
        change.before);
}

} // namespace

std::size_t heldBytes(const ChangeSet& changes)
{
    std::size_t bytes = changes.changes.capacity() * sizeof(Change);
    for (const Change& change : changes.changes)
        bytes += rowBytes(change);
    return bytes;
}

} // namespace riparia
