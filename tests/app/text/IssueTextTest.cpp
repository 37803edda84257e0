// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/IssueText.h"
#include "app/text/Language.h"
#include "tests/support/TestMain.h"

#include <QRegularExpression>
#include <QtTest/QtTest>

#include <fstream>
#include <set>

using namespace riparia;

class IssueTextTest : public QObject {
    Q_OBJECT

    struct Code {
        std::string name;
        int args;
    };

    /// The codes with the number of args their comment in IssueCode.h promises.
    static std::vector<Code> allCodes()
    {
        std::ifstream file(RIPARIA_SOURCE_DIR "/core/base/IssueCode.h");
        const QRegularExpression line(QStringLiteral("^    ([A-Z]\\w+),\\s*///<(.*)$"));
        const QRegularExpression remarks(QStringLiteral("\\(.*?\\)|\"[^\"]*\"|:.*$|, comma separated"));
        std::vector<Code> codes;
        for (std::string text; std::getline(file, text);) {
            const auto match = line.match(QString::fromStdString(text));
            if (!match.hasMatch())
                continue;
            const QString args = match.captured(2).remove(remarks).trimmed();
            codes.push_back({match.captured(1).toStdString(),
                             args.isEmpty() ? 0 : static_cast<int>(args.count(QLatin1Char(',')) + 1)});
        }
        return codes;
    }

    static Issue issueWithArgs(std::size_t code, int args)
    {
        Issue issue{Severity::Warning, static_cast<IssueCode>(code), "rivers.shp #12", {}, {}};
        for (int i = 1; i <= args; ++i)
            issue.args.push_back("value" + std::to_string(i));
        return issue;
    }

private Q_SLOTS:
    void everyCodeHasItsOwnSentenceInBothLanguages()
    {
        const std::vector<Code> codes = allCodes();
        QVERIFY(codes.size() >= 80);
        for (const Language language : {Language::English, Language::Chinese}) {
            const TranslationScope translation(language);
            const QString stop = language == Language::Chinese ? QStringLiteral("。") : QStringLiteral(".");
            std::set<QString> sentences;
            for (std::size_t i = 0; i < codes.size(); ++i) {
                const QString sentence = IssueText::sentence(issueWithArgs(i, codes[i].args));
                QVERIFY2(sentence.endsWith(stop), qPrintable(sentence));
                QVERIFY2(sentences.insert(sentence).second, qPrintable(sentence));
            }
        }
    }

    void aFileWithoutAttributesIsSaidInAPlainSentence()
    {
        const TranslationScope translation(Language::English);
        const Issue issue{Severity::Warning, IssueCode::RiverFieldsMissing, "r.shp", {"no attributes"}, {}};
        QCOMPARE(
            IssueText::sentence(issue),
            QStringLiteral("The file has no attributes, so nothing in it holds the key or the name of the rivers."));
    }

    void everySentenceUsesExactlyTheArgsItsCodeHas()
    {
        const std::vector<Code> codes = allCodes();
        for (const Language language : {Language::English, Language::Chinese}) {
            const TranslationScope translation(language);
            for (std::size_t i = 0; i < codes.size(); ++i) {
                QCOMPARE(toString(static_cast<IssueCode>(i)) == "unknown", false);
                const QString sentence = IssueText::sentence(issueWithArgs(i, codes[i].args));
                const QString what = QString::fromStdString(codes[i].name) + QStringLiteral(": ") + sentence;
                for (int arg = 1; arg <= codes[i].args; ++arg)
                    QVERIFY2(sentence.contains(QStringLiteral("value%1").arg(arg)), qPrintable(what));
                QVERIFY2(!sentence.contains(QLatin1Char('?')), qPrintable(what));
            }
        }
    }

    void readsLikeASentence()
    {
        const Issue issue{Severity::Error, IssueCode::CountMismatch, "trunc.shp", {"60", "15"}, {}};
        QCOMPARE(IssueText::sentence(issue), QStringLiteral("Features declared: 60; read: 15."));
    }

    void amountsWithoutAValueAreNamed()
    {
        Issue issue{Severity::Info, IssueCode::UnassignedAmount, {}, {"area_kind", "", "669000.0", "12260.8"}, {}};
        QCOMPARE(IssueText::sentence(issue),
                 QStringLiteral("Without a value for “Kind of area”: area 669000.0 m², greenway 12260.8 m."));
        const TranslationScope translation(Language::Chinese);
        issue.args = {"tag", "50.0", "", ""};
        QCOMPARE(IssueText::sentence(issue), QStringLiteral("没有“标签”值的：河道 50.0 m。"));
    }
};

RIPARIA_TEST(IssueTextTest)
#include "IssueTextTest.moc"
