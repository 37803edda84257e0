// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <memory>

using namespace riparia;

namespace {

std::string printed(char* text)
{
    const std::unique_ptr<char[]> owner(text);
    return text;
}

} // namespace

class CompareTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void printsTextInQuotes()
    {
        QCOMPARE(printed(QTest::toString(std::string("丁山河"))), std::string("\"丁山河\""));
        QCOMPARE(printed(QTest::toString(std::string_view(""))), std::string("\"\""));
    }

    void comparesNamedValues() { QCOMPARE(ErrorCode::DiskFull, ErrorCode::DiskFull); }

    void seesThatNamedValuesDiffer()
    {
        QEXPECT_FAIL("", "they differ", Continue);
        QCOMPARE(ErrorCode::DiskFull, ErrorCode::Cancelled);
    }
};

RIPARIA_TEST(CompareTest)
#include "CompareTest.moc"
