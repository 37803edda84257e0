// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mapsheet/SvgDevice.h"

#include "app/report/Type.h"

#include <QBuffer>
#include <QImage>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace riparia {

namespace {

constexpr double kFiner = 10; // whole numbers of the file in a unit of the painter: 2 micrometres

/// What XML can hold, its own signs escaped.
QByteArray xmlText(const QString& text)
{
    QString safe;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair)
            safe += text.mid(i++, 2);
        else if (c == u'\t' || c == u'\n' || (c >= u' ' && c < QChar(0xFFFE) && !c.isSurrogate()))
            safe += c;
    }
    return safe.toHtmlEscaped().toUtf8();
}

QByteArray decimal(double value)
{
    QByteArray text = QByteArray::number(value, 'f', 3);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return text;
}

/// The steps of a path in whole numbers, each from the one before.
class SvgSteps {
public:
    QByteArray text;

    void moveTo(QPointF to) { step('M', to, true); }
    void lineTo(QPointF to) { step('l', to, false); }
    void curveTo(QPointF first, QPointF second, QPointF to)
    {
        const Place from = m_at;
        text += 'c';
        add(first, from);
        add(second, from);
        m_at = add(to, from);
    }
    void close() { text += 'z'; }

private:
    struct Place {
        qint64 x = 0, y = 0;
    };
    Place add(QPointF p, Place from)
    {
        const Place place{std::llround(p.x() * kFiner), std::llround(p.y() * kFiner)};
        if (!text.isEmpty() && text.back() >= '0' && text.back() <= '9' && place.x >= from.x)
            text += ' ';
        text += QByteArray::number(place.x - from.x);
        if (place.y >= from.y)
            text += ' ';
        text += QByteArray::number(place.y - from.y);
        return place;
    }
    void step(char letter, QPointF to, bool isAbsolute)
    {
        text += letter;
        m_at = add(to, isAbsolute ? Place{} : m_at);
    }

    Place m_at;
};

QByteArray stepsOf(const QPainterPath& path)
{
    SvgSteps steps;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element& element = path.elementAt(i);
        if (element.isMoveTo()) {
            steps.moveTo(element);
        } else if (element.isLineTo()) {
            steps.lineTo(element);
        } else if (element.isCurveTo() && i + 2 < path.elementCount()) {
            steps.curveTo(element, path.elementAt(i + 1), path.elementAt(i + 2));
            i += 2;
        }
    }
    return steps.text;
}

QByteArray colorOf(const char* attribute, const QColor& color, double opacity)
{
    const QByteArray name(attribute);
    QByteArray text = ' ' + name + "=\"" + color.name().toLatin1() + '"';
    const double alpha = static_cast<double>(color.alphaF()) * opacity;
    if (alpha < 0.999)
        text += ' ' + name + "-opacity=\"" + decimal(alpha) + '"';
    return text;
}

} // namespace

/// Takes what a painter draws and writes it down, shapes of one look in one path.
class SvgEngine final : public QPaintEngine {
public:
    SvgEngine()
        : QPaintEngine(AllFeatures)
    {}

    const QByteArray& body() const { return m_body; }

    bool begin(QPaintDevice*) override { return true; }
    bool end() override
    {
        endClip();
        return true;
    }
    Type type() const override { return User; }

    void updateState(const QPaintEngineState& now) override
    {
        const DirtyFlags dirty = now.state();
        if (dirty & DirtyPen)
            m_pen = now.pen();
        if (dirty & DirtyBrush)
            m_brush = now.brush();
        if (dirty & DirtyTransform)
            m_transform = now.transform();
        if (dirty & DirtyOpacity)
            m_opacity = now.opacity();
        if (dirty & (DirtyClipPath | DirtyClipRegion | DirtyClipEnabled))
            m_isClipKnown = false;
    }

    void drawPath(const QPainterPath& path) override
    {
        const QByteArray look = fillLook(path.fillRule() == Qt::OddEvenFill) + strokeLook();
        add(stepsOf(m_transform.map(path)), look, m_brush.style() == Qt::NoBrush);
    }

    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override
    {
        SvgSteps steps;
        for (int i = 0; i < count; ++i) {
            const QPointF p = m_transform.map(points[i]);
            if (i == 0)
                steps.moveTo(p);
            else
                steps.lineTo(p);
        }
        if (mode == PolylineMode) {
            add(steps.text, QByteArray(" fill=\"none\"") + strokeLook(), true);
            return;
        }
        steps.close();
        add(steps.text, fillLook(mode == OddEvenMode) + strokeLook(), false);
    }

    void drawTextItem(const QPointF& at, const QTextItem& item) override
    {
        const QString words = item.text().trimmed();
        if (words.isEmpty())
            return;
        useClip();
        flush();
        m_body += "<g aria-label=\"" + xmlText(words) + "\">\n";
        QPaintEngine::drawTextItem(at, item); // by outlines
        flush();
        m_body += "</g>\n";
    }

    void drawImage(const QRectF& rect, const QImage& image, const QRectF& part, Qt::ImageConversionFlags) override
    {
        const QImage cut = part == QRectF(image.rect()) ? image : image.copy(part.toAlignedRect());
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        if (!cut.save(&buffer, "PNG"))
            return;
        useClip();
        flush();
        const QTransform toFile = m_transform * QTransform::fromScale(kFiner, kFiner);
        m_body += "<image preserveAspectRatio=\"none\" x=\"" + decimal(rect.x()) + "\" y=\"" + decimal(rect.y()) +
                  "\" width=\"" + decimal(rect.width()) + "\" height=\"" + decimal(rect.height()) +
                  "\" transform=\"matrix(" + decimal(toFile.m11()) + ' ' + decimal(toFile.m12()) + ' ' +
                  decimal(toFile.m21()) + ' ' + decimal(toFile.m22()) + ' ' + decimal(toFile.dx()) + ' ' +
                  decimal(toFile.dy()) + ")\" href=\"data:image/png;base64," + png.toBase64() + "\"/>\n";
    }
    void drawPixmap(const QRectF& rect, const QPixmap& pixmap, const QRectF& part) override
    {
        drawImage(rect, pixmap.toImage(), part, Qt::AutoColor);
    }

private:
    QByteArray fillLook(bool isOddEven) const
    {
        if (m_brush.style() == Qt::NoBrush)
            return QByteArray(" fill=\"none\"");
        return colorOf("fill", m_brush.color(), m_opacity) + (isOddEven ? " fill-rule=\"evenodd\"" : "");
    }

    QByteArray strokeLook() const
    {
        if (m_pen.style() == Qt::NoPen)
            return {};
        constexpr double kHairline = kUnitsPerInch / 300;
        const double scale = std::sqrt(std::abs(m_transform.determinant()));
        const double width = m_pen.widthF() > 0 && !m_pen.isCosmetic() ? m_pen.widthF() * scale : kHairline;
        QByteArray text =
            colorOf("stroke", m_pen.color(), m_opacity) + " stroke-width=\"" + decimal(width * kFiner) + '"';
        if (m_pen.capStyle() != Qt::FlatCap)
            text += m_pen.capStyle() == Qt::RoundCap ? " stroke-linecap=\"round\"" : " stroke-linecap=\"square\"";
        if (m_pen.joinStyle() == Qt::RoundJoin)
            text += " stroke-linejoin=\"round\"";
        else if (m_pen.joinStyle() == Qt::BevelJoin)
            text += " stroke-linejoin=\"bevel\"";
        if (m_pen.style() != Qt::SolidLine) {
            text += " stroke-dasharray=\"";
            for (const double part : m_pen.dashPattern())
                text += decimal(part * width * kFiner) + ' ';
            text += '"';
        }
        return text;
    }

    /// Opaque lines of one look may be one path: where they cross nothing shows.
    void add(const QByteArray& steps, const QByteArray& look, bool mayJoin)
    {
        constexpr qsizetype kLongest = 1 << 18;
        if (steps.isEmpty())
            return;
        useClip();
        const bool isOpaque = !look.contains("opacity");
        if (look != m_look || !mayJoin || !isOpaque || m_steps.size() > kLongest) {
            flush();
            m_look = look;
        }
        m_steps += steps;
        if (!mayJoin || !isOpaque)
            flush();
    }

    void flush()
    {
        if (!m_steps.isEmpty())
            m_body += "<path" + m_look + " d=\"" + m_steps + "\"/>\n";
        m_steps.clear();
        m_look.clear();
    }

    void useClip()
    {
        if (m_isClipKnown)
            return;
        m_isClipKnown = true;
        const bool isClipped = painter()->hasClipping();
        const QByteArray clip = isClipped ? stepsOf(m_transform.map(painter()->clipPath())) : QByteArray();
        if (clip == m_clip)
            return;
        endClip();
        m_clip = clip;
        if (clip.isEmpty())
            return;
        const QByteArray name = "c" + QByteArray::number(++m_clips);
        m_body += "<clipPath id=\"" + name + "\"><path d=\"" + clip + "\"/></clipPath>\n<g clip-path=\"url(#" + name +
                  ")\">\n";
    }

    void endClip()
    {
        flush();
        if (!m_clip.isEmpty())
            m_body += "</g>\n";
        m_clip.clear();
    }

    QByteArray m_body;
    QByteArray m_steps; // of the path in hand
    QByteArray m_look;
    QByteArray m_clip;
    int m_clips = 0;
    bool m_isClipKnown = false;
    QPen m_pen;
    QBrush m_brush;
    QTransform m_transform;
    double m_opacity = 1;
};

SvgDevice::SvgDevice(QSizeF millimetres)
    : m_millimetres(millimetres)
    , m_engine(std::make_unique<SvgEngine>())
{}

SvgDevice::~SvgDevice() = default;

QPaintEngine* SvgDevice::paintEngine() const
{
    return m_engine.get();
}

QByteArray SvgDevice::svg(const QString& title, const QString& language) const
{
    const QSizeF box = m_millimetres * (kUnitsPerMm * kFiner);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" +
           decimal(m_millimetres.width()) + "mm\" height=\"" + decimal(m_millimetres.height()) + "mm\" viewBox=\"0 0 " +
           decimal(box.width()) + ' ' + decimal(box.height()) + "\" xml:lang=\"" + xmlText(language) + "\">\n<title>" +
           xmlText(title) + "</title>\n" + m_engine->body() + "</svg>\n";
}

int SvgDevice::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth: return static_cast<int>(std::lround(m_millimetres.width() * kUnitsPerMm));
    case PdmHeight: return static_cast<int>(std::lround(m_millimetres.height() * kUnitsPerMm));
    case PdmWidthMM: return static_cast<int>(std::lround(m_millimetres.width()));
    case PdmHeightMM: return static_cast<int>(std::lround(m_millimetres.height()));
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY: return static_cast<int>(kUnitsPerInch);
    case PdmDevicePixelRatio: return 1;
    case PdmDevicePixelRatioScaled: return static_cast<int>(devicePixelRatioFScale());
    case PdmNumColors:
    case PdmDepth: break;
    }
    return QPaintDevice::metric(metric);
}

} // namespace riparia
