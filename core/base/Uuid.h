// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace riparia {

/// Identity of an entity, for life. Nil (all zero) means "none".
class Uuid {
public:
    constexpr Uuid() = default;

    /// A random (version 4) id.
    static Uuid random();
    /// Always the same id for the same name (version 5); used by generated data such as the sample.
    static Uuid named(std::string_view name);
    /// Reads the 36-character form, any letter case; nothing else.
    static std::optional<Uuid> parse(std::string_view text);

    bool isNil() const { return *this == Uuid(); }
    /// Lower-case 36-character form.
    std::string toString() const;
    const std::array<std::uint8_t, 16>& bytes() const { return m_bytes; }

    friend auto operator<=>(const Uuid&, const Uuid&) = default;

private:
    std::array<std::uint8_t, 16> m_bytes{};
};

} // namespace riparia

template <>
struct std::hash<riparia::Uuid> {
    std::size_t operator()(const riparia::Uuid& id) const noexcept;
};
