// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/ImportSession.h"

#include <QColor>
#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <array>

namespace riparia {

/// What features of a file can become, in the order in which it is offered.
inline constexpr std::array kImportRoles{ImportRole::Rivers,     ImportRole::Segments,  ImportRole::Areas,
                                         ImportRole::Greenways,  ImportRole::Works,     ImportRole::Sites,
                                         ImportRole::Boundaries, ImportRole::BankLines, ImportRole::Reference};

/// What the import says of a file, in words.
class ImportText {
    Q_DECLARE_TR_FUNCTIONS(riparia::ImportText)

public:
    static QString role(ImportRole role);
    /// Endings of files that can be imported, "*.shp *.zip ...".
    static QString patterns();
    /// By its ending alone.
    static bool mayBeImported(const QString& path);
    /// "Line String, 23 features, 4 118 vertices".
    static QString facts(const SourceLayer& layer);
    /// ".shx ✓  .dbf ✓  .prj missing" of a shapefile; "" for other files.
    static QString sidecars(const QString& path);
    /// Where the encoding was taken from: "found out: ...".
    static QString encodingSource(const EncodingReport& report);
    /// Values of the text as rich text; characters that no text of this encoding has are marked in these colours.
    static QString samples(const QStringList& values, const QColor& ground, const QColor& ink);
    /// What no text has: replaced for want of a reading, controls, and the private range where unassigned codes go.
    static bool isBadCharacter(QChar character);
    /// "EPSG:4547 · metres · east 526 194 to 537 469, north ...".
    static QString crsFacts(const SourceLayer& layer);
    static QString length(double metres);
    /// "5 rivers".
    static QString counted(ImportRole role, int count);
    /// "5 rivers, 86.4 km; 2 parts joined; 1 feature skipped (no geometry)"; "276 segments from 233 features; 916 features skipped" where one feature made
    /// several, or several one.
    static QString made(const Imported& imported, ImportRole role);
};

} // namespace riparia
