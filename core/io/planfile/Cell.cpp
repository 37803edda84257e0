// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/Cell.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace riparia::planfile {

namespace {

constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15U;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t word)
{
    hash = (hash ^ word) * kMultiplier;
    return hash ^ (hash >> 29);
}

/// Four independent lanes: geometry is long, and a plan of a million reaches is hashed whenever it is opened.
std::uint64_t hashOf(std::string_view bytes)
{
    std::uint64_t lanes[4] = {1, 2, 3, bytes.size()};
    std::size_t at = 0;
    for (; at + 32 <= bytes.size(); at += 32) {
        std::uint64_t words[4];
        std::memcpy(words, bytes.data() + at, 32);
        for (int lane = 0; lane < 4; ++lane)
            lanes[lane] = mixed(lanes[lane], words[lane]);
    }
    for (; at < bytes.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + at, std::min<std::size_t>(8, bytes.size() - at));
        lanes[(at / 8) % 4] = mixed(lanes[(at / 8) % 4], word);
    }
    return mixed(mixed(mixed(lanes[0], lanes[1]), lanes[2]), lanes[3]);
}

} // namespace

Cell Cell::integer(std::int64_t value)
{
    Cell cell;
    cell.m_type = CellView::Type::Integer;
    cell.m_integer = value;
    return cell;
}

Cell Cell::real(double value)
{
    Cell cell;
    if (std::isnan(value))
        return cell;
    cell.m_type = CellView::Type::Real;
    cell.m_real = value == 0 ? 0 : value;
    return cell;
}

Cell Cell::text(std::string value)
{
    Cell cell;
    cell.m_type = CellView::Type::Text;
    cell.m_bytes = std::move(value);
    return cell;
}

Cell Cell::textOrNull(std::string value)
{
    return value.empty() ? Cell() : text(std::move(value));
}

Cell Cell::blob(std::string bytes)
{
    Cell cell;
    cell.m_type = CellView::Type::Blob;
    cell.m_bytes = std::move(bytes);
    return cell;
}

Cell Cell::copyOf(const CellView& view)
{
    Cell cell;
    cell.m_type = view.type;
    cell.m_integer = view.integer;
    cell.m_real = view.real;
    cell.m_bytes = view.bytes;
    return cell;
}

CellView Cell::view() const
{
    return {m_type, m_integer, m_real, m_bytes};
}

std::uint32_t fingerprint(const CellView& cell)
{
    std::uint64_t hash = 0;
    switch (cell.type) {
    case CellView::Type::Null: return 0;
    case CellView::Type::Integer: hash = mixed(1, static_cast<std::uint64_t>(cell.integer)); break;
    case CellView::Type::Real: hash = mixed(2, std::bit_cast<std::uint64_t>(cell.real)); break;
    case CellView::Type::Text: hash = mixed(3, hashOf(cell.bytes)); break;
    case CellView::Type::Blob: hash = mixed(4, hashOf(cell.bytes)); break;
    }
    hash ^= hash >> 32;
    const auto low = static_cast<std::uint32_t>(hash);
    return low == 0 ? 1 : low; // 0 means NULL
}

} // namespace riparia::planfile
