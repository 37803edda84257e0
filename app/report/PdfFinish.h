// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace riparia {

/// What a PDF says of itself.
struct PdfInfo {
    QString title;
    QString author;
    QString subject;
    QString creator;
    QString language;  ///< "zh-CN"
    QDateTime created; ///< the only thing that differs between two reports of the same plan
};

/// An entry of the outline that viewers show beside the pages.
struct PdfBookmark {
    QString title;
    int page = 0;  ///< from 0
    int level = 0; ///< 0 outermost; at most one deeper than the entry before
};

/// Adds what QPdfWriter of Qt 6.4 cannot write, as an update behind the end of the file: outline, author, subject, language; and puts the date of
/// `info` in place of the clock's. Error: Internal (detail = what is missing) for a file that is built otherwise than Qt builds it.
Result<QByteArray> finishedPdf(QByteArray pdf, const PdfInfo& info, const std::vector<PdfBookmark>& bookmarks);

} // namespace riparia
