// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tools/MapTool.h"

#include "core/base/Result.h"
#include "core/plan/ChangeSet.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <vector>

namespace riparia {

class ChainageEntry;

/// Copies the selected segments further along their rivers: asks how many metres of chainage, and offers their own length, so that the copies begin where
/// they end. What would be made stands under the text while it is typed. One undo step.
class DuplicateEntry : public QObject {
    Q_OBJECT

public:
    explicit DuplicateEntry(ToolContext context, QObject* parent = nullptr);

    /// "" while segments are selected.
    QString whyDisabled() const;
    /// The box in the middle of the map.
    void open();

Q_SIGNALS:
    void done(const QString& text);

private:
    std::vector<std::shared_ptr<const Segment>> segments() const;
    /// What was typed, in millimetres. Errors: NumberSyntax; InvalidArgument for nothing.
    Result<std::int64_t> offsetIn(const QString& text) const;
    void showWhere(const QString& text);
    void duplicate(const QString& text);

    ToolContext m_context;
    ChainageEntry* m_entry;
};

} // namespace riparia
