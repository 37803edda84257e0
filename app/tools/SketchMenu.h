// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace riparia {

struct SketchMenuEntry {
    const char* name; ///< of its action, never translated
    QString text;
    std::function<void()> act;
};

/// The menu of a right click that does not finish the sketch (UX.md 3.2). It goes by itself.
void showSketchMenu(QWidget& map, QPointF at, const std::vector<SketchMenuEntry>& entries);

} // namespace riparia
