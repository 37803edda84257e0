// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace riparia {

class Plan;
class PlanDocument;

/// Views of a plan: filters that are kept under a name, in the plan itself, so that whoever opens it finds them. Each change is one undo step.
/// Errors of all: those of PlanDocument::edit().
struct FilterViews {
    Q_DECLARE_TR_FUNCTIONS(riparia::FilterViews)

public:
    /// As they are listed: by their names, as the reader's language sorts them.
    static QStringList names(const Plan& plan);
    /// "" for one there is not, as for one of everything.
    static QString expressionOf(const Plan& plan, const QString& name);
    /// Keeps the filter under that name, in place of the one that is kept there.
    static Result<void> keep(PlanDocument& document, const QString& name, const QString& expression);
    /// InvalidArgument (subject = the new name) where another view has that name, or there is nothing of the old one.
    static Result<void> rename(PlanDocument& document, const QString& from, const QString& to);
    static Result<void> remove(PlanDocument& document, const QString& name);
};

} // namespace riparia
