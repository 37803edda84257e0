// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/QtWords.h"

#include "app/text/Fill.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>

#include <algorithm>

namespace riparia {

QStringList qtWordsFolders()
{
    return {QLibraryInfo::path(QLibraryInfo::TranslationsPath),
            QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/riparia/translations"))};
}

bool loadQtWords(QTranslator& translator, Language language, const QStringList& folders)
{
    if (language == Language::English)
        return false;
    // Of a file that is not there load() would try shorter names, down to those of other folders.
    const QString file = QStringLiteral("/qtbase_") + fromUtf8(toString(language)) + QStringLiteral(".qm");
    return std::any_of(folders.begin(), folders.end(), [&](const QString& folder) {
        return QFileInfo::exists(folder + file) && translator.load(folder + file);
    });
}

} // namespace riparia
