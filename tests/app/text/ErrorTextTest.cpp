// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/ErrorText.h"
#include "app/text/Language.h"
#include "tests/core/base/EnumNames.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <set>

using namespace riparia;

class ErrorTextTest : public QObject {
    Q_OBJECT

    static std::vector<ErrorCode> allCodes()
    {
        std::vector<ErrorCode> codes;
        for (std::size_t i = 0; i < test::enumerators("core/base/Error.h", "enum class ErrorCode {").size(); ++i)
            codes.push_back(static_cast<ErrorCode>(i));
        return codes;
    }

private Q_SLOTS:
    void everyCodeHasItsOwnSentenceInBothLanguages()
    {
        for (const Language language : {Language::English, Language::Chinese}) {
            const TranslationScope translation(language);
            const QString stop = language == Language::Chinese ? QStringLiteral("。") : QStringLiteral(".");
            std::set<QString> sentences;
            for (const ErrorCode code : allCodes()) {
                const QString sentence = ErrorText::sentence({code, "subject", ""});
                QVERIFY2(sentence.endsWith(stop) && sentence.size() > 7, qPrintable(sentence));
                QVERIFY2(!sentence.contains(QStringLiteral("%")), qPrintable(sentence));
                QVERIFY2(sentences.insert(sentence).second, qPrintable(sentence));
            }
        }
    }

    void everySentenceNamesSubjectAndDetail()
    {
        for (const ErrorCode code : allCodes()) {
            const QString sentence = ErrorText::sentence({code, "河流.shp", "K23+412.6"});
            QVERIFY2(sentence.contains(QStringLiteral("K23+412.6")), qPrintable(sentence));
            QVERIFY2(sentence.contains(QStringLiteral("河流.shp")) || code == ErrorCode::Cancelled,
                     qPrintable(sentence));
        }
    }

    void readsLikeASentence()
    {
        QCOMPARE(ErrorText::sentence({ErrorCode::ChainageMetres, "K0+1350", "K1+350"}),
                 QStringLiteral("In K0+1350 the metres after the plus sign are 1000 or more; is K1+350 meant?"));
        QCOMPARE(ErrorText::sentence({ErrorCode::FileUnreadable, "a.shp", "Permission denied"}),
                 QStringLiteral("The file a.shp cannot be read (permission denied)."));
        QCOMPARE(ErrorText::sentence({ErrorCode::InvalidArgument, "S-0002", "it is locked"}),
                 QStringLiteral("S-0002 cannot be changed: it is locked; the padlock in the Inspector opens it."));
        QCOMPARE(ErrorText::sentence({ErrorCode::FileNotFound, "100%2.shp", ""}),
                 QStringLiteral("There is no file 100%2.shp."));
    }

    void aSubjectThatIsMissingLeavesNoHole()
    {
        QCOMPARE(ErrorText::sentence({ErrorCode::FileNotWritable, "", ""}), QStringLiteral("this cannot be written."));
    }
};

RIPARIA_TEST(ErrorTextTest)
#include "ErrorTextTest.moc"
