// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/QtWords.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTranslator>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

/// The first of the folders that has the file; "" where this computer has none.
QString folderWithQtWords()
{
    for (const QString& folder : qtWordsFolders()) {
        if (QFile::exists(folder + QStringLiteral("/qtbase_zh_CN.qm")))
            return folder;
    }
    return {};
}

/// As a message box asks for it.
QString qtsCancel()
{
    return QCoreApplication::translate("QPlatformTheme", "Cancel");
}

} // namespace

/// What Qt's own dialogs say.
class QtWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void buttonsOfQtFollowTheLanguage()
    {
        if (folderWithQtWords().isEmpty())
            QSKIP("Qt's Chinese words are not installed");
        WindowBench bench(false);
        QCOMPARE(qtsCancel(), QStringLiteral("Cancel"));
        bench.application.setLanguage(Language::Chinese, false);
        QCOMPARE(qtsCancel(), QStringLiteral("取消"));
        bench.application.setLanguage(Language::English, false);
        QCOMPARE(qtsCancel(), QStringLiteral("Cancel"));
    }

    void aCopyBesideTheProgramServesWhereQtHasNone()
    {
        const QString folder = folderWithQtWords();
        if (folder.isEmpty())
            QSKIP("Qt's Chinese words are not installed");
        QTemporaryDir empty;
        QTemporaryDir copy;
        QVERIFY(
            QFile::copy(folder + QStringLiteral("/qtbase_zh_CN.qm"), copy.filePath(QStringLiteral("qtbase_zh_CN.qm"))));
        QTranslator words;
        QVERIFY(loadQtWords(words, Language::Chinese, {empty.path(), copy.path()}));
        QCOMPARE(words.translate("QPlatformTheme", "Cancel"), QStringLiteral("取消"));
        QVERIFY(qtWordsFolders().last().endsWith(QStringLiteral("/share/riparia/translations")));
    }

    void nothingIsLoadedWhereThereIsNothing()
    {
        QTemporaryDir empty;
        QTranslator words;
        QVERIFY(!loadQtWords(words, Language::Chinese, {empty.path(), empty.filePath(QStringLiteral("none"))}));
        QVERIFY(!loadQtWords(words, Language::Chinese, {}));
        QVERIFY(!loadQtWords(words, Language::English, qtWordsFolders())); // Qt's own language
        QVERIFY(words.isEmpty());
    }
};

RIPARIA_TEST(QtWordsTest)
#include "QtWordsTest.moc"
