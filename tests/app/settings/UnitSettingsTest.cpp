// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/UnitSettings.h"

#include "app/settings/Settings.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace riparia;

class UnitSettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unitsAreThoseThatWereChosen()
    {
        const QTemporaryDir folder;
        SettingsStore store(folder.filePath(QStringLiteral("riparia.conf")));
        QVERIFY(chosenUnits(store) == ShownUnits());
        store.set(settings::kLengthUnit, QStringLiteral("km"));
        store.set(settings::kAreaUnit, QStringLiteral("mu"));
        store.set(settings::kMoneyUnit, QStringLiteral("wan_yuan"));
        const ShownUnits units = chosenUnits(store);
        QVERIFY(units.length == LengthUnit::Kilometre);
        QVERIFY(units.area == AreaUnit::Mu);
        QVERIFY(units.money == MoneyUnit::TenThousandYuan);
    }

    void whatIsNoUnitIsNotChosen()
    {
        const QTemporaryDir folder;
        SettingsStore store(folder.filePath(QStringLiteral("riparia.conf")));
        store.set(settings::kLengthUnit, QStringLiteral("league"));
        store.set(settings::kAreaUnit, QString());
        store.set(settings::kMoneyUnit, QStringLiteral("shell"));
        QVERIFY(chosenUnits(store) == ShownUnits());
    }
};

RIPARIA_TEST(UnitSettingsTest)
#include "UnitSettingsTest.moc"
