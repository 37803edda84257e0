// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Result.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <memory>

using namespace riparia;

namespace {

Result<int> half(int number)
{
    if (number % 2 != 0)
        return fail(ErrorCode::InvalidArgument, std::to_string(number), "odd");
    return number / 2;
}

Result<std::string> halfAsText(int number)
{
    const Result<int> result = half(number);
    if (!result)
        return fail(result.error());
    return std::to_string(*result);
}

} // namespace

class ResultTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsAValue()
    {
        const Result<int> result = half(10);
        QVERIFY(result.has_value());
        QCOMPARE(result.value(), 5);
    }

    void holdsAnErrorWithSubjectAndDetail()
    {
        const Result<int> result = half(7);
        QVERIFY(!result);
        QCOMPARE(result.error(), (Error{ErrorCode::InvalidArgument, "7", "odd"}));
    }

    void passesAnErrorOnToAnotherType()
    {
        QCOMPARE(halfAsText(8).value(), std::string("4"));
        QCOMPARE(halfAsText(9).error(), half(9).error());
    }

    void chains()
    {
        const auto quarter = [](int number) -> Result<int> { return half(number).and_then(half); };
        QCOMPARE(quarter(12).value(), 3);
        QCOMPARE(quarter(6).error().subject, std::string("3"));
        QCOMPARE(quarter(5).error().subject, std::string("5"));
    }

    void holdsNothingButSuccess()
    {
        const Result<void> done;
        QVERIFY(done.has_value());
        const Result<void> failed = fail(ErrorCode::DiskFull, "plan.gpkg");
        QCOMPARE(failed.error().code, ErrorCode::DiskFull);
    }

    void carriesWhatCanOnlyBeMoved()
    {
        Result<std::unique_ptr<int>> result = std::make_unique<int>(3);
        const std::unique_ptr<int> taken = std::move(result).value();
        QCOMPARE(*taken, 3);
    }
};

RIPARIA_TEST(ResultTest)
#include "ResultTest.moc"
