// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/Language.h"
#include "app/text/ErrorText.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <thread>

using namespace riparia;

class LanguageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsNamesOfLocales()
    {
        for (const char* text : {"zh", "zh_CN", "zh-CN", "zh_CN.UTF-8", "ZH-hans", "zh_TW.Big5", "zh@x"})
            QVERIFY2(parseLanguage(text) == Language::Chinese, text);
        for (const char* text : {"en", "en_GB.UTF-8", "EN"})
            QVERIFY2(parseLanguage(text) == Language::English, text);
        for (const char* text : {"", "C", "POSIX", "de_DE", "zhuang", "english"})
            QVERIFY2(!parseLanguage(text), text);
    }

    void theFirstLocaleVariableThatIsSetDecides()
    {
        QVERIFY(languageOfLocale("", "", "zh_CN.UTF-8") == Language::Chinese);
        QVERIFY(languageOfLocale("", "zh_CN", "en_US") == Language::Chinese);
        QVERIFY(languageOfLocale("C", "zh_CN", "zh_CN") == Language::English);
        QVERIFY(languageOfLocale("", "", "fr_FR") == Language::English);
        QVERIFY(languageOfLocale("", "", "") == Language::English);
    }

    void aTranslationLastsAsLongAsItsScope()
    {
        const Error error{ErrorCode::FileNotFound, "a.shp", ""};
        const QString english = ErrorText::sentence(error);
        {
            const TranslationScope translation(Language::Chinese);
            QCOMPARE(ErrorText::sentence(error), QStringLiteral("文件 a.shp 不存在。"));
        }
        QCOMPARE(ErrorText::sentence(error), english);
    }

    void aThreadMaySpeakItsOwnLanguage()
    {
        const Error error{ErrorCode::FileNotFound, "a.shp", ""};
        const QString english = ErrorText::sentence(error);
        const QString chinese = QStringLiteral("文件 a.shp 不存在。");
        for (const Language window : {Language::English, Language::Chinese}) {
            const TranslationScope translation(window);
            const QString ofWindow = ErrorText::sentence(error);
            QString inThread;
            Language spoken = Language::English;
            std::thread([&] {
                const ThreadLanguage report(window == Language::English ? Language::Chinese : Language::English);
                inThread = ErrorText::sentence(error);
                spoken = installedLanguage();
            }).join();
            QCOMPARE(inThread, window == Language::English ? chinese : english);
            QCOMPARE(spoken, window == Language::English ? Language::Chinese : Language::English);
            QCOMPARE(ErrorText::sentence(error), ofWindow);
        }
    }

    void threadLanguagesMayBeNested()
    {
        const TranslationScope translation(Language::English);
        const ThreadLanguage outer(Language::Chinese);
        {
            const ThreadLanguage inner(Language::English);
            QCOMPARE(installedLanguage(), Language::English);
        }
        QCOMPARE(installedLanguage(), Language::Chinese);
    }
};

RIPARIA_TEST(LanguageTest)
#include "LanguageTest.moc"
