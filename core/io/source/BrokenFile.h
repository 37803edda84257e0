// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/io/source/FileFormat.h"
#include "core/io/source/InputFile.h"
#include "core/io/source/ReadLayers.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace riparia {

/// The beginning of a text that breaks off, up to its last whole feature, and what closes everything still open there.
struct SoundBeginning {
    std::size_t bytes = 0;
    std::int64_t features = 0;
    std::string closing;
};

/// Of GeoJSON, KML and GML; looks at brackets and tags only. Nothing for a text that is closed to its end, and where no feature is
/// whole before the place where it is not.
std::optional<SoundBeginning> soundBeginning(std::string_view text, FileFormat format);

/// Reads the file at a path with `read`. The readers of GeoJSON, KML and GML throw everything away where the end is missing: then what
/// is whole is read by way of a copy that ends after it, and FileCutOff says so as an error. All else is as `read` has it.
/// Errors: those of `read`.
Result<ReadLayers> readUpToBreak(const InputFile& file, const std::string& fileName, FileFormat format,
                                 const std::function<Result<ReadLayers>(const std::string& path)>& read);

} // namespace riparia
