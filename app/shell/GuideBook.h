// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/Language.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace riparia {

/// A heading of the guide and what stands below it.
struct GuideSection {
    QString page;   ///< "import.html"
    QString anchor; ///< id of the heading; "" at the head of the page
    QString title;
    QString text;
};

/// A place where searched words were found.
struct GuideHit {
    QString page;
    QString anchor;
    QString title;
    QString excerpt; ///< the words with some text around them
};

/// The pages of the guide in one language: plain HTML in a folder, as a browser reads them. Their order is that of the links of index.html.
class GuideBook {
public:
    /// Beside the program, in the build as where it is installed: bin/../share/riparia/guide.
    static QString usualFolder();

    /// A guide that is not there, or cannot be read, has no pages.
    GuideBook(const QString& folder, Language language);

    QString folder() const { return m_folder; }
    /// Names of the files, index.html first.
    const QStringList& pages() const { return m_pages; }
    /// "" for a page that is not in it.
    QString titleOf(const QString& page) const;
    const std::vector<GuideSection>& sections() const { return m_sections; }
    /// Sections that have all words, those with one in their title first. Letter case counts for nothing.
    std::vector<GuideHit> find(const QString& words) const;

private:
    void read(const QString& page);

    QString m_folder;
    QStringList m_pages;
    std::vector<GuideSection> m_sections;
};

} // namespace riparia
