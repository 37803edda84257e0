// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/basemap/BasemapTrust.h"

#include "app/settings/Settings.h"

#include "core/base/Sha256.h"

namespace riparia {

namespace {

constexpr qsizetype kMostRemembered = 500;

/// The plan and what is contacted, not legible: the settings shall not list addresses with their keys.
QString trustKey(const Uuid& plan, const ReferenceLayer& layer)
{
    return QString::fromStdString(Sha256().add(plan.toString() + '\n' + layer.path).hex()).left(32);
}

} // namespace

BasemapTrust::BasemapTrust(SettingsStore* settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
{
    if (m_settings)
        m_given = m_settings->value(settings::kBasemaps);
}

bool BasemapTrust::has(const Uuid& plan, const ReferenceLayer& layer) const
{
    return m_given.contains(trustKey(plan, layer));
}

void BasemapTrust::give(const Uuid& plan, const ReferenceLayer& layer)
{
    const QString key = trustKey(plan, layer);
    m_given.removeAll(key);
    m_given.append(key);
    while (m_given.size() > kMostRemembered)
        m_given.removeFirst();
    if (m_settings)
        m_settings->set(settings::kBasemaps, m_given);
    Q_EMIT given();
}

} // namespace riparia
