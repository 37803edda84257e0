// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/Language.h"

#include "core/io/export/CsvWriter.h"

#include <QCoreApplication>
#include <QString>

#include <string>
#include <string_view>

namespace riparia {

/// The words of exported files. tr() must speak the language while they are asked.
class ReaderWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::ReaderWords)

public:
    explicit ReaderWords(Language language)
        : m_language(language)
    {}

    Language language() const { return m_language; }
    std::string caption(const std::string& key) const;
    std::string codeText(const std::string& key, const std::string& codes) const;
    /// Title of a table: "segments" -> "Segments".
    static QString table(std::string_view name);
    /// Layer of a drawing: "Segments-Planned-Left".
    std::string drawingLayer(const std::string& table, std::string_view statusClass, const std::string& bank) const;
    static QString noRiver() { return tr("At no river"); }

    CsvFormat csv(CsvPreset preset) const;

private:
    Language m_language;
};

} // namespace riparia
