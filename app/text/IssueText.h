// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"

#include <QCoreApplication>
#include <QString>

namespace riparia {

/// Findings as plain sentences in the language of the translation that is installed.
class IssueText {
    Q_DECLARE_TR_FUNCTIONS(riparia::IssueText)

public:
    /// One sentence with its full stop, without the subject: "The gap of 3.2 m was bridged."
    static QString sentence(const Issue& issue);
    /// "info", "warning", "error" for readers.
    static QString severity(Severity severity);

private:
    static QString unassigned(const std::vector<std::string>& args);
};

} // namespace riparia
