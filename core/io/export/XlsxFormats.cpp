// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/XlsxFormats.h"

#include "core/plan/Taxonomy.h"

#include <xlsxwriter.h>

namespace riparia {

namespace {

constexpr lxw_color_t kInk = 0x17324D;
constexpr lxw_color_t kHeader = 0xDCE9EF;
constexpr lxw_color_t kTotal = 0xF2F5F7;
constexpr lxw_color_t kRule = 0x9AA8B2;

/// The colours of the display classes (UX.md 5.2), a fifth of them on white.
lxw_color_t classFill(StatusClass statusClass)
{
    switch (statusClass) {
    case StatusClass::Planned: return 0xF5E2CE;
    case StatusClass::InProgress: return 0xE5D9F2;
    case StatusClass::Completed: return 0xCEE3DC;
    case StatusClass::Suspended: return 0xE2E4E6;
    case StatusClass::Unset: return 0xFFFFFF;
    }
    return 0xFFFFFF;
}

} // namespace

lxw_format* XlsxFormats::named(const std::string& name, void (*shape)(lxw_format*))
{
    lxw_format*& made = m_made[name];
    if (!made) {
        made = workbook_add_format(m_workbook);
        shape(made);
    }
    return made;
}

lxw_format* XlsxFormats::header()
{
    return named("header", [](lxw_format* format) {
        format_set_bold(format);
        format_set_font_color(format, kInk);
        format_set_bg_color(format, kHeader);
        format_set_bottom(format, LXW_BORDER_MEDIUM);
        format_set_bottom_color(format, kInk);
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    });
}

lxw_format* XlsxFormats::heading(bool isTitle)
{
    if (isTitle) {
        return named("title", [](lxw_format* format) {
            constexpr double kSize = 16;
            format_set_bold(format);
            format_set_font_size(format, kSize);
            format_set_font_color(format, kInk);
        });
    }
    return named("heading", [](lxw_format* format) {
        format_set_bold(format);
        format_set_font_color(format, kInk);
        format_set_bottom(format, LXW_BORDER_THIN);
        format_set_bottom_color(format, kRule);
    });
}

lxw_format* XlsxFormats::label()
{
    return named("label", [](lxw_format* format) { format_set_align(format, LXW_ALIGN_VERTICAL_TOP); });
}

lxw_format* XlsxFormats::wrapped()
{
    return named("wrapped", [](lxw_format* format) {
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_LEFT);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    });
}

lxw_format* XlsxFormats::number(const char* format)
{
    lxw_format* made = named(std::string("number ") + format, [](lxw_format*) {});
    format_set_num_format(made, format);
    return made;
}

lxw_format* XlsxFormats::status(std::string_view code)
{
    const StatusType* type = Taxonomy::builtIn().status(code);
    const StatusClass statusClass = type ? type->displayClass : StatusClass::Unset;
    if (statusClass == StatusClass::Unset)
        return text();
    lxw_format* made = named("status " + std::string(toString(statusClass)), [](lxw_format*) {});
    format_set_bg_color(made, classFill(statusClass));
    return made;
}

lxw_format* XlsxFormats::total(const char* numberFormat)
{
    lxw_format* made = named(std::string("total ") + (numberFormat ? numberFormat : ""), [](lxw_format* format) {
        format_set_bold(format);
        format_set_bg_color(format, kTotal);
        format_set_top(format, LXW_BORDER_THIN);
        format_set_top_color(format, kInk);
    });
    if (numberFormat)
        format_set_num_format(made, numberFormat);
    return made;
}

} // namespace riparia
