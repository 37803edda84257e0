// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Uuid.h"

#include <optional>
#include <string>
#include <string_view>

namespace riparia::planfile {

/// The 16 bytes of an id, as the register keeps them.
std::string bytesOf(const Uuid& id);
/// Nil for anything but 16 bytes.
Uuid uuidOf(std::string_view bytes);

/// An id as other programs write it too: in capitals, in braces. None for anything else.
std::optional<Uuid> idOf(std::string_view text);

} // namespace riparia::planfile
