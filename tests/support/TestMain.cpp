// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

namespace riparia::test {

namespace {

struct Entry {
    const char* name;
    std::function<std::unique_ptr<QObject>()> make;
};

std::vector<Entry>& entries()
{
    static std::vector<Entry> all;
    return all;
}

} // namespace

Registration::Registration(const char* name, std::function<std::unique_ptr<QObject>()> make)
{
    entries().push_back({name, std::move(make)});
}

bool isLong()
{
    const char* value = std::getenv("RIPARIA_LONG");
    return value && std::strcmp(value, "1") == 0;
}

int amount(int usual, int full)
{
    return isLong() ? full : usual;
}

unsigned seed()
{
    const char* value = std::getenv("RIPARIA_SEED");
    return value ? static_cast<unsigned>(std::strtoul(value, nullptr, 10)) : 20230320u;
}

namespace {

/// rapidcheck draws its seed from the clock unless told; what the environment says stands.
void seedRapidcheck()
{
    const std::string parameters = "seed=" + std::to_string(seed()) + (isLong() ? " max_success=1000" : "");
    setenv("RC_PARAMS", parameters.c_str(), 0);
}

} // namespace

int run(QObject& test, const std::vector<char*>& arguments)
{
    std::vector<char*> words = arguments; // qExec() wants them writable
    return QTest::qExec(&test, static_cast<int>(words.size()), words.data());
}

int runAll(int argc, char** argv, const Runner& runOne)
{
    seedRapidcheck();
    if (isLong() && !qEnvironmentVariableIsSet("QTEST_FUNCTION_TIMEOUT"))
        qputenv("QTEST_FUNCTION_TIMEOUT", "7200000"); // five minutes are usual, and few for full amounts
    std::printf("seed %u%s\n", seed(), isLong() ? ", full amounts" : "");

    std::vector<char*> arguments(argv, argv + argc);
    const char* only = nullptr;
    if (argc > 1 && argv[1][0] != '-') {
        for (const Entry& entry : entries()) {
            if (std::strcmp(entry.name, argv[1]) == 0) {
                only = entry.name;
                arguments.erase(arguments.begin() + 1);
                break;
            }
        }
    }
    int failed = 0;
    int classes = 0;
    for (const Entry& entry : entries()) {
        if (only && std::strcmp(entry.name, only) != 0)
            continue;
        const auto test = entry.make();
        failed += runOne(*test, arguments);
        ++classes;
    }
    if (classes == 0) {
        std::fprintf(stderr, "no test class in this program\n");
        return 1;
    }
    return failed == 0 ? 0 : 1;
}

} // namespace riparia::test
