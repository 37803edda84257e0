// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/io/source/Charset.h"
#include "core/io/source/InputFile.h"
#include "core/io/source/ReadLayers.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace riparia {

/// UTF-16, where the text begins with its byte order mark (two bytes).
std::optional<Charset> wideCharsetOf(std::string_view head);

/// Reads a file with `read`; one whose text is UTF-16, as command shells of Windows write it, by way of a copy in UTF-8, which
/// is what the readers of GeoJSON, KML, GML and DXF can take. The layers then report the encoding of the file, and the
/// issues what had no meaning in it. Tables and text with companion files go to `read` as they are.
/// Errors: FileNotWritable where there is no room for the copy, Cancelled, those of `read`.
Result<ReadLayers> readInUtf8(const InputFile& file, const std::string& fileName, const Progress& progress,
                              const std::function<Result<ReadLayers>(const InputFile&)>& read);

} // namespace riparia
