// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/StripLegend.h"

#include "app/report/Type.h"

#include <algorithm>
#include <utility>

namespace riparia {

namespace {

constexpr double kStripSign = 9;
constexpr double kBesideStripSign = 1.5; // to its words
constexpr double kAfterTitle = 2;
constexpr double kAfterWords = 5;

double stripRowWidth(const LegendRow& row)
{
    return kStripSign + kBesideStripSign + textWidth(row.words, type::kTable) + kAfterWords;
}

} // namespace

StripLegend::StripLegend(const std::vector<LegendGroup>& groups, double width)
    : m_width(width)
{
    for (const LegendGroup& group : groups) {
        const double title = textWidth(group.title, type::kTable) + kAfterTitle;
        // A title is not left at the end of a line.
        const double first = group.rows.empty() ? 0 : stripRowWidth(group.rows.front());
        if (m_x > 0 && m_x + title + first - kAfterWords > m_width) {
            ++m_line;
            m_x = 0;
        }
        put({0, 0, group.title, {}}, title);
        for (const LegendRow& row : group.rows)
            put({0, 0, row.words, row.paint}, stripRowWidth(row));
    }
}

void StripLegend::put(Item item, double width)
{
    if (m_x > 0 && m_x + width - kAfterWords > m_width) {
        ++m_line;
        m_x = 0;
    }
    item.line = m_line;
    item.x = m_x;
    m_x += width;
    m_items.push_back(std::move(item));
}

void StripLegend::add(Sheet& sheet, QPointF at) const
{
    for (const Item& item : m_items) {
        const double y = at.y() + kLine * item.line;
        double x = at.x() + item.x;
        if (!item.paint) {
            sheet.text(x, y, item.words, type::kTable, ink::secondary());
            continue;
        }
        const QRectF rect(x, y - 3, kStripSign, 3.6);
        sheet.marks.emplace_back(
            PictureMark{rect, [paint = item.paint, size = rect.size()](QPainter& painter) {
                            paint(painter, QRectF(0, 0, pixelsOfMm(size.width()), pixelsOfMm(size.height())));
                        }});
        x += kStripSign + kBesideStripSign;
        sheet.text(x, y, elided(item.words, type::kTable, std::max(0.0, at.x() + m_width - x)), type::kTable);
    }
}

} // namespace riparia
