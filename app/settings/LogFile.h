// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace riparia {

/// What was said to the user, kept for those who help: a text file that goes on from start to start. When it has grown large it becomes riparia.1.log, the
/// one before riparia.2.log, and so on; the oldest goes.
class LogFile {
public:
    /// Nothing is made before the first line. `largest`: bytes of one file; `kept`: older files beside it.
    explicit LogFile(QString folder, qint64 largest = 512 * 1024, int kept = 3);

    QString path() const { return pathOf(0); }
    /// Appends "2026-11-29T04:05:06Z  warning  text"; line breaks inside become blanks. False when the disk did not take it.
    bool write(const QString& time, const QString& kind, const QString& text);

private:
    QString pathOf(int age) const;
    bool rotate() const;

    QString m_folder;
    qint64 m_largest;
    int m_kept;
};

} // namespace riparia
