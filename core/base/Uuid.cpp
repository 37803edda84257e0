// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Uuid.h"

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/random_generator.hpp>
#include <boost/uuid/uuid_io.hpp>

#include <algorithm>
#include <cstring>

namespace riparia {

namespace {

boost::uuids::uuid toBoost(const std::array<std::uint8_t, 16>& bytes)
{
    boost::uuids::uuid id{};
    std::copy(bytes.begin(), bytes.end(), id.begin());
    return id;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

} // namespace

Uuid Uuid::random()
{
    thread_local boost::uuids::random_generator generator;
    const boost::uuids::uuid id = generator();
    Uuid result;
    std::copy(id.begin(), id.end(), result.m_bytes.begin());
    return result;
}

Uuid Uuid::named(std::string_view name)
{
    // The namespace is the URL namespace of RFC 4122; names are ours alone.
    boost::uuids::name_generator_sha1 generator(boost::uuids::ns::url());
    const boost::uuids::uuid id = generator("riparia:" + std::string(name));
    Uuid result;
    std::copy(id.begin(), id.end(), result.m_bytes.begin());
    return result;
}

std::optional<Uuid> Uuid::parse(std::string_view text)
{
    if (text.size() != 36)
        return std::nullopt;
    Uuid result;
    std::size_t byte = 0;
    for (std::size_t i = 0; i < text.size();) {
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (text[i] != '-')
                return std::nullopt;
            ++i;
            continue;
        }
        const int high = hexDigit(text[i]);
        const int low = hexDigit(text[i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        result.m_bytes[byte++] = static_cast<std::uint8_t>(high * 16 + low);
        i += 2;
    }
    return result;
}

std::string Uuid::toString() const
{
    return boost::uuids::to_string(toBoost(m_bytes));
}

} // namespace riparia

std::size_t std::hash<riparia::Uuid>::operator()(const riparia::Uuid& id) const noexcept
{
    std::size_t value = 0;
    std::memcpy(&value, id.bytes().data(), sizeof value);
    return value;
}
