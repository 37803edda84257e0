// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>

struct lxw_workbook;
struct lxw_format;

namespace riparia {

/// How the cells of a workbook look: each look is made once. For XlsxWriter.cpp.
class XlsxFormats {
public:
    explicit XlsxFormats(lxw_workbook* workbook)
        : m_workbook(workbook)
    {}

    lxw_format* header();
    lxw_format* heading(bool isTitle);
    lxw_format* label();
    lxw_format* wrapped();
    /// None at all. A format that says nothing would look the same, but the library looks for its like among all others at every cell.
    static lxw_format* text() { return nullptr; }
    lxw_format* number(const char* format);
    /// Filled with the light colour of the display class of the code.
    lxw_format* status(std::string_view code);
    /// Null = of text.
    lxw_format* total(const char* numberFormat);

private:
    lxw_format* named(const std::string& name, void (*shape)(lxw_format*));

    lxw_workbook* m_workbook;
    std::map<std::string, lxw_format*> m_made;
};

} // namespace riparia
