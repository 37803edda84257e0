// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/river/Bank.h"

#include "core/base/Text.h"

#include <array>
#include <string>
#include <utility>

namespace riparia {

namespace {

constexpr std::array<std::pair<std::string_view, Bank>, 40> kWords{{
    {"left", Bank::Left},        {"l", Bank::Left},          {"left bank", Bank::Left},  {"左", Bank::Left},
    {"左岸", Bank::Left},        {"左侧", Bank::Left},       {"right", Bank::Right},     {"r", Bank::Right},
    {"right bank", Bank::Right}, {"右", Bank::Right},        {"右岸", Bank::Right},      {"右侧", Bank::Right},
    {"both", Bank::Both},        {"lr", Bank::Both},         {"rl", Bank::Both},         {"l+r", Bank::Both},
    {"l/r", Bank::Both},         {"both banks", Bank::Both}, {"两岸", Bank::Both},       {"双岸", Bank::Both},
    {"左右岸", Bank::Both},      {"左右", Bank::Both},       {"左右两岸", Bank::Both},   {"两侧", Bank::Both},
    {"左岸右岸", Bank::Both},    {"左岸、右岸", Bank::Both}, {"channel", Bank::Channel}, {"c", Bank::Channel},
    {"bed", Bank::Channel},      {"centre", Bank::Channel},  {"center", Bank::Channel},  {"none", Bank::Channel},
    {"河槽", Bank::Channel},     {"河道", Bank::Channel},    {"河床", Bank::Channel},    {"中", Bank::Channel},
    {"中泓", Bank::Channel},     {"河中", Bank::Channel},    {"主槽", Bank::Channel},    {"河底", Bank::Channel},
}};

} // namespace

std::string_view toString(Bank bank)
{
    switch (bank) {
    case Bank::Channel: return "channel";
    case Bank::Left: return "left";
    case Bank::Right: return "right";
    case Bank::Both: return "both";
    }
    return "channel";
}

std::optional<Bank> parseBank(std::string_view text)
{
    const std::string word = lowerAscii(trim(narrow(text)));
    for (const auto& [spelling, bank] : kWords) {
        if (spelling == word)
            return bank;
    }
    return std::nullopt;
}

} // namespace riparia
