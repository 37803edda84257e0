// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/StripShape.h"

#include "app/canvas/MapCanvas.h"
#include "app/canvas/OverlayPaint.h"
#include "app/document/DrawingTemplate.h"
#include "app/document/PlanTotals.h"
#include "app/text/Fill.h"
#include "app/text/UnitText.h"
#include "app/tools/NetworkPlace.h"
#include "app/tools/ObjectEdits.h"
#include "app/tools/ToolText.h"

#include "core/linref/BankStrip.h"

#include <QPen>
#include <QStringList>

#include <optional>
#include <utility>

namespace riparia {

namespace {

constexpr const char* kKind = "planting"; // what a strip along the water usually is

class StripTexts {
    Q_DECLARE_TR_FUNCTIONS(riparia::StripShape)

public:
    static QString range(const QString& from, const QString& to)
    {
        return tr("%1\u2013%2", "chainage from, to").arg(from, to);
    }
    static QString newArea() { return tr("New net area"); }
    static QString notCounted() { return tr("Not counted under this scheme"); }
    static QString countedAlready() { return tr("Counted already"); }
    static QString cutAway() { return tr("Cut away, covered already"); }
    static QString left(const QString& width) { return tr("Left, %1 m wide").arg(width); }
    static QString right(const QString& width) { return tr("Right, %1 m wide").arg(width); }
    static QString noBank(bool isLeft, bool isWater)
    {
        if (isWater)
            return isLeft ? tr("No waterline on the left %1: the strip begins at the centreline there.")
                          : tr("No waterline on the right %1: the strip begins at the centreline there.");
        return isLeft ? tr("No bank line on the left %1: the strip begins at the centreline there.")
                      : tr("No bank line on the right %1: the strip begins at the centreline there.");
    }
    static QString areCut()
    {
        return tr("There are too many bank lines here to look through: some of them are left out.");
    }
    static QString fromTo(const QString& from, const QString& to)
    {
        return tr("from %1 to %2", "chainages").arg(from, to);
    }
    static QString andMore(int count) { return tr("and at %n more place(s)", nullptr, count); }
    static QString tight() { return tr("\u26a0 wider than the bend at"); }
};

QString metres(double length)
{
    return fromUtf8(UnitText::number(Millimetres::fromMetres(length), LengthUnit::Metre, 1));
}

Result<BankStrip> alongCentreline(const Alignment& river, Span span, double leftWidth, double rightWidth)
{
    StripLine line{river.slice(span)};
    if (line.line.empty())
        return fail(ErrorCode::GeometryEmpty);
    const auto scale = river.ruler().localScale(line.line[line.line.size() / 2]);
    line.unitX = scale.x;
    line.unitY = scale.y;
    auto strip = stripAlong(line, leftWidth, rightWidth);
    if (!strip)
        return fail(strip.error());
    return BankStrip{std::move(*strip), {}, {}, tightBend(line, leftWidth, rightWidth)};
}

/// Null for one that is gone.
const River* riverOf(const ToolContext& context, const PathStretch& along)
{
    const auto& rivers = context.document.network().rivers();
    return along.river < rivers.size() ? &rivers[along.river] : nullptr;
}

} // namespace

Result<StripShape> StripShape::make(const ToolContext& context, OverlapCut& overlaps, StripBanks& banks,
                                    const PathStretch& along, double leftWidth, double rightWidth, StripBase base,
                                    bool takeCodes)
{
    const River* of = riverOf(context, along);
    if (leftWidth + rightWidth <= 0 || !of)
        return fail(ErrorCode::InvalidArgument);
    const River& river = *of;
    std::optional<StripBanks::Found> found;
    if (base != StripBase::Centreline) {
        auto looked = banks.of(along, base);
        if (!looked)
            return fail(looked.error());
        found = std::move(*looked);
    }
    auto ground = found ? stripOf(*river.alignment, found->runs, leftWidth, rightWidth)
                        : alongCentreline(*river.alignment, along.span, leftWidth, rightWidth);
    if (!ground)
        return fail(ground.error());
    std::vector<edits::AreaDraft> drafts;
    CutGround lost;
    for (const bool isLeft : {true, false}) {
        MultiPolygon& side = isLeft ? ground->strip.left : ground->strip.right;
        if (side.empty())
            continue;
        auto cut = overlaps.of(std::move(side), kKind);
        if (!cut)
            return fail(cut.error());
        side = std::move(cut->left);
        lost.addLoss(*cut);
        if (side.empty())
            continue;
        drafts.push_back(
            {side, {river.key, along.span, isLeft ? Bank::Left : Bank::Right, LinkOrigin::Explicit}, kKind});
    }
    StripShape shape{
        along, leftWidth,       rightWidth, std::move(ground->strip),       ground->tight,
        {},    std::move(lost), base,       std::move(ground->withoutLeft), std::move(ground->withoutRight)};
    shape.areBanksCut = found && found->areCut;
    shape.changes = edits::newAreas(context.document, context.drawing.values(), std::move(drafts), takeCodes);
    return shape;
}

QString StripShape::missing(const ToolContext& context) const
{
    const River* of = riverOf(context, along);
    if (!of)
        return {};
    const River& river = *of;
    const ShownUnits& units = context.canvas.content()->units;
    QStringList sentences;
    if (areBanksCut)
        sentences.append(StripTexts::areCut());
    for (const bool isLeft : {true, false}) {
        const std::vector<Span>& without = isLeft ? withoutLeft : withoutRight;
        if (without.empty())
            continue;
        Chainage from = river.stationing.chainageAt(without.front().from);
        Chainage to = river.stationing.chainageAt(without.front().to);
        if (to < from)
            std::swap(from, to);
        QString places = StripTexts::fromTo(units.chainage(from), units.chainage(to));
        if (without.size() > 1)
            places += u' ' + StripTexts::andMore(static_cast<int>(without.size()) - 1);
        sentences.append(StripTexts::noBank(isLeft, base == StripBase::Waterline).arg(places));
    }
    return sentences.join(u' ');
}

std::vector<BubbleLine> StripShape::bubble(const ToolContext& context) const
{
    const River* of = riverOf(context, along);
    if (!of)
        return {};
    const River& river = *of;
    Chainage from = river.stationing.chainageAt(along.span.from);
    Chainage to = river.stationing.chainageAt(along.span.to);
    if (to < from)
        std::swap(from, to);
    const ShownUnits& units = context.canvas.content()->units;
    const QString unit = toolText::areaUnit(units);
    std::vector<BubbleLine> lines{{BubbleLine::Kind::Head,
                                   riverName(context.document, along.river),
                                   StripTexts::range(units.chainage(from), units.chainage(to)),
                                   {}}};
    if (const auto sketched = context.totals.sketched()) {
        const Figures before = context.totals.ledger()->totals;
        const SquareCentimetres fresh = sketched->totals.area.net - before.area.net;
        const SquareCentimetres gross = sketched->totals.area.gross - before.area.gross;
        lines.push_back({BubbleLine::Kind::Figure, StripTexts::newArea(), toolText::area(fresh, units), unit});
        if (gross.value == 0)
            lines.push_back({BubbleLine::Kind::Plain, StripTexts::notCounted(), {}, {}});
        else if (gross != fresh)
            lines.push_back(
                {BubbleLine::Kind::Plain, StripTexts::countedAlready(), toolText::area(fresh - gross, units), unit});
    }
    const Ruler& ruler = river.alignment->ruler();
    for (const bool isLeft : {true, false}) {
        const MultiPolygon& side = isLeft ? strip.left : strip.right;
        const auto area = SquareCentimetres::fromSquareMetres(side.empty() ? 0 : ruler.area(side));
        lines.push_back({BubbleLine::Kind::Plain,
                         isLeft ? StripTexts::left(metres(leftWidth)) : StripTexts::right(metres(rightWidth)),
                         toolText::area(area, units), unit});
    }
    if (cut.taken.value != 0)
        lines.push_back({BubbleLine::Kind::Plain, StripTexts::cutAway(), toolText::area(cut.taken, units), unit});
    if (tight) {
        const Position at = river.alignment->locate(*tight).at;
        lines.push_back({BubbleLine::Kind::Rule, {}, {}, {}});
        lines.push_back(
            {BubbleLine::Kind::Plain, StripTexts::tight(), units.chainage(river.stationing.chainageAt(at), 0), {}});
    }
    return lines;
}

void StripShape::paint(QPainter& painter, const ToolContext& context, const Viewport& view) const
{
    const Theme& theme = context.canvas.theme();
    const QColor mark = theme.color(QStringLiteral("mark"));
    QColor ground = mark;
    ground.setAlphaF(0.14F);
    painter.setPen(QPen(mark, 2));
    painter.setBrush(ground);
    overlay::paintAreas(painter, strip.left, view);
    overlay::paintAreas(painter, strip.right, view);
    if (!tight)
        return;
    painter.setPen(QPen(theme.color(QStringLiteral("warning")), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(view.toScreen(*tight), 9, 9);
}

} // namespace riparia
