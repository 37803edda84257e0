// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

class QImage;
class QPrinter;
class QWidget;

namespace riparia {

/// Prints a picture on one page, as large as it fits, under a line that says what it is. Error: FileNotWritable (subject = printer).
Result<void> printPicture(const QImage& picture, const QString& head, QPrinter& printer);

/// Asks on which printer first; the paper is A4 across unless another is chosen. Errors: as above; Cancelled.
Result<void> askAndPrintPicture(const QImage& picture, const QString& head, const QString& title, QWidget* parent);

} // namespace riparia
