// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Session.h"

#include "core/base/Issue.h"

#include <QCoreApplication>

#include <iosfwd>

namespace riparia::cli {

/// Findings for people: one line each, gravest first, those of one kind together and at most five of them unless --verbose.
class IssueList {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::IssueList)

public:
    static void print(std::ostream& stream, const Issues& issues, const Session& session);
    /// "warning  rivers.shp #12: The feature has no geometry.", safe for a terminal.
    static std::string line(const Issue& issue, const Session& session);

private:
    static QString more(std::size_t count);
};

/// Each finding once, where several steps report the same of the same: the gravest stays, in the place of the first.
Issues withoutRepetition(Issues issues);

/// FoundErrors when --strict was given and there is a warning or an error, else Ok.
ExitCode strictCode(bool strict, const Issues& issues);

} // namespace riparia::cli
