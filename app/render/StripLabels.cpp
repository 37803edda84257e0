// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/StripLabels.h"

#include <algorithm>

namespace riparia {

namespace {

constexpr double kInset = 5;  // between the edge of a bar and its text
constexpr double kBeside = 4; // between a bar and the text beside it

QString fullLabel(const StripBar& bar)
{
    return bar.caption.isEmpty() ? bar.code : QString(bar.code + u' ' + bar.caption);
}

} // namespace

bool StripFreeLine::take(double from, double to)
{
    if (from < m_left || to > m_right)
        return false;
    const bool isFree =
        std::ranges::none_of(m_taken, [&](const auto& taken) { return from < taken.second && to > taken.first; });
    if (isFree)
        m_taken.emplace_back(from, to);
    return isFree;
}

StripTickLabels::StripTickLabels(const QFontMetricsF& text, const StripAxis& axis, const StripMetrics& metrics)
    : m_text(text)
    , m_left(axis.left() - metrics.gutter / 2)
    , m_right(axis.right() + kInset)
    , m_line(m_left - 100, m_right + 100)
{}

StripLabel StripTickLabels::place(double x, const QString& words)
{
    const double width = m_text.horizontalAdvance(words) * 1.1; // kilometres are bold
    const double left = std::clamp(x - width / 2, m_left, std::max(m_left, m_right - width));
    if (!m_line.take(left - kInset, left + width + kInset))
        return {};
    return {words, QRectF(left, 1, width, m_text.height()), false};
}

StripLabel StripBarLabels::inside(const StripBar& bar, const QRectF& visible) const
{
    if (bar.kind != EntityKind::Segment)
        return {}; // greenways are lines, areas are hatched: nothing can be read on them
    const auto rooms = unhatched(bar, visible);
    for (const QString& text : {fullLabel(bar), bar.code}) {
        const double width = m_text.horizontalAdvance(text);
        for (const auto& [left, right] : rooms) {
            if (left + width + 2 * kInset <= right)
                return {text, QRectF(left + kInset, visible.top(), width + 1, visible.height()), true};
        }
    }
    return {};
}

/// Stretches of a bar that can be written on: not where it is hatched because another work is counted. From left to right.
std::vector<std::pair<double, double>> StripBarLabels::unhatched(const StripBar& bar, const QRectF& visible) const
{
    std::vector<std::pair<double, double>> hatched;
    for (const StripShare& share : bar.elsewhere)
        hatched.push_back(m_axis.ends(share.span));
    std::ranges::sort(hatched);
    std::vector<std::pair<double, double>> rooms;
    double from = visible.left();
    for (const auto& [left, right] : hatched) {
        if (left > from)
            rooms.emplace_back(from, std::min(left, visible.right()));
        from = std::max(from, right);
    }
    if (from < visible.right())
        rooms.emplace_back(from, visible.right());
    return rooms;
}

void StripBarLabels::place(const StripContent& content, std::vector<StripBox>& boxes,
                           std::vector<std::size_t> subrow) const
{
    std::ranges::sort(subrow, {}, [&](std::size_t i) { return boxes[i].rect.left(); });
    double taken = m_axis.left(); // up to where the row is written on
    for (std::size_t i = 0; i < subrow.size(); ++i) {
        StripBox& box = boxes[subrow[i]];
        const StripBar& bar = content.bars[box.bar];
        const QRectF visible = box.rect.intersected(
            QRectF(m_axis.left(), box.rect.top(), m_axis.right() - m_axis.left(), box.rect.height()));
        const double next = i + 1 < subrow.size() ? boxes[subrow[i + 1]].rect.left() : m_axis.right() + kBeside;
        box.label = inside(bar, visible);
        const bool isCode = bar.kind == EntityKind::Segment;
        for (const QString& text : {isCode ? bar.code : fullLabel(bar), bar.code}) {
            if (box.label.isShown())
                break;
            const double width = m_text.horizontalAdvance(text) + 1;
            if (box.rect.right() + width + 2 * kBeside <= next && box.rect.right() >= m_axis.left())
                box.label = {text, QRectF(box.rect.right() + kBeside, box.rect.top(), width, box.rect.height())};
            else if (box.rect.left() - width - 2 * kBeside >= taken && box.rect.left() <= m_axis.right())
                box.label = {text, QRectF(box.rect.left() - kBeside - width, box.rect.top(), width, box.rect.height())};
        }
        taken = std::max({taken, box.rect.right(), box.label.isShown() ? box.label.rect.right() : taken});
    }
}

} // namespace riparia
