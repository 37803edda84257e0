// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/SettingsStore.h"

#include "core/base/Uuid.h"
#include "core/plan/Entities.h"

#include <QObject>

namespace riparia {

/// Which servers and files that a plan names the reader of this computer has agreed to. A plan that comes from elsewhere contacts nobody and opens no
/// other file until its layer is switched on here. It is remembered in the settings, never in the plan.
class BasemapTrust : public QObject {
    Q_OBJECT

public:
    /// Null: remembered only as long as this lives.
    explicit BasemapTrust(SettingsStore* settings = nullptr, QObject* parent = nullptr);

    bool has(const Uuid& plan, const ReferenceLayer& layer) const;
    void give(const Uuid& plan, const ReferenceLayer& layer);

Q_SIGNALS:
    void given();

private:
    SettingsStore* m_settings;
    QStringList m_given; // newest last
};

} // namespace riparia
