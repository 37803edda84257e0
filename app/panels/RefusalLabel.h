// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QCoreApplication>

#include <functional>

class QLabel;

namespace riparia {

class PlanDocument;

/// Edits whose refusal stands in a label beside what was asked for.
class RefusalLabel {
    Q_DECLARE_TR_FUNCTIONS(riparia::RefusalLabel)

public:
    /// Runs an edit of the document. False when it was refused: the label says why then, and where a lock refuses it, has a link that opens the lock and
    /// calls `again`. Links of the label are its own; the document outlives the label.
    static bool edit(PlanDocument& document, QLabel& label, const std::function<Result<void>()>& write,
                     std::function<void()> again);
};

} // namespace riparia
