// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/InspectorPanel.h"
#include "tests/app/panels/PanelBench.h"

namespace riparia::test {

/// The inspector on screen with the keyboard.
struct ShownInspector {
    explicit ShownInspector(PanelBench& bench)
        : panel(bench.context(), &stage)
    {
        panel.resize(320, 700);
        stage.present();
    }
    QLineEdit& line(const char* field)
    {
        return *panel.findChild<QLineEdit*>(QStringLiteral("field_") + QLatin1String(field));
    }
    QComboBox& combo(const char* field)
    {
        return *panel.findChild<QComboBox*>(QStringLiteral("field_") + QLatin1String(field));
    }
    /// As a person does: into the field, all of it anew.
    void type(const char* field, const QString& text)
    {
        line(field).setFocus();
        line(field).selectAll();
        QTest::keyClicks(&line(field), text);
    }
    void choose(const char* field, const QString& code)
    {
        combo(field).setCurrentIndex(combo(field).findData(code));
        Q_EMIT combo(field).activated(combo(field).currentIndex());
    }

    Stage stage;
    InspectorPanel panel;
};

} // namespace riparia::test
