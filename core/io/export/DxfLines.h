// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Point.h"
#include "core/io/export/DxfWriter.h"

#include <string>
#include <string_view>

namespace riparia {

/// Lines of a drawing: a code, and what it says.
class DxfLines {
public:
    explicit DxfLines(DxfVersion version)
        : m_version(version)
    {}

    DxfVersion version() const { return m_version; }
    DxfLines& raw(int code, std::string_view value);
    DxfLines& text(int code, std::string_view value);
    DxfLines& number(int code, double value);
    DxfLines& whole(int code, long long value);
    DxfLines& handle(int code, unsigned value);
    DxfLines& point(Point p);
    /// What was said since the last time.
    std::string take();

private:
    DxfVersion m_version;
    std::string m_text;
};

} // namespace riparia
