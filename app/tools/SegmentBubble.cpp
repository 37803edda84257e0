// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/SegmentBubble.h"

#include "app/canvas/MapCanvas.h"
#include "app/document/DrawingTemplate.h"
#include "app/document/PlanDocument.h"
#include "app/document/PlanTotals.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"
#include "app/tools/NetworkPlace.h"
#include "app/tools/ToolText.h"

#include "core/plan/Taxonomy.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace riparia {

namespace {

class BubbleTexts {
    Q_DECLARE_TR_FUNCTIONS(riparia::SegmentBubble)

public:
    static QString range(const PlanDocument& document, const std::vector<PathStretch>& path, const ShownUnits& units);
    static QString newLength() { return tr("New net length"); }
    static QString newBank() { return tr("New bank length"); }
    static QString length() { return tr("Length of this segment"); }
    static QString countedBy(const QString& codes) { return tr("Counted by %1").arg(codes); }
    static QString countedAlready() { return tr("Counted already"); }
    static QString notCounted() { return tr("Not counted under this scheme"); }
    static QString noBank() { return tr("In the channel no bank length counts"); }
    static QString target() { return tr("Target of river length"); }
    static QString toGo() { return tr("To go"); }
};

QString percent(double share)
{
    return QString::number(share * 100, 'f', 0) + QStringLiteral(" %");
}

QString BubbleTexts::range(const PlanDocument& document, const std::vector<PathStretch>& path, const ShownUnits& units)
{
    if (path.size() > 1)
        return tr("%n river(s)", nullptr, static_cast<int>(path.size()));
    const Stationing& stationing = document.network().rivers()[path.front().river].stationing;
    Chainage from = stationing.chainageAt(path.front().span.from);
    Chainage to = stationing.chainageAt(path.front().span.to);
    if (to < from)
        std::swap(from, to);
    return tr("%1\u2013%2", "chainage from, to").arg(units.chainage(from), units.chainage(to));
}

/// A measure that is done to banks and to nothing else.
bool isOfBanks(const std::string& measure)
{
    const MeasureType* type = Taxonomy::builtIn().measure(measure);
    return type && type->geometry == std::vector<std::string>{"bank"};
}

/// Codes of those who own river length under the path, each once.
QString ownersUnder(const ToolContext& context, const std::vector<PathStretch>& path)
{
    constexpr qsizetype kNamed = 2;
    QStringList codes;
    const LedgerPtr ledger = context.totals.ledger();
    for (const PathStretch& stretch : path) {
        const RiverCount* count = ledger->river(context.document.network().rivers()[stretch.river].key);
        if (!count)
            continue;
        for (const LengthPiece& piece : count->pieces)
            if (piece.span.overlaps(stretch.span) && piece.ownerRiver &&
                !codes.contains(fromUtf8(piece.ownerRiver->code())))
                codes.append(fromUtf8(piece.ownerRiver->code()));
    }
    const bool more = codes.size() > kNamed;
    codes = codes.mid(0, kNamed);
    if (more)
        codes.append(QStringLiteral("\u2026"));
    return codes.join(QStringLiteral(", "));
}

const Target* lengthTarget(const Plan& plan)
{
    for (const auto& [id, target] : plan.table<Target>())
        if (target->metric == "river_length_m" && target->scope.empty() && target->value > 0 &&
            target->meta.scenario.isNil())
            return target.get();
    return nullptr;
}

void addTarget(std::vector<BubbleLine>& lines, const Target& target, Millimetres before, Millimetres after,
               const ShownUnits& units)
{
    const auto goal = Millimetres::fromMetres(target.value);
    const Millimetres left{std::max<std::int64_t>(0, goal.value - after.value)};
    lines.push_back({BubbleLine::Kind::Rule, {}, {}, {}});
    lines.push_back(
        {BubbleLine::Kind::Plain,
         BubbleTexts::target(),
         percent(before.metres() / target.value) + QStringLiteral(" \u2192 ") + percent(after.metres() / target.value),
         {}});
    lines.push_back({BubbleLine::Kind::Plain, BubbleTexts::toGo(), fromUtf8(units.decimal(left, LengthUnit::Kilometre)),
                     units.symbol(LengthUnit::Kilometre)});
}

} // namespace

std::vector<BubbleLine> segmentBubble(const ToolContext& context, const std::vector<PathStretch>& path)
{
    const Bank bank = context.drawing.values().bank;
    const Figures before = context.totals.ledger()->totals;
    const Figures after = context.totals.sketched()->totals;
    const ShownUnits& units = context.canvas.content()->units;
    const QString unit = toolText::lengthUnit(units);
    Millimetres length;
    for (const PathStretch& stretch : path)
        length += stretch.span.length();
    const Millimetres fresh = after.river.net - before.river.net;
    const bool counts = after.river.gross != before.river.gross;

    std::vector<BubbleLine> lines;
    lines.push_back(
        {BubbleLine::Kind::Head, BubbleTexts::range(context.document, path, units), NameText::bank(bank), {}});
    lines.push_back({BubbleLine::Kind::Figure, BubbleTexts::newLength(), toolText::length(fresh, units), unit});
    if (bank != Bank::Channel && counts)
        lines.push_back({BubbleLine::Kind::Plain, BubbleTexts::newBank(),
                         toolText::length(after.bank.net - before.bank.net, units), unit});
    else if (bank == Bank::Channel && counts && isOfBanks(context.drawing.values().measure))
        lines.push_back({BubbleLine::Kind::Plain, BubbleTexts::noBank(), {}, {}});
    lines.push_back({BubbleLine::Kind::Plain, BubbleTexts::length(), toolText::length(length, units), unit});
    const Millimetres counted = length - fresh;
    if (!counts)
        lines.push_back({BubbleLine::Kind::Plain, BubbleTexts::notCounted(), {}, {}});
    else if (counted.value > 0) {
        const QString owners = ownersUnder(context, path);
        lines.push_back({BubbleLine::Kind::Plain,
                         owners.isEmpty() ? BubbleTexts::countedAlready() : BubbleTexts::countedBy(owners),
                         toolText::length(Millimetres{-counted.value}, units), unit});
    }
    if (const Target* target = lengthTarget(context.document.plan()))
        addTarget(lines, *target, before.river.net, after.river.net, units);
    return lines;
}

} // namespace riparia
