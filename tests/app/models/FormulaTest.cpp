// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/Formula.h"

#include "app/text/Fill.h"
#include "app/text/Language.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <set>

using namespace riparia;

namespace {

/// An object that is 100 m long, has a quantity of zero and nothing else.
Result<double> resultOf(const QString& typed)
{
    const auto formula = Formula::parse(typed);
    if (!formula)
        return fail(formula.error());
    return formula->value([](FormulaNumber number) -> std::optional<double> {
        if (number == FormulaNumber::Length)
            return 100;
        return number == FormulaNumber::Quantity ? std::optional(0.0) : std::nullopt;
    });
}

QString whyNot(const QString& typed)
{
    const auto result = resultOf(typed);
    return result ? QString() : fromUtf8(result.error().detail);
}

} // namespace

class FormulaTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsMeantWhereAnEqualsSignComesFirst()
    {
        QVERIFY(Formula::isMeant(QStringLiteral("= 1")));
        QVERIFY(Formula::isMeant(QStringLiteral("  ＝１")));
        QVERIFY(!Formula::isMeant(QStringLiteral("1 = 1")));
        QVERIFY(!Formula::isMeant(QString()));
    }

    void itIsCalculatedAsAtSchool_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<double>("result");
        const auto add = [](const char* typed, double result) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << result;
        };
        add("= length * 350", 35000);
        add("=2+3*4", 14);
        add("=(2+3)*4", 20);
        add("= 8 / 4 / 2", 1);
        add("= 8 - 4 - 2", 2);
        add("= -length + 1", -99);
        add("= 2 - -3", 5);
        add("= -(2 + +1) * .5", -1.5);
        add("= LENGTH_M / 8", 12.5);
        add("= 长度 × 2 ÷ 5", 40);
        add("＝（长度＋２０）＊２．５", 300);
        add("= quantity / length", 0);
    }
    void itIsCalculatedAsAtSchool()
    {
        QFETCH(QString, typed);
        QFETCH(double, result);
        const auto value = resultOf(typed);
        QVERIFY2(value.has_value(), qPrintable(whyNot(typed)));
        QCOMPARE(*value, result);
    }

    void whatCannotBeReadSaysWhere_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("why");
        const auto add = [](const char* typed, const char* why) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(why);
        };
        add("= lenght * 350", "perhaps length is meant");
        add("= 长渡", "perhaps 长度 is meant");
        add("= colour", "those there are: length, bank_length");
        add("=", "is to follow");
        add("= 2 *", "missing at the end");
        add("= 2 length", "before “length”");
        add("= 1 000", "before “000”");
        add("= 2 (3)", "before “(”");
        add("= (2", "not closed");
        add("= 2)", "not opened");
        add("= (2 3)", "before “3”");
        add("= 1.2.3", "“1.2.3” is not a number");
        add("= 1,5", "“,” has no meaning");
        add("= 5²", "“²” has no meaning");
        add("= * 2", "“*” has no meaning");
        add("= cost", "it has no cost");
        add("= 1 / 0", "divided by zero");
        add("= length / quantity", "divided by zero");
    }
    void whatCannotBeReadSaysWhere()
    {
        QFETCH(QString, typed);
        QFETCH(QString, why);
        QVERIFY2(whyNot(typed).contains(why), qPrintable(whyNot(typed)));
        QCOMPARE(resultOf(typed).error().subject, toUtf8(typed));
    }

    void hostileTextsAreRefused()
    {
        QVERIFY(whyNot(u'=' + QString(200000, u'(')).contains(QStringLiteral("within each other")));
        QVERIFY(whyNot(u'=' + QString(200000, u'-')).contains(QStringLiteral("within each other")));
        QVERIFY(!whyNot(u'=' + QString(200000, u'x')).isEmpty());
        QVERIFY(whyNot(u'=' + QString(300, u'9') + u'*' + QString(300, u'9')).contains(QStringLiteral("too large")));
    }

    void everyNameIsReadAndNamesOneNumberOnly()
    {
        std::set<QString> seen;
        for (const FormulaName& name : formulaNames()) {
            std::vector<const char*> words = name.others;
            words.insert(words.end(), {name.english, name.chinese});
            for (const char* bytes : words) {
                const QString word = QString::fromUtf8(bytes);
                QVERIFY2(seen.insert(word).second, bytes);
                const auto formula = Formula::parse(u'=' + word);
                QVERIFY2(formula.has_value(), bytes);
                QCOMPARE(*formula->value([&](FormulaNumber number) { return number == name.number ? 1.0 : 2.0; }), 1.0);
            }
        }
    }

    void namesAreListedInTheLanguageOfTheWindow()
    {
        QVERIFY(formulaNameList().startsWith(QStringLiteral("length, bank_length")));
        const TranslationScope chinese(Language::Chinese);
        QVERIFY(formulaNameList().startsWith(QStringLiteral("长度、岸线长度")));
        QVERIFY(resultOf(QStringLiteral("= length")).has_value()); // read all the same
    }
};

RIPARIA_TEST(FormulaTest)
#include "FormulaTest.moc"
