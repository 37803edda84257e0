// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <array>
#include <string>
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

/// Where the map of a page lies on the Earth: programs that know maps measure in it and put it under others (ISO 32000-2, 12.10).
struct PdfPlace {
    int page = 0;                   ///< from 0
    QSizeF paper;                   ///< millimetres
    QRectF frame;                   ///< of the map, from the upper left corner of the paper
    std::array<QPointF, 4> corners; ///< longitude and latitude: lower left, upper left, upper right, lower right
    std::string wkt;                ///< WKT 1 of the system in which the map is a plane
    int epsg = 0;                   ///< 0 = none
    bool isGeographic = false;
};

/// Adds what QPdfWriter of Qt 6.4 cannot write, as an update behind the end of the file: outline, author, subject, language, places of maps; and puts
/// the date of `info` in place of the clock's. Error: Internal (detail = what is missing) for a file that is built otherwise than Qt builds it.
Result<QByteArray> finishedPdf(QByteArray pdf, const PdfInfo& info, const std::vector<PdfBookmark>& bookmarks,
                               const std::vector<PdfPlace>& places = {});

} // namespace riparia
