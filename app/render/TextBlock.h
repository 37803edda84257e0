// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapLabels.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <vector>

namespace riparia {

/// A block of one or two lines of text, measured.
class TextBlock {
public:
    TextBlock(MapLabel::Kind kind, const Uuid& id)
    {
        m_label.kind = kind;
        m_label.id = id;
    }

    void addLine(const QString& text, double px, bool bold, const QColor& color, bool italic = false)
    {
        const QFontMetricsF metrics(mapFont(px, bold, italic));
        const double ascent = std::ceil(metrics.ascent() * 0.86);
        const double descent = std::ceil(metrics.descent() * 0.8);
        const double top = m_size.height() + (m_label.texts.empty() ? 0 : kLineGap);
        m_label.texts.push_back({text, px, bold, italic, color, QPointF(0, top + ascent), 0});
        m_widths.push_back(metrics.horizontalAdvance(text));
        m_size = QSizeF(std::max(m_size.width(), m_widths.back()), top + ascent + descent);
    }
    void centre()
    {
        for (std::size_t i = 0; i < m_label.texts.size(); ++i)
            m_label.texts[i].at.setX(std::round((m_size.width() - m_widths[i]) / 2));
    }
    QSizeF size() const { return m_size; }
    /// What it takes up with its upper left corner at a place; on whole pixels.
    QRectF boxAt(QPointF corner) const { return QRectF(wholePixels(corner), m_size).adjusted(-2, -1, 2, 1); }
    MapLabel at(QPointF corner, bool toTheRight = false) const
    {
        MapLabel label = m_label;
        for (std::size_t i = 0; toTheRight && i < label.texts.size(); ++i)
            label.texts[i].at.setX(std::round(m_size.width() - m_widths[i]));
        label.moveBy(wholePixels(corner));
        label.boxes = {boxAt(corner)};
        return label;
    }

private:
    static constexpr double kLineGap = 2;
    static QPointF wholePixels(QPointF p) { return {std::round(p.x()), std::round(p.y())}; }

    MapLabel m_label;
    QSizeF m_size{0, 0};
    std::vector<double> m_widths;
};

} // namespace riparia
