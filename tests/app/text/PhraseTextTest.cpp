// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/PhraseText.h"
#include "app/text/ErrorText.h"
#include "app/text/IssueText.h"
#include "app/text/Language.h"
#include "app/text/PhraseTable.h"
#include "tests/support/TestMain.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest/QtTest>

#include <algorithm>

using namespace riparia;

class PhraseTextTest : public QObject {
    Q_OBJECT

    static QStringList coreFiles()
    {
        QStringList files;
        for (QDirIterator all(QStringLiteral(RIPARIA_SOURCE_DIR "/core"), {QStringLiteral("*.cpp")}, QDir::Files,
                              QDirIterator::Subdirectories);
             all.hasNext();)
            files << all.next();
        return files;
    }

    /// The phrases of several words that the statements of a file give to an error or an issue.
    static QStringList phrasesIn(const QString& code)
    {
        static const QRegularExpression statement(QStringLiteral("(?:ErrorCode|IssueCode)::[A-Z]\\w+[^;]*;"));
        static const QRegularExpression literal(QStringLiteral("\"([^\"\\\\]*)\""));
        QStringList phrases;
        for (auto at = statement.globalMatch(code); at.hasNext();) {
            for (auto text = literal.globalMatch(at.next().captured()); text.hasNext();) {
                const QString phrase = text.next().captured(1);
                if (phrase.trimmed().contains(QLatin1Char(' ')) && phrase == phrase.trimmed())
                    phrases << phrase;
            }
        }
        return phrases;
    }

    /// A phrase that is translated, or the beginning or end of one with a place.
    static bool isKnown(const QString& phrase)
    {
        const TranslationScope translation(Language::Chinese);
        if (PhraseText::of(phrase.toStdString()) != phrase)
            return true;
        return std::ranges::any_of(kPhrases, [&](const Phrase& known) {
            const QString core = QString::fromUtf8(known.core);
            return core.contains(QLatin1Char('%')) && core.contains(phrase);
        });
    }

private Q_SLOTS:
    void phrasesAreTranslatedAndTheRestIsLeft()
    {
        QCOMPARE(PhraseText::of("zero length"), QStringLiteral("zero length"));
        QCOMPARE(PhraseText::of("drawn against m"), QStringLiteral("most of it is drawn against its M values"));
        QCOMPARE(PhraseText::of("No such file or directory"), QStringLiteral("no such file or folder"));
        const TranslationScope translation(Language::Chinese);
        QCOMPARE(PhraseText::of("zero length"), QStringLiteral("长度为零"));
        for (const char* own : {"丁山河", "zero lengths", "", "12.5", "%1", "rivers.shp #12"})
            QCOMPARE(PhraseText::of(own), QString::fromUtf8(own));
    }

    void whatVariesStaysWhereItBelongs()
    {
        QCOMPARE(PhraseText::of("no river within 50 m"), QStringLiteral("no river within 50 m"));
        QCOMPARE(PhraseText::of("equally at DS and HS"), QStringLiteral("it is as near to DS as to HS"));
        QCOMPARE(PhraseText::of("no river within 50 miles"), QStringLiteral("no river within 50 miles"));
        const TranslationScope translation(Language::Chinese);
        QCOMPARE(PhraseText::of("no river within 50 m"), QStringLiteral("50 m 内没有河流"));
        QCOMPARE(PhraseText::of("3D Measured Multi Line String"), QStringLiteral("三维带 M 值的多部件线"));
        QCOMPARE(PhraseText::of("column 5: expected a number"), QStringLiteral("第 5 个字符处应为：数字"));
        QCOMPARE(PhraseText::of("no river within 50.0 m; the nearest, R18, is 71.7 m away"),
                 QStringLiteral("50.0 m 内没有河流；最近的是 R18，相距 71.7 m"));
        QCOMPARE(PhraseText::of("decimals: expected a number from 0 to 6"),
                 QStringLiteral("decimals 应为：0 到 6 的数字"));
        QCOMPARE(PhraseText::of("row count 10 instead of 60"), QStringLiteral("行数为 10（应为 60）"));
    }

    void sentencesUseThem()
    {
        const TranslationScope translation(Language::Chinese);
        const Issue issue{Severity::Warning, IssueCode::GeometryDegenerate, "a.shp #1", {"zero length"}, {}};
        QVERIFY(IssueText::sentence(issue).contains(QStringLiteral("长度为零")));
        QVERIFY(ErrorText::sentence({ErrorCode::FileNotWritable, "a", "Is a directory"})
                    .contains(QStringLiteral("是文件夹")));
    }

    /// Whatever core gives as a reason must have a translation: a line in PhraseTable.h.
    void everyPhraseOfCoreIsInTheTable()
    {
        int found = 0;
        for (const QString& name : coreFiles()) {
            QFile file(name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (const QString& phrase : phrasesIn(QString::fromUtf8(file.readAll()))) {
                ++found;
                QVERIFY2(isKnown(phrase), qPrintable(name + QStringLiteral(": ") + phrase));
            }
        }
        QVERIFY(found > 60);
    }
};

RIPARIA_TEST(PhraseTextTest)
#include "PhraseTextTest.moc"
