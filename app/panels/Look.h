// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/Theme.h"

#include <QLabel>
#include <QPushButton>
#include <QString>
#include <QToolButton>

class QMenu;
class QTreeView;

/// Small parts all panels are made of, so that they look alike. Colours come from the style sheet's properties or the Theme.
namespace riparia::look {

/// A step of the type scale that is kept when the size of the application's font changes; see refreshText().
void setText(QWidget* widget, double factor, bool bold = false);
/// Sets the fonts of all setText() widgets below `root` anew.
void refreshText(QWidget* root);

/// Tone of a text: "secondary", "accent", "ok", "warning", "error", "mark".
void setTone(QWidget* widget, const char* tone);
/// Ground: "panel", "window", "alt".
void setSurface(QWidget* widget, const char* surface);
/// A hairline on one side: "top", "bottom", "left", "right", "group".
void setEdge(QWidget* widget, const char* edge);
/// Any property of the style sheet; the widget is polished anew when it changes.
void setProperty(QWidget* widget, const char* name, const QVariant& value);

QLabel* label(QWidget* parent, double factor = 1.0, bool bold = false, const char* tone = nullptr);
/// 24x24 around a 16 px icon; to be given tool tip and name by setName().
QToolButton* iconButton(QWidget* parent, const QString& icon, const QString& objectName);
/// Text in the accent colour that acts.
QPushButton* link(QWidget* parent, const QString& objectName);
/// Tool tip and accessible name at once.
void setName(QWidget* widget, const QString& name);
/// Object name of a menu, and of the line or button's action that opens it.
void setMenuName(QMenu* menu, const QString& name);

/// As wide as this, and as high as what stands in it needs at that width, lines that wrap counted.
void fitHeight(QWidget* dialog, int width);

/// The first columns as wide as what stands in them and over them, also before the list was shown.
void fitColumns(QTreeView* list, int columns);

/// Between the edge of a panel and what stands in it.
inline constexpr int kPad = 12;

/// Pixels at the size of the text: 24 at 12 px text.
int scaled(int pixels);

} // namespace riparia::look
