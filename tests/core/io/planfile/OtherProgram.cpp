// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/io/planfile/OtherProgram.h"

#include "core/io/planfile/GpkgFunctions.h"

#include <QtCore/qglobal.h>

#include <sqlite3.h>

namespace riparia::test {

namespace {

constexpr int kPatience = 5000; // milliseconds

int collect(void* rows, int columns, char** values, char**)
{
    if (columns > 0)
        static_cast<std::vector<std::string>*>(rows)->push_back(values[0] ? values[0] : "");
    return 0;
}

} // namespace

OtherProgram::OtherProgram(const std::string& path)
{
    if (sqlite3_open_v2(path.c_str(), &m_handle, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK)
        qFatal("cannot open %s", path.c_str());
    sqlite3_busy_timeout(m_handle, kPatience);
    planfile::registerGpkgFunctions(m_handle);
}

OtherProgram::~OtherProgram()
{
    sqlite3_close(m_handle);
}

std::vector<std::string> OtherProgram::run(const std::string& statements)
{
    std::vector<std::string> rows;
    char* message = nullptr;
    if (sqlite3_exec(m_handle, statements.c_str(), collect, &rows, &message) != SQLITE_OK)
        qFatal("%s: %s", statements.c_str(), message);
    return rows;
}

std::string OtherProgram::tried(const std::string& statements)
{
    char* message = nullptr;
    sqlite3_exec(m_handle, statements.c_str(), nullptr, nullptr, &message);
    std::string text = message ? message : "";
    sqlite3_free(message);
    return text;
}

} // namespace riparia::test
