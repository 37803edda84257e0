// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/EntryHint.h"

#include "app/document/PlanDocument.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/tools/ChainageEntry.h"

#include "core/base/Text.h"
#include "core/linref/ChainageText.h"

#include <string>

namespace riparia {

namespace {

/// The chainage as people write it, or that of the end it lies beyond; none where something else is wrong with it.
std::optional<std::string> labelWithin(const River& river, Chainage chainage)
{
    const auto at = river.stationing.positionOf(chainage);
    if (at)
        return chainageText(chainage);
    if (at.error().code != ErrorCode::ChainageOutOfRange || at.error().detail.empty())
        return std::nullopt;
    return at.error().detail;
}

} // namespace

void EntryHint::refuse(ChainageEntry& entry, const PlanDocument& document, const QString& text,
                       std::optional<std::size_t> river, const std::optional<NetworkPlace>& start, const Error& error)
{
    if (error.code == ErrorCode::NotFound) {
        entry.showHint(tr("Which river? Type its name before the chainage."), true);
        return;
    }
    entry.showHint(ErrorText::sentence(error), true);
    if (error.code != ErrorCode::ChainageOutOfRange)
        return;
    if (const QString instead = withinRiver(document, text, river, start); !instead.isEmpty())
        entry.offer(tr("Use end", "of the river"), instead);
}

/// "" where it is not only that a place lies beyond an end.
QString EntryHint::withinRiver(const PlanDocument& document, const QString& text, std::optional<std::size_t> river,
                               const std::optional<NetworkPlace>& start)
{
    const std::string typed(trim(narrow(toUtf8(text))));
    const auto range = parseChainageRange(typed);
    const auto single = range ? Result<ChainageInput>(fail(ErrorCode::ChainageSyntax)) : parseChainage(typed);
    const std::string name = range ? range->name : single ? single->name : std::string();
    if (!name.empty()) {
        const auto named = document.network().find(name);
        river = named ? std::optional(*named) : std::nullopt;
    } else if (start && !range) {
        river = start->river;
    }
    if (!river)
        return {};
    const River& on = document.network().rivers()[*river];
    const QString before = name.empty() ? QString() : fromUtf8(name) + u' ';
    if (range) {
        const auto from = labelWithin(on, range->from);
        const auto to = labelWithin(on, range->to);
        return from && to && *from != *to ? QString(before + fromUtf8(*from) + u'-' + fromUtf8(*to)) : QString();
    }
    if (single && !typed.starts_with('+')) {
        const auto at = labelWithin(on, single->chainage);
        return at ? QString(before + fromUtf8(*at)) : QString();
    }
    // A length from where the sketch begins.
    const auto length = start && typed.starts_with('+') ? parseChainage(typed.substr(1))
                                                        : Result<ChainageInput>(fail(ErrorCode::ChainageSyntax));
    if (!length)
        return {};
    const auto at = labelWithin(on, {on.stationing.chainageAt(start->at).mm + length->chainage.mm});
    return at ? fromUtf8(*at) : QString();
}

QString EntryHint::putInOrder(const QString& text, const ShownUnits& units)
{
    const auto range = parseChainageRange(toUtf8(text));
    if (!range || !range->swapped)
        return {};
    return tr("Put in order: %1–%2.", "chainages").arg(units.chainage(range->from), units.chainage(range->to));
}

} // namespace riparia
