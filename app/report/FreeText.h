// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/Language.h"

#include <QString>

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace riparia {

/// A section of the report that somebody writes, because no plan has it. Its code is stable: plans keep it.
enum class FreeSection : std::uint8_t {
    Monitoring, ///< plan of what is measured afterwards
    Risks,      ///< and consents
    References,
    Revisions, ///< what changed in the document
};

/// In the order of the report.
inline constexpr std::array kFreeSections{FreeSection::Monitoring, FreeSection::Risks, FreeSection::References,
                                          FreeSection::Revisions};

/// "monitoring", "risks" ...
std::string_view codeOf(FreeSection section);
std::optional<FreeSection> parseFreeSection(std::string_view code);
/// The title it has where nobody gave it one, in the language of the thread.
QString freeSectionName(FreeSection section);

struct FreeText {
    QString title; ///< "" = freeSectionName()
    QString text;  ///< each line a paragraph; without any the section is left out

    bool isEmpty() const { return text.trimmed().isEmpty(); }
    friend bool operator==(const FreeText&, const FreeText&) = default;
};

/// Each in the language of the part of the report it is printed in.
using FreeTexts = std::map<std::pair<FreeSection, Language>, FreeText>;

} // namespace riparia
