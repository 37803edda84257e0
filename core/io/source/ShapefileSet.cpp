// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/ShapefileSet.h"

#include "core/base/Text.h"

#include <array>
#include <filesystem>
#include <utility>

namespace riparia {

namespace fs = std::filesystem;

namespace {

/// How well a file name fits: 0 not at all, higher is better.
int fitness(const fs::path& candidate, const fs::path& wanted)
{
    if (lowerAscii(candidate.stem().string()) != lowerAscii(wanted.stem().string()))
        return 0;
    const bool sameStem = candidate.stem() == wanted.stem();
    const bool sameExtension = candidate.extension() == wanted.extension();
    return 1 + (sameStem ? 2 : 0) + (sameExtension ? 1 : 0);
}

} // namespace

ShapefileSet ShapefileSet::beside(const std::string& path)
{
    ShapefileSet set;
    const fs::path named(path);
    const std::array<std::pair<const char*, std::optional<std::string>*>, 5> members{
        {{".shp", &set.shp}, {".shx", &set.shx}, {".dbf", &set.dbf}, {".prj", &set.prj}, {".cpg", &set.cpg}}};
    std::array<int, 5> best{};
    std::error_code error;
    const fs::path folder = named.has_parent_path() ? named.parent_path() : fs::path(".");
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const fs::path& candidate = entry->path();
        const std::string extension = lowerAscii(candidate.extension().string());
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (extension != members[i].first)
                continue;
            fs::path wanted = named;
            wanted.replace_extension(members[i].first);
            const int fits = candidate.filename() == named.filename() ? 9 : fitness(candidate, wanted);
            // Directory order is arbitrary: equal fitness is settled by name.
            if (fits > best[i] || (fits == best[i] && fits > 0 && candidate.string() < **members[i].second)) {
                best[i] = fits;
                *members[i].second = candidate.string();
            }
        }
    }
    return set;
}

} // namespace riparia
