// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/CoordinateForm.h"

#include "app/text/Fill.h"
#include "app/text/UnitText.h"

#include "core/base/Decimal.h"
#include "core/base/Text.h"
#include "core/geodesy/GeographicCrs.h"

#include <QRegularExpression>

#include <cmath>
#include <cstdint>
#include <utility>

namespace riparia {

namespace {

QString degreesText(double value)
{
    return fromUtf8(fixedDecimal(toInteger(value, 1e6), 6, 6));
}

/// To a tenth of a second, which is three metres.
QString dmsText(double value)
{
    const std::int64_t tenths = toInteger(std::abs(value), 36000.0);
    const auto two = [](std::int64_t number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    const QString sign = value < 0 && tenths > 0 ? QString(QChar(0x2212)) : QString();
    return sign + QString::number(tenths / 36000) + QStringLiteral("°") + two(tenths / 600 % 60) + QStringLiteral("′") +
           two(tenths / 10 % 60) + u'.' + QString::number(tenths % 10) + QStringLiteral("″");
}

struct TypedNumber {
    double value = 0;
    bool hasDegreeSign = false;
};

std::optional<TypedNumber> typedCoordinate(const QString& text)
{
    if (const auto plain = parseDouble(toUtf8(text)))
        return TypedNumber{*plain, false};
    static const QRegularExpression dms(QStringLiteral(
        "^([-+]?)(\\d+(?:\\.\\d+)?)°(?:(\\d+(?:\\.\\d+)?)['′])?(?:(\\d+(?:\\.\\d+)?)(?:\"|″|''|′′))?([NSEWnsew]?)$"));
    const QRegularExpressionMatch match = dms.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const double minutes = match.captured(3).toDouble();
    const double seconds = match.captured(4).toDouble();
    if (minutes >= 60 || seconds >= 60)
        return std::nullopt;
    const QString side = match.captured(5).toUpper();
    const bool isNegative =
        match.captured(1) == QStringLiteral("-") || side == QStringLiteral("S") || side == QStringLiteral("W");
    const double value = match.captured(2).toDouble() + minutes / 60 + seconds / 3600;
    return TypedNumber{isNegative ? -value : value, true};
}

} // namespace

void CoordinateForm::setCrs(const Crs& crs)
{
    if (crs == m_crs)
        return;
    m_crs = crs;
    m_isLookedUp = false;
    if (!m_crs.isValid() || (m_crs.isGeographic() && m_kind == Kind::Degrees))
        m_kind = Kind::Plan;
}

bool CoordinateForm::canConvert() const
{
    if (m_isLookedUp)
        return m_toDegrees.has_value();
    m_isLookedUp = true;
    m_toDegrees.reset();
    m_fromDegrees.reset();
    const auto degrees = geographicCrsOf(m_crs);
    if (!degrees)
        return false;
    auto to = Projector::make(m_crs, *degrees);
    auto from = Projector::make(*degrees, m_crs);
    if (!to || !from)
        return false;
    m_toDegrees = std::move(*to);
    m_fromDegrees = std::move(*from);
    return true;
}

void CoordinateForm::next()
{
    if (!canConvert())
        return;
    switch (m_kind) {
    case Kind::Plan: m_kind = Kind::Dms; break;
    case Kind::Dms: m_kind = m_crs.isGeographic() ? Kind::Plan : Kind::Degrees; break;
    case Kind::Degrees: m_kind = Kind::Plan; break;
    }
}

QString CoordinateForm::text(Point place) const
{
    const QString between = QStringLiteral(", ");
    if (m_kind != Kind::Plan && canConvert()) {
        if (const auto degrees = m_toDegrees->convert(place))
            return m_kind == Kind::Dms ? dmsText(degrees->x) + between + dmsText(degrees->y)
                                       : degreesText(degrees->x) + between + degreesText(degrees->y);
    }
    if (m_crs.isGeographic())
        return degreesText(place.x) + between + degreesText(place.y);
    const auto metres = [](double value) { return grouped(fixedDecimal(toInteger(value, 10.0), 1, 1)); };
    return metres(place.x) + between + metres(place.y);
}

std::optional<Point> CoordinateForm::read(const QString& text) const
{
    static const QRegularExpression blanks(QStringLiteral("[\\s\\x{2009}\\x{202F}]"));
    const QString plain = fromUtf8(narrow(toUtf8(text))).replace(QChar(0x2212), u'-').remove(blanks);
    const auto x = typedCoordinate(plain.section(u',', 0, 0));
    const auto y = typedCoordinate(plain.section(u',', 1, 1));
    if (!x || !y)
        return std::nullopt;
    const Point place{x->value, y->value};
    const bool hasSigns = x->hasDegreeSign || y->hasDegreeSign;
    const bool canBeDegrees = std::abs(place.x) <= 180 && std::abs(place.y) <= 90;
    if (!hasSigns && (m_kind == Kind::Plan || !canBeDegrees))
        return place;
    if (!canBeDegrees || !canConvert())
        return std::nullopt;
    const auto converted = m_fromDegrees->convert(place);
    return converted ? std::optional(*converted) : std::nullopt;
}

} // namespace riparia
