// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QImage>
#include <QPainter>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <memory>

namespace riparia {

/// The picture on the cover, read once and no larger than it is printed: an SVG stays a drawing, PNG and JPEG are pixels.
struct ReportLogo {
    QByteArray drawing; ///< SVG; empty where there are pixels
    QImage pixels;
    bool isPhoto = false; ///< may be kept with the losses of JPEG
    QSizeF shape;         ///< width and height of any unit

    /// As large as fits into a box, in its own proportions.
    QSizeF sizeIn(QSizeF box) const;
    void paint(QPainter& painter, const QRectF& rect) const;
};

/// The room for it on the cover, in millimetres.
inline constexpr QSizeF kLogoRoom{60, 17};

/// Errors: FileNotFound, FileUnreadable; InvalidArgument (subject = the file, detail = why, in the language of the thread) for what is no such
/// picture, is larger than a logo is, or takes parts of itself from elsewhere.
Result<std::shared_ptr<const ReportLogo>> readLogo(const QString& path);

} // namespace riparia
