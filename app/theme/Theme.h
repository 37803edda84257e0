// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>
#include <QPixmap>
#include <QString>

#include <map>

namespace riparia {

enum class ThemeKind { Light, Dark };

/// Colours of the chrome by role, read from resources/styles/light.json and dark.json. Widgets never hold a literal colour.
/// Roles that QPalette has (window, text, highlight ...) are in palette(); the others by name: "panel", "secondary", "accent", "on_accent", "accent_pressed",
/// "inset", "hover", "separator", "separator_2", "border", "border_strong", "ok", "ok_tint", "warning", "warning_tint", "warning_line", "error", "error_tint",
/// "mark" (selection), "mark_text", "track", "bubble", "bubble_text", "bubble_text_2", and for each status (planned, in_progress, completed, suspended, unset):
/// "planned_line", "planned_text", "planned_tint".
class Theme {
public:
    static const Theme& of(ThemeKind kind);
    /// The theme a widget is shown in, by the lightness of its ground: `Theme::of(palette())`. So nobody has to be told when it changes.
    static const Theme& of(const QPalette& palette);
    /// That of the application. Preferred where a style sheet may have changed the palette of the widget itself.
    static const Theme& current();

    ThemeKind kind() const { return m_kind; }
    QPalette palette() const;
    QColor color(const QString& role) const; ///< asserts that the role exists
    bool has(const QString& role) const { return m_colors.contains(role); }
    /// The one short style sheet of the window (tab bars, dock titles, header views, fields), with the colours filled in.
    QString styleSheet() const;

    /// One of the SVG icons of resources/icons by name ("segment"), tinted; crisp at every device pixel ratio. `size` is 16 or 24.
    /// Follows the palette of the application: nobody needs to replace icons when the theme changes.
    static QIcon icon(const QString& name, int size = 24);
    /// The same in one colour role whatever the mode, for problem marks.
    static QIcon icon(const QString& name, int size, const QString& role);
    /// `size` in logical pixels; null when there is no such icon.
    static QPixmap pixmap(const QString& name, int size, const QColor& color, double devicePixelRatio);

    /// Steps of the type scale as factors of the application font: small 0.92, object 1.17, section 1.33, figure 1.67, hero 2.17.
    static QFont font(double factor, bool bold = false);
    /// Noto Sans, then Noto Sans CJK SC, by name. `percent` of 9 points, 75 to 200.
    static QFont baseFont(int percent = 100);

private:
    explicit Theme(ThemeKind kind);

    ThemeKind m_kind;
    std::map<QString, QColor> m_colors;
};

/// Steps of the type scale.
inline constexpr double kSmallText = 0.92;
inline constexpr double kObjectText = 1.17;
inline constexpr double kSectionText = 1.33;
inline constexpr double kFigureText = 1.67;
inline constexpr double kHeroText = 2.17;

} // namespace riparia
