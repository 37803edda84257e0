// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/FontChoice.h"

namespace riparia {

namespace {

thread_local const FontChoice* t_fonts = nullptr;

} // namespace

ThreadFonts::ThreadFonts(const FontChoice& fonts)
    : m_fonts(fonts)
    , m_before(t_fonts)
{
    t_fonts = &m_fonts;
}

ThreadFonts::~ThreadFonts()
{
    t_fonts = m_before;
}

FontChoice ThreadFonts::current()
{
    return t_fonts ? *t_fonts : FontChoice();
}

QStringList preferring(const QString& family, QStringList families)
{
    if (!family.isEmpty())
        families.prepend(family);
    return families;
}

} // namespace riparia
