// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/SketchMenu.h"

#include <QMenu>

namespace riparia {

void showSketchMenu(QWidget& map, QPointF at, const std::vector<SketchMenuEntry>& entries)
{
    auto* menu = new QMenu(&map);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("sketchMenu"));
    for (const SketchMenuEntry& entry : entries) {
        QAction* action = menu->addAction(entry.text);
        action->setObjectName(QLatin1String(entry.name));
        QObject::connect(action, &QAction::triggered, menu, entry.act);
    }
    menu->popup(map.mapToGlobal(at.toPoint()));
}

} // namespace riparia
