// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>
#include <QString>

namespace riparia {

/// What docks can do on a platform ("xcb", "wayland"). A floating dock cannot be docked again on Wayland before Qt 6.6 (QTBUG-87332).
inline QDockWidget::DockWidgetFeatures dockFeaturesOn(const QString& platform)
{
    const QDockWidget::DockWidgetFeatures always = QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable;
    return platform.startsWith(QStringLiteral("wayland")) ? always : always | QDockWidget::DockWidgetFloatable;
}

} // namespace riparia
