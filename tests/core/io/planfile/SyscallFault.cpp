// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/io/planfile/SyscallFault.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstddef>
#include <cstdio>
#include <utility>

namespace riparia::test {

namespace {

struct Fault {
    bool armed = false;
    int number = 0;
    int error = 0;
    int calls = 0;
    const char* name = "";
};

thread_local Fault fault;

struct Hook {
    std::string name;
    std::function<void()> action;
    bool wasCalled = false;
};

thread_local Hook* hook = nullptr;

void callHook(const std::string& name)
{
    if (!hook || hook->wasCalled || hook->name != name)
        return;
    hook->wasCalled = true;
    hook->action();
}

/// True when this call is to fail; errno is set then. A short write is left to the caller, who asks for the rest in the next call.
bool fails(const char* name)
{
    callHook(name);
    if (!fault.armed)
        return false;
    const int call = ++fault.calls;
    // A program that was told of half a write tries the rest; nothing else is tried again.
    const bool isRest = fault.error == SyscallFault::kShortWrite && call == fault.number + 1 &&
                        std::string_view(fault.name).find("write") != std::string_view::npos;
    if (call != fault.number && !isRest)
        return false;
    if (isRest) {
        errno = ENOSPC;
        return true;
    }
    fault.name = name;
    if (fault.error == SyscallFault::kKill)
        ::kill(::getpid(), SIGKILL);
    errno = fault.error == SyscallFault::kShortWrite ? ENOSPC : fault.error;
    return true;
}

bool isShort()
{
    return fault.error == SyscallFault::kShortWrite && fault.calls == fault.number;
}

template <class Function>
Function* next(const char* name)
{
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

bool changes(int flags)
{
    return (flags & (O_CREAT | O_TRUNC)) != 0;
}

} // namespace

SyscallFault::SyscallFault(int number, int error)
{
    fault = {true, number, error, 0, ""};
}

SyscallFault::~SyscallFault()
{
    fault = {};
}

int SyscallFault::calls() const
{
    return fault.calls;
}

std::string SyscallFault::name() const
{
    return fault.name;
}

BeforeSyscall::BeforeSyscall(const std::string& name, std::function<void()> action)
{
    hook = new Hook{name, std::move(action)};
}

BeforeSyscall::~BeforeSyscall()
{
    delete hook;
    hook = nullptr;
}

bool BeforeSyscall::wasCalled() const
{
    return hook->wasCalled;
}

} // namespace riparia::test

#define RIPARIA_CALL extern "C" __attribute__((visibility("default")))

namespace test = riparia::test;

RIPARIA_CALL int open(const char* path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    if (test::changes(flags) && test::fails("open"))
        return -1;
    static auto* const real = test::next<int(const char*, int, ...)>("open");
    return real(path, flags, mode);
}

RIPARIA_CALL int open64(const char* path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    if (test::changes(flags) && test::fails("open"))
        return -1;
    static auto* const real = test::next<int(const char*, int, ...)>("open64");
    return real(path, flags, mode);
}

RIPARIA_CALL ssize_t write(int descriptor, const void* bytes, std::size_t size)
{
    static auto* const real = test::next<ssize_t(int, const void*, std::size_t)>("write");
    if (!test::fails("write"))
        return real(descriptor, bytes, size);
    return test::isShort() && size > 1 ? real(descriptor, bytes, size / 2) : -1;
}

RIPARIA_CALL ssize_t pwrite64(int descriptor, const void* bytes, std::size_t size, off64_t at)
{
    static auto* const real = test::next<ssize_t(int, const void*, std::size_t, off64_t)>("pwrite64");
    if (!test::fails("pwrite"))
        return real(descriptor, bytes, size, at);
    return test::isShort() && size > 1 ? real(descriptor, bytes, size / 2, at) : -1;
}

#define RIPARIA_FAULTY(name, parameters, arguments)                                                                    \
    RIPARIA_CALL int name parameters                                                                                   \
    {                                                                                                                  \
        static auto* const real = test::next<int parameters>(#name);                                                   \
        return test::fails(#name) ? -1 : real arguments;                                                               \
    }
// NOLINTBEGIN: declared by the C library with noexcept
RIPARIA_FAULTY(fsync, (int descriptor), (descriptor))
RIPARIA_FAULTY(fdatasync, (int descriptor), (descriptor))
RIPARIA_CALL int ftruncate64(int descriptor, off64_t size) noexcept
{
    static auto* const real = test::next<int(int, off64_t)>("ftruncate64");
    return test::fails("ftruncate") ? -1 : real(descriptor, size);
}
RIPARIA_CALL int rename(const char* from, const char* to) noexcept
{
    static auto* const real = test::next<int(const char*, const char*)>("rename");
    return test::fails("rename") ? -1 : real(from, to);
}
RIPARIA_CALL int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned flags) noexcept
{
    static auto* const real = test::next<int(int, const char*, int, const char*, unsigned)>("renameat2");
    return test::fails("renameat2") ? -1 : real(fromFolder, from, toFolder, to, flags);
}
RIPARIA_CALL int link(const char* from, const char* to) noexcept
{
    static auto* const real = test::next<int(const char*, const char*)>("link");
    return test::fails("link") ? -1 : real(from, to);
}
RIPARIA_CALL int unlink(const char* path) noexcept
{
    static auto* const real = test::next<int(const char*)>("unlink");
    return test::fails("unlink") ? -1 : real(path);
}
// NOLINTEND
