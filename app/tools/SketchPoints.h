// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    /// Throws the sketch away; the next undo() brings it back.
    virtual void discard() = 0;
    /// Brings back what was discarded; false when there is nothing any more, or something else is drawn.
    virtual bool restore() = 0;
    /// `step`: where the undo history stands now.
    virtual Undone undo(int step) = 0;
    /// The undo history has come to stand at `step` by other hands. A finished sketch whose own step was taken back there is not opened again: the step
    /// at its place may be another one by then.
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
        m_points.push_back(std::move(point));
        m_discarded.clear();
        m_finished.clear();
    }
    void replace(std::vector<Point> points) { m_points = std::move(points); }
    bool removeLast() override
    {
        if (m_points.empty())
            return false;
        m_points.pop_back();
        return true;
    }
    void discard() override
    {
        m_discarded = std::exchange(m_points, {});
        m_finished.clear();
    }
    /// The sketch has become an object, and the undo history stands at `step`: as long as it stands there, undo() opens the sketch again.
    void finish(int step)
    {
        m_finished = std::exchange(m_points, {});
        m_discarded.clear();
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
        if (restore())
            return Undone::Restored;
        if (m_points.empty() && !m_finished.empty() && step == m_step) {
            m_points = std::exchange(m_finished, {});
            return Undone::Reopened;
        }
        return removeLast() ? Undone::PointRemoved : Undone::Nothing;
    }
    void historyMoved(int step) override
    {
        if (step < m_step)
            m_finished.clear();
    }

private:
    std::vector<Point> m_points;
    std::vector<Point> m_discarded;
    std::vector<Point> m_finished;
    int m_step = 0;
};

} // namespace riparia
