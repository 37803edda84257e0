// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/LogFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace riparia {

namespace {

/// Of one line: a message that quotes a whole file is cut.
constexpr int kLongestText = 4000;

} // namespace

LogFile::LogFile(QString folder, qint64 largest, int kept)
    : m_folder(std::move(folder))
    , m_largest(largest)
    , m_kept(kept)
{}

QString LogFile::pathOf(int age) const
{
    return m_folder + (age == 0 ? QStringLiteral("/riparia.log") : QStringLiteral("/riparia.%1.log").arg(age));
}

bool LogFile::rotate() const
{
    if (m_kept == 0)
        return QFile::remove(path());
    if (QFile::exists(pathOf(m_kept)) && !QFile::remove(pathOf(m_kept)))
        return false;
    for (int age = m_kept - 1; age >= 0; --age) {
        if (QFile::exists(pathOf(age)) && !QFile::rename(pathOf(age), pathOf(age + 1)))
            return false;
    }
    return true;
}

bool LogFile::write(const QString& time, const QString& kind, const QString& text)
{
    if (!QDir().mkpath(m_folder))
        return false;
    if (QFileInfo(path()).size() >= m_largest && !rotate())
        return false;
    QFile file(path());
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        return false;
    const QByteArray line =
        QString(time + QStringLiteral("  ") + kind + QStringLiteral("  ") + text.left(kLongestText).simplified())
            .toUtf8() +
        '\n';
    return file.write(line) == line.size() && file.flush();
}

} // namespace riparia
