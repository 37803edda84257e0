// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/Sheet.h"

#include "app/render/Furniture.h"
#include "app/render/MapStyle.h"

#include <cmath>

namespace riparia {

namespace {

constexpr double kUnitsPerPixel = kUnitsPerInch / 96;

QRectF inUnits(const QRectF& mm)
{
    return {mm.x() * kUnitsPerMm, mm.y() * kUnitsPerMm, mm.width() * kUnitsPerMm, mm.height() * kUnitsPerMm};
}

/// The marks of a page, one after the other.
class SheetPainter {
public:
    SheetPainter(QPainter& painter, const MapStyle& style)
        : m_painter(painter)
        , m_style(style)
    {}

    void operator()(const TextMark& mark) const
    {
        m_painter.save();
        m_painter.setPen(mark.color);
        m_painter.translate(mark.at * kUnitsPerMm);
        if (mark.angle != 0)
            m_painter.rotate(mark.angle);
        double x = 0;
        for (const TextPiece& piece : textPieces(mark.text)) {
            const QFont font = fontOf(mark.type, piece.isChinese);
            const QFontMetricsF metrics(font);
            m_painter.setFont(font);
            // Letter spacing of fonts depends on the device, so that spaced text is drawn letter by letter.
            const qsizetype step = mark.type.spacing != 0 ? 1 : piece.text.size();
            for (qsizetype at = 0; at < piece.text.size(); at += step) {
                const QString letters = piece.text.mid(at, step);
                m_painter.drawText(QPointF(x, 0), letters);
                x += metrics.horizontalAdvance(letters) + mark.type.spacing * kUnitsPerInch / 72;
            }
        }
        m_painter.restore();
    }

    void operator()(const RuleMark& mark) const
    {
        QPen pen(mark.color, mark.width * kUnitsPerMm);
        pen.setCapStyle(Qt::FlatCap);
        m_painter.setPen(pen);
        m_painter.drawLine(mark.from * kUnitsPerMm, mark.to * kUnitsPerMm);
    }

    void operator()(const FillMark& mark) const { m_painter.fillRect(inUnits(mark.rect), mark.color); }

    void operator()(const FrameMark& mark) const
    {
        QPen pen(mark.color, mark.width * kUnitsPerMm);
        pen.setJoinStyle(Qt::MiterJoin);
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(inUnits(mark.rect));
    }

    void operator()(const StatusBarMark& mark) const
    {
        const QRectF rect = inUnits(mark.rect);
        if (rect.width() <= 0)
            return;
        const QColor color = m_style.status(mark.status).line;
        if (mark.isHollow)
            frame(rect, color, 0.16);
        else if (mark.status == StatusClass::InProgress)
            core(rect, color);
        else if (mark.status == StatusClass::Completed)
            m_painter.fillRect(rect, color);
        else
            blocks(rect, color, mark.status == StatusClass::Planned ? 1.2 : 0.6);
    }

    void operator()(const SwatchMark& mark) const
    {
        enterPixels(mark.rect);
        paintSwatch(m_painter, pixelRect(mark.rect), mark.status, m_style);
        m_painter.restore();
    }

    void operator()(const PictureMark& mark) const
    {
        enterPixels(mark.rect);
        m_painter.setClipRect(pixelRect(mark.rect), Qt::IntersectClip);
        mark.paint(m_painter);
        m_painter.restore();
    }

    void operator()(const LabelsMark& mark) const
    {
        enterPixels(mark.rect);
        m_painter.setClipRect(pixelRect(mark.rect), Qt::IntersectClip);
        paintLabels(m_painter, mark.labels, *mark.style, mark.view);
        m_painter.restore();
    }

private:
    static QRectF pixelRect(const QRectF& mm) { return {0, 0, pixelsOfMm(mm.width()), pixelsOfMm(mm.height())}; }

    void enterPixels(const QRectF& mm) const
    {
        m_painter.save();
        m_painter.translate(mm.topLeft() * kUnitsPerMm);
        m_painter.scale(kUnitsPerPixel, kUnitsPerPixel);
    }

    /// Inside the rectangle, so that bars side by side do not overlap.
    void frame(const QRectF& rect, const QColor& color, double widthMm) const
    {
        const double width = std::min({widthMm * kUnitsPerMm, rect.width() / 2, rect.height() / 2});
        QPen pen(color, width);
        pen.setJoinStyle(Qt::MiterJoin);
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(rect.adjusted(width / 2, width / 2, -width / 2, -width / 2));
    }

    void core(const QRectF& rect, const QColor& color) const
    {
        m_painter.fillRect(rect, color);
        const double height = rect.height() * 0.2;
        m_painter.fillRect(QRectF(rect.left(), rect.center().y() - height / 2, rect.width(), height), Qt::white);
    }

    /// Blocks twice as wide as their gaps, stretched so that the bar begins and ends with ink.
    void blocks(const QRectF& rect, const QColor& color, double onMm) const
    {
        const double on = onMm * kUnitsPerMm;
        const int count = std::max(1, static_cast<int>(std::lround((rect.width() / on + 0.5) / 1.5)));
        const double stretched = rect.width() / (count + (count - 1) * 0.5);
        for (int i = 0; i < count; ++i)
            m_painter.fillRect(QRectF(rect.left() + i * stretched * 1.5, rect.top(), stretched, rect.height()), color);
        frame(rect, color, 0.15);
    }

    QPainter& m_painter;
    const MapStyle& m_style;
};

} // namespace

double Sheet::text(double x, double baseline, const QString& words, const Type& type, const QColor& color, Align align)
{
    const double width = textWidth(words, type);
    const double left = align == Align::Left ? x : align == Align::Right ? x - width : x - width / 2;
    if (!words.isEmpty())
        marks.emplace_back(TextMark{{left, baseline}, words, type, color, 0});
    return width;
}

void Sheet::tagged(double x, double baseline, const QString& words, Type type, const QColor& color)
{
    qsizetype at = 0;
    while (at < words.size()) {
        const QString tag = type.bold ? QStringLiteral("</b>") : QStringLiteral("<b>");
        const qsizetype next = words.indexOf(tag, at);
        x += text(x, baseline, words.mid(at, next < 0 ? -1 : next - at), type, color);
        if (next < 0)
            return;
        at = next + tag.size();
        type.bold = !type.bold;
    }
}

double Sheet::paragraph(double x, double baseline, double width, double leading, const QString& words, const Type& type,
                        const QColor& color)
{
    for (const QString& line : wrapped(words, type, width)) {
        tagged(x, baseline, line, type, color);
        baseline += leading;
    }
    return baseline;
}

void Sheet::rule(double x1, double y1, double x2, double y2, double width, const QColor& color)
{
    marks.emplace_back(RuleMark{{x1, y1}, {x2, y2}, width, color});
}

QString Sheet::words() const
{
    QString all;
    for (const Mark& mark : marks) {
        if (const auto* text = std::get_if<TextMark>(&mark))
            all += text->text + u'\n';
    }
    return all;
}

void paintSheet(QPainter& painter, const Sheet& sheet, const MapStyle& style)
{
    const ThreadLanguage words(sheet.language);
    const ThreadFonts fonts(sheet.fonts);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const SheetPainter marks(painter, style);
    for (const Mark& mark : sheet.marks)
        std::visit(marks, mark);
    painter.restore();
}

} // namespace riparia
