// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/DxfLines.h"

#include "core/base/Decimal.h"
#include "core/io/export/DxfText.h"

#include <array>
#include <cstdio>
#include <utility>

namespace riparia {

DxfLines& DxfLines::raw(int code, std::string_view value)
{
    m_text += std::to_string(code);
    m_text += '\n';
    m_text += value;
    m_text += '\n';
    return *this;
}

DxfLines& DxfLines::text(int code, std::string_view value)
{
    return raw(code, dxfText(value, m_version));
}

DxfLines& DxfLines::number(int code, double value)
{
    return raw(code, shortest(value));
}

DxfLines& DxfLines::whole(int code, long long value)
{
    return raw(code, std::to_string(value));
}

DxfLines& DxfLines::handle(int code, unsigned value)
{
    std::array<char, 12> hex{};
    std::snprintf(hex.data(), hex.size(), "%X", value);
    return raw(code, hex.data());
}

DxfLines& DxfLines::point(Point p)
{
    return number(10, p.x).number(20, p.y).raw(30, "0");
}

std::string DxfLines::take()
{
    return std::exchange(m_text, {});
}

} // namespace riparia
