// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/RiverNames.h"

#include "app/render/Lane.h"

#include <QFontMetricsF>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <optional>

namespace riparia {

namespace {

constexpr double kPi = 3.14159265358979323846;

/// Letters of a text one by one, surrogate pairs together.
QStringList lettersOf(const QString& text)
{
    QStringList letters;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size();
        letters << text.mid(i, isPair ? 2 : 1);
        i += isPair ? 1 : 0;
    }
    return letters;
}

/// A smooth line beside or in a river, walked by its own length.
class TextPath {
public:
    /// Along `run` from `from` to `to`, `offset` pixels to its left, bends of less than `smooth` pixels ironed out.
    TextPath(const LineRun& run, double from, double to, double offset, double smooth)
    {
        constexpr double kStep = 3;
        for (double at = from; at <= to; at += kStep) {
            QPointF middle(0, 0);
            constexpr int kSamples = 5;
            for (int i = -kSamples; i <= kSamples; ++i)
                middle += run.pointAt(at + smooth * i / kSamples);
            middle /= 2 * kSamples + 1;
            const auto direction = run.directionAt(at, smooth);
            if (direction)
                add(middle + leftOf(*direction) * offset);
        }
    }

    double length() const { return m_run.at.empty() ? 0 : m_run.at.back(); }
    QPointF pointAt(double at) const { return m_run.pointAt(at); }
    double angleAt(double at) const
    {
        const auto direction = m_run.directionAt(at, 5);
        return direction ? std::atan2(direction->y(), direction->x()) : 0;
    }
    void reverse()
    {
        const std::vector<QPointF> points = std::move(m_run.points);
        m_run = {};
        for (auto p = points.rbegin(); p != points.rend(); ++p)
            add(*p);
    }

private:
    void add(QPointF p)
    {
        const double step =
            m_run.points.empty() ? 0 : std::hypot(p.x() - m_run.points.back().x(), p.y() - m_run.points.back().y());
        m_run.at.push_back(length() + step);
        m_run.points.push_back(p);
    }

    LineRun m_run;
};

double turned(double from, double to)
{
    double turn = to - from;
    while (turn > kPi)
        turn -= 2 * kPi;
    while (turn < -kPi)
        turn += 2 * kPi;
    return turn;
}

class NameWriter {
public:
    NameWriter(const MapScene& scene, std::uint32_t river, const MapStyle& style, const Viewport& view,
               LabelBoard& board)
        : m_scene(scene)
        , m_riverIndex(river)
        , m_river(scene.content().rivers[river])
        , m_style(style)
        , m_view(view)
        , m_board(board)
        , m_letters(lettersOf(m_river.name))
        , m_isCjk(isCjk(m_river.name))
        , m_px(std::round(pixelsOfMm(style.riverName.mm)))
        , m_metrics(mapFont(m_px, false, !m_isCjk))
        , m_spacing(pixelsOfMm(m_isCjk ? style.riverName.spacingCjkMm : style.riverName.spacingMm))
        , m_width(riverWidth(style, m_river.rank, view))
    {
        for (const QString& letter : m_letters)
            m_length += m_metrics.horizontalAdvance(letter) + m_spacing;
        m_length -= m_spacing;
    }

    void write(std::vector<MapLabel>& labels)
    {
        const double whole = m_view.pixels(m_river.alignment->length().metres());
        if (m_letters.isEmpty())
            return;
        const std::size_t before = labels.size();
        if (whole >= m_length * 1.15)
            writeAlong(whole, labels);
        if (labels.size() == before && m_style.riverName.isStraightElse && whole >= m_length * 0.7)
            writeBeside(labels);
    }

private:
    void writeAlong(double whole, std::vector<MapLabel>& labels)
    {
        const double repeat = std::max(pixelsOfMm(m_style.riverName.repeatMm), 2 * m_length);
        const std::vector<LineRun> runs = visibleRuns(*m_river.alignment, m_river.alignment->whole(), m_view, 60);
        const auto count = std::max(1.0, std::round(whole / repeat));
        const double every = whole / count;
        for (const LineRun& run : runs) {
            for (double k = std::floor(run.at.front() / every); k * every <= run.at.back() && k < count; ++k)
                writeNear(run, (k + 0.5) * every, every, labels);
        }
    }

    void keep(MapLabel label, std::vector<MapLabel>& labels)
    {
        for (const QRectF& box : label.boxes)
            m_board.block(box, LabelBoard::Labels);
        labels.push_back(std::move(label));
    }

    /// Straight, as the river goes on the whole, as near to it as works and bends let it.
    void writeBeside(std::vector<MapLabel>& labels)
    {
        for (const LineRun& run : visibleRuns(*m_river.alignment, m_river.alignment->whole(), m_view, 0)) {
            for (const unsigned avoid : {unsigned{LabelBoard::Works | LabelBoard::Labels | LabelBoard::Water},
                                         unsigned{LabelBoard::Works | LabelBoard::Labels}}) {
                for (const double further : {0.0, 4.0, 8.0, 13.0, 18.0, 24.0, 30.0}) {
                    for (const double share : {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8}) {
                        if (auto label = labelBeside(run, run.at.front() + share * run.length(), further, avoid)) {
                            keep(std::move(*label), labels);
                            return;
                        }
                    }
                }
            }
        }
    }

    std::optional<MapLabel> labelBeside(const LineRun& run, double place, double further, unsigned avoid) const
    {
        const QPointF from = run.pointAt(std::max(run.at.front(), place - m_length / 2));
        const QPointF to = run.pointAt(std::min(run.at.back(), place + m_length / 2));
        const double chord = std::hypot(to.x() - from.x(), to.y() - from.y());
        if (chord < 1)
            return std::nullopt;
        const QPointF along = (to - from) / chord;
        const QPointF reach = along * (m_length / 2 + 10);
        LineRun straight;
        straight.points = {(from + to) / 2 - reach, (from + to) / 2 + reach};
        straight.at = {0, m_length + 20};
        for (const double offset : offsets(place)) {
            if (auto label = labelAt(straight, m_length / 2 + 10, offset + std::copysign(further, offset), avoid, 1))
                return label;
        }
        return std::nullopt;
    }

    void writeNear(const LineRun& run, double place, double every, std::vector<MapLabel>& labels)
    {
        for (const unsigned avoid : {unsigned{LabelBoard::Works | LabelBoard::Labels | LabelBoard::Water},
                                     unsigned{LabelBoard::Works | LabelBoard::Labels}}) {
            for (const double share : {0.0, 0.08, -0.08, 0.16, -0.16, 0.24, -0.24, 0.32, -0.32, 0.4, -0.4}) {
                for (const double offset : offsets(place + share * every)) {
                    if (auto label = labelAt(run, place + share * every, offset,
                                             offset == 0 ? avoid & ~unsigned{LabelBoard::Water} : avoid,
                                             pixelsOfMm(m_style.riverName.smoothMm))) {
                        keep(std::move(*label), labels);
                        return;
                    }
                }
            }
            if (m_width >= pixelsOfMm(m_style.riverName.inWaterFromMm))
                break;
        }
    }

    /// In the water, or beside it: first on the side with fewer works.
    std::vector<double> offsets(double place) const
    {
        if (m_width >= pixelsOfMm(m_style.riverName.inWaterFromMm))
            return {0};
        int left = 0;
        int right = 0;
        const Position at = Position::fromMetres(m_view.metres(place));
        const auto [begin, end] = m_scene.segmentsOf(m_riverIndex);
        for (const std::uint32_t* i = begin; i != end; ++i) {
            const MapSegment& segment = m_scene.content().segments[*i];
            if (segment.span.from > at || segment.span.to < at)
                continue;
            left = std::max(left, segment.bank == Bank::Left || segment.bank == Bank::Both ? segment.lane + 1 : 0);
            right = std::max(right, segment.bank == Bank::Right || segment.bank == Bank::Both ? segment.lane + 1 : 0);
        }
        const double text = m_metrics.ascent() * 0.36;
        const auto beside = [&](int lanes) {
            const double edge = lanes == 0
                                    ? m_width / 2
                                    : std::abs(laneOffset(m_style, m_river.rank, Bank::Left, lanes - 1, m_view)) +
                                          pixelsOfMm(m_style.works.pitchMm) / 2;
            return edge + pixelsOfMm(m_style.riverName.besideMm) + text;
        };
        if (left <= right)
            return {beside(left), -beside(right)};
        return {-beside(right), beside(left)};
    }

    std::optional<MapLabel> labelAt(const LineRun& run, double place, double offset, unsigned avoid,
                                    double smooth) const
    {
        const double half = m_length * 0.75 + smooth;
        if (place - m_length / 2 < run.at.front() || place + m_length / 2 > run.at.back())
            return std::nullopt;
        TextPath path(run, std::max(run.at.front(), place - half), std::min(run.at.back(), place + half), offset,
                      smooth);
        if (path.length() < m_length)
            return std::nullopt;
        const double middle = path.angleAt(path.length() / 2);
        const bool isSteep = m_isCjk && std::abs(std::cos(middle)) < std::cos(50 * kPi / 180);
        if (isSteep ? std::sin(middle) < 0 : std::cos(middle) < 0)
            path.reverse();
        return lettersAlong(path, isSteep, avoid);
    }

    std::optional<MapLabel> lettersAlong(const TextPath& path, bool isSteep, unsigned avoid) const
    {
        MapLabel label;
        label.kind = MapLabel::Kind::River;
        label.id = m_river.id;
        double at = (path.length() - m_length) / 2;
        std::optional<double> before;
        double least = 0;
        double most = 0;
        double heading = 0;
        for (const QString& letter : m_letters) {
            const double advance = m_metrics.horizontalAdvance(letter);
            const double angle = path.angleAt(at + advance / 2);
            if (before) {
                const double turn = turned(*before, angle);
                heading += turn;
                least = std::min(least, heading);
                most = std::max(most, heading);
                if (std::abs(turn) > 28 * kPi / 180 || most - least > m_style.riverName.greatestTurn * kPi / 180)
                    return std::nullopt;
            }
            before = angle;
            add(label, letter, advance, path.pointAt(at + advance / 2), isSteep ? turned(kPi / 2, angle) : angle);
            at += advance + m_spacing;
        }
        if (!m_board.isFree(label.boxes, avoid))
            return std::nullopt;
        return label;
    }

    void add(MapLabel& label, const QString& letter, double advance, QPointF middle, double angle) const
    {
        const QPointF along(std::cos(angle), std::sin(angle));
        const QPointF down(-along.y(), along.x());
        const double drop = (m_metrics.ascent() - m_metrics.descent()) * 0.36; // half the height of a letter
        label.texts.push_back({letter, m_px, false, !m_isCjk, m_style.riverName.color,
                               middle - along * advance / 2 + down * drop, angle * 180 / kPi});
        const double width = advance + 2;
        const double height = m_metrics.ascent() * 0.86;
        const double boxWidth = std::abs(along.x()) * width + std::abs(along.y()) * height;
        const double boxHeight = std::abs(along.y()) * width + std::abs(along.x()) * height;
        label.boxes.emplace_back(middle.x() - boxWidth / 2, middle.y() - boxHeight / 2, boxWidth, boxHeight);
    }

    const MapScene& m_scene;
    std::uint32_t m_riverIndex;
    const MapRiver& m_river;
    const MapStyle& m_style;
    const Viewport& m_view;
    LabelBoard& m_board;
    QStringList m_letters;
    bool m_isCjk;
    double m_px;
    QFontMetricsF m_metrics;
    double m_spacing;
    double m_width;
    double m_length = 0;
};

} // namespace

void placeRiverNames(const MapScene& scene, std::uint32_t river, const MapStyle& style, const Viewport& view,
                     LabelBoard& board, std::vector<MapLabel>& labels)
{
    NameWriter(scene, river, style, view, board).write(labels);
}

bool isCjk(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.script() == QChar::Script_Han || c.script() == QChar::Script_Hiragana ||
               c.script() == QChar::Script_Katakana || c.script() == QChar::Script_Hangul || c.isHighSurrogate();
    });
}

} // namespace riparia
