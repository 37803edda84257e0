// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/RiverPreview.h"

#include "app/models/PlanNames.h"
#include "app/text/Fill.h"

#include "core/plan/RiverLine.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace riparia {

namespace {

constexpr std::size_t kSegmentsShown = 3;
constexpr std::size_t kCodesShown = 5;

using SegmentPtr = std::shared_ptr<const Segment>;

class PreviewTexts {
    Q_DECLARE_TR_FUNCTIONS(riparia::RiverPreview)

public:
    static QString becomes(const QString& code, const QString& before, const QString& after)
    {
        return before == after ? tr("%1: %2 as before", "segment, range").arg(code, before)
                               : tr("%1: %2 becomes %3", "segment, range, range").arg(code, before, after);
    }
    static QString moves(const QString& code, const QString& range, const QString& distance)
    {
        return tr("%1: %2 moves by %3", "segment, range, distance").arg(code, range, distance);
    }
    static QString more(int count) { return tr("and %n more", nullptr, count); }
    static QString toReview(const QString& codes, const ShownUnits& units)
    {
        return tr("More than %1 from the river then, to be reviewed: %2")
            .arg(units.text(Millimetres::fromMetres(kFurthestKept), LengthUnit::Metre, 0), codes);
    }
    static QString unlabelled(const QString& codes)
    {
        return tr("The river has no such chainage then, they stay in their place: %1").arg(codes);
    }
};

std::vector<SegmentPtr> segmentsOn(const Plan& plan, const std::string& river)
{
    std::vector<SegmentPtr> found;
    for (const auto& [id, row] : plan.segments()) {
        const bool isOn = row->river == river && row->state != SegmentState::Detached;
        if (isOn && !row->meta.deleted && row->meta.scenario.isNil())
            found.push_back(row);
    }
    std::ranges::sort(found, {}, [](const SegmentPtr& segment) { return segment->meta.code; });
    return found;
}

/// Where the end of a span with the smaller chainage is.
Point firstEnd(const River& river, const Span& span)
{
    return river.alignment->pointAt(PlanNames::ends(river, span).first);
}

/// How far the first end of a span is from where it was.
Millimetres movedBy(const River& was, const Span& from, const River& now, const Span& to)
{
    return Millimetres::fromMetres(was.alignment->ruler().distance(firstEnd(was, from), firstEnd(now, to)));
}

QString codeList(const std::vector<std::string>& codes)
{
    QStringList shown;
    for (std::size_t i = 0; i < std::min(codes.size(), kCodesShown); ++i)
        shown.append(fromUtf8(codes[i]));
    if (codes.size() > kCodesShown)
        shown.append(PreviewTexts::more(static_cast<int>(codes.size() - kCodesShown)));
    return shown.join(QStringLiteral(", "));
}

} // namespace

QString riverPreview(const Plan& before, const Plan& after, const Uuid& river, Keep keep,
                     const std::vector<std::string>& unkept, const ShownUnits& units)
{
    const auto was = before.rivers().find(river);
    const auto now = after.rivers().find(river);
    QStringList lines;
    if (!was || !now || !was->river.alignment || !now->river.alignment)
        return {};
    const std::vector<SegmentPtr> segments = segmentsOn(before, was->river.key);
    for (std::size_t i = 0; i < std::min(segments.size(), kSegmentsShown); ++i) {
        const Segment& segment = *segments[i];
        const SegmentPtr moved = after.segments().find(segment.meta.uuid);
        if (!moved || std::ranges::find(unkept, segment.meta.code) != unkept.end())
            continue; // it is named below
        const QString code = fromUtf8(segment.meta.code);
        const QString range = PlanNames::range(was->river, segment.span, units);
        if (keep == Keep::Place)
            lines.append(PreviewTexts::becomes(code, range, PlanNames::range(now->river, moved->span, units)));
        else
            lines.append(PreviewTexts::moves(
                code, range,
                units.text(movedBy(was->river, segment.span, now->river, moved->span), LengthUnit::Metre)));
    }
    if (segments.size() > kSegmentsShown)
        lines.append(PreviewTexts::more(static_cast<int>(segments.size() - kSegmentsShown)));
    if (!unkept.empty())
        lines.append(keep == Keep::Place ? PreviewTexts::toReview(codeList(unkept), units)
                                         : PreviewTexts::unlabelled(codeList(unkept)));
    return lines.join(u'\n');
}

} // namespace riparia
