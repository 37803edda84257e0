// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/EntityEdits.h"
#include "app/panels/PanelContext.h"
#include "tests/app/jobs/HeldJobs.h"
#include "tests/app/models/ModelBench.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QtTest/QtTest>

namespace riparia::test {

/// What panels are shown with.
struct PanelBench : ModelBench {
    using ModelBench::ModelBench;

    PanelContext context() { return {*document, totals, names, figures}; }
    void select(std::initializer_list<const char*> codes)
    {
        std::vector<Uuid> ids;
        for (const char* code : codes)
            ids.push_back(idOf(code));
        document->selection().set(ids);
    }
    bool edit(const char* code, const char* field, const QString& value)
    {
        const auto edit = editField(*document, {idOf(code)}, field, value);
        return edit && document->edit(edit->changes, edit->text);
    }
};

/// A window for a panel under test: as a window of its own it would tell the platform its limits, of which the offscreen one complains.
struct Stage : QWidget {
    Stage() { resize(1000, 800); }
    void present()
    {
        show();
        activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(this));
    }
};

/// Everything the keyboard can reach says what it is.
inline void expectNames(const QWidget& root)
{
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        const bool isControl = qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
                               qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractItemView*>(widget);
        if (!isControl || widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        // Parts of a control speak through it.
        if (qobject_cast<const QComboBox*>(widget->parentWidget()) ||
            widget->objectName().startsWith(QStringLiteral("qt_")))
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool hasName = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        QVERIFY2(hasName, qPrintable(QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

} // namespace riparia::test
