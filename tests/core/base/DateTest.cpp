// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Date.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <chrono>

using namespace riparia;

class DateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEverySpellingInUse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("ISO 8601") << "2023-03-20";
        QTest::newRow("without leading zeros") << "2023-3-20";
        QTest::newRow("slashes") << "2023/3/20";
        QTest::newRow("dots") << "2023.3.20";
        QTest::newRow("digits only") << "20230320";
        QTest::newRow("Chinese") << "2023年03月20日";
        QTest::newRow("Chinese without leading zero") << "2023年3月20日";
        QTest::newRow("full-width") << "２０２３－０３－２０";
        QTest::newRow("spaces around") << " 2023-03-20\t";
        QTest::newRow("ideographic space around") << "　2023-03-20　";
    }
    void readsEverySpellingInUse()
    {
        QFETCH(QString, text);
        const auto date = Date::parse(text.toStdString());
        QVERIFY(date.has_value());
        QCOMPARE(date->toString(), std::string("2023-03-20"));
        QCOMPARE(date->year, 2023);
        QCOMPARE(date->month, 3);
        QCOMPARE(date->day, 20);
    }

    void refusesWhatIsNotADay_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"",
                                 " ",
                                 "2023",
                                 "2023-03",
                                 "2023年3月",
                                 "23-03-20",
                                 "2023-13-01",
                                 "2023-00-10",
                                 "2023-04-31",
                                 "2023-02-29",
                                 "1900-02-29",
                                 "0000-00-00",
                                 "2023-03-20 12:00",
                                 "2023-03/20",
                                 "-2023-03-20",
                                 "2023--03-20",
                                 "2023-03-20-",
                                 "2023 03 20",
                                 "2023030",
                                 "202303200",
                                 "20.3.2023",
                                 "2023年03月20",
                                 "2023年03-20日",
                                 "2023-03-2x",
                                 "２０２３年",
                                 "明年三月"})
            QTest::newRow(text) << text;
    }
    void refusesWhatIsNotADay()
    {
        QFETCH(QString, text);
        const auto date = Date::parse(text.toStdString());
        QVERIFY(!date.has_value());
        QCOMPARE(date.error().code, ErrorCode::DateSyntax);
        QCOMPARE(date.error().subject, text.toStdString());
    }

    void knowsLeapYears()
    {
        QVERIFY(Date::parse("2024-02-29").has_value());
        QVERIFY(Date::parse("2000-02-29").has_value());
        QVERIFY(!Date::parse("2100-02-29").has_value());
    }

    void isOrderedByTime()
    {
        const Date day{2023, 3, 20};
        QVERIFY(day < (Date{2023, 3, 21}));
        QVERIFY(day < (Date{2023, 11, 1}));
        QVERIFY(day > (Date{2022, 12, 31}));
        QVERIFY(day == (Date{2023, 3, 20}));
    }

    /// Oracle: the calendar of the standard library.
    void writesAndReadsEveryDayOfFourCenturies()
    {
        using namespace std::chrono;
        const sys_days last = year(2100) / December / 31;
        Date before{1700, 12, 31};
        for (sys_days at = year(1701) / January / 1; at <= last; at += days(1)) {
            const year_month_day day(at);
            const Date date{static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                            static_cast<int>(static_cast<unsigned>(day.day()))};
            QVERIFY2(Date::parse(date.toString()) == date, date.toString().c_str());
            QVERIFY(before < date);
            before = date;
        }
    }
};

RIPARIA_TEST(DateTest)
#include "DateTest.moc"
