// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/NameText.h"

#include "app/text/Fill.h"
#include "app/text/Language.h"
#include "core/ledger/Pivot.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <set>

using namespace riparia;

class NameTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyDimensionHasANameOfItsOwnInBothLanguages()
    {
        std::set<QString> english, chinese;
        for (const Dimension& dimension : dimensions()) {
            const QString code = fromUtf8(dimension.code);
            const QString name = NameText::dimension(dimension.code);
            QVERIFY2(name != code, std::string(dimension.code).c_str());
            english.insert(name);
            const TranslationScope translation(Language::Chinese);
            const QString translated = NameText::dimension(dimension.code);
            QVERIFY2(translated != name, std::string(dimension.code).c_str());
            chinese.insert(translated);
        }
        QCOMPARE(english.size(), dimensions().size());
        QCOMPARE(chinese.size(), dimensions().size());
        QCOMPARE(NameText::dimension("no_dimension"), QStringLiteral("no_dimension"));
    }
};

RIPARIA_TEST(NameTextTest)
#include "NameTextTest.moc"
