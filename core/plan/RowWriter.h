// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/Entities.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// Visitor of Fields.h that writes the canonical row (PlanHash.h says what it looks like).
class RowWriter {
public:
    template <class V>
    void operator()(std::string_view column, const V& member)
    {
        name(column);
        value(member);
    }
    /// The row; the writer is empty afterwards.
    std::string take();

private:
    void name(std::string_view column);
    void value(bool flag);
    void value(int number);
    void value(std::int64_t number);
    void value(double number);
    void value(const std::string& text);
    void value(const Uuid& id);
    void value(const Date& day);
    void value(Position at);
    void value(Bank bank);
    void value(SegmentState state);
    void value(LinkOrigin origin);
    void value(const Point& p);
    void value(const Line& line);
    void value(const Polygon& polygon);
    void value(const MeasureEntry& measure);
    void value(const StatusEvent& event);
    void value(const RiverSpan& span);
    void value(const River& river);
    void alignment(const Alignment& alignment);
    void stationing(const Stationing& stationing);

    template <class V>
    void value(const std::optional<V>& member)
    {
        if (member)
            value(*member);
        else
            m_text += "null";
    }
    template <class V>
    void value(const std::vector<V>& members)
    {
        m_text += '[';
        for (const V& member : members) {
            separate();
            value(member);
        }
        m_text += ']';
    }
    /// A comma unless nothing precedes in the array or object.
    void separate();
    void code(std::string_view text);

    std::string m_text;
};

} // namespace riparia
