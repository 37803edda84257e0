// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/StripLayout.h"

#include <QFontMetricsF>

#include <cstddef>
#include <utility>
#include <vector>

/// Parts of StripLayout: where text has room. Not for use elsewhere.
namespace riparia {

/// Stretches of a line that are taken.
class StripFreeLine {
public:
    StripFreeLine(double left, double right)
        : m_left(left)
        , m_right(right)
    {}
    /// Takes a stretch if it is free and inside.
    bool take(double from, double to);

private:
    double m_left;
    double m_right;
    std::vector<std::pair<double, double>> m_taken;
};

/// Chainages over the ruler, none over another.
class StripTickLabels {
public:
    StripTickLabels(const QFontMetricsF& text, const StripAxis& axis, const StripMetrics& metrics);
    /// Over an abscissa, moved inside at the margins; none where there is no room.
    StripLabel place(double x, const QString& words);

private:
    const QFontMetricsF& m_text;
    double m_left;
    double m_right;
    StripFreeLine m_line;
};

/// Codes and captions of bars: on the bar where they fit, else the code beside it.
class StripBarLabels {
public:
    StripBarLabels(const QFontMetricsF& text, const StripAxis& axis)
        : m_text(text)
        , m_axis(axis)
    {}
    /// Those of the boxes of one subrow, given by index.
    void place(const StripContent& content, std::vector<StripBox>& boxes, std::vector<std::size_t> subrow) const;

private:
    StripLabel inside(const StripBar& bar, const QRectF& visible) const;
    std::vector<std::pair<double, double>> unhatched(const StripBar& bar, const QRectF& visible) const;

    const QFontMetricsF& m_text;
    const StripAxis& m_axis;
};

} // namespace riparia
