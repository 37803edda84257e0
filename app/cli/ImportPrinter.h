// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/JsonText.h"
#include "app/cli/Session.h"

#include "core/io/import/Importer.h"
#include "core/io/update/SourceUpdate.h"

#include <QCoreApplication>

#include <string>
#include <vector>

namespace riparia::cli {

/// The report of one or several imports into one plan.
struct ImportResult {
    std::string plan; ///< file
    ImportRole role = ImportRole::Rivers;
    bool saved = false;
    std::vector<LayerReport> layers;
    std::vector<UpdatedLayer> updated; ///< tables of ours that came back
    Issues issues;
    ChangeSet changes; ///< of all of them together
};

/// Shows what an import did: what each layer became, the rivers with their lengths, the balance to the millimetre, the findings.
class ImportPrinter {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::ImportPrinter)

public:
    static void printText(const ImportResult& result, Session& session);
    static Json json(const ImportResult& result);

private:
    static QString madeTitle(ImportRole role);
    static std::string layerText(const LayerReport& layer, ImportRole role);
    static std::string updatedText(const UpdatedLayer& layer);
    static void printBalance(const AssemblyBalance& balance, Session& session);
    static void printRivers(const ChangeSet& changes, Session& session);
    static QString savedLine(const ImportResult& result);
};

} // namespace riparia::cli
