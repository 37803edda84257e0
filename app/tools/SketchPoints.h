// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace riparia {

/// What has been drawn and is not in the plan yet, whatever its steps are.
class Sketch {
public:
    /// What undo() did; the caller undoes its step in the document when a finished sketch was opened again.
    enum class Undone { Nothing, Restored, Reopened, PointRemoved };

    virtual bool isEmpty() const = 0;
    virtual std::size_t size() const = 0;
    virtual bool removeLast() = 0;
    /// Throws the sketch away while the undo history stands at `step` (PlanDocument::historyPlace()); undo() brings it back, after what was edited since.
    virtual void discard(int step) = 0;
    /// The same where the plan has changed so that the sketch does not fit it any more. `step`: where the history stood before.
    virtual void lose(int step) = 0;
    /// Brings back what was thrown away; false when there is nothing any more, or something else is drawn.
    virtual bool restore() = 0;
    /// `step`: where the undo history stands now.
    virtual Undone undo(int step) = 0;
    /// Whether undo() would open a finished sketch again.
    virtual bool canReopen(int step) const = 0;
    /// The undo history has come to stand at `step` by other hands. A finished sketch whose own step was taken back there is not opened again: the step
    /// at its place may be another one by then. One that was discarded comes before whatever follows now.
    virtual void historyMoved(int step) = 0;

protected:
    Sketch() = default;
    ~Sketch() = default;
    Sketch(const Sketch&) = default;
    Sketch& operator=(const Sketch&) = default;
};

/// The points of what is being drawn, protected as R-SKETCH asks (UX.md 3.2): what is discarded comes back with undo, and what was finished too early is
/// opened again. `Point` is whatever a tool draws with.
template <class Point>
class SketchPoints final : public Sketch {
public:
    const std::vector<Point>& points() const { return m_points; }
    bool isEmpty() const override { return m_points.empty(); }
    std::size_t size() const override { return m_points.size(); }
    const Point& back() const { return m_points.back(); }

    void add(Point point)
    {
        if (m_points.empty()) // what was discarded for points that stand here already waits behind them
            m_discarded.clear();
        m_points.push_back(std::move(point));
        m_finished.clear();
        m_isLost = false;
    }
    void replace(std::vector<Point> points) { m_points = std::move(points); }
    bool removeLast() override
    {
        if (m_points.empty())
            return false;
        m_points.pop_back();
        return true;
    }
    void discard(int step) override
    {
        throwAway(step);
        m_isLost = false;
    }
    void lose(int step) override
    {
        // Once more where it was brought back to a plan that it does not fit either.
        throwAway(m_isLost ? std::max(m_step, step) : step);
        m_isLost = true;
    }
    /// The sketch has become an object, and the undo history stands at `step`: as long as it stands there, undo() opens the sketch again, before what was
    /// discarded to make room for it.
    void finish(int step)
    {
        m_finished = std::exchange(m_points, {});
        m_isLost = false;
        m_step = step;
    }
    bool restore() override
    {
        if (!m_points.empty() || m_discarded.empty())
            return false;
        m_points = std::exchange(m_discarded, {});
        return true;
    }
    Undone undo(int step) override
    {
        if (canReopen(step)) {
            m_points = std::exchange(m_finished, {});
            return Undone::Reopened;
        }
        if (step <= m_step && restore())
            return Undone::Restored;
        return removeLast() ? Undone::PointRemoved : Undone::Nothing;
    }
    bool canReopen(int step) const override { return m_points.empty() && !m_finished.empty() && step == m_step; }
    void historyMoved(int step) override
    {
        if (step >= m_step)
            return;
        m_finished.clear();
        if (!m_isLost) // what does not fit the plan waits for the step at which it did
            m_step = step;
    }

private:
    void throwAway(int step)
    {
        m_discarded = std::exchange(m_points, {});
        m_finished.clear();
        m_step = step;
    }

    std::vector<Point> m_points;
    std::vector<Point> m_discarded;
    std::vector<Point> m_finished;
    int m_step = 0; // of what is discarded or finished
    bool m_isLost = false;
};

} // namespace riparia
