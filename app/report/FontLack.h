// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/FontChoice.h"
#include "app/report/Sheet.h"

#include <set>
#include <vector>

namespace riparia {

/// A preferred font that does not have all characters of its script that pages use.
struct FontLack {
    QString family;
    bool isInstalled = true;
    std::set<char32_t> characters{}; ///< all others have; of one that is not installed none are listed
};

/// What the preferred fonts do not have of the words of pages; other fonts take the place of those characters.
std::vector<FontLack> fontLacksOf(const std::vector<Sheet>& sheets, const FontChoice& fonts);
/// "The font “Foo” has no 丁, 山 …": in the language of the thread.
QString fontLackWords(const FontLack& lack);

} // namespace riparia
