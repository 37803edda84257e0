// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <ctime>

namespace riparia::test {

/// The time zone of the process, for as long as this lives.
class TimeZone {
public:
    explicit TimeZone(const char* name)
        : m_before(qgetenv("TZ"))
        , m_hadOne(qEnvironmentVariableIsSet("TZ"))
    {
        qputenv("TZ", name);
        tzset();
    }
    ~TimeZone()
    {
        if (m_hadOne)
            qputenv("TZ", m_before);
        else
            qunsetenv("TZ");
        tzset();
    }
    TimeZone(const TimeZone&) = delete;
    TimeZone& operator=(const TimeZone&) = delete;

private:
    QByteArray m_before;
    bool m_hadOne;
};

} // namespace riparia::test
