// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/source/Charset.h"
#include "core/io/source/IssueLog.h"

#include <optional>
#include <string>

namespace riparia {

/// The bytes of a KML as GDAL's reader can take them: UTF-8, whatever encoding the file declares or is in, and no track with
/// fewer times than places, on which it crashes (3.6). Sound files come back as they are. Says what was wrong with the
/// encoding, and which links to other files are not followed.
std::string readableKml(std::string bytes, const std::optional<Charset>& chosen, IssueLog& log);

} // namespace riparia
