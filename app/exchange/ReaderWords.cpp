// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/ReaderWords.h"

#include "app/text/CaptionText.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"

#include "core/plan/Taxonomy.h"

#include <array>
#include <utility>

namespace riparia {

std::string ReaderWords::caption(const std::string& key) const
{
    return toUtf8(CaptionText::column(key));
}

std::string ReaderWords::codeText(const std::string& key, const std::string& codes) const
{
    return toUtf8(CaptionText::words(key, codes, m_language));
}

QString ReaderWords::table(std::string_view name)
{
    static constexpr std::array<std::pair<std::string_view, const char*>, 14> kTitles{{
        {"rivers", QT_TR_NOOP("Rivers")},
        {"segments", QT_TR_NOOP("Segments")},
        {"areas", QT_TR_NOOP("Areas")},
        {"greenways", QT_TR_NOOP("Greenways")},
        {"works", QT_TR_NOOP("Works")},
        {"sites", QT_TR_NOOP("Sites")},
        {"pieces", QT_TR_NOOP("Counted pieces")},
        {"chainage_ticks", QT_TR_NOOP("Chainage")},
        {"frame", QT_TR_NOOP("Frame")},
        {"summary", QT_TR_NOOP("Summary")},
        {"by_river", QT_TR_NOOP("By river")},
        {"targets", QT_TR_NOOP("Targets")},
        {"difference", QT_TR_NOOP("Scenario difference")},
        {"changes", QT_TR_NOOP("Scenario changes")},
    }};
    for (const auto& [known, title] : kTitles) {
        if (known == name)
            return tr(title);
    }
    return fromUtf8(name);
}

std::string ReaderWords::drawingLayer(const std::string& tableName, std::string_view statusClass,
                                      const std::string& bank) const
{
    QString name = table(tableName);
    if (const auto known = parseStatusClass(statusClass))
        name += u'-' + NameText::statusClass(*known);
    if (const auto known = parseBank(bank))
        name += u'-' + NameText::bank(*known);
    return toUtf8(name);
}

CsvFormat ReaderWords::csv(CsvPreset preset) const
{
    return {preset, [words = *this](const std::string& key) { return words.caption(key); },
            [words = *this](const std::string& key, const std::string& codes) { return words.codeText(key, codes); }};
}

} // namespace riparia
