// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/LocalTime.h"

#include "app/text/Fill.h"

#include <QDateTime>

namespace riparia {

namespace {

QString localText(std::string_view utc, const QString& format)
{
    const QDateTime time = QDateTime::fromString(fromUtf8(utc), Qt::ISODateWithMs).toLocalTime();
    return time.isValid() ? time.toString(format) : QString();
}

} // namespace

QString localDateAndTime(std::string_view utc)
{
    return localText(utc, QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString localClock(std::string_view utc)
{
    return localText(utc, QStringLiteral("HH:mm"));
}

} // namespace riparia
