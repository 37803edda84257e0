// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"
#include "tests/core/base/EnumNames.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <set>

using namespace riparia;

class ErrorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasItsOwnNameInSnakeCase()
    {
        const std::vector<std::string> codes = test::enumerators("core/base/Error.h", "enum class ErrorCode {");
        QCOMPARE(codes.front(), std::string("Cancelled"));
        QVERIFY(codes.size() >= 46);
        std::set<std::string> names;
        for (std::size_t i = 0; i < codes.size(); ++i) {
            const std::string name(toString(static_cast<ErrorCode>(i)));
            QCOMPARE(name, test::snakeCase(codes[i]));
            QVERIFY2(names.insert(name).second, name.c_str());
        }
    }

    void errorsAreEqualByAllTheirParts()
    {
        const Error error{ErrorCode::CrsUnknown, "EPSG:1", "no such code"};
        QVERIFY(error == (Error{ErrorCode::CrsUnknown, "EPSG:1", "no such code"}));
        QVERIFY(error != (Error{ErrorCode::CrsMissing, "EPSG:1", "no such code"}));
        QVERIFY(error != (Error{ErrorCode::CrsUnknown, "EPSG:2", "no such code"}));
        QVERIFY(error != (Error{ErrorCode::CrsUnknown, "EPSG:1", ""}));
    }
};

RIPARIA_TEST(ErrorTest)
#include "ErrorTest.moc"
