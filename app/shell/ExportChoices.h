// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/ExportFormat.h"
#include "app/text/Language.h"

#include "core/io/export/DxfWriter.h"

#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace riparia {

/// How a format was written last. The coordinate system is not among it: it belongs to the plan.
struct ExportChoices {
    ExportFormat format = ExportFormat::Xlsx;
    std::string table;            ///< "" = all the format holds
    bool isForSpreadsheet = true; ///< of CSV
    Language language = Language::English;
    DxfVersion dxf = DxfVersion::R2007;
    DrawingParts drawing{};

    friend bool operator==(const ExportChoices&, const ExportChoices&) = default;
};

/// What was chosen for each format, the last one first, as the settings keep it.
class ExportMemory {
public:
    ExportMemory() = default;
    /// Texts that are none of ours are passed over.
    explicit ExportMemory(const QStringList& texts);
    QStringList toTexts() const;

    std::optional<ExportFormat> last() const;
    std::optional<ExportChoices> of(ExportFormat format) const;
    void remember(const ExportChoices& choices);

private:
    std::vector<ExportChoices> m_choices;
};

} // namespace riparia
