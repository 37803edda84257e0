// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/EntityEdits.h"
#include "app/panels/PanelContext.h"
#include "tests/app/jobs/HeldJobs.h"
#include "tests/app/models/ModelBench.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
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

/// What a reader of the screen calls a control: its own name, else what is written on it, else the label beside it that leads to it.
inline QString spokenName(const QWidget& widget)
{
    if (!widget.accessibleName().isEmpty())
        return widget.accessibleName();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return button->text();
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return label->text();
    if (const QWidget* parent = widget.parentWidget()) {
        for (const QLabel* label : parent->findChildren<QLabel*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (label->buddy() == &widget)
                return label->text();
        }
    }
    return {};
}

/// Parts of a control speak through it: the line of a combo or a spin box, what Qt makes for itself, what hands its focus on.
inline bool isPartOfControl(const QWidget& widget)
{
    if (qobject_cast<const QTabBar*>(&widget)) // that of a QTabWidget has a name of Qt's
        return false;
    return widget.focusProxy() || qobject_cast<const QComboBox*>(widget.parentWidget()) ||
           qobject_cast<const QAbstractSpinBox*>(widget.parentWidget()) ||
           widget.objectName().startsWith(QStringLiteral("qt_"));
}

/// Everything the keyboard can reach says what it is.
inline void expectNames(const QWidget& root)
{
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isVisible() || isPartOfControl(*widget))
            continue;
        QVERIFY2(!spokenName(*widget).isEmpty(),
                 qPrintable(QString(QLatin1String(root.metaObject()->className()) + QStringLiteral(": ") +
                                    QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName())));
    }
}

} // namespace riparia::test
