// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace riparia {

/// Font families somebody prefers for what is printed; "" = those of the program.
struct FontChoice {
    QString latin;
    QString chinese;

    friend bool operator==(const FontChoice&, const FontChoice&) = default;
};

/// Fonts of maps and pages on this thread while it lives, as ThreadLanguage has words.
class ThreadFonts {
public:
    explicit ThreadFonts(const FontChoice& fonts);
    ~ThreadFonts();
    ThreadFonts(const ThreadFonts&) = delete;
    ThreadFonts& operator=(const ThreadFonts&) = delete;

    /// Of this thread; empty families where nobody chose.
    static FontChoice current();

private:
    FontChoice m_fonts;
    const FontChoice* m_before;
};

/// Families with a preferred one before them; as they are for "".
QStringList preferring(const QString& family, QStringList families);

} // namespace riparia
