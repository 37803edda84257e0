// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/Sheet.h"

#include <QString>

#include <functional>
#include <map>
#include <set>

namespace riparia {

/// Looks at all words of a page: those on its maps and diagrams too.
void eachText(const Sheet& sheet, const std::function<void(const QString&)>& look);

/// Finds characters that no font of this computer has, which would be printed as boxes.
class Glyphs {
public:
    bool has(char32_t character);
    /// What of the text is missing joins missing().
    void note(const QString& text);
    /// A text with "?" in place of what is missing, which is not noted.
    QString mended(const QString& text);
    /// What of a page is missing joins missing(): its words, the names on its maps and diagrams.
    void note(const Sheet& sheet);
    /// The same, where "?" takes the place of what is missing.
    void mend(Sheet& sheet);
    /// In the order of their code points.
    const std::set<char32_t>& missing() const { return m_missing; }

private:
    std::map<char32_t, bool> m_known;
    std::set<char32_t> m_missing;
};

/// "No font of this computer has U+20BB7 …": in the language of the thread; "" where nothing is missing.
QString missingWords(const std::set<char32_t>& characters);

} // namespace riparia
