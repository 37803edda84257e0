// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ScreenLayouts.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace riparia {

ScreenLayouts ScreenLayouts::fromTexts(const QStringList& texts)
{
    ScreenLayouts layouts;
    for (const QString& text : texts) {
        const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
        const auto bytes = [&json](const char* key) {
            return QByteArray::fromBase64(json[QLatin1String(key)].toString().toLatin1());
        };
        ScreenLayout layout{json[QStringLiteral("screens")].toString(), bytes("geometry"), bytes("layout")};
        if (!layout.screens.isEmpty() && !layouts.find(layout.screens) && layouts.m_layouts.size() < kMost)
            layouts.m_layouts.push_back(std::move(layout));
    }
    return layouts;
}

QStringList ScreenLayouts::toTexts() const
{
    QStringList texts;
    for (const ScreenLayout& layout : m_layouts) {
        const QJsonObject json{{QStringLiteral("screens"), layout.screens},
                               {QStringLiteral("geometry"), QString::fromLatin1(layout.geometry.toBase64())},
                               {QStringLiteral("layout"), QString::fromLatin1(layout.layout.toBase64())}};
        texts += QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
    }
    return texts;
}

const ScreenLayout* ScreenLayouts::find(const QString& screens) const
{
    const auto at = std::ranges::find(m_layouts, screens, &ScreenLayout::screens);
    return at == m_layouts.end() ? nullptr : &*at;
}

void ScreenLayouts::put(ScreenLayout layout)
{
    std::erase_if(m_layouts, [&](const ScreenLayout& known) { return known.screens == layout.screens; });
    m_layouts.insert(m_layouts.begin(), std::move(layout));
    if (m_layouts.size() > kMost)
        m_layouts.pop_back();
}

} // namespace riparia
