// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/FileSet.h"

#include "core/io/export/FileWriter.h"

#include <unistd.h>

namespace riparia {

namespace {

struct PendingFile {
    FileWriter writer;
    std::string path;
    bool wasThere;
};

Result<void> flush(PendingFile& file, const std::string& bytes)
{
    if (auto written = file.writer.write(bytes); !written)
        return written;
    return file.writer.flush();
}

} // namespace

Result<void> writeTogether(const std::vector<NamedBytes>& files, const std::string& stem, bool overwrite)
{
    std::vector<PendingFile> pending;
    for (const NamedBytes& file : files) {
        const std::string path = stem + file.ending;
        const bool wasThere = ::access(path.c_str(), F_OK) == 0;
        auto writer = FileWriter::open(path, overwrite);
        if (!writer)
            return fail(writer.error());
        pending.push_back({std::move(*writer), path, wasThere});
        if (auto written = flush(pending.back(), file.bytes); !written)
            return written;
    }
    for (std::size_t i = 0; i < pending.size(); ++i) {
        if (auto done = pending[i].writer.commit(); !done) {
            for (std::size_t earlier = 0; earlier < i; ++earlier) {
                if (!pending[earlier].wasThere)
                    ::unlink(pending[earlier].path.c_str());
            }
            return done;
        }
    }
    return {};
}

} // namespace riparia
