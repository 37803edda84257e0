// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/Settings.h"

#include "tests/support/TestMain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace riparia;

class SettingsStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasSetIsThereAtTheNextStart()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("riparia.conf"));
        {
            SettingsStore store(file);
            QCOMPARE(store.value(settings::kTextPercent), 100);
            store.set(settings::kTextPercent, 150);
            store.set(settings::kLanguage, QStringLiteral("zh_CN"));
            store.set(settings::kRecentPlans, QStringList{QStringLiteral("规划, \"a\";b=c")});
            QVERIFY(store.flush());
        }
        const SettingsStore store(file);
        QCOMPARE(store.value(settings::kTextPercent), 150);
        QCOMPARE(store.value(settings::kLanguage), QStringLiteral("zh_CN"));
        QCOMPARE(store.value(settings::kRecentPlans), QStringList{QStringLiteral("规划, \"a\";b=c")});
    }

    /// All padlocks opened is a choice, too, and not what is so at a first start.
    void aListOfNothingIsThereAtTheNextStart()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("riparia.conf"));
        {
            SettingsStore store(file);
            QCOMPARE(store.value(settings::kLockedLayers),
                     (QStringList{QStringLiteral("Rivers"), QStringLiteral("Boundaries")}));
            store.set(settings::kLockedLayers, QStringList());
            QCOMPARE(store.value(settings::kLockedLayers), QStringList());
            QVERIFY(store.flush());
        }
        const SettingsStore store(file);
        QCOMPARE(store.value(settings::kLockedLayers), QStringList());
    }

    void keysOfOtherVersionsSurvive()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("riparia.conf"));
        QSettings(file, QSettings::IniFormat).setValue(QStringLiteral("future/key"), 7);
        {
            SettingsStore store(file);
            store.set(settings::kTheme, QStringLiteral("dark"));
            store.clear(settings::kTheme);
            QCOMPARE(store.value(settings::kTheme), QStringLiteral("light"));
        }
        QCOMPARE(QSettings(file, QSettings::IniFormat).value(QStringLiteral("future/key")).toInt(), 7);
    }

    void folderThatCannotBeWrittenIsSaid()
    {
        SettingsStore store(QStringLiteral("/proc/nowhere/riparia.conf"));
        store.set(settings::kTextPercent, 120);
        QVERIFY(!store.flush());
    }

    void folderCanBeNamedByTheEnvironment()
    {
        qputenv("RIPARIA_HOME", "/somewhere");
        QCOMPARE(SettingsStore::usualFile(), QStringLiteral("/somewhere/riparia.conf"));
        QCOMPARE(SettingsStore::usualRecoveryRoot(), QStringLiteral("/somewhere/state/recovery"));
        QCOMPARE(SettingsStore::usualCacheFolder(), QStringLiteral("/somewhere/cache"));
        qunsetenv("RIPARIA_HOME");
        QVERIFY(SettingsStore::usualFile().endsWith(QStringLiteral("/riparia/riparia.conf")));
        QVERIFY(SettingsStore::usualCacheFolder().endsWith(QStringLiteral("/riparia")));
        qputenv("XDG_STATE_HOME", "/of/xdg");
        QCOMPARE(SettingsStore::usualStateFolder(), QStringLiteral("/of/xdg/riparia"));
        qputenv("XDG_STATE_HOME", "relative");
        QVERIFY(SettingsStore::usualStateFolder().endsWith(QStringLiteral("/.local/state/riparia")));
        qunsetenv("XDG_STATE_HOME");
        QVERIFY(SettingsStore::usualStateFolder().endsWith(QStringLiteral("/.local/state/riparia")));
    }

    void whatIsNoSuchValueCountsAsNotChosen()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("riparia.conf"));
        QFile text(file);
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("[ui]\ntext_percent=large\nlanguage=\n");
        text.close();
        const SettingsStore store(file);
        QCOMPARE(store.value(settings::kTextPercent), 100);
        QCOMPARE(store.value(settings::kLanguage), QString());
        QCOMPARE(store.value(settings::kTheme), QStringLiteral("light"));
    }
};

RIPARIA_TEST(SettingsStoreTest)
#include "SettingsStoreTest.moc"
