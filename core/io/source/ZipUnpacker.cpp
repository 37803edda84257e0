// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/ZipUnpacker.h"

#include "core/base/Text.h"
#include "core/io/source/EncodingGuess.h"

#include <zip.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <unistd.h>

namespace riparia {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kBlock = 65536;
constexpr std::size_t kLongestName = 1024;

using ZipPtr = std::unique_ptr<zip_t, void (*)(zip_t*)>;

Result<ZipPtr> openZip(const std::string& path, const std::string& fileName)
{
    int code = 0;
    zip_t* opened = zip_open(path.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &code);
    if (!opened && code == ZIP_ER_INCONS)
        opened = zip_open(path.c_str(), ZIP_RDONLY, &code); // contradictions of its directory show when it is read
    if (!opened) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        std::string detail = zip_error_strerror(&error);
        zip_error_fini(&error);
        return fail(ErrorCode::FileDamaged, fileName, std::move(detail));
    }
    return ZipPtr(opened, [](zip_t* zip) { zip_discard(zip); });
}

/// Names are UTF-8 or, from Chinese Windows, GBK or Big5 without a word about it; all names of an archive alike.
class NameDecoder {
public:
    explicit NameDecoder(const std::vector<std::string>& raw)
    {
        std::vector<TextSample> samples;
        for (const std::string& name : raw) {
            if (!isAscii(name))
                samples.push_back({name, false});
        }
        if (!samples.empty())
            m_decoder = TextDecoder::make(guessEncoding(samples).charset);
    }

    std::string decode(const std::string& raw) const
    {
        if (!m_decoder || isAscii(raw))
            return raw;
        std::string name;
        m_decoder->decode(raw, name);
        return name;
    }

private:
    std::optional<TextDecoder> m_decoder;
};

/// Why an entry of this name must not be unpacked; null where it may.
const char* troubleWithName(const std::string& name)
{
    if (name.empty() || name.size() > kLongestName)
        return "name empty or too long";
    if (std::any_of(name.begin(), name.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }))
        return "control characters in the name";
    const bool drive = name.size() > 1 && name[1] == ':';
    if (name[0] == '/' || drive)
        return "absolute path";
    for (const std::string& part : split(name, '/')) {
        if (part == "..")
            return "path that leaves the archive";
        if (part.size() > 255)
            return "name too long";
    }
    return nullptr;
}

bool isLitter(const std::string& name)
{
    const std::string file = fs::path(name).filename().string();
    return name.rfind("__MACOSX/", 0) == 0 || name.find("/__MACOSX/") != std::string::npos || file == ".DS_Store" ||
           file == "Thumbs.db" || file == "desktop.ini" || file.rfind("._", 0) == 0;
}

bool isSymbolicLink(zip_t* zip, zip_uint64_t index)
{
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(zip, index, 0, &system, &attributes) != 0)
        return false;
    constexpr std::uint32_t kTypeMask = 0xF000, kLink = 0xA000;
    return ((attributes >> 16) & kTypeMask) == kLink;
}

class Unpacker {
public:
    Unpacker(zip_t* zip, std::string folder, IssueLog& log, const Progress& progress, const ZipLimits& limits)
        : m_zip(zip)
        , m_folder(std::move(folder))
        , m_log(log)
        , m_progress(progress)
        , m_limits(limits)
    {}

    Result<std::vector<UnpackedFile>> run()
    {
        const auto count = static_cast<zip_uint64_t>(std::max<zip_int64_t>(0, zip_get_num_entries(m_zip, 0)));
        if (count > m_limits.mostEntries)
            return fail(ErrorCode::ArchiveUnsafe, m_log.file(), std::to_string(count) + " entries");
        const std::vector<std::string> raw = rawNames(count);
        const NameDecoder names(raw);
        for (zip_uint64_t i = 0; i < count; ++i) {
            std::string name = names.decode(raw[static_cast<std::size_t>(i)]);
            std::replace(name.begin(), name.end(), '\\', '/');
            m_progress.at(static_cast<double>(i) / static_cast<double>(count));
            if (const auto entry = unpackEntry(i, name); !entry)
                return fail(entry.error());
        }
        return std::move(m_files);
    }

private:
    std::vector<std::string> rawNames(zip_uint64_t count)
    {
        std::vector<std::string> names;
        for (zip_uint64_t i = 0; i < count; ++i) {
            const char* name = zip_get_name(m_zip, i, ZIP_FL_ENC_RAW);
            names.emplace_back(name ? name : "");
        }
        return names;
    }

    bool skip(const std::string& name, const std::string& reason)
    {
        m_log.say(Severity::Warning, IssueCode::ArchiveEntrySkipped, {name, reason});
        return false;
    }

    /// False where the entry is left out.
    Result<bool> unpackEntry(zip_uint64_t index, const std::string& name)
    {
        zip_stat_t status;
        zip_stat_init(&status);
        if (name.empty() || name.back() == '/' || isLitter(name))
            return false;
        if (const char* trouble = troubleWithName(name))
            return skip(name, trouble);
        if (isSymbolicLink(m_zip, index))
            return skip(name, "symbolic link");
        if (zip_stat_index(m_zip, index, 0, &status) != 0)
            return skip(name, zip_strerror(m_zip));
        if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) && status.encryption_method != ZIP_EM_NONE)
            return skip(name, "encrypted");
        if (!m_taken.insert(name).second)
            return skip(name, "a second entry of this name");
        const std::uint64_t packed = std::max<std::uint64_t>(1, status.comp_size);
        if (status.size > m_limits.mostBytes - m_bytes)
            return tooLarge();
        if (status.size >= m_limits.ratioFrom &&
            static_cast<double>(status.size) > m_limits.mostRatio * static_cast<double>(packed))
            return fail(ErrorCode::ArchiveUnsafe, m_log.file(), name + " is packed too tightly");
        return writeEntry(index, name, status.size);
    }

    tl::unexpected<Error> tooLarge() const
    {
        return fail(ErrorCode::ArchiveUnsafe, m_log.file(),
                    "more than " + std::to_string(m_limits.mostBytes >> 20) + " MiB unpacked");
    }

    Result<bool> writeEntry(zip_uint64_t index, const std::string& name, std::uint64_t declared)
    {
        const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> entry(zip_fopen_index(m_zip, index, 0), zip_fclose);
        if (!entry)
            return skip(name, zip_strerror(m_zip));
        const fs::path target = fs::path(m_folder) / fs::path(name).lexically_normal();
        std::error_code error;
        fs::create_directories(target.parent_path(), error);
        const int file = ::open(target.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
        if (file < 0)
            return skip(name, std::strerror(errno));
        auto done = copy(*entry, file, name, declared);
        ::close(file);
        if (done && *done)
            m_files.push_back({name, target.string()});
        else
            fs::remove(target, error);
        return done;
    }

    Result<bool> copy(zip_file_t& entry, int file, const std::string& name, std::uint64_t declared)
    {
        std::vector<char> block(kBlock);
        std::uint64_t written = 0;
        while (true) {
            if (m_progress.cancelled())
                return fail(ErrorCode::Cancelled);
            const zip_int64_t got = zip_fread(&entry, block.data(), block.size());
            if (got < 0)
                return skip(name, "damaged: " + std::string(zip_error_strerror(zip_file_get_error(&entry))));
            if (got == 0)
                break;
            written += static_cast<std::uint64_t>(got);
            m_bytes += static_cast<std::uint64_t>(got);
            if (m_bytes > m_limits.mostBytes)
                return tooLarge();
            if (!writeAll(file, block.data(), static_cast<std::size_t>(got)))
                return fail(errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::FileNotWritable, m_folder,
                            std::strerror(errno));
        }
        if (written != declared)
            return skip(name, std::to_string(written) + " bytes instead of " + std::to_string(declared));
        return true;
    }

    static bool writeAll(int file, const char* data, std::size_t length)
    {
        while (length > 0) {
            const auto put = ::write(file, data, length);
            if (put < 0 && errno == EINTR)
                continue;
            if (put <= 0)
                return false;
            data += put;
            length -= static_cast<std::size_t>(put);
        }
        return true;
    }

    zip_t* m_zip;
    std::string m_folder;
    IssueLog& m_log;
    const Progress& m_progress;
    ZipLimits m_limits;
    std::uint64_t m_bytes = 0;
    std::set<std::string> m_taken;
    std::vector<UnpackedFile> m_files;
};

} // namespace

Result<std::vector<UnpackedFile>> unpackZip(const std::string& path, const std::string& folder, IssueLog& log,
                                            const Progress& progress, const ZipLimits& limits)
{
    const auto zip = openZip(path, log.file());
    if (!zip)
        return fail(zip.error());
    return Unpacker(zip->get(), folder, log, progress, limits).run();
}

Result<void> checkZip(const std::string& path, const std::string& fileName, const ZipLimits& limits)
{
    const auto zip = openZip(path, fileName);
    if (!zip)
        return fail(zip.error());
    const auto count = static_cast<zip_uint64_t>(std::max<zip_int64_t>(0, zip_get_num_entries(zip->get(), 0)));
    if (count > limits.mostEntries)
        return fail(ErrorCode::ArchiveUnsafe, fileName, std::to_string(count) + " entries");
    std::uint64_t bytes = 0;
    for (zip_uint64_t i = 0; i < count; ++i) {
        zip_stat_t status;
        zip_stat_init(&status);
        if (zip_stat_index(zip->get(), i, 0, &status) != 0)
            return fail(ErrorCode::FileDamaged, fileName, zip_strerror(zip->get()));
        const std::uint64_t packed = std::max<std::uint64_t>(1, status.comp_size);
        if (status.size > limits.mostBytes - bytes)
            return fail(ErrorCode::ArchiveUnsafe, fileName,
                        "more than " + std::to_string(limits.mostBytes >> 20) + " MiB unpacked");
        if (status.size >= limits.ratioFrom &&
            static_cast<double>(status.size) > limits.mostRatio * static_cast<double>(packed))
            return fail(ErrorCode::ArchiveUnsafe, fileName,
                        std::string(status.name ? status.name : "") + " is packed too tightly");
        bytes += status.size;
    }
    return {};
}

} // namespace riparia
