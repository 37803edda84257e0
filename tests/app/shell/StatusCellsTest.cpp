// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/StatusCells.h"

#include "app/shell/CrsCard.h"
#include "app/text/Fill.h"
#include "tests/app/shell/StraightRiver.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QPointer>
#include <QRegularExpression>
#include <QToolButton>
#include <QtTest/QtTest>

#include <cmath>
#include <memory>

using namespace riparia;
using namespace riparia::test;

class StatusCellsTest : public QObject {
    Q_OBJECT

    /// The pointer on the middle of a river with a long name, then away from the map, as on the way to a cell.
    static QString visitRiver(WindowBench& bench)
    {
        MapCanvas& canvas = bench.workspace().canvas();
        const River& river = bench.document().network().rivers().front();
        const QPoint on =
            canvas.viewport().toScreen(river.alignment->pointAt(Position{river.length().value / 2})).toPoint();
        QMouseEvent move(QEvent::MouseMove, on, canvas.mapToGlobal(on), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(&canvas, &move);
        const QString whole = bench.child<QToolButton>("cellChainage")->accessibleDescription();
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(&canvas, &leave);
        return whole;
    }

private Q_SLOTS:
    void init() { QApplication::clipboard()->setText(QStringLiteral("before")); }

    void theCellSaysChainageSideAndDistance()
    {
        StraightRiver drawn;
        const auto* cell = drawn.bench.child<QToolButton>("cellChainage");
        const auto saysAt = [&](double north) {
            drawn.point(1234.5, north);
            const QString whole = cell->accessibleDescription();
            return whole.endsWith(cell->text().remove(u'…')) ? whole : cell->text(); // which gives way on the left
        };
        QCOMPARE(saysAt(12.3), QStringLiteral("LR K1+234.5 · L 12.3 m")); // facing east, north is on the left
        QCOMPARE(saysAt(-12.3), QStringLiteral("LR K1+234.5 · R 12.3 m"));
        drawn.bench.unlockReference();
        drawn.bench.document().selection().set({drawn.id});
        drawn.bench.action("edit.reverseRiver").trigger();
        QTRY_COMPARE(drawn.river()->river.alignment->points().front().x, StraightRiver::kEast + 2000);
        QCOMPARE(saysAt(12.3), QStringLiteral("LR K0+765.5 · R 12.3 m"));
        QCOMPARE(saysAt(-12.3), QStringLiteral("LR K0+765.5 · L 12.3 m"));
        QVERIFY(cell->text().endsWith(QStringLiteral("K0+765.5 · L 12.3 m")));
    }

    void aClickCopiesTheWholeChainageThatWasPointedAt() // UX 2.4
    {
        WindowBench bench;
        const QString whole = visitRiver(bench);
        QVERIFY(whole.contains(u'K'));
        QCOMPARE(bench.window().cells().chainage(), QStringLiteral("—"));
        QTest::mouseClick(bench.child<QToolButton>("cellChainage"), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), whole);
    }

    void whatIsSnappedToIsChosenAndKept() // UX 2.4
    {
        WindowBench bench;
        auto* cell = bench.child<QToolButton>("cellSnap");
        QContextMenuEvent asked(QContextMenuEvent::Mouse, cell->rect().center(),
                                cell->mapToGlobal(cell->rect().center()));
        QApplication::sendEvent(cell, &asked);
        auto* menu = cell->findChild<QMenu*>(QStringLiteral("snapMenu"));
        QTRY_VERIFY(menu && menu->isVisible());
        QAction* line = nullptr;
        for (QAction* action : menu->actions()) {
            if (action->text() == QStringLiteral("Banks of water surfaces"))
                line = action;
        }
        QVERIFY(line && line->isChecked());
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(line).center());
        QVERIFY(!line->isChecked());
        QVERIFY(menu->isVisible()); // for the next one
        const QStringList off{QStringLiteral("bank")};
        QCOMPARE(bench.workspace().canvas().snapKinds().namesOff(), off);
        QVERIFY(cell->toolTip().contains(QStringLiteral("some kinds")));
        menu->close();
        // So it is at the next start.
        SettingsStore store(bench.home.filePath(QStringLiteral("riparia.conf")));
        QTRY_COMPARE(store.value(settings::kSnapOff), off);
        auto* all = menu->findChild<QAction*>(QStringLiteral("snapAll"));
        all->trigger();
        QVERIFY(bench.workspace().canvas().snapKinds().areAll());
        QVERIFY(!all->isEnabled());
    }

    void theChainageStaysOnARiverThatIsChosen() // UX 2.4
    {
        WindowBench bench;
        MapCanvas& canvas = bench.workspace().canvas();
        auto* cell = bench.child<QToolButton>("cellChainage");
        const auto atCorner = [&] {
            const QPoint corner(2, 2);
            QMouseEvent move(QEvent::MouseMove, corner, canvas.mapToGlobal(corner), Qt::NoButton, Qt::NoButton,
                             Qt::NoModifier);
            QApplication::sendEvent(&canvas, &move);
            return cell->accessibleDescription();
        };
        const auto choose = [&](const char* name) {
            QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(4, 4), cell->mapToGlobal(QPoint(4, 4)));
            QApplication::sendEvent(cell, &event);
            auto* menu = cell->findChild<QMenu*>(QStringLiteral("chainageMenu"));
            auto* action = menu ? menu->findChild<QAction*>(QLatin1String(name)) : nullptr;
            if (action)
                action->trigger();
            if (menu)
                menu->close();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            return action != nullptr;
        };
        const QString before = atCorner();
        const QString river = visitRiver(bench).section(QStringLiteral(" K"), 0, 0);
        QVERIFY(choose("chainageLock"));
        QVERIFY2(atCorner().startsWith(river + QStringLiteral(" K")), qPrintable(atCorner()));
        QVERIFY(!choose("chainageLock"));
        QVERIFY(choose("chainageUnlock"));
        QCOMPARE(atCorner(), before);
    }

    void saysWhenTheRiversAreBeingIndexed()
    {
        WindowBench bench;
        const auto* cell = bench.child<QToolButton>("cellSnap");
        QCOMPARE(cell->text(), QStringLiteral("Snap"));
        MapCanvas& canvas = bench.workspace().canvas();
        canvas.setIndexAsideFrom(0);
        auto changed = std::make_shared<MapContent>(*canvas.content());
        MapRiver& river = changed->rivers.edit().front();
        river.alignment = std::make_shared<const Alignment>(river.alignment->reversed());
        canvas.setContent(changed);
        QVERIFY(canvas.isIndexing());
        QCOMPARE(cell->text(), QStringLiteral("Indexing…"));
        QVERIFY(cell->toolTip().contains(QStringLiteral("indexed")));
        QTRY_VERIFY(!canvas.isIndexing());
        QCOMPARE(cell->text(), QStringLiteral("Snap"));
    }

    void aClickBeforeAnythingWasPointedAtCopiesNothing()
    {
        WindowBench bench;
        QTest::mouseClick(bench.child<QToolButton>("cellChainage"), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));
    }

    void theCoordinatesAreThereToBeCopied()
    {
        WindowBench bench;
        visitRiver(bench);
        auto* field = bench.child<QLineEdit>("cellCoordinates");
        QCOMPARE(field->text(), QStringLiteral("—"));
        const QPoint middle = field->rect().center();
        QContextMenuEvent menu(QContextMenuEvent::Mouse, middle, field->mapToGlobal(middle));
        QApplication::sendEvent(field, &menu);
        const QString copied = QApplication::clipboard()->text();
        QVERIFY(copied.contains(u','));
        field->setFocus();
        QCOMPARE(field->text(), copied);
        QCOMPARE(field->selectedText(), copied);
    }

    void aClickShowsTheCoordinatesInAnotherForm() // UX 2.4
    {
        WindowBench bench;
        visitRiver(bench);
        auto* field = bench.child<QLineEdit>("cellCoordinates");
        const auto click = [&] { QTest::mouseClick(field, Qt::LeftButton, Qt::NoModifier, QPoint(20, 8)); };
        const QRegularExpression dms(QStringLiteral("^114°\\d\\d′\\d\\d\\.\\d″, 22°\\d\\d′\\d\\d\\.\\d″$"));
        const QRegularExpression degrees(QStringLiteral("^114\\.\\d{6}, 22\\.\\d{6}$"));
        click();
        QVERIFY2(dms.match(field->text()).hasMatch(), qPrintable(field->text()));
        QCOMPARE(field->selectedText(), field->text());
        click();
        QVERIFY2(degrees.match(field->text()).hasMatch(), qPrintable(field->text()));
        visitRiver(bench); // it follows the pointer in this form, although the keyboard is there
        QVERIFY(degrees.match(field->text()).hasMatch());
        // A place of this form is gone to.
        const QString there = field->text();
        bench.workspace().canvas().setScaleDenominator(5000);
        QTest::keyClicks(field, there);
        QTest::keyClick(field, Qt::Key_Return);
        const MapCanvas& canvas = bench.workspace().canvas();
        const River& river = bench.document().network().rivers().front();
        const QPointF on = canvas.viewport().toScreen(river.alignment->pointAt(Position{river.length().value / 2}));
        const QSizeF size = canvas.viewport().size();
        QVERIFY((on - QPointF(size.width() / 2, size.height() / 2)).manhattanLength() < size.width() / 4);
        visitRiver(bench);
        click(); // the plan's own again
        QVERIFY(!field->text().contains(u'°') && !degrees.match(field->text()).hasMatch());
    }

    void placesAreWrittenAndReadInEveryForm()
    {
        CoordinateForm form;
        const Point place{500'000, 2'520'000};
        form.next(); // nothing converts
        QVERIFY(form.kind() == CoordinateForm::Kind::Plan);
        form.setCrs(*Crs::fromEpsg(4547)); // central meridian 114
        QCOMPARE(form.text(place), QStringLiteral("500\u2009000.0, 2\u2009520\u2009000.0"));
        QVERIFY(form.read(form.text(place)) == std::optional(place));
        for (const auto kind : {CoordinateForm::Kind::Dms, CoordinateForm::Kind::Degrees}) {
            form.next();
            QVERIFY(form.kind() == kind);
            QVERIFY2(form.text(place).startsWith(QStringLiteral("114")), qPrintable(form.text(place)));
            const auto back = form.read(form.text(place));
            QVERIFY(back && std::hypot(back->x - place.x, back->y - place.y) < 3); // a tenth of a second
        }
        QVERIFY(form.read(QStringLiteral("500000, 2520000")) == std::optional(place)); // no degrees
        QVERIFY(form.read(QStringLiteral("114°30'E, 22°30'N")).has_value());
        for (const char* text : {"", "114", "here, there", "114°61′, 22°", "190°, 22°"})
            QVERIFY2(!form.read(QString::fromUtf8(text)), text);
        form.next();
        QVERIFY(form.kind() == CoordinateForm::Kind::Plan);
        form.setCrs(*Crs::fromEpsg(4490));
        QCOMPARE(form.text({-0.5, 22.25}), QStringLiteral("-0.500000, 22.250000"));
        form.next();
        QCOMPARE(form.text({-0.5, 22.25}), QStringLiteral("\u22120°30′00.0″, 22°15′00.0″"));
        form.next();
        QVERIFY(form.kind() == CoordinateForm::Kind::Plan);
    }

    void aClickOnTheCoordinateSystemShowsItsCard() // UX 2.4
    {
        WindowBench bench;
        for (const Language language : {Language::English, Language::Chinese}) {
            bench.application.setLanguage(language, false);
            QTest::mouseClick(bench.child<QToolButton>("cellCrs"), Qt::LeftButton);
            const QPointer<CrsCard> card = bench.child<CrsCard>("crsCard");
            QVERIFY(card && card->isVisible());
            const QString words = card->accessibleDescription();
            const Crs& crs = bench.document().plan().info().crs;
            for (const QString& part : {fromUtf8(crs.name()), fromUtf8(crs.authorityText()), fromUtf8(crs.datumName()),
                                        QStringLiteral("10 km")})
                QVERIFY2(words.contains(part), qPrintable(part + u'\n' + words));
            QVERIFY(words.contains(language == Language::Chinese ? QStringLiteral("尺度误差")
                                                                 : QStringLiteral("Scale error")));
            QTest::keyClick(card.data(), Qt::Key_Escape);
            QTRY_VERIFY(card.isNull());
        }
    }

    /// Beside the central meridian a Gauss-Krueger grid is longer by y² / 2R².
    void scaleErrorIsThatOfTheProjection()
    {
        const Crs grid = *Crs::fromEpsg(4547);
        QVERIFY(std::abs(*CrsCard::scaleError(grid, {500'000, 2'520'000})) < 1e-8);
        const double off = 150'000;
        const double expected = off * off / (2 * 6'363'000.0 * 6'363'000.0); // mean radius at 22.8° north: sqrt(MN)
        QVERIFY(std::abs(*CrsCard::scaleError(grid, {500'000 + off, 2'520'000}) - expected) < 2e-6);
        QVERIFY(!CrsCard::scaleError(*Crs::fromEpsg(4490), {114, 22}));
        QVERIFY(!CrsCard::scaleError(Crs(), {}));
    }
};

RIPARIA_TEST(StatusCellsTest)
#include "StatusCellsTest.moc"
