// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the window stands and how its panels lie, on each set of screens.
#include "app/settings/ScreenLayouts.h"
#include "app/settings/Settings.h"
#include "app/shell/MainWindow.h"

#include <QGuiApplication>
#include <QScreen>

namespace riparia {

namespace {

constexpr int kUntilSettled = 1000; // milliseconds: screens come one by one, and then change their places

/// "DP-2 2560x1440+1920+0; eDP-1 1920x1080+0+0".
QString screensNow()
{
    QStringList screens;
    for (const QScreen* screen : QGuiApplication::screens()) {
        const QRect place = screen->geometry();
        screens += QStringLiteral("%1 %2x%3+%4+%5")
                       .arg(screen->name())
                       .arg(place.width())
                       .arg(place.height())
                       .arg(place.x())
                       .arg(place.y());
    }
    screens.sort();
    return screens.join(QStringLiteral("; "));
}

} // namespace

/// On screens that are not known the window is as it was last.
void MainWindow::beginLayout()
{
    m_screens = screensNow();
    const ScreenLayouts layouts = ScreenLayouts::fromTexts(m_settings.value(settings::kScreenLayouts));
    const ScreenLayout* known = layouts.find(m_screens);
    m_layout = known ? known->layout : m_settings.value(settings::kLayout);
    const QByteArray geometry = known ? known->geometry : m_settings.value(settings::kGeometry);
    if (!geometry.isEmpty())
        restoreGeometry(geometry);
    m_screensSettle.setSingleShot(true);
    m_screensSettle.setInterval(kUntilSettled);
    connect(&m_screensSettle, &QTimer::timeout, this, [this] { showOnScreens(screensNow()); });
    const auto settle = [this] { m_screensSettle.start(); };
    const auto follow = [this, settle](QScreen* screen) { connect(screen, &QScreen::geometryChanged, this, settle); };
    for (QScreen* screen : QGuiApplication::screens())
        follow(screen);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, follow);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, settle);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, settle);
}

void MainWindow::showOnScreens(const QString& screens)
{
    if (screens == m_screens)
        return;
    ScreenLayouts layouts = ScreenLayouts::fromTexts(m_settings.value(settings::kScreenLayouts));
    // The desktop has moved the window before it says so: where it was on the screens before is known from the last time only.
    const ScreenLayout* before = layouts.find(m_screens);
    const bool isUsual = m_workspace && !m_import; // an import has the right side for itself
    layouts.put({m_screens, before ? before->geometry : saveGeometry(), isUsual ? saveState() : m_layout});
    m_settings.set(settings::kScreenLayouts, layouts.toTexts());
    m_screens = screens;
    const ScreenLayout* known = layouts.find(screens);
    if (!known)
        return;
    if (!known->geometry.isEmpty())
        restoreGeometry(known->geometry);
    m_layout = known->layout;
    if (isUsual && restoreState(m_layout))
        foldTitles();
}

void MainWindow::rememberLayout()
{
    endImport();
    const QByteArray geometry = saveGeometry();
    const QByteArray layout = m_workspace ? saveState() : m_layout;
    m_settings.set(settings::kGeometry, geometry);
    m_settings.set(settings::kLayout, layout);
    ScreenLayouts layouts = ScreenLayouts::fromTexts(m_settings.value(settings::kScreenLayouts));
    layouts.put({m_screens, geometry, layout});
    m_settings.set(settings::kScreenLayouts, layouts.toTexts());
}

} // namespace riparia
