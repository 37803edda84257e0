// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/ReportPages.h"
#include "app/report/Table.h"

#include "core/ledger/OwnerOrder.h"

#include <cstdint>
#include <string>
#include <vector>

/// A part of addAudit(). Not for use elsewhere.
namespace riparia {

/// A piece of a total of the ledger: what one feature owns of it in one place.
struct AuditPiece {
    const CountedFeature* owner = nullptr; ///< never null
    QString from, to;                      ///< chainage; "" off rivers
    QString bank;                          ///< "" off banks
    std::vector<std::string> others;       ///< codes: who covers it besides; of areas who owns what this one does not
    OwnerRule rule = OwnerRule::Alone;     ///< why they do not own it, or why they do
    std::int64_t net = 0;                  ///< millimetres or square centimetres
    std::int64_t overlap = 0;              ///< what others count of it besides; of areas what of this one others own
};

/// All pieces of bank length, area or greenway length in the order of the rivers: their net adds up to that of the totals, their overlap to gross - net.
/// Errors: Cancelled.
Result<std::vector<AuditPiece>> auditPiecesOf(const ReportContent& content, Quantity quantity,
                                              const Progress& progress = {});
/// Each piece to the last millimetre or square centimetre, and their total.
Table auditTableOf(const std::vector<AuditPiece>& pieces, Quantity quantity, Language language);

/// Tables of the pieces of bank length, areas and greenways from the cursor on, where there are any; `head` is that of the section.
void addAuditTotals(PageContext& pages, const QString& head);

} // namespace riparia
