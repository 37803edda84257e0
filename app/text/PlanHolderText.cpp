// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/PlanHolderText.h"

#include "app/text/Fill.h"
#include "app/text/LocalTime.h"

#include <QStringList>

namespace riparia {

QString PlanHolderText::who(const PlanHolder& holder)
{
    QStringList parts;
    if (!holder.user.empty() && !holder.host.empty())
        parts += fill(tr("%1 on %2", "a person, a computer"), {holder.user, holder.host});
    else if (!holder.user.empty())
        parts += fromUtf8(holder.user);
    else if (!holder.host.empty())
        parts += fill(tr("on %1", "a computer"), {holder.host});
    if (holder.process > 0) {
        const std::string process = std::to_string(holder.process);
        parts += holder.program.empty() ? fill(tr("process %1"), {process})
                                        : fill(tr("%1 (process %2)", "a program"), {holder.program, process});
    }
    if (const QString time = localDateAndTime(holder.since); !time.isEmpty())
        parts += fill(tr("since %1", "a time"), {toUtf8(time)});
    return parts.isEmpty() ? tr("by a program that does not say which") : parts.join(tr(", ", "between parts"));
}

} // namespace riparia
