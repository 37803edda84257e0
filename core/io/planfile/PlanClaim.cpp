// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/PlanClaim.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <filesystem>
#include <string_view>
#include <utility>

namespace riparia {

namespace {

constexpr int kClaimTries = 5;
constexpr std::size_t kLongestFacts = 2048;
constexpr std::size_t kLongestFact = 200;
constexpr int kClaimFlags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;

std::string hostHere()
{
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? std::string(name.data()) : std::string();
}

/// One line of it: the file is written by anybody who may write into the folder.
std::string oneFact(std::string_view text)
{
    std::string fact(text.substr(0, kLongestFact));
    std::erase_if(fact, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
    return fact;
}

PlanHolder factsIn(int descriptor)
{
    std::string text(kLongestFacts, '\0');
    const ssize_t count = ::pread(descriptor, text.data(), text.size(), 0);
    text.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    std::array<std::string, 5> facts;
    std::string_view rest = text;
    for (std::string& fact : facts) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        fact = oneFact(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    PlanHolder holder{facts[2], facts[3], facts[4], facts[1], 0};
    const char* const end = facts[0].data() + facts[0].size();
    if (const auto [last, error] = std::from_chars(facts[0].data(), end, holder.process);
        error != std::errc() || last != end || holder.process < 0)
        holder.process = 0;
    return holder;
}

/// A full disk leaves less in it: then it is held by somebody of whom less is known.
void writeFacts(int descriptor, const PlanHolder& self)
{
    std::string text = std::to_string(self.process);
    for (const std::string* fact : {&self.host, &self.user, &self.program, &self.since})
        text += '\n' + oneFact(*fact);
    text += '\n';
    if (::ftruncate(descriptor, 0) == 0 && ::pwrite(descriptor, text.data(), text.size(), 0) < 0)
        return;
}

bool isRegularFile(int descriptor)
{
    struct stat found {};
    return ::fstat(descriptor, &found) == 0 && S_ISREG(found.st_mode);
}

/// Whoever had it may have removed it since it was opened.
bool isStillNamed(int descriptor, const std::string& file)
{
    struct stat held {};
    struct stat named {};
    return ::fstat(descriptor, &held) == 0 && ::lstat(file.c_str(), &named) == 0 && held.st_ino == named.st_ino &&
           held.st_dev == named.st_dev;
}

struct OpenedClaim {
    int descriptor = -1;
    bool isMade = false;
    bool isWritable = false;
};

OpenedClaim openClaim(const std::string& file)
{
    if (const int made = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | kClaimFlags, 0644); made >= 0)
        return {made, true, true};
    if (errno != EEXIST)
        return {};
    if (const int there = ::open(file.c_str(), O_RDWR | kClaimFlags); there >= 0)
        return {there, false, true};
    return {::open(file.c_str(), O_RDONLY | kClaimFlags), false, false}; // of another user
}

/// Of a failed flock(). Windows shares refuse what another one has.
bool isHeldByOther(int error)
{
    return error == EWOULDBLOCK || error == EACCES;
}

std::optional<PlanHolder> unlessOurselves(PlanHolder holder)
{
    if (holder.process == ::getpid() && holder.host == hostHere())
        return std::nullopt;
    return holder;
}

} // namespace

ClaimOutcome PlanClaim::take(const std::string& path, PlanHolder self)
{
    self.host = hostHere();
    self.process = ::getpid();
    const std::string file = fileOf(path);
    for (int tries = 0; tries < kClaimTries; ++tries) {
        const OpenedClaim opened = openClaim(file);
        if (opened.descriptor < 0)
            return {};
        PlanClaim claim(opened.isMade ? file : std::string(),
                        opened.descriptor); // what was there is not ours to remove
        if (!isRegularFile(opened.descriptor))
            return {};
        // To who may not write, network file systems give a shared lock only.
        if (::flock(opened.descriptor, (opened.isWritable ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0) {
            if (!isHeldByOther(errno))
                return {}; // there are no locks here
            claim.m_file.clear();
            return {std::nullopt, unlessOurselves(factsIn(opened.descriptor))};
        }
        if (opened.isWritable && isStillNamed(opened.descriptor, file)) {
            claim.m_file = file;
            writeFacts(opened.descriptor, self);
            return {std::move(claim), std::nullopt};
        }
        claim.m_file.clear();
        if (isStillNamed(opened.descriptor, file) && ::unlink(file.c_str()) != 0) // what another user's program left
            return {};
    }
    return {};
}

std::optional<PlanHolder> PlanClaim::holderOf(const std::string& path)
{
    const int descriptor = ::open(fileOf(path).c_str(), O_RDONLY | kClaimFlags);
    if (descriptor < 0)
        return std::nullopt;
    std::optional<PlanHolder> holder;
    if (isRegularFile(descriptor) && ::flock(descriptor, LOCK_SH | LOCK_NB) != 0 && isHeldByOther(errno))
        holder = unlessOurselves(factsIn(descriptor));
    ::close(descriptor);
    return holder;
}

/// Both ways to the plan lead to one claim.
std::string PlanClaim::fileOf(const std::string& path)
{
    std::error_code error;
    std::filesystem::path plan = std::filesystem::weakly_canonical(path, error);
    if (error)
        plan = path;
    return (plan.parent_path() / ("." + plan.filename().string() + ".lock")).string();
}

PlanClaim::PlanClaim(std::string file, int descriptor)
    : m_file(std::move(file))
    , m_descriptor(descriptor)
{}

PlanClaim::PlanClaim(PlanClaim&& other) noexcept
    : m_file(std::exchange(other.m_file, {}))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
{}

PlanClaim& PlanClaim::operator=(PlanClaim&& other) noexcept
{
    std::swap(m_file, other.m_file);
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

PlanClaim::~PlanClaim()
{
    if (m_descriptor < 0)
        return;
    if (!m_file.empty() && isStillNamed(m_descriptor, m_file))
        ::unlink(m_file.c_str()); // before it is let go: who comes next makes a new one
    ::close(m_descriptor);
}

bool PlanClaim::isOf(const std::string& path) const
{
    return m_descriptor >= 0 && m_file == fileOf(path);
}

} // namespace riparia
