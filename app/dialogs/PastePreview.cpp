// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/PastePreview.h"

#include "app/panels/Look.h"

#include <QHeaderView>

#include <algorithm>

namespace riparia {

namespace {

/// More rows than these are counted and written, but not listed.
constexpr int kListedRows = 2000;
constexpr int kOutcome = 1; // column

} // namespace

PastePreview::PastePreview(QWidget* parent)
    : QTableWidget(parent)
{
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setShowGrid(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(look::scaled(24));
    horizontalHeader()->setHighlightSections(false);
}

int PastePreview::begin(const QStringList& titles, std::size_t rows)
{
    const auto listed = static_cast<int>(std::min<std::size_t>(rows, kListedRows));
    clear();
    setColumnCount(static_cast<int>(titles.size()));
    setHorizontalHeaderLabels(titles);
    setRowCount(listed);
    return listed;
}

void PastePreview::setRow(int row, const QStringList& texts)
{
    for (int column = 0; column < static_cast<int>(texts.size()); ++column) {
        auto* item = new QTableWidgetItem(texts[column]);
        item->setToolTip(texts[column]);
        setItem(row, column, item);
    }
}

void PastePreview::fit(int mostOutcome)
{
    resizeColumnsToContents();
    setColumnWidth(kOutcome, std::min(columnWidth(kOutcome), mostOutcome));
}

} // namespace riparia
