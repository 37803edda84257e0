// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/ExportChoices.h"

#include "app/text/Fill.h"

#include "core/base/Text.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace riparia {

namespace {

constexpr std::size_t kPartsOnce = 5; // format, table, kind of CSV, language, version of DXF
constexpr std::size_t kParts = 6;     // and what a drawing holds

struct VersionCode {
    DxfVersion version;
    std::string_view code;
};
constexpr std::array<VersionCode, 3> kVersionCodes{
    {{DxfVersion::R2007, "r2007"}, {DxfVersion::R2004, "r2004"}, {DxfVersion::R2000, "r2000"}}};

std::string drawingText(const DrawingParts& parts)
{
    std::vector<std::string> names;
    for (const auto& [isThere, name] :
         {std::pair(parts.ticks, "ticks"), std::pair(parts.labels, "labels"), std::pair(parts.frame, "frame")}) {
        if (isThere)
            names.emplace_back(name);
    }
    return join(names, ",");
}

DrawingParts drawingOf(const std::string& text)
{
    const std::vector<std::string> names = split(text, ',');
    const auto has = [&](const char* name) { return std::ranges::find(names, name) != names.end(); };
    return {has("ticks"), has("labels"), has("frame")};
}

QString textOf(const ExportChoices& choices)
{
    const std::string_view version = std::ranges::find(kVersionCodes, choices.dxf, &VersionCode::version)->code;
    return fromUtf8(
        join({std::string(formatInfo(choices.format).code), choices.table, choices.isForSpreadsheet ? "excel" : "data",
              std::string(toString(choices.language)), std::string(version), drawingText(choices.drawing)},
             "|"));
}

std::optional<ExportChoices> choicesOf(const QString& text)
{
    const std::vector<std::string> parts = split(toUtf8(text), '|');
    if (parts.size() != kParts && parts.size() != kPartsOnce)
        return std::nullopt;
    const auto format = parseExportFormat(parts[0]);
    const auto language = parseLanguage(parts[3]);
    if (!format || !language)
        return std::nullopt;
    const auto version = std::ranges::find(kVersionCodes, parts[4], &VersionCode::code);
    return ExportChoices{*format,
                         parts[1],
                         parts[2] == "excel",
                         *language,
                         version == kVersionCodes.end() ? DxfVersion::R2007 : version->version,
                         parts.size() == kParts ? drawingOf(parts[5]) : DrawingParts()};
}

} // namespace

ExportMemory::ExportMemory(const QStringList& texts)
{
    for (const QString& text : texts) {
        if (const auto choices = choicesOf(text); choices && !of(choices->format))
            m_choices.push_back(*choices);
    }
}

QStringList ExportMemory::toTexts() const
{
    QStringList texts;
    for (const ExportChoices& choices : m_choices)
        texts += textOf(choices);
    return texts;
}

std::optional<ExportFormat> ExportMemory::last() const
{
    return m_choices.empty() ? std::nullopt : std::optional(m_choices.front().format);
}

std::optional<ExportChoices> ExportMemory::of(ExportFormat format) const
{
    const auto at = std::ranges::find(m_choices, format, &ExportChoices::format);
    return at == m_choices.end() ? std::nullopt : std::optional(*at);
}

void ExportMemory::remember(const ExportChoices& choices)
{
    std::erase_if(m_choices, [&](const ExportChoices& known) { return known.format == choices.format; });
    m_choices.insert(m_choices.begin(), choices);
}

} // namespace riparia
