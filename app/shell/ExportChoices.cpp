// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/ExportChoices.h"

#include "app/text/Fill.h"

#include "core/base/Text.h"

#include <algorithm>

namespace riparia {

namespace {

constexpr std::size_t kParts = 5; // format, table, kind of CSV, language, version of DXF

QString textOf(const ExportChoices& choices)
{
    return fromUtf8(
        join({std::string(formatInfo(choices.format).code), choices.table, choices.isForSpreadsheet ? "excel" : "data",
              std::string(toString(choices.language)), choices.dxf == DxfVersion::R2004 ? "r2004" : "r2007"},
             "|"));
}

std::optional<ExportChoices> choicesOf(const QString& text)
{
    const std::vector<std::string> parts = split(toUtf8(text), '|');
    if (parts.size() != kParts)
        return std::nullopt;
    const auto format = parseExportFormat(parts[0]);
    const auto language = parseLanguage(parts[3]);
    if (!format || !language)
        return std::nullopt;
    return ExportChoices{*format, parts[1], parts[2] == "excel", *language,
                         parts[4] == "r2004" ? DxfVersion::R2004 : DxfVersion::R2007};
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
