// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/StripLayout.h"

#include "app/render/StripLabels.h"
#include "app/render/StripWords.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>

namespace riparia {

namespace {

constexpr std::array<StripLane, 6> kAllLanes{StripLane::Greenways, StripLane::Left,  StripLane::Channel,
                                             StripLane::Right,     StripLane::Areas, StripLane::Counted};
constexpr double kShortBelow = 560; // pixels of width at a text of 12 pixels
constexpr double kEnd = 4;          // how near to an end takes it
constexpr double kLeastBody = 1.5;  // on both sides of a bar that is thinner than a pixel

std::size_t indexOf(StripLane lane)
{
    return static_cast<std::size_t>(lane);
}

std::vector<StripLane> lanesOf(const StripBar& bar)
{
    if (bar.kind == EntityKind::Greenway)
        return {StripLane::Greenways};
    if (bar.kind == EntityKind::Area)
        return {StripLane::Areas};
    switch (bar.bank) {
    case Bank::Left: return {StripLane::Left};
    case Bank::Right: return {StripLane::Right};
    case Bank::Both: return {StripLane::Left, StripLane::Right};
    case Bank::Channel: break;
    }
    return {StripLane::Channel};
}

/// Which subrow of its lane each bar stands in.
struct Packing {
    struct Seat {
        std::size_t bar;
        StripLane lane;
        std::size_t subrow;
    };

    explicit Packing(const StripContent& content)
    {
        for (const StripLane lane : {StripLane::Left, StripLane::Channel, StripLane::Right, StripLane::Counted})
            rows[indexOf(lane)] = 1;
        std::array<std::vector<Position>, kAllLanes.size()> taken; // up to where, subrow by subrow
        for (std::size_t i = 0; i < content.bars.size(); ++i) {
            const Span& span = content.bars[i].span;
            for (const StripLane lane : lanesOf(content.bars[i])) {
                auto& ends = taken[indexOf(lane)];
                const auto free = std::ranges::find_if(ends, [&](Position end) { return end <= span.from; });
                seats.push_back({i, lane, static_cast<std::size_t>(free - ends.begin())});
                if (free == ends.end())
                    ends.push_back(span.to);
                else
                    *free = span.to;
                rows[indexOf(lane)] = std::max(rows[indexOf(lane)], ends.size());
            }
        }
    }

    std::size_t count() const
    {
        std::size_t sum = 0;
        for (const std::size_t lane : rows)
            sum += lane;
        return sum;
    }

    std::array<std::size_t, kAllLanes.size()> rows{};
    std::vector<Seat> seats;
};

class LayoutMaker {
public:
    LayoutMaker(const StripContent& content, const StripAxis& axis, const StripMetrics& metrics,
                const std::optional<StripMoved>& moved)
        : m_content(content)
        , m_packing(content)
        , m_moved(moved)
        , m_text(metrics.font)
    {
        m_layout.axis = axis;
        m_layout.metrics = metrics;
    }

    StripLayout make()
    {
        placeRows();
        placeTicks();
        placeBoxes();
        placeCounted();
        return std::move(m_layout);
    }

private:
    const StripMetrics& metrics() const { return m_layout.metrics; }
    const StripAxis& axis() const { return m_layout.axis; }
    double pitch() const { return metrics().bar + 2 * metrics().apart; }

    void placeRows()
    {
        m_layout.width = axis().right() + metrics().margin;
        double y = metrics().ruler;
        for (const StripLane lane : kAllLanes) {
            const std::size_t rows = m_packing.rows[indexOf(lane)];
            if (rows == 0)
                continue;
            double height = pitch() * static_cast<double>(rows);
            if (lane == StripLane::Counted)
                height += m_text.height(); // lengths below
            m_layout.rows.push_back({lane, QRectF(0, y, m_layout.width, height)});
            y += height;
        }
        m_layout.height = y;
    }

    void placeTicks()
    {
        std::vector<ChainageStep> steps =
            axis().steps(m_content.stationing, m_text.horizontalAdvance(QStringLiteral("K00+000")) * 1.5, 6);
        StripTickLabels labels(m_text, axis(), metrics());
        // The ends of the river have their labels first, then whole kilometres.
        for (const Position end : {Position{0}, Position{m_content.length.value}}) {
            const double x = axis().x(end);
            if (x < axis().left() - 0.5 || x > axis().right() + 0.5)
                continue;
            StripTick tick{x, ChainageRank::Major, {}};
            tick.label = labels.place(x, StripWords::chainage(m_content.stationing.chainageAt(end), m_content.units));
            m_layout.ticks.push_back(std::move(tick));
        }
        std::ranges::stable_sort(steps, std::ranges::greater(), &ChainageStep::rank);
        for (const ChainageStep& step : steps) {
            StripTick tick{axis().x(step.position), step.rank, {}};
            if (step.rank != ChainageRank::Minor)
                tick.label = labels.place(tick.x, StripWords::chainage(step.chainage, m_content.units));
            m_layout.ticks.push_back(std::move(tick));
        }
    }

    bool isInView(const QRectF& rect) const
    {
        return rect.right() >= axis().left() - 1 && rect.left() <= axis().right() + 1;
    }

    QRectF rectOf(const Span& span, double top, double height) const
    {
        const auto [first, second] = axis().ends(span);
        return {first, top, second - first, height};
    }

    void placeBoxes()
    {
        std::vector<std::vector<std::size_t>> subrows; // boxes that share one
        std::array<std::size_t, kAllLanes.size()> firstSubrow{};
        for (const StripLane lane : kAllLanes) {
            firstSubrow[indexOf(lane)] = subrows.size();
            subrows.resize(subrows.size() + m_packing.rows[indexOf(lane)]);
        }
        for (const Packing::Seat& seat : m_packing.seats) {
            const StripBar& bar = m_content.bars[seat.bar];
            const Span& span = m_moved && m_moved->id == bar.id ? m_moved->span : bar.span;
            const double top =
                m_layout.row(seat.lane)->rect.top() + metrics().apart + pitch() * static_cast<double>(seat.subrow);
            const QRectF rect = rectOf(span, top, metrics().bar);
            if (!isInView(rect))
                continue;
            subrows[firstSubrow[indexOf(seat.lane)] + seat.subrow].push_back(m_layout.boxes.size());
            m_layout.boxes.push_back({seat.bar, seat.lane, rect, {}});
        }
        const StripBarLabels labels(m_text, axis());
        for (const std::vector<std::size_t>& subrow : subrows)
            labels.place(m_content, m_layout.boxes, subrow);
    }

    void placeCounted()
    {
        const QRectF row = m_layout.row(StripLane::Counted)->rect;
        const double top = row.top() + metrics().apart;
        const auto stretch = [&](const Span& span) { return StripStretch{span, rectOf(span, top, metrics().bar), {}}; };
        for (const StripPiece& piece : m_content.pieces)
            m_layout.pieces.push_back(stretch(piece.span)); // all: their places are those of the content
        placePieceLengths(row);
        for (const Span& span : m_content.uncounted) {
            StripStretch place = stretch(span);
            place.label = labelInside(place.rect, {StripWords::notCounted()});
            if (isInView(place.rect))
                m_layout.uncounted.push_back(std::move(place));
        }
        const double ceiling = metrics().ruler;
        for (std::size_t i = 0; i < m_content.gaps.size(); ++i) {
            StripStretch place = stretch(m_content.gaps[i]);
            if (!isInView(place.rect))
                continue;
            place.label = labelInside(place.rect, {StripWords::gap(place.span.length(), m_content),
                                                   StripWords::length(place.span.length(), m_content)});
            place.rect.setTop(ceiling);
            m_layout.gaps.push_back(std::move(place));
            m_layout.gapIndices.push_back(i);
        }
    }

    /// Lengths of shared stretches first: they are what is looked for.
    void placePieceLengths(const QRectF& row)
    {
        StripFreeLine line(axis().left(), axis().right());
        for (const bool shared : {true, false}) {
            for (std::size_t i = 0; i < m_content.pieces.size(); ++i) {
                StripStretch& piece = m_layout.pieces[i];
                if (m_content.pieces[i].isShared != shared || !isInView(piece.rect))
                    continue;
                const QString text = StripWords::length(piece.span.length(), m_content);
                const double width = m_text.horizontalAdvance(text) * 1.1; // some are bold
                const double x = visible(piece.rect).center().x() - width / 2;
                if (piece.rect.width() < 3 || !line.take(x - 3, x + width + 3))
                    continue;
                piece.label = {
                    text, QRectF(x, row.bottom() - metrics().apart - m_text.height(), width, m_text.height()), false};
            }
        }
    }

    QRectF visible(const QRectF& rect) const
    {
        return rect.intersected(QRectF(axis().left(), rect.top(), axis().right() - axis().left(), rect.height()));
    }

    StripLabel labelInside(const QRectF& rect, std::initializer_list<QString> texts) const
    {
        const QRectF room = visible(rect);
        for (const QString& text : texts) {
            const double width = m_text.horizontalAdvance(text) * 1.08;
            if (width + 8 <= room.width())
                return {text, QRectF(room.center().x() - width / 2, room.top(), width, room.height()), true};
        }
        return {};
    }

    const StripContent& m_content;
    Packing m_packing;
    const std::optional<StripMoved>& m_moved;
    QFontMetricsF m_text;
    StripLayout m_layout;
};

} // namespace

StripMetrics StripMetrics::fitting(QSizeF size, std::size_t rows, const QFont& font)
{
    const QFontMetricsF text(font);
    const double unit = text.height() / 15; // 1 at small text
    StripMetrics metrics;
    metrics.font = font;
    metrics.isShort = size.width() < kShortBelow * unit;
    double names = 0;
    for (const StripLane lane : kAllLanes)
        names = std::max(names, text.horizontalAdvance(StripWords::lane(lane, metrics.isShort)));
    metrics.gutter = std::ceil(names + (metrics.isShort ? 16 : 28) * unit);
    metrics.ruler = std::ceil(text.height() + 12 * unit);
    const double room = size.height() - metrics.ruler - text.height();
    const double pitch = room / static_cast<double>(std::max<std::size_t>(1, rows));
    metrics.bar = std::floor(std::clamp(pitch * 0.66, 11 * unit, 18 * unit));
    metrics.apart = std::floor(std::clamp((pitch - metrics.bar) / 2, 2 * unit, 11 * unit));
    return metrics;
}

std::size_t stripRows(const StripContent& content)
{
    return Packing(content).count();
}

StripLayout StripLayout::of(const StripContent& content, const StripAxis& axis, const StripMetrics& metrics,
                            const std::optional<StripMoved>& moved)
{
    return LayoutMaker(content, axis, metrics, moved).make();
}

const StripRow* StripLayout::row(StripLane lane) const
{
    const auto found = std::ranges::find(rows, lane, &StripRow::lane);
    return found == rows.end() ? nullptr : &*found;
}

StripHit StripLayout::hit(QPointF at, const StripContent& content, const std::optional<Uuid>& preferred) const
{
    if (at.x() < axis.left() - kEnd || at.x() > axis.right() + kEnd)
        return {};
    StripHit end;
    double best = kEnd + 1;
    StripHit body;
    for (const StripBox& box : boxes) {
        if (at.y() < box.rect.top() - 2 || at.y() > box.rect.bottom() + 2)
            continue;
        const bool isOn = at.x() >= box.rect.left() - kLeastBody && at.x() <= box.rect.right() + kLeastBody;
        const StripBar& bar = content.bars[box.bar];
        const bool isFree = body.kind == StripHit::Kind::None || !content.bars[body.index].shown;
        if (isOn && (bar.shown || isFree))
            body = {StripHit::Kind::Bar, box.bar, false};
        // A short bar keeps a middle to be clicked.
        if (!bar.shown || bar.kind != EntityKind::Segment || (isOn && box.rect.width() < 3 * kEnd))
            continue;
        for (const bool isLeft : {true, false}) {
            double away = std::abs(at.x() - (isLeft ? box.rect.left() : box.rect.right()));
            if (away > kEnd)
                continue;
            // Where two bars meet, the one under the pointer has it.
            away -= isOn ? 0.5 : preferred == bar.id ? 0.25 : 0;
            if (away < best) {
                best = away;
                end = {StripHit::Kind::End, box.bar, isLeft == axis.isDownstream()};
            }
        }
    }
    if (end.kind != StripHit::Kind::None)
        return end;
    if (body.kind != StripHit::Kind::None)
        return body;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].rect.adjusted(-kLeastBody, 0, 0, 0).contains(at))
            return {StripHit::Kind::Piece, i, false};
    }
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        if (gaps[i].rect.adjusted(-kLeastBody, 0, kLeastBody, 0).contains(at))
            return {StripHit::Kind::Gap, gapIndices[i], false};
    }
    return {};
}

} // namespace riparia
