// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/ImportPanel.h"
#include "app/text/Fill.h"
#include "tests/core/io/source/ShapefileBuilder.h"
#include "tests/support/TestMain.h"

#include <QComboBox>
#include <QPushButton>
#include <QtTest/QtTest>

#include <memory>

using namespace riparia;

/// A shapefile that does not say where its numbers are, and whose numbers do.
class ImportCrsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aZoneInFrontOfTheEastingIsProposed()
    {
        const test::TestFolder folder;
        test::ShapefileBuilder builder(3);
        builder.field("NAME", 'C', 4).add({Line{{39'500'000, 2'520'000}, {39'501'000, 2'520'000}}}, {"a"});
        const std::string file = builder.write(folder, "river");

        const auto document = PlanDocument::blank(
            QStringLiteral("test"), {QStringLiteral("tester"), [] { return QStringLiteral("2026-05-01T10:00:00Z"); }});
        QWidget window;
        ImportPanel panel(*document, &window);
        window.resize(420, 800);
        panel.resize(window.size());
        window.show();
        const auto isDone = [&] { return !panel.session().isBusy(); };
        panel.open({fromUtf8(file)});
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), 30'000);
        auto* take = panel.findChild<QPushButton*>(QStringLiteral("importTake"));
        auto* guesses = panel.findChild<QComboBox*>(QStringLiteral("importCrs"));
        QVERIFY(take && guesses);
        QVERIFY(!take->isEnabled());
        QCOMPARE(guesses->currentIndex(), -1); // proposed, not taken
        QCOMPARE(guesses->itemData(0).toString(), QStringLiteral("EPSG:4527"));
        QVERIFY2(guesses->itemText(0).contains(QStringLiteral("zone 39")), qPrintable(guesses->itemText(0)));

        guesses->setCurrentIndex(0);
        panel.findChild<QPushButton*>(QStringLiteral("importCrsTake"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(isDone() && take->isEnabled(), 30'000);
        take->click();
        QCOMPARE(document->plan().rivers().size(), std::size_t{1});
        QCOMPARE(document->plan().info().crs.epsg(), std::optional(4527));
    }
};

RIPARIA_TEST(ImportCrsTest)
#include "ImportCrsTest.moc"
