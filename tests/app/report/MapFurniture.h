// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapStyle.h"
#include "app/report/MapFrame.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <vector>

namespace riparia::test {

/// What a map has beside itself (UX.md 10, A-49), read from the marks of its page.

/// "2 520 000"; none for other words.
inline std::optional<double> gridNumber(const QString& words)
{
    QString digits;
    for (const QChar c : words) {
        if (c.isDigit())
            digits += c;
        else if (!c.isSpace())
            return std::nullopt;
    }
    return digits.size() >= 6 ? std::optional(digits.toDouble()) : std::nullopt;
}

struct GridNumbers {
    std::vector<double> eastings;  ///< below the frame, from left to right
    std::vector<double> northings; ///< left of it, upright
};

/// Those along the lower and the left side of a frame.
inline GridNumbers gridNumbersOf(const Sheet& sheet, const QRectF& frame)
{
    GridNumbers numbers;
    for (const Mark& mark : sheet.marks) {
        const auto* text = std::get_if<TextMark>(&mark);
        const auto number = text ? gridNumber(text->text) : std::nullopt;
        if (!number)
            continue;
        const bool isBelow = text->angle == 0 && text->at.y() > frame.bottom() && text->at.y() < frame.bottom() + 6 &&
                             text->at.x() > frame.left() && text->at.x() < frame.right();
        const bool isBeside = text->angle == -90 && text->at.x() < frame.left() && text->at.x() > frame.left() - 6 &&
                              text->at.y() > frame.top() && text->at.y() < frame.bottom();
        if (isBelow)
            numbers.eastings.push_back(*number);
        else if (isBeside)
            numbers.northings.push_back(*number);
    }
    return numbers;
}

inline QImage paintedMark(const PictureMark& mark)
{
    constexpr double kEnlarged = 4;
    const QSizeF size(pixelsOfMm(mark.rect.width()), pixelsOfMm(mark.rect.height()));
    QImage image((size * kEnlarged).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(kEnlarged, kEnlarged);
    mark.paint(painter);
    painter.end();
    return image;
}

/// The north arrows of a page that are turned anticlockwise by this, in radians: what paints just as an arrow of that size would.
inline std::vector<QRectF> northArrowsOf(const Sheet& sheet, double angle)
{
    constexpr double kLargest = 15; // millimetres
    std::vector<QRectF> found;
    for (const Mark& mark : sheet.marks) {
        const auto* picture = std::get_if<PictureMark>(&mark);
        if (!picture || picture->rect.width() > kLargest || picture->rect.height() > kLargest)
            continue;
        Sheet wanted;
        addNorthArrow(wanted, picture->rect, angle);
        const QImage a = paintedMark(*picture);
        const QImage b = paintedMark(std::get<PictureMark>(wanted.marks.front()));
        int different = 0;
        for (int y = 0; y < a.height(); ++y) {
            for (int x = 0; x < a.width(); ++x)
                different += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 60 ? 1 : 0;
        }
        if (different < 5) // angles that are the same but for rounding
            found.push_back(picture->rect);
    }
    return found;
}

/// The frames of the maps of a page, from the largest.
inline std::vector<QRectF> mapFramesOf(const Sheet& sheet)
{
    constexpr double kSmallest = 100; // millimetres across
    std::vector<QRectF> frames;
    for (const Mark& mark : sheet.marks) {
        const auto* frame = std::get_if<FrameMark>(&mark);
        if (frame && frame->rect.width() > kSmallest && frame->rect.height() > 30)
            frames.push_back(frame->rect);
    }
    std::ranges::sort(frames, [](const QRectF& a, const QRectF& b) { return a.height() > b.height(); });
    return frames;
}

} // namespace riparia::test
