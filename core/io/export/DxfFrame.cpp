// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/DxfFrame.h"

#include "core/base/Text.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace riparia {

namespace {

constexpr double kLinesOfText = 150; // heights of a text along the longer side
constexpr double kMargin = 4;        // between drawing and inner border, in heights of a text; as all that follow
constexpr double kBand = 3;          // between the borders: coordinates
constexpr double kTitle = 2;
constexpr double kNoteStep = 1.6;
constexpr double kMarksAlong = 6; // coordinates along the longer side, about

/// 1, 2 or 5 times a power of ten: the nearest below.
double roundStep(double about)
{
    const double power = std::pow(10, std::floor(std::log10(about)));
    for (const double factor : {5.0, 2.0}) {
        if (factor * power <= about)
            return factor * power;
    }
    return power;
}

/// At least half as high as wide, and the reverse: a river from east to west gets a sheet, not a ribbon.
Box sheetBox(const Box& drawn, double smallest)
{
    const double width = drawn.maxX - drawn.minX;
    const double height = drawn.maxY - drawn.minY;
    const double shorter = std::max({width, height, smallest}) / 2;
    Box box = drawn;
    const double missingX = std::max(0.0, shorter - width) / 2;
    const double missingY = std::max(0.0, shorter - height) / 2;
    box.minX -= missingX;
    box.maxX += missingX;
    box.minY -= missingY;
    box.maxY += missingY;
    return box;
}

Line ringOf(const Box& box)
{
    return {{box.minX, box.minY}, {box.maxX, box.minY}, {box.maxX, box.maxY}, {box.minX, box.maxY}};
}

class FrameMaker {
public:
    FrameMaker(const DxfFrame& frame, const Box& drawn, double textHeight)
        : m_frame(frame)
    {
        constexpr double kSmallest = 20;
        const Box sheet = sheetBox(drawn, kSmallest * textHeight);
        m_longer = std::max(sheet.maxX - sheet.minX, sheet.maxY - sheet.minY);
        m_height = std::max(textHeight, m_longer / kLinesOfText);
        m_inner = sheet.grown(kMargin * m_height);
        constexpr double kApart = 12; // numbers of seven digits, also where the step is rounded down
        m_step = roundStep(std::max(m_longer / kMarksAlong, kApart * m_height));
    }

    DxfFrameMarks make()
    {
        m_marks.rings.push_back(ringOf(m_inner));
        coordinates();
        northArrow();
        scaleBar();
        titleBlock();
        return std::move(m_marks);
    }

private:
    void text(Point at, std::string words, double height, double angle = 0)
    {
        m_marks.texts.push_back({at, height, angle, std::move(words)});
    }

    std::vector<double> roundValues(double from, double to) const
    {
        std::vector<double> values;
        const double first = std::ceil(from / m_step) * m_step;
        const auto count = static_cast<int>((to - first) / m_step);
        for (int i = 0; i <= count; ++i)
            values.push_back(first + i * m_step);
        return values;
    }

    /// Ticks on both sides of the sheet, numbers below and, turned, at the left.
    void coordinates()
    {
        const double tick = 0.8 * m_height;
        for (const double x : roundValues(m_inner.minX, m_inner.maxX)) {
            m_marks.lines.push_back({{x, m_inner.minY}, {x, m_inner.minY - tick}});
            m_marks.lines.push_back({{x, m_inner.maxY}, {x, m_inner.maxY + tick}});
            const std::string number = std::to_string(std::llround(x));
            text({x - dxfTextWidth(number) * m_height / 2, m_inner.minY - 2.2 * m_height}, number, m_height);
        }
        for (const double y : roundValues(m_inner.minY, m_inner.maxY)) {
            m_marks.lines.push_back({{m_inner.minX, y}, {m_inner.minX - tick, y}});
            m_marks.lines.push_back({{m_inner.maxX, y}, {m_inner.maxX + tick, y}});
            const std::string number = std::to_string(std::llround(y));
            text({m_inner.minX - 1.2 * m_height, y - dxfTextWidth(number) * m_height / 2}, number, m_height, 90);
        }
    }

    /// Of the grid, in the upper right corner.
    void northArrow()
    {
        const double h = m_height;
        const Point tip{m_inner.maxX - 1.8 * h, m_inner.maxY - 1.8 * h};
        m_marks.rings.push_back(
            {tip, {tip.x + 0.7 * h, tip.y - 2 * h}, {tip.x, tip.y - 1.5 * h}, {tip.x - 0.7 * h, tip.y - 2 * h}});
        text({tip.x - 0.35 * h, tip.y + 0.3 * h}, "N", h);
    }

    /// Two parts, in the lower left corner.
    void scaleBar()
    {
        const double h = m_height;
        const Point from{m_inner.minX + h, m_inner.minY + 0.8 * h};
        for (const double part : {0.0, 0.5}) {
            const double left = from.x + part * m_step;
            m_marks.rings.push_back(ringOf({left, from.y, left + m_step / 2, from.y + 0.4 * h}));
        }
        text({from.x, from.y + 0.8 * h}, "0", h);
        text({from.x + m_step, from.y + 0.8 * h}, std::to_string(std::llround(m_step)) + " m", h);
    }

    void titleBlock()
    {
        Box outer = m_inner.grown(kBand * m_height);
        const double room = outer.maxX - outer.minX - 2 * m_height;
        // The longest text decides how high all are, if it would leave the frame.
        double widest = kTitle * dxfTextWidth(m_frame.title);
        for (const std::string& note : m_frame.notes)
            widest = std::max(widest, dxfTextWidth(note));
        const double h = widest * m_height > room ? room / widest : m_height;
        Point at{outer.minX + m_height, outer.minY - (kTitle + 0.5) * h};
        m_marks.lines.push_back({{outer.minX, outer.minY}, {outer.maxX, outer.minY}});
        text(at, m_frame.title, kTitle * h);
        at.y -= 0.4 * h;
        for (const std::string& note : m_frame.notes) {
            at.y -= kNoteStep * h;
            text(at, note, h);
        }
        outer.minY = at.y - h;
        m_marks.rings.push_back(ringOf(outer));
        m_marks.extent = outer;
    }

    const DxfFrame& m_frame;
    double m_longer = 0;
    double m_height = 0;
    double m_step = 0;
    Box m_inner;
    DxfFrameMarks m_marks;
};

} // namespace

double dxfTextWidth(const std::string& text)
{
    constexpr double kHalfWidth = 0.6; // of the height: a digit; twice that a Chinese character, with the gap after it
    return kHalfWidth * static_cast<double>(displayWidth(text));
}

DxfFrameMarks dxfFrameMarks(const DxfFrame& frame, const Box& drawn, double textHeight)
{
    return drawn.isEmpty() ? DxfFrameMarks() : FrameMaker(frame, drawn, textHeight).make();
}

} // namespace riparia
