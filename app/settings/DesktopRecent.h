// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace riparia {

/// A file that was opened, for the desktop's list of recent files.
struct OpenedFile {
    QString path;     ///< absolute
    QString mimeType; ///< "application/x-riparia"
    QString time;     ///< ISO 8601, UTC
};

/// A list of recent files (XBEL, as the desktop bookmark specification has it) with this file in it, opened by us; what it says of other files and programs
/// stays. "" begins a list. None where it is no such list, or not well-formed: what others keep there is not ours to mend.
std::optional<QByteArray> withOpened(const QByteArray& list, const OpenedFile& file);

/// Enters the file into the list on the disk, which is replaced as a whole. False where the list cannot be read, understood or written, and then it is as
/// it was; a list that is not there is made, in a folder that is.
bool rememberOnDesktop(const QString& list, const OpenedFile& file);

} // namespace riparia
