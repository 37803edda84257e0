// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/Theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace riparia {

namespace {

QByteArray resource(const QString& path)
{
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "Theme", "a resource is not compiled in");
    return opened ? file.readAll() : QByteArray();
}

QString nameOf(ThemeKind kind)
{
    return kind == ThemeKind::Dark ? QStringLiteral("dark") : QStringLiteral("light");
}

} // namespace

Theme::Theme(ThemeKind kind)
    : m_kind(kind)
{
    const QByteArray json = resource(QStringLiteral(":/styles/%1.json").arg(nameOf(kind)));
    const QJsonObject colors = QJsonDocument::fromJson(json).object()[QStringLiteral("colors")].toObject();
    for (auto it = colors.begin(); it != colors.end(); ++it)
        m_colors.emplace(it.key(), QColor(it.value().toString()));
}

const Theme& Theme::of(ThemeKind kind)
{
    static const Theme light(ThemeKind::Light);
    static const Theme dark(ThemeKind::Dark);
    return kind == ThemeKind::Dark ? dark : light;
}

const Theme& Theme::of(const QPalette& palette)
{
    return of(palette.color(QPalette::Window).lightness() < 128 ? ThemeKind::Dark : ThemeKind::Light);
}

const Theme& Theme::current()
{
    return of(QGuiApplication::palette());
}

QColor Theme::color(const QString& role) const
{
    const auto found = m_colors.find(role);
    Q_ASSERT_X(found != m_colors.end(), "Theme::color", qPrintable(role));
    return found == m_colors.end() ? QColor() : found->second;
}

QPalette Theme::palette() const
{
    const auto role = [this](const char* name) { return color(QString::fromLatin1(name)); };
    QPalette palette;
    palette.setColor(QPalette::Window, role("window"));
    palette.setColor(QPalette::Button, role("window"));
    palette.setColor(QPalette::Base, role("field"));
    palette.setColor(QPalette::AlternateBase, role("alt"));
    palette.setColor(QPalette::Midlight, role("hover"));
    palette.setColor(QPalette::Light, role("panel"));
    palette.setColor(QPalette::Mid, role("separator"));
    palette.setColor(QPalette::Dark, role("border"));
    palette.setColor(QPalette::Shadow, role("border_strong"));
    for (const QPalette::ColorRole text : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(text, role("text"));
    palette.setColor(QPalette::PlaceholderText, role("placeholder"));
    palette.setColor(QPalette::BrightText, role("on_accent"));
    palette.setColor(QPalette::Highlight, role("selected"));
    palette.setColor(QPalette::HighlightedText, role("text"));
    palette.setColor(QPalette::Link, role("accent"));
    palette.setColor(QPalette::LinkVisited, role("accent"));
    palette.setColor(QPalette::ToolTipBase, role("bubble"));
    palette.setColor(QPalette::ToolTipText, role("bubble_text"));
    for (const QPalette::ColorRole text :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, text, role("disabled"));
    return palette;
}

QString Theme::styleSheet() const
{
    QString sheet = QString::fromUtf8(resource(QStringLiteral(":/styles/window.qss")));
    // Longest names first is not needed: a role ends where its word ends.
    static const QRegularExpression role(QStringLiteral("@([a-z_0-9]+)"));
    QString filled;
    qsizetype done = 0;
    for (auto it = role.globalMatch(sheet); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        filled += sheet.mid(done, match.capturedStart() - done);
        filled += match.captured(1) == QStringLiteral("theme") ? nameOf(m_kind) : color(match.captured(1)).name();
        done = match.capturedEnd();
    }
    return filled + sheet.mid(done);
}

QFont Theme::font(double factor, bool bold)
{
    QFont font = QGuiApplication::font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(bold);
    return font;
}

QFont Theme::baseFont(int percent)
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC"),
                      QStringLiteral("Source Han Sans SC"), QStringLiteral("DejaVu Sans")});
    font.setPointSizeF(9.0 * std::clamp(percent, 75, 200) / 100.0);
    return font;
}

} // namespace riparia
