// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <string>
#include <vector>

class QWidget;

namespace riparia {

/// Whether files may be written over that a file dialog knew nothing of: what lies beside the one that was chosen, or that one under the name an ending
/// was added to.
class ReplaceQuestion {
    Q_DECLARE_TR_FUNCTIONS(riparia::ReplaceQuestion)

public:
    /// Those of `files` that are there. None where the first is `chosen` and there: the user has agreed to write over it, and the others belong to it.
    static QStringList notAskedAbout(const std::vector<std::string>& files, const QString& chosen);
    /// True when all of them may be written; asks only where there is one to ask about.
    static bool ask(const std::vector<std::string>& files, const QString& chosen, QWidget* parent);
};

} // namespace riparia
