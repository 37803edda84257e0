// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace riparia {

/// Which lanes of a river a work is on; left and right facing downstream. Channel is the bed and counts no bank.
enum class Bank { Channel, Left, Right, Both };

/// "channel", "left", "right", "both".
std::string_view toString(Bank bank);
/// Reads codes, English and Chinese words and letters: left l 左 左岸, right r 右 右岸, both lr 两岸 双岸 左右岸, channel c bed 河槽 河道 中; any case.
std::optional<Bank> parseBank(std::string_view text);

} // namespace riparia
