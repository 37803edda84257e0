// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

class QMimeData;

namespace riparia {

/// The first row of a table names its columns, or is a row like any other.
enum class FirstRow { Titles, Figures };

/// Rows with tabs between their cells as other programs take them: text and tab-separated values for spreadsheets, HTML tables for word processors and
/// mail. An empty line ends a table. Never null; nothing in it for an empty text.
std::unique_ptr<QMimeData> tableData(const QString& rows, FirstRow first = FirstRow::Titles);
/// The same to the clipboard.
void copyTable(const QString& rows, FirstRow first = FirstRow::Titles);

} // namespace riparia
