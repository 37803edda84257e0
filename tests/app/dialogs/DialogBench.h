// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/ReportDialog.h"
#include "tests/app/panels/PanelBench.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QtTest/QtTest>

#include <utility>

namespace riparia::test {

inline constexpr int kPatience = 60'000; // milliseconds; only a dialog that hangs needs them

/// A dialog that makes pages or pictures, as it is made from these arguments.
template <class Dialog>
struct DialogBench {
    template <class... Arguments>
    explicit DialogBench(Arguments&&... arguments)
        : dialog(std::forward<Arguments>(arguments)...)
    {}

    template <class Widget>
    Widget* find(const char* name)
    {
        auto* found = dialog.template findChild<Widget*>(QString::fromLatin1(name));
        Q_ASSERT(found);
        return found;
    }

    Dialog dialog;
};

/// The dialog of the report, with its first report made.
struct ReportBench : DialogBench<ReportDialog> {
    ReportBench(const Plan& plan, ReportRequest request, QString planFile = {})
        : DialogBench(plan, std::move(request), QStringLiteral("report.pdf"), std::move(planFile), nullptr)
    {
        QSignalSpy made(&dialog, &ReportDialog::made);
        QVERIFY(made.wait(kPatience));
    }
    void choose(const char* combo, int index)
    {
        QSignalSpy made(&dialog, &ReportDialog::made);
        find<QComboBox>(combo)->setCurrentIndex(index);
        QVERIFY(made.wait(kPatience));
    }
};

/// A dialog about one thing of a plan (nil: a new one) over a window, with the keyboard.
template <class Dialog>
struct OpenDialog {
    explicit OpenDialog(PanelBench& bench, const Uuid& id = {})
        : dialog(bench.context(), id, &stage)
    {
        stage.present();
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QCoreApplication::processEvents(); // the stage is made active late
        QApplication::setActiveWindow(&dialog);
        QVERIFY(dialog.isActiveWindow());
    }
    template <class T>
    T& child(const char* name)
    {
        return *dialog.template findChild<T*>(QLatin1String(name));
    }
    /// In place of what stands in a line, which still has the keyboard.
    QLineEdit& type(const char* name, const QString& text)
    {
        auto& line = child<QLineEdit>(name);
        line.setFocus();
        line.selectAll();
        QTest::keyClicks(&line, text);
        return line;
    }

    Stage stage;
    Dialog dialog;
};

} // namespace riparia::test
