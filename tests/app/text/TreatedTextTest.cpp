// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/TreatedText.h"

#include "app/text/Language.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

namespace {

QStringList headlines(const Amounts& unfinished)
{
    const TreatedText words(unfinished);
    const QString n = QStringLiteral("1.00");
    return {
        words.river(), words.shareOfRivers(),   words.riverLength(),    words.bankLength(), words.area(),
        words.net(),   words.staysUntreated(n), words.areasCover(n, n), words.untreated(),  words.longestGap(n, n, n)};
}

} // namespace

/// Nothing that is planned is called treated or restored.
class TreatedTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsCompletedIsTreated()
    {
        const TreatedText words{Amounts{}};
        QCOMPARE(words.river(), QStringLiteral("River treated"));
        QCOMPARE(words.shareOfRivers(), QStringLiteral("Treated, of all rivers"));
        QCOMPARE(words.area(), QStringLiteral("Restored area"));
        QVERIFY(headlines({}).filter(QStringLiteral("planned")).isEmpty());
    }

    void eachQuantityForItself()
    {
        const TreatedText river{Amounts{{1}, {}, {}, {}}};
        QCOMPARE(river.river(), QStringLiteral("River treated or planned"));
        QCOMPARE(river.shareOfRivers(), QStringLiteral("Treated or planned, of all rivers"));
        QCOMPARE(river.riverLength(), QStringLiteral("River length treated or planned"));
        QCOMPARE(river.bankLength(), QStringLiteral("Bank length treated")); // works in the channel have none
        QCOMPARE(river.area(), QStringLiteral("Restored area"));
        QCOMPARE(river.untreated(), QStringLiteral("Without works"));
        const TreatedText area{Amounts{{}, {}, {1}, {}}};
        QCOMPARE(area.river(), QStringLiteral("River treated"));
        QCOMPARE(area.area(), QStringLiteral("Restored or planned area"));
        QCOMPARE(area.areasCover(QStringLiteral("48.41"), QStringLiteral("hm²")),
                 QStringLiteral("Areas restored or planned cover <b>48.41 hm²</b>."));
    }

    void bothWordingsDifferInBothLanguages()
    {
        const Amounts all{{1}, {1}, {1}, {1}};
        for (const Language language : {Language::English, Language::Chinese}) {
            const TranslationScope words(language);
            const QStringList built = headlines({});
            const QStringList planned = headlines(all);
            for (qsizetype i = 0; i < built.size(); ++i)
                QVERIFY2(built[i] != planned[i], qPrintable(built[i]));
        }
    }
};

RIPARIA_TEST(TreatedTextTest)
#include "TreatedTextTest.moc"
