// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/SourceAttributes.h"

#include "app/text/Fill.h"

#include "core/base/Decimal.h"
#include "core/plan/CustomFields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace riparia {

namespace {

constexpr double kWholeBelow = 9007199254740992.0; // 2^53: up to here a double that is whole is that number

QString attributeText(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool: return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double: {
        const double number = value.toDouble();
        // Whole numbers beyond it are kept by Qt as they are written.
        if (std::abs(number) >= kWholeBelow && value.toInteger() != 0)
            return QString::number(value.toInteger());
        return fromUtf8(shortest(number));
    }
    case QJsonValue::String: return value.toString();
    case QJsonValue::Array: return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object: return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    case QJsonValue::Null:
    case QJsonValue::Undefined: break;
    }
    return {};
}

} // namespace

std::vector<SourceAttribute> sourceAttributes(const std::string& attrs)
{
    std::vector<SourceAttribute> attributes;
    const std::string said = withoutOwnMarks(attrs); // they are none of the source
    if (said.empty())
        return attributes;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(said));
    if (!document.isObject()) {
        attributes.push_back({{}, fromUtf8(said)});
        return attributes;
    }
    const QJsonObject object = document.object();
    for (auto at = object.begin(); at != object.end(); ++at)
        attributes.push_back({at.key(), attributeText(at.value())});
    return attributes;
}

} // namespace riparia
