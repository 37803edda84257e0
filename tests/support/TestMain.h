// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/Compare.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace riparia::test {

/// Registers a test class with the program's main(). Use RIPARIA_TEST.
struct Registration {
    Registration(const char* name, std::function<std::unique_ptr<QObject>()> make);
};

/// True when the full amounts of random tests are asked for (RIPARIA_LONG=1, `./dev test --long`).
bool isLong();
/// `usual` cases, or `full` with --long.
int amount(int usual, int full);
/// The seed of this run's random tests, rapidcheck's included: RIPARIA_SEED or a fixed one; printed once at the
/// start of each program.
unsigned seed();

/// Runs one test object with these arguments; the number of failures.
using Runner = std::function<int(QObject& test, const std::vector<char*>& arguments)>;
/// QTest::qExec.
int run(QObject& test, const std::vector<char*>& arguments);
/// Runs every registered class; `test_core_base DecimalTest [QTest arguments]` runs one. Called by main() of CoreMain.cpp or WidgetsMain.cpp.
int runAll(int argc, char** argv, const Runner& runOne = run);

} // namespace riparia::test

/// Ends a test source: RIPARIA_TEST(DecimalTest) then #include "DecimalTest.moc".
#define RIPARIA_TEST(Class)                                                                                            \
    static const riparia::test::Registration registration##Class{#Class, [] { return std::make_unique<Class>(); }};
