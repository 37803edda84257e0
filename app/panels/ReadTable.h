// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace riparia {

/// A table to read and to choose a row in: nothing is edited, Tab leaves it, rows are of one height (pixels, scaled) so that of very many none has to be asked
/// for its own.
void makeReadTable(QTableView& table, int rowHeight);

} // namespace riparia
