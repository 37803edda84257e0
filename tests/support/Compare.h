// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest/QtTest>

#include <concepts>
#include <string>
#include <string_view>

/// What QCOMPARE prints for the types of the core. Included by TestMain.h.
namespace QTest {

template <>
inline char* toString(const std::string& text)
{
    return qstrdup(("\"" + text + "\"").c_str());
}

template <>
inline char* toString(const std::string_view& text)
{
    return toString(std::string(text));
}

/// Values that the core names by a free toString(), such as ErrorCode. Qt Test calls toString() unqualified, would
/// find the core's by its argument, and cannot use the string_view it returns.
template <class T>
requires requires(const T& value)
{
    {
        toString(value)
        } -> std::same_as<std::string_view>;
}
bool qCompare(const T& actualValue, const T& expectedValue, const char* actual, const char* expected, const char* file,
              int line)
{
    const std::string actualName(toString(actualValue));
    const std::string expectedName(toString(expectedValue));
    return compare_helper(
        actualValue == expectedValue, "Compared values are not the same", [&] { return qstrdup(actualName.c_str()); },
        [&] { return qstrdup(expectedName.c_str()); }, actual, expected, file, line);
}

} // namespace QTest
