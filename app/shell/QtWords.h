// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/Language.h"

#include <QStringList>
#include <QTranslator>

namespace riparia {

/// Where the translations of Qt are looked for: its own folder, then bin/../share/riparia/translations, where our installation keeps a copy of what the
/// building machine had.
QStringList qtWordsFolders();

/// Loads Qt's own words, those of buttons and menus of its dialogs, from the first folder that has them. False where none has; for English, which needs
/// none, too.
bool loadQtWords(QTranslator& translator, Language language, const QStringList& folders);

} // namespace riparia
