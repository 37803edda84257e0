// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Works, counting schemes and targets, from the menu, by the palette and from the summary.
#include "app/shell/CommandPalette.h"
#include "app/shell/MainWindow.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QUndoStack>

#include <functional>

using namespace riparia;
using namespace riparia::test;

namespace {

/// Does something in the dialog of this name that is shown next, and closes it.
class InDialog {
public:
    InDialog(const char* name, std::function<void(QDialog&)> act)
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, name, act = std::move(act)] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            m_timer.stop();
            m_wasShown = dialog->objectName() == QLatin1String(name);
            if (m_wasShown)
                act(*dialog);
            dialog->reject();
        });
        m_timer.start(5);
    }
    bool wasShown() const { return m_wasShown; }

private:
    QTimer m_timer;
    bool m_wasShown = false;
};

} // namespace

class RecordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutAPlanTheyCannotBeAskedFor()
    {
        WindowBench bench(false);
        for (const char* id : {"edit.works", "edit.schemes", "edit.addTarget"})
            QVERIFY(!bench.action(id).isEnabled());
    }

    void worksAreEditedFromTheMenu()
    {
        WindowBench bench;
        const std::size_t before = bench.document().plan().works().size();
        const InDialog dialog("worksDialog", [](QDialog& shown) {
            QTest::mouseClick(shown.findChild<QPushButton*>(QStringLiteral("worksAdd")), Qt::LeftButton);
        });
        bench.action("edit.works").trigger();
        QVERIFY(dialog.wasShown());
        QCOMPARE(bench.document().plan().works().size(), before + 1);
        bench.action("edit.undo").trigger();
        QCOMPARE(bench.document().plan().works().size(), before);
    }

    void worksOfTheSelectedSegmentAreShownFirst()
    {
        WindowBench bench;
        std::shared_ptr<const Segment> chosen;
        for (const auto& [id, segment] : bench.document().plan().segments()) {
            if (segment->meta.scenario.isNil() && !segment->works.isNil())
                chosen = segment;
        }
        QVERIFY(chosen);
        bench.document().selection().set({chosen->meta.uuid});
        QString current;
        const InDialog dialog("worksDialog", [&](QDialog& shown) {
            current = shown.findChild<QListWidget*>(QStringLiteral("worksList"))
                          ->currentItem()
                          ->data(Qt::UserRole)
                          .toString();
        });
        bench.action("edit.works").trigger();
        QVERIFY(dialog.wasShown());
        QCOMPARE(current.toStdString(), chosen->works.toString());
    }

    void schemesAreEditedFromTheMenuAndTheSummary()
    {
        WindowBench bench;
        const std::size_t before = bench.document().plan().table<SchemeRecord>().size();
        const InDialog fromMenu("schemeDialog", [](QDialog& shown) {
            QTest::mouseClick(shown.findChild<QPushButton*>(QStringLiteral("schemeAdd")), Qt::LeftButton);
            QTest::mouseClick(shown.findChild<QPushButton*>(QStringLiteral("schemeAccept")), Qt::LeftButton);
        });
        bench.action("edit.schemes").trigger();
        QVERIFY(fromMenu.wasShown());
        QCOMPARE(bench.document().plan().table<SchemeRecord>().size(), before + 1);

        auto* schemes = bench.child<QComboBox>("countScheme");
        const QString counted = schemes->currentText();
        const int last = schemes->count() - 1;
        const InDialog fromSummary("schemeDialog", [](QDialog&) {});
        schemes->setCurrentIndex(last);
        Q_EMIT schemes->activated(last);
        QVERIFY(fromSummary.wasShown());
        QCOMPARE(schemes->currentText(), counted);
    }

    void theCommandPaletteFindsThem()
    {
        WindowBench bench;
        for (const char* words : {"add target", "works"}) {
            const InDialog dialog(*words == 'a' ? "targetDialog" : "worksDialog", [](QDialog&) {});
            CommandPalette palette(bench.window().actions(), &bench.window());
            palette.show();
            QTest::keyClicks(&palette.field(), QString::fromLatin1(words));
            QTest::keyClick(&palette.field(), Qt::Key_Return);
            QTRY_VERIFY2(dialog.wasShown(), words);
        }
    }

    void targetsAreAddedChangedAndDeletedFromTheSummary()
    {
        WindowBench bench;
        const auto& targets = bench.document().plan().table<Target>();
        const std::size_t before = targets.size();
        auto* add = bench.child<QToolButton>("summaryAddTarget");
        QVERIFY(add->isVisible()); // the sample has some
        const InDialog adding("targetDialog", [](QDialog& shown) {
            QTest::keyClicks(shown.findChild<QLineEdit*>(QStringLiteral("targetValue")), QStringLiteral("3"));
            QTest::mouseClick(shown.findChild<QPushButton*>(QStringLiteral("targetAccept")), Qt::LeftButton);
        });
        QTest::mouseClick(add, Qt::LeftButton);
        QVERIFY(adding.wasShown());
        QCOMPARE(targets.size(), before + 1);

        auto* edit = bench.child<QToolButton>("targetEdit");
        const InDialog changing("targetDialog", [](QDialog& shown) {
            auto* value = shown.findChild<QLineEdit*>(QStringLiteral("targetValue"));
            value->selectAll();
            QTest::keyClicks(value, QStringLiteral("77"));
            QTest::mouseClick(shown.findChild<QPushButton*>(QStringLiteral("targetAccept")), Qt::LeftButton);
        });
        QTest::mouseClick(edit, Qt::LeftButton);
        QVERIFY(changing.wasShown());
        QVERIFY(bench.document().undoStack().undoText().startsWith(QStringLiteral("Change target")));

        QWidget* row = edit->parentWidget();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(40, 10), row->mapToGlobal(QPoint(40, 10)));
        QApplication::sendEvent(row, &event);
        auto* menu = row->findChild<QMenu*>(QStringLiteral("targetMenu"));
        QVERIFY(menu);
        QTest::mouseClick(menu, Qt::LeftButton, Qt::NoModifier,
                          menu->actionGeometry(menu->findChild<QAction*>(QStringLiteral("targetMenuDelete"))).center());
        QCOMPARE(targets.size(), before);
        bench.action("edit.undo").trigger();
        QCOMPARE(targets.size(), before + 1);
    }
};

RIPARIA_TEST(RecordsTest)
#include "RecordsTest.moc"
