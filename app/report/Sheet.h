// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/FontChoice.h"
#include "app/render/MapLabels.h"
#include "app/report/Type.h"
#include "app/text/Language.h"

#include "core/plan/Taxonomy.h"

#include <QColor>
#include <QPainter>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <variant>
#include <vector>

namespace riparia {

struct MapStyle;

/// Text on its base line.
struct TextMark {
    QPointF at; ///< left end of the base line
    QString text;
    Type type;
    QColor color;
    double angle = 0; ///< degrees clockwise
};

struct RuleMark {
    QPointF from;
    QPointF to;
    double width = 0.1;
    QColor color;
};

struct FillMark {
    QRectF rect;
    QColor color;
};

struct FrameMark {
    QRectF rect;
    double width = 0.25;
    QColor color;
};

/// A bar in the colour and pattern of a status: a thick version of the line on the map.
struct StatusBarMark {
    QRectF rect;
    StatusClass status = StatusClass::Unset;
    bool isHollow = false; ///< counted elsewhere
};

/// The line of the map's legend.
struct SwatchMark {
    QRectF rect;
    StatusClass status = StatusClass::Unset;
};

/// Anything else that is painted by the map's painters: their units are 1/96 of an inch from the upper left corner of `rect`; clipped to it.
struct PictureMark {
    QRectF rect;
    std::function<void(QPainter&)> paint;
    QStringList
        words{}; ///< names of the plan in it, as they are there; the painter is given mended ones (Glyphs::mended)
};

/// The labels of a map, placed already; in the units of a picture.
struct LabelsMark {
    QRectF rect;
    std::vector<MapLabel> labels;
    Viewport view;
    std::shared_ptr<const MapStyle> style;
};

using Mark = std::variant<TextMark, RuleMark, FillMark, FrameMark, StatusBarMark, SwatchMark, PictureMark, LabelsMark>;

enum class Align { Left, Right, Centre };

/// One page as a list of what stands on it, in millimetres from the upper left corner of the paper: to be tested without painting, and painted on a
/// PDF, a printer or the screen alike.
struct Sheet {
    QSizeF size;
    Language language = Language::English; ///< of words that painters of pictures choose
    std::vector<Mark> marks;
    FontChoice fonts{}; ///< its text was measured with

    /// `x` is the left end, the right end or the middle of the text; returns its width.
    double text(double x, double baseline, const QString& words, const Type& type, const QColor& color = ink::text(),
                Align align = Align::Left);
    /// Words with "<b>" in them.
    void tagged(double x, double baseline, const QString& words, Type type, const QColor& color = ink::text());
    /// Wrapped lines from a first base line on; returns the base line after the last.
    double paragraph(double x, double baseline, double width, double leading, const QString& words, const Type& type,
                     const QColor& color = ink::text());
    void rule(double x1, double y1, double x2, double y2, double width, const QColor& color = ink::text());
    /// All text of the page, each piece on a line of its own.
    QString words() const;
};

/// Paints a page; the painter's units are 1/1200 of an inch from the upper left corner of the paper.
void paintSheet(QPainter& painter, const Sheet& sheet, const MapStyle& style);

} // namespace riparia
