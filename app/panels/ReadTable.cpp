// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/ReadTable.h"

#include "app/panels/Look.h"

#include <QHeaderView>
#include <QTableView>

namespace riparia {

void makeReadTable(QTableView& table, int rowHeight)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setTabKeyNavigation(false);
    table.setWordWrap(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(look::scaled(rowHeight));
    table.horizontalHeader()->setStretchLastSection(true);
}

} // namespace riparia
