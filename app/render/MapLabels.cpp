// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/MapLabels.h"

#include "app/render/LabelText.h"
#include "app/render/Lane.h"
#include "app/render/LaneFlags.h"
#include "app/render/Marks.h"
#include "app/render/RingShape.h"
#include "app/render/RiverNames.h"
#include "app/render/RoomyPlace.h"
#include "app/render/TextBlock.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace riparia {

namespace {

constexpr unsigned kClear = LabelBoard::Works | LabelBoard::Labels;
constexpr unsigned kDry = kClear | LabelBoard::Water;

/// Places the labels of one view.
class Placer {
public:
    Placer(const MapScene& scene, const MapStyle& style, const MapLayers& layers, const Viewport& view,
           std::stop_token stop, double margin)
        : m_scene(scene)
        , m_content(scene.content())
        , m_style(style)
        , m_layers(layers)
        , m_view(view)
        , m_stop(std::move(stop))
        , m_whole(QPointF(0, 0), view.size())
        , m_board(view.size(), margin)
        , m_box(view.toMap(QRectF(QPointF(0, 0), view.size()).adjusted(-40, -40, 40, 40)))
    {}

    std::vector<MapLabel> place(const std::vector<QRectF>& taken)
    {
        for (const QRectF& rect : taken) {
            if (!rect.isEmpty())
                m_board.block(rect, LabelBoard::Labels);
        }
        findRivers();
        blockWater();
        blockWorks();
        const std::array<void (Placer::*)(), 7> kinds{
            &Placer::placeRivers,   &Placer::placeFlags, &Placer::placeSegments, &Placer::placeAreas,
            &Placer::placeChainage, &Placer::placeSites, &Placer::placeSurfaces};
        for (const auto kind : kinds) {
            if (!m_stop.stop_requested())
                (this->*kind)();
        }
        return std::move(m_labels);
    }

private:
    /// The longest rivers in view, at most so many: nobody reads more names.
    void findRivers()
    {
        constexpr double kLeast = 60;
        constexpr std::size_t kMost = 400;
        if (!m_layers.rivers)
            return;
        for (const std::uint32_t i : m_scene.rivers().riversIn(m_box)) {
            if (isLongOnScreen(m_content.rivers[i], m_view, kLeast))
                m_rivers.push_back(i);
        }
        std::stable_sort(m_rivers.begin(), m_rivers.end(), [&](std::uint32_t a, std::uint32_t b) {
            const MapRiver& first = m_content.rivers[a];
            const MapRiver& second = m_content.rivers[b];
            return std::pair(second.rank, second.alignment->length()) <
                   std::pair(first.rank, first.alignment->length());
        });
        m_rivers.resize(std::min(m_rivers.size(), kMost));
    }

    void blockWater()
    {
        for (const std::uint32_t i : m_rivers) {
            const MapRiver& river = m_content.rivers[i];
            const double half = riverWidth(m_style, river.rank, m_view) / 2 + 1;
            for (const LineRun& run : visibleRuns(*river.alignment, river.alignment->whole(), m_view, 40))
                m_board.blockLine(run.points, half, LabelBoard::Water);
        }
        for (const std::uint32_t i : m_scene.greenwaysIn(m_box)) {
            if (!m_layers.greenways)
                break;
            for (const Line& line : m_content.greenways[i].lines) {
                for (const LineRun& run : visibleRuns(line, m_view, 40))
                    m_board.blockLine(run.points, pixelsOfMm(m_style.greenway.casingMm) / 2, LabelBoard::Water);
            }
        }
    }

    void blockWorks()
    {
        for (const std::uint32_t i : m_scene.segmentsIn(m_box)) {
            const MapSegment& segment = m_content.segments[i];
            if (!m_layers.segments || !segment.shown)
                continue;
            const double half = pixelsOfMm(m_style.status(segment.status).mm) / 2 + 0.5;
            for (const QPolygonF& line : laneOf(m_content, segment, m_view, m_style))
                m_board.blockLine(std::vector<QPointF>(line.begin(), line.end()), half, LabelBoard::Works);
        }
        for (const std::uint32_t i : m_scene.sitesIn(m_box)) {
            if (!m_layers.sites)
                break;
            const double half = pixelsOfMm(m_style.site.mm) / 2 + 1;
            const QPointF at = m_view.toScreen(m_content.sites[i].place);
            m_board.block(QRectF(at - QPointF(half, half), at + QPointF(half, half)), LabelBoard::Works);
        }
    }

    bool take(const TextBlock& text, QPointF corner, unsigned avoid)
    {
        if (!m_board.isFree(text.boxAt(corner), avoid))
            return false;
        return take(text.at(corner), avoid);
    }
    bool take(MapLabel label, unsigned avoid)
    {
        if (!m_board.isFree(label.boxes, avoid))
            return false;
        if (label.leader && !m_board.isLineFree(label.leader->p1(), label.leader->p2(), LabelBoard::Labels))
            return false;
        for (const QRectF& box : label.boxes)
            m_board.block(box, LabelBoard::Labels);
        if (label.leader)
            m_board.blockLine({label.leader->p1(), label.leader->p2()}, 1, LabelBoard::Labels);
        m_labels.push_back(std::move(label));
        return true;
    }

    void placeRivers()
    {
        for (const std::uint32_t i : m_rivers) {
            if (m_stop.stop_requested())
                return;
            placeRiverNames(m_scene, i, m_style, m_view, m_board, m_labels);
        }
    }

    // --- segments ---

    /// UX.md 5.3: works that have no lane of their own are not seen, but how many they are.
    void placeFlags()
    {
        if (!m_layers.segments)
            return;
        for (const LaneFlag& flag : laneFlags(m_content, m_scene.segmentsIn(m_box), m_style, m_view)) {
            TextBlock text(MapLabel::Kind::More, flag.segment);
            text.addLine(QLatin1Char('+') + QString::number(flag.more), m_style.text.px, true, m_style.text.color);
            for (const QPointF& corner : laneFlagCorners(flag, m_content, m_style, m_view, text.size())) {
                if (take(text, corner, kClear))
                    break;
            }
        }
    }

    /// From the fullest text that the length of the line deserves down to the bare code.
    std::vector<TextBlock> textsOf(const MapSegment& segment, double length) const
    {
        const StatusStyle& status = m_style.status(segment.status);
        const QString title =
            segment.caption.isEmpty() ? segment.code : segment.code + QLatin1Char(' ') + segment.caption;
        std::vector<TextBlock> texts;
        const auto add = [&](const QString& first, bool hasRange) {
            TextBlock block(MapLabel::Kind::Segment, segment.id);
            block.addLine(first, m_style.text.px, true, status.text);
            if (hasRange) {
                const QString range = rangeText(m_content.rivers[segment.river].stationing, segment.span,
                                                m_content.language, m_content.units);
                block.addLine(range, m_style.text.px, false, m_style.text.color);
            }
            texts.push_back(std::move(block));
        };
        if (length >= 170)
            add(title, true);
        if (length >= 110)
            add(title, false);
        if (length >= 42)
            add(segment.code, false);
        return texts;
    }

    void placeSegments()
    {
        if (!m_layers.segments)
            return;
        std::vector<std::uint32_t> order = m_scene.segmentsIn(m_box);
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return m_content.segments[b].span.length() < m_content.segments[a].span.length();
        });
        for (const std::uint32_t i : order) {
            const MapSegment& segment = m_content.segments[i];
            const double length = m_view.pixels(segment.span.length().metres());
            if (m_stop.stop_requested() || length < 42)
                return;
            if (segment.shown)
                placeSegment(segment, length);
        }
    }

    /// In what is seen if there is a place in it.
    void placeSegment(const MapSegment& segment, double length)
    {
        if (!placeSegmentIn(m_board.seen(), segment, length) && m_board.seen() != m_whole)
            placeSegmentIn(m_whole, segment, length);
    }

    bool placeSegmentIn(const QRectF& part, const MapSegment& segment, double length)
    {
        const MapRiver& river = m_content.rivers[segment.river];
        for (const TextBlock& text : textsOf(segment, length)) {
            for (const unsigned avoid : {kDry, kClear}) {
                for (const Bank bank : lanesOfBank(segment.bank)) {
                    for (const LineRun& run : laneRuns(river, segment.span, bank, segment.lane, m_view, m_style, 0)) {
                        for (const double share : {0.5, 0.38, 0.62, 0.26, 0.74, 0.14, 0.86}) {
                            if (placeBeside(text, run, share * length, bank, segment, avoid, part))
                                return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    bool placeBeside(const TextBlock& text, const LineRun& run, double place, Bank bank, const MapSegment& segment,
                     unsigned avoid, const QRectF& part)
    {
        if (place < run.at.front() || place > run.at.back())
            return false;
        const QPointF from = run.pointAt(place);
        const auto direction = run.directionAt(place, 6);
        if (!direction || !part.contains(from))
            return false;
        const QPointF left = leftOf(*direction);
        const std::vector<QPointF> sides = bank == Bank::Left    ? std::vector<QPointF>{left}
                                           : bank == Bank::Right ? std::vector<QPointF>{-left}
                                                                 : std::vector<QPointF>{left, -left};
        for (const double distance : {12.0, 24.0, 40.0, 60.0, 84.0}) {
            for (const QPointF& side : sides) {
                for (const double turn : {0.0, 0.6, -0.6}) {
                    const QPointF out(side.x() * std::cos(turn) - side.y() * std::sin(turn),
                                      side.x() * std::sin(turn) + side.y() * std::cos(turn));
                    const QPointF corner = cornerFor(from + out * distance, out, text.size());
                    if (!m_board.isFree(text.boxAt(corner), avoid))
                        continue;
                    MapLabel label = text.at(corner, corner.x() + text.size().width() / 2 < from.x());
                    label.leader = leaderTo(from, label.boxes.front(), m_style.text.px);
                    label.leaderColor = m_style.status(segment.status).text;
                    if (take(std::move(label), avoid))
                        return true;
                }
            }
        }
        return false;
    }

    /// Where a text of this size stands when it goes out from `end` in a direction: beside it when that is mostly sideways, else above or below.
    static QPointF cornerFor(QPointF end, QPointF out, QSizeF size)
    {
        const double x =
            std::abs(out.x()) > 0.35 ? (out.x() > 0 ? end.x() : end.x() - size.width()) : end.x() - size.width() / 2;
        const double y = std::abs(out.x()) > 0.8
                             ? end.y() - size.height() / 2
                             : (out.y() > 0 ? end.y() - size.height() * 0.2 : end.y() - size.height() * 0.8);
        return {x, y};
    }

    /// To the middle of the first line at the nearer end of the text, or to its nearer edge.
    static std::optional<QLineF> leaderTo(QPointF from, const QRectF& box, double px)
    {
        const QRectF inner = box.adjusted(-1, 0, 1, 0);
        QPointF to(std::clamp(from.x(), inner.left(), inner.right()), inner.top() + px * 0.6);
        if (from.x() > inner.left() && from.x() < inner.right())
            to.setY(from.y() < inner.top() ? inner.top() : inner.bottom());
        const QLineF leader(from, to);
        return leader.length() < 9 ? std::nullopt : std::optional(leader);
    }

    // --- areas and standing water ---

    /// In what is seen if the shape reaches into it.
    std::optional<RoomyPlace> roomiestInSight(const RingShape& shape) const
    {
        const auto seen = roomiestPlace(shape, m_board.seen());
        return seen || m_board.seen() == m_whole ? seen : roomiestPlace(shape, m_whole);
    }

    bool fitsOnScreen(const Box& bounds, double pixels) const
    {
        return m_view.pixels((bounds.maxX - bounds.minX) * m_view.unitMetresX()) >= pixels ||
               m_view.pixels((bounds.maxY - bounds.minY) * m_view.unitMetresY()) >= pixels;
    }

    void placeAreas()
    {
        if (!m_layers.areas)
            return;
        for (const std::uint32_t i : m_scene.areasIn(m_box)) {
            const MapArea& area = m_content.areas[i];
            if (m_stop.stop_requested())
                return;
            if (area.shown && fitsOnScreen(area.bounds, 40))
                placeArea(area);
        }
    }

    void placeArea(const MapArea& area)
    {
        const RingShape shape(area.shape, m_view, 0);
        const auto roomy = roomiestInSight(shape);
        if (!roomy)
            return;
        const auto [place, room] = *roomy;
        const QColor& color = m_style.status(area.status).text;
        TextBlock full(MapLabel::Kind::Area, area.id);
        full.addLine(area.code, m_style.text.px, true, color);
        if (!area.caption.isEmpty())
            full.addLine(area.caption, m_style.text.px, false, m_style.text.color); // not that of the hatching below it
        full.centre();
        TextBlock code(MapLabel::Kind::Area, area.id);
        code.addLine(area.code, m_style.text.px, true, color);
        const QPointF half(full.size().width() / 2, full.size().height() / 2);
        if (room >= half.y() && take(full, place - half, kClear))
            return;
        const QPointF halfCode(code.size().width() / 2, code.size().height() / 2);
        if (room >= halfCode.y() && take(code, place - halfCode, kClear))
            return;
        placeAround(code, shape.path().boundingRect(), place, color);
    }

    /// Outside a narrow shape, on the side where there is room, with a leader into it.
    void placeAround(const TextBlock& text, const QRectF& bounds, QPointF place, const QColor& color)
    {
        const QSizeF size = text.size();
        for (const double gap : {10.0, 22.0, 38.0}) {
            for (const QPointF& out : {QPointF(1, 0), QPointF(-1, 0), QPointF(0.7, -0.7), QPointF(-0.7, -0.7),
                                       QPointF(0.7, 0.7), QPointF(-0.7, 0.7)}) {
                const QPointF end = place + QPointF(out.x() * (std::min(bounds.width() / 2, 40.0) + gap),
                                                    out.y() * (std::min(bounds.height() / 2, 40.0) + gap));
                const QPointF corner = cornerFor(end, out, size);
                if (!m_board.isFree(text.boxAt(corner), kDry))
                    continue;
                MapLabel label = text.at(corner);
                label.leader = leaderTo(place, label.boxes.front(), m_style.text.px);
                label.leaderColor = color;
                if (take(std::move(label), kDry))
                    return;
            }
        }
    }

    void placeSurfaces()
    {
        if (!m_layers.boundaries)
            return;
        for (const std::uint32_t i : m_scene.boundariesIn(m_box)) {
            const MapBoundary& boundary = m_content.boundaries[i];
            if (boundary.role != QLatin1String("water_surface") || boundary.name.isEmpty() ||
                !fitsOnScreen(boundary.bounds, 40))
                continue;
            TextBlock text(MapLabel::Kind::Surface, boundary.id);
            text.addLine(boundary.name, m_style.text.placePx, false, m_style.riverName.color, !isCjk(boundary.name));
            const RingShape shape(boundary.shape, m_view, 0);
            const auto roomy = roomiestInSight(shape);
            if (!roomy)
                continue;
            const auto [place, room] = *roomy;
            const QPointF half(text.size().width() / 2, text.size().height() / 2);
            const bool fits = room > half.y() && shape.contains(place - QPointF(half.x(), 0)) &&
                              shape.contains(place + QPointF(half.x(), 0));
            if (fits && take(text, place - half, kClear))
                continue;
            const QRectF bounds = shape.path().boundingRect();
            if (!take(text, QPointF(bounds.center().x() - half.x(), bounds.bottom() + 4), kDry))
                take(text, QPointF(bounds.center().x() - half.x(), bounds.top() - 4 - 2 * half.y()), kDry);
        }
    }

    // --- chainage and sites ---

    void placeChainage()
    {
        if (!m_layers.chainage)
            return;
        struct Waiting {
            int order;
            ChainageMark mark;
            const Uuid* river;
        };
        std::vector<Waiting> waiting;
        for (const std::uint32_t i : m_rivers) {
            if (m_stop.stop_requested())
                return;
            for (const ChainageMark& mark : chainageMarks(m_scene, i, m_style, m_view, 20, false))
                waiting.push_back({mark.isEnd                             ? 1
                                   : mark.rank == ChainageRank::Kilometre ? 0
                                                                          : 2,
                                   mark, &m_content.rivers[i].id});
        }
        std::stable_sort(waiting.begin(), waiting.end(),
                         [](const Waiting& a, const Waiting& b) { return a.order < b.order; });
        for (const Waiting& one : waiting)
            placeMark(one.mark, *one.river);
    }

    void placeMark(const ChainageMark& mark, const Uuid& river)
    {
        const bool isBold = mark.rank == ChainageRank::Kilometre;
        TextBlock text(MapLabel::Kind::Chainage, river);
        text.addLine(chainageLabel(mark.chainage, m_content.units), m_style.chainage.px, isBold,
                     m_style.chainage.color);
        const QSizeF size = text.size();
        const double gap = pixelsOfMm(m_style.chainage.gapMm);
        for (const double sign : {1.0, -1.0}) { // the tick's side, else across the river
            const QPointF out = mark.outward * sign;
            const QPointF along(-out.y(), out.x());
            const double reach = std::abs(out.x()) * size.width() / 2 + std::abs(out.y()) * size.height() / 2;
            const QPointF middle = mark.on + out * (mark.start + mark.length + gap + reach);
            for (const double shift : {0.0, 7.0, -7.0, 14.0, -14.0}) {
                const QPointF centre = middle + along * shift;
                if (take(text, centre - QPointF(size.width() / 2, size.height() / 2), kDry))
                    return;
            }
        }
    }

    void placeSites()
    {
        if (!m_layers.sites)
            return;
        for (const std::uint32_t i : m_scene.sitesIn(m_box)) {
            const MapSite& site = m_content.sites[i];
            if (m_stop.stop_requested())
                return;
            if (!site.name.isEmpty() && m_view.scaleDenominator() <= 60'000)
                placeSite(site);
        }
    }

    void placeSite(const MapSite& site)
    {
        TextBlock text(MapLabel::Kind::Site, site.id);
        text.addLine(site.name, m_style.text.px, false, m_style.text.secondary);
        const QPointF at = m_view.toScreen(site.place);
        const QSizeF size = text.size();
        const double gap = pixelsOfMm(m_style.site.mm) / 2 + 4;
        const std::array<QPointF, 6> corners{
            QPointF(gap, -size.height() / 2), QPointF(-gap - size.width(), -size.height() / 2),
            QPointF(-size.width() / 2, gap),  QPointF(-size.width() / 2, -gap - size.height()),
            QPointF(gap * 0.7, gap * 0.7),    QPointF(gap * 0.7, -gap * 0.7 - size.height())};
        for (const unsigned avoid : {kDry, kClear}) {
            for (const QPointF& corner : corners) {
                if (take(text, at + corner, avoid))
                    return;
            }
        }
    }

    const MapScene& m_scene;
    const MapContent& m_content;
    const MapStyle& m_style;
    const MapLayers& m_layers;
    const Viewport& m_view;
    std::stop_token m_stop;
    QRectF m_whole;
    LabelBoard m_board;
    Box m_box;
    std::vector<std::uint32_t> m_rivers;
    std::vector<MapLabel> m_labels;
};

} // namespace

std::vector<MapLabel> placeLabels(const MapScene& scene, const MapStyle& style, const MapLayers& layers,
                                  const Viewport& view, std::stop_token stop, const std::vector<QRectF>& taken,
                                  double margin)
{
    if (!layers.labels)
        return {};
    return Placer(scene, style, layers, view, std::move(stop), margin).place(taken);
}

} // namespace riparia
