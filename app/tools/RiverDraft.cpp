// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/RiverDraft.h"

#include "app/text/Fill.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace riparia {

namespace {

std::ptrdiff_t offsetTo(std::size_t index)
{
    return static_cast<std::ptrdiff_t>(index);
}

VertexShape shapeOfLine(Line line)
{
    return VertexShape(std::vector<Line>{std::move(line)});
}

/// Two numbers a point; empty where it is anything else.
Line lineFrom(const QJsonArray& numbers)
{
    Line line;
    for (qsizetype i = 0; i + 1 < numbers.size(); i += 2) {
        if (!numbers[i].isDouble() || !numbers[i + 1].isDouble())
            return {};
        line.push_back({numbers[i].toDouble(), numbers[i + 1].toDouble()});
    }
    return line;
}

} // namespace

RiverDraft::RiverDraft(const PlanRiver& river)
    : m_river(river.meta.uuid)
    , m_begun(river.river.alignment)
    , m_shape(shapeOfLine(river.river.alignment->points()))
{}

std::optional<RiverDraft> RiverDraft::read(const QJsonObject& json, const Plan& plan)
{
    const auto id = Uuid::parse(toUtf8(json.value(QStringLiteral("river")).toString()));
    const auto row = id ? plan.rivers().find(*id) : nullptr;
    const std::string hash = toUtf8(json.value(QStringLiteral("hash")).toString());
    if (!row || !row->river.alignment || row->river.alignment->hash() != hash)
        return std::nullopt;
    const Line& begun = row->river.alignment->points();
    const auto head = static_cast<std::int64_t>(json.value(QStringLiteral("head")).toDouble(-1));
    const auto tail = static_cast<std::int64_t>(json.value(QStringLiteral("tail")).toDouble(-1));
    if (head < 0 || tail < 0 || head + tail > static_cast<std::int64_t>(begun.size()))
        return std::nullopt;
    Line line(begun.begin(), begun.begin() + head);
    const Line edited = lineFrom(json.value(QStringLiteral("points")).toArray());
    line.insert(line.end(), edited.begin(), edited.end());
    line.insert(line.end(), begun.end() - tail, begun.end());
    if (line.size() < 2 || line == begun)
        return std::nullopt;
    RiverDraft draft(*row);
    draft.change(shapeOfLine(std::move(line)));
    return draft;
}

std::optional<Point> RiverDraft::place() const
{
    if (m_steps.empty())
        return std::nullopt;
    return line()[std::min(m_steps.back().head, line().size() - 1)];
}

RiverDraft::Step RiverDraft::between(const Line& before, const Line& after)
{
    const std::size_t least = std::min(before.size(), after.size());
    Step step;
    while (step.head < least && before[step.head] == after[step.head])
        ++step.head;
    std::size_t tail = 0;
    while (tail < least - step.head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    step.was.assign(before.begin() + offsetTo(step.head), before.end() - offsetTo(tail));
    step.now = after.size() - step.head - tail;
    return step;
}

void RiverDraft::change(VertexShape shape)
{
    m_steps.push_back(between(line(), shape.paths().front().points));
    m_shape = std::move(shape);
}

bool RiverDraft::undo()
{
    if (m_steps.empty())
        return false;
    const Step step = std::move(m_steps.back());
    m_steps.pop_back();
    Line was = line();
    const auto from = was.begin() + offsetTo(step.head);
    was.insert(was.erase(from, from + offsetTo(step.now)), step.was.begin(), step.was.end());
    m_shape = shapeOfLine(std::move(was));
    return !m_steps.empty();
}

bool RiverDraft::fits(const Plan& plan) const
{
    const auto row = plan.rivers().find(m_river);
    return row && row->river.alignment && row->river.alignment->hash() == m_begun->hash();
}

QJsonObject RiverDraft::toJson() const
{
    const Step all = between(m_begun->points(), line());
    QJsonArray points;
    for (std::size_t i = all.head; i < all.head + all.now; ++i) {
        points.append(line()[i].x);
        points.append(line()[i].y);
    }
    return {{QStringLiteral("river"), fromUtf8(m_river.toString())},
            {QStringLiteral("hash"), fromUtf8(m_begun->hash())},
            {QStringLiteral("head"), static_cast<double>(all.head)},
            {QStringLiteral("tail"), static_cast<double>(line().size() - all.head - all.now)},
            {QStringLiteral("points"), points}};
}

} // namespace riparia
