// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/FileRunner.h"

#include <QString>

class QWidget;

namespace riparia {

/// Runs the work in a thread and returns when it is done. Meanwhile the window is painted and takes no input; after half a second a box with the title, the
/// progress and Cancel stands over it. Errors: those of the work; Internal for what it throws (detail = what()).
Result<void> waitForFile(const FileWork& work, const QString& title, QWidget* window);

} // namespace riparia
